/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "text-techniques.h"

#include <glib/gi18n-lib.h>

#include "effect-words.h"
#include "words.h"

/* Strongest first: what the verdict rests on, then what else is said. */
static const PedicleEffectKind reasons[] = {
  PEDICLE_EFFECT_CONTRAINDICATE, PEDICLE_EFFECT_NOT_INDICATED, PEDICLE_EFFECT_RECOMMEND,
  PEDICLE_EFFECT_CONSIDER,       PEDICLE_EFFECT_CAUTION,       PEDICLE_EFFECT_NOTE,
};

typedef struct {
  PedicleTextPage *page;
  const PedicleKnowledge *knowledge;
  const PedicleLesionAssessment *lesion;
  guint label_width;
} Context;

static const char *
get_may_need_label (void)
{
  return C_("effect of a rule", "May need");
}

static const char *
get_waiting_label (void)
{
  return C_("open verdict", "Waiting for");
}

static const char *
get_undecided_label (void)
{
  return C_("open verdict", "Undecided");
}

static guint
get_label_width (void)
{
  guint width = MAX (pedicle_text_width (get_may_need_label ()),
                     MAX (pedicle_text_width (get_waiting_label ()),
                          pedicle_text_width (get_undecided_label ())));

  for (PedicleEffectKind kind = 0; kind <= PEDICLE_EFFECT_NOTE; kind++)
    width = MAX (width, pedicle_text_width (pedicle_effect_kind_get_label (kind)));
  return width + 2;
}

/* "Overt instability: … [PS-1; Review paper: Instability assessment]" */
static char *
describe_reason (Context *self, const PedicleRule *rule)
{
  g_autofree char *source = pedicle_source_describe (&rule->source, self->knowledge);

  /* Translators: a reason, the rule that states it, and where that comes from. */
  return g_strdup_printf (_("%s [%s; %s]"), pedicle_rule_get_because (rule), rule->id, source);
}

static void
append_row (Context *self, const char *label, const char *text)
{
  pedicle_text_page_row (self->page, 4, label, self->label_width, text);
}

static gboolean
has_reason (const PedicleRule *rule)
{
  for (guint i = 0; i < G_N_ELEMENTS (reasons); i++)
    if (pedicle_rule_has_effect (rule, reasons[i]))
      return TRUE;
  return FALSE;
}

/* Under a negative verdict "recommended" beside a rule would mislead whoever skims the page. */
static gboolean
is_permissive (PedicleEffectKind kind)
{
  return kind == PEDICLE_EFFECT_RECOMMEND || kind == PEDICLE_EFFECT_CONSIDER;
}

static void
append_reasons (Context *self, const PedicleTechnique *technique, PedicleEffectKind kind)
{
  for (guint i = 0; i < technique->rules->len; i++) {
    const PedicleRule *rule = technique->rules->pdata[i];
    g_autofree char *reason = NULL;

    if (!pedicle_rule_has_effect (rule, kind) ||
        pedicle_lesion_assessment_get_rule (self->lesion, rule).value != PEDICLE_TRUE)
      continue;
    reason = describe_reason (self, rule);
    append_row (self, pedicle_effect_kind_get_label (kind), reason);
  }
}

static void
append_companion (Context *self, const char *label, const PedicleRule *rule,
                  const PedicleEffect *effect)
{
  /* A rule that holds and has given a reason above has said why already. */
  gboolean said = has_reason (rule) &&
                  pedicle_lesion_assessment_get_rule (self->lesion, rule).value == PEDICLE_TRUE;
  g_autofree char *companion = pedicle_effect_describe_companion (effect, self->knowledge);
  g_autofree char *reason = said ? NULL : describe_reason (self, rule);
  /* Translators: a companion technique, and the reason for it or the rule that names it. */
  g_autofree char *text = reason ? g_strdup_printf (_("%s. %s"), companion, reason)
                                 : g_strdup_printf (_("%s [%s]"), companion, rule->id);

  append_row (self, label, text);
}

