/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a report keeps for whoever opens it a year later: every decision, what it rested on, and every
 * word that was entered, however it was entered. */

#include "letter.h"
#include "report-fixture.h"
#include "report-pdf.h"

#include <glib/gstdio.h>
#include <string.h>

/* A text a sheet, squeezed. */
static char **
read_sheets (PedicleReport *report)
{
  g_autoptr (GBytes) pdf = pedicle_report_to_pdf (report, NULL);
  g_autofree char *text = report_read_pdf (pdf);
  char **sheets = g_strsplit (text, "\f", -1);

  for (guint i = 0; sheets[i] != NULL; i++) {
    g_autofree char *raw = sheets[i];

    sheets[i] = report_squeeze (raw);
  }
  return sheets;
}

static guint
count (const char *text, const char *words)
{
  g_autofree char *wanted = report_squeeze (words);
  guint n = 0;

  for (const char *at = strstr (text, wanted); at != NULL; at = strstr (at + 1, wanted))
    n++;
  return n;
}

/* The sheet that has words, or -1. */
static int
find_sheet (char **sheets, const char *words)
{
  for (int i = 0; sheets[i] != NULL; i++)
    if (count (sheets[i], words) > 0)
      return i;
  return -1;
}

static const WordsRow words_rows[] = {
  { "no-decision", "data/examples/figure-1.pedicle.json", { "No decision yet" }, "A draft" },
  { "not-available", "tests/report/decided.pedicle.json",
    { "Not available in this hospital: Cryoablation, Stereotactic radiosurgery" },
    "No decision yet" },
  { "decided-and-again", "tests/cases/decided-and-again.pedicle.json",
    { "Decision of 27 November 2026", "L2: Radiofrequency ablation, in the same session",
      "A draft: it is not signed.", "Decision of 20 November 2026, Spine board",
      "L2: Percutaneous stabilization, then", "Not available in this hospital: Vertebroplasty",
      "Signed: on 20 November 2026 by A", "It was decided under another version",
      "The patient wishes no screws" }, "Planned since the decision" },
};

static void
test_words (gconstpointer data)
{
  const WordsRow *row = data;
  g_autoptr (PedicleCase) case_ = report_load (row->file);
  g_autoptr (PedicleReport) report = report_make (case_, "a4");
  g_auto (GStrv) sheets = read_sheets (report);

  for (guint i = 0; row->words[i] != NULL; i++)
    if (find_sheet (sheets, row->words[i]) < 0)
      g_error ("“%s” is not on the report.", row->words[i]);
  g_assert_cmpint (find_sheet (sheets, row->not_words), ==, -1);
}

static void
test_planned_since (void)
{
  g_autoptr (PedicleCase) case_ = report_load ("tests/report/decided.pedicle.json");
  g_autoptr (GPtrArray) plan = pedicle_plan_new ();
  g_autoptr (PedicleReport) report = NULL;
  g_auto (GStrv) sheets = NULL;

  g_ptr_array_add (plan, pedicle_step_new (PEDICLE_TECHNIQUE_KYPHOPLASTY));
  pedicle_case_set_plan (case_, 0, plan);
  report = report_make (case_, "a4");
  sheets = read_sheets (report);
  g_assert_cmpint (find_sheet (sheets, "Planned since the decision L2: Kyphoplasty"), ==, 0);
  g_assert_cmpint (find_sheet (sheets, "L2: Radiofrequency ablation, in the same session"), ==, 0);
}

/* Of several lesions, of which one it is said. */
static void
test_lesions_are_named (void)
{
  g_autoptr (PedicleCase) case_ = report_load ("tests/cases/several-lesions.pedicle.json");
  g_autoptr (PedicleDecision) draft = pedicle_decision_new ("2026-11-20");
  const PedicleLesion *second = pedicle_case_get_lesion (case_, 1);
  g_autoptr (PedicleReport) report = NULL;
  g_auto (GStrv) sheets = NULL;

  g_ptr_array_add (draft->departures,
                   pedicle_departure_new (PEDICLE_DEPARTURE_VERDICT, second->id,
                                          PEDICLE_TECHNIQUE_KYPHOPLASTY, NULL));
  pedicle_case_set_draft (case_, draft, FALSE);
  report = report_make (case_, "a4");
  sheets = read_sheets (report);
  g_assert_cmpuint (count (sheets[0], "L5: Kyphoplasty, against its verdict"), ==, 1);
  g_assert_cmpuint (count (sheets[1], "Lesion upper: T8"), ==, 1);
  g_assert_cmpuint (count (sheets[2], "Lesion lower: L5"), ==, 1);
}

typedef struct {
  const char *name, *file, *paper;
  guint sheets;
} SheetsRow;

