/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "projector-spine.h"

#include "appearance.h"
#include "columns-layout.h"
#include "spine-bones.h"
#include "spine-marks.h"
#include "spine-words.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* In font sizes. */
#define LABEL_WIDTH 2.4
#define SCORE_WIDTH 3.0
#define LABEL_DISTANCE 1.3

struct _PedicleProjectorSpine {
  PedicleResultPart parent_instance;

  PedicleSpineLayout layout;
  PedicleSpineBones bones;
  GArray *lesions; /* of PedicleSpineLesion */
};

G_DEFINE_FINAL_TYPE (PedicleProjectorSpine, pedicle_projector_spine, PEDICLE_TYPE_RESULT_PART)

static void
pedicle_projector_spine_update (PedicleResultPart *part, PedicleAssessment *assessment,
                                const PedicleLesionAssessment *shown)
{
  PedicleProjectorSpine *self = PEDICLE_PROJECTOR_SPINE (part);
  g_autofree char *words = NULL;

  pedicle_spine_marks_update (self->lesions, assessment, shown);
  words = pedicle_spine_words_describe (self->lesions, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, words,
                                  -1);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static gboolean
has_lesion (PedicleProjectorSpine *self, PedicleLevel level)
{
  for (guint i = 0; i < self->lesions->len; i++)
    if ((g_array_index (self->lesions, PedicleSpineLesion, i).levels & PEDICLE_LEVELS (level)) != 0)
      return TRUE;
  return FALSE;
}

static gboolean
begins_region (PedicleLevel level)
{
  return level == PEDICLE_LEVEL_C1 || level == PEDICLE_LEVEL_T1 || level == PEDICLE_LEVEL_L1 ||
         level == PEDICLE_LEVEL_S1;
}

/* The lesions' own names come first. */
static gboolean
has_room_for_label (PedicleProjectorSpine *self, PedicleLevel level)
{
  for (guint i = 0; i < PEDICLE_N_LEVELS; i++)
    if (i != level && has_lesion (self, i) &&
        fabs (self->layout.row[i].label_y - self->layout.row[level].label_y) <
          LABEL_DISTANCE * self->layout.label_size)
      return FALSE;
  return TRUE;
}

static void
choose_labels (PedicleProjectorSpine *self)
{
  for (guint i = 0; i < PEDICLE_N_LEVELS; i++)
    self->layout.row[i].labelled =
      has_lesion (self, i) || (begins_region (i) && has_room_for_label (self, i));
}

/* The column between its labels, which are larger than the layout would have them. */
static void
pedicle_projector_spine_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  PedicleProjectorSpine *self = PEDICLE_PROJECTOR_SPINE (widget);
  double size = pedicle_columns_layout_get_font_size (widget);
  double room = MAX (width - (LABEL_WIDTH + SCORE_WIDTH) * size, 1), left;

  pedicle_spine_layout (room, height, 1, &self->layout);
  left = (LABEL_WIDTH - self->layout.label_size * LABEL_WIDTH / size) * size;
  for (guint i = 0; i < PEDICLE_N_LEVELS; i++)
    self->layout.row[i].x += left;
  self->layout.width = width;
  self->layout.label_size = size;
  pedicle_spine_bones_clear (&self->bones);
}

static void
pedicle_projector_spine_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  PedicleProjectorSpine *self = PEDICLE_PROJECTOR_SPINE (widget);
  int width = gtk_widget_get_width (widget), height = gtk_widget_get_height (widget);
  PangoContext *context = gtk_widget_get_pango_context (widget);
  const PangoFontDescription *font = pango_context_get_font_description (context);
  PedicleSpine spine = {
    .lesions = (const PedicleSpineLesion *) self->lesions->data,
    .n_lesions = self->lesions->len,
    .focus = -1,
    .hover = -1,
    .font = pango_font_description_get_family (font),
    .score_size = self->layout.label_size * 1.15,
  };
  graphene_rect_t area = GRAPHENE_RECT_INIT (0, 0, width, height);
  const PedicleInk *ink = pedicle_appearance_get_ink ();
  cairo_t *cr;

  if (width <= 0 || height <= 0)
    return;
  choose_labels (self);
  cr = gtk_snapshot_append_cairo (snapshot, &area);
  pedicle_spine_bones_paint (&self->bones, cr, &self->layout, ink,
                             gtk_widget_get_scale_factor (widget));
  pedicle_spine_draw_findings (cr, &self->layout, &spine, ink);
  cairo_destroy (cr);
}

static void
pedicle_projector_spine_measure (GtkWidget *widget, GtkOrientation orientation, int for_size,
                                 int *minimum, int *natural, int *minimum_baseline,
                                 int *natural_baseline)
{
  *minimum = *natural = 1;
}

static void
pedicle_projector_spine_finalize (GObject *object)
{
  PedicleProjectorSpine *self = PEDICLE_PROJECTOR_SPINE (object);

  g_array_unref (self->lesions);
  pedicle_spine_bones_clear (&self->bones);
  G_OBJECT_CLASS (pedicle_projector_spine_parent_class)->finalize (object);
}

static void
pedicle_projector_spine_class_init (PedicleProjectorSpineClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = pedicle_projector_spine_finalize;
  widget_class->measure = pedicle_projector_spine_measure;
  widget_class->size_allocate = pedicle_projector_spine_size_allocate;
  widget_class->snapshot = pedicle_projector_spine_snapshot;
  PEDICLE_RESULT_PART_CLASS (klass)->update = pedicle_projector_spine_update;
  gtk_widget_class_set_css_name (widget_class, "projectorspine");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
pedicle_projector_spine_init (PedicleProjectorSpine *self)
{
  self->lesions = g_array_new (FALSE, TRUE, sizeof (PedicleSpineLesion));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Spine map"), -1);
  pedicle_appearance_watch (GTK_WIDGET (self));
}
