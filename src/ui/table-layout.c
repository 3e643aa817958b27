/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "table-layout.h"

#include "columns-layout.h"

#define LEAST_WIDTH 6.0 /* of a column of weight 1, in font sizes */
#define SPACING 14
#define ROW_SPACING 2
#define FLOW_SPACING 6

struct _PedicleTableLayout {
  GtkLayoutManager parent_instance;

  double *weights, sum;
  guint n;
  gboolean heading, flowing;
};

G_DEFINE_FINAL_TYPE (PedicleTableLayout, pedicle_table_layout, GTK_TYPE_LAYOUT_MANAGER)

static int
get_least_width (PedicleTableLayout *self, GtkWidget *widget)
{
  return (int) (self->sum * LEAST_WIDTH * pedicle_columns_layout_get_font_size (widget)) +
         (int) (self->n - 1) * SPACING;
}

static gboolean
is_stacked (PedicleTableLayout *self, GtkWidget *widget, int width)
{
  return width >= 0 && width < get_least_width (self, widget);
}

/* Where column starts when the columns share width. */
static int
get_start (PedicleTableLayout *self, int width, guint column)
{
  double before = 0;

  for (guint i = 0; i < column; i++)
    before += self->weights[i];
  return (int) ((width - (int) (self->n - 1) * SPACING) * before / self->sum) +
         (int) column * SPACING;
}

static int
get_column_width (PedicleTableLayout *self, int width, guint column)
{
  return get_start (self, width, column + 1) - SPACING - get_start (self, width, column);
}

static int
measure_height (GtkWidget *child, int width)
{
  int minimum, natural;

  gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, width, &minimum, &natural, NULL, NULL);
  return natural;
}

/* Over the caption, which breaks anywhere and needs no more room than a cell. */
static GtkWidget *
get_next_cell (GtkWidget *child)
{
  GtkWidget *caption = gtk_widget_get_next_sibling (child);

  return caption != NULL ? gtk_widget_get_next_sibling (caption) : NULL;
}

static int
measure_columns (PedicleTableLayout *self, GtkWidget *widget, int width)
{
  GtkWidget *child = gtk_widget_get_first_child (widget);
  int height = 0;

  for (guint i = 0; child != NULL; i++) {
    height = MAX (height, measure_height (child, get_column_width (self, width, i)));
    child = get_next_cell (child);
  }
  return height;
}

static int
measure_stack (PedicleTableLayout *self, GtkWidget *widget, int width)
{
  int height = 0;

  if (self->heading)
    return 0;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    height += measure_height (child, width) + (height > 0 ? ROW_SPACING : 0);
  return height;
}

static int
get_cell_width (GtkWidget *cell, int width)
{
  int natural;

  gtk_widget_measure (cell, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &natural, NULL, NULL);
  return MIN (natural, width);
}

/* The cells from first on that stand side by side; returns the first that does not. */
static GtkWidget *
take_line (GtkWidget *first, int width, int *ret_height)
{
  GtkWidget *cell = first;
  int x = 0;

  for (*ret_height = 0; cell != NULL; cell = get_next_cell (cell)) {
    int share = get_cell_width (cell, width);

    if (x > 0 && x + share > width)
      break;
    x += share > 0 ? share + SPACING : 0;
    *ret_height = MAX (*ret_height, measure_height (cell, share));
  }
  return cell;
}

static int
measure_flow (GtkWidget *widget, int width)
{
  int height = 0, line;

  for (GtkWidget *cell = gtk_widget_get_first_child (widget); cell != NULL;) {
    cell = take_line (cell, width, &line);
    height += line + (cell != NULL ? FLOW_SPACING : 0);
  }
  return height;
}

static void
measure_width (PedicleTableLayout *self, GtkWidget *widget, int *minimum, int *natural)
{
  GtkWidget *child = gtk_widget_get_first_child (widget);

  *minimum = 0;
  while (child != NULL) {
    int least;

    gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
    *minimum = MAX (*minimum, least);
    child = get_next_cell (child);
  }
  *natural = MAX (*minimum, get_least_width (self, widget));
}

