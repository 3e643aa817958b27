/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "projector-answer.h"

#include "columns-layout.h"
#include "projector-note.h"
#include "projector-row.h"
#include "score-row.h"
#include "text-label.h"

#include <glib/gi18n-lib.h>

/* In font sizes. */
#define ROW_GAP 0.25
#define GROUP_GAP 0.3
#define MARKED_SECONDS 2

struct _PedicleProjectorAnswer {
  PedicleResultPart parent_instance;

  GtkWidget *empty;
  GPtrArray *alerts; /* of GtkWidget, with contradictions; made when they are needed */
  GtkWidget *rows[PEDICLE_N_TECHNIQUES]; /* by technique */
  GtkWidget *lists[PEDICLE_N_GROUPS], *counts[PEDICLE_N_GROUPS];

  gboolean has_lesion;
  guint n_alerts;
  PedicleProjectorLine lines[PEDICLE_N_TECHNIQUES];

  /* What was shown last, to tell what has changed. */
  char *shown_id;
  PedicleRecommendation shown[PEDICLE_N_TECHNIQUES];
  guint unmark; /* the timeout that takes the marks away, or 0 */
};

G_DEFINE_FINAL_TYPE (PedicleProjectorAnswer, pedicle_projector_answer, PEDICLE_TYPE_RESULT_PART)

static int
scale (PedicleProjectorAnswer *self, double part)
{
  return (int) (pedicle_columns_layout_get_font_size (GTK_WIDGET (self)) * part + 0.5);
}

static void
unmark (PedicleProjectorAnswer *self)
{
  g_clear_handle_id (&self->unmark, g_source_remove);
  for (guint i = 0; i < PEDICLE_N_TECHNIQUES; i++)
    gtk_widget_remove_css_class (self->rows[i], "changed");
}

static gboolean
unmark_cb (gpointer user_data)
{
  PedicleProjectorAnswer *self = PEDICLE_PROJECTOR_ANSWER (user_data);

  self->unmark = 0;
  unmark (self);
  return G_SOURCE_REMOVE;
}

/* The room is to see which verdicts an answer has moved. */
static void
mark_changes (PedicleProjectorAnswer *self, PedicleAssessment *assessment,
              const PedicleLesionAssessment *lesion)
{
  g_autofree char *id =
    g_strdup_printf ("%s/%s", pedicle_assessment_get_case_id (assessment), lesion->id);
  gboolean same = g_strcmp0 (self->shown_id, id) == 0;

  unmark (self);
  for (guint i = 0; i < PEDICLE_N_TECHNIQUES; i++) {
    const PedicleRecommendation *before = &self->shown[i], *now = &lesion->recommendations[i];

    if (same && (before->min != now->min || before->max != now->max)) {
      gtk_widget_add_css_class (self->rows[i], "changed");
      if (self->unmark == 0)
        self->unmark = g_timeout_add_seconds (MARKED_SECONDS, unmark_cb, self);
    }
    self->shown[i] = *now;
  }
  g_free (self->shown_id);
  self->shown_id = g_steal_pointer (&id);
}

static PedicleProjectorNote *
get_alert (PedicleProjectorAnswer *self, guint index)
{
  if (index == self->alerts->len) {
    GtkWidget *alert = pedicle_projector_note_new (GTK_ACCESSIBLE_ROLE_GROUP);

    gtk_widget_insert_before (alert, GTK_WIDGET (self), self->empty);
    g_ptr_array_add (self->alerts, alert);
  }
  return g_ptr_array_index (self->alerts, index);
}

static void
show_alerts (PedicleProjectorAnswer *self, PedicleAssessment *assessment,
             const PedicleLesionAssessment *lesion)
{
  g_autoptr (GPtrArray) alerts = pedicle_projector_find_alerts (assessment, lesion);
  PedicleContradictions contradictions = pedicle_assessment_get_contradictions (assessment) |
                                         (lesion != NULL ? lesion->contradictions : 0);
  guint n = 0;

  while (n < alerts->len) {
    pedicle_projector_note_show_alert (get_alert (self, n), g_ptr_array_index (alerts, n));
    n++;
  }
  for (guint i = 0; i < PEDICLE_N_CONTRADICTIONS; i++)
    if (contradictions & (1u << i))
      pedicle_projector_note_show_contradiction (get_alert (self, n++), i);
  for (guint i = 0; i < self->alerts->len; i++)
    gtk_widget_set_visible (g_ptr_array_index (self->alerts, i), i < n);
  self->n_alerts = n;
}

