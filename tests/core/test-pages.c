/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The pages of the knowledge: nothing of it is left out, cells say what is stated or that nothing is,
 * and words are found where they stand. */

#include "state.h"

#include "knowledge-pages.h"
#include "page-search.h"

#include <string.h>

static const PedicleKnowledge *
built_in (void)
{
  return pedicle_knowledge_get_default ();
}

static char *
read_cell (const PediclePage *page, const char *row, const char *column)
{
  int index = pedicle_page_find (page, row);

  g_assert_cmpint (index, >=, 0);
  for (guint i = 1; i < page->columns->len; i++)
    if (g_str_equal (g_array_index (page->columns, PediclePageColumn, i).label, column)) {
      const PedicleBlock *block = g_ptr_array_index (page->blocks, (guint) index);

      return pedicle_cell_to_text (g_ptr_array_index (block->cells, i - 1));
    }
  g_error ("There is no column %s.", column);
}

typedef struct {
  const char *name, *technique, *column, *text;
} CellRow;

static const CellRow cell_rows[] = {
  { "stay-of-days", "percutaneous-stabilization", "Stay", "In most cases 3–4 days. (PS-L2)" },
  { "stay-of-a-day", "radiosurgery", "Stay", "One day, as an outpatient. (SR-A2)" },
  { "stay-not-stated", "vertebroplasty", "Stay", "not stated" },
  { "tumour-not-stated", "kyphoplasty", "Tumour", "not stated" },
  { "no-effect-is-stated", "percutaneous-stabilization", "Tumour", "No direct effect. (PS-L3)" },
  { "beyond-the-paper", "vertebroplasty", "Tumour",
    "No treatment of the tumour. (Beyond the paper: VP-X2)" },
  { "paper-and-beyond-apart", "cryoablation", "Tumour",
    "Good local control in trained teams. (CR-A1)\n"
    "Local control in 96.7\u00a0% of 31 lesions (14 patients), with thermal protection. "
    "(Beyond the paper: CR-X1)" },
  { "inferred", "percutaneous-decompression", "Stability",
    "Resection of lamina and facet destabilizes. (Inferred: PD-X1)" },
  { "principle", "en-bloc-excision", "Tumour",
    "Complete removal; may improve life expectancy. (principle, EX-A1)" },
  { "companion-always", "percutaneous-decompression", "What must go with it",
    "Needs in the same session: Percutaneous stabilization or Open surgery "
    "(PD-7, when: overt instability)\n"
    "Advised in the same session: Percutaneous stabilization or Open surgery "
    "(PD-8, when: grey zone of instability)\n"
    "Needs afterwards, from day 7: Conventional radiotherapy or Stereotactic radiosurgery "
    "(PD-9, when: always)" },
  { "companion-of-two-rules", "radiotherapy", "What must go with it",
    "Needs before it: Percutaneous decompression or Open surgery "
    "(RT-6, when: rapidly evolving deficit from this lesion\n"
    "RT-7, when: intractable radicular pain)\n"
    "Advised before it: Percutaneous stabilization, Open surgery, Vertebroplasty or Kyphoplasty "
    "(RT-8, when: mechanical pain)\n"
    "Needs before it: Percutaneous stabilization or Open surgery "
    "(RT-10, when: overt instability and not “Fit for general anaesthesia: No”)" },
  { "companion-by-statement", "brace", "What must go with it",
    "Surgical stabilization has to be discussed all the same. (BR-M1)" },
  { "companion-not-stated", "medical", "What must go with it", "not stated" },
};

static void
test_cell (gconstpointer data)
{
  const CellRow *row = data;
  g_autoptr (PediclePage) page = pedicle_knowledge_make_overview (built_in ());
  g_autofree char *text = read_cell (page, row->technique, row->column);

  g_assert_cmpstr (text, ==, row->text);
}

/* A row for each technique, a cell for each column, and none that says nothing at all. */
static void
test_overview (void)
{
  g_autoptr (PediclePage) page = pedicle_knowledge_make_overview (built_in ());
  guint n = 0;

  g_assert_cmpuint (page->columns->len, ==, 1 + PEDICLE_N_ASPECT_KINDS + 1);
  for (guint i = 0; i < page->blocks->len; i++) {
    const PedicleBlock *block = g_ptr_array_index (page->blocks, i);

    if (block->kind != PEDICLE_BLOCK_ROW)
      continue;
    g_assert_cmpstr (block->id, ==, pedicle_technique_get_id (n));
    g_assert_cmpstr (block->target, ==, block->id);
    g_assert_cmpuint (block->cells->len, ==, page->columns->len - 1);
    for (guint j = 0; j < block->cells->len; j++)
      g_assert_cmpuint (((const GPtrArray *) block->cells->pdata[j])->len, >, 0);
    n++;
  }
  g_assert_cmpuint (n, ==, PEDICLE_N_TECHNIQUES);
}