/* One lesion takes two sheets at most. */
static const SheetsRow sheets_rows[] = {
  { "figure-3-letter", "data/examples/figure-3.pedicle.json", "letter", 2 },
  { "gaps", "tests/cases/cauda-equina-gaps.pedicle.json", "a4", 2 },
  { "gaps-letter", "tests/cases/cauda-equina-gaps.pedicle.json", "letter", 2 },
  { "nothing-known", "tests/cases/everything-unknown.pedicle.json", "letter", 2 },
  { "decided", "tests/report/decided.pedicle.json", "letter", 2 },
  { "decided-twice", "tests/cases/decided-and-again.pedicle.json", "letter", 2 },
};

/* And every finding once, in whichever column: these two are missing nowhere. */
static void
test_sheets (gconstpointer data)
{
  const SheetsRow *row = data;
  g_autoptr (PedicleCase) case_ = report_load (row->file);
  g_autoptr (PedicleReport) report = report_make (case_, row->paper);
  g_auto (GStrv) sheets = read_sheets (report);
  g_autofree char *all = g_strjoinv ("", sheets);

  g_assert_cmpuint (pedicle_report_get_n_sheets (report), ==, row->sheets);
  report_assert_within_margins (report);
  g_assert_cmpuint (count (all, "Radicular pain is intractable"), ==, 1);
  g_assert_cmpuint (count (all, "Overtly unstable"), ==, 1);
}

static void
test_heading_is_not_alone (void)
{
  g_autoptr (PedicleCase) case_ = report_load ("tests/report/decided.pedicle.json");
  g_autoptr (PedicleReport) report = report_make (case_, "a4");
  g_auto (GStrv) sheets = read_sheets (report);

  g_assert_cmpint (find_sheet (sheets, "With caution Conventional radiotherapy"), ==, 1);
}

#define TEN "0123456789"
#define HUNDRED TEN TEN TEN TEN TEN TEN TEN TEN TEN TEN
#define THOUSAND HUNDRED HUNDRED HUNDRED HUNDRED HUNDRED HUNDRED HUNDRED HUNDRED HUNDRED HUNDRED

typedef struct {
  const char *name, *text;
  const char *letters; /* as they are found on paper; NULL: as text */
  guint repeated;
} EntryRow;

static const EntryRow entry_rows[] = {
  { "lines", "first line\nsecond line\r\n\n\nthird", NULL, 1 },
  { "tabs", "one\ttwo\t\tthree", NULL, 1 },
  { "markup", "<b>&amp; < 5 > \"quoted\" 'x' & done", NULL, 1 },
  { "control", "be\x01" "fore\x1b[31m red\x7f end", "before 31m red end", 1 },
  { "separators", "one\u2028two\u2029three\xc2\x85" "four\xc2\x9b five", NULL, 1 },
  { "override", "plain \u202e" "12345", "plain", 1 },
  { "long-word", THOUSAND, NULL, 3 },
  { "long-text", "Words of a long reason. ", NULL, 420 },
  { "many-lines", "line\n", NULL, 400 },
};

static void
set_string (char **place, const char *text)
{
  g_free (*place);
  *place = g_strdup (text);
}

/* In each field that takes words: how many of them there are. */
static guint
enter (PedicleCase *case_, const char *text)
{
  g_autoptr (PedicleDecision) draft = pedicle_decision_copy (pedicle_case_get_draft (case_));
  g_autoptr (GPtrArray) plan = pedicle_plan_copy (pedicle_case_get_lesion (case_, 0)->plan);
  PedicleAction *action = draft->actions->pdata[0];

  pedicle_case_set_label (case_, text);
  pedicle_case_set_note (case_, text);
  pedicle_case_set_lesion_note (case_, 0, text);
  set_string (&((PedicleStep *) plan->pdata[0])->note, text);
  pedicle_case_set_plan (case_, 0, plan);
  set_string (&draft->meeting, text);
  set_string (&draft->reasons, text);
  set_string (&((PedicleParticipant *) draft->participants->pdata[0])->name, text);
  set_string (&action->what, text);
  set_string (&action->owner, text);
  pedicle_case_set_draft (case_, draft, FALSE);
  return 9;
}

/* Every letter is on paper, from every field, within the margins. What is repeated may be divided once
 * by the end of each sheet. */
static void
test_entry (gconstpointer data)
{
  const EntryRow *row = data;
  g_autoptr (PedicleCase) case_ = report_load ("tests/report/draft.pedicle.json");
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (PedicleReport) report = NULL;
  g_auto (GStrv) sheets = NULL;
  g_autofree char *found = NULL;
  guint fields, divided = 0;

  for (guint i = 0; i < row->repeated; i++)
    g_string_append (text, row->text);
  fields = enter (case_, text->str);
  report = report_make (case_, "a4");
  report_assert_within_margins (report);
  sheets = read_sheets (report);
  found = g_strjoinv ("", sheets);
  if (row->repeated > 1)
    divided = pedicle_report_get_n_sheets (report);
  g_assert_cmpuint (count (found, row->letters != NULL ? row->letters : row->text) + divided, >=,
                    fields * row->repeated);
}

