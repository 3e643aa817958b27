/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "invariants.h"

#include "assess.h"
#include "state.h"

#include <string.h>

#define VP PEDICLE_TECHNIQUE_VERTEBROPLASTY
#define KP PEDICLE_TECHNIQUE_KYPHOPLASTY
#define RFA PEDICLE_TECHNIQUE_RADIOFREQUENCY_ABLATION
#define CRYO PEDICLE_TECHNIQUE_CRYOABLATION
#define RT PEDICLE_TECHNIQUE_RADIOTHERAPY
#define SRS PEDICLE_TECHNIQUE_RADIOSURGERY
#define PD PEDICLE_TECHNIQUE_PERCUTANEOUS_DECOMPRESSION
#define OPEN PEDICLE_TECHNIQUE_OPEN_SURGERY
#define EXCISION PEDICLE_TECHNIQUE_EN_BLOC_EXCISION

static const char *const names[N_INVARIANTS] = {
  [INVARIANT_CEMENT] = "2/cement",
  [INVARIANT_ABLATION] = "2/ablation",
  [INVARIANT_IRRADIATION] = "3/irradiation-of-a-rapid-deficit",
  [INVARIANT_DECOMPRESSION] = "4/decompression-of-a-rapid-deficit",
  [INVARIANT_MEDICAL] = "5/medical-treatment-always",
  [INVARIANT_QUIET] = "6/quiet-lesion",
  [INVARIANT_EXCISION] = "7/excision",
  [INVARIANT_LESION_ORDER] = "9/order-of-lesions",
  [INVARIANT_RULE_ORDER] = "9/order-of-rules",
  [INVARIANT_PAIR] = "pair/worst-is-not-better-than-best",
  [INVARIANT_OPEN] = "pair/open-while-something-is-missing",
  [INVARIANT_NEXT] = "next/unanswered-and-once",
  [INVARIANT_CLASSES] = "classes/of-both-ends",
  [INVARIANT_SETTLED] = "1/complete-is-settled",
  [INVARIANT_SOUND_VERDICTS] = "1/sound-verdicts",
  [INVARIANT_SOUND_FACTS] = "1/sound-facts",
  [INVARIANT_SOUND_SCORES] = "1/sound-scores",
  [INVARIANT_SOUND_ALERTS] = "1/sound-alerts",
  [INVARIANT_MONOTONY] = "1/monotony",
};

const char *
survey_get_name (InvariantId invariant)
{
  return names[invariant];
}

Survey *
survey_new (void)
{
  const PedicleKnowledge *knowledge = pedicle_knowledge_get_default ();
  Survey *survey = g_new0 (Survey, 1);

  survey->values = g_new0 (guint, knowledge->rules->len);
  survey->alert_values = g_new0 (guint, knowledge->alerts->len);
  return survey;
}

void
survey_free (Survey *survey)
{
  for (guint i = 0; i < N_INVARIANTS; i++)
    g_free (survey->first[i]);
  g_free (survey->values);
  g_free (survey->alert_values);
  g_free (survey);
}

static void
expect (Survey *survey, InvariantId invariant, gboolean held, PedicleAssessment *assessment)
{
  survey->tried[invariant]++;
  if (held)
    return;
  if (survey->broken[invariant]++ == 0)
    survey->first[invariant] = state_in_words (pedicle_assessment_get_visit (assessment));
}

static gboolean
is_true (const PedicleFacts *facts, PedicleFactId fact)
{
  return facts->facts[fact].value == PEDICLE_TRUE;
}

static gboolean
is_worse_than_caution (const PedicleLesionAssessment *lesion, PedicleTechniqueId technique)
{
  return lesion->recommendations[technique].max < PEDICLE_VERDICT_CAUTION;
}

static gboolean
is_contraindicated (const PedicleLesionAssessment *lesion, PedicleTechniqueId technique)
{
  return lesion->recommendations[technique].max == PEDICLE_VERDICT_CONTRAINDICATED;
}

/* A rule of the technique that holds and requires just percutaneous or open decompression,
  before. */
static gboolean
requires_decompression (const PedicleLesionAssessment *lesion, const PedicleTechnique *technique)
{
  for (guint i = 0; i < technique->rules->len; i++) {
    const PedicleRule *rule = g_ptr_array_index (technique->rules, i);

    if (pedicle_lesion_assessment_get_rule (lesion, rule).value != PEDICLE_TRUE)
      continue;
    for (guint j = 0; j < rule->n_effects; j++) {
      const PedicleEffect *effect = &rule->effects[j];

      if (effect->kind == PEDICLE_EFFECT_REQUIRE && effect->order == PEDICLE_ORDER_BEFORE &&
          effect->n_any_of == 2 && effect->any_of[0] == PD && effect->any_of[1] == OPEN)
        return TRUE;
    }
  }
  return FALSE;
}

