/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The minutes of a meeting: one PDF of an agenda and its cases. They are written on a thread of their
 * own, from the files of the cases; the window tells how far it is and lets the user stop it. */

#pragma once

#include "agenda-window.h"

G_BEGIN_DECLS

/* Asks where to, and writes there. */
void pedicle_agenda_export_minutes (PedicleAgendaWindow *self);

/* Writes to file. The window says when it is done, what was left out because it cannot be read, or
 * what went wrong; an older file is whole after any failure. */
void pedicle_agenda_write_minutes (PedicleAgendaWindow *self, GFile *file);

/* Stops the writing, if it is under way. */
void pedicle_agenda_stop_minutes (PedicleAgendaWindow *self);

G_END_DECLS
