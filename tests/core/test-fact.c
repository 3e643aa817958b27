/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Which findings explain a fact: a child explains its parent when both have the same value. */

#include "state.h"

#define F PEDICLE_FALSE
#define U PEDICLE_UNKNOWN
#define T PEDICLE_TRUE

/* Of two parts, the first rests on pain, the second on kps; the third column names what explains
 * "and", the fourth what explains "or". */
typedef struct {
  const char *name;
  PedicleTri a, b;
  const char *of_and, *of_or;
} Row;

static const Row rows[] = {
  { "false-false", F, F, "pain kps", "pain kps" },
  { "false-unknown", F, U, "pain", "kps" },
  { "false-true", F, T, "pain", "kps" },
  { "unknown-false", U, F, "kps", "pain" },
  { "unknown-unknown", U, U, "pain kps", "pain kps" },
  { "unknown-true", U, T, "pain", "kps" },
  { "true-false", T, F, "kps", "pain" },
  { "true-unknown", T, U, "kps", "pain" },
  { "true-true", T, T, "pain kps", "pain kps" },
};

static void
test_and (gconstpointer data)
{
  const Row *row = data;
  PedicleFact a = { row->a, state_findings ("pain") }, b = { row->b, state_findings ("kps") };
  PedicleFact both = pedicle_fact_and (a, b);

  g_assert_cmpint (both.value, ==, pedicle_tri_and (row->a, row->b));
  state_assert_findings (both.findings, row->of_and);
}

static void
test_or (gconstpointer data)
{
  const Row *row = data;
  PedicleFact a = { row->a, state_findings ("pain") }, b = { row->b, state_findings ("kps") };
  PedicleFact either = pedicle_fact_or (a, b);

  g_assert_cmpint (either.value, ==, pedicle_tri_or (row->a, row->b));
  state_assert_findings (either.findings, row->of_or);
}

static void
test_not (void)
{
  for (PedicleTri value = F; value <= T; value++) {
    PedicleFact fact = pedicle_fact_not ((PedicleFact) { value, state_findings ("pain escc") });

    g_assert_cmpint (fact.value, ==, pedicle_tri_not (value));
    state_assert_findings (fact.findings, "pain escc");
  }
}

typedef struct {
  const char *name;
  PedicleRange range;
  int limit;
  PedicleTri at_least;
  const char *explains_at_least;
  PedicleTri at_most;
  const char *explains_at_most;
} Judgement;

/* Answered: the levels and the bone lesion; missing: the collapse. */
static const Judgement judgements[] = {
  { "decided-above", { 8, 11 }, 7, T, "bone-lesion levels", F, "bone-lesion levels" },
  { "decided-below", { 2, 5 }, 7, F, "bone-lesion levels", T, "bone-lesion levels" },
  { "open", { 5, 8 }, 7, U, "collapse", U, "collapse" },
  { "begins-at-limit", { 7, 10 }, 7, T, "bone-lesion levels", U, "collapse" },
  { "ends-at-limit", { 4, 7 }, 7, U, "collapse", T, "bone-lesion levels" },
};

static void
test_judge (gconstpointer data)
{
  const Judgement *row = data;
  PedicleMeasure measure = { row->range, state_findings ("bone-lesion levels"),
                             state_findings ("collapse") };
  PedicleFact at_least = pedicle_measure_at_least (measure, row->limit);
  PedicleFact at_most = pedicle_measure_at_most (measure, row->limit);

  g_assert_cmpint (at_least.value, ==, row->at_least);
  state_assert_findings (at_least.findings, row->explains_at_least);
  g_assert_cmpint (at_most.value, ==, row->at_most);
  state_assert_findings (at_most.findings, row->explains_at_most);
}

static void
test_add (void)
{
  PedicleMeasure known = { { 2, 2 }, state_findings ("bone-lesion"), 0 };
  PedicleMeasure open = { { 0, 3 }, 0, state_findings ("collapse") };
  PedicleMeasure narrowed = { { 1, 3 }, state_findings ("pain-vas"), state_findings ("pain") };
  PedicleMeasure sum = pedicle_measure_add (pedicle_measure_add (known, open), narrowed);

  g_assert_cmpint (sum.range.lower, ==, 3);
  g_assert_cmpint (sum.range.upper, ==, 8);
  state_assert_findings (sum.answered, "bone-lesion pain-vas");
  state_assert_findings (sum.missing, "collapse pain");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    state_add_row ("/fact/and", rows[i].name, &rows[i], test_and);
    state_add_row ("/fact/or", rows[i].name, &rows[i], test_or);
  }
  g_test_add_func ("/fact/not", test_not);
  for (guint i = 0; i < G_N_ELEMENTS (judgements); i++)
    state_add_row ("/measure/judge", judgements[i].name, &judgements[i], test_judge);
  g_test_add_func ("/measure/add", test_add);
  return g_test_run ();
}
