/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "sins-tables.h"

#include "facts.h"

#include <string.h>

/* Location: vertebrae and points, as printed; C7 is junctional. */
static const struct {
  const char *vertebrae;
  int points;
} locations[] = {
  { " C0 C1 C2 ", 3 },                /* junctional */
  { " C3 C4 C5 C6 ", 2 },             /* mobile */
  { " C7 T1 T2 ", 3 },                /* junctional */
  { " T3 T4 T5 T6 T7 T8 T9 T10 ", 1 }, /* semirigid */
  { " T11 T12 L1 ", 3 },              /* junctional */
  { " L2 L3 L4 ", 2 },                /* mobile */
  { " L5 S1 ", 3 },                   /* junctional */
  { " S2 S3 S4 S5 ", 0 },             /* rigid */
};

/* The items that are read off the images. */
static const struct {
  PedicleFindingId finding;
  struct {
    const char *answer;
    int points;
  } rows[4];
} items[] = {
  { PEDICLE_FINDING_BONE_LESION, { { "lytic", 2 }, { "mixed", 1 }, { "blastic", 0 } } },
  { PEDICLE_FINDING_ALIGNMENT, { { "subluxation", 4 }, { "deformity", 2 }, { "normal", 0 } } },
  { PEDICLE_FINDING_COLLAPSE,
    { { "over-50", 3 }, { "under-50", 2 }, { "involved-over-50", 1 }, { "none", 0 } } },
  { PEDICLE_FINDING_POSTEROLATERAL, { { "bilateral", 3 }, { "unilateral", 1 }, { "none", 0 } } },
};

static const PedicleFindingId pain_types[] = {
  PEDICLE_FINDING_PAIN_MECHANICAL, PEDICLE_FINDING_PAIN_TUMOUR, PEDICLE_FINDING_PAIN_RADICULAR,
};

#define VAS_VALUES 3 /* unanswered, 0, the lowest above */

typedef struct {
  PedicleVisit *visit;
  PedicleLesion *lesion;
  PedicleFacts patient, facts;
  PedicleProof proof;
} Tables;

static int
get_location (PedicleLevel level)
{
  g_autofree char *word = g_strdup_printf (" %s ", pedicle_level_get_id (level));

  for (guint i = 0; i < G_N_ELEMENTS (locations); i++)
    if (strstr (locations[i].vertebrae, word) != NULL)
      return locations[i].points;
  return -1;
}

/* Of a lesion over several vertebrae the highest counts. */
static int
get_highest_location (PedicleLevels levels)
{
  int highest = -1;

  for (guint i = 0; i < PEDICLE_N_LEVELS; i++)
    if (levels & PEDICLE_LEVELS (i))
      highest = MAX (highest, get_location (i));
  return highest;
}

/* The published points of an answer; of an unanswered item, those of any. */
static PedicleRange
get_points (guint item, int answer)
{
  const PedicleFinding *row = pedicle_finding_get (items[item].finding);
  PedicleRange range = { G_MAXINT, G_MININT };

  for (guint i = 0; i < G_N_ELEMENTS (items[item].rows); i++) {
    const char *id = items[item].rows[i].answer;

    if (id == NULL || (answer != PEDICLE_UNANSWERED && !g_str_equal (id, row->choices[answer].id)))
      continue;
    range.lower = MIN (range.lower, items[item].rows[i].points);
    range.upper = MAX (range.upper, items[item].rows[i].points);
  }
  return range;
}

/* Mechanical 3, not mechanical 1, none 0, of answers that are all given. */
static int
get_pain_points (int pain, const int *types, int vas)
{
  if (types[0] == PEDICLE_YES)
    return 3;
  return pain != PEDICLE_PAIN_NONE || types[1] == PEDICLE_YES || types[2] == PEDICLE_YES || vas > 0;
}

static void
widen (PedicleRange *range, int points)
{
  range->lower = MIN (range->lower, points);
  range->upper = MAX (range->upper, points);
}

/* What is unanswered can be anything; but a detail of a pain that is denied counts as absent. */
static PedicleRange
get_pain_range (const PedicleAnswers *answers)
{
  const int pain = pedicle_answers_get (answers, PEDICLE_FINDING_PAIN);
  const int vas = pedicle_answers_get (answers, PEDICLE_FINDING_PAIN_VAS);
  PedicleRange range = { G_MAXINT, G_MININT };

  for (guint i = 0; i < 3 * 2 * 2 * 2 * 2; i++) {
    int types[] = { i / 3 % 2, i / 6 % 2, i / 12 % 2 };
    int drawn_pain = i % 3, drawn_vas = i / 24;
    gboolean sensible = TRUE;

    for (guint j = 0; j < G_N_ELEMENTS (types); j++) {
      int given = pedicle_answers_get (answers, pain_types[j]);

      sensible &= given == types[j] || (given == PEDICLE_UNANSWERED &&
                                        (pain != PEDICLE_PAIN_NONE || types[j] == PEDICLE_NO));
    }
    sensible &= pain == drawn_pain || pain == PEDICLE_UNANSWERED;
    sensible &= vas == drawn_vas || (vas == PEDICLE_UNANSWERED &&
                                     (pain != PEDICLE_PAIN_NONE || drawn_vas == 0));
    if (sensible)
      widen (&range, get_pain_points (drawn_pain, types, drawn_vas));
  }
  return range;
}

