/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The vertebrae, row by row as the clinical reference lists them. */

#include "state.h"

typedef struct {
  const char *id;
  int points;
  const char *region;
} Row;

static const Row rows[] = {
  { "C0", 3, "junctional" }, { "C1", 3, "junctional" }, { "C2", 3, "junctional" },
  { "C3", 2, "mobile" },     { "C4", 2, "mobile" },     { "C5", 2, "mobile" },
  { "C6", 2, "mobile" },     { "C7", 3, "junctional" }, { "T1", 3, "junctional" },
  { "T2", 3, "junctional" }, { "T3", 1, "semirigid" },  { "T4", 1, "semirigid" },
  { "T5", 1, "semirigid" },  { "T6", 1, "semirigid" },  { "T7", 1, "semirigid" },
  { "T8", 1, "semirigid" },  { "T9", 1, "semirigid" },  { "T10", 1, "semirigid" },
  { "T11", 3, "junctional" }, { "T12", 3, "junctional" }, { "L1", 3, "junctional" },
  { "L2", 2, "mobile" },     { "L3", 2, "mobile" },     { "L4", 2, "mobile" },
  { "L5", 3, "junctional" }, { "S1", 3, "junctional" }, { "S2", 0, "rigid" },
  { "S3", 0, "rigid" },      { "S4", 0, "rigid" },      { "S5", 0, "rigid" },
};

static void
test_level (gconstpointer data)
{
  const Row *row = data;
  g_autofree char *label = g_strdup_printf ("%s spine", row->region);
  g_autofree char *string = NULL;
  PedicleLevel level;

  g_assert_true (pedicle_level_from_id (row->id, &level));
  /* The table is in cranial to caudal order. */
  g_assert_cmpint (level, ==, row - rows);
  g_assert_cmpstr (pedicle_level_get_id (level), ==, row->id);
  g_assert_cmpint (pedicle_level_get_region (level), ==, row->points);
  g_assert_cmpint (pedicle_levels_get_region (PEDICLE_LEVELS (level)), ==, row->points);
  g_assert_cmpstr (pedicle_region_get_label (pedicle_level_get_region (level)), ==, label);
  string = pedicle_levels_to_string (PEDICLE_LEVELS (level));
  g_assert_cmpstr (string, ==, row->id);
}

static void
test_all_levels (void)
{
  g_assert_cmpint (G_N_ELEMENTS (rows), ==, PEDICLE_N_LEVELS);
  g_assert_cmpint (PEDICLE_N_LEVELS, ==, 30);
}

static void
test_unknown_id (gconstpointer data)
{
  PedicleLevel level = PEDICLE_LEVEL_L3;

  g_assert_false (pedicle_level_from_id (data, &level));
  g_assert_cmpint (level, ==, PEDICLE_LEVEL_L3);
}

/* The highest region among the levels of a span. */
typedef struct {
  const char *span;
  int points;
  const char *string;
  guint count;
} Span;

static const Span spans[] = {
  { "C2-C3", 3, "C2–C3", 2 },   { "C3-C6", 2, "C3–C6", 4 },    { "C6-C7", 3, "C6–C7", 2 },
  { "C7-T1", 3, "C7–T1", 2 },   { "T2-T3", 3, "T2–T3", 2 },    { "T3-T10", 1, "T3–T10", 8 },
  { "T10-T11", 3, "T10–T11", 2 }, { "T12-L1", 3, "T12–L1", 2 }, { "L1-L2", 3, "L1–L2", 2 },
  { "L2-L4", 2, "L2–L4", 3 },   { "L4-L5", 3, "L4–L5", 2 },    { "L5-S1", 3, "L5–S1", 2 },
  { "S1-S2", 3, "S1–S2", 2 },   { "S2-S5", 0, "S2–S5", 4 },    { "C0-S5", 3, "C0–S5", 30 },
  { "T12-T10", 3, "T10–T12", 3 }, { "L2", 2, "L2", 1 },
};

