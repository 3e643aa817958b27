/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The derived facts of the rule base: states that make each of them true, false and unknown, and
 * what explains it. The rows stand in fact-rows.c. */

#include "fact-rows.h"

#include "state.h"

static PedicleFact
ask (PedicleAssessment *assessment, PedicleFactId fact)
{
  if (pedicle_assessment_get_n_lesions (assessment) == 0)
    return pedicle_assessment_get_facts (assessment)->facts[fact];
  return pedicle_assessment_get_lesion (assessment, 0)->facts.facts[fact];
}

static void
test_row (gconstpointer data)
{
  const FactRow *row = data;
  g_autoptr (PedicleAssessment) assessment = state_assess (row->state);
  PedicleFactId id;
  PedicleFact fact;

  g_assert_true (pedicle_fact_from_id (row->fact, &id));
  fact = ask (assessment, id);
  g_assert_cmpstr (state_tri (fact.value), ==, state_tri (row->value));
  if (row->explained_by != NULL)
    state_assert_findings (fact.findings, row->explained_by);
}

/* Those that the levels, a flag or the number of lesions decide. */
static gboolean
can_be_unknown (const char *fact)
{
  return !g_str_equal (fact, "upper-thoracic") && !g_str_equal (fact, "outside-scope");
}

/* Every fact has rows for each value that it can take. */
static void
test_covered (gconstpointer data)
{
  const char *fact = data;
  gboolean seen[3] = { FALSE, FALSE, FALSE };

  for (guint i = 0; i < n_fact_rows; i++)
    if (g_str_equal (fact_rows[i].fact, fact))
      seen[fact_rows[i].value] = TRUE;
  g_assert_true (seen[PEDICLE_TRUE]);
  g_assert_true (seen[PEDICLE_FALSE]);
  g_assert_cmpint (seen[PEDICLE_UNKNOWN], ==, can_be_unknown (fact));
}

static void
test_ids (void)
{
  PedicleFactId fact = PEDICLE_FACT_QUIET;
  PedicleNumberId number = PEDICLE_NUMBER_SINS;

  for (guint i = 0; i < PEDICLE_N_NUMBERS; i++) {
    g_assert_true (pedicle_number_from_id (pedicle_number_get_id (i), &number));
    g_assert_cmpint (number, ==, i);
  }
  g_assert_false (pedicle_fact_from_id ("stable", &fact));
  g_assert_cmpint (fact, ==, PEDICLE_FACT_QUIET);
  g_assert_false (pedicle_number_from_id ("kps", &number));
}

/* What the primary proposes counts as an answer; the clinician's choice wins. */
static void
test_proposals (void)
{
  g_autoptr (PedicleAssessment) proposed = state_assess ("primary=melanoma");
  g_autoptr (PedicleAssessment) chosen =
    state_assess ("primary=melanoma radiosensitivity=sensitive");

  g_assert_cmpint (pedicle_facts_get_answer (pedicle_assessment_get_facts (proposed),
                                             PEDICLE_FINDING_RADIOSENSITIVITY),
                   ==, PEDICLE_RADIOSENSITIVITY_RESISTANT);
  g_assert_cmpint (pedicle_facts_get_answer (pedicle_assessment_get_facts (chosen),
                                             PEDICLE_FINDING_RADIOSENSITIVITY),
                   ==, PEDICLE_RADIOSENSITIVITY_SENSITIVE);
  g_assert_cmpint (pedicle_facts_get_answer (pedicle_assessment_get_facts (proposed),
                                             PEDICLE_FINDING_TUMOUR_GROWTH),
                   ==, PEDICLE_UNANSWERED);
}

typedef struct {
  const char *state; /* the name of the row, too */
  PedicleNumberId number;
  PedicleRange range;
} Number;

static const Number numbers[] = {
  { "deficit-hours=48", PEDICLE_NUMBER_DEFICIT_HOURS, { 48, 48 } },
  { "no-lesion", PEDICLE_NUMBER_DEFICIT_HOURS, { 0, 8760 } },
  { "ecog=1", PEDICLE_NUMBER_KARNOFSKY, { 70, 80 } },
  { "primary=breast frankel=E", PEDICLE_NUMBER_TOKUHASHI, { 7, 15 } },
  { "primary=breast", PEDICLE_NUMBER_TOMITA, { 2, 7 } },
};

static void
test_number (gconstpointer data)
{
  const Number *row = data;
  g_autoptr (PedicleAssessment) assessment = state_assess (row->state);
  PedicleRange range = pedicle_assessment_get_facts (assessment)->numbers[row->number].range;

  g_assert_cmpint (range.lower, ==, row->range.lower);
  g_assert_cmpint (range.upper, ==, row->range.upper);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < n_fact_rows; i++) {
    const FactRow *row = &fact_rows[i];
    g_autofree char *name = g_strdup_printf ("%s/%s/%s", row->fact, state_tri (row->value),
                                             *row->state ? row->state : "nothing-known");

    state_add_row ("/fact", name, row, test_row);
  }
  for (guint i = 0; i < PEDICLE_N_FACTS; i++)
    state_add_row ("/fact/covered", pedicle_fact_get_id (i), pedicle_fact_get_id (i), test_covered);
  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    state_add_row ("/number", numbers[i].state, &numbers[i], test_number);
  g_test_add_func ("/fact/ids", test_ids);
  g_test_add_func ("/fact/proposals", test_proposals);
  return g_test_run ();
}
