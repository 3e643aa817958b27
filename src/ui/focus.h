/* SPDX-License-Identifier: GPL-3.0-or-later */

/* For containers that hand the focus on to what is in them. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Gives child, which is somewhere in container, the focus, unless the focus is in container already.
 * For the grab_focus of a container: when Shift+Tab has left its children behind GTK asks itself once
 * more, and would never come out of it. */
gboolean pedicle_focus_pass_on (GtkWidget *container, GtkWidget *child);

/* Shows one in place of other, which may have the focus: heir, in what is shown now, gets it then. First
 * hidden and then focused, GTK 4.8 keeps what is hidden for ever. heir may be NULL. */
void pedicle_focus_swap (GtkWidget *one, GtkWidget *other, GtkWidget *heir);

/* As gtk_expander_set_child, and child is visible only while it is unfolded: newer GTK looks into a
 * folded one for the focus when Shift+Tab comes by, and complains. */
void pedicle_expander_set_child (GtkExpander *expander, GtkWidget *child);

G_END_DECLS
