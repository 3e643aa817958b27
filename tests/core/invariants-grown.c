/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The invariants that compare two assessments. */

#include "invariants.h"

#include "state.h"

#include <string.h>

static void
expect (Survey *survey, InvariantId invariant, gboolean held, PedicleAssessment *before,
        PedicleAssessment *after)
{
  g_autofree char *of_before = NULL;
  g_autofree char *of_after = NULL;

  survey->tried[invariant]++;
  if (held || survey->broken[invariant]++ > 0)
    return;
  of_before = state_in_words (pedicle_assessment_get_visit (before));
  of_after = state_in_words (pedicle_assessment_get_visit (after));
  survey->first[invariant] = g_strdup_printf ("%s\n# grown to: %s", of_before, of_after);
}

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
survey_reversed (Survey *survey, PedicleAssessment *assessment, PedicleAssessment *reversed)
{
  const PedicleKnowledge *knowledge = pedicle_assessment_get_knowledge (assessment);
  guint n_lesions = pedicle_assessment_get_n_lesions (assessment);
  gboolean same = pedicle_assessment_get_contradictions (assessment) ==
                  pedicle_assessment_get_contradictions (reversed);

  for (guint i = 0; i < n_lesions; i++) {
    const PedicleLesionAssessment *a = pedicle_assessment_get_lesion (assessment, i);
    const PedicleLesionAssessment *b =
      pedicle_assessment_get_lesion (reversed, n_lesions - 1 - i);

    same = same && g_str_equal (a->id, b->id) && a->contradictions == b->contradictions &&
           a->n_next == b->n_next && memcmp (a->next, b->next, a->n_next * sizeof *a->next) == 0 &&
           same_facts (a->rules, b->rules, knowledge->rules->len) &&
           same_facts (a->alerts, b->alerts, knowledge->alerts->len) &&
           same_facts (a->facts.facts, b->facts.facts, PEDICLE_N_FACTS) && same_pairs (a, b);
  }
  expect (survey, INVARIANT_LESION_ORDER, same, assessment, reversed);
}

/* What is decided stays what it is. */
static gboolean
stays (PedicleFact before, PedicleFact after)
{
  return before.value == PEDICLE_UNKNOWN || before.value == after.value;
}

static gboolean
all_stay (const PedicleFact *before, const PedicleFact *after, guint n_facts)
{
  for (guint i = 0; i < n_facts; i++)
    if (!stays (before[i], after[i]))
      return FALSE;
  return TRUE;
}

static gboolean
is_within (PedicleMeasure after, PedicleMeasure before)
{
  return after.range.lower >= before.range.lower && after.range.upper <= before.range.upper &&
         after.range.lower <= after.range.upper;
}

static gboolean
scores_are_within (const PedicleFacts *after, const PedicleFacts *before)
{
  gboolean within = TRUE;

  for (guint i = 0; i < PEDICLE_N_NUMBERS; i++)
    within &= is_within (after->numbers[i], before->numbers[i]);
  for (guint i = 0; i < PEDICLE_N_SINS_ITEMS; i++)
    within &= is_within (after->sins.items[i], before->sins.items[i]);
  return within && (before->sins.class == PEDICLE_SINS_UNDECIDED ||
                    before->sins.class == after->sins.class) &&
         (before->tokuhashi.class == PEDICLE_TOKUHASHI_UNDECIDED ||
          before->tokuhashi.class == after->tokuhashi.class);
}

static gboolean
pairs_are_within (const PedicleLesionAssessment *after, const PedicleLesionAssessment *before)
{
  for (guint i = 0; i < PEDICLE_N_TECHNIQUES; i++)
    if (after->recommendations[i].min < before->recommendations[i].min ||
        after->recommendations[i].max > before->recommendations[i].max)
      return FALSE;
  return TRUE;
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
static gboolean
alerts_stay (PedicleAssessment *before, PedicleAssessment *after, guint lesion)
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
      return FALSE;
  }
  return TRUE;
}

void
survey_grown (Survey *survey, PedicleAssessment *before, PedicleAssessment *after, gboolean final)
{
  guint n_rules = pedicle_assessment_get_knowledge (before)->rules->len;

  for (guint i = 0; i < pedicle_assessment_get_n_lesions (before); i++) {
    const PedicleLesionAssessment *a = pedicle_assessment_get_lesion (before, i);
    const PedicleLesionAssessment *b = pedicle_assessment_get_lesion (after, i);
    gboolean verdicts = pairs_are_within (b, a);
    gboolean facts = all_stay (a->facts.facts, b->facts.facts, PEDICLE_N_FACTS) &&
                     all_stay (a->rules, b->rules, n_rules);
    gboolean scores = scores_are_within (&b->facts, &a->facts);
    gboolean alerts = alerts_stay (before, after, i);

    if (final) {
      expect (survey, INVARIANT_SOUND_VERDICTS, verdicts, before, after);
      expect (survey, INVARIANT_SOUND_FACTS, facts, before, after);
      expect (survey, INVARIANT_SOUND_SCORES, scores, before, after);
      expect (survey, INVARIANT_SOUND_ALERTS, alerts, before, after);
    } else {
      expect (survey, INVARIANT_MONOTONY, verdicts && facts && scores && alerts, before, after);
    }
  }
}
