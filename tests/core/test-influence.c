/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What single answers would change: against the real assessment of the changed case, and a few cases
 * by hand. */

#include "influence.h"

#include "random-state.h"
#include "state.h"

#define STATES 60
#define SEED 20261126

/* Gives the answer to the case itself and assesses it anew. */
static void
assert_same_as_given (PedicleCase *case_, guint lesion, const PedicleOutcome *outcome)
{
  g_autoptr (PedicleAssessment) given = NULL;
  const PedicleLesionAssessment *result;
  PedicleVisit *visit = (PedicleVisit *) pedicle_case_get_visit (case_, 0);
  PedicleLesion *of = g_ptr_array_index (visit->lesions, lesion);
  PedicleAnswers *answers = pedicle_finding_get (outcome->finding)->scope == PEDICLE_SCOPE_LESION
                              ? &of->findings
                              : &visit->findings;
  int before = pedicle_answers_get (answers, outcome->finding);

  pedicle_answers_set (answers, outcome->finding, outcome->value);
  given = pedicle_assess (case_, 0, pedicle_knowledge_get_default ());
  pedicle_answers_set (answers, outcome->finding, before);
  result = pedicle_assessment_get_lesion (given, lesion);
  for (guint i = 0; i < PEDICLE_N_TECHNIQUES; i++) {
    g_assert_cmpint (outcome->recommendations[i].min, ==, result->recommendations[i].min);
    g_assert_cmpint (outcome->recommendations[i].max, ==, result->recommendations[i].max);
  }
}

static void
test_random (void)
{
  g_autoptr (PedicleRandomState) state = pedicle_random_state_new (SEED);
  guint n_tried = 0;

  for (guint i = 0; i < STATES; i++) {
    g_autoptr (PedicleAssessment) assessment = NULL;

    pedicle_random_state_draw (state);
    assessment = pedicle_assess (pedicle_random_state_get_case (state), 0, pedicle_knowledge_get_default ());
    for (guint l = 0; l < pedicle_assessment_get_n_lesions (assessment); l++) {
      const PedicleInfluence *influence = pedicle_influence_get (
        assessment, pedicle_assessment_get_lesion (assessment, l));

      for (guint f = 0; f < PEDICLE_N_FINDINGS; f++) {
        const PedicleOutcome *outcomes;
        guint n = pedicle_influence_get_outcomes (influence, f, &outcomes);

        for (guint o = 0; o < n; o++)
          assert_same_as_given (pedicle_random_state_get_case (state), l, &outcomes[o]);
        n_tried += n;
      }
    }
  }
  g_assert_cmpuint (n_tried, >, STATES * 100);
}

/* A verdict never turns on the hours since onset, which are not tried. */
static void
test_hours (void)
{
  g_autoptr (PedicleRandomState) state = pedicle_random_state_new (SEED);

  for (guint i = 0; i < STATES; i++) {
    PedicleOutcome outcome = { .finding = PEDICLE_FINDING_DEFICIT_HOURS, .value = 49 };
    g_autoptr (PedicleAssessment) assessment = NULL;

    pedicle_random_state_draw (state);
    assessment = pedicle_assess (pedicle_random_state_get_case (state), 0, pedicle_knowledge_get_default ());
    for (guint l = 0; l < pedicle_assessment_get_n_lesions (assessment); l++) {
      const PedicleLesionAssessment *lesion = pedicle_assessment_get_lesion (assessment, l);

      memcpy (outcome.recommendations, lesion->recommendations, sizeof outcome.recommendations);
      assert_same_as_given (pedicle_random_state_get_case (state), l, &outcome);
    }
  }
}

/* "alignment=subluxation: contraindicated", "escc=2,3 contradicts: caution..consider". */
static char *
turn_in_words (const PedicleTurn *turn)
{
  const PedicleFinding *finding = pedicle_finding_get (turn->finding);
  GString *words = g_string_new (finding->id);

  for (guint i = 0; i < turn->n_values; i++) {
    g_string_append (words, i == 0 ? "=" : ",");
    if (finding->type == PEDICLE_ANSWER_CHOICE)
      g_string_append (words, finding->choices[turn->values[i]].id);
    else
      g_string_append_printf (words, "%d", turn->values[i]);
  }
  g_string_append_printf (words, "%s: %s", turn->contradicts ? " contradicts" : "",
                          pedicle_verdict_get_id (turn->min));
  if (turn->min != turn->max)
    g_string_append_printf (words, "..%s", pedicle_verdict_get_id (turn->max));
  return g_string_free (words, FALSE);
}

typedef struct {
  const char *name, *words, *technique, *turns;
} TurnRow;

/* Stable, painful on loading, nothing against cement: SINS 6 at L2. */
#define FOR_CEMENT                                                                                 \
  "life-expectancy=6-12 cement-risk=no frankel=E root-deficit=no levels=L2 pain=continuous "        \
  "pain-mechanical=yes bone-lesion=mixed alignment=normal collapse=none posterolateral=none "       \
  "escc=0 posterior-wall-breach=no foraminal-invasion=no"

