/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "technique-why.h"

#include "condition-view.h"
#include "container.h"
#include "focus.h"
#include "influence.h"
#include "technique-turns.h"
#include "text-label.h"
#include "wording.h"

#include <glib/gi18n-lib.h>

struct _PedicleTechniqueWhy {
  GtkWidget parent_instance;

  PedicleTechniqueId technique;
  PedicleAssessment *assessment;
  const PedicleLesionAssessment *lesion; /* of assessment */
  guint64 shown; /* a digest of what the rows say */
  /* Rules are shown one after the other: the first in the frame that opens, the rest behind it. */
  GPtrArray *rules; /* of const PedicleRule: those that hold, then the undecided ones */
  guint n_added;    /* one more than there are rules when all is there */
  guint adding;     /* the idle that adds the next one, or 0 */
};

G_DEFINE_FINAL_TYPE (PedicleTechniqueWhy, pedicle_technique_why, GTK_TYPE_WIDGET)

static const PedicleTechnique *
get_technique (PedicleTechniqueWhy *self)
{
  return pedicle_knowledge_get_technique (pedicle_assessment_get_knowledge (self->assessment),
                                          self->technique);
}

static GtkWidget *
add_label (GtkWidget *box, const char *text, const char *css_class)
{
  GtkWidget *label = pedicle_text_label_new (text, css_class);

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

  /* A part that asks a number says what it is now, also while it is open. */
  for (guint i = 0; i < PEDICLE_N_NUMBERS; i++)
    digest = mix (mix (digest, (guint64) lesion->facts.numbers[i].range.lower),
                  (guint64) lesion->facts.numbers[i].range.upper);
  for (guint i = 0; i < technique->rules->len; i++) {
    PedicleFact fact =
      pedicle_lesion_assessment_get_rule (lesion, g_ptr_array_index (technique->rules, i));

    digest = mix (mix (mix (digest, i), fact.value), fact.findings);
    digest = digest_answers (digest, assessment, lesion, fact.findings);
  }
  return digest;
}

