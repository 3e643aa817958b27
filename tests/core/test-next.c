/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What to assess next: which findings, and in which order. */

#include "state.h"

#include <string.h>

/* Everything answered; no deficit, so that how it evolves is no question. SINS 6, Tokuhashi 13. */
#define PATIENT \
  "frankel=E root-deficit=no ambulatory=yes kps=80 ecog=1 primary=breast primary-controlled=yes " \
  "radiosensitivity=intermediate tumour-growth=slow extraspinal-bone-metastases=1-2 " \
  "vertebral-metastases=2 visceral-metastases=none life-expectancy=over-12 fit-open-surgery=yes " \
  "fit-general-anaesthesia=yes cement-risk=no "
#define LESION \
  "levels=T8 pain=continuous pain-mechanical=yes pain-tumour=no pain-radicular=no pain-vas=5 " \
  "bone-lesion=lytic alignment=normal collapse=none posterolateral=none escc=0 " \
  "posterior-wall-breach=no foraminal-invasion=no near-posterior-wall=no pedicle-lysis=none " \
  "prior-irradiation=no explains-deficit=yes "
#define COMPLETE PATIENT LESION

typedef struct {
  const char *name;
  const char *state;
  const char *next; /* in this order */
} Row;

static const Row rows[] = {
  { "complete", COMPLETE, "" },
  { "one", COMPLETE "-escc", "escc" },
  { "panels-break-ties", COMPLETE "-cement-risk -escc", "escc cement-risk" },
  { "contraindication-before-indication", COMPLETE "-escc -collapse", "escc collapse" },
  /* Ablation has no permissive rule here, so that its cautions make no difference. */
  { "makes-no-difference", COMPLETE "-near-posterior-wall", "" },
  { "makes-a-difference", COMPLETE "pain-tumour=yes -near-posterior-wall", "near-posterior-wall" },
  { "contraindication-before-verdict", COMPLETE "-bone-lesion -cement-risk",
    "cement-risk bone-lesion" },
  { "alert-before-score", COMPLETE "-kps -ecog -primary", "primary kps ecog" },
  { "alert-before-verdict", COMPLETE "pain-tumour=yes -near-posterior-wall -primary",
    "primary near-posterior-wall" },
  { "score-before-verdict", COMPLETE "pain-tumour=yes -near-posterior-wall -visceral-metastases",
    "visceral-metastases near-posterior-wall" },
  { "contraindication-before-alert", COMPLETE "-primary -cement-risk", "cement-risk primary" },
  { "alert-before-indication",
    PATIENT "frankel=D deficit-hours=100 -fit-general-anaesthesia " LESION "-deficit-tempo",
    "deficit-tempo fit-general-anaesthesia" },
  { "score-before-indication", COMPLETE "-fit-general-anaesthesia -visceral-metastases",
    "visceral-metastases fit-general-anaesthesia" },
  { "indication-before-caution", COMPLETE "-fit-general-anaesthesia -pedicle-lysis",
    "fit-general-anaesthesia pedicle-lysis" },
  { "score-alone", COMPLETE "-kps -ecog", "kps ecog" },
  { "score-is-certain", COMPLETE "-kps", "" },
  { "flags-are-not-asked", COMPLETE "pain-radicular=yes", "" },
  { "vas-where-pain-is-known", COMPLETE "-pain-vas", "" },

  /* An overruling finding is asked only while its default is unknown. */
  { "default-of-ambulatory", COMPLETE "-ambulatory", "" },
  { "default-of-fitness", COMPLETE "-fit-open-surgery", "" },
  { "no-default-of-fitness",
    COMPLETE "escc=2 -fit-open-surgery kps=70", "fit-open-surgery" },
  { "default-of-expectancy", COMPLETE "-life-expectancy", "" },
  { "no-default-of-expectancy", COMPLETE "-life-expectancy kps=50 -visceral-metastases",
    "visceral-metastases life-expectancy" },
  { "default-of-radiosensitivity", COMPLETE "-radiosensitivity", "" },
  { "no-default-of-radiosensitivity",
    COMPLETE "pain-mechanical=no pain-radicular=yes primary=uterus -radiosensitivity",
    "radiosensitivity" },
  { "default-of-growth", COMPLETE "primary=uterus -tumour-growth", "" },
  /* The Tomita score has no class that could be open. */
  { "no-default-of-growth", COMPLETE "primary=other -tumour-growth", "" },

  { "one-lesion-explains-the-deficit",
    PATIENT "frankel=D deficit-tempo=slow deficit-hours=100 " LESION "-explains-deficit", "" },
  { "tempo-of-a-deficit", PATIENT "frankel=D deficit-hours=100 " LESION "-deficit-tempo",
    "deficit-tempo" },
  { "hours-where-walking-is-lost",
    PATIENT "frankel=C ambulatory=no deficit-tempo=slow " LESION "-deficit-hours", "deficit-hours" },
  { "hours-where-the-patient-walks", PATIENT "frankel=D deficit-tempo=slow " LESION, "" },
};

static char *
next_in_words (const PedicleFindingId *next, guint n_next)
{
  g_autoptr (GString) words = g_string_new (NULL);

  for (guint i = 0; i < n_next; i++)
    g_string_append_printf (words, "%s%s", i > 0 ? " " : "", pedicle_finding_get (next[i])->id);
  return g_string_free (g_steal_pointer (&words), FALSE);
}

