/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "assessment.h"

#include "assess.h"

struct _PedicleAssessment {
  GObject parent_instance;

  const PedicleKnowledge *knowledge;
  char *case_id;
  PedicleVisit *visit;
  PedicleFacts facts;
  PedicleContradictions contradictions;
  PedicleFact *alerts; /* of the patient, by index */
  PedicleLesionAssessment *lesions;
  PedicleFindingId next[PEDICLE_N_FINDINGS];
  guint n_next;
};

G_DEFINE_FINAL_TYPE (PedicleAssessment, pedicle_assessment, G_TYPE_OBJECT)

static void
pedicle_assessment_finalize (GObject *object)
{
  PedicleAssessment *self = PEDICLE_ASSESSMENT (object);

  if (self->lesions != NULL)
    for (guint i = 0; i < self->visit->lesions->len; i++) {
      g_free (self->lesions[i].rules);
      g_free (self->lesions[i].alerts);
    }
  g_free (self->lesions);
  g_free (self->alerts);
  g_free (self->case_id);
  g_clear_pointer (&self->visit, pedicle_visit_free);

  G_OBJECT_CLASS (pedicle_assessment_parent_class)->finalize (object);
}

static void
pedicle_assessment_class_init (PedicleAssessmentClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = pedicle_assessment_finalize;
}

static void
pedicle_assessment_init (PedicleAssessment *self)
{
}

/* Evaluates the alerts of one scope; those of the other stay false. */
static PedicleFact *
judge_alerts (const PedicleKnowledge *knowledge, PedicleScope scope, const PedicleFacts *facts,
              PedicleOpenFindings *open)
{
  PedicleFact *results = g_new0 (PedicleFact, knowledge->alerts->len);

  for (guint i = 0; i < knowledge->alerts->len; i++) {
    const PedicleAlert *alert = g_ptr_array_index (knowledge->alerts, i);

    if (alert->scope != scope)
      continue;
    results[i] = pedicle_condition_evaluate (alert->when, facts);
    if (results[i].value == PEDICLE_UNKNOWN)
      open->alerts |= results[i].findings;
  }
  return results;
}

static void
assess_patient (PedicleAssessment *self, PedicleOpenFindings *open)
{
  pedicle_facts_init_patient (&self->facts, self->visit);
  self->contradictions = pedicle_contradictions_of_patient (self->visit);
  self->alerts = judge_alerts (self->knowledge, PEDICLE_SCOPE_PATIENT, &self->facts, open);
  if (self->facts.tokuhashi.class == PEDICLE_TOKUHASHI_UNDECIDED)
    open->scores |= self->facts.tokuhashi.total.missing;
  self->n_next = pedicle_assess_next (open, &self->facts, self->next);
}

static void
assess_lesion (PedicleAssessment *self, guint index, PedicleOpenFindings open)
{
  const PedicleLesion *lesion = g_ptr_array_index (self->visit->lesions, index);
  PedicleLesionAssessment *result = &self->lesions[index];

  result->id = lesion->id;
  result->levels = lesion->levels;
  pedicle_facts_init_lesion (&result->facts, &self->facts, self->visit, lesion);
  result->contradictions = pedicle_contradictions_of_lesion (lesion);
  result->alerts = judge_alerts (self->knowledge, PEDICLE_SCOPE_LESION, &result->facts, &open);
  result->rules = g_new (PedicleFact, self->knowledge->rules->len);
  pedicle_assess_rules (self->knowledge, &result->facts, result->rules);
  if (result->facts.sins.class == PEDICLE_SINS_UNDECIDED)
    open.scores |= result->facts.sins.total.missing;

  for (guint i = 0; i < PEDICLE_N_TECHNIQUES; i++) {
    const PedicleTechnique *technique = &self->knowledge->techniques[i];

    result->recommendations[i] = pedicle_assess_technique (technique, result->rules);
    if (!pedicle_recommendation_is_settled (&result->recommendations[i]))
      pedicle_assess_open_technique (&open, technique, result->rules);
  }
  result->n_next = pedicle_assess_next (&open, &result->facts, result->next);
}

PedicleAssessment *
pedicle_assess (PedicleCase *case_, guint visit, const PedicleKnowledge *knowledge)
{
  PedicleAssessment *self = g_object_new (PEDICLE_TYPE_ASSESSMENT, NULL);
  PedicleOpenFindings open = { 0 };

  self->knowledge = knowledge;
  self->case_id = g_strdup (pedicle_case_get_id (case_));
  self->visit = pedicle_visit_copy (pedicle_case_get_visit (case_, visit));
  self->lesions = g_new0 (PedicleLesionAssessment, self->visit->lesions->len);

  assess_patient (self, &open);
  for (guint i = 0; i < self->visit->lesions->len; i++)
    assess_lesion (self, i, open);
  return self;
}

const PedicleKnowledge *
pedicle_assessment_get_knowledge (PedicleAssessment *self)
{
  return self->knowledge;
}

const char *
pedicle_assessment_get_case_id (PedicleAssessment *self)
{
  return self->case_id;
}

const PedicleVisit *
pedicle_assessment_get_visit (PedicleAssessment *self)
{
  return self->visit;
}

const PedicleFacts *
pedicle_assessment_get_facts (PedicleAssessment *self)
{
  return &self->facts;
}

PedicleContradictions
pedicle_assessment_get_contradictions (PedicleAssessment *self)
{
  return self->contradictions;
}

guint
pedicle_assessment_get_n_lesions (PedicleAssessment *self)
{
  return self->visit->lesions->len;
}

const PedicleLesionAssessment *
pedicle_assessment_get_lesion (PedicleAssessment *self, guint index)
{
  return index < self->visit->lesions->len ? &self->lesions[index] : NULL;
}

gboolean
pedicle_assessment_get_highest_sins (PedicleAssessment *self, PedicleRange *ret_total)
{
  PedicleRange highest = { 0, 0 };

  if (self->visit->lesions->len == 0)
    return FALSE;
  for (guint i = 0; i < self->visit->lesions->len; i++) {
    PedicleRange total = self->lesions[i].facts.sins.total.range;

    highest.lower = MAX (highest.lower, total.lower);
    highest.upper = MAX (highest.upper, total.upper);
  }
  *ret_total = highest;
  return TRUE;
}

PedicleFact
pedicle_assessment_get_alert (PedicleAssessment *self, const PedicleAlert *alert)
{
  return self->alerts[alert->index];
}

PedicleFact
pedicle_lesion_assessment_get_alert (const PedicleLesionAssessment *lesion,
                                     const PedicleAlert *alert)
{
  return lesion->alerts[alert->index];
}

PedicleFact
pedicle_lesion_assessment_get_rule (const PedicleLesionAssessment *lesion, const PedicleRule *rule)
{
  return lesion->rules[rule->index];
}

guint
pedicle_assessment_get_next (PedicleAssessment *self, const PedicleFindingId **ret_next)
{
  *ret_next = self->next;
  return self->n_next;
}
