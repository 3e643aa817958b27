/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "signed-decision.h"

#include "addition-form.h"
#include "container.h"
#include "date-text.h"
#include "departure-words.h"
#include "iso-time.h"
#include "isolate.h"
#include "knowledge-note.h"
#include "plan-offer.h"
#include "signed-words.h"
#include "text-label.h"
#include "wording.h"

#include <glib/gi18n-lib.h>

#define SPACING 6

struct _PedicleSignedDecision {
  GtkWidget parent_instance;

  PedicleSession *session;
  guint index;
  PedicleDecision *shown; /* what the card says now */
  GtkWidget *content, *changed;
};

G_DEFINE_FINAL_TYPE (PedicleSignedDecision, pedicle_signed_decision, GTK_TYPE_WIDGET)

static const PedicleKnowledge *
get_knowledge (PedicleSignedDecision *self)
{
  return pedicle_assessment_get_knowledge (pedicle_session_get_assessment (self->session));
}

static GtkWidget *
add_text (PedicleSignedDecision *self, const char *text, const char *css_class)
{
  GtkWidget *label = pedicle_text_label_new (text, css_class);

  /* What was entered may be a word longer than the card. */
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_box_append (GTK_BOX (self->content), label);
  return label;
}

/* Nothing where there are no words. */
static void
add_part (PedicleSignedDecision *self, const char *title, const char *text)
{
  if (*text == '\0')
    return;
  add_text (self, title, "part-title");
  add_text (self, text, NULL);
}

static void
add_head (PedicleSignedDecision *self, const PedicleDecision *decision)
{
  g_autofree char *day = pedicle_date_to_text (decision->date);
  g_autofree char *meeting = pedicle_isolate (decision->meeting);
  g_autofree char *title = *meeting != '\0'
                             /* Translators: date and name of a meeting. */
                             ? g_strdup_printf (_("Decision of %s, %s"), day, meeting)
                             : g_strdup_printf (_("Decision of %s"), day);
  g_autofree char *participants = pedicle_signed_describe_participants (decision);

  add_text (self, title, "decision-title");
  add_text (self, participants, "said");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
}

static void
add_notes (PedicleSignedDecision *self, const PedicleLesion *lesion)
{
  for (guint i = 0; i < lesion->plan->len; i++) {
    g_autofree char *note = pedicle_step_describe_note (lesion->plan->pdata[i],
                                                        get_knowledge (self));

    if (note != NULL)
      add_text (self, note, NULL);
  }
}

static void
add_plan (PedicleSignedDecision *self, const PedicleDecision *decision)
{
  add_text (self, _("Plan"), "part-title");
  for (guint i = 0; i < decision->visit->lesions->len; i++) {
    const PedicleLesion *lesion = decision->visit->lesions->pdata[i];
    g_autofree char *plan = pedicle_signed_describe_plan (lesion, get_knowledge (self));

    add_text (self, plan, NULL);
    add_notes (self, lesion);
  }
  if (decision->visit->lesions->len == 0)
    add_text (self, _("Nothing planned"), NULL);
}

static void
add_departures (PedicleSignedDecision *self, const PedicleDecision *decision)
{
  if (decision->departures->len > 0)
    add_text (self, _("Departures"), "part-title");
  for (guint i = 0; i < decision->departures->len; i++) {
    g_autofree char *text = pedicle_departure_describe (decision->departures->pdata[i],
                                                        decision->visit, get_knowledge (self));

    add_text (self, text, NULL);
  }
}

static void
add_not_available (PedicleSignedDecision *self, const PedicleDecision *decision)
{
  g_autofree char *names =
    pedicle_wording_list_techniques (get_knowledge (self), decision->not_available);

  add_part (self, _("Not available in this hospital"), names);
}

static void
add_action (PedicleSignedDecision *self, const PedicleAction *action, const char *today)
{
  g_autofree char *text = pedicle_signed_describe_action (action);
  g_autofree char *overdue = NULL;

  if (!pedicle_signed_is_overdue (action, today)) {
    add_text (self, text, NULL);
    return;
  }
  /* Translators: an action, its owner and its day. */
  overdue = g_strdup_printf (_("Overdue: %s"), text);
  add_text (self, overdue, "overdue");
}

