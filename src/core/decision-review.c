/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "decision-review.h"

#include <glib/gi18n-lib.h>

void
pedicle_verdict_change_free (PedicleVerdictChange *change)
{
  g_free (change->lesion);
  g_strfreev (change->new_rules);
  g_strfreev (change->old_rules);
  g_free (change);
}

gboolean
pedicle_decision_is_of_other_knowledge (const PedicleDecision *decision,
                                        const PedicleKnowledge *knowledge)
{
  return !g_str_equal (decision->knowledge, knowledge->version);
}

/* Only what was decided on: the case of today may be another. */
static PedicleAssessment *
assess_again (const PedicleDecision *decision, const PedicleKnowledge *knowledge)
{
  PedicleCaseData *data = pedicle_case_data_new ();
  g_autoptr (PedicleCase) case_ = NULL;

  data->id = g_uuid_string_random ();
  g_ptr_array_add (data->visits, pedicle_visit_copy (decision->visit));
  case_ = pedicle_case_new_from_data (data);
  return pedicle_assess (case_, 0, knowledge);
}

/* A rule may have gone over to another technique. */
static gboolean
holds_now (const PedicleLesionAssessment *lesion, const PedicleKnowledge *knowledge,
           PedicleTechniqueId technique, const char *id)
{
  const PedicleRule *rule = pedicle_knowledge_find_rule (knowledge, id);

  return rule != NULL && (rule->techniques & (1u << technique)) != 0 &&
         pedicle_lesion_assessment_get_rule (lesion, rule).value == PEDICLE_TRUE;
}

static char **
list_new_rules (const PedicleVerdictRecord *record, const PedicleLesionAssessment *lesion,
                const PedicleTechnique *technique)
{
  g_autoptr (GStrvBuilder) rules = g_strv_builder_new ();

  for (guint i = 0; i < technique->rules->len; i++) {
    const PedicleRule *rule = technique->rules->pdata[i];

    if (pedicle_lesion_assessment_get_rule (lesion, rule).value == PEDICLE_TRUE &&
        !g_strv_contains ((const char *const *) record->holds, rule->id))
      g_strv_builder_add (rules, rule->id);
  }
  return g_strv_builder_end (rules);
}

static char **
list_old_rules (const PedicleVerdictRecord *record, const PedicleLesionAssessment *lesion,
                const PedicleKnowledge *knowledge, PedicleTechniqueId technique)
{
  g_autoptr (GStrvBuilder) rules = g_strv_builder_new ();

  for (guint i = 0; record->holds[i] != NULL; i++)
    if (!holds_now (lesion, knowledge, technique, record->holds[i]))
      g_strv_builder_add (rules, record->holds[i]);
  return g_strv_builder_end (rules);
}

static void
review_lesion (const PedicleLesionRecord *record, const PedicleLesionAssessment *lesion,
               const PedicleKnowledge *knowledge, GPtrArray *changes)
{
  for (PedicleTechniqueId id = 0; id < PEDICLE_N_TECHNIQUES; id++) {
    const PedicleVerdictRecord *before = &record->techniques[id];
    const PedicleRecommendation *now = &lesion->recommendations[id];
    PedicleVerdictChange *change;

    if (!before->stated || (before->min == now->min && before->max == now->max))
      continue;
    change = g_new0 (PedicleVerdictChange, 1);
    change->lesion = g_strdup (lesion->id);
    change->technique = id;
    change->before = *before;
    change->before.holds = NULL;
    change->now = *now;
    change->new_rules =
      list_new_rules (before, lesion, pedicle_knowledge_get_technique (knowledge, id));
    change->old_rules = list_old_rules (before, lesion, knowledge, id);
    g_ptr_array_add (changes, change);
  }
}

GPtrArray *
pedicle_decision_review (const PedicleDecision *decision, const PedicleKnowledge *knowledge)
{
  GPtrArray *changes =
    g_ptr_array_new_with_free_func ((GDestroyNotify) pedicle_verdict_change_free);
  g_autoptr (PedicleAssessment) assessment = NULL;

  g_return_val_if_fail (pedicle_decision_is_signed (decision), changes);

  assessment = assess_again (decision, knowledge);
  for (guint i = 0; i < pedicle_assessment_get_n_lesions (assessment); i++) {
    const PedicleLesionAssessment *lesion = pedicle_assessment_get_lesion (assessment, i);
    const PedicleLesionRecord *record = pedicle_decision_find_record (decision, lesion->id);

    if (record != NULL)
      review_lesion (record, lesion, knowledge, changes);
  }
  return changes;
}

gboolean
pedicle_decision_findings_have_changed (const PedicleDecision *decision, const PedicleVisit *visit)
{
  const PedicleVisit *then = decision->visit;

  if (!pedicle_answers_equal (&then->findings, &visit->findings) ||
      then->lesions->len != visit->lesions->len || !g_str_equal (then->date, visit->date))
    return TRUE;
  for (guint i = 0; i < visit->lesions->len; i++) {
    const PedicleLesion *now = visit->lesions->pdata[i];
    const PedicleLesion *before = pedicle_visit_find_lesion (then, now->id);

    if (before == NULL || before->levels != now->levels ||
        !pedicle_answers_equal (&before->findings, &now->findings))
      return TRUE;
  }
  return FALSE;
}

char *
pedicle_verdict_change_describe (const PedicleVerdictChange *change,
                                 const PedicleKnowledge *knowledge)
{
  const char *name = pedicle_technique_get_name (
    pedicle_knowledge_get_technique (knowledge, change->technique));
  PedicleRecommendation before = { .min = change->before.min, .max = change->before.max };
  g_autofree char *then = pedicle_recommendation_describe (&before, change->technique);
  g_autofree char *now = pedicle_recommendation_describe (&change->now, change->technique);
  g_autofree char *new_rules = g_strjoinv (", ", change->new_rules);
  g_autofree char *old_rules = g_strjoinv (", ", change->old_rules);

  /* Translators, here and below: a technique, its verdict then and now, then ids of rules. */
  if (*new_rules != '\0' && *old_rules != '\0')
    return g_strdup_printf (_("%s: then %s, now %s. New: %s. No longer: %s."), name, then, now,
                            new_rules, old_rules);
  if (*new_rules != '\0')
    return g_strdup_printf (_("%s: then %s, now %s. New: %s."), name, then, now, new_rules);
  if (*old_rules != '\0')
    return g_strdup_printf (_("%s: then %s, now %s. No longer: %s."), name, then, now, old_rules);
  return g_strdup_printf (_("%s: then %s, now %s. The same rules hold, with another effect."), name,
                          then, now);
}
