/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "line-layout.h"

struct _PedicleLineLayout {
  GtkLayoutManager parent_instance;

  int spacing;
  gboolean folds;
};

G_DEFINE_FINAL_TYPE (PedicleLineLayout, pedicle_line_layout, GTK_TYPE_LAYOUT_MANAGER)

enum { PROP_SPACING = 1, PROP_FOLDS, N_PROPERTIES };
static GParamSpec *properties[N_PROPERTIES];

/* Children from first to the one before end stand in one line. */
typedef struct {
  GtkWidget *first, *end;
} Line;

/* The sizes of the children that take part, in their order. */
static GArray *
measure_children (PedicleLineLayout *self, Line line, int *ret_minimum, int *ret_natural)
{
  GArray *sizes = g_array_new (FALSE, FALSE, sizeof (GtkRequestedSize));
  int gaps;

  *ret_minimum = *ret_natural = 0;
  for (GtkWidget *child = line.first; child != line.end;
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

static int
get_least_width (PedicleLineLayout *self, Line line)
{
  int minimum, natural;

  g_array_unref (measure_children (self, line, &minimum, &natural));
  return minimum;
}

/* Behind the first child that expands. */
static GtkWidget *
get_fold (GtkWidget *widget)
{
  GtkWidget *child = gtk_widget_get_first_child (widget);

  while (child != NULL && !gtk_widget_compute_expand (child, GTK_ORIENTATION_HORIZONTAL))
    child = gtk_widget_get_next_sibling (child);
  return child != NULL ? gtk_widget_get_next_sibling (child) : NULL;
}

/* One line, or two; the second is empty where there is one. */
static void
take_lines (PedicleLineLayout *self, GtkWidget *widget, int width, Line ret_lines[2])
{
  Line whole = { gtk_widget_get_first_child (widget), NULL };
  GtkWidget *fold = self->folds ? get_fold (widget) : NULL;

  ret_lines[0] = whole;
  ret_lines[1] = (Line) { NULL, NULL };
  if (fold == NULL || width < 0 || width >= get_least_width (self, whole))
    return;
  ret_lines[0].end = fold;
  ret_lines[1].first = fold;
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
share_width (PedicleLineLayout *self, Line line, int width)
{
  int minimum, natural;
  GArray *sizes = measure_children (self, line, &minimum, &natural);
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
measure_width (PedicleLineLayout *self, GtkWidget *widget, int *minimum, int *natural)
{
  Line whole = { gtk_widget_get_first_child (widget), NULL }, lines[2];

  g_array_unref (measure_children (self, whole, minimum, natural));
  take_lines (self, widget, 0, lines);
  if (lines[1].first != NULL)
    *minimum = MAX (get_least_width (self, lines[0]), get_least_width (self, lines[1]));
}

static void
measure_line (PedicleLineLayout *self, Line line, int width, int *ret_minimum, int *ret_natural)
{
  g_autoptr (GArray) sizes = share_width (self, line, width);

  *ret_minimum = *ret_natural = 0;
  for (guint i = 0; i < sizes->len; i++) {
    GtkRequestedSize *size = &g_array_index (sizes, GtkRequestedSize, i);
    int child_minimum, child_natural;

    gtk_widget_measure (size->data, GTK_ORIENTATION_VERTICAL, size->minimum_size, &child_minimum,
                        &child_natural, NULL, NULL);
    *ret_minimum = MAX (*ret_minimum, child_minimum);
    *ret_natural = MAX (*ret_natural, child_natural);
  }
}

static void
pedicle_line_layout_measure (GtkLayoutManager *manager, GtkWidget *widget,
                             GtkOrientation orientation, int for_size, int *minimum, int *natural,
                             int *minimum_baseline, int *natural_baseline)
{
  PedicleLineLayout *self = PEDICLE_LINE_LAYOUT (manager);
  int second_minimum, second_natural;
  Line lines[2];

  if (orientation == GTK_ORIENTATION_HORIZONTAL) {
    measure_width (self, widget, minimum, natural);
    return;
  }
  /* Without a width, the height that suffices at some width: newer GTK measures at it. */
  if (for_size < 0)
    measure_width (self, widget, minimum, &for_size);
  take_lines (self, widget, for_size, lines);
  measure_line (self, lines[0], for_size, minimum, natural);
  measure_line (self, lines[1], for_size, &second_minimum, &second_natural);
  *minimum += second_minimum;
  *natural += second_natural;
}

/* Between area's x, from the start, and the end of the widget, area's width. */
static void
allocate_line (PedicleLineLayout *self, GtkWidget *widget, Line line, const GtkAllocation *area)
{
  gboolean mirrored = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  g_autoptr (GArray) sizes = share_width (self, line, area->width - area->x);
  int x = area->x;

  for (guint i = 0; i < sizes->len; i++) {
    GtkRequestedSize *size = &g_array_index (sizes, GtkRequestedSize, i);
    int width = size->minimum_size;
    GtkAllocation place = { mirrored ? area->width - x - width : x, area->y, width, area->height };

    gtk_widget_size_allocate (size->data, &place, -1);
    x += width + self->spacing;
  }
}

/* What is folded stands at the end, as it would in one line. */
static void
pedicle_line_layout_allocate (GtkLayoutManager *manager, GtkWidget *widget, int width, int height,
                              int baseline)
{
  PedicleLineLayout *self = PEDICLE_LINE_LAYOUT (manager);
  int minimum, natural, high;
  Line lines[2];

  take_lines (self, widget, width, lines);
  if (lines[1].first == NULL) {
    allocate_line (self, widget, lines[0], &(GtkAllocation) { 0, 0, width, height });
    return;
  }
  measure_line (self, lines[0], width, &minimum, &high);
  allocate_line (self, widget, lines[0], &(GtkAllocation) { 0, 0, width, high });
  g_array_unref (measure_children (self, lines[1], &minimum, &natural));
  allocate_line (self, widget, lines[1],
                 &(GtkAllocation) { MAX (width - natural, 0), high, width, height - high });
}

static void
pedicle_line_layout_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  PedicleLineLayout *self = PEDICLE_LINE_LAYOUT (object);

  if (id == PROP_FOLDS)
    g_value_set_boolean (value, self->folds);
  else
    g_value_set_int (value, self->spacing);
}

static gboolean
set_field (PedicleLineLayout *self, guint id, const GValue *value)
{
  int spacing = self->spacing;
  gboolean folds = self->folds;

  if (id == PROP_FOLDS)
    self->folds = g_value_get_boolean (value);
  else
    self->spacing = g_value_get_int (value);
  return spacing != self->spacing || folds != self->folds;
}

static void
pedicle_line_layout_set_property (GObject *object, guint id, const GValue *value,
                                  GParamSpec *pspec)
{
  if (!set_field (PEDICLE_LINE_LAYOUT (object), id, value))
    return;
  gtk_layout_manager_layout_changed (GTK_LAYOUT_MANAGER (object));
  g_object_notify_by_pspec (object, pspec);
}

static void
pedicle_line_layout_class_init (PedicleLineLayoutClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkLayoutManagerClass *manager_class = GTK_LAYOUT_MANAGER_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->get_property = pedicle_line_layout_get_property;
  object_class->set_property = pedicle_line_layout_set_property;
  manager_class->get_request_mode = pedicle_line_layout_get_request_mode;
  manager_class->measure = pedicle_line_layout_measure;
  manager_class->allocate = pedicle_line_layout_allocate;
  properties[PROP_SPACING] = g_param_spec_int ("spacing", NULL, NULL, 0, G_MAXINT, 0, flags);
  properties[PROP_FOLDS] = g_param_spec_boolean ("folds", NULL, NULL, FALSE, flags);
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
