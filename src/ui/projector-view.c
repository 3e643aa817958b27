/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "projector-view.h"

#include "gauge-view.h"
#include "projector-answer.h"
#include "projector-spine.h"
#include "projector-words.h"
#include "score-row.h"
#include "text-label.h"

#include <glib/gi18n-lib.h>

/* The screen that the sizes below are made for. */
#define SCREEN_WIDTH 1920
#define SCREEN_HEIGHT 1080
#define TEXT_SIZE 24.0
#define MARGIN 36
#define GAP 28
#define SPINE_WIDTH 262
#define MIDDLE_PART 0.44 /* of what the spine leaves */
#define GAUGE_PROPORTION 0.75 /* of its width */
#define GAUGE_DROP 0.1

#define MINIMUM_WIDTH 640
#define MINIMUM_HEIGHT 360

struct _PedicleProjectorView {
  PedicleResultPart parent_instance;

  GtkCssProvider *proportions;
  double text_size; /* what proportions say */
  guint resize;     /* the source that brings them in line with the size, or 0 */
  guint number, total;
  gboolean identified;
  GtkWidget *spine, *place, *facts, *gauge, *ask, *answer, *overlay;
  GPtrArray *covers; /* of GtkWidget, children of self */
};

G_DEFINE_FINAL_TYPE (PedicleProjectorView, pedicle_projector_view, PEDICLE_TYPE_RESULT_PART)

double
pedicle_projector_view_text_size (int width, int height)
{
  return TEXT_SIZE * MIN ((double) width / SCREEN_WIDTH, (double) height / SCREEN_HEIGHT);
}

void
pedicle_projector_view_expect_size (PedicleProjectorView *self, int width, int height)
{
  double size = pedicle_projector_view_text_size (width, height);
  char number[G_ASCII_DTOSTR_BUF_SIZE];
  g_autofree char *css = NULL;

  if (size == self->text_size || size < 1)
    return;
  self->text_size = size;
  g_ascii_formatd (number, sizeof number, "%.2f", size);
  css = g_strdup_printf ("projectorview { font-size: %spx; }", number);
  gtk_css_provider_load_from_data (self->proportions, css, -1);
}

/* Not while sizes are being allocated: new letters want a new layout. */
static gboolean
resize_cb (gpointer user_data)
{
  PedicleProjectorView *self = PEDICLE_PROJECTOR_VIEW (user_data);

  self->resize = 0;
  pedicle_projector_view_expect_size (self, gtk_widget_get_width (GTK_WIDGET (self)),
                                      gtk_widget_get_height (GTK_WIDGET (self)));
  return G_SOURCE_REMOVE;
}

static void
show_head (PedicleProjectorView *self)
{
  PedicleSession *session = pedicle_result_part_get_session (PEDICLE_RESULT_PART (self));
  const char *label = session != NULL && self->identified
                        ? pedicle_case_get_label (pedicle_session_get_case (session)) : NULL;
  g_autofree char *place = pedicle_projector_describe_place (self->number, self->total, label);

  pedicle_label_set (GTK_LABEL (self->place), place);
}

static void
pedicle_projector_view_update (PedicleResultPart *part, PedicleAssessment *assessment,
                               const PedicleLesionAssessment *lesion)
{
  PedicleProjectorView *self = PEDICLE_PROJECTOR_VIEW (part);
  PedicleSession *session = pedicle_result_part_get_session (part);
  g_autofree char *facts = pedicle_projector_describe_case (assessment, lesion,
                                                            pedicle_session_get_lesion (session));
  GtkWidget *parts[] = { self->spine, self->gauge, self->answer, self->ask };

  show_head (self);
  pedicle_label_set (GTK_LABEL (self->facts), facts);
  for (gsize i = 0; i < G_N_ELEMENTS (parts); i++)
    pedicle_result_part_set_session (PEDICLE_RESULT_PART (parts[i]), session);
}

static int
measure_height (GtkWidget *child, int width)
{
  int height;

  gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, width, NULL, &height, NULL, NULL);
  return height;
}

