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
