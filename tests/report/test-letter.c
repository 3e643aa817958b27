/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The letter: what a colleague reads of a case, plain and as HTML. */

#include "letter.h"
#include "report-fixture.h"

#include <string.h>

static const WordsRow letter_rows[] = {
  { "known", "data/examples/figure-1.pedicle.json",
    { "Example, figure 1: a patient born in 1976 with a spine metastasis at L5",
      "The SINS at L5 is 9 of 18: potentially unstable.",
      "For these findings the review recommends: vertebroplasty.", "Karnofsky: 70",
      "No decision has been taken yet." }, "lies between" },
  { "nothing-known", "tests/cases/everything-unknown.pedicle.json",
    { "No finding of the patient is known.", "No finding at T11 is known.",
      "The SINS at T11 lies between 3 and 18 of 18, as findings are missing",
      "Not known, and needed:", "Frankel grade and 26 more.",
      "Too little is known to judge any technique." }, "Normal" },
  { "decided", "tests/report/decided.pedicle.json",
    { "Decided on 20 May 2026:", "L2: Radiofrequency ablation", "Pain is the leading complaint",
      "Added on 28 May 2026: Done on 27 May" },
    "No decision" },
  { "decided-and-again", "tests/cases/decided-and-again.pedicle.json",
    { "Decided on 20 November 2026:", "L2: Percutaneous stabilization, then",
      "Added on 22 November 2026: The patient wishes no screws.", "Planned, and not decided yet:",
      "L2: Radiofrequency ablation" }, "No decision" },
  { "several-lesions", "tests/cases/several-lesions.pedicle.json",
    { "with spine metastases at T8 and L5, assessed", "Findings at T8: ", "Findings at L5: ",
      "To be considered: medical treatment and surveillance, brace, vertebroplasty" },
    "Posterior wall breach" },
};

static void
test_letter (gconstpointer data)
{
  const WordsRow *row = data;
  g_autoptr (PedicleCase) case_ = report_load (row->file);
  g_autoptr (PedicleAssessment) assessment =
    pedicle_assess (case_, 0, pedicle_knowledge_get_default ());
  g_autofree char *text = pedicle_letter_write_text (case_, assessment);
  g_autofree char *html = pedicle_letter_write_html (case_, assessment);

  for (guint i = 0; row->words[i] != NULL; i++) {
    g_assert_nonnull (strstr (text, row->words[i]));
    g_assert_nonnull (strstr (html, row->words[i]));
  }
  g_assert_null (strstr (text, row->not_words));
  g_assert_true (g_str_has_prefix (html, "<meta charset=\"utf-8\">\n<p>"));
  g_assert_null (strchr (text, '<'));
}

static void
test_letter_is_escaped (void)
{
  g_autoptr (PedicleCase) case_ = report_load ("data/examples/figure-1.pedicle.json");
  g_autoptr (PedicleAssessment) assessment =
    pedicle_assess (case_, 0, pedicle_knowledge_get_default ());
  g_autofree char *html = NULL;

  pedicle_case_set_label (case_, "<b>&");
  html = pedicle_letter_write_html (case_, assessment);
  g_assert_nonnull (strstr (html, "&lt;b&gt;&amp;: a patient"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (letter_rows); i++)
    report_add_row ("letter", letter_rows[i].name, &letter_rows[i], test_letter);
  g_test_add_func ("/report/letter/escaped", test_letter_is_escaped);
  return g_test_run ();
}
