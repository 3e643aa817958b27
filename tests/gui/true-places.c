/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Preloaded into the program (LD_PRELOAD) where GTK is 4.10 or newer, so that the pointer of the
 * tests goes where things are. GTK tells assistive technology the place of a widget as the sum of the
 * places of all that it lies in, each from the corner inside the padding of the next, and leaves out
 * the paddings. Here each counts from the outer corner. */

#include <gtk/gtk.h>

#include <math.h>

static gboolean (*usual_bounds) (GtkAccessible *self, int *x, int *y, int *width, int *height);

static gboolean
get_true_bounds (GtkAccessible *self, int *x, int *y, int *width, int *height)
{
  GtkWidget *parent = gtk_widget_get_parent (GTK_WIDGET (self));
  graphene_rect_t own, around;

  if (!usual_bounds (self, x, y, width, height))
    return FALSE;
  /* What has a surface of its own counts from that. */
  if (parent == NULL || GTK_IS_NATIVE (self) ||
      !gtk_widget_compute_bounds (GTK_WIDGET (self), parent, &own) ||
      !gtk_widget_compute_bounds (parent, parent, &around))
    return TRUE;
  *x = (int) floor ((double) (own.origin.x - around.origin.x));
  *y = (int) floor ((double) (own.origin.y - around.origin.y));
  return TRUE;
}

__attribute__ ((constructor)) static void
mend_places (void)
{
  /* Before any class derived from GtkWidget takes a copy. */
  GtkAccessibleInterface *accessible =
    g_type_interface_peek (g_type_class_ref (GTK_TYPE_WIDGET), GTK_TYPE_ACCESSIBLE);

  /* Helpers that the program starts are none of our business. */
  g_unsetenv ("LD_PRELOAD");
  usual_bounds = accessible->get_bounds;
  accessible->get_bounds = get_true_bounds;
}
