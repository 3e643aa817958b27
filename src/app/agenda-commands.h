/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the window of an agenda does: its actions, opening a case, starting the meeting. */

#pragma once

#include "agenda-window.h"

G_BEGIN_DECLS

void pedicle_agenda_window_add_commands (PedicleAgendaWindow *self);

/* Shows the case in the meeting that is under way, else in its case window. What keeps it from
 * being shown is said in the window of the agenda. */
void pedicle_agenda_open_case (PedicleAgendaWindow *self, const char *file);

/* Starts the meeting, or goes on with the one that is under way, in a case window: at the first
 * case that is to be discussed and can be shown. Returns NULL, and the window says why, when
 * there is none. */
PedicleMeeting *pedicle_agenda_begin_meeting (PedicleAgendaWindow *self);

G_END_DECLS
