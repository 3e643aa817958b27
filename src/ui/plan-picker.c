/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "plan-picker.h"

#include "container.h"
#include "hospital.h"
#include "line-layout.h"
#include "mark.h"
#include "plan-edit.h"
#include "technique-order.h"
#include "text-label.h"
#include "verdict-label.h"
#include "wrap-layout.h"

#include <glib/gi18n-lib.h>

typedef struct {
  GtkWidget *button, *mark, *name, *verdict, *state;
} Choice;

struct _PediclePlanPicker {
  PedicleResultPart parent_instance;

  Choice choices[PEDICLE_N_TECHNIQUES];
};

G_DEFINE_FINAL_TYPE (PediclePlanPicker, pedicle_plan_picker, PEDICLE_TYPE_RESULT_PART)

enum { PICKED, N_SIGNALS };
static guint signals[N_SIGNALS];

static void
clicked_cb (PediclePlanPicker *self, GtkWidget *button)
{
  for (PedicleTechniqueId id = 0; id < PEDICLE_N_TECHNIQUES; id++)
    if (self->choices[id].button == button)
      g_signal_emit (self, signals[PICKED], 0, id);
}

/* What the button says aloud: the sentence that its parts make for the eye. */
static char *
spell_out (const Choice *choice, gboolean planned, gboolean lacking)
{
  const char *name = gtk_label_get_label (GTK_LABEL (choice->name));
  const char *verdict = gtk_label_get_label (GTK_LABEL (choice->verdict));

  if (lacking)
    /* Translators, here and below: a technique and the verdict on it, read aloud. */
    return g_strdup_printf (_("Add %s: %s, not available here"), name, verdict);
  if (planned)
    return g_strdup_printf (_("Add %s: %s, planned already"), name, verdict);
  return g_strdup_printf (_("Add %s: %s"), name, verdict);
}

static void
show_choice (Choice *choice, PedicleTechniqueId id, const PedicleTechnique *technique,
             const PedicleRecommendation *recommendation, gboolean planned, gboolean lacking)
{
  g_autofree char *spoken = NULL;

  gtk_label_set_label (GTK_LABEL (choice->name), pedicle_technique_get_name (technique));
  pedicle_mark_set_mark (
    PEDICLE_MARK (choice->mark),
    pedicle_mark_of_group (pedicle_recommendation_get_group (recommendation)));
  pedicle_verdict_label_show (GTK_LABEL (choice->verdict), recommendation, id);
  gtk_label_set_label (GTK_LABEL (choice->state),
                       lacking ? _("not available here") : _("planned"));
  gtk_widget_set_visible (choice->state, planned || lacking);
  spoken = spell_out (choice, planned, lacking);
  gtk_accessible_update_property (GTK_ACCESSIBLE (choice->button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  spoken, -1);
}

/* Only where the order is another: moving a button would take the focus from it. */
static void
put_in_order (PediclePlanPicker *self, const PedicleTechniqueId *order)
{
  GtkWidget *before = NULL;

  for (guint i = 0; i < PEDICLE_N_TECHNIQUES; i++) {
    GtkWidget *button = self->choices[order[i]].button;

    if (gtk_widget_get_prev_sibling (button) != before)
      gtk_widget_insert_after (button, GTK_WIDGET (self), before);
    before = button;
  }
}

static void
pedicle_plan_picker_update (PedicleResultPart *part, PedicleAssessment *assessment,
                            const PedicleLesionAssessment *lesion)
{
  PediclePlanPicker *self = PEDICLE_PLAN_PICKER (part);
  const PedicleKnowledge *knowledge = pedicle_assessment_get_knowledge (assessment);
  guint lacking = pedicle_hospital_get_not_available (pedicle_hospital_get_default ());
  PedicleTechniqueId order[PEDICLE_N_TECHNIQUES];
  guint planned;

  if (lesion == NULL)
    return;
  planned = pedicle_plan_get_techniques (
    pedicle_plan_edit_get (pedicle_result_part_get_session (part)));
  for (PedicleTechniqueId id = 0; id < PEDICLE_N_TECHNIQUES; id++)
    show_choice (&self->choices[id], id, pedicle_knowledge_get_technique (knowledge, id),
                 &lesion->recommendations[id], (planned & (1u << id)) != 0,
                 (lacking & (1u << id)) != 0);
  pedicle_technique_order (lesion, order);
  put_in_order (self, order);
}

static void
pedicle_plan_picker_class_init (PediclePlanPickerClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  PEDICLE_RESULT_PART_CLASS (klass)->update = pedicle_plan_picker_update;
  signals[PICKED] = g_signal_new ("picked", PEDICLE_TYPE_PLAN_PICKER, G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_css_name (widget_class, "planpicker");
}

static GtkWidget *
add_part (GtkWidget *box, GtkWidget *part)
{
  gtk_widget_set_valign (part, GTK_ALIGN_START);
  gtk_widget_set_parent (part, box);
  return part;
}

static void
make_choice (PediclePlanPicker *self, Choice *choice)
{
  GtkWidget *line = pedicle_container_new (pedicle_line_layout_new (6),
                                           GTK_ACCESSIBLE_ROLE_PRESENTATION);
  GtkWidget *words = pedicle_container_new (pedicle_wrap_layout_new (),
                                            GTK_ACCESSIBLE_ROLE_PRESENTATION);

  g_object_set (gtk_widget_get_layout_manager (words), "spacing", 8, "row-spacing", 0, NULL);
  gtk_widget_set_hexpand (words, TRUE);
  choice->button = gtk_button_new ();
  choice->mark = add_part (line, pedicle_mark_new (PEDICLE_VERDICT_MARK_WAITING));
  add_part (line, words);
  choice->name = add_part (words, pedicle_text_label_new (NULL, NULL));
  choice->verdict = add_part (words, pedicle_text_label_new (NULL, "verdict"));
  choice->state = add_part (line, pedicle_text_label_new (NULL, "plan-state"));
  gtk_widget_set_valign (add_part (line, gtk_image_new_from_icon_name ("list-add-symbolic")),
                         GTK_ALIGN_CENTER);
  gtk_button_set_child (GTK_BUTTON (choice->button), line);
  gtk_widget_add_css_class (choice->button, "plan-choice");
  g_signal_connect_swapped (choice->button, "clicked", G_CALLBACK (clicked_cb), self);
  gtk_widget_set_parent (choice->button, GTK_WIDGET (self));
}

static void
pedicle_plan_picker_init (PediclePlanPicker *self)
{
  gtk_orientable_set_orientation (
    GTK_ORIENTABLE (gtk_widget_get_layout_manager (GTK_WIDGET (self))), GTK_ORIENTATION_VERTICAL);
  gtk_widget_add_css_class (GTK_WIDGET (self), "form-card");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Add a technique"), -1);
  for (guint i = 0; i < PEDICLE_N_TECHNIQUES; i++)
    make_choice (self, &self->choices[i]);
  g_signal_connect_object (pedicle_hospital_get_default (), "notify::not-available",
                           G_CALLBACK (pedicle_result_part_refresh), self, G_CONNECT_SWAPPED);
}