static void
test_row (gconstpointer data)
{
  const Row *row = data;
  g_autoptr (PedicleAssessment) assessment = state_assess (row->state);
  const PedicleLesionAssessment *lesion = pedicle_assessment_get_lesion (assessment, 0);
  g_autofree char *words = next_in_words (lesion->next, lesion->n_next);

  g_assert_cmpstr (words, ==, row->next);
}

/* Several lesions: which of them explains the deficit is asked once there is one. */
static void
test_explains_deficit (void)
{
  static const struct {
    const char *frankel;
    gboolean asked;
  } frankels[] = { { "-frankel", FALSE }, { "frankel=E", FALSE }, { "frankel=D", TRUE } };

  for (guint i = 0; i < G_N_ELEMENTS (frankels); i++) {
    g_autofree char *state = g_strdup_printf (
      PATIENT "deficit-tempo=slow deficit-hours=9 %s " LESION "-explains-deficit levels=L3",
      frankels[i].frankel);
    g_autoptr (PedicleAssessment) assessment = state_assess (state);
    const PedicleLesionAssessment *lesion = pedicle_assessment_get_lesion (assessment, 0);
    gboolean asked = FALSE;

    for (guint j = 0; j < lesion->n_next; j++)
      asked |= lesion->next[j] == PEDICLE_FINDING_EXPLAINS_DEFICIT;
    g_assert_cmpint (asked, ==, frankels[i].asked);
  }
}

/* Without a lesion: what keeps alerts of the patient and the class of the score open. */
static void
test_without_lesion (void)
{
  static const Row without[] = {
    { "complete", "no-lesion " PATIENT, "" },
    { "score", "no-lesion " PATIENT "-visceral-metastases", "visceral-metastases" },
    { "alert", "no-lesion " PATIENT "-kps -ecog -primary", "primary kps ecog" },
    { "verdicts-are-of-lesions", "no-lesion " PATIENT "-fit-general-anaesthesia", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (without); i++) {
    g_autoptr (PedicleAssessment) assessment = state_assess (without[i].state);
    const PedicleFindingId *next;
    guint n_next = pedicle_assessment_get_next (assessment, &next);
    g_autofree char *words = next_in_words (next, n_next);

    g_assert_null (pedicle_assessment_get_lesion (assessment, 0));
    g_assert_cmpstr (words, ==, without[i].next);
  }
}

static char *
rules_in_words (const PedicleLesionAssessment *lesion, PedicleTechniqueId technique,
                PedicleTri value)
{
  GPtrArray *rules = pedicle_knowledge_get_default ()->techniques[technique].rules;
  g_autoptr (GString) words = g_string_new (NULL);

  for (guint i = 0; i < rules->len; i++) {
    const PedicleRule *rule = g_ptr_array_index (rules, i);

    if (pedicle_lesion_assessment_get_rule (lesion, rule).value == value)
      g_string_append_printf (words, "%s%s", words->len > 0 ? " " : "", rule->id);
  }
  return g_string_free (g_steal_pointer (&words), FALSE);
}

/* The example by which the manual explains the output of the command line. */
static void
test_example (void)
{
  g_autoptr (PedicleAssessment) assessment =
    state_assess ("frankel=E kps=80 primary=kidney levels=L2 pain-mechanical=yes pain-vas=6 "
                  "bone-lesion=lytic overt-instability");
  const PedicleLesionAssessment *lesion = pedicle_assessment_get_lesion (assessment, 0);
  const PedicleTechniqueId technique = PEDICLE_TECHNIQUE_PERCUTANEOUS_STABILIZATION;
  const PedicleRecommendation *pair = &lesion->recommendations[technique];
  g_autofree char *holds = rules_in_words (lesion, technique, PEDICLE_TRUE);
  g_autofree char *open = rules_in_words (lesion, technique, PEDICLE_UNKNOWN);
  g_autofree char *next = next_in_words (lesion->next, lesion->n_next);
  const char *anaesthesia = strstr (next, "fit-general-anaesthesia");
  const char *lysis = strstr (next, "pedicle-lysis");

  g_assert_cmpstr (pedicle_verdict_get_id (pair->min), ==, "not-indicated");
  g_assert_cmpstr (pedicle_verdict_get_id (pair->max), ==, "recommended");
  g_assert_cmpstr (holds, ==, "PS-1 PS-3 PS-8");
  g_assert_cmpstr (open, ==, "MIS-1 PS-4 PS-5 PS-6");
  g_assert_cmpint (lesion->facts.sins.total.range.lower, ==, 7);
  g_assert_cmpint (lesion->facts.sins.total.range.upper, ==, 17);
  g_assert_true (pair->open & state_findings ("fit-general-anaesthesia"));
  g_assert_true (pair->open & state_findings ("pedicle-lysis"));
  /* "Not indicated" is at stake before "with caution". */
  g_assert_nonnull (anaesthesia);
  g_assert_nonnull (lysis);
  g_assert_true (anaesthesia < lysis);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    state_add_row ("/next", rows[i].name, &rows[i], test_row);
  g_test_add_func ("/next/explains-deficit", test_explains_deficit);
  g_test_add_func ("/next/without-lesion", test_without_lesion);
  g_test_add_func ("/next/example", test_example);
  return g_test_run ();
}
