/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "technique-card.h"

#include "container.h"
#include "line-layout.h"
#include "mark.h"
#include "score-row.h"
#include "technique-reasons.h"
#include "technique-statements.h"
#include "technique-why.h"
#include "verdict-label.h"
#include "wrap-layout.h"

#include <glib/gi18n-lib.h>

struct _PedicleTechniqueCard {
  GtkWidget parent_instance;

  PedicleTechniqueId technique;
  PedicleAssessment *assessment;
  const PedicleLesionAssessment *lesion; /* of assessment, or NULL */

  PedicleMark *mark;
  GtkLabel *name, *verdict, *reasons[PEDICLE_N_REASONS], *companions, *waits;
  GtkButton *why_button, *details_button, *browser_button;
  GtkBox *body;
  PedicleTechniqueWhy *why; /* made when it is first opened */
  GtkWidget *details;       /* the same */
};

G_DEFINE_FINAL_TYPE (PedicleTechniqueCard, pedicle_technique_card, GTK_TYPE_WIDGET)

static const char *const reason_ids[PEDICLE_N_REASONS] = { "reason_1", "reason_2", "reason_3" };

static const PedicleTechnique *
get_technique (PedicleTechniqueCard *self)
{
  return pedicle_knowledge_get_technique (pedicle_assessment_get_knowledge (self->assessment),
                                          self->technique);
}

static void
set_line (GtkLabel *label, const char *text)
{
  pedicle_label_set (label, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (label), text != NULL);
}

static gboolean
is_shown (gpointer widget)
{
  return widget != NULL && gtk_widget_get_visible (widget);
}

static void
set_opened (GtkButton *button, gboolean opened)
{
  if (opened)
    gtk_widget_add_css_class (GTK_WIDGET (button), "opened");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (button), "opened");
  gtk_accessible_update_state (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_STATE_EXPANDED, opened, -1);
}

static void
show_body (PedicleTechniqueCard *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self->body),
                          is_shown (self->why) || is_shown (self->details));
}

static void
show_why (PedicleTechniqueCard *self, gboolean visible)
{
  if (visible && self->why == NULL) {
    self->why = PEDICLE_TECHNIQUE_WHY (pedicle_technique_why_new (self->technique));
    gtk_box_insert_child_after (self->body, GTK_WIDGET (self->why), NULL);
  }
  if (visible && self->lesion != NULL)
    pedicle_technique_why_show (self->why, self->assessment, self->lesion);
  if (self->why != NULL)
    gtk_widget_set_visible (GTK_WIDGET (self->why), visible);
  set_opened (self->why_button, visible);
  show_body (self);
}

static void
show_details (PedicleTechniqueCard *self, gboolean visible)
{
  if (visible && self->details == NULL) {
    self->details = pedicle_technique_statements_new (
      get_technique (self), pedicle_assessment_get_knowledge (self->assessment));
    gtk_box_append (self->body, self->details);
  }
  if (self->details != NULL)
    gtk_widget_set_visible (self->details, visible);
  set_opened (self->details_button, visible);
  show_body (self);
}

static void
why_clicked_cb (PedicleTechniqueCard *self)
{
  show_why (self, !is_shown (self->why));
}

static void
details_clicked_cb (PedicleTechniqueCard *self)
{
  show_details (self, !is_shown (self->details));
}

static void
tell (PedicleTechniqueCard *self, const char *verdict)
{
  const char *name = gtk_label_get_label (self->name);
  g_autofree char *text = NULL;

  if (verdict == NULL)
    text = g_strdup (name);
  else if (pedicle_recommendation_is_settled (&self->lesion->recommendations[self->technique]))
    /* Translators: a technique and its verdict, read aloud. */
    text = g_strdup_printf (C_("technique and verdict", "%s: %s"), name, verdict);
  else
    /* Translators: a technique whose verdict is open, read aloud. */
    text = g_strdup_printf (_("%s, waiting: %s"), name, verdict);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
}

static void
show_verdict (PedicleTechniqueCard *self)
{
  const PedicleRecommendation *recommendation = &self->lesion->recommendations[self->technique];

  pedicle_mark_set_mark (
    self->mark, pedicle_mark_of_group (pedicle_recommendation_get_group (recommendation)));
  pedicle_verdict_label_show (self->verdict, recommendation, self->technique);
  tell (self, gtk_label_get_label (self->verdict));
}

