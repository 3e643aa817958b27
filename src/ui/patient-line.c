/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "patient-line.h"

#include "prognosis-explain.h"
#include "reading.h"
#include "score-row.h"
#include "wording.h"

#include <glib/gi18n-lib.h>

struct _PediclePatientLine {
  PedicleResultPart parent_instance;

  PedicleScoreRow *highest, *tokuhashi, *tomita;
  GtkLabel *note;
};

G_DEFINE_FINAL_TYPE (PediclePatientLine, pedicle_patient_line, PEDICLE_TYPE_RESULT_PART)

static void
show_highest (PediclePatientLine *self, PedicleAssessment *assessment)
{
  guint n = pedicle_assessment_get_n_lesions (assessment);
  g_autofree char *name = NULL;
  PedicleRange total;
  PedicleSinsClass class;

  gtk_widget_set_visible (GTK_WIDGET (self->highest), n > 1);
  if (n < 2 || !pedicle_assessment_get_highest_sins (assessment, &total))
    return;
  name = g_strdup_printf (ngettext ("Highest of %u lesion", "Highest of %u lesions", n), n);
  class = pedicle_sins_class_of_range (total);
  pedicle_score_row_set_name (self->highest, name);
  pedicle_score_row_show (self->highest,
                          class == PEDICLE_SINS_UNDECIDED ? C_("class of the SINS", "open")
                                                          : pedicle_sins_class_get_label (class),
                          &total);
}

static const char *
describe_survival (PedicleRange total)
{
  PedicleTokuhashiClass lower = pedicle_tokuhashi_class_of (total.lower);
  PedicleTokuhashiClass upper = pedicle_tokuhashi_class_of (total.upper);

  if (lower == PEDICLE_TOKUHASHI_UNDER_6 && upper == PEDICLE_TOKUHASHI_UNDER_6)
    return C_("expected survival", "under 6 months");
  if (lower == PEDICLE_TOKUHASHI_6_12 && upper == PEDICLE_TOKUHASHI_6_12)
    return C_("expected survival", "6–12 months");
  if (lower == PEDICLE_TOKUHASHI_OVER_12)
    return C_("expected survival", "1 year or more");
  if (lower == PEDICLE_TOKUHASHI_UNDER_6 && upper == PEDICLE_TOKUHASHI_6_12)
    return C_("expected survival", "up to 12 months");
  if (lower == PEDICLE_TOKUHASHI_6_12)
    return C_("expected survival", "6 months or more");
  return C_("expected survival", "open");
}

/* Where the paper's words leave a total out that the original's bands place. */
static char *
describe_reading (PedicleAssessment *assessment)
{
  for (guint i = 0; i < PEDICLE_N_READINGS; i++)
    if (pedicle_reading_get_place (i) == PEDICLE_READING_OF_TOKUHASHI &&
        pedicle_reading_matters (i, assessment, NULL)) {
      g_autofree char *other = pedicle_reading_describe_other (i, assessment, NULL);

      return g_strdup_printf ("%s %s", pedicle_reading_describe_used (i), other);
    }
  return NULL;
}

static void
show_prognosis (PediclePatientLine *self, PedicleAssessment *assessment)
{
  const PedicleFacts *facts = pedicle_assessment_get_facts (assessment);
  const PedicleRange *tokuhashi = &facts->tokuhashi.total.range;
  g_autofree char *note = describe_reading (assessment);

  pedicle_score_row_show (self->tokuhashi, describe_survival (*tokuhashi), tokuhashi);
  pedicle_score_row_show (self->tomita, _("beyond the paper"), &facts->tomita.total.range);
  gtk_widget_set_visible (GTK_WIDGET (self->note), note != NULL);
  if (note != NULL)
    pedicle_label_set (self->note, note);
}

typedef enum { HIGHEST, TOKUHASHI, TOMITA } Line;

static GtkWidget *
explain_cb (gpointer owner, guint index, char **ret_title)
{
  PedicleSession *session = pedicle_result_part_get_session (PEDICLE_RESULT_PART (owner));
  PedicleAssessment *assessment = pedicle_session_get_assessment (session);
  Line line = index;

  switch (line) {
  case HIGHEST:
    return NULL; /* it stands on the spine map, lesion by lesion */
  case TOKUHASHI:
    *ret_title = g_strdup (_("Tokuhashi"));
    return pedicle_prognosis_explain_tokuhashi (assessment);
  case TOMITA:
    *ret_title = g_strdup (_("Tomita"));
    return pedicle_prognosis_explain_tomita (assessment);
  }
  g_return_val_if_reached (NULL);
}

static void
pedicle_patient_line_update (PedicleResultPart *part, PedicleAssessment *assessment,
                             const PedicleLesionAssessment *lesion)
{
  PediclePatientLine *self = PEDICLE_PATIENT_LINE (part);

  show_highest (self, assessment);
  show_prognosis (self, assessment);
}

static void
pedicle_patient_line_class_init (PediclePatientLineClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  PEDICLE_RESULT_PART_CLASS (klass)->update = pedicle_patient_line_update;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_css_name (widget_class, "patientline");
}

static PedicleScoreRow *
add_row (PediclePatientLine *self, const char *name, Line line)
{
  GtkWidget *row = pedicle_score_row_new (name);

  pedicle_score_row_set_explain (PEDICLE_SCORE_ROW (row), explain_cb, self, line, "levels");
  gtk_widget_set_parent (row, GTK_WIDGET (self));
  return PEDICLE_SCORE_ROW (row);
}

static void
pedicle_patient_line_init (PediclePatientLine *self)
{
  GtkWidget *widget = GTK_WIDGET (self);

  gtk_orientable_set_orientation (GTK_ORIENTABLE (gtk_widget_get_layout_manager (widget)),
                                  GTK_ORIENTATION_VERTICAL);
  self->highest = add_row (self, "", HIGHEST);
  self->tokuhashi = add_row (self, _("Tokuhashi"), TOKUHASHI);
  self->tomita = add_row (self, _("Tomita"), TOMITA);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->tokuhashi),
                               _("Revised Tokuhashi score, 0 to 15: the higher, the longer the "
                                 "expected survival"));
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->tomita),
                               _("Tomita score, 2 to 10: the lower, the longer the expected "
                                 "survival"));
  self->note = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_wrap (self->note, TRUE);
  gtk_label_set_xalign (self->note, 0);
  gtk_widget_add_css_class (GTK_WIDGET (self->note), "result-note");
  gtk_widget_set_parent (GTK_WIDGET (self->note), widget);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Scores of the patient"), -1);
}