static gboolean
irradiates_after_decompression (PedicleAssessment *assessment,
  const PedicleLesionAssessment *lesion)
{
  const PedicleTechnique *techniques = pedicle_assessment_get_knowledge (assessment)->techniques;

  return lesion->recommendations[RT].max <= PEDICLE_VERDICT_CAUTION &&
         lesion->recommendations[SRS].max <= PEDICLE_VERDICT_CAUTION &&
         requires_decompression (lesion, &techniques[RT]) &&
         requires_decompression (lesion, &techniques[SRS]);
}

static void
survey_safety (Survey *survey, PedicleAssessment *assessment, const PedicleLesionAssessment *lesion)
{
  const PedicleFacts *facts = &lesion->facts;
  gboolean symptomatic = is_true (facts, PEDICLE_FACT_SYMPTOMATIC_COMPRESSION);

  if (symptomatic || is_true (facts, PEDICLE_FACT_OVERT))
    expect (survey, INVARIANT_CEMENT,
            is_contraindicated (lesion, VP) && is_contraindicated (lesion, KP), assessment);
  if (symptomatic || is_true (facts, PEDICLE_FACT_CORD_COMPRESSION))
    expect (survey, INVARIANT_ABLATION,
            is_contraindicated (lesion, RFA) && is_contraindicated (lesion, CRYO), assessment);
  if (is_true (facts, PEDICLE_FACT_RAPID))
    expect (survey, INVARIANT_IRRADIATION, irradiates_after_decompression (assessment, lesion),
            assessment);
  if (is_true (facts, PEDICLE_FACT_HAEMATOLOGICAL) ||
      facts->facts[PEDICLE_FACT_FIT].value == PEDICLE_FALSE ||
      is_true (facts, PEDICLE_FACT_EXPECTS_UNDER_6))
    expect (survey, INVARIANT_EXCISION, is_worse_than_caution (lesion, EXCISION), assessment);
  expect (survey, INVARIANT_MEDICAL,
          lesion->recommendations[PEDICLE_TECHNIQUE_MEDICAL].min >= PEDICLE_VERDICT_CONSIDER,
          assessment);
}

static const PedicleAnswers *
answers_of (const PedicleFacts *facts, PedicleFindingId finding)
{
  return pedicle_finding_get (finding)->scope == PEDICLE_SCOPE_LESION ? facts->lesion
                                                                      : facts->patient;
}

/* No flag, nothing that is answered, nothing twice. */
static gboolean
next_is_sensible (const PedicleLesionAssessment *lesion)
{
  PedicleFindingSet listed = 0;

  for (guint i = 0; i < lesion->n_next; i++) {
    PedicleFindingId finding = lesion->next[i];

    if (pedicle_finding_get (finding)->type == PEDICLE_ANSWER_FLAG ||
        pedicle_answers_get (answers_of (&lesion->facts, finding), finding) != PEDICLE_UNANSWERED ||
        (listed & PEDICLE_FINDING_SET (finding)))
      return FALSE;
    listed |= PEDICLE_FINDING_SET (finding);
  }
  return TRUE;
}

static gboolean
classes_are_certain (const PedicleFacts *facts)
{
  PedicleRange sins = facts->sins.total.range, tokuhashi = facts->tokuhashi.total.range;
  gboolean sins_agree =
    pedicle_sins_class_of (sins.lower) == pedicle_sins_class_of (sins.upper);
  gboolean tokuhashi_agree = pedicle_tokuhashi_class_of (tokuhashi.lower) ==
                             pedicle_tokuhashi_class_of (tokuhashi.upper);

  return sins_agree == (facts->sins.class != PEDICLE_SINS_UNDECIDED) &&
         tokuhashi_agree == (facts->tokuhashi.class != PEDICLE_TOKUHASHI_UNDECIDED) &&
         sins.lower >= 0 && sins.upper <= PEDICLE_SINS_MAXIMUM && tokuhashi.lower >= 0 &&
         tokuhashi.upper <= PEDICLE_TOKUHASHI_MAXIMUM;
}

/* The same technique with its rules in reverse order. */
static gboolean
rules_can_be_reversed (const PedicleLesionAssessment *lesion, const PedicleTechnique *technique)
{
  const PedicleRecommendation *pair = &lesion->recommendations[technique->id];
  g_autoptr (GPtrArray) rules = g_ptr_array_sized_new (technique->rules->len);
  PedicleTechnique reversed = *technique;
  PedicleRecommendation of_reversed;

  for (guint i = technique->rules->len; i > 0; i--)
    g_ptr_array_add (rules, g_ptr_array_index (technique->rules, i - 1));
  reversed.rules = rules;
  of_reversed = pedicle_assess_technique (&reversed, lesion->rules);
  return of_reversed.min == pair->min && of_reversed.max == pair->max &&
         of_reversed.open == pair->open;
}

