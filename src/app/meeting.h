/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A meeting under way: an agenda, the case of it that is discussed now, and the case window that
 * shows it. Going from case to case writes what is pending; a case that cannot be shown is passed
 * over, and both the window and the agenda say so. The time that each case is shown is counted in
 * its entry, and a case that is signed is marked as decided there.
 *
 * The documents of the meeting stay until it ends, with what can be undone in them, and those next
 * to the one shown are read ahead, so that a step does not wait for the disk. */

#pragma once

#include "agenda-document.h"
#include "stopwatch.h"
#include "window.h"

G_BEGIN_DECLS

#define PEDICLE_TYPE_MEETING (pedicle_meeting_get_type ())
G_DECLARE_FINAL_TYPE (PedicleMeeting, pedicle_meeting, PEDICLE, MEETING, GObject)

/* Property "current" (int, read-only, notified only when it changes): the index of the entry
 * that is shown, -1 where none of the agenda is.
 *
 * Signal "passed-over" (PedicleMeeting *self, const char *file): the case could not be shown.
 * Signal "ended". */

/* window shows the cases one after the other, and must have nothing to keep when the first is
 * shown. It gets the actions "win.next-case" and "win.previous-case" until the meeting ends; the
 * meeting ends with the window, too. */
PedicleMeeting *pedicle_meeting_new (PedicleAgendaDocument *document, PedicleWindow *window);

PedicleAgendaDocument *pedicle_meeting_get_document (PedicleMeeting *self);
PedicleWindow *pedicle_meeting_get_window (PedicleMeeting *self); /* NULL once ended */
int pedicle_meeting_get_current (PedicleMeeting *self);

/* Shows the case of that entry. FALSE when it cannot be shown: the window says why, and goes on
 * showing what it shows. */
gboolean pedicle_meeting_go_to (PedicleMeeting *self, guint index);

/* The next case that can be shown (direction 1) or the one before (-1); those that cannot are
 * passed over. FALSE when there is none: all stays as it is. */
gboolean pedicle_meeting_step (PedicleMeeting *self, int direction);

/* While the meeting pauses (a blank screen) no time is counted. */
void pedicle_meeting_set_paused (PedicleMeeting *self, gboolean paused);

/* Enters the time until now. It is entered by itself twice a minute, and with each step. */
void pedicle_meeting_count (PedicleMeeting *self);

/* Counts, writes what is pending, and lets go of the window, which goes on showing its case. What
 * could not be written gets a window of its own. */
void pedicle_meeting_end (PedicleMeeting *self);

/* For tests. */
void pedicle_meeting_set_clock (PedicleMeeting *self, PedicleClock clock, gpointer user_data);

G_END_DECLS