/* Never less than a child needs: GTK would complain, and for a frame text may be too large. */
static void
place (GtkWidget *child, int x, int y, int width, int height)
{
  GtkWidget *parent = gtk_widget_get_parent (child);
  int least_width, least_height;

  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &least_width, NULL, NULL, NULL);
  width = MAX (width, least_width);
  gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, width, &least_height, NULL, NULL, NULL);
  if (gtk_widget_get_direction (parent) == GTK_TEXT_DIR_RTL)
    x = gtk_widget_get_width (parent) - x - width;
  gtk_widget_size_allocate (child, &(GtkAllocation) { x, y, width, MAX (height, least_height) },
                            -1);
}

/* Name and facts side by side where they fit, else one below the other. Returns their height. */
static int
place_head (PedicleProjectorView *self, int x, int y, int width, int gap)
{
  int name, facts, height, other;

  gtk_widget_measure (self->place, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &name, NULL, NULL);
  gtk_widget_measure (self->facts, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &facts, NULL, NULL);
  if (name + gap + facts <= width) {
    height = measure_height (self->place, name);
    other = measure_height (self->facts, facts);
    place (self->place, x, y, name, height);
    place (self->facts, x + name + gap, y + (int) ((height - other) * 0.78), facts, other);
    return height;
  }
  height = measure_height (self->place, width);
  other = measure_height (self->facts, width);
  place (self->place, x, y, width, height);
  place (self->facts, x, y + height, width, other);
  return height + other;
}

/* It keeps its place while the question below grows and shrinks. */
static void
place_gauge (PedicleProjectorView *self, int x, int y, int width, int room)
{
  int height = MIN ((int) (width * GAUGE_PROPORTION), room);

  place (self->gauge, x, y + MIN ((int) (width * GAUGE_DROP), room - height), width, height);
}

static void
pedicle_projector_view_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  PedicleProjectorView *self = PEDICLE_PROJECTOR_VIEW (widget);
  double scale = pedicle_projector_view_text_size (width, height) / TEXT_SIZE;
  int margin = (int) (MARGIN * scale), gap = (int) (GAP * scale);
  int x = margin + (int) (SPINE_WIDTH * scale) + gap, y = margin, bottom = height - margin;
  int middle = (int) ((width - margin - x - gap) * MIDDLE_PART), end = x + middle + gap;
  int asked = measure_height (self->ask, middle);

  if (self->resize == 0 && pedicle_projector_view_text_size (width, height) != self->text_size)
    self->resize = g_idle_add_full (G_PRIORITY_HIGH_IDLE, resize_cb, self, NULL);
  place (self->spine, margin, margin, (int) (SPINE_WIDTH * scale), height - 2 * margin);
  y += place_head (self, x, y, width - margin - x, gap) + gap / 2;
  place (self->ask, x, bottom - asked, middle, asked);
  place_gauge (self, x, y, middle, bottom - asked - gap - y);
  if (self->overlay != NULL)
    place (self->overlay, end, y, width - margin - end, bottom - y);
  else
    place (self->answer, end, y, width - margin - end, bottom - y);
  for (guint i = 0; i < self->covers->len; i++)
    if (gtk_widget_should_layout (g_ptr_array_index (self->covers, i)))
      place (g_ptr_array_index (self->covers, i), 0, 0, width, height);
}

static void
pedicle_projector_view_measure (GtkWidget *widget, GtkOrientation orientation, int for_size,
                                int *minimum, int *natural, int *minimum_baseline,
                                int *natural_baseline)
{
  gboolean horizontal = orientation == GTK_ORIENTATION_HORIZONTAL;

  *minimum = horizontal ? MINIMUM_WIDTH : MINIMUM_HEIGHT;
  *natural = 2 * *minimum;
}

static GtkSizeRequestMode
pedicle_projector_view_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_CONSTANT_SIZE;
}

