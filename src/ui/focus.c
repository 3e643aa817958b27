/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "focus.h"

gboolean
pedicle_focus_pass_on (GtkWidget *container, GtkWidget *child)
{
  GtkRoot *root = gtk_widget_get_root (container);
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  return (focus == NULL || !gtk_widget_is_ancestor (focus, container)) &&
         gtk_widget_grab_focus (child);
}

static gboolean
has_focus (GtkWidget *widget)
{
  GtkRoot *root = gtk_widget_get_root (widget);
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  return focus != NULL && (focus == widget || gtk_widget_is_ancestor (focus, widget));
}

void
pedicle_focus_swap (GtkWidget *one, GtkWidget *other, GtkWidget *heir)
{
  gtk_widget_set_visible (one, TRUE);
  if (heir != NULL && has_focus (other))
    gtk_widget_grab_focus (heir);
  gtk_widget_set_visible (other, FALSE);
}

void
pedicle_expander_set_child (GtkExpander *expander, GtkWidget *child)
{
  gtk_expander_set_child (expander, child);
  g_object_bind_property (expander, "expanded", child, "visible", G_BINDING_SYNC_CREATE);
}
