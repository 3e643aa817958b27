/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The cases of an agenda in a list, with what is known of each: rows that follow the agenda, and a
 * check that goes through the files while nothing else is to be done. */

#pragma once

#include "agenda-check.h"
#include "agenda-document.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

typedef struct _PedicleAgendaList PedicleAgendaList;

/* Shows the agenda in box. otherwise gets the focus when the last row goes. Both must live as
 * long as the list, and be there still when it is freed. */
PedicleAgendaList *pedicle_agenda_list_new (GtkListBox *box, PedicleAgendaDocument *document,
                                            GtkWidget *otherwise);
void pedicle_agenda_list_free (PedicleAgendaList *self);

/* Shows the agenda as it is now; current is the index of the case that the meeting is at, or -1. */
void pedicle_agenda_list_update (PedicleAgendaList *self, int current);

/* Looks at all cases again, one at a time when the program is idle. */
void pedicle_agenda_list_queue_checks (PedicleAgendaList *self);

/* Looks at one, at all of them now. */
void pedicle_agenda_list_check_entry (PedicleAgendaList *self, guint index);
void pedicle_agenda_list_check_all (PedicleAgendaList *self);

/* What is known of the case in that file, or NULL. */
const PedicleCheck *pedicle_agenda_list_get_check (PedicleAgendaList *self, const char *file);

/* Shows what is missing in every case. */
void pedicle_agenda_list_expand_all (PedicleAgendaList *self);

/* Moves the focus to the first row, if there is one. */
void pedicle_agenda_list_grab_focus (PedicleAgendaList *self);

G_END_DECLS
