/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "sins-items.h"

#include "score-row.h"
#include "sins-constancy.h"
#include "wording.h"

#include <glib/gi18n-lib.h>

struct _PedicleSinsItems {
  PedicleResultPart parent_instance;

  PedicleScoreRow *rows[PEDICLE_N_SINS_ITEMS];
  GtkLabel *note;
};

G_DEFINE_FINAL_TYPE (PedicleSinsItems, pedicle_sins_items, PEDICLE_TYPE_RESULT_PART)

static const char *const names[PEDICLE_N_SINS_ITEMS] = {
  [PEDICLE_SINS_LOCATION] = N_("Location"),
  [PEDICLE_SINS_PAIN] = N_("Pain"),
  [PEDICLE_SINS_BONE_LESION] = N_("Bone lesion"),
  [PEDICLE_SINS_ALIGNMENT] = N_("Alignment"),
  [PEDICLE_SINS_COLLAPSE] = N_("Body collapse"),
  [PEDICLE_SINS_POSTEROLATERAL] = N_("Posterolateral"),
};

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

static const char *
get_target (const PedicleMeasure *measure, PedicleSinsItem item)
{
  if (item == PEDICLE_SINS_LOCATION)
    return "levels";
  return measure != NULL ? pedicle_focus_target (measure->missing != 0 ? measure->missing
                                                                       : measure->answered)
                         : pedicle_finding_get (findings[item])->id;
}

static void
show_note (PedicleSinsItems *self, const PedicleLesionAssessment *lesion)
{
  g_autofree char *total = NULL, *other = NULL, *text = NULL;
  PedicleRange by_constancy;
  gboolean differs = lesion != NULL && pedicle_sins_by_constancy (&lesion->facts.sins,
                                                                  lesion->facts.lesion,
                                                                  &by_constancy);

  gtk_widget_set_visible (GTK_WIDGET (self->note), differs);
  if (!differs)
    return;
  total = pedicle_wording_range (lesion->facts.sins.total.range);
  other = pedicle_wording_range (by_constancy);
  /* Translators: two totals of the SINS, by two readings of its pain item. */
  text = g_strdup_printf (_("SINS %s with pain scored by its mechanical character, %s by its "
                            "constancy, as in the review paper’s table."),
                          total, other);
  pedicle_label_set (self->note, text);
}

static void
pedicle_sins_items_update (PedicleResultPart *part, PedicleAssessment *assessment,
                           const PedicleLesionAssessment *lesion)
{
  PedicleSinsItems *self = PEDICLE_SINS_ITEMS (part);

  for (guint i = 0; i < PEDICLE_N_SINS_ITEMS; i++) {
    const PedicleMeasure *measure = lesion != NULL ? &lesion->facts.sins.items[i] : NULL;
    g_autofree char *answer = lesion != NULL ? describe_item (lesion, i) : g_strdup ("");

    pedicle_score_row_show (self->rows[i], answer, measure != NULL ? &measure->range : NULL,
                            get_target (measure, i));
  }
  show_note (self, lesion);
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
  for (guint i = 0; i < PEDICLE_N_SINS_ITEMS; i++) {
    self->rows[i] = PEDICLE_SCORE_ROW (pedicle_score_row_new (_(names[i])));
    gtk_widget_set_parent (GTK_WIDGET (self->rows[i]), widget);
  }
  self->note = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_wrap (self->note, TRUE);
  gtk_label_set_xalign (self->note, 0);
  gtk_widget_set_visible (GTK_WIDGET (self->note), FALSE);
  gtk_widget_add_css_class (GTK_WIDGET (self->note), "result-note");
  gtk_widget_set_parent (GTK_WIDGET (self->note), widget);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Items of the SINS"), -1);
}
