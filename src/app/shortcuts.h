/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The window that lists every shortcut (ui/shortcuts.ui). */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Shows it over parent. */
void pedicle_shortcuts_present (GtkWindow *parent);

G_END_DECLS
