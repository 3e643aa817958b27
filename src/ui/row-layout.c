/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "row-layout.h"

#include "columns-layout.h"

#define LABEL_PART 0.38
#define LABEL_EMS 9 /* a label column narrower than this breaks every label */
#define GAP 8      /* between label and help, help and control */
#define NOTE_GAP 3 /* above hint and note */

struct _PedicleRowLayout {
  GtkLayoutManager parent_instance;

  const PedicleRowParts *parts;
};

G_DEFINE_FINAL_TYPE (PedicleRowLayout, pedicle_row_layout, GTK_TYPE_LAYOUT_MANAGER)

/* Where everything stands in a given width; x is from the start, whichever side that is. */
typedef struct {
  GtkAllocation label, hint, help, control, note;
  int height;
} Places;

static gboolean
is_there (GtkWidget *widget)
{
  return widget != NULL && gtk_widget_should_layout (widget);
}

static int
natural_width (GtkWidget *widget)
{
  int natural = 0;

  if (is_there (widget))
    gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &natural, NULL, NULL);
  return natural;
}

static int
minimum_width (GtkWidget *widget)
{
  int minimum = 0;

  if (is_there (widget))
    gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  return minimum;
}

static int
height_in (GtkWidget *widget, int width)
{
  int natural = 0;

  if (is_there (widget))
    gtk_widget_measure (widget, GTK_ORIENTATION_VERTICAL, width, NULL, &natural, NULL, NULL);
  return natural;
}

/* Label and help on one line, the hint below both; returns their height. */
static int
place_heading (const PedicleRowParts *parts, int width, Places *places)
{
  int help = natural_width (parts->help);
  int room = MAX (width - (help > 0 ? help + GAP : 0), minimum_width (parts->label));
  int high;

  places->label = (GtkAllocation) { 0, 0, room, height_in (parts->label, room) };
  places->help = (GtkAllocation) { width - help, 0, help, height_in (parts->help, help) };
  high = MAX (places->label.height, places->help.height);
  places->label.y = (high - places->label.height) / 2;
  places->help.y = (high - places->help.height) / 2;
  places->hint = (GtkAllocation) { 0, high, width, height_in (parts->hint, width) };
  return high + places->hint.height;
}

static void
move_down (Places *places, int by)
{
  places->label.y += by;
  places->hint.y += by;
  places->help.y += by;
}

static gboolean
fits_beside (const PedicleRowParts *parts, int width, int start)
{
  if (start < LABEL_EMS * pedicle_columns_layout_get_font_size (parts->label))
    return FALSE;
  return natural_width (parts->control) <= width - start &&
         minimum_width (parts->label) + natural_width (parts->help) + GAP <= start;
}

static void
place (const PedicleRowParts *parts, int width, Places *places)
{
  int start = width * LABEL_PART;
  gboolean beside = fits_beside (parts, width, start);
  int heading = place_heading (parts, beside ? start - GAP : width, places);
  int x = beside ? start : 0, y = beside ? 0 : heading + NOTE_GAP;
  int high = height_in (parts->control, width - x);
  int bottom;

  places->control = (GtkAllocation) { x, y, width - x, high };
  if (beside) {
    places->control.y = MAX (heading - high, 0) / 2;
    move_down (places, MAX (high - heading, 0) / 2);
    bottom = MAX (heading, high);
  } else {
    bottom = y + high;
  }
  places->note = (GtkAllocation) { x, bottom, width - x, height_in (parts->note, width - x) };
  if (places->note.height > 0) {
    places->note.y += NOTE_GAP;
    bottom += NOTE_GAP + places->note.height;
  }
  places->height = bottom;
}

static GtkSizeRequestMode
pedicle_row_layout_get_request_mode (GtkLayoutManager *manager, GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
measure_width (const PedicleRowParts *parts, int *minimum, int *natural)
{
  int heading = minimum_width (parts->label) + GAP + natural_width (parts->help);

  *minimum = MAX (heading, minimum_width (parts->control));
  *minimum = MAX (*minimum, minimum_width (parts->note));
  *natural = MAX (*minimum, (int) (natural_width (parts->control) / (1 - LABEL_PART)) + 1);
}

static void
pedicle_row_layout_measure (GtkLayoutManager *manager, GtkWidget *widget,
                            GtkOrientation orientation, int for_size, int *minimum, int *natural,
                            int *minimum_baseline, int *natural_baseline)
{
  const PedicleRowParts *parts = PEDICLE_ROW_LAYOUT (manager)->parts;
  int narrow, wide;
  Places places;

  measure_width (parts, &narrow, &wide);
  if (orientation == GTK_ORIENTATION_HORIZONTAL) {
    *minimum = narrow;
    *natural = wide;
    return;
  }
  place (parts, for_size < 0 ? wide : for_size, &places);
  *minimum = *natural = places.height;
}

static void
put (GtkWidget *widget, GtkAllocation place, int width, gboolean mirrored, int y)
{
  if (!is_there (widget))
    return;
  place.y += y;
  if (mirrored)
    place.x = width - place.x - place.width;
  gtk_widget_size_allocate (widget, &place, -1);
}

static void
pedicle_row_layout_allocate (GtkLayoutManager *manager, GtkWidget *widget, int width, int height,
                             int baseline)
{
  const PedicleRowParts *parts = PEDICLE_ROW_LAYOUT (manager)->parts;
  gboolean mirrored = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  Places places;
  int y;

  place (parts, width, &places);
  y = MAX (height - places.height, 0) / 2;
  put (parts->label, places.label, width, mirrored, y);
  put (parts->hint, places.hint, width, mirrored, y);
  put (parts->help, places.help, width, mirrored, y);
  put (parts->control, places.control, width, mirrored, y);
  put (parts->note, places.note, width, mirrored, y);
}

static void
pedicle_row_layout_class_init (PedicleRowLayoutClass *klass)
{
  GtkLayoutManagerClass *manager_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  manager_class->get_request_mode = pedicle_row_layout_get_request_mode;
  manager_class->measure = pedicle_row_layout_measure;
  manager_class->allocate = pedicle_row_layout_allocate;
}

static void
pedicle_row_layout_init (PedicleRowLayout *self)
{
}

GtkLayoutManager *
pedicle_row_layout_new (const PedicleRowParts *parts)
{
  PedicleRowLayout *self = g_object_new (PEDICLE_TYPE_ROW_LAYOUT, NULL);

  self->parts = parts;
  return GTK_LAYOUT_MANAGER (self);
}