static void
add_actions (PedicleSignedDecision *self, const PedicleDecision *decision)
{
  g_autofree char *today = pedicle_date_today ();

  if (decision->actions->len > 0)
    add_text (self, _("Actions"), "part-title");
  for (guint i = 0; i < decision->actions->len; i++)
    add_action (self, decision->actions->pdata[i], today);
}

static void
add_signature (PedicleSignedDecision *self, const PedicleDecision *decision)
{
  g_autofree char *signature = pedicle_signed_describe_signature (decision);
  GtkWidget *note = pedicle_knowledge_note_new (decision, get_knowledge (self));

  add_text (self, signature, "said");
  self->changed = add_text (self, _("Findings have changed since the decision."), "decision-note");
  if (note != NULL)
    gtk_box_append (GTK_BOX (self->content), note);
}

static void
add_additions (PedicleSignedDecision *self, const PedicleDecision *decision)
{
  for (guint i = 0; i < decision->additions->len; i++) {
    const PedicleAddition *addition = decision->additions->pdata[i];
    g_autofree char *head = pedicle_signed_describe_addition (addition);

    add_part (self, head, addition->text);
  }
}

static void
fill (PedicleSignedDecision *self, const PedicleDecision *decision)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (self->content)) != NULL)
    gtk_box_remove (GTK_BOX (self->content), child);
  add_head (self, decision);
  add_plan (self, decision);
  add_part (self, _("Reasons"), decision->reasons);
  add_departures (self, decision);
  add_not_available (self, decision);
  add_actions (self, decision);
  add_signature (self, decision);
  add_additions (self, decision);
}

static void
pedicle_signed_decision_dispose (GObject *object)
{
  PedicleSignedDecision *self = PEDICLE_SIGNED_DECISION (object);

  pedicle_unparent_children (GTK_WIDGET (self));
  g_clear_object (&self->session);
  g_clear_pointer (&self->shown, pedicle_decision_free);
  G_OBJECT_CLASS (pedicle_signed_decision_parent_class)->dispose (object);
}

static void
pedicle_signed_decision_class_init (PedicleSignedDecisionClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pedicle_signed_decision_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_css_name (widget_class, "signeddecision");
}

static void
pedicle_signed_decision_init (PedicleSignedDecision *self)
{
  GtkBoxLayout *layout = GTK_BOX_LAYOUT (gtk_widget_get_layout_manager (GTK_WIDGET (self)));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  gtk_box_layout_set_spacing (layout, SPACING);
  gtk_widget_add_css_class (GTK_WIDGET (self), "form-card");
  self->content = gtk_box_new (GTK_ORIENTATION_VERTICAL, 1);
  gtk_widget_set_parent (self->content, GTK_WIDGET (self));
}

GtkWidget *
pedicle_signed_decision_new (PedicleSession *session, guint index)
{
  PedicleSignedDecision *self = g_object_new (PEDICLE_TYPE_SIGNED_DECISION, NULL);

  self->session = g_object_ref (session);
  self->index = index;
  gtk_widget_set_parent (pedicle_addition_form_new (session, index), GTK_WIDGET (self));
  return GTK_WIDGET (self);
}

void
pedicle_signed_decision_show (PedicleSignedDecision *self, gboolean last)
{
  PedicleCase *case_ = pedicle_session_get_case (self->session);
  const PedicleDecision *decision = pedicle_case_get_decision (case_, self->index);

  if (self->shown == NULL || !pedicle_decision_equal (self->shown, decision)) {
    g_clear_pointer (&self->shown, pedicle_decision_free);
    self->shown = pedicle_decision_copy (decision);
    fill (self, decision);
  }
  gtk_widget_set_visible (self->changed,
                          last && pedicle_decision_findings_have_changed (
                                    decision, pedicle_case_get_last_visit (case_)));
}
