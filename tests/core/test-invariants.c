/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The invariants of the rule base over random states, complete and partial.
 *
 *   test-invariants [PART PARTS]    one of several parts of the states, for several processors
 *
 * PEDICLE_RANDOM_STATES says how many states all parts draw together (a million), and
 * PEDICLE_RANDOM_SEED where they begin. */

#include "invariants.h"
#include "random-state.h"
#include "state.h"

#include <stdlib.h>

#define STATES 1000000
#define SEED 20261123

static guint64
read_environment (const char *name, guint64 otherwise)
{
  const char *text = g_getenv (name);
  guint64 value;

  if (text == NULL)
    return otherwise;
  if (!g_ascii_string_to_unsigned (text, 10, 1, G_MAXUINT32, &value, NULL))
    g_error ("%s is no number: %s", name, text);
  return value;
}

static PedicleAssessment *
assess (RandomState *state)
{
  return pedicle_assess (random_state_get_case (state), 0, pedicle_knowledge_get_default ());
}

static void
reverse_lesions (PedicleVisit *visit)
{
  GPtrArray *lesions = visit->lesions;

  for (guint i = 0; i < lesions->len / 2; i++) {
    gpointer swapped = lesions->pdata[i];

    lesions->pdata[i] = lesions->pdata[lesions->len - 1 - i];
    lesions->pdata[lesions->len - 1 - i] = swapped;
  }
}

/* Answers everything but the overruling findings, and looks at a state on the way. */
static void
grow (Survey *survey, RandomState *state, PedicleAssessment *before)
{
  PedicleVisit *visit = random_state_get_visit (state);
  g_autoptr (PedicleAssessment) after = NULL;
  g_autoptr (PedicleAssessment) between = NULL;

  if (random_visit_has_contradictions (visit) || !random_state_complete (state, FALSE))
    return;
  after = assess (state);
  survey_grown (survey, before, after, TRUE);
  if (!random_state_take_back (state, pedicle_assessment_get_visit (before)))
    return;
  between = assess (state);
  survey_grown (survey, before, between, FALSE);
  survey_grown (survey, between, after, FALSE);
}

static void
survey_state (Survey *survey, RandomState *state)
{
  PedicleVisit *visit = random_state_get_visit (state);
  g_autoptr (PedicleAssessment) assessment = NULL;

  random_state_draw (state);
  assessment = assess (state);
  survey_every_state (survey, assessment);
  if (random_visit_is_complete (visit))
    survey_complete_state (survey, assessment);
  if (visit->lesions->len > 1 && random_state_chance (state, 0.25)) {
    g_autoptr (PedicleAssessment) reversed = NULL;

    reverse_lesions (visit);
    reversed = assess (state);
    reverse_lesions (visit);
    survey_reversed (survey, assessment, reversed);
  }
  grow (survey, state, assessment);
}

/* What the program under test has to say of one invariant. */
typedef struct {
  const Survey *survey;
  guint64 n_states;
  InvariantId invariant;
} Finding;

static void
test_invariant (gconstpointer data)
{
  const Finding *finding = data;
  const Survey *survey = finding->survey;
  guint64 broken = survey->broken[finding->invariant], tried = survey->tried[finding->invariant];

  g_test_message ("asked %" G_GUINT64_FORMAT " times", tried);
  if (broken > 0)
    g_test_message ("%" G_GUINT64_FORMAT " of %" G_GUINT64_FORMAT ", first: %s", broken, tried,
                    survey->first[finding->invariant]);
  g_assert_cmpuint (broken, ==, 0);
  /* Not proved by never having been asked. */
  g_assert_cmpuint (tried, >, finding->n_states / 100);
}

/* In so many states every rule holds, fails and is undecided; only "always" and what levels and
 * flags decide do not. test-rules.c says which. */
static void
test_values (gconstpointer data)
{
  const Survey *survey = data;
  const PedicleKnowledge *knowledge = pedicle_knowledge_get_default ();
  guint n_of_all = 0;

  for (guint i = 0; i < knowledge->rules->len; i++) {
    const PedicleRule *rule = g_ptr_array_index (knowledge->rules, i);

    if (!(survey->values[i] & (1u << PEDICLE_TRUE)))
      g_error ("%s never holds.", rule->id);
    n_of_all += survey->values[i] == 7;
  }
  for (guint i = 0; i < knowledge->alerts->len; i++) {
    const PedicleAlert *alert = g_ptr_array_index (knowledge->alerts, i);

    if (!(survey->alert_values[i] & (1u << PEDICLE_TRUE)))
      g_error ("%s never holds.", alert->id);
  }
  g_assert_cmpint (n_of_all, ==, knowledge->rules->len - 13);
}

int
main (int argc, char *argv[])
{
  static Finding findings[N_INVARIANTS];
  guint64 n_states = read_environment ("PEDICLE_RANDOM_STATES", STATES);
  guint64 seed = read_environment ("PEDICLE_RANDOM_SEED", SEED);
  g_autoptr (Survey) survey = survey_new ();
  g_autoptr (RandomState) state = NULL;

  g_test_init (&argc, &argv, NULL);
  if (argc == 3) {
    seed += atoi (argv[1]);
    n_states /= MAX (1, atoi (argv[2]));
  }
  state = random_state_new (seed);
  for (guint64 i = 0; i < n_states; i++)
    survey_state (survey, state);
  for (guint i = 0; i < N_INVARIANTS; i++) {
    findings[i] = (Finding) { survey, n_states, i };
    state_add_row ("/invariant", survey_get_name (i), &findings[i], test_invariant);
  }
  g_test_add_data_func ("/invariant/8/every-rule", survey, test_values);
  return g_test_run ();
}
