/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "survey.h"

#include "assess.h"
#include "fact-case.h"

#define VP PEDICLE_TECHNIQUE_VERTEBROPLASTY
#define KP PEDICLE_TECHNIQUE_KYPHOPLASTY
#define RFA PEDICLE_TECHNIQUE_RADIOFREQUENCY_ABLATION
#define CRYO PEDICLE_TECHNIQUE_CRYOABLATION
#define RT PEDICLE_TECHNIQUE_RADIOTHERAPY
#define SRS PEDICLE_TECHNIQUE_RADIOSURGERY
#define PD PEDICLE_TECHNIQUE_PERCUTANEOUS_DECOMPRESSION
#define OPEN PEDICLE_TECHNIQUE_OPEN_SURGERY
#define EXCISION PEDICLE_TECHNIQUE_EN_BLOC_EXCISION

PedicleSurvey *
pedicle_survey_new (const PedicleKnowledge *knowledge)
{
  PedicleSurvey *survey = g_new0 (PedicleSurvey, 1);

  survey->knowledge = knowledge;
  survey->rules = g_new0 (guint8, knowledge->rules->len);
  survey->alerts = g_new0 (guint8, knowledge->alerts->len);
  return survey;
}

void
pedicle_survey_free (PedicleSurvey *survey)
{
  for (guint i = 0; i < PEDICLE_N_INVARIANTS; i++)
    pedicle_proof_clear (&survey->proofs[i]);
  g_free (survey->rules);
  g_free (survey->alerts);
  g_free (survey);
}

void
pedicle_survey_merge (PedicleSurvey *survey, PedicleSurvey *other)
{
  survey->states += other->states;
  survey->grown += other->grown;
  for (guint i = 0; i < PEDICLE_N_INVARIANTS; i++)
    pedicle_proof_merge (&survey->proofs[i], &other->proofs[i]);
  for (guint i = 0; i < survey->knowledge->rules->len; i++)
    survey->rules[i] |= other->rules[i];
  for (guint i = 0; i < survey->knowledge->alerts->len; i++)
    survey->alerts[i] |= other->alerts[i];
  for (guint i = 0; i < PEDICLE_N_CONTRADICTIONS; i++)
    survey->contradictions[i] |= other->contradictions[i];
}

void
pedicle_survey_try (PedicleSurvey *survey, PedicleInvariant invariant, gboolean held,
                    const char *wrong, PedicleAssessment *assessment, PedicleAssessment *other)
{
  PedicleProof *proof = &survey->proofs[invariant];
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;

  if (!pedicle_proof_try (proof, held, survey->rank))
    return;
  first = pedicle_proof_write_case (pedicle_assessment_get_visit (assessment));
  if (other != NULL)
    second = pedicle_proof_write_case (pedicle_assessment_get_visit (other));
  proof->wrong = g_strdup (wrong);
  proof->example = g_strconcat (first, second, NULL);
}

