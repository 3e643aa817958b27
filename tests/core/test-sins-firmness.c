/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How firm a SINS is: distances to the classes, and items graded one step lower or higher. */

#include "sins-firmness.h"

#include "state.h"

typedef struct {
  const char *name;
  int total, stable, potentially_unstable, unstable;
} DistanceRow;

static const DistanceRow distance_rows[] = {
  { "0", 0, 0, 7, 13 },  { "6", 6, 0, 1, 7 },   { "7", 7, 1, 0, 6 },  { "9", 9, 3, 0, 4 },
  { "12", 12, 6, 0, 1 }, { "13", 13, 7, 1, 0 }, { "18", 18, 12, 6, 0 },
};

static void
test_distance (gconstpointer data)
{
  const DistanceRow *row = data;

  g_assert_cmpint (pedicle_sins_distance (row->total, PEDICLE_SINS_STABLE), ==, row->stable);
  g_assert_cmpint (pedicle_sins_distance (row->total, PEDICLE_SINS_POTENTIALLY_UNSTABLE), ==,
                   row->potentially_unstable);
  g_assert_cmpint (pedicle_sins_distance (row->total, PEDICLE_SINS_UNSTABLE), ==, row->unstable);
}

/* lower, higher: "points total", with "!" where the class is another; "-" where there is none. */
typedef struct {
  const char *name, *words;
  PedicleSinsItem item;
  const char *lower, *higher;
} RegradeRow;

#define SINS_12                                                                                    \
  "levels=L2 pain=continuous pain-mechanical=yes bone-lesion=mixed alignment=deformity "            \
  "collapse=over-50 posterolateral=unilateral"

static const RegradeRow regrade_rows[] = {
  { "location", SINS_12, PEDICLE_SINS_LOCATION, "1 11", "3 13!" },
  { "pain-top", SINS_12, PEDICLE_SINS_PAIN, "1 10", "-" },
  { "bone-lesion", SINS_12, PEDICLE_SINS_BONE_LESION, "0 11", "2 13!" },
  { "alignment", SINS_12, PEDICLE_SINS_ALIGNMENT, "0 10", "4 14!" },
  { "collapse-top", SINS_12, PEDICLE_SINS_COLLAPSE, "2 11", "-" },
  { "posterolateral", SINS_12, PEDICLE_SINS_POSTEROLATERAL, "0 11", "3 14!" },
  { "bottom", "levels=S3 pain=none", PEDICLE_SINS_PAIN, "-", "1 1–13" },
  { "open-item", "levels=L2", PEDICLE_SINS_ALIGNMENT, "-", "-" },
  { "open-class", "levels=L2 bone-lesion=mixed", PEDICLE_SINS_BONE_LESION, "0 2–15", "2 4–17" },
  { "range-crosses", "levels=L2 pain=none bone-lesion=lytic alignment=normal collapse=over-50",
    PEDICLE_SINS_BONE_LESION, "1 6–9!", "-" },
};

static char *
in_words (PedicleSinsRegrade regrade)
{
  if (!regrade.possible)
    return g_strdup ("-");
  if (pedicle_range_is_known (regrade.total))
    return g_strdup_printf ("%d %d%s", regrade.points, regrade.total.lower,
                            regrade.crosses ? "!" : "");
  return g_strdup_printf ("%d %d–%d%s", regrade.points, regrade.total.lower, regrade.total.upper,
                          regrade.crosses ? "!" : "");
}

static void
test_regrade (gconstpointer data)
{
  const RegradeRow *row = data;
  g_autoptr (PedicleAssessment) assessment = state_assess (row->words);
  const PedicleSins *sins = &pedicle_assessment_get_lesion (assessment, 0)->facts.sins;
  g_autofree char *lower = in_words (pedicle_sins_regrade_lower (sins, row->item));
  g_autofree char *higher = in_words (pedicle_sins_regrade_higher (sins, row->item));

  g_assert_cmpstr (lower, ==, row->lower);
  g_assert_cmpstr (higher, ==, row->higher);
}

/* CLINICAL 1.5. */
static const struct {
  const char *name;
  PedicleSinsItem item;
  double surgeons, mixed;
  const char *words;
} agreement_rows[] = {
  { "location", PEDICLE_SINS_LOCATION, 0.790, 0.81, "strong" },
  { "pain", PEDICLE_SINS_PAIN, 0.841, 0.58, "strong" },
  { "bone-lesion", PEDICLE_SINS_BONE_LESION, 0.244, 0.21, "fair" },
  { "alignment", PEDICLE_SINS_ALIGNMENT, 0.456, 0.45, "moderate" },
  { "collapse", PEDICLE_SINS_COLLAPSE, 0.462, 0.42, "moderate" },
  { "posterolateral", PEDICLE_SINS_POSTEROLATERAL, 0.492, 0.29, "moderate" },
};

static void
test_agreement (gconstpointer data)
{
  gsize i = GPOINTER_TO_SIZE (data);
  PedicleSinsItem item = agreement_rows[i].item;
  PedicleSinsAgreement agreement = pedicle_sins_item_get_agreement (item);

  g_assert_cmpfloat (agreement.surgeons, ==, agreement_rows[i].surgeons);
  g_assert_cmpfloat (agreement.mixed, ==, agreement_rows[i].mixed);
  g_assert_cmpstr (pedicle_sins_item_describe_agreement (item), ==, agreement_rows[i].words);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (distance_rows); i++)
    state_add_row ("/sins-firmness/distance", distance_rows[i].name, &distance_rows[i],
                   test_distance);
  for (gsize i = 0; i < G_N_ELEMENTS (regrade_rows); i++)
    state_add_row ("/sins-firmness/regrade", regrade_rows[i].name, &regrade_rows[i], test_regrade);
  for (gsize i = 0; i < G_N_ELEMENTS (agreement_rows); i++)
    state_add_row ("/sins-firmness/agreement", agreement_rows[i].name, GSIZE_TO_POINTER (i),
                   test_agreement);
  return g_test_run ();
}