static void
pedicle_table_layout_measure (GtkLayoutManager *manager, GtkWidget *widget,
                              GtkOrientation orientation, int for_size, int *minimum, int *natural,
                              int *minimum_baseline, int *natural_baseline)
{
  PedicleTableLayout *self = PEDICLE_TABLE_LAYOUT (manager);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    measure_width (self, widget, minimum, natural);
  else if (is_stacked (self, widget, for_size))
    *minimum = *natural = self->flowing ? measure_flow (widget, for_size)
                                        : measure_stack (self, widget, for_size);
  else
    *minimum = *natural =
      measure_columns (self, widget, for_size >= 0 ? for_size : get_least_width (self, widget));
}

static void
place (GtkWidget *child, int x, int y, int width, int height)
{
  gtk_widget_set_child_visible (child, TRUE);
  gtk_widget_size_allocate (child, &(GtkAllocation) { x, y, width, height }, -1);
}

static void
allocate_columns (PedicleTableLayout *self, GtkWidget *widget, int width, int height)
{
  gboolean rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  GtkWidget *child = gtk_widget_get_first_child (widget);

  for (guint i = 0; child != NULL; i++) {
    int start = get_start (self, width, i), share = get_column_width (self, width, i);
    GtkWidget *caption = gtk_widget_get_next_sibling (child);

    place (child, rtl ? width - start - share : start, 0, share, height);
    if (caption != NULL)
      gtk_widget_set_child_visible (caption, FALSE);
    child = caption != NULL ? gtk_widget_get_next_sibling (caption) : NULL;
  }
}

static void
allocate_stack (PedicleTableLayout *self, GtkWidget *widget, int width)
{
  int y = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child)) {
    int height = measure_height (child, width);

    if (self->heading)
      gtk_widget_set_child_visible (child, FALSE);
    else
      place (child, 0, y, width, height);
    y += height + ROW_SPACING;
  }
}

static void
allocate_line (GtkWidget *widget, GtkWidget *first, GtkWidget *end, const GtkAllocation *line)
{
  gboolean rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  int x = 0;

  for (GtkWidget *cell = first; cell != end; cell = get_next_cell (cell)) {
    int share = get_cell_width (cell, line->width);

    place (cell, rtl ? line->width - x - share : x, line->y, share, line->height);
    x += share > 0 ? share + SPACING : 0;
  }
}

static void
allocate_flow (GtkWidget *widget, int width)
{
  GtkAllocation line = { 0, 0, width, 0 };

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    gtk_widget_set_child_visible (child, FALSE);
  for (GtkWidget *first = gtk_widget_get_first_child (widget); first != NULL;) {
    GtkWidget *end = take_line (first, width, &line.height);

    allocate_line (widget, first, end, &line);
    line.y += line.height + FLOW_SPACING;
    first = end;
  }
}

static void
pedicle_table_layout_allocate (GtkLayoutManager *manager, GtkWidget *widget, int width, int height,
                               int baseline)
{
  PedicleTableLayout *self = PEDICLE_TABLE_LAYOUT (manager);

  if (!is_stacked (self, widget, width))
    allocate_columns (self, widget, width, height);
  else if (self->flowing)
    allocate_flow (widget, width);
  else
    allocate_stack (self, widget, width);
}

static GtkSizeRequestMode
pedicle_table_layout_get_request_mode (GtkLayoutManager *manager, GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
pedicle_table_layout_finalize (GObject *object)
{
  g_free (PEDICLE_TABLE_LAYOUT (object)->weights);
  G_OBJECT_CLASS (pedicle_table_layout_parent_class)->finalize (object);
}

static void
pedicle_table_layout_class_init (PedicleTableLayoutClass *klass)
{
  GtkLayoutManagerClass *manager_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = pedicle_table_layout_finalize;
  manager_class->get_request_mode = pedicle_table_layout_get_request_mode;
  manager_class->measure = pedicle_table_layout_measure;
  manager_class->allocate = pedicle_table_layout_allocate;
}

static void
pedicle_table_layout_init (PedicleTableLayout *self)
{
}

GtkLayoutManager *
pedicle_table_layout_new (const double *weights, guint n, gboolean heading)
{
  PedicleTableLayout *self = g_object_new (PEDICLE_TYPE_TABLE_LAYOUT, NULL);

  self->weights = g_memdup2 (weights, n * sizeof *weights);
  self->n = n;
  self->heading = heading;
  for (guint i = 0; i < n; i++)
    self->sum += weights[i];
  return GTK_LAYOUT_MANAGER (self);
}

void
pedicle_table_layout_set_flowing (PedicleTableLayout *self)
{
  self->flowing = TRUE;
  gtk_layout_manager_layout_changed (GTK_LAYOUT_MANAGER (self));
}
