/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The wording of the built-in knowledge: well-formed sentences of a sensible length,
  every figure of
 * the literature in its place, and no figure that is not listed here; every source used. */

#include "state.h"

#include <string.h>

/* No-break space, between a figure and its unit. */
#define NBSP "\u00a0"

typedef struct {
  const char *id; /* of a technique (its principle), statement, rule, alert or combination */
  const char *figures[7];
} Figures;

static const Figures figures[] = {
  { "percutaneous-decompression", { "22" NBSP "mm" } },
  { "radiofrequency-ablation", { "50–90" NBSP "°C" } },
  { "RT-I4", { "postoperative day" NBSP "7", "from day" NBSP "7" } },
  { "VP-I3", { "SINS above 8" } },
  { "VP-L1", { "10–70" NBSP "%", "93" NBSP "%" } },
  { "VP-L3", { "10" NBSP "%" } },
  { "VP-X3", { "6.4" NBSP "%", "20.5" NBSP "%" } },
  { "KP-L1", { "10–70" NBSP "%", "93" NBSP "%" } },
  { "KP-L3", { "10" NBSP "%" } },
  { "KP-X2", { "98 patients", "157 levels", "9" NBSP "%" } },
  { "PS-L2", { "3–4 days" } },
  { "PS-M1", { "postoperative day" NBSP "7" } },
  { "PD-A3", { "postoperative day" NBSP "7" } },
  { "PD-M1", { "day" NBSP "7" } },
  { "RF-X1", { "over 10" NBSP "mm", "50" NBSP "°C", "over 700" } },
  { "CR-X1", { "96.7" NBSP "%", "31 lesions", "14 patients" } },
  { "SR-A4", { "up to 90" NBSP "%" } },
  { "SR-L1", { "11–39" NBSP "%" } },
  { "SR-X1", { "14" NBSP "%", "410 segments", "65" NBSP "%", "4 months", "20" NBSP "Gy or more" } },
  { "SR-X2", { "24.9" NBSP "%", "grade 3" } },
  { "OP-L3", { "above 6 months" } },
  { "EX-I3", { "above 12" } },
  { "EX-X1", { "66.7" NBSP "%", "767.5 minutes", "2375" NBSP "g", "18 patients" } },
  { "CMB-1", { "SINS above 8" } },
  { "CMB-2", { "postoperative day" NBSP "7" } },
  { "CMB-3", { "postoperative day" NBSP "7" } },
  { "RT-1", { "SINS 6 or less" } },
  { "RT-5", { "postoperative day" NBSP "7" } },
  { "RFA-4", { "SINS 9 or more", "above 8" } },
  { "CRYO-4", { "SINS 9 or more", "above 8" } },
  { "RFA-7", { "over 10" NBSP "mm" } },
  { "CRYO-7", { "over 10" NBSP "mm" } },
  { "SRS-1", { "up to 90" NBSP "%" } },
  { "SRS-7", { "11–39" NBSP "%" } },
  { "SRS-9", { "11–39" NBSP "%" } },
  { "SRS-11", { "24.9" NBSP "%", "grade 3" } },
  { "PS-8", { "postoperative day" NBSP "7" } },
  { "PD-9", { "postoperative day" NBSP "7" } },
  { "OP-9", { "above 6 months" } },
  { "OP-12", { "84" NBSP "%", "57" NBSP "%" } },
  { "EX-3", { "6–12 months" } },
  { "EX-4", { "6–12 months" } },
  { "EX-5", { "under 6 months" } },
  { "GEN-7", { "48 hours" } },
  { "GEN-8", { "under 6 months" } },
  { "GEN-14", { "SINS 7 or more" } },
};

/* Ranges by their names, which stand in many texts. */
static const char *const named_ranges[] = { "SINS 7–12", "T1–L5", "T1–T4", "ESCC 2–3" };

/* What every text is audited with: its id, the text, the source,
  and the length that is sensible. */
typedef void (*Audit) (const char *id, const char *text, const PedicleSource *source, glong limit);

static void
audit_technique (Audit audit, const PedicleTechnique *technique)
{
  audit (pedicle_technique_get_id (technique->id), technique->principle, &technique->source, 220);
  for (guint i = 0; i < technique->statements->len; i++) {
    const PedicleStatement *statement = g_ptr_array_index (technique->statements, i);

    audit (statement->id, statement->text, &statement->source, 200);
  }
}