/* Stable 0–6, potentially unstable 7–12, unstable 13–18; undecided between them. */
static const char *
get_class (PedicleRange total)
{
  if (total.upper <= 6)
    return "stable";
  if (total.lower >= 7 && total.upper <= 12)
    return "potentially-unstable";
  return total.lower >= 13 ? "unstable" : NULL;
}

static void
compare (Tables *tables, PedicleRange expected)
{
  const PedicleSins *sins;
  gboolean same;

  pedicle_facts_init_lesion (&tables->facts, &tables->patient, tables->visit, tables->lesion);
  sins = &tables->facts.sins;
  same = sins->total.range.lower == expected.lower && sins->total.range.upper == expected.upper &&
         g_strcmp0 (pedicle_sins_class_get_id (sins->class), get_class (expected)) == 0;
  if (!pedicle_proof_try (&tables->proof, same, tables->proof.tried))
    return;
  tables->proof.wrong = g_strdup_printf (
    "sins: %d–%d (%s), expected %d–%d (%s)", sins->total.range.lower, sins->total.range.upper,
    sins->class == PEDICLE_SINS_UNDECIDED ? "undecided" : pedicle_sins_class_get_id (sins->class),
    expected.lower, expected.upper,
    get_class (expected) != NULL ? get_class (expected) : "undecided");
  tables->proof.example = pedicle_proof_write_case (tables->visit);
}

static void
try_items (Tables *tables, guint item, PedicleRange sum)
{
  const PedicleFinding *row;

  if (item == G_N_ELEMENTS (items)) {
    compare (tables, sum);
    return;
  }
  row = pedicle_finding_get (items[item].finding);
  for (int answer = PEDICLE_UNANSWERED; answer < (int) row->n_choices; answer++) {
    pedicle_answers_set (&tables->lesion->findings, items[item].finding, answer);
    try_items (tables, item + 1, pedicle_range_add (sum, get_points (item, answer)));
  }
}

static void
try_pain (Tables *tables, int location)
{
  PedicleAnswers *answers = &tables->lesion->findings;

  for (guint i = 0; i < 4 * 3 * 3 * 3 * VAS_VALUES; i++) {
    pedicle_answers_set (answers, PEDICLE_FINDING_PAIN, (int) (i % 4) - 1);
    for (guint j = 0, rest = i / 4; j < G_N_ELEMENTS (pain_types); j++, rest /= 3)
      pedicle_answers_set (answers, pain_types[j], (int) (rest % 3) - 1);
    pedicle_answers_set (answers, PEDICLE_FINDING_PAIN_VAS, (int) (i / 108) - 1);
    try_items (tables, 0, pedicle_range_add ((PedicleRange) { location, location },
                                             get_pain_range (answers)));
  }
}

/* Every other answer is given, and scores nothing. */
static void
try_span (Tables *tables, PedicleLevels levels)
{
  PedicleAnswers *answers = &tables->lesion->findings;
  PedicleRange sum = { get_highest_location (levels), get_highest_location (levels) };

  pedicle_answers_init (answers);
  pedicle_answers_set (answers, PEDICLE_FINDING_PAIN, PEDICLE_PAIN_NONE);
  tables->lesion->levels = levels;
  for (guint i = 0; i < G_N_ELEMENTS (items); i++)
    pedicle_answers_set (answers, items[i].finding, 0);
  compare (tables, sum);
}

PedicleProof
pedicle_sins_tables_prove (void)
{
  g_autofree Tables *tables = g_new0 (Tables, 1);

  tables->visit = pedicle_visit_new ();
  tables->visit->date = g_strdup ("2026-11-20");
  tables->lesion = pedicle_lesion_new ();
  tables->lesion->id = g_strdup ("1");
  g_ptr_array_add (tables->visit->lesions, tables->lesion);
  pedicle_facts_init_patient (&tables->patient, tables->visit);
  for (guint first = 0; first < PEDICLE_N_LEVELS; first++) {
    for (guint last = first; last < PEDICLE_N_LEVELS; last++)
      try_span (tables, pedicle_levels_between (first, last));
    pedicle_answers_init (&tables->lesion->findings);
    tables->lesion->levels = PEDICLE_LEVELS (first);
    try_pain (tables, get_location (first));
  }
  pedicle_visit_free (tables->visit);
  return tables->proof;
}
