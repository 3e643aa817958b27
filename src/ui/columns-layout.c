/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "columns-layout.h"

struct _PedicleColumnsLayout {
  GtkLayoutManager parent_instance;

  double column_width;
  int spacing, row_spacing;
};

G_DEFINE_FINAL_TYPE (PedicleColumnsLayout, pedicle_columns_layout, GTK_TYPE_LAYOUT_MANAGER)

enum { PROP_COLUMN_WIDTH = 1, PROP_SPACING, PROP_ROW_SPACING, N_PROPERTIES };
static GParamSpec *properties[N_PROPERTIES];

double
pedicle_columns_layout_get_font_size (GtkWidget *widget)
{
  PangoContext *context = gtk_widget_get_pango_context (widget);
  PangoFontDescription *font = pango_context_get_font_description (context);
  double size = pango_font_description_get_size (font) / (double) PANGO_SCALE;
  double resolution = pango_cairo_context_get_resolution (context);

  if (pango_font_description_get_size_is_absolute (font))
    return size;
  return size * (resolution > 0 ? resolution : 96) / 72;
}

static int
count_children (GtkWidget *widget)
{
  int n = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    n += gtk_widget_should_layout (child) ? 1 : 0;
  return n;
}

/* The width of one column, or of all when they are stacked. */
static int
get_column_width (PedicleColumnsLayout *self, GtkWidget *widget, int width, gboolean *ret_stacked)
{
  int n = count_children (widget);
  int column = n > 1 ? (width - (n - 1) * self->spacing) / n : width;

  *ret_stacked =
    n > 1 && column < self->column_width * pedicle_columns_layout_get_font_size (widget);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && !*ret_stacked;
       child = gtk_widget_get_next_sibling (child)) {
    int minimum;

    if (!gtk_widget_should_layout (child))
      continue;
    gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
    *ret_stacked = n > 1 && minimum > column;
  }
  return *ret_stacked ? width : column;
}

static void
measure_width (PedicleColumnsLayout *self, GtkWidget *widget, int *ret_minimum, int *ret_natural)
{
  int n = count_children (widget), widest = 0;

  *ret_minimum = 0;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child)) {
    int minimum, natural;

    if (!gtk_widget_should_layout (child))
      continue;
    gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, &natural, NULL, NULL);
    *ret_minimum = MAX (*ret_minimum, minimum);
    widest = MAX (widest, natural);
  }
  *ret_natural = n > 0 ? n * widest + (n - 1) * self->spacing : 0;
}

static int
height_for_width (PedicleColumnsLayout *self, GtkWidget *widget, int width)
{
  gboolean stacked;
  int column = get_column_width (self, widget, width, &stacked), height = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child)) {
    int natural;

    if (!gtk_widget_should_layout (child))
      continue;
    gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, column, NULL, &natural, NULL, NULL);
    height = stacked ? height + (height > 0 ? self->row_spacing : 0) + natural
                     : MAX (height, natural);
  }
  return height;
}

static GtkSizeRequestMode
pedicle_columns_layout_get_request_mode (GtkLayoutManager *manager, GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
pedicle_columns_layout_measure (GtkLayoutManager *manager, GtkWidget *widget,
                                GtkOrientation orientation, int for_size, int *minimum,
                                int *natural, int *minimum_baseline, int *natural_baseline)
{
  PedicleColumnsLayout *self = PEDICLE_COLUMNS_LAYOUT (manager);
  int narrow, wide;

  measure_width (self, widget, &narrow, &wide);
  if (orientation == GTK_ORIENTATION_HORIZONTAL) {
    *minimum = narrow;
    *natural = wide;
  } else {
    *minimum = *natural = height_for_width (self, widget, for_size < 0 ? wide : for_size);
  }
}

static void
pedicle_columns_layout_allocate (GtkLayoutManager *manager, GtkWidget *widget, int width,
                                 int height, int baseline)
{
  PedicleColumnsLayout *self = PEDICLE_COLUMNS_LAYOUT (manager);
  gboolean mirrored = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL, stacked;
  int column = get_column_width (self, widget, width, &stacked), x = 0, y = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child)) {
    int natural;

    if (!gtk_widget_should_layout (child))
      continue;
    gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, column, NULL, &natural, NULL, NULL);
    gtk_widget_size_allocate (child,
                              &(GtkAllocation) { mirrored ? width - x - column : x, y, column,
                                                 stacked ? natural : height },
                              -1);
    if (stacked)
      y += natural + self->row_spacing;
    else
      x += column + self->spacing;
  }
}

static void
pedicle_columns_layout_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  PedicleColumnsLayout *self = PEDICLE_COLUMNS_LAYOUT (object);

  switch (id) {
  case PROP_COLUMN_WIDTH:
    g_value_set_double (value, self->column_width);
    break;
  case PROP_SPACING:
    g_value_set_int (value, self->spacing);
    break;
  case PROP_ROW_SPACING:
    g_value_set_int (value, self->row_spacing);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  }
}

static gboolean
take_int (int *field, const GValue *value)
{
  gboolean changed = *field != g_value_get_int (value);

  *field = g_value_get_int (value);
  return changed;
}

static gboolean
take_double (double *field, const GValue *value)
{
  gboolean changed = *field != g_value_get_double (value);

  *field = g_value_get_double (value);
  return changed;
}

static void
pedicle_columns_layout_set_property (GObject *object, guint id, const GValue *value,
                                     GParamSpec *pspec)
{
  PedicleColumnsLayout *self = PEDICLE_COLUMNS_LAYOUT (object);
  gboolean changed = FALSE;

  switch (id) {
  case PROP_COLUMN_WIDTH:
    changed = take_double (&self->column_width, value);
    break;
  case PROP_SPACING:
    changed = take_int (&self->spacing, value);
    break;
  case PROP_ROW_SPACING:
    changed = take_int (&self->row_spacing, value);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  }
  if (!changed)
    return;
  gtk_layout_manager_layout_changed (GTK_LAYOUT_MANAGER (self));
  g_object_notify_by_pspec (object, pspec);
}

static void
pedicle_columns_layout_class_init (PedicleColumnsLayoutClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkLayoutManagerClass *manager_class = GTK_LAYOUT_MANAGER_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = pedicle_columns_layout_get_property;
  object_class->set_property = pedicle_columns_layout_set_property;
  manager_class->get_request_mode = pedicle_columns_layout_get_request_mode;
  manager_class->measure = pedicle_columns_layout_measure;
  manager_class->allocate = pedicle_columns_layout_allocate;
  properties[PROP_COLUMN_WIDTH] =
    g_param_spec_double ("column-width", NULL, NULL, 0, G_MAXDOUBLE, 14, flags);
  properties[PROP_SPACING] = g_param_spec_int ("spacing", NULL, NULL, 0, G_MAXINT, 16, flags);
  properties[PROP_ROW_SPACING] =
    g_param_spec_int ("row-spacing", NULL, NULL, 0, G_MAXINT, 6, flags);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
}

static void
pedicle_columns_layout_init (PedicleColumnsLayout *self)
{
  self->column_width = 14;
  self->spacing = 16;
  self->row_spacing = 6;
}
