/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Names of the items of a menu for assistive technology. Newer GTK has each item named by a label that
 * it hides from assistive technology, which leaves the item without a name. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Has every item of the menu of button be called by its text, whenever the menu opens. To be called
 * after each gtk_menu_button_set_menu_model, which makes another popover. */
void pedicle_menu_button_name_items (GtkMenuButton *button);

G_END_DECLS
