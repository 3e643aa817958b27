/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Actions that windows of several kinds have, for their tables; window is a GtkWindow. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void pedicle_common_close (GSimpleAction *action, GVariant *parameter, gpointer window);

/* Fills the screen, or no longer. */
void pedicle_common_fullscreen (GSimpleAction *action, GVariant *parameter, gpointer window);

/* Shows the list of shortcuts. */
void pedicle_common_shortcuts (GSimpleAction *action, GVariant *parameter, gpointer window);

G_END_DECLS
