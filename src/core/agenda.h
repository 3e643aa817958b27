/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The agenda of a meeting: an ordered list of cases with a date. Each case is a file in the folder
 * that the agenda lies in, and has a mark and the time spoken about it.
 *
 * Every change goes through the functions below, is refused when it is not valid, and emits
 * "changed" once, if something did change. Every change is one step of undo, but the seconds, which
 * pass by themselves and stay whatever is undone. */

#pragma once

#include "agenda-data.h"

#include <glib-object.h>

G_BEGIN_DECLS

#define PEDICLE_TYPE_AGENDA (pedicle_agenda_get_type ())
G_DECLARE_FINAL_TYPE (PedicleAgenda, pedicle_agenda, PEDICLE, AGENDA, GObject)

#define PEDICLE_AGENDA_ERROR (pedicle_agenda_error_quark ())
typedef enum {
  PEDICLE_AGENDA_ERROR_NOT_A_NAME, /* of a file in the agenda's folder */
  PEDICLE_AGENDA_ERROR_DUPLICATE,  /* the file is in the agenda already */
  PEDICLE_AGENDA_ERROR_NOT_A_DATE,
} PedicleAgendaError;
GQuark pedicle_agenda_error_quark (void);

/* Properties "can-undo" and "can-redo" (boolean, read-only), notified only when they change. */

/* Signal "changed" (PedicleAgenda *self, const char *what): what is "title", "date", "add",
 * "remove", "move", "mark", "seconds", "undo" or "assign". */

/* A new agenda: a random UUID, dated today, without a title and without cases. */
PedicleAgenda *pedicle_agenda_new (void);

const char *pedicle_agenda_get_id (PedicleAgenda *self);
const char *pedicle_agenda_get_title (PedicleAgenda *self);
const char *pedicle_agenda_get_date (PedicleAgenda *self);

void pedicle_agenda_set_title (PedicleAgenda *self, const char *title);
gboolean pedicle_agenda_set_date (PedicleAgenda *self, const char *date, GError **error);

guint pedicle_agenda_get_n_entries (PedicleAgenda *self);
/* NULL beyond the last. */
const PedicleAgendaEntry *pedicle_agenda_get_entry (PedicleAgenda *self, guint index);

/* The index of the entry with that file, or -1. */
int pedicle_agenda_find (PedicleAgenda *self, const char *file);

/* The first entry from index on that is to be discussed, or -1. */
int pedicle_agenda_find_to_discuss (PedicleAgenda *self, guint index);

/* Puts a case at the end, to be discussed. file is its name in the agenda's folder. */
gboolean pedicle_agenda_add (PedicleAgenda *self, const char *file, const char *case_id,
                             GError **error);
void pedicle_agenda_remove (PedicleAgenda *self, guint index);

/* Takes the entry at from out and puts it in so that its index is to. */
void pedicle_agenda_move (PedicleAgenda *self, guint from, guint to);
void pedicle_agenda_set_mark (PedicleAgenda *self, guint index, PedicleAgendaMark mark);

/* Time that was spoken about a case: not to be undone. */
void pedicle_agenda_add_seconds (PedicleAgenda *self, guint index, guint seconds);

/* Changes of the title that follow each other are one step. */
gboolean pedicle_agenda_can_undo (PedicleAgenda *self);
gboolean pedicle_agenda_can_redo (PedicleAgenda *self);
void pedicle_agenda_undo (PedicleAgenda *self);
void pedicle_agenda_redo (PedicleAgenda *self);

/* For the reader and the writer of agenda files. */

/* Takes data, which must be complete: an id and a date. */
PedicleAgenda *pedicle_agenda_new_from_data (PedicleAgendaData *data);
const PedicleAgendaData *pedicle_agenda_get_data (PedicleAgenda *self);

/* Makes self equal to other, id, times and seconds too, in one step of undo. */
void pedicle_agenda_assign (PedicleAgenda *self, PedicleAgenda *other);

/* Sets the time of modification, without "changed": the writer calls it. */
void pedicle_agenda_set_modified (PedicleAgenda *self, const char *modified);

G_END_DECLS
