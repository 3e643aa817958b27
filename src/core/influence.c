/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "influence.h"

#include "assess.h"

struct _PedicleInfluence {
  const PedicleLesionAssessment *lesion; /* of the assessment, which owns all this */
  GArray *outcomes;                      /* of PedicleOutcome, in the order of the findings */
  guint first[PEDICLE_N_FINDINGS + 1];   /* where those of each finding begin */
};

/* A copy of what was assessed, of which one answer at a time is changed. */
typedef struct {
  const PedicleKnowledge *knowledge;
  PedicleVisit *visit;
  PedicleLesion *lesion; /* of visit */
  PedicleFact *rules;
  PedicleContradictions contradictions;
} Trial;

/* These say that something is worth a look, not that two answers cannot both be true. */
#define NOTES                                                                                      \
  ((1u << PEDICLE_CONTRADICTION_SUBLUXATION) | (1u << PEDICLE_CONTRADICTION_NOT_WALKING))

static PedicleContradictions
get_contradictions (const Trial *trial)
{
  return (pedicle_contradictions_of_patient (trial->visit) |
          pedicle_contradictions_of_lesion (trial->lesion)) &
         ~NOTES;
}

static void
assess_trial (const Trial *trial, PedicleOutcome *outcome)
{
  PedicleFacts patient, facts;

  pedicle_facts_init_patient (&patient, trial->visit);
  pedicle_facts_init_lesion (&facts, &patient, trial->visit, trial->lesion);
  pedicle_assess_rules (trial->knowledge, &facts, trial->rules);
  for (guint i = 0; i < PEDICLE_N_TECHNIQUES; i++)
    outcome->recommendations[i] =
      pedicle_assess_pair (&trial->knowledge->techniques[i], trial->rules);
  outcome->contradicts = (get_contradictions (trial) & ~trial->contradictions) != 0;
}

static PedicleAnswers *
get_answers (const Trial *trial, PedicleFindingId finding)
{
  return pedicle_finding_get (finding)->scope == PEDICLE_SCOPE_LESION ? &trial->lesion->findings
                                                                      : &trial->visit->findings;
}

/* The hours since onset are asked by an alert alone, so no verdict turns on them. */
static gboolean
can_turn_verdicts (PedicleFindingId finding)
{
  return finding != PEDICLE_FINDING_DEFICIT_HOURS;
}

static void
try_answers (PedicleInfluence *self, const Trial *trial, PedicleFindingId id)
{
  const PedicleFinding *finding = pedicle_finding_get (id);
  PedicleAnswers *answers = get_answers (trial, id);
  int given = pedicle_answers_get (answers, id);
  gboolean number = finding->type == PEDICLE_ANSWER_NUMBER;
  int first = number ? finding->minimum : 0, step = number ? finding->step : 1;
  int last = number                                  ? finding->maximum
             : finding->type == PEDICLE_ANSWER_FLAG ? 1
                                                    : (int) finding->n_choices - 1;

  for (int value = first; value <= last; value += step) {
    PedicleOutcome outcome = { .finding = id, .value = value };

    if (value == given)
      continue;
    pedicle_answers_set (answers, id, value);
    assess_trial (trial, &outcome);
    g_array_append_val (self->outcomes, outcome);
  }
  pedicle_answers_set (answers, id, given);
}

static PedicleLesion *
find_lesion (const PedicleVisit *visit, const char *id)
{
  for (guint i = 0; i < visit->lesions->len; i++) {
    PedicleLesion *lesion = g_ptr_array_index (visit->lesions, i);

    if (g_str_equal (lesion->id, id))
      return lesion;
  }
  g_return_val_if_reached (NULL);
}

static PedicleInfluence *
influence_new (PedicleAssessment *assessment, const PedicleLesionAssessment *lesion)
{
  PedicleInfluence *self = g_new0 (PedicleInfluence, 1);
  const PedicleKnowledge *knowledge = pedicle_assessment_get_knowledge (assessment);
  g_autoptr (PedicleVisit) visit = pedicle_visit_copy (pedicle_assessment_get_visit (assessment));
  g_autofree PedicleFact *rules = g_new (PedicleFact, knowledge->rules->len);
  Trial trial = { knowledge, visit, find_lesion (visit, lesion->id), rules, 0 };

  trial.contradictions = get_contradictions (&trial);
  self->lesion = lesion;
  self->outcomes = g_array_new (FALSE, FALSE, sizeof (PedicleOutcome));
  for (guint i = 0; i < PEDICLE_N_FINDINGS; i++) {
    self->first[i] = self->outcomes->len;
    if (can_turn_verdicts (i))
      try_answers (self, &trial, i);
  }
  self->first[PEDICLE_N_FINDINGS] = self->outcomes->len;
  return self;
}

static void
influence_free (PedicleInfluence *self)
{
  g_array_unref (self->outcomes);
  g_free (self);
}

const PedicleInfluence *
pedicle_influence_get (PedicleAssessment *assessment, const PedicleLesionAssessment *lesion)
{
  g_autofree char *key = g_strconcat ("pedicle-influence-", lesion->id, NULL);
  PedicleInfluence *influence = g_object_get_data (G_OBJECT (assessment), key);

  if (influence == NULL) {
    influence = influence_new (assessment, lesion);
    g_object_set_data_full (G_OBJECT (assessment), key, influence,
                            (GDestroyNotify) influence_free);
  }
  return influence;
}

guint
pedicle_influence_get_outcomes (const PedicleInfluence *self, PedicleFindingId finding,
                                const PedicleOutcome **ret_outcomes)
{
  guint first = self->first[finding];

  *ret_outcomes = &g_array_index (self->outcomes, PedicleOutcome, first);
  return self->first[finding + 1] - first;
}

