/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Whether assistive technology comes to what the keyboard comes to. */

#pragma once

#include <gtk/gtk.h>

/* What is only for the eye takes all that is inside with it. */
static inline void
assert_presented (GtkWidget *widget)
{
  for (GtkWidget *parent = gtk_widget_get_parent (widget); parent != NULL;
       parent = gtk_widget_get_parent (parent)) {
    GtkAccessibleRole role = gtk_accessible_get_accessible_role (GTK_ACCESSIBLE (parent));

    if (role == GTK_ACCESSIBLE_ROLE_PRESENTATION || role == GTK_ACCESSIBLE_ROLE_NONE)
      g_error ("a %s is hidden by a %s", G_OBJECT_TYPE_NAME (widget), G_OBJECT_TYPE_NAME (parent));
  }
}

/* Every button and every field at or below widget that can be seen; how many there are. */
static inline guint
assert_reachable (GtkWidget *widget)
{
  guint n = GTK_IS_BUTTON (widget) || GTK_IS_EDITABLE (widget);

  if (!gtk_widget_get_visible (widget))
    return 0;
  if (n > 0)
    assert_presented (widget);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    n += assert_reachable (child);
  return n;
}
