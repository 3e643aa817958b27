/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "projector-row.h"

#include "columns-layout.h"
#include "container.h"
#include "mark.h"
#include "score-row.h"
#include "text-label.h"

#include <glib/gi18n-lib.h>

/* In font sizes. */
#define EDGE 0.5
#define ABOVE 0.28
#define MARK_GAP 0.5

struct _PedicleProjectorRow {
  GtkWidget parent_instance;

  PedicleDetail detail;
  gboolean open; /* companions come after what it waits for */
  GtkWidget *mark, *name, *verdict, *reason, *companions;
};

G_DEFINE_FINAL_TYPE (PedicleProjectorRow, pedicle_projector_row, GTK_TYPE_WIDGET)

static int
scale (PedicleProjectorRow *self, double part)
{
  return (int) (pedicle_columns_layout_get_font_size (GTK_WIDGET (self)) * part + 0.5);
}

static int
measure_mark (PedicleProjectorRow *self)
{
  int size;

  gtk_widget_measure (self->mark, GTK_ORIENTATION_HORIZONTAL, -1, &size, NULL, NULL, NULL);
  return size;
}

/* Where the words begin. */
static int
get_indent (PedicleProjectorRow *self)
{
  return scale (self, EDGE) + measure_mark (self) + scale (self, MARK_GAP);
}

static int
measure_label (GtkWidget *label, int width)
{
  int least, height = 0;

  if (!gtk_widget_get_visible (label))
    return 0;
  gtk_widget_measure (label, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
  gtk_widget_measure (label, GTK_ORIENTATION_VERTICAL, MAX (width, least), NULL, &height, NULL,
                      NULL);
  return height;
}

static gboolean
shows_companions (PedicleProjectorRow *self, PedicleDetail detail)
{
  return detail == PEDICLE_DETAIL_WHOLE || (detail != PEDICLE_DETAIL_NAME && !self->open);
}

static gboolean
shows_reason (PedicleProjectorRow *self, PedicleDetail detail)
{
  return detail == PEDICLE_DETAIL_WHOLE ||
         (detail == PEDICLE_DETAIL_ONE &&
          (self->open || !gtk_widget_get_visible (self->companions)));
}

/* What the verdict at its side leaves to the name. */
static int
get_name_width (PedicleProjectorRow *self, int room)
{
  int verdict;

  if (!gtk_widget_get_visible (self->verdict))
    return room;
  gtk_widget_measure (self->verdict, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &verdict, NULL, NULL);
  return MAX (room - verdict - scale (self, MARK_GAP), room / 2);
}

void
pedicle_projector_row_measure (PedicleProjectorRow *self, int width,
                               int ret_heights[PEDICLE_N_DETAILS])
{
  int room = MAX (width - get_indent (self) - scale (self, EDGE), 1);
  int name = get_name_width (self, room), verdict = room - name - scale (self, MARK_GAP);

  ret_heights[PEDICLE_DETAIL_NAME] =
    MAX (measure_label (self->name, name), measure_label (self->verdict, verdict)) +
    2 * scale (self, ABOVE);
  for (PedicleDetail i = PEDICLE_DETAIL_COMPANIONS; i < PEDICLE_N_DETAILS; i++)
    ret_heights[i] =
      ret_heights[PEDICLE_DETAIL_NAME] +
      (shows_reason (self, i) ? measure_label (self->reason, room) : 0) +
      (shows_companions (self, i) ? measure_label (self->companions, room) : 0);
}

static GtkSizeRequestMode
pedicle_projector_row_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
pedicle_projector_row_widget_measure (GtkWidget *widget, GtkOrientation orientation, int for_size,
                                      int *minimum, int *natural, int *minimum_baseline,
                                      int *natural_baseline)
{
  PedicleProjectorRow *self = PEDICLE_PROJECTOR_ROW (widget);
  int heights[PEDICLE_N_DETAILS];

  *minimum = *natural = 1;
  if (orientation == GTK_ORIENTATION_HORIZONTAL || for_size < 0)
    return;
  pedicle_projector_row_measure (self, for_size, heights);
  *natural = heights[PEDICLE_DETAIL_WHOLE];
}

/* Returns how high it is. */
static int
place (GtkWidget *child, int x, int y, int width, gboolean shown)
{
  int height = measure_label (child, width), least;

  gtk_widget_set_child_visible (child, shown);
  if (!shown || !gtk_widget_get_visible (child))
    return 0;
  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
  width = MAX (width, least);
  if (gtk_widget_get_direction (child) == GTK_TEXT_DIR_RTL)
    x = gtk_widget_get_width (gtk_widget_get_parent (child)) - x - width;
  gtk_widget_size_allocate (child, &(GtkAllocation) { x, y, width, height }, -1);
  return height;
}

/* The sign beside the first line of the name. */
static void
place_mark (PedicleProjectorRow *self, int width, int y, int line)
{
  int edge = scale (self, EDGE), size = measure_mark (self);
  gboolean mirrored = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  GtkAllocation area = { mirrored ? width - edge - size : edge, y + MAX (line - size, 0) / 2, size,
                         size };

  gtk_widget_size_allocate (self->mark, &area, -1);
}

static void
pedicle_projector_row_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  PedicleProjectorRow *self = PEDICLE_PROJECTOR_ROW (widget);
  int x = get_indent (self), y = scale (self, ABOVE), gap = scale (self, MARK_GAP);
  int room = MAX (width - x - scale (self, EDGE), 1), name = get_name_width (self, room);
  int line = measure_label (self->name, G_MAXINT16), verdict = room - name - gap;
  int below = MAX (line - measure_label (self->verdict, G_MAXINT16), 0) / 2;

  place_mark (self, width, y, line);
  below += place (self->verdict, x + name + gap, y + below, verdict, verdict > 0);
  y += MAX (place (self->name, x, y, name, TRUE), verdict > 0 ? below : 0);
  y += place (self->reason, x, y, room, shows_reason (self, self->detail));
  place (self->companions, x, y, room, shows_companions (self, self->detail));
}