static void
pedicle_projector_view_dispose (GObject *object)
{
  PedicleProjectorView *self = PEDICLE_PROJECTOR_VIEW (object);

  g_clear_handle_id (&self->resize, g_source_remove);
  self->overlay = NULL;
  G_OBJECT_CLASS (pedicle_projector_view_parent_class)->dispose (object);
}

static void
pedicle_projector_view_finalize (GObject *object)
{
  PedicleProjectorView *self = PEDICLE_PROJECTOR_VIEW (object);

  g_object_unref (self->proportions);
  g_ptr_array_unref (self->covers);
  G_OBJECT_CLASS (pedicle_projector_view_parent_class)->finalize (object);
}

static void
pedicle_projector_view_class_init (PedicleProjectorViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pedicle_projector_view_dispose;
  G_OBJECT_CLASS (klass)->finalize = pedicle_projector_view_finalize;
  widget_class->get_request_mode = pedicle_projector_view_get_request_mode;
  widget_class->measure = pedicle_projector_view_measure;
  widget_class->size_allocate = pedicle_projector_view_size_allocate;
  PEDICLE_RESULT_PART_CLASS (klass)->update = pedicle_projector_view_update;
  gtk_widget_class_set_css_name (widget_class, "projectorview");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static GtkWidget *
add (PedicleProjectorView *self, GtkWidget *child)
{
  gtk_widget_set_parent (child, GTK_WIDGET (self));
  return child;
}

static void
pedicle_projector_view_init (PedicleProjectorView *self)
{
  self->proportions = gtk_css_provider_new ();
  self->covers = g_ptr_array_new ();
  gtk_style_context_add_provider (gtk_widget_get_style_context (GTK_WIDGET (self)),
                                  GTK_STYLE_PROVIDER (self->proportions),
                                  GTK_STYLE_PROVIDER_PRIORITY_APPLICATION + 1);
  self->place = add (self, pedicle_text_label_new (NULL, "place"));
  self->facts = add (self, pedicle_text_label_new (NULL, "facts"));
  self->spine = add (self, g_object_new (PEDICLE_TYPE_PROJECTOR_SPINE, NULL));
  self->gauge = add (self, g_object_new (PEDICLE_TYPE_GAUGE_VIEW, "fills", TRUE, NULL));
  /* A pointer that is left there opens no tooltip, in small letters, over the picture of the room. */
  gtk_widget_set_can_target (self->gauge, FALSE);
  self->answer = add (self, g_object_new (PEDICLE_TYPE_PROJECTOR_ANSWER, NULL));
  self->ask = add (self, g_object_new (PEDICLE_TYPE_PROJECTOR_ASK, NULL));
  show_head (self);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Projector"), -1);
}

void
pedicle_projector_view_set_place (PedicleProjectorView *self, guint number, guint total)
{
  self->number = number;
  self->total = total;
  show_head (self);
}

void
pedicle_projector_view_set_identified (PedicleProjectorView *self, gboolean identified)
{
  self->identified = identified;
  show_head (self);
}

gboolean
pedicle_projector_view_get_identified (PedicleProjectorView *self)
{
  return self->identified;
}

void
pedicle_projector_view_set_overlay (PedicleProjectorView *self, GtkWidget *pane)
{
  if (self->overlay == pane)
    return;
  g_clear_pointer (&self->overlay, gtk_widget_unparent);
  self->overlay = pane;
  if (pane != NULL)
    gtk_widget_insert_after (pane, GTK_WIDGET (self), self->answer);
  gtk_widget_set_visible (self->answer, pane == NULL);
}

GtkWidget *
pedicle_projector_view_get_overlay (PedicleProjectorView *self)
{
  return self->overlay;
}

void
pedicle_projector_view_add_cover (PedicleProjectorView *self, GtkWidget *cover)
{
  g_ptr_array_add (self->covers, add (self, cover));
}

PedicleProjectorAsk *
pedicle_projector_view_get_ask (PedicleProjectorView *self)
{
  return PEDICLE_PROJECTOR_ASK (self->ask);
}
