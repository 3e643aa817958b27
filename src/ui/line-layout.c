/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "line-layout.h"

struct _PedicleLineLayout {
  GtkLayoutManager parent_instance;

  int spacing;
};

G_DEFINE_FINAL_TYPE (PedicleLineLayout, pedicle_line_layout, GTK_TYPE_LAYOUT_MANAGER)

enum { PROP_SPACING = 1, N_PROPERTIES };
static GParamSpec *properties[N_PROPERTIES];

/* The sizes of the children that take part, in their order. */
static GArray *
measure_children (PedicleLineLayout *self, GtkWidget *widget, int *ret_minimum, int *ret_natural)
{
  GArray *sizes = g_array_new (FALSE, FALSE, sizeof (GtkRequestedSize));
  int gaps;

  *ret_minimum = *ret_natural = 0;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child)) {
    GtkRequestedSize size = { .data = child };

    if (!gtk_widget_should_layout (child))
      continue;
    gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &size.minimum_size,
                        &size.natural_size, NULL, NULL);
    *ret_minimum += size.minimum_size;
    *ret_natural += size.natural_size;
    g_array_append_val (sizes, size);
  }
  gaps = sizes->len > 0 ? (int) (sizes->len - 1) * self->spacing : 0;
  *ret_minimum += gaps;
  *ret_natural += gaps;
  return sizes;
}

static void
expand (GArray *sizes, int extra)
{
  int n = 0;

  for (guint i = 0; i < sizes->len; i++)
    n += gtk_widget_compute_expand (g_array_index (sizes, GtkRequestedSize, i).data,
                                    GTK_ORIENTATION_HORIZONTAL);
  for (guint i = 0; i < sizes->len && n > 0; i++) {
    GtkRequestedSize *size = &g_array_index (sizes, GtkRequestedSize, i);

    if (!gtk_widget_compute_expand (size->data, GTK_ORIENTATION_HORIZONTAL))
      continue;
    size->minimum_size += extra / n;
    extra -= extra / n;
    n--;
  }
}

/* Afterwards the minimum sizes are those to be given. */
static GArray *
share_width (PedicleLineLayout *self, GtkWidget *widget, int width)
{
  int minimum, natural;
  GArray *sizes = measure_children (self, widget, &minimum, &natural);
  int extra = MAX (width - minimum, 0);

  extra = gtk_distribute_natural_allocation (extra, sizes->len, (GtkRequestedSize *) sizes->data);
  expand (sizes, extra);
  return sizes;
}

static GtkSizeRequestMode
pedicle_line_layout_get_request_mode (GtkLayoutManager *manager, GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
pedicle_line_layout_measure (GtkLayoutManager *manager, GtkWidget *widget,
                             GtkOrientation orientation, int for_size, int *minimum, int *natural,
                             int *minimum_baseline, int *natural_baseline)
{
  PedicleLineLayout *self = PEDICLE_LINE_LAYOUT (manager);
  int least, wanted;
  g_autoptr (GArray) sizes = measure_children (self, widget, &least, &wanted);

  if (orientation == GTK_ORIENTATION_HORIZONTAL) {
    *minimum = least;
    *natural = wanted;
    return;
  }
  g_clear_pointer (&sizes, g_array_unref);
  /* Without a width, the height that suffices at some width: newer GTK measures at it. */
  sizes = share_width (self, widget, for_size >= 0 ? for_size : wanted);
  *minimum = *natural = 0;
  for (guint i = 0; i < sizes->len; i++) {
    GtkRequestedSize *size = &g_array_index (sizes, GtkRequestedSize, i);
    int child_minimum, child_natural;

    gtk_widget_measure (size->data, GTK_ORIENTATION_VERTICAL, size->minimum_size, &child_minimum,
                        &child_natural, NULL, NULL);
    *minimum = MAX (*minimum, child_minimum);
    *natural = MAX (*natural, child_natural);
  }
}

static void
pedicle_line_layout_allocate (GtkLayoutManager *manager, GtkWidget *widget, int width, int height,
                              int baseline)
{
  PedicleLineLayout *self = PEDICLE_LINE_LAYOUT (manager);
  gboolean mirrored = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  g_autoptr (GArray) sizes = share_width (self, widget, width);
  int x = 0;

  for (guint i = 0; i < sizes->len; i++) {
    GtkRequestedSize *size = &g_array_index (sizes, GtkRequestedSize, i);
    GtkAllocation place = { mirrored ? width - x - size->minimum_size : x, 0, size->minimum_size,
                            height };

    gtk_widget_size_allocate (size->data, &place, -1);
    x += size->minimum_size + self->spacing;
  }
}

static void
pedicle_line_layout_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  g_value_set_int (value, PEDICLE_LINE_LAYOUT (object)->spacing);
}

static void
pedicle_line_layout_set_property (GObject *object, guint id, const GValue *value,
                                  GParamSpec *pspec)
{
  PedicleLineLayout *self = PEDICLE_LINE_LAYOUT (object);

  if (self->spacing == g_value_get_int (value))
    return;
  self->spacing = g_value_get_int (value);
  gtk_layout_manager_layout_changed (GTK_LAYOUT_MANAGER (self));
  g_object_notify_by_pspec (object, pspec);
}

static void
pedicle_line_layout_class_init (PedicleLineLayoutClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkLayoutManagerClass *manager_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  object_class->get_property = pedicle_line_layout_get_property;
  object_class->set_property = pedicle_line_layout_set_property;
  manager_class->get_request_mode = pedicle_line_layout_get_request_mode;
  manager_class->measure = pedicle_line_layout_measure;
  manager_class->allocate = pedicle_line_layout_allocate;
  properties[PROP_SPACING] = g_param_spec_int ("spacing", NULL, NULL, 0, G_MAXINT, 0,
                                               G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS |
                                                 G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
}

static void
pedicle_line_layout_init (PedicleLineLayout *self)
{
}

GtkLayoutManager *
pedicle_line_layout_new (int spacing)
{
  return g_object_new (PEDICLE_TYPE_LINE_LAYOUT, "spacing", spacing, NULL);
}