/* Of the aspects, which stand in cells and have no figures of their own. */
static void
audit_aspects (Audit audit)
{
  const PedicleKnowledge *knowledge = pedicle_knowledge_get_default ();

  for (guint i = 0; i < PEDICLE_N_TECHNIQUES; i++)
    for (guint j = 0; j < knowledge->techniques[i].aspects->len; j++) {
      const PedicleAspect *aspect = g_ptr_array_index (knowledge->techniques[i].aspects, j);

      audit (aspect->technique, aspect->text, &aspect->source, 190);
    }
}

static void
audit_all (Audit audit)
{
  const PedicleKnowledge *knowledge = pedicle_knowledge_get_default ();

  for (guint i = 0; i < PEDICLE_N_TECHNIQUES; i++)
    audit_technique (audit, &knowledge->techniques[i]);
  for (guint i = 0; i < knowledge->rules->len; i++) {
    const PedicleRule *rule = g_ptr_array_index (knowledge->rules, i);

    audit (rule->id, rule->because, &rule->source, 120);
  }
  for (guint i = 0; i < knowledge->alerts->len; i++) {
    const PedicleAlert *alert = g_ptr_array_index (knowledge->alerts, i);

    audit (alert->id, alert->text, &alert->source, 160);
  }
  for (guint i = 0; i < knowledge->combinations->len; i++) {
    const PedicleCombination *combination = g_ptr_array_index (knowledge->combinations, i);

    audit (combination->id, combination->text, &combination->source, 160);
  }
}

static void
audit_sentence (const char *id, const char *text, const PedicleSource *source, glong limit)
{
  static const char *const refused[] = { "  ", "\n", "\t", " .", " ,", "..", "\"", "'", "e.g.",
    "i.e.",
                                         " vs", " cf", "etc" };

  if (!g_unichar_isupper (g_utf8_get_char (text)))
    g_error ("%s does not begin with a capital letter: %s", id, text);
  if (!g_str_has_suffix (text, "."))
    g_error ("%s does not end with a full stop: %s", id, text);
  if (g_utf8_strlen (text, -1) > limit)
    g_error ("%s is longer than %ld characters: %s", id, limit, text);
  for (guint i = 0; i < G_N_ELEMENTS (refused); i++)
    if (strstr (text, refused[i]) != NULL)
      g_error ("%s has “%s”: %s", id, refused[i], text);
}

static void
test_sentences (void)
{
  audit_all (audit_sentence);
  audit_aspects (audit_sentence);
}

static void
audit_source (const char *id, const char *text, const PedicleSource *source, glong limit)
{
  if (!source->beyond_paper && source->sections[0] == NULL)
    g_error ("%s is said to be of the paper, but of which section?", id);
  if (source->beyond_paper && source->sections[0] != NULL)
    g_error ("%s is beyond the paper, but names a section.", id);
}

static void
test_sources (void)
{
  audit_all (audit_source);
  audit_aspects (audit_source);
}

static const Figures *
find_figures (const char *id)
{
  for (guint i = 0; i < G_N_ELEMENTS (figures); i++)
    if (g_str_equal (figures[i].id, id))
      return &figures[i];
  return NULL;
}

/* What is left when listed figures and named ranges are taken out has no digit. */
static void
audit_figures (const char *id, const char *text, const PedicleSource *source, glong limit)
{
  const Figures *row = find_figures (id);
  g_autoptr (GString) rest = g_string_new (text);

  for (guint i = 0; row != NULL && row->figures[i] != NULL; i++)
    if (g_string_replace (rest, row->figures[i], "", 0) == 0)
      g_error ("%s lacks “%s”: %s", id, row->figures[i], text);
  for (guint i = 0; i < G_N_ELEMENTS (named_ranges); i++)
    g_string_replace (rest, named_ranges[i], "", 0);
  if (strpbrk (rest->str, "0123456789") != NULL)
    g_error ("%s has a figure that is not listed: %s", id, text);
}

static void
test_figures (void)
{
  audit_all (audit_figures);
}

static const char *text_found;
static const char *id_sought;

static void
find_text (const char *id, const char *text, const PedicleSource *source, glong limit)
{
  if (g_str_equal (id, id_sought))
    text_found = text;
}

static void
test_figure (gconstpointer data)
{
  const Figures *row = data;

  text_found = NULL;
  id_sought = row->id;
  audit_all (find_text);
  g_assert_nonnull (text_found);
  for (guint i = 0; row->figures[i] != NULL; i++)
    g_assert_nonnull (strstr (text_found, row->figures[i]));
}

