/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The window of an agenda (ui/agenda-window.ui): day and name of the meeting, its cases in their
 * order, what is to be done before the meeting, and the way into it. */

#pragma once

#include "agenda-check.h"
#include "agenda-document.h"
#include "meeting.h"
#include "message-bar.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define PEDICLE_TYPE_AGENDA_WINDOW (pedicle_agenda_window_get_type ())
G_DECLARE_FINAL_TYPE (PedicleAgendaWindow, pedicle_agenda_window, PEDICLE, AGENDA_WINDOW,
                      GtkApplicationWindow)

GtkWidget *pedicle_agenda_window_new (GtkApplication *application, PedicleAgendaDocument *document);

PedicleAgendaDocument *pedicle_agenda_window_get_document (PedicleAgendaWindow *self);

/* The meeting that was started from this window, or NULL. */
PedicleMeeting *pedicle_agenda_window_get_meeting (PedicleAgendaWindow *self);

void pedicle_agenda_window_post (PedicleAgendaWindow *self, const PedicleMessage *message);

void pedicle_agenda_window_clear (PedicleAgendaWindow *self, const char *id);

/* For what its actions do (agenda-commands.h). */

/* Looks at all cases again, now. */
void pedicle_agenda_window_refresh (PedicleAgendaWindow *self);

/* What is known of the case in that file, or NULL. */
const PedicleCheck *pedicle_agenda_window_get_check (PedicleAgendaWindow *self, const char *file);

/* Shows what is missing in every case. */
void pedicle_agenda_window_expand_all (PedicleAgendaWindow *self);

/* Follows meeting until it ends. */
void pedicle_agenda_window_set_meeting (PedicleAgendaWindow *self, PedicleMeeting *meeting);

G_END_DECLS