static guint64
digest_turns (guint64 digest, PedicleTechniqueWhy *self)
{
  const PedicleInfluence *influence = pedicle_influence_get (self->assessment, self->lesion);
  g_autoptr (GArray) turns = pedicle_influence_get_turns (influence, self->technique);

  for (guint i = 0; i < turns->len; i++) {
    const PedicleTurn *turn = &g_array_index (turns, PedicleTurn, i);

    digest = mix (mix (digest, turn->finding), turn->min * PEDICLE_N_VERDICTS + turn->max);
    for (guint j = 0; j < turn->n_values; j++)
      digest = mix (digest, (guint64) turn->values[j]);
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

/* "VP-5 · Review paper: …": the id is how people in a meeting speak of a rule. */
static void
add_source (GtkWidget *box, const PedicleRule *rule, const PedicleKnowledge *knowledge)
{
  g_autofree char *source = pedicle_source_describe (&rule->source, knowledge);
  g_autofree char *text = g_strdup_printf ("%s · %s", rule->id, source);
  GtkWidget *label = add_label (box, text, "source");

  if (rule->source.beyond_paper)
    gtk_widget_add_css_class (label, "beyond");
}

static void
add_rule (GtkWidget *parent, PedicleAssessment *assessment, const PedicleLesionAssessment *lesion,
          const PedicleRule *rule, PedicleTri value)
{
  const PedicleKnowledge *knowledge = pedicle_assessment_get_knowledge (assessment);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 1);
  g_autofree char *effects = describe_effects (rule, knowledge);

  gtk_widget_add_css_class (box, "rule");
  if (value == PEDICLE_UNKNOWN)
    gtk_widget_add_css_class (box, "open");
  add_label (box, effects, "rule-effect");
  add_label (box, pedicle_rule_get_because (rule), "rule-because");
  gtk_box_append (GTK_BOX (box), pedicle_condition_view_new (assessment, lesion, rule->when));
  add_source (box, rule, knowledge);
  gtk_widget_set_parent (box, parent);
}

static void
add_heading (PedicleTechniqueWhy *self, const char *text)
{
  gtk_widget_set_parent (pedicle_text_label_new (text, "detail-heading"), GTK_WIDGET (self));
}

/* The technique's rules with that value, behind those that are there. */
static void
collect_rules (PedicleTechniqueWhy *self, PedicleTri value, GPtrArray *rules)
{
  for (guint i = 0; i < get_technique (self)->rules->len; i++) {
    gpointer rule = g_ptr_array_index (get_technique (self)->rules, i);

    if (pedicle_lesion_assessment_get_rule (self->lesion, rule).value == value)
      g_ptr_array_add (rules, rule);
  }
}

/* Made when they are first asked for: there are many, and few are. */
static void
failed_expanded_cb (PedicleTechniqueWhy *self, GParamSpec *pspec, GtkExpander *expander)
{
  g_autoptr (GPtrArray) rules = g_ptr_array_new ();
  GtkWidget *box;

  if (gtk_expander_get_child (expander) != NULL)
    return;
  box = pedicle_container_new (gtk_box_layout_new (GTK_ORIENTATION_VERTICAL),
                               GTK_ACCESSIBLE_ROLE_GROUP);
  g_object_set (gtk_widget_get_layout_manager (box), "spacing", 8, NULL);
  collect_rules (self, PEDICLE_FALSE, rules);
  for (guint i = 0; i < rules->len; i++)
    add_rule (box, self->assessment, self->lesion, g_ptr_array_index (rules, i), PEDICLE_FALSE);
  pedicle_expander_set_child (expander, box);
}

static void
add_failed (PedicleTechniqueWhy *self)
{
  g_autoptr (GPtrArray) rules = g_ptr_array_new ();
  g_autofree char *label = NULL;
  GtkWidget *expander;

  collect_rules (self, PEDICLE_FALSE, rules);
  if (rules->len == 0)
    return;
  label = g_strdup_printf (
    ngettext ("%u rule that does not hold", "%u rules that do not hold", rules->len), rules->len);
  expander = gtk_expander_new (label);
  gtk_widget_add_css_class (expander, "failed-rules");
  g_signal_connect_swapped (expander, "notify::expanded", G_CALLBACK (failed_expanded_cb), self);
  gtk_widget_set_parent (expander, GTK_WIDGET (self));
}

static PedicleTri
get_value (PedicleTechniqueWhy *self, guint index)
{
  return pedicle_lesion_assessment_get_rule (self->lesion, g_ptr_array_index (self->rules, index))
    .value;
}

/* One rule; behind the last one the rest. */
static void
add_next (PedicleTechniqueWhy *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  guint i = self->n_added++;

  if (i == self->rules->len) {
    add_heading (self, _("What would change it"));
    gtk_widget_set_parent (
      pedicle_technique_turns_new (self->assessment, self->lesion, self->technique), widget);
    add_failed (self);
    return;
  }
  if (i == 0 || get_value (self, i) != get_value (self, i - 1))
    add_heading (self, get_value (self, i) == PEDICLE_TRUE
                         ? _("Rules that hold")
                         : _("Undecided rules, and what they would say"));
  add_rule (widget, self->assessment, self->lesion, g_ptr_array_index (self->rules, i),
            get_value (self, i));
}

static gboolean
is_complete (PedicleTechniqueWhy *self)
{
  return self->n_added > self->rules->len;
}

static gboolean
add_next_cb (gpointer user_data)
{
  PedicleTechniqueWhy *self = PEDICLE_TECHNIQUE_WHY (user_data);

  add_next (self);
  if (!is_complete (self))
    return G_SOURCE_CONTINUE;
  self->adding = 0;
  return G_SOURCE_REMOVE;
}

void
pedicle_technique_why_show (PedicleTechniqueWhy *self, PedicleAssessment *assessment,
                            const PedicleLesionAssessment *lesion)
{
  gboolean first = self->shown == 0;
  guint64 digest;

  g_set_object (&self->assessment, assessment);
  self->lesion = lesion;
  digest = digest_turns (digest_rules (get_technique (self), assessment, lesion), self);
  if (digest == self->shown)
    return;
  self->shown = digest;
  g_clear_handle_id (&self->adding, g_source_remove);
  pedicle_unparent_children (GTK_WIDGET (self));
  g_ptr_array_set_size (self->rules, 0);
  collect_rules (self, PEDICLE_TRUE, self->rules);
  collect_rules (self, PEDICLE_UNKNOWN, self->rules);
  self->n_added = 0;
  add_next (self);
  /* A change in place is made at once: what shrinks and grows again would scroll away under the eye. */
  while (!first && !is_complete (self))
    add_next (self);
  if (!is_complete (self))
    self->adding = g_idle_add (add_next_cb, self);
}

static void
pedicle_technique_why_dispose (GObject *object)
{
  PedicleTechniqueWhy *self = PEDICLE_TECHNIQUE_WHY (object);

  g_clear_handle_id (&self->adding, g_source_remove);
  pedicle_unparent_children (GTK_WIDGET (self));
  g_clear_pointer (&self->rules, g_ptr_array_unref);
  g_clear_object (&self->assessment);
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

  self->rules = g_ptr_array_new ();
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