static void
show_words (PedicleTechniqueCard *self)
{
  const PedicleTechnique *technique = get_technique (self);
  const char *reasons[PEDICLE_N_REASONS];
  g_autofree char *companions = pedicle_technique_companions (
    self->lesion, technique, pedicle_assessment_get_knowledge (self->assessment));
  g_autofree char *waits = pedicle_technique_waits (self->lesion, technique);

  pedicle_technique_reasons (self->lesion, technique, reasons);
  for (guint i = 0; i < PEDICLE_N_REASONS; i++)
    set_line (self->reasons[i], reasons[i]);
  set_line (self->companions, companions);
  set_line (self->waits, waits);
}

static void
show_without_lesion (PedicleTechniqueCard *self)
{
  set_line (self->reasons[0], pedicle_technique_get_principle (get_technique (self)));
  for (guint i = 1; i < PEDICLE_N_REASONS; i++)
    set_line (self->reasons[i], NULL);
  set_line (self->companions, NULL);
  set_line (self->waits, NULL);
  pedicle_label_set (self->verdict, "");
  show_why (self, FALSE);
  tell (self, NULL);
}

void
pedicle_technique_card_show (PedicleTechniqueCard *self, PedicleAssessment *assessment,
                             const PedicleLesionAssessment *lesion)
{
  gboolean verdict = lesion != NULL;

  g_set_object (&self->assessment, assessment);
  self->lesion = lesion;
  pedicle_label_set (self->name, pedicle_technique_get_name (get_technique (self)));
  gtk_widget_set_visible (GTK_WIDGET (self->mark), verdict);
  gtk_widget_set_visible (GTK_WIDGET (self->verdict), verdict);
  gtk_widget_set_visible (GTK_WIDGET (self->why_button), verdict);
  if (!verdict) {
    show_without_lesion (self);
    return;
  }
  show_verdict (self);
  show_words (self);
  if (is_shown (self->why))
    pedicle_technique_why_show (self->why, assessment, lesion);
}

void
pedicle_technique_card_set_changed (PedicleTechniqueCard *self, gboolean changed)
{
  if (changed)
    gtk_widget_add_css_class (GTK_WIDGET (self), "changed");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "changed");
}

void
pedicle_technique_card_open (PedicleTechniqueCard *self)
{
  show_details (self, TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (self->details_button));
}

static void
pedicle_technique_card_dispose (GObject *object)
{
  PedicleTechniqueCard *self = PEDICLE_TECHNIQUE_CARD (object);

  pedicle_unparent_children (GTK_WIDGET (self));
  self->lesion = NULL;
  g_clear_object (&self->assessment);
  G_OBJECT_CLASS (pedicle_technique_card_parent_class)->dispose (object);
}

static void
pedicle_technique_card_class_init (PedicleTechniqueCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pedicle_technique_card_dispose;
  g_type_ensure (PEDICLE_TYPE_CONTAINER);
  g_type_ensure (PEDICLE_TYPE_LINE_LAYOUT);
  g_type_ensure (PEDICLE_TYPE_MARK);
  g_type_ensure (PEDICLE_TYPE_WRAP_LAYOUT);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "techniquecard");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/pedicle/Pedicle/ui/technique-card.ui");
  gtk_widget_class_bind_template_child (widget_class, PedicleTechniqueCard, mark);
  gtk_widget_class_bind_template_child (widget_class, PedicleTechniqueCard, name);
  gtk_widget_class_bind_template_child (widget_class, PedicleTechniqueCard, verdict);
  for (guint i = 0; i < PEDICLE_N_REASONS; i++)
    gtk_widget_class_bind_template_child_full (
      widget_class, reason_ids[i], FALSE,
      G_STRUCT_OFFSET (PedicleTechniqueCard, reasons) + (gssize) (i * sizeof (GtkLabel *)));
  gtk_widget_class_bind_template_child (widget_class, PedicleTechniqueCard, companions);
  gtk_widget_class_bind_template_child (widget_class, PedicleTechniqueCard, waits);
  gtk_widget_class_bind_template_child (widget_class, PedicleTechniqueCard, why_button);
  gtk_widget_class_bind_template_child (widget_class, PedicleTechniqueCard, details_button);
  gtk_widget_class_bind_template_child (widget_class, PedicleTechniqueCard, browser_button);
  gtk_widget_class_bind_template_child (widget_class, PedicleTechniqueCard, body);
  gtk_widget_class_bind_template_callback (widget_class, why_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, details_clicked_cb);
}

static void
pedicle_technique_card_init (PedicleTechniqueCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  set_opened (self->why_button, FALSE);
  set_opened (self->details_button, FALSE);
}

GtkWidget *
pedicle_technique_card_new (PedicleTechniqueId technique)
{
  PedicleTechniqueCard *self = g_object_new (PEDICLE_TYPE_TECHNIQUE_CARD, NULL);

  self->technique = technique;
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->browser_button), "s",
                                    pedicle_technique_get_id (technique));
  return GTK_WIDGET (self);
}
