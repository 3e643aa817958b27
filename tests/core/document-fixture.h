/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A folder with a case in it, an empty state folder, and waiting for what a document does by
 * itself. */

#pragma once

#include "document.h"
#include "scratch.h"

G_BEGIN_DECLS

#define CASE_NAME "a.pedicle.json"

/* A moment, so that a test need not wait a second. */
#define DELAY 20

typedef struct {
  char *folder;
  char *state; /* $XDG_STATE_HOME/pedicle */
  GFile *file; /* labelled "opened" */
} Fixture;

/* Before g_test_init() in main(), and after all. */
void fixture_begin (void);
void fixture_end (void);

/* Adds the test "/document/PATH". */
void fixture_add (const char *path, gconstpointer data, void (*test) (Fixture *, gconstpointer));

PedicleDocument *open_document (Fixture *fixture);
PedicleDocument *new_document (void);

void set_label (PedicleDocument *document, const char *label);
const char *get_label (PedicleDocument *document);

/* Somebody else writes a case with that label to the fixture's file. */
void write_theirs (Fixture *fixture, const char *label);

/* Fails the test unless the document comes into that state in a few seconds. */
void wait_for_state (PedicleDocument *document, PedicleDocumentState state);

/* Lets pass what happens by itself. */
void pass_time (guint milliseconds);

void assert_state (PedicleDocument *document, PedicleDocumentState state, const char *message);
void assert_label_in (GFile *file, const char *label);

/* The recovery files: their labels, sorted, joined by a space. */
void assert_recovery (Fixture *fixture, const char *labels);

G_END_DECLS
