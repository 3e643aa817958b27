/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The presentation of a case window: the same session on a screen of its own, and the keys of
 * projector-keys.c. It shows whatever document the case window shows, and goes with it. There is
 * one of them for a case window.
 *
 * While a pane lies over the answer and has the keyboard, it gets every key first; Escape
 * takes the pane away. */

#pragma once

#include "projector-monitor.h"
#include "projector-view.h"
#include "window.h"

G_BEGIN_DECLS

#define PEDICLE_TYPE_PROJECTOR_WINDOW (pedicle_projector_window_get_type ())
G_DECLARE_FINAL_TYPE (PedicleProjectorWindow, pedicle_projector_window, PEDICLE, PROJECTOR_WINDOW,
                      GtkWindow)

/* Signal "agenda-step" (PedicleProjectorWindow *self, gint by) → gboolean: the page keys; by is
 * -1 or 1. A handler that went to another case returns TRUE; where none does, the window says
 * why: by its place in the meeting, or that there is no meeting. */

/* Signal "blanked" (PedicleProjectorWindow *self, gboolean blank): the screen went black, or shows the
 * case again. */

/* The presentation of case_window: on monitor (its id), or NULL for the one used last, or the
 * one on which the case window is not. Makes it where there is none; moves it where there is one
 * and monitor is not NULL. */
PedicleProjectorWindow *pedicle_projector_window_present (PedicleWindow *case_window,
                                                          const char *monitor);

/* The presentation of case_window, or NULL. */
PedicleProjectorWindow *pedicle_projector_window_find (PedicleWindow *case_window);

PedicleWindow *pedicle_projector_window_get_case_window (PedicleProjectorWindow *self);
PedicleProjectorView *pedicle_projector_window_get_view (PedicleProjectorWindow *self);

/* The place of the case in the meeting: "Patient 3 of 10"; number 0: there is no meeting. */
void pedicle_projector_window_set_place (PedicleProjectorWindow *self, guint number, guint total);

/* Shows pane in place of the answer, in text of the projector's size; NULL takes it away. */
void pedicle_projector_window_set_overlay (PedicleProjectorWindow *self, GtkWidget *pane);

/* A key without other than Control and Shift; whether it had a meaning. */
gboolean pedicle_projector_window_press (PedicleProjectorWindow *self, guint keyval,
                                         GdkModifierType modifiers);

/* Tells what monitors there are now, of PedicleMonitor, and on which of them the case window is.
 * Where the one that is presented on is gone, the presentation moves to another, or goes on in a
 * window, and the case window says so. Called by itself when the display's list changes. */
void pedicle_projector_window_take_monitors (PedicleProjectorWindow *self, GArray *monitors,
                                             int own);

/* The id of the monitor that is presented on, or NULL while it is a window as others. */
const char *pedicle_projector_window_get_monitor (PedicleProjectorWindow *self);

G_END_DECLS