static void
show_groups (PedicleProjectorAnswer *self)
{
  for (guint i = 0; i < PEDICLE_N_GROUPS; i++) {
    g_autofree char *list = pedicle_projector_list_group (self->lines, i);
    g_autofree char *count = NULL;

    if (list == NULL)
      continue;
    count = pedicle_projector_count_group (self->lines, i);
    pedicle_projector_note_show_group (PEDICLE_PROJECTOR_NOTE (self->lists[i]), i, list);
    pedicle_projector_note_show_group (PEDICLE_PROJECTOR_NOTE (self->counts[i]), i, count);
  }
}

static PedicleProjectorRow *
get_row (PedicleProjectorAnswer *self, guint place)
{
  return PEDICLE_PROJECTOR_ROW (self->rows[self->lines[place].technique]);
}

/* Assistive technology reads all rows, in the order in which they stand. */
static void
show_rows (PedicleProjectorAnswer *self)
{
  for (guint i = 0; i < PEDICLE_N_TECHNIQUES; i++) {
    GtkWidget *row = GTK_WIDGET (get_row (self, i));
    GtkWidget *before = i > 0 ? GTK_WIDGET (get_row (self, i - 1)) : NULL;

    pedicle_projector_row_show (get_row (self, i), &self->lines[i],
                                i == 0 || self->lines[i - 1].group != self->lines[i].group);
    if (before != NULL && gtk_widget_get_prev_sibling (row) != before)
      gtk_widget_insert_after (row, GTK_WIDGET (self), before);
  }
}

static void
pedicle_projector_answer_update (PedicleResultPart *part, PedicleAssessment *assessment,
                                 const PedicleLesionAssessment *lesion)
{
  PedicleProjectorAnswer *self = PEDICLE_PROJECTOR_ANSWER (part);

  self->has_lesion = lesion != NULL;
  gtk_widget_set_visible (self->empty, lesion == NULL);
  show_alerts (self, assessment, lesion);
  pedicle_projector_lines_clear (self->lines);
  if (lesion != NULL) {
    pedicle_projector_lines_make (assessment, lesion, self->lines);
    show_rows (self);
    show_groups (self);
    mark_changes (self, assessment, lesion);
  }
  for (guint i = 0; i < PEDICLE_N_TECHNIQUES; i++)
    gtk_widget_set_visible (self->rows[i], lesion != NULL);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

/* Anything that is placed below the one before. */
static int
measure_height (GtkWidget *child, int width)
{
  int least, height;

  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
  gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, MAX (width, least), NULL, &height, NULL,
                      NULL);
  return height;
}

static gboolean
has_group (PedicleProjectorAnswer *self, PedicleGroup group)
{
  for (guint i = 0; i < PEDICLE_N_TECHNIQUES; i++)
    if (self->lines[i].group == group)
      return TRUE;
  return FALSE;
}

static PedicleHeights
measure_all (PedicleProjectorAnswer *self, int width)
{
  int row_gap = scale (self, ROW_GAP);
  PedicleHeights heights = { .gap = scale (self, GROUP_GAP) };

  for (guint i = 0; i < PEDICLE_N_TECHNIQUES; i++) {
    heights.groups[i] = self->lines[i].group;
    pedicle_projector_row_measure (get_row (self, i), width, heights.rows[i]);
    for (guint j = 0; j < PEDICLE_N_DETAILS; j++)
      heights.rows[i][j] += row_gap;
  }
  for (guint i = 0; i < PEDICLE_N_GROUPS; i++) {
    if (!has_group (self, i))
      continue;
    heights.lists[i] = measure_height (self->lists[i], width) + row_gap;
    heights.counts[i] = measure_height (self->counts[i], width) + row_gap;
  }
  return heights;
}

static void
place (GtkWidget *child, int *y, int width, int gap)
{
  int height = measure_height (child, width), least;

  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
  gtk_widget_set_child_visible (child, TRUE);
  gtk_widget_size_allocate (child, &(GtkAllocation) { 0, *y, MAX (width, least), height }, -1);
  *y += height + gap;
}

static int
place_alerts (PedicleProjectorAnswer *self, int width)
{
  int y = 0;

  for (guint i = 0; i < self->n_alerts; i++)
    place (g_ptr_array_index (self->alerts, i), &y, width, scale (self, ROW_GAP));
  return y;
}

