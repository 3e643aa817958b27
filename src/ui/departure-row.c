/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "departure-row.h"

#include "container.h"
#include "control.h"
#include "decision-draft.h"
#include "decision-words.h"
#include "focus.h"
#include "rule-link.h"
#include "segments.h"
#include "text-field.h"
#include "text-label.h"

#include <glib/gi18n-lib.h>

#define SPACING 4

struct _PedicleDepartureRow {
  GtkWidget parent_instance;

  PedicleSession *session;
  PedicleDepartureKind kind;
  char *lesion; /* its id */
  PedicleTechniqueId technique;
  const PedicleRule *rule; /* or NULL */
  GtkWidget *what, *reason;
  PedicleTextField *text;
};

G_DEFINE_FINAL_TYPE (PedicleDepartureRow, pedicle_departure_row, GTK_TYPE_WIDGET)

static const PedicleDeparture *
find (PedicleDepartureRow *self, const PedicleDecision *draft)
{
  if (draft == NULL)
    return NULL;
  return pedicle_decision_find_departure (draft, self->kind, self->lesion, self->technique,
                                          self->rule != NULL ? self->rule->id : NULL);
}

static void
reason_chosen_cb (PedicleDepartureRow *self, int value)
{
  PedicleDecision *draft = pedicle_draft_copy (self->session);
  PedicleDeparture *departure = (PedicleDeparture *) find (self, draft);

  if (value == PEDICLE_UNANSWERED) {
    g_ptr_array_remove (draft->departures, departure);
  } else {
    if (departure == NULL) {
      departure = pedicle_departure_new (self->kind, self->lesion, self->technique,
                                         self->rule != NULL ? self->rule->id : NULL);
      g_ptr_array_add (draft->departures, departure);
    }
    departure->reason = value;
  }
  pedicle_draft_keep (self->session, draft, FALSE);
}

static void
text_edited_cb (PedicleDepartureRow *self, const char *text)
{
  PedicleDecision *draft = pedicle_draft_copy (self->session);
  PedicleDeparture *departure = (PedicleDeparture *) find (self, draft);

  if (departure != NULL) {
    g_free (departure->text);
    departure->text = g_strdup (text);
  }
  pedicle_draft_keep (self->session, draft, TRUE);
}

static gboolean
pedicle_departure_row_grab_focus (GtkWidget *widget)
{
  return pedicle_focus_pass_on (widget, PEDICLE_DEPARTURE_ROW (widget)->reason);
}

static void
pedicle_departure_row_dispose (GObject *object)
{
  PedicleDepartureRow *self = PEDICLE_DEPARTURE_ROW (object);

  pedicle_unparent_children (GTK_WIDGET (self));
  g_clear_object (&self->session);
  g_clear_pointer (&self->lesion, g_free);
  G_OBJECT_CLASS (pedicle_departure_row_parent_class)->dispose (object);
}

static void
pedicle_departure_row_class_init (PedicleDepartureRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pedicle_departure_row_dispose;
  widget_class->grab_focus = pedicle_departure_row_grab_focus;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_css_name (widget_class, "departure");
}

static void
pedicle_departure_row_init (PedicleDepartureRow *self)
{
  GtkBoxLayout *layout = GTK_BOX_LAYOUT (gtk_widget_get_layout_manager (GTK_WIDGET (self)));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  gtk_box_layout_set_spacing (layout, SPACING);
  gtk_widget_add_css_class (GTK_WIDGET (self), "form-row");
  self->what = pedicle_text_label_new (NULL, "departure-what");
  self->reason = pedicle_segments_new ();
  for (PedicleDepartureReason reason = 0; reason < PEDICLE_N_DEPARTURE_REASONS; reason++)
    pedicle_segments_append (PEDICLE_SEGMENTS (self->reason), reason,
                             pedicle_departure_reason_get_label (reason), PEDICLE_NO_POINTS);
  self->text = g_object_new (PEDICLE_TYPE_TEXT_FIELD, "placeholder-text", _("The reason in words"),
                             NULL);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (self->reason),
                                  GTK_ACCESSIBLE_RELATION_LABELLED_BY, self->what, NULL, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->text), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("The reason in words"), -1);
  g_signal_connect_swapped (self->reason, "chosen", G_CALLBACK (reason_chosen_cb), self);
  g_signal_connect_swapped (self->text, "edited", G_CALLBACK (text_edited_cb), self);
}

GtkWidget *
pedicle_departure_row_new (PedicleSession *session, const PedicleRemark *remark)
{
  PedicleDepartureRow *self = g_object_new (PEDICLE_TYPE_DEPARTURE_ROW, NULL);
  PedicleAssessment *assessment = pedicle_session_get_assessment (session);

  self->session = g_object_ref (session);
  pedicle_remark_is_departure (remark, &self->kind);
  self->lesion = g_strdup (pedicle_assessment_get_lesion (assessment, remark->lesion)->id);
  self->technique = remark->technique;
  self->rule = remark->rule;
  gtk_widget_set_parent (self->what, GTK_WIDGET (self));
  if (self->rule != NULL)
    gtk_widget_set_parent (pedicle_rule_link_new (self->rule), GTK_WIDGET (self));
  gtk_widget_set_parent (self->reason, GTK_WIDGET (self));
  gtk_widget_set_parent (GTK_WIDGET (self->text), GTK_WIDGET (self));
  return GTK_WIDGET (self);
}

gboolean
pedicle_departure_row_is_for (PedicleDepartureRow *self, const PedicleRemark *remark)
{
  const PedicleLesionAssessment *lesion = pedicle_assessment_get_lesion (
    pedicle_session_get_assessment (self->session), remark->lesion);
  PedicleDepartureKind kind;

  return pedicle_remark_is_departure (remark, &kind) && kind == self->kind &&
         remark->technique == self->technique && remark->rule == self->rule &&
         g_str_equal (lesion->id, self->lesion);
}

/* "T11–T12. Kyphoplasty: contraindicated": the lesion only where there are several. */
static char *
describe (PedicleAssessment *assessment, const PedicleRemark *remark)
{
  const PedicleLesionAssessment *lesion =
    pedicle_assessment_get_lesion (assessment, remark->lesion);
  g_autofree char *text =
    pedicle_remark_describe (remark, pedicle_assessment_get_knowledge (assessment));
  g_autofree char *levels = NULL;

  if (pedicle_assessment_get_n_lesions (assessment) == 1)
    return g_steal_pointer (&text);
  levels = pedicle_levels_to_string (lesion->levels);
  /* Translators: the levels of a lesion, then a sentence on it. */
  return g_strdup_printf (C_("lesion", "%s. %s"), levels, text);
}

void
pedicle_departure_row_show (PedicleDepartureRow *self, const PedicleRemark *remark)
{
  PedicleAssessment *assessment = pedicle_session_get_assessment (self->session);
  const PedicleDeparture *departure =
    find (self, pedicle_case_get_draft (pedicle_session_get_case (self->session)));
  g_autofree char *what = describe (assessment, remark);

  gtk_label_set_label (GTK_LABEL (self->what), what);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, what, -1);
  pedicle_control_set_value (PEDICLE_CONTROL (self->reason),
                             departure != NULL ? (int) departure->reason : PEDICLE_UNANSWERED);
  /* Words belong to a reason; they come with it and go with it. */
  gtk_widget_set_sensitive (GTK_WIDGET (self->text), departure != NULL);
  pedicle_text_field_show (self->text, departure != NULL ? departure->text : "");
}
