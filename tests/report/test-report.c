/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Reports, minutes and letters: what is in the assessment is on the sheets, within their margins;
 * golden text and golden pictures; what stops halfway.
 *
 * "test-report PDFTOTEXT --update" writes the references anew; look at them before committing. */

#include "case-file.h"
#include "letter.h"
#include "picture.h"
#include "report-pdf.h"
#include "wording.h"

#include <glib/gstdio.h>
#include <pango/pangocairo.h>
#include <string.h>

static const char *pdftotext;

static PedicleCase *
load (const char *name)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "..", "..", name, NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  PedicleCase *case_ = pedicle_case_load (file, NULL, NULL, &error);

  g_assert_no_error (error);
  return case_;
}

static PedicleReport *
make_report (PedicleCase *case_, const char *paper)
{
  return pedicle_report_new (case_, pedicle_knowledge_get_default (), pedicle_paper_find (paper),
                             NULL);
}

static char *
read_pdf (GBytes *pdf)
{
  g_autofree char *folder = g_dir_make_tmp ("pedicle-report-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "report.pdf", NULL);
  const char *call[] = { pdftotext, "-raw", path, "-", NULL };
  g_autoptr (GFile) file = g_file_new_for_path (path);
  char *text = NULL;
  int status;

  g_assert_true (pedicle_report_write_file (pdf, file, NULL));
  g_assert_true (g_spawn_sync (NULL, (char **) call, NULL, G_SPAWN_DEFAULT, NULL, NULL, &text, NULL,
                               &status, NULL));
  g_assert_cmpint (status, ==, 0);
  g_unlink (path);
  g_rmdir (folder);
  return text;
}

/* Letters and digits alone: lines break anywhere. */
static char *
squeeze (const char *text)
{
  GString *letters = g_string_new (NULL);

  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    if (g_unichar_isalnum (g_utf8_get_char (at)))
      g_string_append_unichar (letters, g_utf8_get_char (at));
  return g_string_free (letters, FALSE);
}

static void
assert_text (const char *squeezed, const char *words)
{
  g_autofree char *wanted = squeeze (words);

  if (strstr (squeezed, wanted) == NULL)
    g_error ("“%s” is not on the report.", words);
}

typedef struct {
  const char *name, *file, *paper;
  guint sheets; /* 0: any number */
} SheetRow;

static const SheetRow sheet_rows[] = {
  { "one-lesion", "data/examples/figure-1.pedicle.json", "a4", 1 },
  { "one-lesion-letter", "data/examples/figure-1.pedicle.json", "letter", 1 },
  { "ablation", "data/examples/figure-5.pedicle.json", "a4", 1 },
  { "long", "data/examples/figure-3.pedicle.json", "a4", 0 },
  { "decided", "tests/report/decided.pedicle.json", "a4", 0 },
  { "draft", "tests/report/draft.pedicle.json", "letter", 0 },
  { "several-lesions", "tests/cases/several-lesions.pedicle.json", "a4", 3 },
  { "nothing-known", "tests/cases/everything-unknown.pedicle.json", "a4", 0 },
  { "contradictions", "tests/cases/contradictions.pedicle.json", "letter", 0 },
};

static void
test_sheets (gconstpointer data)
{
  const SheetRow *row = data;
  g_autoptr (PedicleCase) case_ = load (row->file);
  g_autoptr (PedicleReport) report = make_report (case_, row->paper);
  const PediclePaper *paper = pedicle_paper_find (row->paper);
  guint n = pedicle_report_get_n_sheets (report);

  if (row->sheets > 0)
    g_assert_cmpuint (n, ==, row->sheets);
  for (guint i = 0; i < n; i++) {
    cairo_surface_t *surface = cairo_recording_surface_create (CAIRO_CONTENT_COLOR_ALPHA, NULL);
    cairo_t *cr = cairo_create (surface);
    double x, y, width, height;

    pedicle_report_draw (report, i, cr, i + 1, n);
    cairo_recording_surface_ink_extents (surface, &x, &y, &width, &height);
    g_assert_cmpfloat (x, >=, 36);
    g_assert_cmpfloat (y, >=, 36);
    g_assert_cmpfloat (x + width, <=, paper->width - 36);
    g_assert_cmpfloat (y + height, <=, paper->height - 36);
    cairo_destroy (cr);
    cairo_surface_destroy (surface);
  }
}

/* What is told of a rule that holds: all but the praise of what is not to be done. */
static gboolean
is_told (const PedicleLesionAssessment *lesion, const PedicleTechnique *technique,
         const PedicleRule *rule)
{
  const PedicleRecommendation *recommendation = &lesion->recommendations[technique->id];

  if (pedicle_lesion_assessment_get_rule (lesion, rule).value != PEDICLE_TRUE)
    return FALSE;
  return pedicle_rule_has_effect (rule, PEDICLE_EFFECT_CONTRAINDICATE) ||
         pedicle_rule_has_effect (rule, PEDICLE_EFFECT_NOT_INDICATED) ||
         pedicle_rule_has_effect (rule, PEDICLE_EFFECT_CAUTION) ||
         pedicle_rule_has_effect (rule, PEDICLE_EFFECT_NOTE) ||
         (pedicle_rule_has_effect (rule, PEDICLE_EFFECT_RECOMMEND) &&
          recommendation->max > PEDICLE_VERDICT_NO_STATEMENT);
}

static void
assert_lesion (const char *text, PedicleAssessment *assessment,
               const PedicleLesionAssessment *lesion)
{
  const PedicleKnowledge *knowledge = pedicle_assessment_get_knowledge (assessment);
  g_autofree char *classes = pedicle_sins_describe_range (lesion->facts.sins.total.range);

  assert_text (text, classes);
  for (PedicleTechniqueId i = 0; i < PEDICLE_N_TECHNIQUES; i++) {
    const PedicleTechnique *technique = pedicle_knowledge_get_technique (knowledge, i);

    assert_text (text, pedicle_technique_get_name (technique));
    assert_text (text, pedicle_group_get_label (
                         pedicle_recommendation_get_group (&lesion->recommendations[i])));
    for (guint j = 0; j < technique->rules->len; j++) {
      const PedicleRule *rule = g_ptr_array_index (technique->rules, j);

      if (is_told (lesion, technique, rule)) {
        assert_text (text, pedicle_rule_get_because (rule));
        assert_text (text, rule->id);
      }
    }
  }
  for (guint i = 0; i < knowledge->alerts->len; i++) {
    const PedicleAlert *alert = g_ptr_array_index (knowledge->alerts, i);

    if (alert->scope == PEDICLE_SCOPE_LESION &&
        pedicle_lesion_assessment_get_alert (lesion, alert).value == PEDICLE_TRUE)
      assert_text (text, pedicle_alert_get_text (alert));
  }
}

/* Everything that the assessment says, and every finding. */
static void
test_complete (gconstpointer data)
{
  const SheetRow *row = data;
  g_autoptr (PedicleCase) case_ = load (row->file);
  g_autoptr (PedicleAssessment) assessment = pedicle_assess (
    case_, pedicle_case_get_n_visits (case_) - 1, pedicle_knowledge_get_default ());
  g_autoptr (PedicleReport) report = make_report (case_, row->paper);
  g_autoptr (GBytes) pdf = pedicle_report_to_pdf (report, NULL);
  g_autofree char *raw = read_pdf (pdf), *text = squeeze (raw);

  assert_text (text, pedicle_case_get_label (case_));
  for (guint i = 0; i < pedicle_assessment_get_n_lesions (assessment); i++)
    assert_lesion (text, assessment, pedicle_assessment_get_lesion (assessment, i));
  for (PedicleContradictionId i = 0; i < PEDICLE_N_CONTRADICTIONS; i++)
    if ((pedicle_assessment_get_contradictions (assessment) & (1u << i)) != 0)
      assert_text (text, pedicle_contradiction_get_text (i));
  for (PedicleFindingId i = 0; i < PEDICLE_N_FINDINGS; i++)
    if (!strchr (pedicle_wording_finding (i), ' ')) /* others break beside their answers */
      assert_text (text, pedicle_wording_finding (i));
}

typedef struct {
  const char *name, *file, *words[8];
  const char *not_words;
} WordsRow;

static const WordsRow decision_rows[] = {
  { "decided", "tests/report/decided.pedicle.json",
    { "Decision of 20 May 2026, Spine board", "L2: Radiofrequency ablation",
      "Signed: on 20 May 2026 by A. Martin, with Pedicle 0.1.0 and knowledge 1.0",
      "Departure: Radiofrequency ablation, without what it needs (RFA-3): Patient’s wish.",
      "B. Keller (Oncology)", "To do: Book the angiography suite – A. Martin – 27 May 2026",
      "Added on 28 May 2026 by B. Keller: Done on 27 May" }, "A draft" },
  { "draft", "tests/report/draft.pedicle.json",
    { "Decision of 20 May 2026, Spine board", "A draft: it is not signed.",
      "To check", "30 Gy in ten fractions" }, "Signed" },
};

static void
test_decision (gconstpointer data)
{
  const WordsRow *row = data;
  g_autoptr (PedicleCase) case_ = load (row->file);
  g_autoptr (PedicleReport) report = make_report (case_, "a4");
  g_autoptr (GBytes) pdf = pedicle_report_to_pdf (report, NULL);
  g_autofree char *raw = read_pdf (pdf), *text = squeeze (raw), *no = squeeze (row->not_words);

  for (guint i = 0; row->words[i] != NULL; i++)
    assert_text (text, row->words[i]);
  g_assert_null (strstr (text, no));
}

static const WordsRow letter_rows[] = {
  { "known", "data/examples/figure-1.pedicle.json",
    { "Example, figure 1: a patient born in 1976 with a spine metastasis at L5",
      "The SINS at L5 is 9 of 18: potentially unstable.",
      "For these findings the review recommends: Vertebroplasty.", "Karnofsky: 70",
      "No decision has been taken yet." }, "lies between" },
  { "nothing-known", "tests/cases/everything-unknown.pedicle.json",
    { "No finding of the patient is known.", "No finding at T11 is known.",
      "The SINS at T11 lies between 3 and 18 of 18, as findings are missing",
      "Not known, and needed:", "Open until findings are known:" }, "Normal" },
  { "decided", "tests/report/decided.pedicle.json",
    { "Decided on 20 May 2026: L2: Radiofrequency ablation", "Pain is the leading complaint" },
    "No decision" },
};

static void
test_letter (gconstpointer data)
{
  const WordsRow *row = data;
  g_autoptr (PedicleCase) case_ = load (row->file);
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
  g_autoptr (PedicleCase) case_ = load ("data/examples/figure-1.pedicle.json");
  g_autoptr (PedicleAssessment) assessment =
    pedicle_assess (case_, 0, pedicle_knowledge_get_default ());
  g_autofree char *html = NULL;

  pedicle_case_set_label (case_, "<b>&");
  html = pedicle_letter_write_html (case_, assessment);
  g_assert_nonnull (strstr (html, "&lt;b&gt;&amp;: a patient"));
}

static PedicleMinutes *
make_minutes (guint n)
{
  PedicleMinutes *minutes = pedicle_minutes_new (pedicle_knowledge_get_default (),
                                                 pedicle_paper_find ("a4"), "Board", "2026-11-20");
  g_autoptr (PedicleCase) case_ = load ("data/examples/figure-1.pedicle.json");

  for (guint i = 0; i < n; i++)
    pedicle_minutes_add_case (minutes, case_, "Postponed");
  return minutes;
}

static void
progress_cb (double done, gpointer user_data)
{
  double *last = user_data;

  g_assert_cmpfloat (done, >, *last);
  *last = done;
}

static void
test_progress (void)
{
  g_autoptr (PedicleMinutes) minutes = make_minutes (4);
  double done = 0;
  g_autoptr (GBytes) pdf = pedicle_minutes_to_pdf (minutes, progress_cb, &done, NULL, NULL);

  g_assert_nonnull (pdf);
  g_assert_cmpfloat (done, ==, 1);
  g_assert_cmpuint (pedicle_minutes_get_n_sheets (minutes), ==, 5);
}

typedef struct {
  GCancellable *cancellable;
  double at;
} Stop;

static void
stop_cb (double done, gpointer user_data)
{
  Stop *stop = user_data;

  if (done >= stop->at)
    g_cancellable_cancel (stop->cancellable);
}

static void
test_cancel (gconstpointer data)
{
  g_autoptr (PedicleMinutes) minutes = make_minutes (4);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  Stop stop = { cancellable, GPOINTER_TO_INT (data) / 100.0 };
  g_autoptr (GBytes) pdf =
    pedicle_minutes_to_pdf (minutes, stop_cb, &stop, cancellable, &error);

  g_assert_null (pdf);
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

static void
test_overview_goes_on (void)
{
  g_autoptr (PedicleMinutes) minutes = make_minutes (45);
  g_autoptr (GBytes) pdf = pedicle_minutes_to_pdf (minutes, NULL, NULL, NULL, NULL);
  guint first = pedicle_minutes_get_n_overview_sheets (minutes);
  g_autofree char *text = read_pdf (pdf);
  g_auto (GStrv) sheets = g_strsplit (text, "\f", -1);

  g_assert_cmpuint (first, ==, 2);
  g_assert_nonnull (strstr (sheets[0], "Postponed"));
  g_assert_nonnull (strstr (sheets[1], "Decision"));
  g_assert_nonnull (strstr (sheets[46], "Page 47 of 47"));
}

static void
test_same_bytes (void)
{
  g_autoptr (PedicleMinutes) one = make_minutes (3), other = make_minutes (3);
  g_autoptr (GBytes) a = pedicle_minutes_to_pdf (one, NULL, NULL, NULL, NULL);
  g_autoptr (GBytes) b = pedicle_minutes_to_pdf (other, NULL, NULL, NULL, NULL);

  g_assert_true (g_bytes_equal (a, b));
}

/* The pictures and the breaking of lines are those of one font. */
static gboolean
has_font (void)
{
  PangoContext *context =
    pango_font_map_create_context (pango_cairo_font_map_get_default ());
  PangoFontDescription *wanted = pango_font_description_from_string ("Cantarell, sans 9"), *got;
  PangoFont *font = pango_context_load_font (context, wanted);
  gboolean same;

  got = pango_font_describe (font);
  same = g_str_equal (pango_font_description_get_family (got), "DejaVu Sans");
  pango_font_description_free (wanted);
  pango_font_description_free (got);
  g_object_unref (font);
  g_object_unref (context);
  return same;
}

static cairo_surface_t *
draw_picture (const char *file)
{
  g_autoptr (PedicleCase) case_ = load (file);
  g_autoptr (PedicleReport) report = make_report (case_, "a4");
  cairo_surface_t *surface = cairo_image_surface_create (
    CAIRO_FORMAT_RGB24, 596, 842);
  cairo_t *cr = cairo_create (surface);

  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  pedicle_report_draw (report, 0, cr, 1, pedicle_report_get_n_sheets (report));
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  return surface;
}

typedef struct {
  const char *name, *file;
} GoldenRow;

static const GoldenRow golden_rows[] = {
  { "figure-1", "data/examples/figure-1.pedicle.json" },
  { "several-lesions", "tests/cases/several-lesions.pedicle.json" },
  { "decided", "tests/report/decided.pedicle.json" },
};

static char *
get_reference (const char *name, const char *suffix)
{
  g_autofree char *file = g_strconcat (name, suffix, NULL);

  return g_test_build_filename (G_TEST_DIST, "reference", file, NULL);
}

static void
test_picture (gconstpointer data)
{
  const GoldenRow *row = data;
  g_autofree char *path = get_reference (row->name, ".png");
  cairo_surface_t *surface, *reference;

  if (!has_font ()) {
    g_test_skip ("the references are drawn with DejaVu Sans");
    return;
  }
  /* A line that is broken elsewhere moves all that follows. */
  if (pango_version () >= PANGO_VERSION_ENCODE (1, 51, 0)) {
    g_test_skip ("the references are broken into lines by Pango 1.50");
    return;
  }
  surface = draw_picture (row->file);
  reference = picture_load (path);
  g_assert_true (picture_is_same (surface, reference));
  cairo_surface_destroy (surface);
  /* Another case is told apart. */
  surface = draw_picture ("data/examples/figure-5.pedicle.json");
  g_assert_false (picture_is_same (surface, reference));
  cairo_surface_destroy (surface);
  cairo_surface_destroy (reference);
}

/* The words in their order, a sentence or so a line, to be read in a difference. */
static char *
write_words (const char *file)
{
  g_autoptr (PedicleCase) case_ = load (file);
  g_autoptr (PedicleReport) report = make_report (case_, "a4");
  g_autoptr (GBytes) pdf = pedicle_report_to_pdf (report, NULL);
  g_autofree char *raw = read_pdf (pdf);
  g_autoptr (GRegex) spaces = g_regex_new ("[\\s\\x{a0}]+", 0, 0, NULL);
  g_autofree char *line = g_regex_replace_literal (spaces, raw, -1, 0, " ", 0, NULL);
  g_auto (GStrv) sentences = g_strsplit (line, ". ", -1);

  return g_strjoinv (".\n", sentences);
}

static void
test_words (gconstpointer data)
{
  const GoldenRow *row = data;
  g_autofree char *path = get_reference (row->name, ".txt"), *expected = NULL, *words = NULL;

  if (!has_font ()) {
    g_test_skip ("where sheets break depends on the font");
    return;
  }
  g_assert_true (g_file_get_contents (path, &expected, NULL, NULL));
  words = write_words (row->file);
  g_assert_cmpstr (words, ==, expected);
}

static void
update (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (golden_rows); i++) {
    g_autofree char *picture = get_reference (golden_rows[i].name, ".png");
    g_autofree char *text = get_reference (golden_rows[i].name, ".txt");
    g_autofree char *words = write_words (golden_rows[i].file);
    cairo_surface_t *surface = draw_picture (golden_rows[i].file);

    g_assert_cmpint (cairo_surface_write_to_png (surface, picture), ==, CAIRO_STATUS_SUCCESS);
    g_assert_true (g_file_set_contents (text, words, -1, NULL));
    cairo_surface_destroy (surface);
  }
}

static void
add (const char *group, const char *name, gconstpointer row, GTestDataFunc func)
{
  g_autofree char *path = g_strdup_printf ("/report/%s/%s", group, name);

  g_test_add_data_func (path, row, func);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  pdftotext = argv[1];
  if (argc > 2 && g_str_equal (argv[2], "--update")) {
    update ();
    return 0;
  }
  for (guint i = 0; i < G_N_ELEMENTS (sheet_rows); i++) {
    add ("sheets", sheet_rows[i].name, &sheet_rows[i], test_sheets);
    add ("complete", sheet_rows[i].name, &sheet_rows[i], test_complete);
  }
  for (guint i = 0; i < G_N_ELEMENTS (decision_rows); i++)
    add ("decision", decision_rows[i].name, &decision_rows[i], test_decision);
  for (guint i = 0; i < G_N_ELEMENTS (letter_rows); i++)
    add ("letter", letter_rows[i].name, &letter_rows[i], test_letter);
  for (guint i = 0; i < G_N_ELEMENTS (golden_rows); i++) {
    add ("picture", golden_rows[i].name, &golden_rows[i], test_picture);
    add ("words", golden_rows[i].name, &golden_rows[i], test_words);
  }
  g_test_add_func ("/report/letter/escaped", test_letter_is_escaped);
  g_test_add_func ("/report/minutes/progress", test_progress);
  add ("minutes", "cancelled-at-once", GINT_TO_POINTER (1), test_cancel);
  add ("minutes", "cancelled-halfway", GINT_TO_POINTER (60), test_cancel);
  g_test_add_func ("/report/minutes/overview-goes-on", test_overview_goes_on);
  g_test_add_func ("/report/minutes/same-bytes", test_same_bytes);
  return g_test_run ();
}