static void
place_row (PedicleProjectorAnswer *self, guint index, PedicleDetail detail,
           const PedicleHeights *heights, int *y, int width)
{
  GtkWidget *row = GTK_WIDGET (get_row (self, index));
  int gap = scale (self, ROW_GAP), height = heights->rows[index][detail] - gap;

  pedicle_projector_row_set_detail (get_row (self, index), detail);
  gtk_widget_set_child_visible (row, TRUE);
  gtk_widget_size_allocate (row, &(GtkAllocation) { 0, *y, width, height }, -1);
  *y += height + gap;
}

static void
place_groups (PedicleProjectorAnswer *self, int y, int width, int height)
{
  PedicleHeights heights = measure_all (self, width);
  int row_gap = scale (self, ROW_GAP);
  PedicleFit fit;

  pedicle_fit (&heights, height - y + row_gap, &fit);
  for (guint i = 0; i < PEDICLE_N_TECHNIQUES; i++) {
    PedicleGroup group = self->lines[i].group;
    gboolean first = i == 0 || self->lines[i - 1].group != group;

    switch (fit.forms[group]) {
    case PEDICLE_FORM_COUNTED:
      if (first)
        place (self->counts[group], &y, width, row_gap);
      break;
    case PEDICLE_FORM_LISTED:
      if (first)
        place (self->lists[group], &y, width, row_gap);
      break;
    case PEDICLE_FORM_ROWS:
      y += first ? heights.gap : 0;
      place_row (self, i, fit.details[i], &heights, &y, width);
      break;
    }
  }
}

static void
pedicle_projector_answer_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  PedicleProjectorAnswer *self = PEDICLE_PROJECTOR_ANSWER (widget);
  int y;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    gtk_widget_set_child_visible (child, FALSE);
  y = place_alerts (self, width);
  if (self->has_lesion)
    place_groups (self, y, width, height);
  else
    place (self->empty, &y, width, 0);
}

static GtkSizeRequestMode
pedicle_projector_answer_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_CONSTANT_SIZE;
}

/* It makes the best of any room. */
static void
pedicle_projector_answer_measure (GtkWidget *widget, GtkOrientation orientation, int for_size,
                                  int *minimum, int *natural, int *minimum_baseline,
                                  int *natural_baseline)
{
  *minimum = *natural = 1;
}

static void
pedicle_projector_answer_dispose (GObject *object)
{
  g_clear_handle_id (&PEDICLE_PROJECTOR_ANSWER (object)->unmark, g_source_remove);
  G_OBJECT_CLASS (pedicle_projector_answer_parent_class)->dispose (object);
}

static void
pedicle_projector_answer_finalize (GObject *object)
{
  PedicleProjectorAnswer *self = PEDICLE_PROJECTOR_ANSWER (object);

  pedicle_projector_lines_clear (self->lines);
  g_ptr_array_unref (self->alerts);
  g_free (self->shown_id);
  G_OBJECT_CLASS (pedicle_projector_answer_parent_class)->finalize (object);
}

static void
pedicle_projector_answer_class_init (PedicleProjectorAnswerClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pedicle_projector_answer_dispose;
  G_OBJECT_CLASS (klass)->finalize = pedicle_projector_answer_finalize;
  widget_class->get_request_mode = pedicle_projector_answer_get_request_mode;
  widget_class->measure = pedicle_projector_answer_measure;
  widget_class->size_allocate = pedicle_projector_answer_size_allocate;
  PEDICLE_RESULT_PART_CLASS (klass)->update = pedicle_projector_answer_update;
  gtk_widget_class_set_css_name (widget_class, "projectoranswer");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static GtkWidget *
add (PedicleProjectorAnswer *self, GtkWidget *child)
{
  gtk_widget_set_parent (child, GTK_WIDGET (self));
  return child;
}

static void
pedicle_projector_answer_init (PedicleProjectorAnswer *self)
{
  self->alerts = g_ptr_array_new ();
  self->empty = add (self, pedicle_text_label_new (_("No lesion is entered yet."), "empty"));
  for (guint i = 0; i < PEDICLE_N_GROUPS; i++) {
    self->lists[i] = add (self, pedicle_projector_note_new (GTK_ACCESSIBLE_ROLE_PRESENTATION));
    self->counts[i] = add (self, pedicle_projector_note_new (GTK_ACCESSIBLE_ROLE_PRESENTATION));
  }
  for (guint i = 0; i < PEDICLE_N_TECHNIQUES; i++)
    self->rows[i] = add (self, pedicle_projector_row_new ());
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Recommendations"), -1);
}
