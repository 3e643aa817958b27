/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What an agenda is made of: plain structs, without signals. */

#pragma once

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/* What the meeting has made of a case. */
typedef enum {
  PEDICLE_AGENDA_TO_DISCUSS,
  PEDICLE_AGENDA_DECIDED,
  PEDICLE_AGENDA_POSTPONED,
} PedicleAgendaMark;

#define PEDICLE_N_AGENDA_MARKS (PEDICLE_AGENDA_POSTPONED + 1)

/* "to-discuss". Static. */
const char *pedicle_agenda_mark_get_id (PedicleAgendaMark mark);
gboolean pedicle_agenda_mark_from_id (const char *id, PedicleAgendaMark *ret_mark);

/* One case of a meeting. Read it freely; change it through the agenda (agenda.h). */
typedef struct {
  char *file;    /* its name in the folder of the agenda */
  char *case_id; /* a UUID: what the file holds, so that another case is noticed */
  PedicleAgendaMark mark;
  guint seconds;      /* spoken about it */
  JsonObject *others; /* members this version does not know, or NULL */
} PedicleAgendaEntry;

typedef struct {
  char *id;       /* a UUID */
  char *title;    /* what the meeting is called; may be empty */
  char *date;     /* ISO, "2026-11-20" */
  char *modified; /* ISO 8601 in UTC, or NULL */
  GPtrArray *entries; /* of PedicleAgendaEntry, in the order in which they are discussed */
  JsonObject *others;
} PedicleAgendaData;

/* Everything is NULL, zero and empty. */
PedicleAgendaEntry *pedicle_agenda_entry_new (void);
void pedicle_agenda_entry_free (PedicleAgendaEntry *entry);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PedicleAgendaEntry, pedicle_agenda_entry_free)

PedicleAgendaData *pedicle_agenda_data_new (void);
PedicleAgendaData *pedicle_agenda_data_copy (const PedicleAgendaData *data);
void pedicle_agenda_data_free (PedicleAgendaData *data);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PedicleAgendaData, pedicle_agenda_data_free)

/* Whether a and b say the same; the time of modification does not count. */
gboolean pedicle_agenda_data_equal (const PedicleAgendaData *a, const PedicleAgendaData *b);

/* Whether name is a file of the agenda's own folder: not empty, no slash, neither "." nor "..". */
gboolean pedicle_agenda_is_plain_name (const char *name);

G_END_DECLS