static const char *
find_statement (const PedicleTechnique *technique, const char *id)
{
  if (g_str_equal (id, "principle"))
    return technique->principle;
  for (guint i = 0; i < technique->statements->len; i++) {
    const PedicleStatement *statement = g_ptr_array_index (technique->statements, i);

    if (g_str_equal (statement->id, id))
      return statement->text;
  }
  g_error ("%s has no statement %s", pedicle_technique_get_id (technique->id), id);
}

/* A figure with what it counts: "10–70 %", "18 patients". */
static void
assert_figures (const PedicleAspect *aspect, const char *statements)
{
  g_autoptr (GRegex) figure = g_regex_new ("[0-9][0-9.–]*[\u00a0 ][\\w%]+", 0, 0, NULL);
  g_autoptr (GMatchInfo) match = NULL;
  g_autofree char *rest = g_regex_replace_literal (figure, aspect->text, -1, 0, "", 0, NULL);

  for (g_regex_match (figure, aspect->text, 0, &match); g_match_info_matches (match);
       g_match_info_next (match, NULL)) {
    g_autofree char *words = g_match_info_fetch (match, 0);

    if (strstr (statements, words) == NULL)
      g_error ("%s: “%s” does not stand in: %s", aspect->technique, words, statements);
  }
  /* A figure at the end has its unit before it: "day 7". */
  if (strpbrk (rest, "0123456789") != NULL) {
    g_autofree char *last = g_strndup (aspect->text, strlen (aspect->text) - 1);

    g_assert_nonnull (strstr (statements, g_utf8_strrchr (last, -1, 0xa0)));
  }
}

static void
test_figures_of_aspects (void)
{
  const PedicleKnowledge *knowledge = pedicle_knowledge_get_default ();

  for (guint i = 0; i < PEDICLE_N_TECHNIQUES; i++)
    for (guint j = 0; j < knowledge->techniques[i].aspects->len; j++) {
      const PedicleAspect *aspect = g_ptr_array_index (knowledge->techniques[i].aspects, j);
      g_autoptr (GString) statements = g_string_new (NULL);

      for (guint n = 0; aspect->statements[n] != NULL; n++)
        g_string_append (statements,
                         find_statement (&knowledge->techniques[i], aspect->statements[n]));
      assert_figures (aspect, statements->str);
    }
}

static GHashTable *used;

static void
audit_use (const char *id, const char *text, const PedicleSource *source, glong limit)
{
  for (guint i = 0; source->citations[i] != NULL; i++)
    g_hash_table_add (used, (gpointer) source->citations[i]);
}

/* Those that the program itself rests on: scores, scales, proposals of the primary. The knowledge
 * file marks them used-by="program"; the reader leaves that to the schema. */
static const char *const used_by_program[] = { "F10", "F11", "CA14", "NICE75", "NSN2", "MCI", "AIH",
                                               "KJHPC", "RAD", "FRK", "UM12", "AO", "PATW", "STUD",
                                               NULL };

static void
test_citations_are_used (void)
{
  const PedicleKnowledge *knowledge = pedicle_knowledge_get_default ();

  used = g_hash_table_new (g_str_hash, g_str_equal);
  audit_all (audit_use);
  for (guint i = 0; i < knowledge->citations->len; i++) {
    const PedicleCitation *citation = g_ptr_array_index (knowledge->citations, i);

    if (!g_hash_table_contains (used, citation->id) &&
        !g_strv_contains (used_by_program, citation->id))
      g_error ("Nothing rests on the citation %s.", citation->id);
    g_assert_cmpstr (citation->address, !=, "");
    g_assert_cmpstr (citation->seen, !=, "");
  }
  for (guint i = 0; used_by_program[i] != NULL; i++)
    g_assert_nonnull (pedicle_knowledge_find_citation (knowledge, used_by_program[i]));
  g_clear_pointer (&used, g_hash_table_unref);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/knowledge/text/sentences", test_sentences);
  g_test_add_func ("/knowledge/text/sources", test_sources);
  g_test_add_func ("/knowledge/text/figures", test_figures);
  g_test_add_func ("/knowledge/text/figures-of-aspects", test_figures_of_aspects);
  for (guint i = 0; i < G_N_ELEMENTS (figures); i++)
    state_add_row ("/knowledge/text/figure", figures[i].id, &figures[i], test_figure);
  g_test_add_func ("/knowledge/text/citations", test_citations_are_used);
  return g_test_run ();
}
