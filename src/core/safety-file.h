/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The safety file (data/safety/safety.xml): what the program is for, the hazards with the measure
 * and the tests against each, the libraries, and the requirements with the tests that cover them.
 * Immutable; lives until the program ends. Texts are translated by pedicle_safety_translate(); the
 * structs hold the source. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A test as "meson test" lists it. */
typedef struct {
  const char *name; /* "core / sins" */
  const char *row;  /* one row of it, or NULL for all */
} PedicleSafetyTest;

typedef enum {
  PEDICLE_SAFETY_PART,        /* title and texts */
  PEDICLE_SAFETY_HAZARD,      /* title, harm, measure, tests */
  PEDICLE_SAFETY_LIBRARY,     /* name, packages, least, tried, check, tests */
  PEDICLE_SAFETY_REQUIREMENT, /* one text, tests */
} PedicleSafetyKind;

#define PEDICLE_N_SAFETY_KINDS (PEDICLE_SAFETY_REQUIREMENT + 1)

/* What its kind does not have is NULL or empty. */
typedef struct {
  PedicleSafetyKind kind;
  const char *id; /* "limits", "wrong-total", "gtk", "R-1" */
  const char *title, *harm, *measure, *check;
  GPtrArray *texts;     /* of const char */
  GPtrArray *tests;     /* of const PedicleSafetyTest */
  const char *name;     /* of a library, as it calls itself */
  const char *packages; /* its names in pkg-config, with blanks between them */
  const char *least;    /* the oldest version that will do */
  const char *tried;    /* versions that the tests ran with, with blanks between them */
} PedicleSafetyEntry;

/* All entries of a kind (const PedicleSafetyEntry), in the order of the file. What is built in is
 * read at the first call; a fault in it is a fault of the build and ends the program. */
const GPtrArray *pedicle_safety_get_entries (PedicleSafetyKind kind);

/* Adds what text says to entries, one array of PedicleSafetyEntry for each kind; for the above, and
 * for tests. FALSE with line and character (G_MARKUP_ERROR) when the form is wrong. */
gboolean pedicle_safety_read (GPtrArray *entries[PEDICLE_N_SAFETY_KINDS], const char *text,
                              gssize length, GError **error);

/* An array for pedicle_safety_read(), which frees what is put into it. */
GPtrArray *pedicle_safety_entries_new (void);

/* A text of entry (title, harm, measure, check, or one of its texts), translated. Static. */
const char *pedicle_safety_translate (const PedicleSafetyEntry *entry, const char *text);

G_END_DECLS
