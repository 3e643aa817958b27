/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "wrap-layout.h"

struct _PedicleWrapLayout {
  GtkLayoutManager parent_instance;

  int columns, rows;
};

G_DEFINE_FINAL_TYPE (PedicleWrapLayout, pedicle_wrap_layout, GTK_TYPE_LAYOUT_MANAGER)

enum { PROP_SPACING = 1, PROP_ROW_SPACING, N_PROPERTIES };
static GParamSpec *properties[N_PROPERTIES];

/* A row is as high as its highest child, and each child stands in the middle of it. */
typedef struct {
  GtkWidget *first, *end;
  int height;
} Row;

static int
child_width (GtkWidget *child, int width)
{
  int minimum, natural;

  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, &natural, NULL, NULL);
  return MAX (minimum, MIN (natural, width));
}

static int
child_height (GtkWidget *child, int width)
{
  int natural;

  gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, width, NULL, &natural, NULL, NULL);
  return natural;
}

static Row
take_row (PedicleWrapLayout *self, GtkWidget *first, int width)
{
  Row row = { first, NULL, 0 };
  int used = 0;

  for (GtkWidget *child = first; child != NULL; child = gtk_widget_get_next_sibling (child)) {
    int wide;

    if (!gtk_widget_should_layout (child))
      continue;
    wide = child_width (child, width);
    if (used > 0 && used + self->columns + wide > width) {
      row.end = child;
      return row;
    }
    used += (used > 0 ? self->columns : 0) + wide;
    row.height = MAX (row.height, child_height (child, wide));
  }
  return row;
}

static void
measure_width (PedicleWrapLayout *self, GtkWidget *widget, int *ret_minimum, int *ret_natural)
{
  int widest = 0, sum = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child)) {
    int minimum, natural;

    if (!gtk_widget_should_layout (child))
      continue;
    gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, &natural, NULL, NULL);
    widest = MAX (widest, minimum);
    sum += (sum > 0 ? self->columns : 0) + natural;
  }
  *ret_minimum = widest;
  *ret_natural = MAX (widest, sum);
}

static int
height_for_width (PedicleWrapLayout *self, GtkWidget *widget, int width)
{
  int height = 0;

  for (GtkWidget *first = gtk_widget_get_first_child (widget); first != NULL;) {
    Row row = take_row (self, first, width);

    height += (height > 0 && row.height > 0 ? self->rows : 0) + row.height;
    first = row.end;
  }
  return height;
}

static GtkSizeRequestMode
pedicle_wrap_layout_get_request_mode (GtkLayoutManager *manager, GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
pedicle_wrap_layout_measure (GtkLayoutManager *manager, GtkWidget *widget,
                             GtkOrientation orientation, int for_size, int *minimum, int *natural,
                             int *minimum_baseline, int *natural_baseline)
{
  PedicleWrapLayout *self = PEDICLE_WRAP_LAYOUT (manager);
  int narrow, wide;

  measure_width (self, widget, &narrow, &wide);
  if (orientation == GTK_ORIENTATION_HORIZONTAL) {
    *minimum = narrow;
    *natural = wide;
  } else {
    *minimum = *natural = height_for_width (self, widget, for_size < 0 ? wide : for_size);
  }
}

/* The child, if nothing stands behind it in the row and it expands, has the rest of the row. */
static gboolean
takes_rest (GtkWidget *child, const Row *row)
{
  if (!gtk_widget_get_hexpand (child))
    return FALSE;
  for (GtkWidget *next = gtk_widget_get_next_sibling (child); next != row->end;
       next = gtk_widget_get_next_sibling (next))
    if (gtk_widget_should_layout (next))
      return FALSE;
  return TRUE;
}

static void
allocate_row (PedicleWrapLayout *self, GtkWidget *widget, const Row *row, int width, int y)
{
  gboolean mirrored = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  int x = 0;

  for (GtkWidget *child = row->first; child != row->end;
       child = gtk_widget_get_next_sibling (child)) {
    int wide, high;

    if (!gtk_widget_should_layout (child))
      continue;
    wide = takes_rest (child, row) ? width - x : child_width (child, width);
    high = child_height (child, wide);
    gtk_widget_size_allocate (child,
                              &(GtkAllocation) { mirrored ? width - x - wide : x,
                                                 y + (row->height - high) / 2, wide, high },
                              -1);
    x += wide + self->columns;
  }
}

static void
pedicle_wrap_layout_allocate (GtkLayoutManager *manager, GtkWidget *widget, int width, int height,
                              int baseline)
{
  PedicleWrapLayout *self = PEDICLE_WRAP_LAYOUT (manager);
  int y = 0;

  for (GtkWidget *first = gtk_widget_get_first_child (widget); first != NULL;) {
    Row row = take_row (self, first, width);

    allocate_row (self, widget, &row, width, y);
    y += row.height + self->rows;
    first = row.end;
  }
}

static int *
get_field (PedicleWrapLayout *self, guint id)
{
  return id == PROP_SPACING ? &self->columns : &self->rows;
}

static void
pedicle_wrap_layout_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  g_value_set_int (value, *get_field (PEDICLE_WRAP_LAYOUT (object), id));
}

static void
pedicle_wrap_layout_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  int *field = get_field (PEDICLE_WRAP_LAYOUT (object), id);

  if (*field == g_value_get_int (value))
    return;
  *field = g_value_get_int (value);
  gtk_layout_manager_layout_changed (GTK_LAYOUT_MANAGER (object));
  g_object_notify_by_pspec (object, pspec);
}

static void
pedicle_wrap_layout_class_init (PedicleWrapLayoutClass *klass)
{
  GtkLayoutManagerClass *manager_class = GTK_LAYOUT_MANAGER_CLASS (klass);
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = pedicle_wrap_layout_get_property;
  object_class->set_property = pedicle_wrap_layout_set_property;
  properties[PROP_SPACING] = g_param_spec_int ("spacing", NULL, NULL, 0, G_MAXINT, 6, flags);
  properties[PROP_ROW_SPACING] =
    g_param_spec_int ("row-spacing", NULL, NULL, 0, G_MAXINT, 6, flags);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
  manager_class->get_request_mode = pedicle_wrap_layout_get_request_mode;
  manager_class->measure = pedicle_wrap_layout_measure;
  manager_class->allocate = pedicle_wrap_layout_allocate;
}

static void
pedicle_wrap_layout_init (PedicleWrapLayout *self)
{
  self->columns = 6;
  self->rows = 6;
}

GtkLayoutManager *
pedicle_wrap_layout_new (void)
{
  return g_object_new (PEDICLE_TYPE_WRAP_LAYOUT, NULL);
}
