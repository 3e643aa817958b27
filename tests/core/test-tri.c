/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Strong Kleene logic, written out row by row, and ranges. */

#include "state.h"

#define F PEDICLE_FALSE
#define U PEDICLE_UNKNOWN
#define T PEDICLE_TRUE

typedef struct {
  const char *name;
  PedicleTri a, b, expected;
} Binary;

static const Binary and_rows[] = {
  { "false-false", F, F, F },   { "false-unknown", F, U, F },   { "false-true", F, T, F },
  { "unknown-false", U, F, F }, { "unknown-unknown", U, U, U }, { "unknown-true", U, T, U },
  { "true-false", T, F, F },    { "true-unknown", T, U, U },    { "true-true", T, T, T },
};

static const Binary or_rows[] = {
  { "false-false", F, F, F },   { "false-unknown", F, U, U },   { "false-true", F, T, T },
  { "unknown-false", U, F, U }, { "unknown-unknown", U, U, U }, { "unknown-true", U, T, T },
  { "true-false", T, F, T },    { "true-unknown", T, U, T },    { "true-true", T, T, T },
};

/* not (a and not b): whether a implies b. */
static const Binary implies_rows[] = {
  { "false-false", F, F, T },   { "false-unknown", F, U, T },   { "false-true", F, T, T },
  { "unknown-false", U, F, U }, { "unknown-unknown", U, U, U }, { "unknown-true", U, T, T },
  { "true-false", T, F, F },    { "true-unknown", T, U, U },    { "true-true", T, T, T },
};

static void
test_and (gconstpointer data)
{
  const Binary *row = data;

  g_assert_cmpint (pedicle_tri_and (row->a, row->b), ==, row->expected);
}

static void
test_or (gconstpointer data)
{
  const Binary *row = data;

  g_assert_cmpint (pedicle_tri_or (row->a, row->b), ==, row->expected);
}

static void
test_implies (gconstpointer data)
{
  const Binary *row = data;

  g_assert_cmpint (pedicle_tri_not (pedicle_tri_and (row->a, pedicle_tri_not (row->b))), ==,
                   row->expected);
}

static void
test_not (void)
{
  g_assert_cmpint (pedicle_tri_not (F), ==, T);
  g_assert_cmpint (pedicle_tri_not (U), ==, U);
  g_assert_cmpint (pedicle_tri_not (T), ==, F);
}

static void
test_from_boolean (void)
{
  g_assert_cmpint (pedicle_tri_from_boolean (FALSE), ==, F);
  g_assert_cmpint (pedicle_tri_from_boolean (TRUE), ==, T);
  g_assert_cmpint (pedicle_tri_from_boolean (4), ==, T);
}

typedef struct {
  const char *name;
  PedicleRange range;
  int limit;
  PedicleTri at_least, at_most;
} Limit;

static const Limit limit_rows[] = {
  { "known-below", { 6, 6 }, 7, F, T },
  { "known-at", { 7, 7 }, 7, T, T },
  { "known-above", { 8, 8 }, 7, T, F },
  { "all-below", { 0, 6 }, 7, F, T },
  { "reaches-from-below", { 0, 7 }, 7, U, T },
  { "across", { 6, 8 }, 7, U, U },
  { "begins-at", { 7, 18 }, 7, T, U },
  { "all-above", { 8, 18 }, 7, T, F },
  { "zero", { 0, 0 }, 0, T, T },
  { "negative", { -3, -1 }, 0, F, T },
};

static void
test_limit (gconstpointer data)
{
  const Limit *row = data;

  g_assert_cmpint (pedicle_range_at_least (row->range, row->limit), ==, row->at_least);
  g_assert_cmpint (pedicle_range_at_most (row->range, row->limit), ==, row->at_most);
}

/* A range says what every number in it says, or that it does not know. */
static void
test_limit_is_sound (void)
{
  for (int lower = 0; lower <= 18; lower++)
    for (int upper = lower; upper <= 18; upper++)
      for (int limit = -1; limit <= 19; limit++) {
        PedicleTri every = lower >= limit ? T : F, last = upper >= limit ? T : F;

        g_assert_cmpint (pedicle_range_at_least ((PedicleRange) { lower, upper }, limit), ==,
                         every == last ? every : U);
      }
}

typedef struct {
  const char *name;
  PedicleRange a, b, sum;
} Sum;

static const Sum sum_rows[] = {
  { "known", { 2, 2 }, { 3, 3 }, { 5, 5 } },
  { "one-unknown", { 2, 2 }, { 0, 4 }, { 2, 6 } },
  { "both-unknown", { 1, 3 }, { 0, 3 }, { 1, 6 } },
  { "with-nothing", { 7, 10 }, { 0, 0 }, { 7, 10 } },
};

static void
test_sum (gconstpointer data)
{
  const Sum *row = data;
  PedicleRange sum = pedicle_range_add (row->a, row->b);

  g_assert_cmpint (sum.lower, ==, row->sum.lower);
  g_assert_cmpint (sum.upper, ==, row->sum.upper);
  g_assert_cmpint (pedicle_range_is_known (sum), ==, row->sum.lower == row->sum.upper);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (and_rows); i++)
    state_add_row ("/tri/and", and_rows[i].name, &and_rows[i], test_and);
  for (guint i = 0; i < G_N_ELEMENTS (or_rows); i++)
    state_add_row ("/tri/or", or_rows[i].name, &or_rows[i], test_or);
  for (guint i = 0; i < G_N_ELEMENTS (implies_rows); i++)
    state_add_row ("/tri/implies", implies_rows[i].name, &implies_rows[i], test_implies);
  g_test_add_func ("/tri/not", test_not);
  g_test_add_func ("/tri/from-boolean", test_from_boolean);
  for (guint i = 0; i < G_N_ELEMENTS (limit_rows); i++)
    state_add_row ("/range/limit", limit_rows[i].name, &limit_rows[i], test_limit);
  g_test_add_func ("/range/limit/sound", test_limit_is_sound);
  for (guint i = 0; i < G_N_ELEMENTS (sum_rows); i++)
    state_add_row ("/range/sum", sum_rows[i].name, &sum_rows[i], test_sum);
  return g_test_run ();
}
