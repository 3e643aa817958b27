/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "sins-items.h"

#include "reading.h"
#include "score-row.h"
#include "sins-explain.h"
#include "wording.h"

#include <glib/gi18n-lib.h>

struct _PedicleSinsItems {
  PedicleResultPart parent_instance;

  PedicleScoreRow *rows[PEDICLE_N_SINS_ITEMS], *total;
  GtkLabel *note;
};

G_DEFINE_FINAL_TYPE (PedicleSinsItems, pedicle_sins_items, PEDICLE_TYPE_RESULT_PART)

/* The location is not asked: it comes from the levels. */
static const PedicleFindingId findings[PEDICLE_N_SINS_ITEMS] = {
  [PEDICLE_SINS_PAIN] = PEDICLE_FINDING_PAIN_MECHANICAL,
  [PEDICLE_SINS_BONE_LESION] = PEDICLE_FINDING_BONE_LESION,
  [PEDICLE_SINS_ALIGNMENT] = PEDICLE_FINDING_ALIGNMENT,
  [PEDICLE_SINS_COLLAPSE] = PEDICLE_FINDING_COLLAPSE,
  [PEDICLE_SINS_POSTEROLATERAL] = PEDICLE_FINDING_POSTEROLATERAL,
};

static const char *
describe_pain (PedicleRange points)
{
  if (!pedicle_range_is_known (points))
    return points.lower == 0 ? C_("SINS item", "not answered") : C_("SINS item", "mechanical?");
  return points.lower == 3   ? C_("SINS item", "mechanical")
         : points.lower == 1 ? C_("SINS item", "not mechanical")
                             : C_("SINS item", "no pain");
}

static char *
describe_item (const PedicleLesionAssessment *lesion, PedicleSinsItem item)
{
  int answer;

  if (item == PEDICLE_SINS_LOCATION)
    return pedicle_levels_to_string (lesion->levels);
  if (item == PEDICLE_SINS_PAIN)
    return g_strdup (describe_pain (lesion->facts.sins.items[item].range));
  answer = pedicle_answers_get (lesion->facts.lesion, findings[item]);
  return answer == PEDICLE_UNANSWERED ? g_strdup (C_("SINS item", "not answered"))
                                      : pedicle_finding_describe_answer (findings[item], answer);
}

/* By other readings of the score, where they give another result for certain. */
static char *
describe_readings (PedicleAssessment *assessment, const PedicleLesionAssessment *lesion)
{
  g_autoptr (GPtrArray) results = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *list = NULL;

  for (guint i = 0; i < PEDICLE_N_READINGS; i++) {
    char *result = pedicle_reading_describe_briefly (i, assessment, lesion);

    if (result != NULL)
      g_ptr_array_add (results, result);
  }
  if (results->len == 0)
    return NULL;
  g_ptr_array_add (results, NULL);
  list = g_strjoinv ("; ", (char **) results->pdata);
  /* Translators: results of the score where the sources read it in another way. */
  return g_strdup_printf (_("By other readings: %s."), list);
}

static void
show_note (PedicleSinsItems *self, PedicleAssessment *assessment,
           const PedicleLesionAssessment *lesion)
{
  g_autofree char *text = describe_readings (assessment, lesion);

  gtk_widget_set_visible (GTK_WIDGET (self->note), text != NULL);
  if (text != NULL)
    pedicle_label_set (self->note, text);
}

static void
show_total (PedicleSinsItems *self, const PedicleLesionAssessment *lesion)
{
  g_autofree char *firmness =
    lesion != NULL ? pedicle_sins_describe_firmness (&lesion->facts.sins) : NULL;

  pedicle_score_row_show (self->total, firmness != NULL ? firmness : "",
                          lesion != NULL ? &lesion->facts.sins.total.range : NULL);
}

static void
pedicle_sins_items_update (PedicleResultPart *part, PedicleAssessment *assessment,
                           const PedicleLesionAssessment *lesion)
{
  PedicleSinsItems *self = PEDICLE_SINS_ITEMS (part);

  for (guint i = 0; i < PEDICLE_N_SINS_ITEMS; i++) {
    const PedicleMeasure *measure = lesion != NULL ? &lesion->facts.sins.items[i] : NULL;
    g_autofree char *answer = lesion != NULL ? describe_item (lesion, i) : g_strdup ("");

    pedicle_score_row_show (self->rows[i], answer, measure != NULL ? &measure->range : NULL);
  }
  show_total (self, lesion);
  show_note (self, assessment, lesion);
}

/* The row of the total stands behind those of the items. */
static GtkWidget *
explain_cb (gpointer owner, guint index, char **ret_title)
{
  PedicleSession *session = pedicle_result_part_get_session (PEDICLE_RESULT_PART (owner));
  PedicleAssessment *assessment = pedicle_session_get_assessment (session);
  const PedicleLesionAssessment *lesion =
    pedicle_assessment_get_lesion (assessment, pedicle_session_get_lesion (session));

  if (lesion == NULL)
    return NULL;
  if (index == PEDICLE_N_SINS_ITEMS) {
    *ret_title = g_strdup (_("How firm the SINS is"));
    return pedicle_sins_explain_total (assessment, lesion);
  }
  *ret_title = g_strdup (pedicle_sins_item_get_title (index));
  return pedicle_sins_explain_item (assessment, lesion, index);
}

static PedicleScoreRow *
add_row (PedicleSinsItems *self, const char *name, guint index)
{
  GtkWidget *row = pedicle_score_row_new (name);

  pedicle_score_row_set_explain (PEDICLE_SCORE_ROW (row), explain_cb, self, index, "levels");
  gtk_widget_set_parent (row, GTK_WIDGET (self));
  return PEDICLE_SCORE_ROW (row);
}

static void
pedicle_sins_items_class_init (PedicleSinsItemsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  PEDICLE_RESULT_PART_CLASS (klass)->update = pedicle_sins_items_update;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_css_name (widget_class, "sinsitems");
}

static void
pedicle_sins_items_init (PedicleSinsItems *self)
{
  GtkWidget *widget = GTK_WIDGET (self);

  gtk_orientable_set_orientation (GTK_ORIENTABLE (gtk_widget_get_layout_manager (widget)),
                                  GTK_ORIENTATION_VERTICAL);
  for (guint i = 0; i < PEDICLE_N_SINS_ITEMS; i++)
    self->rows[i] = add_row (self, pedicle_sins_item_get_title (i), i);
  self->total = add_row (self, _("Total"), PEDICLE_N_SINS_ITEMS);
  gtk_widget_add_css_class (GTK_WIDGET (self->total), "total");
  self->note = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_wrap (self->note, TRUE);
  gtk_label_set_xalign (self->note, 0);
  gtk_widget_set_visible (GTK_WIDGET (self->note), FALSE);
  gtk_widget_add_css_class (GTK_WIDGET (self->note), "result-note");
  gtk_widget_set_parent (GTK_WIDGET (self->note), widget);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Items of the SINS"), -1);
}