static void
test_span (gconstpointer data)
{
  const Span *row = data;
  PedicleLevels levels = state_levels (row->span);
  g_autofree char *string = pedicle_levels_to_string (levels);
  g_auto (GStrv) ends = g_strsplit (string, "–", 2);
  const char *last = ends[1] != NULL ? ends[1] : ends[0];

  g_assert_cmpint (pedicle_levels_get_region (levels), ==, row->points);
  g_assert_cmpstr (string, ==, row->string);
  g_assert_cmpint (pedicle_levels_count (levels), ==, row->count);
  g_assert_true (pedicle_levels_are_adjacent (levels));
  g_assert_cmpstr (pedicle_level_get_id (pedicle_levels_get_cranial (levels)), ==, ends[0]);
  g_assert_cmpstr (pedicle_level_get_id (pedicle_levels_get_caudal (levels)), ==, last);
}

typedef struct {
  const char *name;
  const char *levels; /* separated by blanks */
  const char *string;
} Gap;

static const Gap gaps[] = {
  { "one-between", "T3 T5", "T3, T5" },
  { "far", "C0 S5", "C0, S5" },
  { "two-and-one", "L1 L2 L4", "L1, L2, L4" },
  { "two-and-two", "T1 T2 T11 T12", "T1, T2, T11, T12" },
  { "across-regions", "C6 T1", "C6, T1" },
};

static void
test_gap (gconstpointer data)
{
  const Gap *row = data;
  g_auto (GStrv) ids = g_strsplit (row->levels, " ", -1);
  g_autofree char *string = NULL;
  PedicleLevels levels = 0;

  for (guint i = 0; ids[i] != NULL; i++)
    levels |= state_levels (ids[i]);
  g_assert_false (pedicle_levels_are_adjacent (levels));
  string = pedicle_levels_to_string (levels);
  g_assert_cmpstr (string, ==, row->string);
}

/* Every run is adjacent, and with a level taken out of its middle it is not. */
static void
test_every_run (void)
{
  for (guint first = 0; first < PEDICLE_N_LEVELS; first++)
    for (guint last = first; last < PEDICLE_N_LEVELS; last++) {
      PedicleLevels run = pedicle_levels_between (first, last);

      g_assert_true (pedicle_levels_are_adjacent (run));
      g_assert_cmpint (pedicle_levels_count (run), ==, last - first + 1);
      g_assert_cmpint (run, ==, pedicle_levels_between (last, first));
      for (guint hole = first + 1; hole < last; hole++)
        g_assert_false (pedicle_levels_are_adjacent (run & ~PEDICLE_LEVELS (hole)));
    }
}

static void
test_no_levels (void)
{
  g_assert_false (pedicle_levels_are_adjacent (0));
  g_assert_cmpint (pedicle_levels_count (0), ==, 0);
}

int
main (int argc, char *argv[])
{
  static const char *const unknown[] = { "C8", "T0", "T13", "L6", "S6", "l2", "T1 ", "", "L" };

  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    state_add_row ("/level", rows[i].id, &rows[i], test_level);
  g_test_add_func ("/level/all", test_all_levels);
  for (guint i = 0; i < G_N_ELEMENTS (unknown); i++) {
    g_autofree char *name = g_strdup_printf ("“%s”", unknown[i]);

    state_add_row ("/level/unknown", name, unknown[i], test_unknown_id);
  }
  for (guint i = 0; i < G_N_ELEMENTS (spans); i++)
    state_add_row ("/levels/span", spans[i].span, &spans[i], test_span);
  for (guint i = 0; i < G_N_ELEMENTS (gaps); i++)
    state_add_row ("/levels/gap", gaps[i].name, &gaps[i], test_gap);
  g_test_add_func ("/levels/every-run", test_every_run);
  g_test_add_func ("/levels/none", test_no_levels);
  return g_test_run ();
}