static void
assert_says (const PediclePage *page, const char *id, const char *text)
{
  int index = pedicle_page_find (page, id);
  g_autofree char *words = NULL;

  if (index < 0)
    g_error ("%s is not on the page “%s”.", id, page->title);
  words = pedicle_block_to_text (page, g_ptr_array_index (page->blocks, (guint) index));
  if (strstr (words, text) == NULL)
    g_error ("%s says “%s”, not “%s”.", id, words, text);
}

/* A combination as a plan: when it is offered, and its steps; the one that has none says neither. */
static void
test_courses (void)
{
  g_autoptr (PediclePage) page = pedicle_knowledge_make_technique_page (
    built_in (), PEDICLE_TECHNIQUE_PERCUTANEOUS_STABILIZATION);
  g_autofree char *words = pedicle_block_to_text (
    page, g_ptr_array_index (page->blocks, (guint) pedicle_page_find (page, "CMB-5")));

  assert_says (page, "CMB-2", "Offered when: always");
  assert_says (page, "CMB-2", "1. Percutaneous stabilization");
  assert_says (page, "CMB-2",
               "2. afterwards, from day 7: Conventional radiotherapy or Stereotactic radiosurgery");
  assert_says (page, "CMB-6", "2. in the same session: Percutaneous stabilization");
  g_assert_null (strstr (words, "Offered"));
}

/* Every statement and rule with its source, on the page of each of its techniques. */
static void
test_techniques (void)
{
  for (PedicleTechniqueId id = 0; id < PEDICLE_N_TECHNIQUES; id++) {
    const PedicleTechnique *technique = pedicle_knowledge_get_technique (built_in (), id);
    g_autoptr (PediclePage) page = pedicle_knowledge_make_technique_page (built_in (), id);

    assert_says (page, pedicle_technique_get_id (id), technique->principle);
    for (guint i = 0; i < technique->statements->len; i++) {
      const PedicleStatement *statement = g_ptr_array_index (technique->statements, i);
      g_autofree char *source = pedicle_source_describe (&statement->source, built_in ());

      assert_says (page, statement->id, statement->text);
      assert_says (page, statement->id, source);
    }
    for (guint i = 0; i < technique->rules->len; i++) {
      const PedicleRule *rule = g_ptr_array_index (technique->rules, i);
      g_autofree char *source = pedicle_source_describe (&rule->source, built_in ());

      assert_says (page, rule->id, rule->because);
      assert_says (page, rule->id, source);
      assert_says (page, rule->id, "When: ");
    }
  }
}

typedef struct {
  const char *name, *id, *text;
} SourceRow;

static const SourceRow source_rows[] = {
  { "by-a-statement", "TOM16", "Cited by: CR-X1" },
  { "by-rules-and-an-alert", "P05", "Cited by: OP-12, GEN-7" },
  { "by-the-program", "UM12", "Cited by scores and scales of the program" },
  { "what-was-read", "DEN25", "what was read: title only" },
  { "section", "Fig-5", "CMB-1" },
  { "section-of-a-rule-of-several-techniques", "SRS", "Stereotactic radiosurgery, SR-I1" },
  { "section-not-cited", "Fig-2", "Cited by no statement or rule" },
};

static void
test_source (gconstpointer data)
{
  const SourceRow *row = data;
  g_autoptr (PediclePage) page = pedicle_knowledge_make_sources_page (built_in ());

  assert_says (page, row->id, row->text);
}

static void
test_all_sources_and_alerts (void)
{
  g_autoptr (PediclePage) sources = pedicle_knowledge_make_sources_page (built_in ());
  g_autoptr (PediclePage) alerts = pedicle_knowledge_make_alerts_page (built_in ());

  for (guint i = 0; i < built_in ()->citations->len; i++) {
    const PedicleCitation *citation = g_ptr_array_index (built_in ()->citations, i);

    assert_says (sources, citation->id, citation->text);
    assert_says (sources, citation->id, citation->address);
  }
  for (guint i = 0; i < built_in ()->rules->len; i++) {
    const PedicleRule *rule = g_ptr_array_index (built_in ()->rules, i);

    for (guint j = 0; rule->source.citations[j] != NULL; j++)
      assert_says (sources, rule->source.citations[j], rule->id);
    for (guint j = 0; rule->source.sections[j] != NULL; j++)
      assert_says (sources, rule->source.sections[j], rule->id);
  }
  for (guint i = 0; i < built_in ()->alerts->len; i++) {
    const PedicleAlert *alert = g_ptr_array_index (built_in ()->alerts, i);

    assert_says (alerts, alert->id, alert->text);
  }
  for (PedicleFactId fact = 0; fact < PEDICLE_N_FACTS; fact++)
    g_assert_cmpint (pedicle_page_find (alerts, pedicle_fact_get_id (fact)), >=, 0);
}