static void
expect (PedicleSurvey *survey, PedicleInvariant invariant, gboolean held,
        PedicleAssessment *assessment, const PedicleLesionAssessment *lesion)
{
  g_autofree char *wrong = held ? NULL : g_strdup_printf ("lesion %s", lesion->id);

  pedicle_survey_try (survey, invariant, held, wrong, assessment, NULL);
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
survey_safety (PedicleSurvey *survey, PedicleAssessment *assessment,
               const PedicleLesionAssessment *lesion)
{
  const PedicleFacts *facts = &lesion->facts;
  gboolean symptomatic = is_true (facts, PEDICLE_FACT_SYMPTOMATIC_COMPRESSION);

  if (symptomatic || is_true (facts, PEDICLE_FACT_OVERT))
    expect (survey, PEDICLE_INVARIANT_CEMENT,
            is_contraindicated (lesion, VP) && is_contraindicated (lesion, KP), assessment, lesion);
  if (symptomatic || is_true (facts, PEDICLE_FACT_CORD_COMPRESSION))
    expect (survey, PEDICLE_INVARIANT_ABLATION,
            is_contraindicated (lesion, RFA) && is_contraindicated (lesion, CRYO), assessment,
            lesion);
  if (is_true (facts, PEDICLE_FACT_RAPID))
    expect (survey, PEDICLE_INVARIANT_IRRADIATION,
            irradiates_after_decompression (assessment, lesion), assessment, lesion);
  if (is_true (facts, PEDICLE_FACT_HAEMATOLOGICAL) ||
      facts->facts[PEDICLE_FACT_FIT].value == PEDICLE_FALSE ||
      is_true (facts, PEDICLE_FACT_EXPECTS_UNDER_6))
    expect (survey, PEDICLE_INVARIANT_EXCISION, is_worse_than_caution (lesion, EXCISION),
            assessment, lesion);
  expect (survey, PEDICLE_INVARIANT_MEDICAL,
          lesion->recommendations[PEDICLE_TECHNIQUE_MEDICAL].min >= PEDICLE_VERDICT_CONSIDER,
          assessment, lesion);
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
survey_pairs (PedicleSurvey *survey, PedicleAssessment *assessment,
              const PedicleLesionAssessment *lesion)
{
  gboolean ordered = TRUE, named = TRUE, reversible = TRUE;

  for (guint i = 0; i < PEDICLE_N_TECHNIQUES; i++) {
    const PedicleRecommendation *pair = &lesion->recommendations[i];

    ordered &= pair->min <= pair->max;
    named &= (pair->min == pair->max) == (pair->open == 0);
    reversible &= rules_can_be_reversed (
      lesion, &pedicle_assessment_get_knowledge (assessment)->techniques[i]);
  }
  expect (survey, PEDICLE_INVARIANT_PAIR, ordered, assessment, lesion);
  expect (survey, PEDICLE_INVARIANT_OPEN, named, assessment, lesion);
  expect (survey, PEDICLE_INVARIANT_RULE_ORDER, reversible, assessment, lesion);
}

static void
note_contradictions (PedicleSurvey *survey, PedicleContradictions found, guint first, guint end)
{
  for (guint i = first; i < end; i++)
    survey->contradictions[i] |= 1u << (found & (1u << i) ? PEDICLE_TRUE : PEDICLE_FALSE);
}

static void
note_values (PedicleSurvey *survey, PedicleAssessment *assessment,
             const PedicleLesionAssessment *lesion)
{
  const PedicleKnowledge *knowledge = pedicle_assessment_get_knowledge (assessment);

  for (guint i = 0; i < knowledge->rules->len; i++)
    survey->rules[i] |= 1u << lesion->rules[i].value;
  for (guint i = 0; i < knowledge->alerts->len; i++) {
    const PedicleAlert *alert = g_ptr_array_index (knowledge->alerts, i);
    PedicleFact fact = alert->scope == PEDICLE_SCOPE_LESION
                         ? pedicle_lesion_assessment_get_alert (lesion, alert)
                         : pedicle_assessment_get_alert (assessment, alert);

    survey->alerts[i] |= 1u << fact.value;
  }
  note_contradictions (survey, lesion->contradictions, PEDICLE_CONTRADICTION_PAIN_NONE,
                       PEDICLE_N_CONTRADICTIONS);
  note_contradictions (survey, pedicle_assessment_get_contradictions (assessment), 0,
                       PEDICLE_CONTRADICTION_PAIN_NONE);
}

/* The facts against a second statement of their definitions. */
static void
survey_definitions (PedicleSurvey *survey, PedicleAssessment *assessment,
                    const PedicleLesionAssessment *lesion)
{
  g_autofree char *wrong = pedicle_fact_case_compare (&lesion->facts);

  pedicle_survey_try (survey, PEDICLE_INVARIANT_DEFINITIONS, wrong == NULL, wrong, assessment,
                      NULL);
}

void
pedicle_survey_every_state (PedicleSurvey *survey, PedicleAssessment *assessment)
{
  survey->states++;
  for (guint i = 0; i < pedicle_assessment_get_n_lesions (assessment); i++) {
    const PedicleLesionAssessment *lesion = pedicle_assessment_get_lesion (assessment, i);

    survey_safety (survey, assessment, lesion);
    survey_pairs (survey, assessment, lesion);
    expect (survey, PEDICLE_INVARIANT_NEXT, next_is_sensible (lesion), assessment, lesion);
    expect (survey, PEDICLE_INVARIANT_CLASSES, classes_are_certain (&lesion->facts), assessment,
            lesion);
    survey_definitions (survey, assessment, lesion);
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
pedicle_survey_complete_state (PedicleSurvey *survey, PedicleAssessment *assessment)
{
  for (guint i = 0; i < pedicle_assessment_get_n_lesions (assessment); i++) {
    const PedicleLesionAssessment *lesion = pedicle_assessment_get_lesion (assessment, i);

    expect (survey, PEDICLE_INVARIANT_SETTLED, is_settled (assessment, lesion), assessment, lesion);
    if (is_true (&lesion->facts, PEDICLE_FACT_RAPID))
      expect (survey, PEDICLE_INVARIANT_DECOMPRESSION,
              lesion->recommendations[PD].min >= PEDICLE_VERDICT_CAUTION ||
                lesion->recommendations[OPEN].min >= PEDICLE_VERDICT_CAUTION,
              assessment, lesion);
    if (is_true (&lesion->facts, PEDICLE_FACT_QUIET))
      expect (survey, PEDICLE_INVARIANT_QUIET, offers_only_what_quiet_allows (lesion), assessment,
              lesion);
  }
}
