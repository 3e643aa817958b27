/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "menu-names.h"

static gboolean
is_item (GtkWidget *widget)
{
  GtkAccessibleRole role = gtk_accessible_get_accessible_role (GTK_ACCESSIBLE (widget));

  return role == GTK_ACCESSIBLE_ROLE_MENU_ITEM || role == GTK_ACCESSIBLE_ROLE_MENU_ITEM_CHECKBOX ||
         role == GTK_ACCESSIBLE_ROLE_MENU_ITEM_RADIO;
}

/* The class of an item is GTK's own, its text a property like any other. */
static void
name_items (GtkWidget *widget)
{
  if (is_item (widget) &&
      g_object_class_find_property (G_OBJECT_GET_CLASS (widget), "text") != NULL) {
    g_autofree char *text = NULL;

    g_object_get (widget, "text", &text, NULL);
    gtk_accessible_reset_relation (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_RELATION_LABELLED_BY);
    gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, text,
                                    -1);
    return;
  }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    name_items (child);
}

void
pedicle_menu_button_name_items (GtkMenuButton *button)
{
  GtkPopover *popover = gtk_menu_button_get_popover (button);

  /* Items come and go with their actions. */
  g_signal_connect (popover, "map", G_CALLBACK (name_items), NULL);
}
