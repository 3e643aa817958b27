/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The size of the last window, kept in $XDG_STATE_HOME/pedicle/window.ini. A key file and not
 * GSettings: it is no setting that anybody chooses, it needs no schema (a missing one would end the
 * program) and no settings service to start. A file that is missing or damaged counts as empty. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Gives window the size that was kept, or 1280 × 800. */
void pedicle_window_state_restore (GtkWindow *window);

/* Keeps the size of window. A failure is not worth a message. */
void pedicle_window_state_keep (GtkWindow *window);

G_END_DECLS
