/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The fold of effects into a verdict, the pair of an open one, and where it stands in lists. */

#include "state.h"

#include "assess.h"

#define N_KINDS (PEDICLE_EFFECT_NOTE + 1)

/* A technique with one rule for each kind of effect; rule n waits for finding n. */
typedef struct {
  PedicleTechnique technique;
  PedicleRule rules[N_KINDS];
} Sample;

static void
sample_init (Sample *sample)
{
  *sample = (Sample) { 0 };
  sample->technique.rules = g_ptr_array_new ();
  for (guint i = 0; i < N_KINDS; i++) {
    sample->rules[i].index = i;
    sample->rules[i].effect_kinds = 1u << i;
    g_ptr_array_add (sample->technique.rules, &sample->rules[i]);
  }
}

static void
sample_clear (Sample *sample)
{
  g_ptr_array_unref (sample->technique.rules);
}

/* holding, undecided: bit n for the rule n; all others fail. */
static PedicleRecommendation
judge (const Sample *sample, guint holding, guint undecided)
{
  PedicleFact rules[N_KINDS];

  for (guint i = 0; i < N_KINDS; i++)
    rules[i] = (PedicleFact) { undecided & (1u << i)   ? PEDICLE_UNKNOWN
                               : holding & (1u << i) ? PEDICLE_TRUE
                                                       : PEDICLE_FALSE,
                               PEDICLE_FINDING_SET (i) };
  return pedicle_assess_technique (&sample->technique, rules);
}

static gboolean
has (guint kinds, PedicleEffectKind kind)
{
  return (kinds >> kind) & 1;
}

/* The fold once more, as the rule base puts it. */
static PedicleVerdict
expected_fold (guint kinds)
{
  gboolean recommends = has (kinds, PEDICLE_EFFECT_RECOMMEND);
  gboolean considers = has (kinds, PEDICLE_EFFECT_CONSIDER);

  if (has (kinds, PEDICLE_EFFECT_CONTRAINDICATE))
    return PEDICLE_VERDICT_CONTRAINDICATED;
  if (has (kinds, PEDICLE_EFFECT_NOT_INDICATED))
    return PEDICLE_VERDICT_NOT_INDICATED;
  if (!recommends && !considers)
    return PEDICLE_VERDICT_NO_STATEMENT;
  if (has (kinds, PEDICLE_EFFECT_CAUTION))
    return PEDICLE_VERDICT_CAUTION;
  return recommends ? PEDICLE_VERDICT_RECOMMENDED : PEDICLE_VERDICT_CONSIDER;
}

typedef struct {
  const char *name;
  guint kinds;
  const char *verdict;
} Fold;

#define K(effect) (1u << PEDICLE_EFFECT_##effect)

static const Fold folds[] = {
  { "nothing", 0, "no-statement" },
  { "recommend", K (RECOMMEND), "recommended" },
  { "consider", K (CONSIDER), "consider" },
  { "recommend-and-consider", K (RECOMMEND) | K (CONSIDER), "recommended" },
  { "caution-alone", K (CAUTION), "no-statement" },
  { "recommend-with-caution", K (RECOMMEND) | K (CAUTION), "caution" },
  { "consider-with-caution", K (CONSIDER) | K (CAUTION), "caution" },
  { "not-indicated-alone", K (NOT_INDICATED), "not-indicated" },
  { "not-indicated-wins", K (RECOMMEND) | K (CAUTION) | K (NOT_INDICATED), "not-indicated" },
  { "contraindicate-alone", K (CONTRAINDICATE), "contraindicated" },
  { "contraindicate-wins", K (RECOMMEND) | K (NOT_INDICATED) | K (CONTRAINDICATE),
    "contraindicated" },
  { "companions-say-nothing", K (REQUIRE) | K (ADVISE) | K (NOTE), "no-statement" },
  { "companions-change-nothing", K (RECOMMEND) | K (REQUIRE) | K (ADVISE) | K (NOTE), "recommended"
    },
};

static void
test_fold (gconstpointer data)
{
  const Fold *row = data;
  PedicleRecommendation pair;
  Sample sample;

  sample_init (&sample);
  pair = judge (&sample, row->kinds, 0);
  g_assert_cmpstr (pedicle_verdict_get_id (pair.min), ==, row->verdict);
  g_assert_cmpstr (pedicle_verdict_get_id (pair.max), ==, row->verdict);
  g_assert_cmpuint (pair.open, ==, 0);
  sample_clear (&sample);
}

/* The worst and the best over every way in which the undecided rules may turn out. */
static void
expected_pair (guint holding, guint undecided, PedicleVerdict *ret_min, PedicleVerdict *ret_max)
{
  guint turned_out = 0;

  *ret_min = PEDICLE_VERDICT_RECOMMENDED;
  *ret_max = PEDICLE_VERDICT_CONTRAINDICATED;
  do {
    PedicleVerdict verdict = expected_fold (holding | turned_out);

    *ret_min = MIN (*ret_min, verdict);
    *ret_max = MAX (*ret_max, verdict);
    turned_out = (turned_out - undecided) & undecided;
  } while (turned_out != 0);
}

