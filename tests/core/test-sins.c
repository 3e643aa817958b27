/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The score against a table that was written independently of it (sins_table.py of the oracle; its
 * file is the argument): all 6,400 states of the six items, complete and partial. */

#include "state.h"

#include <stdlib.h>

#define UNKNOWN (-1)
#define N_STATES 6400
#define N_COMPLETE 1296
#define N_CERTAIN 2585
#define N_PATTERNS (1 << PEDICLE_N_SINS_ITEMS)

typedef struct {
  int items[PEDICLE_N_SINS_ITEMS];
  PedicleRange total;
  const char *class;
} State;

static State states[N_STATES];

static void
read_state (State *state, const char *line)
{
  g_auto (GStrv) words = g_strsplit (line, " ", -1);

  g_assert_cmpint (g_strv_length (words), ==, PEDICLE_N_SINS_ITEMS + 3);
  for (guint i = 0; i < PEDICLE_N_SINS_ITEMS; i++)
    state->items[i] = g_str_equal (words[i], "-") ? UNKNOWN : atoi (words[i]);
  state->total = (PedicleRange) { atoi (words[6]), atoi (words[7]) };
  state->class = g_str_equal (words[8], "-") ? NULL : g_intern_string (words[8]);
}

static void
read_table (const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;
  g_auto (GStrv) lines = NULL;

  if (!g_file_get_contents (path, &text, NULL, &error))
    g_error ("%s", error->message);
  lines = g_strsplit (g_strchomp (text), "\n", -1);
  g_assert_cmpint (g_strv_length (lines), ==, N_STATES);
  for (guint i = 0; i < N_STATES; i++)
    read_state (&states[i], lines[i]);
}

/* Bit n where item n is unknown. */
static guint
pattern_of (const State *state)
{
  guint pattern = 0;

  for (guint i = 0; i < PEDICLE_N_SINS_ITEMS; i++)
    pattern |= state->items[i] == UNKNOWN ? 1u << i : 0;
  return pattern;
}

/* The answer that scores points, so that the finding's own table of points is used too. */
static void
answer_points (PedicleAnswers *answers, PedicleFindingId finding, int points)
{
  const PedicleFinding *row = pedicle_finding_get (finding);

  if (points == UNKNOWN)
    return;
  for (guint i = 0; i < row->n_choices; i++)
    if (row->choices[i].points == points) {
      pedicle_answers_set (answers, finding, i);
      return;
    }
  g_error ("No answer of %s scores %d.", row->id, points);
}

static void
answer_pain (PedicleAnswers *answers, int points)
{
  if (points == 0)
    pedicle_answers_set (answers, PEDICLE_FINDING_PAIN, PEDICLE_PAIN_NONE);
  if (points == 1) {
    pedicle_answers_set (answers, PEDICLE_FINDING_PAIN, PEDICLE_PAIN_CONTINUOUS);
    pedicle_answers_set (answers, PEDICLE_FINDING_PAIN_MECHANICAL, PEDICLE_NO);
  }
  if (points == 3)
    pedicle_answers_set (answers, PEDICLE_FINDING_PAIN_MECHANICAL, PEDICLE_YES);
}

static PedicleSins
compute (const State *state, PedicleLevels levels)
{
  g_autoptr (PedicleVisit) visit = pedicle_visit_new ();
  PedicleLesion *lesion = pedicle_lesion_new ();
  PedicleFacts patient, facts;

  g_ptr_array_add (visit->lesions, lesion);
  lesion->levels = levels;
  answer_pain (&lesion->findings, state->items[PEDICLE_SINS_PAIN]);
  answer_points (&lesion->findings, PEDICLE_FINDING_BONE_LESION,
                 state->items[PEDICLE_SINS_BONE_LESION]);
  answer_points (&lesion->findings, PEDICLE_FINDING_ALIGNMENT,
                 state->items[PEDICLE_SINS_ALIGNMENT]);
  answer_points (&lesion->findings, PEDICLE_FINDING_COLLAPSE, state->items[PEDICLE_SINS_COLLAPSE]);
  answer_points (&lesion->findings, PEDICLE_FINDING_POSTEROLATERAL,
                 state->items[PEDICLE_SINS_POSTEROLATERAL]);
  pedicle_facts_init_patient (&patient, visit);
  pedicle_facts_init_lesion (&facts, &patient, visit, lesion);
  return facts.sins;
}

static void
assert_state (const State *state, PedicleRange total, PedicleSinsClass class)
{
  g_assert_cmpint (total.lower, ==, state->total.lower);
  g_assert_cmpint (total.upper, ==, state->total.upper);
  g_assert_cmpstr (pedicle_sins_class_get_id (class), ==, state->class);
}

static void
assert_items (const State *state, const PedicleSins *sins)
{
  static const int highest[PEDICLE_N_SINS_ITEMS] = { 3, 3, 2, 4, 3, 3 };

  for (guint i = 0; i < PEDICLE_N_SINS_ITEMS; i++) {
    PedicleMeasure item = sins->items[i];
    gboolean known = state->items[i] != UNKNOWN;

    g_assert_cmpint (item.range.lower, ==, known ? state->items[i] : 0);
    g_assert_cmpint (item.range.upper, ==, known ? state->items[i] : highest[i]);
    g_assert_true (known ? item.missing == 0 : item.missing != 0);
  }
}

