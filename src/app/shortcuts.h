/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The keys of the program: of its actions, and the window that lists them all (ui/shortcuts.ui). */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Gives the actions of the application and its windows their keys. */
void pedicle_shortcuts_add (GtkApplication *application);

/* Shows the list over parent. */
void pedicle_shortcuts_present (GtkWindow *parent);

G_END_DECLS
