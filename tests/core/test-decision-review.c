/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A decision looked at again, under other knowledge and with other findings. Called with the folder
 * of the knowledge. */

#include "altered.h"
#include "plan-state.h"

#include "decision-review.h"
#include "decision-sign.h"
#include "state.h"

#include <string.h>

static const char *folder;

/* SINS 9 with mechanical and tumour pain: vertebroplasty is recommended by VP-5. */
#define GREY \
  "frankel=E root-deficit=no ambulatory=yes kps=90 primary=breast fit-general-anaesthesia=yes " \
  "cement-risk=no primary-controlled=yes extraspinal-bone-metastases=1-2 vertebral-metastases=2 " \
  "visceral-metastases=none levels=L2 pain=continuous pain-mechanical=yes pain-tumour=yes " \
  "pain-radicular=no bone-lesion=lytic alignment=normal collapse=involved-over-50 " \
  "posterolateral=unilateral escc=0 posterior-wall-breach=no foraminal-invasion=no " \
  "near-posterior-wall=no pedicle-lysis=none prior-irradiation=no"

static PedicleDecision *
sign (const char *state)
{
  g_autoptr (PedicleAssessment) assessment = plan_state_assess (state, "vertebroplasty");
  g_autoptr (PedicleDecision) draft = pedicle_decision_new ("2026-11-26");

  return pedicle_decision_sign (draft, assessment, 0, "A");
}

typedef struct {
  const char *name;
  const char *file, *after, *from, *to; /* what is altered in the knowledge */
  const char *changes;                  /* a sentence a line */
} Row;

static const Row rows[] = {
  { "the-same", NULL, NULL, NULL, NULL, "" },
  { "another-reason", "rules-cement.xml", "id=\"VP-5\"", "strengthens", "supports", "" },
  { "another-condition", "rules-cement.xml", "id=\"VP-5\"", "<not><fact id=\"collapsed\"/></not>",
    "<fact id=\"collapsed\"/>",
    "Vertebroplasty: then recommended, now to consider. No longer: VP-5.\n" },
  { "another-id", "rules-cement.xml", "<rule id=", "VP-5", "VP-20", "" },
  { "another-effect", "rules-cement.xml", "id=\"VP-5\"", "<recommend/>", "<contraindicate/>",
    "Vertebroplasty: then recommended, now contraindicated. The same rules hold, with another "
    "effect.\n" },
  { "a-rule-that-holds-now", "rules-cement.xml", "id=\"VP-4\"", "<finding id=\"cement-unsafe\"/>",
    "<always/>", "Vertebroplasty: then recommended, now not indicated. New: VP-4.\n" },
  { "a-rule-for-another", "rules-cement.xml", "<rule id=",
    "id=\"VP-5\" technique=\"vertebroplasty\"", "id=\"VP-5\" technique=\"kyphoplasty\"",
    "Vertebroplasty: then recommended, now to consider. No longer: VP-5.\n" },
  { "of-another-technique", "rules-ablation.xml", "id=\"CRYO-5\"", "<consider/>", "<caution/>",
    "Cryoablation: then to consider, now no statement. The same rules hold, with another "
    "effect.\n" },
};

static void
test_row (gconstpointer data)
{
  const Row *row = data;
  g_autoptr (PedicleDecision) decision = sign (GREY);
  g_autoptr (PedicleKnowledge) knowledge =
    altered_knowledge (folder, row->file, row->after, row->from, row->to);
  g_autoptr (GPtrArray) changes = pedicle_decision_review (decision, knowledge);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < changes->len; i++) {
    const PedicleVerdictChange *change = changes->pdata[i];
    g_autofree char *words = pedicle_verdict_change_describe (change, knowledge);

    g_assert_cmpstr (change->lesion, ==, "1");
    g_string_append_printf (text, "%s\n", words);
  }
  g_assert_cmpstr (text->str, ==, row->changes);
  g_assert_false (pedicle_decision_is_of_other_knowledge (decision, knowledge));
}