static void
append_companions (Context *self, const PedicleTechnique *technique, PedicleEffectKind kind,
                   PedicleTri value, const char *label)
{
  for (guint i = 0; i < technique->rules->len; i++) {
    const PedicleRule *rule = technique->rules->pdata[i];

    if (pedicle_lesion_assessment_get_rule (self->lesion, rule).value != value)
      continue;
    for (guint j = 0; j < rule->n_effects; j++)
      if (rule->effects[j].kind == kind)
        append_companion (self, label, rule, &rule->effects[j]);
  }
}

static void
append_open (Context *self, const PedicleTechnique *technique)
{
  g_autofree char *waiting =
    pedicle_words_for_findings (self->lesion->recommendations[technique->id].open);
  g_autoptr (GString) undecided = g_string_new (NULL);

  if (*waiting)
    append_row (self, get_waiting_label (), waiting);
  for (guint i = 0; i < technique->rules->len; i++) {
    const PedicleRule *rule = technique->rules->pdata[i];

    if (pedicle_lesion_assessment_get_rule (self->lesion, rule).value == PEDICLE_UNKNOWN)
      g_string_append_printf (undecided, "%s%s", undecided->len > 0 ? ", " : "", rule->id);
  }
  if (undecided->len > 0)
    append_row (self, get_undecided_label (), undecided->str);
}

/* The group's heading says a settled verdict. */
static char *
describe_title (const PedicleTechnique *technique, const PedicleRecommendation *recommendation)
{
  const char *name = pedicle_technique_get_name (technique);
  g_autofree char *verdict = pedicle_recommendation_describe (recommendation, technique->id);

  return pedicle_recommendation_is_settled (recommendation)
           ? g_strdup (name)
           /* Translators: a technique and its verdict. */
           : g_strdup_printf (_("%s: %s"), name, verdict);
}

static void
append_technique (Context *self, const PedicleTechnique *technique)
{
  const PedicleRecommendation *recommendation = &self->lesion->recommendations[technique->id];
  g_autofree char *title = describe_title (technique, recommendation);

  pedicle_text_page_heading (self->page, 2, title);
  if (recommendation->min == PEDICLE_VERDICT_NO_STATEMENT &&
      pedicle_recommendation_is_settled (recommendation))
    pedicle_text_page_paragraph (self->page, 4, _("The review paper names no reason for it here."));
  for (guint i = 0; i < G_N_ELEMENTS (reasons); i++)
    if (recommendation->max > PEDICLE_VERDICT_NO_STATEMENT || !is_permissive (reasons[i]))
      append_reasons (self, technique, reasons[i]);
  /* Companions, and what could change little, matter to a technique that may be used. */
  if (recommendation->max > PEDICLE_VERDICT_NO_STATEMENT) {
    append_companions (self, technique, PEDICLE_EFFECT_REQUIRE, PEDICLE_TRUE,
                       pedicle_effect_kind_get_label (PEDICLE_EFFECT_REQUIRE));
    append_companions (self, technique, PEDICLE_EFFECT_ADVISE, PEDICLE_TRUE,
                       pedicle_effect_kind_get_label (PEDICLE_EFFECT_ADVISE));
    append_companions (self, technique, PEDICLE_EFFECT_REQUIRE, PEDICLE_UNKNOWN,
                       get_may_need_label ());
  }
  if (recommendation->max > PEDICLE_VERDICT_NO_STATEMENT ||
      !pedicle_recommendation_is_settled (recommendation))
    append_open (self, technique);
}

static void
append_group (Context *self, PedicleGroup group)
{
  gboolean first = TRUE;

  for (PedicleTechniqueId id = 0; id < PEDICLE_N_TECHNIQUES; id++) {
    if (pedicle_recommendation_get_group (&self->lesion->recommendations[id]) != group)
      continue;
    if (first)
      pedicle_text_page_heading (self->page, 0, pedicle_group_get_label (group));
    first = FALSE;
    append_technique (self, pedicle_knowledge_get_technique (self->knowledge, id));
  }
}

void
pedicle_text_page_techniques (PedicleTextPage *page, const PedicleKnowledge *knowledge,
                              const PedicleLesionAssessment *lesion)
{
  Context self = { page, knowledge, lesion, get_label_width () };

  for (PedicleGroup group = 0; group < PEDICLE_N_GROUPS; group++)
    append_group (&self, group);
}
