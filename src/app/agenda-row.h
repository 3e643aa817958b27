/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A case in the list of an agenda: its place, how it is called, levels, SINS, what is missing,
 * its mark and the time spoken. It changes the agenda by itself.
 *
 * Keys: Alt+Up and Alt+Down move it, 1 to 3 give the mark, Delete removes it, Right and Left
 * show and hide what is missing. It can be dragged to the place of another. */

#pragma once

#include "agenda-check.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define PEDICLE_TYPE_AGENDA_ROW (pedicle_agenda_row_get_type ())
G_DECLARE_FINAL_TYPE (PedicleAgendaRow, pedicle_agenda_row, PEDICLE, AGENDA_ROW, GtkListBoxRow)

GtkWidget *pedicle_agenda_row_new (PedicleAgenda *agenda, const char *file);

const char *pedicle_agenda_row_get_file (PedicleAgendaRow *self);

/* Shows the entry as it is now. check is NULL while nothing is known; current: the meeting is at
 * it. */
void pedicle_agenda_row_update (PedicleAgendaRow *self, const PedicleCheck *check,
                                gboolean current);

/* Whether what is missing is shown at length; only where something is. */
void pedicle_agenda_row_set_expanded (PedicleAgendaRow *self, gboolean expanded);
gboolean pedicle_agenda_row_get_expanded (PedicleAgendaRow *self);

G_END_DECLS