static void
test_entry_in_letter (gconstpointer data)
{
  const EntryRow *row = data;
  g_autoptr (PedicleCase) case_ = report_load ("tests/report/draft.pedicle.json");
  g_autoptr (PedicleAssessment) assessment = NULL;
  g_autofree char *text = NULL, *html = NULL, *letters = NULL;

  enter (case_, row->text);
  assessment = pedicle_assess (case_, 0, pedicle_knowledge_get_default ());
  text = pedicle_letter_write_text (case_, assessment);
  html = pedicle_letter_write_html (case_, assessment);
  letters = report_squeeze (text);
  g_assert_cmpuint (count (letters, row->letters != NULL ? row->letters : row->text), >=, 1);
  for (const char *at = text; *at != '\0'; at++)
    g_assert_true (!g_ascii_iscntrl (*at) || *at == '\n' || *at == '\t');
  g_assert_null (strstr (html, "&#x")); /* no HTML has control characters */
  g_assert_null (strstr (html, "<b>"));
}

/* A name or a label of a thousand letters leaves room for the other cases of a meeting. */
static void
test_long_names_in_minutes (void)
{
  g_autoptr (PedicleMinutes) minutes =
    pedicle_minutes_new (pedicle_knowledge_get_default (), pedicle_paper_find ("a4"),
                         "Board\n" THOUSAND, "2026-11-20");
  g_autoptr (PedicleCase) case_ = report_load ("data/examples/figure-1.pedicle.json");
  g_autoptr (GBytes) pdf = NULL;
  g_autofree char *text = NULL;
  g_auto (GStrv) sheets = NULL;

  pedicle_case_set_label (case_, THOUSAND);
  pedicle_minutes_add_case (minutes, case_, "Postponed");
  pedicle_case_set_label (case_, "MDT-8");
  pedicle_minutes_add_case (minutes, case_, "Decided");
  g_assert_cmpuint (pedicle_minutes_get_n_overview_sheets (minutes), ==, 1);
  pdf = pedicle_minutes_to_pdf (minutes, NULL, NULL, NULL, NULL);
  text = report_read_pdf (pdf);
  sheets = g_strsplit (text, "\f", -1);
  g_assert_nonnull (strstr (sheets[0], "Minutes: Board"));
  g_assert_nonnull (strstr (sheets[0], "MDT-8"));
  g_assert_nonnull (strstr (sheets[0], "Decided"));
}

/* Where it cannot be written: what is said of the file there, and where it is. */
static const struct {
  const char *name, *target, *message;
} refused_rows[] = {
  { "folder-is-gone", "gone/r.pdf", "r.pdf: the folder does not exist" },
  { "folder-is-a-file", "old.pdf/r.pdf", "r.pdf: " },
  { "is-a-folder", "", ": is a folder, not a file" },
};

static guint
count_files (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  guint n = 0;

  while (g_dir_read_name (dir) != NULL)
    n++;
  return n;
}

/* Nothing is left behind, and what was there is whole. */
static void
test_refused (gconstpointer data)
{
  guint row = GPOINTER_TO_UINT (data);
  g_autofree char *folder = g_dir_make_tmp ("pedicle-record-XXXXXX", NULL);
  g_autofree char *old = g_build_filename (folder, "old.pdf", NULL), *content = NULL;
  g_autofree char *path = g_build_filename (folder, refused_rows[row].target, NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GBytes) pdf = g_bytes_new_static ("%PDF-", 5);
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_set_contents (old, "old", -1, NULL));
  g_assert_false (pedicle_report_write_file (pdf, file, &error));
  g_assert_nonnull (strstr (error->message, refused_rows[row].message));
  g_assert_cmpuint (count_files (folder), ==, 1);
  g_assert_true (g_file_get_contents (old, &content, NULL, NULL));
  g_assert_cmpstr (content, ==, "old");
  g_unlink (old);
  g_rmdir (folder);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  report_pdftotext = argv[1];
  for (guint i = 0; i < G_N_ELEMENTS (words_rows); i++)
    report_add_row ("words", words_rows[i].name, &words_rows[i], test_words);
  for (guint i = 0; i < G_N_ELEMENTS (sheets_rows); i++)
    report_add_row ("sheets", sheets_rows[i].name, &sheets_rows[i], test_sheets);
  for (guint i = 0; i < G_N_ELEMENTS (entry_rows); i++) {
    report_add_row ("entry", entry_rows[i].name, &entry_rows[i], test_entry);
    report_add_row ("entry-in-letter", entry_rows[i].name, &entry_rows[i], test_entry_in_letter);
  }
  for (guint i = 0; i < G_N_ELEMENTS (refused_rows); i++)
    report_add_row ("refused", refused_rows[i].name, GUINT_TO_POINTER (i), test_refused);
  g_test_add_func ("/report/long-names-in-minutes", test_long_names_in_minutes);
  g_test_add_func ("/report/planned-since", test_planned_since);
  g_test_add_func ("/report/lesions-are-named", test_lesions_are_named);
  g_test_add_func ("/report/heading-is-not-alone", test_heading_is_not_alone);
  return g_test_run ();
}