typedef struct {
  const char *name, *wanted, *first; /* "page#id"; NULL: nothing is found */
} SearchRow;

static const SearchRow search_rows[] = {
  { "rule", "RT-7", "radiotherapy#RT-7" },
  { "rule-in-small-letters", " rt-7 ", "radiotherapy#RT-7" },
  { "statement", "VP-L1", "vertebroplasty#VP-L1" },
  { "alert", "gen-2", "alerts#GEN-2" },
  { "citation", "TOM16", "cryoablation#TOM16" },
  { "author", "tomasian", "cryoablation#CR-X1" },
  { "name", "brace", "brace#brace" },
  { "beginnings-of-words", "osteocl denos", "medical#MED-A1" },
  { "address", "scielo", "radiofrequency-ablation#SO15" },
  { "figure", "767.5", "en-bloc-excision#EX-X1" },
  { "page-and-word", "cryoablation argon", "cryoablation#cryoablation" },
  { "nowhere", "appendicitis", NULL },
  { "blank", "  ", NULL },
  { "no-word", "?", NULL },
};

static void
test_search (gconstpointer data)
{
  const SearchRow *row = data;
  g_autoptr (GPtrArray) pages = g_ptr_array_new_with_free_func ((GDestroyNotify) pedicle_page_free);
  g_autoptr (GArray) hits = NULL;
  g_autofree char *first = NULL;

  for (PedicleTechniqueId id = 0; id < PEDICLE_N_TECHNIQUES; id++)
    g_ptr_array_add (pages, pedicle_knowledge_make_technique_page (built_in (), id));
  g_ptr_array_add (pages, pedicle_knowledge_make_alerts_page (built_in ()));
  g_ptr_array_add (pages, pedicle_knowledge_make_sources_page (built_in ()));
  hits = pedicle_page_search ((const PediclePage *const *) pages->pdata, pages->len, row->wanted);
  if (hits->len > 0) {
    const PediclePageHit *hit = &g_array_index (hits, PediclePageHit, 0);
    const PedicleBlock *block = g_ptr_array_index (hit->page->blocks, hit->block);

    first = g_strdup_printf ("%s#%s", hit->page->id, block->id);
  }
  g_assert_cmpstr (first, ==, row->first);
}

typedef struct {
  const char *name, *text, *wanted;
  gboolean found;
} AccentRow;

static const AccentRow accent_rows[] = {
  { "plain-finds-accents", "Fractures après radiothérapie", "apres radiotherapie", TRUE },
  { "accents-find-accents", "Fractures après radiothérapie", "après", TRUE },
  { "capitals", "Fractures après radiothérapie", "RADIOTHÉRAPIE", TRUE },
  { "beginning-of-a-word", "Fractures après radiothérapie", "radio", TRUE },
  { "middle-of-a-word", "Fractures après radiothérapie", "therapie", FALSE },
  { "one-word-of-two", "Fractures après radiothérapie", "fractures avant", FALSE },
};

static void
test_accents (gconstpointer data)
{
  const AccentRow *row = data;
  g_autoptr (PediclePage) page = pedicle_page_new ("page", "Page");
  const PediclePage *pages[] = { page };
  g_autoptr (GArray) hits = NULL;

  pedicle_block_add_part (pedicle_page_add (page, PEDICLE_BLOCK_TEXT, NULL, NULL),
                          PEDICLE_TONE_PLAIN, row->text, NULL);
  hits = pedicle_page_search (pages, 1, row->wanted);
  g_assert_cmpuint (hits->len, ==, row->found ? 1 : 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/pages/overview", test_overview);
  for (guint i = 0; i < G_N_ELEMENTS (cell_rows); i++)
    state_add_row ("/pages/cell", cell_rows[i].name, &cell_rows[i], test_cell);
  g_test_add_func ("/pages/techniques", test_techniques);
  g_test_add_func ("/pages/courses", test_courses);
  for (guint i = 0; i < G_N_ELEMENTS (source_rows); i++)
    state_add_row ("/pages/source", source_rows[i].name, &source_rows[i], test_source);
  g_test_add_func ("/pages/sources-and-alerts", test_all_sources_and_alerts);
  for (guint i = 0; i < G_N_ELEMENTS (search_rows); i++)
    state_add_row ("/pages/search", search_rows[i].name, &search_rows[i], test_search);
  for (guint i = 0; i < G_N_ELEMENTS (accent_rows); i++)
    state_add_row ("/pages/search-words", accent_rows[i].name, &accent_rows[i], test_accents);
  return g_test_run ();
}