static int
get_given (const PedicleInfluence *self, PedicleFindingId finding)
{
  const PedicleAnswers *answers = pedicle_finding_get (finding)->scope == PEDICLE_SCOPE_LESION
                                    ? self->lesion->facts.lesion
                                    : self->lesion->facts.patient;

  return pedicle_answers_get (answers, finding);
}

/* Whether the answers stand in an order, so that one can be nearer than another. */
static gboolean
is_scale (PedicleFindingId finding)
{
  return finding != PEDICLE_FINDING_PRIMARY;
}

static void
add_value (PedicleTurn *turn, int given, int value)
{
  if (given != PEDICLE_UNANSWERED && is_scale (turn->finding)) {
    int nearest = ABS (turn->values[0] - given), distance = ABS (value - given);

    if (distance > nearest)
      return;
    if (distance < nearest)
      turn->n_values = 0;
  }
  if (turn->n_values < G_N_ELEMENTS (turn->values))
    turn->values[turn->n_values++] = value;
}

/* Where an answer that goes together with the others does the same, it is the one that counts. */
static PedicleTurn *
find_turn (GArray *turns, guint from, const PedicleOutcome *outcome,
           const PedicleRecommendation *pair)
{
  for (guint i = from; i < turns->len; i++) {
    PedicleTurn *turn = &g_array_index (turns, PedicleTurn, i);

    if (turn->min != pair->min || turn->max != pair->max)
      continue;
    if (turn->contradicts && !outcome->contradicts) {
      turn->contradicts = FALSE;
      turn->values[0] = outcome->value;
      turn->n_values = 1;
    }
    return turn;
  }
  return NULL;
}

static void
add_turns (const PedicleInfluence *self, PedicleTechniqueId technique, PedicleFindingId finding,
           GArray *turns)
{
  const PedicleRecommendation *now = &self->lesion->recommendations[technique];
  const PedicleOutcome *outcomes;
  guint n = pedicle_influence_get_outcomes (self, finding, &outcomes), from = turns->len;

  for (guint i = 0; i < n; i++) {
    const PedicleRecommendation *pair = &outcomes[i].recommendations[technique];
    PedicleTurn *turn = find_turn (turns, from, &outcomes[i], pair);

    if (pair->min == now->min && pair->max == now->max)
      continue;
    if (turn == NULL) {
      PedicleTurn first = { .finding = finding, .min = pair->min, .max = pair->max,
                            .contradicts = outcomes[i].contradicts,
                            .values = { outcomes[i].value }, .n_values = 1 };

      g_array_append_val (turns, first);
    } else if (turn->contradicts == outcomes[i].contradicts &&
               turn->values[turn->n_values - 1] != outcomes[i].value)
      add_value (turn, get_given (self, finding), outcomes[i].value);
  }
}

GArray *
pedicle_influence_get_turns_by (const PedicleInfluence *self, PedicleTechniqueId technique,
                                PedicleFindingId finding)
{
  GArray *turns = g_array_new (FALSE, FALSE, sizeof (PedicleTurn));

  add_turns (self, technique, finding, turns);
  return turns;
}

GArray *
pedicle_influence_get_turns (const PedicleInfluence *self, PedicleTechniqueId technique)
{
  GArray *turns = g_array_new (FALSE, FALSE, sizeof (PedicleTurn));

  for (guint i = 0; i < PEDICLE_N_FINDINGS; i++)
    add_turns (self, technique, i, turns);
  return turns;
}

/* How far a finding settles an open verdict. */
typedef struct {
  guint n_settling, n_answers, left; /* left: the widths of all pairs that remain, added up */
} Settling;

static Settling
measure_settling (const PedicleInfluence *self, PedicleTechniqueId technique, PedicleFindingId finding)
{
  const PedicleOutcome *outcomes;
  guint n = pedicle_influence_get_outcomes (self, finding, &outcomes);
  Settling settling = { 0 };

  for (guint i = 0; i < n; i++) {
    const PedicleRecommendation *pair = &outcomes[i].recommendations[technique];

    if (outcomes[i].contradicts)
      continue;
    settling.n_answers++;
    settling.n_settling += pedicle_recommendation_is_settled (pair);
    settling.left += (guint) (pair->max - pair->min);
  }
  return settling;
}

/* By cross-multiplication: the parts of answers that settle, then the mean of what is left. */
static gboolean
settles_sooner (const Settling *one, const Settling *other)
{
  guint settles = one->n_settling * other->n_answers;
  guint other_settles = other->n_settling * one->n_answers;

  if (settles != other_settles)
    return settles > other_settles;
  return one->left * other->n_answers < other->left * one->n_answers;
}

gboolean
pedicle_influence_get_soonest (const PedicleInfluence *self, PedicleTechniqueId technique,
                               PedicleSoonest *ret_soonest)
{
  PedicleFindingSet open = self->lesion->recommendations[technique].open;
  Settling best = { 0 };

  for (guint i = 0; i < PEDICLE_N_FINDINGS; i++) {
    Settling settling;

    if ((open & PEDICLE_FINDING_SET (i)) == 0)
      continue;
    settling = measure_settling (self, technique, i);
    if (settling.n_answers == 0 || (best.n_answers > 0 && !settles_sooner (&settling, &best)))
      continue;
    best = settling;
    *ret_soonest = (PedicleSoonest) { i, settling.n_settling, settling.n_answers };
  }
  return best.n_answers > 0;
}
