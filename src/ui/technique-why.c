/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "technique-why.h"

#include "condition-words.h"
#include "container.h"
#include "finding-links.h"
#include "wording.h"

#include <glib/gi18n-lib.h>

struct _PedicleTechniqueWhy {
  GtkWidget parent_instance;

  PedicleTechniqueId technique;
  guint64 shown; /* a digest of what the rows say */
};

G_DEFINE_FINAL_TYPE (PedicleTechniqueWhy, pedicle_technique_why, GTK_TYPE_WIDGET)

static GtkWidget *
add_label (GtkWidget *box, const char *text, const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, css_class);
  gtk_box_append (GTK_BOX (box), label);
  return label;
}

static guint64
mix (guint64 digest, guint64 value)
{
  return (digest ^ value) * G_GUINT64_CONSTANT (1099511628211);
}

static guint64
digest_answers (guint64 digest, PedicleAssessment *assessment,
                const PedicleLesionAssessment *lesion, PedicleFindingSet set)
{
  for (guint i = 0; i < PEDICLE_N_FINDINGS; i++)
    if ((set & PEDICLE_FINDING_SET (i)) != 0)
      digest = mix (digest, (guint64) pedicle_wording_get_answer (assessment, lesion, i));
  return digest;
}

static guint64
digest_rules (const PedicleTechnique *technique, PedicleAssessment *assessment,
              const PedicleLesionAssessment *lesion)
{
  guint64 digest = mix (G_GUINT64_CONSTANT (14695981039346656037), lesion->levels);

  for (guint i = 0; i < technique->rules->len; i++) {
    PedicleFact fact =
      pedicle_lesion_assessment_get_rule (lesion, g_ptr_array_index (technique->rules, i));

    if (fact.value == PEDICLE_FALSE)
      continue;
    digest = mix (mix (mix (digest, i), fact.value), fact.findings);
    digest = digest_answers (digest, assessment, lesion, fact.findings);
  }
  return digest;
}

static char *
describe_effects (const PedicleRule *rule, const PedicleKnowledge *knowledge)
{
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < rule->n_effects; i++)
    g_ptr_array_add (lines, pedicle_wording_effect (knowledge, &rule->effects[i]));
  g_ptr_array_add (lines, NULL);
  return g_strjoinv ("\n", (char **) lines->pdata);
}

static void
add_condition (GtkWidget *box, const PedicleRule *rule)
{
  g_autofree char *condition = pedicle_condition_describe (rule->when);
  /* Translators: when a rule holds; what follows is a condition in words. */
  g_autofree char *text = g_strdup_printf (_("When: %s"), condition);

  add_label (box, text, "source");
}

static void
add_rule (PedicleTechniqueWhy *self, PedicleAssessment *assessment,
          const PedicleLesionAssessment *lesion, const PedicleRule *rule, PedicleFact fact)
{
  const PedicleKnowledge *knowledge = pedicle_assessment_get_knowledge (assessment);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 1);
  g_autofree char *effects = describe_effects (rule, knowledge);
  g_autofree char *source = pedicle_source_describe (&rule->source, knowledge);
  GtkWidget *label;

  gtk_widget_add_css_class (box, "rule");
  if (fact.value == PEDICLE_UNKNOWN)
    gtk_widget_add_css_class (box, "open");
  add_label (box, effects, "rule-effect");
  add_label (box, pedicle_rule_get_because (rule), "rule-because");
  if (rule->when->kind != PEDICLE_CONDITION_ALWAYS)
    add_condition (box, rule);
  if (fact.findings != 0)
    gtk_box_append (GTK_BOX (box), pedicle_finding_links_new (assessment, lesion, fact.findings));
  else
    add_label (box, _("Applies always."), "source");
  label = add_label (box, source, "source");
  if (rule->source.beyond_paper)
    gtk_widget_add_css_class (label, "beyond");
  gtk_widget_set_tooltip_text (label, rule->id);
  gtk_widget_set_parent (box, GTK_WIDGET (self));
}

static void
add_heading (PedicleTechniqueWhy *self, const char *text)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "detail-heading");
  gtk_widget_set_parent (label, GTK_WIDGET (self));
}

static gboolean
add_rules (PedicleTechniqueWhy *self, PedicleAssessment *assessment,
           const PedicleLesionAssessment *lesion, PedicleTri value, const char *heading)
{
  const PedicleTechnique *technique = pedicle_knowledge_get_technique (
    pedicle_assessment_get_knowledge (assessment), self->technique);
  gboolean any = FALSE;

  for (guint i = 0; i < technique->rules->len; i++) {
    const PedicleRule *rule = g_ptr_array_index (technique->rules, i);
    PedicleFact fact = pedicle_lesion_assessment_get_rule (lesion, rule);

    if (fact.value != value)
      continue;
    if (!any)
      add_heading (self, heading);
    any = TRUE;
    add_rule (self, assessment, lesion, rule, fact);
  }
  return any;
}

void
pedicle_technique_why_show (PedicleTechniqueWhy *self, PedicleAssessment *assessment,
                            const PedicleLesionAssessment *lesion)
{
  const PedicleTechnique *technique = pedicle_knowledge_get_technique (
    pedicle_assessment_get_knowledge (assessment), self->technique);
  guint64 digest = digest_rules (technique, assessment, lesion);
  gboolean any;

  if (digest == self->shown)
    return;
  self->shown = digest;
  pedicle_unparent_children (GTK_WIDGET (self));
  any = add_rules (self, assessment, lesion, PEDICLE_TRUE, _("Rules that hold"));
  any |= add_rules (self, assessment, lesion, PEDICLE_UNKNOWN,
                    _("Undecided rules, and what they would say"));
  if (!any)
    add_heading (self, _("No rule holds or is undecided."));
}

static void
pedicle_technique_why_dispose (GObject *object)
{
  pedicle_unparent_children (GTK_WIDGET (object));
  G_OBJECT_CLASS (pedicle_technique_why_parent_class)->dispose (object);
}

static void
pedicle_technique_why_class_init (PedicleTechniqueWhyClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pedicle_technique_why_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_css_name (widget_class, "techniquewhy");
}

static void
pedicle_technique_why_init (PedicleTechniqueWhy *self)
{
  GtkBoxLayout *layout = GTK_BOX_LAYOUT (gtk_widget_get_layout_manager (GTK_WIDGET (self)));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  gtk_box_layout_set_spacing (layout, 8);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Why"),
                                  -1);
}

GtkWidget *
pedicle_technique_why_new (PedicleTechniqueId technique)
{
  PedicleTechniqueWhy *self = g_object_new (PEDICLE_TYPE_TECHNIQUE_WHY, NULL);

  self->technique = technique;
  return GTK_WIDGET (self);
}