/* A rule keeps the verdict open when it makes a difference which way it is decided. */
static PedicleFindingSet
expected_open (guint holding, guint undecided)
{
  PedicleFindingSet open = 0;

  for (guint i = 0; i < N_KINDS; i++) {
    guint others = undecided & ~(1u << i);
    PedicleVerdict min_held, max_held, min_failed, max_failed;

    if (others == undecided)
      continue;
    expected_pair (holding | 1u << i, others, &min_held, &max_held);
    expected_pair (holding, others, &min_failed, &max_failed);
    if (min_held != min_failed || max_held != max_failed)
      open |= PEDICLE_FINDING_SET (i);
  }
  return open;
}

/* All combinations of what holds and what is undecided. */
static void
test_pairs (gconstpointer data)
{
  guint holding = GPOINTER_TO_UINT (data);
  Sample sample;

  sample_init (&sample);
  for (guint undecided = 0; undecided < 1u << N_KINDS; undecided++) {
    PedicleRecommendation pair = judge (&sample, holding, undecided);
    PedicleVerdict min, max;

    expected_pair (holding & ~undecided, undecided, &min, &max);
    g_assert_cmpint (pair.min, ==, min);
    g_assert_cmpint (pair.max, ==, max);
    g_assert_cmpuint (pair.open, ==,
                      min == max ? 0 : expected_open (holding & ~undecided, undecided));
    g_assert_true (pedicle_recommendation_is_settled (&pair) == (min == max));
  }
  sample_clear (&sample);
}

static void
test_open_when_unsettled (void)
{
  Sample sample;

  sample_init (&sample);
  for (guint undecided = 0; undecided < 1u << N_KINDS; undecided++) {
    PedicleRecommendation pair = judge (&sample, K (CONSIDER), undecided);

    g_assert_true ((pair.min != pair.max) == (pair.open != 0));
  }
  sample_clear (&sample);
}

typedef struct {
  PedicleVerdict min, max;
  PedicleGroup group;
  const char *words; /* the name of the row, too */
} Group;

#define V(verdict) PEDICLE_VERDICT_##verdict
#define G(group) PEDICLE_GROUP_##group

static const Group groups[] = {
  { V (RECOMMENDED), V (RECOMMENDED), G (RECOMMENDED), "recommended" },
  { V (CONSIDER), V (CONSIDER), G (CONSIDER), "to consider" },
  { V (CAUTION), V (CAUTION), G (CAUTION), "with caution" },
  { V (NO_STATEMENT), V (NO_STATEMENT), G (NO_STATEMENT), "no statement" },
  { V (NOT_INDICATED), V (NOT_INDICATED), G (NOT_INDICATED), "not indicated" },
  { V (CONTRAINDICATED), V (CONTRAINDICATED), G (CONTRAINDICATED), "contraindicated" },
  { V (CONTRAINDICATED), V (RECOMMENDED), G (OPEN), "recommended at best, contraindicated at worst"
    },
  { V (CONSIDER), V (RECOMMENDED), G (OPEN), "recommended at best, to consider at worst" },
  { V (NO_STATEMENT), V (CAUTION), G (OPEN), "with caution at best, no statement at worst" },
  { V (NOT_INDICATED), V (NO_STATEMENT), G (NO_STATEMENT),
    "no statement at best, not indicated at worst" },
  { V (CONTRAINDICATED), V (NO_STATEMENT), G (NO_STATEMENT),
    "no statement at best, contraindicated at worst" },
  { V (CONTRAINDICATED), V (NOT_INDICATED), G (NOT_INDICATED),
    "not indicated at best, contraindicated at worst" },
};

static void
test_group (gconstpointer data)
{
  const Group *row = data;
  PedicleRecommendation pair = { row->min, row->max, 0 };
  g_autofree char *words = pedicle_recommendation_describe (&pair, PEDICLE_TECHNIQUE_BRACE);

  g_assert_cmpint (pedicle_recommendation_get_group (&pair), ==, row->group);
  g_assert_cmpstr (words, ==, row->words);
  g_assert_cmpstr (pedicle_group_get_label (row->group), !=, "");
}

static void
test_ids (void)
{
  static const char *const verdicts[] = { "contraindicated", "not-indicated", "no-statement",
                                          "caution",         "consider",      "recommended" };
  PedicleTechniqueId technique;

  /* Worst to best. */
  g_assert_cmpint (G_N_ELEMENTS (verdicts), ==, PEDICLE_N_VERDICTS);
  for (guint i = 0; i < PEDICLE_N_VERDICTS; i++)
    g_assert_cmpstr (pedicle_verdict_get_id (i), ==, verdicts[i]);
  for (guint i = 0; i < PEDICLE_N_TECHNIQUES; i++) {
    g_assert_true (pedicle_technique_from_id (pedicle_technique_get_id (i), &technique));
    g_assert_cmpint (technique, ==, i);
  }
  g_assert_false (pedicle_technique_from_id ("surgery", &technique));
  g_assert_cmpint (technique, ==, PEDICLE_N_TECHNIQUES - 1);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (folds); i++)
    state_add_row ("/verdict/fold", folds[i].name, &folds[i], test_fold);
  for (guint holding = 0; holding < 1u << N_KINDS; holding++) {
    g_autofree char *name = g_strdup_printf ("holding-%02x", holding);

    state_add_row ("/verdict/pair", name, GUINT_TO_POINTER (holding), test_pairs);
  }
  g_test_add_func ("/verdict/open-when-unsettled", test_open_when_unsettled);
  for (guint i = 0; i < G_N_ELEMENTS (groups); i++)
    state_add_row ("/verdict/group", groups[i].words, &groups[i], test_group);
  g_test_add_func ("/verdict/ids", test_ids);
  return g_test_run ();
}