/* At every vertebra that scores these points for its location. */
static void
check_with_levels (const State *state)
{
  for (guint level = 0; level < PEDICLE_N_LEVELS; level++) {
    PedicleSins sins;

    if ((int) pedicle_level_get_region (level) != state->items[PEDICLE_SINS_LOCATION])
      continue;
    sins = compute (state, PEDICLE_LEVELS (level));
    assert_items (state, &sins);
    assert_state (state, sins.total.range, sins.class);
  }
}

/* A lesion has levels, always; that the location is unknown can only be put together. */
static void
check_without_levels (const State *state)
{
  PedicleSins sins = compute (state, PEDICLE_LEVELS (PEDICLE_LEVEL_S5));
  PedicleRange total = { 0, 3 };

  for (guint i = PEDICLE_SINS_PAIN; i < PEDICLE_N_SINS_ITEMS; i++)
    total = pedicle_range_add (total, sins.items[i].range);
  assert_state (state, total, pedicle_sins_class_of_range (total));
}

static void
test_pattern (gconstpointer data)
{
  guint pattern = GPOINTER_TO_UINT (data);

  for (guint i = 0; i < N_STATES; i++) {
    if (pattern_of (&states[i]) != pattern)
      continue;
    if (states[i].items[PEDICLE_SINS_LOCATION] == UNKNOWN)
      check_without_levels (&states[i]);
    else
      check_with_levels (&states[i]);
  }
}

static void
test_counts (void)
{
  guint n_complete = 0, n_certain = 0;

  for (guint i = 0; i < N_STATES; i++) {
    n_complete += pattern_of (&states[i]) == 0;
    n_certain += pedicle_sins_class_of_range (states[i].total) != PEDICLE_SINS_UNDECIDED;
  }
  g_assert_cmpint (n_complete, ==, N_COMPLETE);
  g_assert_cmpint (n_certain, ==, N_CERTAIN);
}

static char *
name_of_pattern (guint pattern)
{
  g_autoptr (GString) name = g_string_new (pattern == 0 ? "complete" : "without");

  for (guint i = 0; i < PEDICLE_N_SINS_ITEMS; i++)
    if (pattern & (1u << i))
      g_string_append_printf (name, "-%s", pedicle_sins_item_get_id (i));
  return g_string_free (g_steal_pointer (&name), FALSE);
}

/* The item "pain" of each pair of facts (RULES 2: sins-pain), with the answers that it rests on and
 * those that it waits for; as a function of the facts, for not every pair comes of answers. */
static const struct {
  PedicleTri mechanical, pain_any;
  PedicleRange points;
  guint answered, missing; /* 1: the findings of mechanical, 2: those of pain-any */
} pain_rows[] = {
  { PEDICLE_TRUE, PEDICLE_TRUE, { 3, 3 }, 1, 0 },
  { PEDICLE_TRUE, PEDICLE_UNKNOWN, { 3, 3 }, 1, 0 },
  { PEDICLE_FALSE, PEDICLE_TRUE, { 1, 1 }, 3, 0 },
  { PEDICLE_FALSE, PEDICLE_FALSE, { 0, 0 }, 3, 0 },
  { PEDICLE_FALSE, PEDICLE_UNKNOWN, { 0, 1 }, 1, 2 },
  { PEDICLE_UNKNOWN, PEDICLE_FALSE, { 0, 0 }, 2, 0 },
  { PEDICLE_UNKNOWN, PEDICLE_TRUE, { 1, 3 }, 2, 1 },
  { PEDICLE_UNKNOWN, PEDICLE_UNKNOWN, { 0, 3 }, 0, 3 },
};

static void
test_pain_of_facts (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (pain_rows); i++) {
    PedicleFact mechanical = { pain_rows[i].mechanical, 1 << 1 };
    PedicleFact pain_any = { pain_rows[i].pain_any, 1 << 2 };
    PedicleAnswers lesion;
    PedicleMeasure pain;

    pedicle_answers_init (&lesion);
    pain = pedicle_sins_compute (PEDICLE_LEVELS (PEDICLE_LEVEL_T8), &lesion, mechanical, pain_any)
             .items[PEDICLE_SINS_PAIN];
    g_assert_cmpint (pain.range.lower, ==, pain_rows[i].points.lower);
    g_assert_cmpint (pain.range.upper, ==, pain_rows[i].points.upper);
    g_assert_cmpuint (pain.answered, ==, pain_rows[i].answered << 1);
    g_assert_cmpuint (pain.missing, ==, pain_rows[i].missing << 1);
  }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  if (argc != 2)
    g_error ("The argument is the file that sins_table.py writes.");
  read_table (argv[1]);
  g_test_add_func ("/sins/table/counts", test_counts);
  for (guint pattern = 0; pattern < N_PATTERNS; pattern++) {
    g_autofree char *name = name_of_pattern (pattern);

    state_add_row ("/sins/table", name, GUINT_TO_POINTER (pattern), test_pattern);
  }
  g_test_add_func ("/sins/pain-of-facts", test_pain_of_facts);
  return g_test_run ();
}
