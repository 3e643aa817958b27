/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The invariants that compare two assessments. */

#include "survey.h"

#include <string.h>

static gboolean
same_facts (const PedicleFact *a, const PedicleFact *b, guint n_facts)
{
  for (guint i = 0; i < n_facts; i++)
    if (a[i].value != b[i].value || a[i].findings != b[i].findings)
      return FALSE;
  return TRUE;
}

static gboolean
same_pairs (const PedicleLesionAssessment *a, const PedicleLesionAssessment *b)
{
  for (guint i = 0; i < PEDICLE_N_TECHNIQUES; i++)
    if (a->recommendations[i].min != b->recommendations[i].min ||
        a->recommendations[i].max != b->recommendations[i].max ||
        a->recommendations[i].open != b->recommendations[i].open)
      return FALSE;
  return TRUE;
}

void
pedicle_survey_reordered (PedicleSurvey *survey, PedicleAssessment *assessment,
                          PedicleAssessment *reordered)
{
  const PedicleKnowledge *knowledge = pedicle_assessment_get_knowledge (assessment);
  guint n_lesions = pedicle_assessment_get_n_lesions (assessment);
  gboolean same = pedicle_assessment_get_contradictions (assessment) ==
                  pedicle_assessment_get_contradictions (reordered);

  for (guint i = 0; i < n_lesions; i++) {
    const PedicleLesionAssessment *a = pedicle_assessment_get_lesion (assessment, i);
    const PedicleLesionAssessment *b =
      pedicle_assessment_get_lesion (reordered, n_lesions - 1 - i);

    same = same && g_str_equal (a->id, b->id) && a->contradictions == b->contradictions &&
           a->n_next == b->n_next && memcmp (a->next, b->next, a->n_next * sizeof *a->next) == 0 &&
           same_facts (a->rules, b->rules, knowledge->rules->len) &&
           same_facts (a->alerts, b->alerts, knowledge->alerts->len) &&
           same_facts (a->facts.facts, b->facts.facts, PEDICLE_N_FACTS) && same_pairs (a, b);
  }
  pedicle_survey_try (survey, PEDICLE_INVARIANT_ORDER, same, NULL, assessment, reordered);
}

/* What is decided stays what it is. */
static gboolean
stays (PedicleFact before, PedicleFact after)
{
  return before.value == PEDICLE_UNKNOWN || before.value == after.value;
}

/* Each of the functions below gives what is wrong, or NULL. */
static char *
find_changed_fact (const PedicleFacts *before, const PedicleFacts *after)
{
  for (guint i = 0; i < PEDICLE_N_FACTS; i++)
    if (!stays (before->facts[i], after->facts[i]))
      return g_strdup (pedicle_fact_get_id (i));
  return NULL;
}

static char *
find_changed_rule (const PedicleKnowledge *knowledge, const PedicleLesionAssessment *before,
                   const PedicleLesionAssessment *after)
{
  for (guint i = 0; i < knowledge->rules->len; i++) {
    const PedicleRule *rule = g_ptr_array_index (knowledge->rules, i);

    if (!stays (before->rules[i], after->rules[i]))
      return g_strdup (rule->id);
  }
  return NULL;
}

static gboolean
is_within (PedicleMeasure after, PedicleMeasure before)
{
  return after.range.lower >= before.range.lower && after.range.upper <= before.range.upper &&
         after.range.lower <= after.range.upper;
}

static char *
find_wider_score (const PedicleFacts *before, const PedicleFacts *after)
{
  for (guint i = 0; i < PEDICLE_N_NUMBERS; i++)
    if (!is_within (after->numbers[i], before->numbers[i]))
      return g_strdup_printf ("%s: %d–%d, then %d–%d", pedicle_number_get_id (i),
                              before->numbers[i].range.lower, before->numbers[i].range.upper,
                              after->numbers[i].range.lower, after->numbers[i].range.upper);
  for (guint i = 0; i < PEDICLE_N_SINS_ITEMS; i++)
    if (!is_within (after->sins.items[i], before->sins.items[i]))
      return g_strdup_printf ("sins: %s", pedicle_sins_item_get_id (i));
  if (before->sins.class != PEDICLE_SINS_UNDECIDED && before->sins.class != after->sins.class)
    return g_strdup ("sins: class");
  if (before->tokuhashi.class != PEDICLE_TOKUHASHI_UNDECIDED &&
      before->tokuhashi.class != after->tokuhashi.class)
    return g_strdup ("tokuhashi: class");
  return NULL;
}