static void
survey_pairs (Survey *survey, PedicleAssessment *assessment, const PedicleLesionAssessment *lesion)
{
  gboolean ordered = TRUE, named = TRUE, reversible = TRUE;

  for (guint i = 0; i < PEDICLE_N_TECHNIQUES; i++) {
    const PedicleRecommendation *pair = &lesion->recommendations[i];

    ordered &= pair->min <= pair->max;
    named &= (pair->min == pair->max) == (pair->open == 0);
    reversible &= rules_can_be_reversed (
      lesion, &pedicle_assessment_get_knowledge (assessment)->techniques[i]);
  }
  expect (survey, INVARIANT_PAIR, ordered, assessment);
  expect (survey, INVARIANT_OPEN, named, assessment);
  expect (survey, INVARIANT_RULE_ORDER, reversible, assessment);
}

static void
note_values (Survey *survey, PedicleAssessment *assessment, const PedicleLesionAssessment *lesion)
{
  const PedicleKnowledge *knowledge = pedicle_assessment_get_knowledge (assessment);

  for (guint i = 0; i < knowledge->rules->len; i++)
    survey->values[i] |= 1u << lesion->rules[i].value;
  for (guint i = 0; i < knowledge->alerts->len; i++) {
    const PedicleAlert *alert = g_ptr_array_index (knowledge->alerts, i);
    PedicleFact fact = alert->scope == PEDICLE_SCOPE_LESION
                         ? pedicle_lesion_assessment_get_alert (lesion, alert)
                         : pedicle_assessment_get_alert (assessment, alert);

    survey->alert_values[i] |= 1u << fact.value;
  }
}

void
survey_every_state (Survey *survey, PedicleAssessment *assessment)
{
  for (guint i = 0; i < pedicle_assessment_get_n_lesions (assessment); i++) {
    const PedicleLesionAssessment *lesion = pedicle_assessment_get_lesion (assessment, i);

    survey_safety (survey, assessment, lesion);
    survey_pairs (survey, assessment, lesion);
    expect (survey, INVARIANT_NEXT, next_is_sensible (lesion), assessment);
    expect (survey, INVARIANT_CLASSES, classes_are_certain (&lesion->facts), assessment);
    note_values (survey, assessment, lesion);
  }
}

/* A quiet lesion is offered medical treatment, excision,
  and open surgery to the ideal candidate. */
static gboolean
offers_only_what_quiet_allows (const PedicleLesionAssessment *lesion)
{
  for (guint i = 0; i < PEDICLE_N_TECHNIQUES; i++)
    if (!is_worse_than_caution (lesion, i) && i != PEDICLE_TECHNIQUE_MEDICAL && i != EXCISION &&
        !(i == OPEN && is_true (&lesion->facts, PEDICLE_FACT_IDEAL_EXCISION)))
      return FALSE;
  return TRUE;
}

static gboolean
is_settled (PedicleAssessment *assessment, const PedicleLesionAssessment *lesion)
{
  gboolean settled = lesion->facts.sins.class != PEDICLE_SINS_UNDECIDED &&
                     lesion->facts.tokuhashi.class != PEDICLE_TOKUHASHI_UNDECIDED &&
                     lesion->n_next == 0;

  for (guint i = 0; i < PEDICLE_N_TECHNIQUES; i++)
    settled &= pedicle_recommendation_is_settled (&lesion->recommendations[i]);
  for (guint i = 0; i < pedicle_assessment_get_knowledge (assessment)->rules->len; i++)
    settled &= lesion->rules[i].value != PEDICLE_UNKNOWN;
  return settled;
}

void
survey_complete_state (Survey *survey, PedicleAssessment *assessment)
{
  for (guint i = 0; i < pedicle_assessment_get_n_lesions (assessment); i++) {
    const PedicleLesionAssessment *lesion = pedicle_assessment_get_lesion (assessment, i);

    expect (survey, INVARIANT_SETTLED, is_settled (assessment, lesion), assessment);
    if (is_true (&lesion->facts, PEDICLE_FACT_RAPID))
      expect (survey, INVARIANT_DECOMPRESSION,
              lesion->recommendations[PD].min >= PEDICLE_VERDICT_CAUTION ||
                lesion->recommendations[OPEN].min >= PEDICLE_VERDICT_CAUTION,
              assessment);
    if (is_true (&lesion->facts, PEDICLE_FACT_QUIET))
      expect (survey, INVARIANT_QUIET, offers_only_what_quiet_allows (lesion), assessment);
  }
}
