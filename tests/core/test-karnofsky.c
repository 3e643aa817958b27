/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "state.h"

#include "karnofsky.h"

typedef struct {
  const char *state; /* the name of the row, too */
  PedicleRange karnofsky;
  const char *answered, *missing;
} Row;

static const Row rows[] = {
  { "", { 0, 100 }, "", "kps ecog" },
  { "kps=0", { 0, 0 }, "kps", "" },
  { "kps=70", { 70, 70 }, "kps", "" },
  { "kps=100", { 100, 100 }, "kps", "" },
  { "ecog=0", { 90, 100 }, "ecog", "kps" },
  { "ecog=1", { 70, 80 }, "ecog", "kps" },
  { "ecog=2", { 50, 60 }, "ecog", "kps" },
  { "ecog=3", { 30, 40 }, "ecog", "kps" },
  { "ecog=4", { 10, 20 }, "ecog", "kps" },
  { "kps=80 ecog=1", { 80, 80 }, "kps", "" },
  { "kps=40 ecog=0", { 40, 40 }, "kps", "" },
};

static void
test_row (gconstpointer data)
{
  const Row *row = data;
  g_autoptr (PedicleCase) case_ = state_case (row->state);
  PedicleMeasure karnofsky = pedicle_karnofsky_of (&pedicle_case_get_last_visit (case_)->findings);

  g_assert_cmpint (karnofsky.range.lower, ==, row->karnofsky.lower);
  g_assert_cmpint (karnofsky.range.upper, ==, row->karnofsky.upper);
  state_assert_findings (karnofsky.answered, row->answered);
  state_assert_findings (karnofsky.missing, row->missing);
}

/* The grades do not overlap, and only what no grade covers lies between them. */
static void
test_grades_are_apart (void)
{
  for (int ecog = 0; ecog < 4; ecog++) {
    PedicleRange better = pedicle_karnofsky_of_ecog (ecog);
    PedicleRange worse = pedicle_karnofsky_of_ecog (ecog + 1);

    g_assert_cmpint (worse.upper, ==, better.lower - 10);
    g_assert_cmpint (better.upper - better.lower, ==, 10);
  }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    state_add_row ("/karnofsky", *rows[i].state ? rows[i].state : "unknown", &rows[i], test_row);
  g_test_add_func ("/karnofsky/grades-are-apart", test_grades_are_apart);
  return g_test_run ();
}
