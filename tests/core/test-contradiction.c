/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Answers that do not go together: reported by id, never repaired. */

#include "state.h"

typedef struct {
  const char *state; /* the name of the row, too */
  const char *found; /* ids, those of the patient first; those of the first lesion */
} Row;

static const Row rows[] = {
  { "", "" },
  { "pain=none", "" },
  { "pain=none pain-mechanical=no pain-tumour=no pain-radicular=no pain-vas=0", "" },
  { "pain=none pain-mechanical=yes", "pain-none" },
  { "pain=none pain-tumour=yes", "pain-none" },
  { "pain=none pain-radicular=yes", "pain-none" },
  { "pain=none pain-intractable", "pain-none" },
  { "pain=none pain-vas=0.5", "pain-none" },
  { "pain=occasional pain-mechanical=yes", "" },
  { "pain-vas=0 pain-mechanical=yes", "" },
  { "frankel=A ambulatory=yes", "walking" },
  { "frankel=B ambulatory=yes", "walking" },
  { "frankel=C ambulatory=yes", "walking" },
  { "frankel=D ambulatory=yes", "" },
  { "frankel=C ambulatory=no", "" },
  { "ambulatory=yes", "" },
  { "frankel=E ambulatory=no", "not-walking" },
  { "frankel=D ambulatory=no", "" },
  { "frankel=E root-deficit=no deficit-tempo=stable", "tempo-without-deficit" },
  { "frankel=E root-deficit=no deficit-hours=0", "tempo-without-deficit" },
  { "frankel=E root-deficit=yes deficit-tempo=rapid", "" },
  { "frankel=D root-deficit=no deficit-tempo=rapid", "" },
  { "frankel=E deficit-tempo=rapid", "" },
  { "root-deficit=no deficit-hours=5", "" },
  { "vertebral-metastases=1 levels=L2", "" },
  { "vertebral-metastases=1 levels=L2-L3", "vertebral-count" },
  { "vertebral-metastases=2 levels=L2-L3", "" },
  { "vertebral-metastases=2 levels=L2-L4", "vertebral-count" },
  { "vertebral-metastases=1 levels=L2 levels=L2", "" },
  { "vertebral-metastases=1 levels=L2 levels=T4", "vertebral-count" },
  { "vertebral-metastases=2 levels=L2-L3 levels=L3", "" },
  { "vertebral-metastases=3-or-more levels=T1-T12", "" },
  { "vertebral-metastases=3-or-more levels=T1", "" },
  { "levels=T1-T12", "" },
  { "kps=90 ecog=0", "" },
  { "kps=100 ecog=0", "" },
  { "kps=80 ecog=0", "karnofsky-ecog" },
  { "kps=70 ecog=1", "" },
  { "kps=90 ecog=1", "karnofsky-ecog" },
  { "kps=60 ecog=1", "karnofsky-ecog" },
  { "kps=10 ecog=4", "" },
  { "kps=0 ecog=4", "karnofsky-ecog" },
  { "kps=30 ecog=4", "karnofsky-ecog" },
  { "fit-open-surgery=yes fit-general-anaesthesia=no", "fitness" },
  { "fit-open-surgery=no fit-general-anaesthesia=no", "" },
  { "fit-open-surgery=yes fit-general-anaesthesia=yes", "" },
  { "fit-open-surgery=yes", "" },
  { "alignment=subluxation", "subluxation" },
  { "alignment=subluxation overt-instability", "" },
  { "alignment=deformity", "" },
  { "kps=80 ecog=0 pain=none pain-vas=3 alignment=subluxation frankel=A ambulatory=yes",
    "walking karnofsky-ecog pain-none subluxation" },
};

static void
append_ids (GString *words, PedicleContradictions found)
{
  for (guint i = 0; i < PEDICLE_N_CONTRADICTIONS; i++)
    if (found & (1u << i))
      g_string_append_printf (words, "%s%s", words->len > 0 ? " " : "",
                              pedicle_contradiction_get_id (i));
}

static void
test_row (gconstpointer data)
{
  const Row *row = data;
  g_autoptr (PedicleAssessment) assessment = state_assess (row->state);
  g_autoptr (GString) words = g_string_new (NULL);

  append_ids (words, pedicle_assessment_get_contradictions (assessment));
  append_ids (words, pedicle_assessment_get_lesion (assessment, 0)->contradictions);
  g_assert_cmpstr (words->str, ==, row->found);
}

/* Each stands beside rows of its own scope. */
static void
test_findings (void)
{
  for (guint i = 0; i < PEDICLE_N_CONTRADICTIONS; i++) {
    PedicleFindingSet findings = pedicle_contradiction_get_findings (i);
    PedicleScope scope =
      i < PEDICLE_CONTRADICTION_PAIN_NONE ? PEDICLE_SCOPE_PATIENT : PEDICLE_SCOPE_LESION;

    g_assert_cmpuint (findings, !=, 0);
    for (guint j = 0; j < PEDICLE_N_FINDINGS; j++)
      if (findings & PEDICLE_FINDING_SET (j))
        g_assert_cmpint (pedicle_finding_get (j)->scope, ==, scope);
    g_assert_cmpstr (pedicle_contradiction_get_text (i), !=, "");
  }
}

/* Everything is still computed, as written. */
static void
test_computed_as_written (void)
{
  g_autoptr (PedicleAssessment) assessment =
    state_assess ("pain=none pain-mechanical=yes kps=40 ecog=0 frankel=A ambulatory=yes");
  const PedicleFacts *facts = &pedicle_assessment_get_lesion (assessment, 0)->facts;

  g_assert_cmpint (facts->facts[PEDICLE_FACT_MECHANICAL].value, ==, PEDICLE_TRUE);
  g_assert_cmpint (facts->sins.items[PEDICLE_SINS_PAIN].range.lower, ==, 3);
  g_assert_cmpint (facts->numbers[PEDICLE_NUMBER_KARNOFSKY].range.upper, ==, 40);
  g_assert_cmpint (facts->facts[PEDICLE_FACT_WALKS].value, ==, PEDICLE_TRUE);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    state_add_row ("/contradiction", *rows[i].state ? rows[i].state : "nothing-known", &rows[i],
                   test_row);
  g_test_add_func ("/contradiction/findings", test_findings);
  g_test_add_func ("/contradiction/computed-as-written", test_computed_as_written);
  return g_test_run ();
}