static const TurnRow turn_rows[] = {
  { "settled", FOR_CEMENT, "vertebroplasty",
    "pain-mechanical=no: no-statement..consider; frankel=D: caution..recommended; "
    "root-deficit=yes: caution; bone-lesion=blastic: caution; alignment=deformity: "
    "caution; alignment=subluxation: contraindicated; collapse=under-50: consider; "
    "posterolateral=bilateral: caution; overt-instability=1: contraindicated; escc=1a: "
    "caution; posterior-wall-breach=yes: caution; foraminal-invasion=yes: "
    "caution..recommended; cement-unsafe=1: not-indicated; life-expectancy=over-12: "
    "caution..recommended; cement-risk=yes: contraindicated" },
  { "settled-negative", FOR_CEMENT, "kyphoplasty",
    "alignment=subluxation: contraindicated; collapse=under-50: recommended; "
    "overt-instability=1: contraindicated; cement-risk=yes: contraindicated" },
  { "default-overruled", FOR_CEMENT " kps=80", "open-surgery",
    "pain-intractable=1: no-statement..consider; frankel=A: no-statement..caution; "
    "frankel=D: no-statement..recommended; root-deficit=yes: no-statement..recommended; "
    "alignment=subluxation: caution..consider; overt-instability=1: caution..consider; "
    "escc=2: caution..consider; kps=40: not-indicated; kps=70: "
    "not-indicated..no-statement; life-expectancy=under-6: not-indicated; "
    "life-expectancy=over-12: no-statement..consider; fit-open-surgery=no: not-indicated; "
    "fit-general-anaesthesia=no: not-indicated" },
  { "nearest-of-a-scale", FOR_CEMENT " kps=100 fit-general-anaesthesia=yes", "en-bloc-excision",
    "kps=40: not-indicated; primary=myeloma,lymphoma,leukaemia: not-indicated; "
    "primary-controlled=no: not-indicated; vertebral-metastases=2,3-or-more: "
    "not-indicated; visceral-metastases=removable,unremovable: "
    "not-indicated..no-statement; life-expectancy=under-6: not-indicated; "
    "life-expectancy=over-12: not-indicated..recommended; fit-open-surgery=no: "
    "not-indicated; fit-general-anaesthesia=no: not-indicated" },
  { "contradicting", FOR_CEMENT " pain-tumour=no pain-radicular=no ambulatory=yes",
    "percutaneous-decompression",
    "pain-radicular=yes: caution..consider; frankel=A contradicts: caution; frankel=D: "
    "caution..recommended; root-deficit=yes: caution..recommended; escc=2: "
    "caution..consider" },
};

static void
test_turns (gconstpointer data)
{
  const TurnRow *row = data;
  g_autoptr (PedicleAssessment) assessment = state_assess (row->words);
  const PedicleInfluence *influence =
    pedicle_influence_get (assessment, pedicle_assessment_get_lesion (assessment, 0));
  g_autoptr (GArray) turns = NULL;
  GString *found = g_string_new (NULL);
  PedicleTechniqueId technique;

  g_assert_true (pedicle_technique_from_id (row->technique, &technique));
  turns = pedicle_influence_get_turns (influence, technique);
  for (guint i = 0; i < turns->len; i++) {
    g_autofree char *words = turn_in_words (&g_array_index (turns, PedicleTurn, i));

    g_string_append_printf (found, "%s%s", i > 0 ? "; " : "", words);
  }
  g_assert_cmpstr (found->str, ==, row->turns);
  g_string_free (found, TRUE);
}

typedef struct {
  const char *name, *words, *technique, *soonest; /* "escc 6/6", "" for none */
} SoonestRow;

static const SoonestRow soonest_rows[] = {
  { "settled", "pain=none frankel=E root-deficit=no bone-lesion=blastic alignment=normal "
               "collapse=none posterolateral=none escc=0 overt-instability", "vertebroplasty", "" },
  { "nothing-answered", "", "vertebroplasty", "cement-risk 1/2" },
  { "lysis", "levels=L2 overt-instability fit-general-anaesthesia=yes primary=breast",
    "percutaneous-stabilization", "pedicle-lysis 2/3" },
};

static void
test_soonest (gconstpointer data)
{
  const SoonestRow *row = data;
  g_autoptr (PedicleAssessment) assessment = state_assess (row->words);
  const PedicleInfluence *influence =
    pedicle_influence_get (assessment, pedicle_assessment_get_lesion (assessment, 0));
  g_autofree char *found = g_strdup ("");
  PedicleTechniqueId technique;
  PedicleSoonest soonest;

  g_assert_true (pedicle_technique_from_id (row->technique, &technique));
  if (pedicle_influence_get_soonest (influence, technique, &soonest)) {
    g_free (found);
    found = g_strdup_printf ("%s %u/%u", pedicle_finding_get (soonest.finding)->id,
                             soonest.n_settling, soonest.n_answers);
  }
  g_assert_cmpstr (found, ==, row->soonest);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/influence/as-if-given", test_random);
  g_test_add_func ("/influence/hours", test_hours);
  for (gsize i = 0; i < G_N_ELEMENTS (turn_rows); i++)
    state_add_row ("/influence/turns", turn_rows[i].name, &turn_rows[i], test_turns);
  for (gsize i = 0; i < G_N_ELEMENTS (soonest_rows); i++)
    state_add_row ("/influence/soonest", soonest_rows[i].name, &soonest_rows[i], test_soonest);
  return g_test_run ();
}