static char *
find_wider_pair (const PedicleLesionAssessment *before, const PedicleLesionAssessment *after)
{
  for (guint i = 0; i < PEDICLE_N_TECHNIQUES; i++) {
    PedicleRecommendation a = before->recommendations[i], b = after->recommendations[i];

    if (b.min < a.min || b.max > a.max)
      return g_strdup_printf (
        "%s: %s … %s, then %s … %s", pedicle_technique_get_id (i),
        pedicle_verdict_get_id (a.min), pedicle_verdict_get_id (a.max),
        pedicle_verdict_get_id (b.min), pedicle_verdict_get_id (b.max));
  }
  return NULL;
}

static gboolean
asks_unanswered (const PedicleCondition *condition)
{
  if (condition->kind == PEDICLE_CONDITION_UNANSWERED)
    return TRUE;
  for (guint i = 0; condition->children != NULL && i < condition->children->len; i++)
    if (asks_unanswered (g_ptr_array_index (condition->children, i)))
      return TRUE;
  return FALSE;
}

/* An alert that asks for an answer goes when it is given. */
static char *
find_changed_alert (PedicleAssessment *before, PedicleAssessment *after, guint lesion)
{
  GPtrArray *alerts = pedicle_assessment_get_knowledge (before)->alerts;
  const PedicleLesionAssessment *a = pedicle_assessment_get_lesion (before, lesion);
  const PedicleLesionAssessment *b = pedicle_assessment_get_lesion (after, lesion);

  for (guint i = 0; i < alerts->len; i++) {
    const PedicleAlert *alert = g_ptr_array_index (alerts, i);

    if (!asks_unanswered (alert->when) &&
        !(alert->scope == PEDICLE_SCOPE_LESION
            ? stays (pedicle_lesion_assessment_get_alert (a, alert),
                     pedicle_lesion_assessment_get_alert (b, alert))
            : stays (pedicle_assessment_get_alert (before, alert),
                     pedicle_assessment_get_alert (after, alert))))
      return g_strdup (alert->id);
  }
  return NULL;
}

static void
survey_grown_lesion (PedicleSurvey *survey, PedicleAssessment *before, PedicleAssessment *after,
                     gboolean final, guint lesion)
{
  const PedicleLesionAssessment *a = pedicle_assessment_get_lesion (before, lesion);
  const PedicleLesionAssessment *b = pedicle_assessment_get_lesion (after, lesion);
  const struct {
    PedicleInvariant invariant;
    char *wrong;
  } found[] = {
    { PEDICLE_INVARIANT_SOUND_VERDICTS, find_wider_pair (a, b) },
    { PEDICLE_INVARIANT_SOUND_FACTS, find_changed_fact (&a->facts, &b->facts) },
    { PEDICLE_INVARIANT_SOUND_FACTS, find_changed_rule (survey->knowledge, a, b) },
    { PEDICLE_INVARIANT_SOUND_SCORES, find_wider_score (&a->facts, &b->facts) },
    { PEDICLE_INVARIANT_SOUND_ALERTS, find_changed_alert (before, after, lesion) },
  };

  for (guint i = 0; i < G_N_ELEMENTS (found); i++) {
    pedicle_survey_try (survey, final ? found[i].invariant : PEDICLE_INVARIANT_MONOTONY,
                        found[i].wrong == NULL, found[i].wrong, before, after);
    g_free (found[i].wrong);
  }
}

void
pedicle_survey_grown (PedicleSurvey *survey, PedicleAssessment *before, PedicleAssessment *after,
                      gboolean final)
{
  survey->grown += final;
  for (guint i = 0; i < pedicle_assessment_get_n_lesions (before); i++)
    survey_grown_lesion (survey, before, after, final, i);
}
