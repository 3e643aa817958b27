/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "segments-layout.h"

/* The hairline between two segments is the ground of the group, seen through the gap. */
#define GAP 1

struct _PedicleSegmentsLayout {
  GtkLayoutManager parent_instance;
};

G_DEFINE_FINAL_TYPE (PedicleSegmentsLayout, pedicle_segments_layout, GTK_TYPE_LAYOUT_MANAGER)

typedef struct {
  GtkWidget *widget;
  int natural;
} Segment;

/* Segments from first to end - 1 stand in one line, as high as the highest. */
typedef struct {
  guint first, end;
  int natural; /* of all of them together */
} Line;

static GArray *
collect (GtkWidget *widget, int *ret_minimum, int *ret_natural)
{
  GArray *segments = g_array_new (FALSE, FALSE, sizeof (Segment));

  *ret_minimum = *ret_natural = 0;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child)) {
    Segment segment = { child, 0 };
    int minimum;

    if (!gtk_widget_should_layout (child))
      continue;
    gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, &segment.natural, NULL,
                        NULL);
    *ret_minimum = MAX (*ret_minimum, minimum);
    *ret_natural += segment.natural + (segments->len > 0 ? GAP : 0);
    g_array_append_val (segments, segment);
  }
  return segments;
}

static Line
take_line (GArray *segments, guint first, guint most, int width)
{
  Line line = { first, first, 0 };

  while (line.end < segments->len && line.end - first < most) {
    int natural = g_array_index (segments, Segment, line.end).natural;

    if (line.end > first && line.natural + GAP + natural > width)
      break;
    line.natural += natural + (line.end > first ? GAP : 0);
    line.end++;
  }
  return line;
}

static guint
count_lines (GArray *segments, guint most, int width)
{
  guint n = 0;

  for (guint i = 0; i < segments->len; n++)
    i = take_line (segments, i, most, width).end;
  return n;
}

/* As few lines as possible, and then as even as possible. */
static guint
most_in_line (GArray *segments, int width)
{
  guint n = count_lines (segments, G_MAXUINT, width);
  guint even = n > 0 ? (segments->len + n - 1) / n : 1;

  return count_lines (segments, even, width) == n ? even : G_MAXUINT;
}

/* The width of segment i of the line; pixels that cannot be shared go to the first ones. */
static int
width_of (GArray *segments, const Line *line, guint i, int width)
{
  int n = line->end - line->first;
  int rest = width - line->natural;
  int natural = g_array_index (segments, Segment, i).natural;

  if (rest < 0)
    return MIN (natural, width);
  return natural + rest / n + ((int) (i - line->first) < rest % n ? 1 : 0);
}

static int
height_of (GArray *segments, const Line *line, int width)
{
  int height = 0;

  for (guint i = line->first; i < line->end; i++) {
    int natural;

    gtk_widget_measure (g_array_index (segments, Segment, i).widget, GTK_ORIENTATION_VERTICAL,
                        width_of (segments, line, i, width), NULL, &natural, NULL, NULL);
    height = MAX (height, natural);
  }
  return height;
}

static GtkSizeRequestMode
pedicle_segments_layout_get_request_mode (GtkLayoutManager *manager, GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
pedicle_segments_layout_measure (GtkLayoutManager *manager, GtkWidget *widget,
                                 GtkOrientation orientation, int for_size, int *minimum,
                                 int *natural, int *minimum_baseline, int *natural_baseline)
{
  int narrow, wide, height = 0;
  g_autoptr (GArray) segments = collect (widget, &narrow, &wide);
  int width = for_size < 0 ? wide : for_size;
  guint most;

  if (orientation == GTK_ORIENTATION_HORIZONTAL) {
    *minimum = narrow;
    *natural = wide;
    return;
  }
  most = most_in_line (segments, width);
  for (guint i = 0; i < segments->len;) {
    Line line = take_line (segments, i, most, width);

    height += height_of (segments, &line, width) + (i > 0 ? GAP : 0);
    i = line.end;
  }
  *minimum = *natural = height;
}

static void
allocate_line (GtkWidget *widget, GArray *segments, const Line *line, const GtkAllocation *area)
{
  gboolean mirrored = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  int x = 0;

  for (guint i = line->first; i < line->end; i++) {
    int width = width_of (segments, line, i, area->width);
    GtkAllocation place = { mirrored ? area->width - x - width : x, area->y, width, area->height };

    gtk_widget_size_allocate (g_array_index (segments, Segment, i).widget, &place, -1);
    x += width + GAP;
  }
}

static void
pedicle_segments_layout_allocate (GtkLayoutManager *manager, GtkWidget *widget, int width,
                                  int height, int baseline)
{
  int narrow, wide;
  g_autoptr (GArray) segments = collect (widget, &narrow, &wide);
  guint most = most_in_line (segments, width);
  GtkAllocation area = { 0, 0, width, 0 };

  for (guint i = 0; i < segments->len;) {
    Line line = take_line (segments, i, most, width);

    /* The last line takes what is left, so that no ground shows below it. */
    area.height = line.end == segments->len ? height - area.y : height_of (segments, &line, width);
    allocate_line (widget, segments, &line, &area);
    area.y += area.height + GAP;
    i = line.end;
  }
}

static void
pedicle_segments_layout_class_init (PedicleSegmentsLayoutClass *klass)
{
  GtkLayoutManagerClass *manager_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  manager_class->get_request_mode = pedicle_segments_layout_get_request_mode;
  manager_class->measure = pedicle_segments_layout_measure;
  manager_class->allocate = pedicle_segments_layout_allocate;
}

static void
pedicle_segments_layout_init (PedicleSegmentsLayout *self)
{
}