static void
test_version (void)
{
  g_autoptr (PedicleDecision) decision = sign (GREY);

  g_assert_false (
    pedicle_decision_is_of_other_knowledge (decision, pedicle_knowledge_get_default ()));
  g_free (decision->knowledge);
  decision->knowledge = g_strdup ("0.9");
  g_assert_true (
    pedicle_decision_is_of_other_knowledge (decision, pedicle_knowledge_get_default ()));
}

/* A technique that the knowledge of that day did not have has no verdict to differ, nor has a
 * lesion of which none is kept. */
static void
test_gaps (void)
{
  g_autoptr (PedicleDecision) decision = sign (GREY " levels=T8");
  PedicleLesionRecord *record = decision->records->pdata[0];
  PedicleVerdictRecord *brace = &record->techniques[PEDICLE_TECHNIQUE_BRACE];
  g_autoptr (GPtrArray) changes = NULL;

  brace->min = brace->max = PEDICLE_VERDICT_CONTRAINDICATED;
  changes = pedicle_decision_review (decision, pedicle_knowledge_get_default ());
  g_assert_cmpuint (changes->len, ==, 1);
  g_assert_null (((PedicleVerdictChange *) changes->pdata[0])->before.holds);
  brace->stated = FALSE;
  g_ptr_array_unref (changes);
  changes = pedicle_decision_review (decision, pedicle_knowledge_get_default ());
  g_assert_cmpuint (changes->len, ==, 0);
  g_ptr_array_remove_index (decision->records, 0);
  g_ptr_array_unref (changes);
  changes = pedicle_decision_review (decision, pedicle_knowledge_get_default ());
  g_assert_cmpuint (changes->len, ==, 0);
}

/* What is done to the case after signing, and whether its findings are others then. */
static const struct {
  const char *name, *words;
  gboolean changed;
} edits[] = {
  { "nothing", "", FALSE },
  { "another-answer", "kps=80", TRUE },
  { "an-answer-taken-back", "-kps", TRUE },
  { "of-the-lesion", "escc=1a", TRUE },
  { "a-flag", "cement-unsafe", TRUE },
  { "there-and-back", "escc=1a escc=0", FALSE },
  { "another-lesion", "levels=T8", TRUE },
  { "note", NULL, FALSE },
  { "plan", NULL, FALSE },
  { "levels", NULL, TRUE },
  { "remove", NULL, TRUE },
  { "date", NULL, TRUE },
};

static void
edit (PedicleCase *case_, const char *name)
{
  if (g_str_equal (name, "note")) {
    pedicle_case_set_note (case_, "Seen again.");
    pedicle_case_set_lesion_note (case_, 0, "Seen again.");
  } else if (g_str_equal (name, "plan")) {
    plan_state_set (case_, "brace");
  } else if (g_str_equal (name, "levels")) {
    g_assert_true (pedicle_case_set_levels (case_, 0, state_levels ("L2-L3"), NULL));
  } else if (g_str_equal (name, "remove")) {
    pedicle_case_remove_lesion (case_, 0);
  } else {
    g_assert_true (pedicle_case_set_date (case_, "2027-01-01", NULL));
  }
}

static void
test_findings (gconstpointer data)
{
  guint i = GPOINTER_TO_UINT (data);
  g_autoptr (PedicleCase) case_ = state_case (GREY);
  g_autoptr (PedicleDecision) decision = sign (GREY);

  g_assert_true (pedicle_case_set_date (case_, decision->visit->date, NULL));
  if (edits[i].words != NULL)
    state_answer (case_, edits[i].words);
  else
    edit (case_, edits[i].name);
  g_assert_cmpint (
    pedicle_decision_findings_have_changed (decision, pedicle_case_get_last_visit (case_)), ==,
    edits[i].changed);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_assert_cmpint (argc, ==, 2);
  folder = argv[1];
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    state_add_row ("/decision-review", rows[i].name, &rows[i], test_row);
  g_test_add_func ("/decision-review/version", test_version);
  g_test_add_func ("/decision-review/gaps", test_gaps);
  for (guint i = 0; i < G_N_ELEMENTS (edits); i++)
    state_add_row ("/decision-review/findings", edits[i].name, GUINT_TO_POINTER (i), test_findings);
  return g_test_run ();
}
