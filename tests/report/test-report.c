/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Reports: what is in the assessment is on the sheets, within their margins; golden text and golden
 * pictures.
 *
 * "test-report PDFTOTEXT --update" writes the references anew; look at them before committing. */

#include "picture.h"
#include "report-fixture.h"
#include "report-pdf.h"
#include "wording.h"

#include <pango/pangocairo.h>
#include <string.h>

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
  g_autoptr (PedicleCase) case_ = report_load (row->file);
  g_autoptr (PedicleReport) report = report_make (case_, row->paper);

  if (row->sheets > 0)
    g_assert_cmpuint (pedicle_report_get_n_sheets (report), ==, row->sheets);
  report_assert_within_margins (report);
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

  report_assert_text (text, classes);
  for (PedicleTechniqueId i = 0; i < PEDICLE_N_TECHNIQUES; i++) {
    const PedicleTechnique *technique = pedicle_knowledge_get_technique (knowledge, i);

    report_assert_text (text, pedicle_technique_get_name (technique));
    report_assert_text (text, pedicle_group_get_label (
                         pedicle_recommendation_get_group (&lesion->recommendations[i])));
    for (guint j = 0; j < technique->rules->len; j++) {
      const PedicleRule *rule = g_ptr_array_index (technique->rules, j);

      if (is_told (lesion, technique, rule)) {
        report_assert_text (text, pedicle_rule_get_because (rule));
        report_assert_text (text, rule->id);
      }
    }
  }
  for (guint i = 0; i < knowledge->alerts->len; i++) {
    const PedicleAlert *alert = g_ptr_array_index (knowledge->alerts, i);

    if (alert->scope == PEDICLE_SCOPE_LESION &&
        pedicle_lesion_assessment_get_alert (lesion, alert).value == PEDICLE_TRUE)
      report_assert_text (text, pedicle_alert_get_text (alert));
  }
}

/* Everything that the assessment says, and every finding. */
static void
test_complete (gconstpointer data)
{
  const SheetRow *row = data;
  g_autoptr (PedicleCase) case_ = report_load (row->file);
  g_autoptr (PedicleAssessment) assessment = pedicle_assess (
    case_, pedicle_case_get_n_visits (case_) - 1, pedicle_knowledge_get_default ());
  g_autoptr (PedicleReport) report = report_make (case_, row->paper);
  g_autoptr (GBytes) pdf = pedicle_report_to_pdf (report, NULL);
  g_autofree char *raw = report_read_pdf (pdf), *text = report_squeeze (raw);

  report_assert_text (text, pedicle_case_get_label (case_));
  for (guint i = 0; i < pedicle_assessment_get_n_lesions (assessment); i++)
    assert_lesion (text, assessment, pedicle_assessment_get_lesion (assessment, i));
  for (PedicleContradictionId i = 0; i < PEDICLE_N_CONTRADICTIONS; i++)
    if ((pedicle_assessment_get_contradictions (assessment) & (1u << i)) != 0)
      report_assert_text (text, pedicle_contradiction_get_text (i));
  for (PedicleFindingId i = 0; i < PEDICLE_N_FINDINGS; i++)
    if (!strchr (pedicle_wording_finding (i), ' ')) /* others break beside their answers */
      report_assert_text (text, pedicle_wording_finding (i));
}

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
  g_autoptr (PedicleCase) case_ = report_load (row->file);
  g_autoptr (PedicleReport) report = report_make (case_, "a4");
  g_autoptr (GBytes) pdf = pedicle_report_to_pdf (report, NULL);
  g_autofree char *raw = report_read_pdf (pdf), *text = report_squeeze (raw), *no = report_squeeze (row->not_words);

  for (guint i = 0; row->words[i] != NULL; i++)
    report_assert_text (text, row->words[i]);
  g_assert_null (strstr (text, no));
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
  g_autoptr (PedicleCase) case_ = report_load (file);
  g_autoptr (PedicleReport) report = report_make (case_, "a4");
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
  g_autoptr (PedicleCase) case_ = report_load (file);
  g_autoptr (PedicleReport) report = report_make (case_, "a4");
  g_autoptr (GBytes) pdf = pedicle_report_to_pdf (report, NULL);
  g_autofree char *raw = report_read_pdf (pdf);
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

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  report_pdftotext = argv[1];
  if (argc > 2 && g_str_equal (argv[2], "--update")) {
    update ();
    return 0;
  }
  for (guint i = 0; i < G_N_ELEMENTS (sheet_rows); i++) {
    report_add_row ("sheets", sheet_rows[i].name, &sheet_rows[i], test_sheets);
    report_add_row ("complete", sheet_rows[i].name, &sheet_rows[i], test_complete);
  }
  for (guint i = 0; i < G_N_ELEMENTS (decision_rows); i++)
    report_add_row ("decision", decision_rows[i].name, &decision_rows[i], test_decision);
  for (guint i = 0; i < G_N_ELEMENTS (golden_rows); i++) {
    report_add_row ("picture", golden_rows[i].name, &golden_rows[i], test_picture);
    report_add_row ("words", golden_rows[i].name, &golden_rows[i], test_words);
  }
  return g_test_run ();
}