static void
pedicle_projector_row_dispose (GObject *object)
{
  pedicle_unparent_children (GTK_WIDGET (object));
  G_OBJECT_CLASS (pedicle_projector_row_parent_class)->dispose (object);
}

static void
pedicle_projector_row_class_init (PedicleProjectorRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pedicle_projector_row_dispose;
  widget_class->get_request_mode = pedicle_projector_row_get_request_mode;
  widget_class->measure = pedicle_projector_row_widget_measure;
  widget_class->size_allocate = pedicle_projector_row_size_allocate;
  gtk_widget_class_set_css_name (widget_class, "projectorrow");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static GtkWidget *
add_label (PedicleProjectorRow *self, const char *css_class)
{
  GtkWidget *label = pedicle_text_label_new (NULL, css_class);

  gtk_label_set_yalign (GTK_LABEL (label), 0);
  gtk_widget_set_parent (label, GTK_WIDGET (self));
  return label;
}

static void
pedicle_projector_row_init (PedicleProjectorRow *self)
{
  self->detail = PEDICLE_DETAIL_WHOLE;
  self->mark = pedicle_mark_new (PEDICLE_VERDICT_MARK_WAITING);
  gtk_widget_add_css_class (self->mark, "name");
  gtk_widget_set_parent (self->mark, GTK_WIDGET (self));
  self->name = add_label (self, "name");
  self->verdict = add_label (self, "group");
  gtk_label_set_xalign (GTK_LABEL (self->verdict), 1);
  self->reason = add_label (self, "reason");
  self->companions = add_label (self, "companions");
}

GtkWidget *
pedicle_projector_row_new (void)
{
  return g_object_new (PEDICLE_TYPE_PROJECTOR_ROW, NULL);
}

static void
set_line (GtkWidget *label, const char *text)
{
  pedicle_label_set (GTK_LABEL (label), text != NULL ? text : "");
  gtk_widget_set_visible (label, text != NULL);
}

/* Little room beside the name. */
static const char *
get_group_word (PedicleGroup group)
{
  return group == PEDICLE_GROUP_OPEN ? C_("group of techniques", "Waiting")
                                     : pedicle_group_get_label (group);
}

void
pedicle_projector_row_show (PedicleProjectorRow *self, const PedicleProjectorLine *line,
                            gboolean first)
{
  g_autofree char *spoken = NULL;

  self->open = line->group == PEDICLE_GROUP_OPEN;
  pedicle_mark_set_mark (PEDICLE_MARK (self->mark), pedicle_mark_of_group (line->group));
  set_line (self->name, line->name);
  set_line (self->verdict, first ? get_group_word (line->group) : NULL);
  set_line (self->reason, line->reason);
  set_line (self->companions, NULL);
  if (line->companions != NULL)
    gtk_label_set_markup (GTK_LABEL (self->companions), line->companions);
  gtk_widget_set_visible (self->companions, line->companions != NULL);
  /* Translators: a technique and its verdict, read aloud. */
  spoken = g_strdup_printf (C_("technique and verdict", "%s: %s"), line->name,
                            pedicle_group_get_label (line->group));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
}

void
pedicle_projector_row_set_detail (PedicleProjectorRow *self, PedicleDetail detail)
{
  self->detail = detail;
}

PedicleDetail
pedicle_projector_row_get_detail (PedicleProjectorRow *self)
{
  return self->detail;
}
