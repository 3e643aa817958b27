/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Conditions taken apart: that the parts of a fact are the fact, and trees by hand. */

#include "explanation.h"

#include "fact-parts.h"
#include "random-state.h"
#include "state.h"

#define STATES 3000
#define SEED 20261126

static void
assert_parts (const PedicleFacts *facts, PedicleFactId id)
{
  const PedicleCondition *parts = pedicle_fact_get_parts (id);
  PedicleFact found;

  if (parts == NULL)
    return;
  found = pedicle_condition_evaluate (parts, facts);
  if (found.value != facts->facts[id].value || found.findings != facts->facts[id].findings)
    g_error ("The parts of “%s” are not the fact: %s for %s", pedicle_fact_get_id (id),
             state_tri (found.value), state_tri (facts->facts[id].value));
}

static void
test_parts (void)
{
  g_autoptr (PedicleRandomState) state = pedicle_random_state_new (SEED);
  guint n_composed = 0;

  for (guint i = 0; i < PEDICLE_N_FACTS; i++)
    n_composed += pedicle_fact_get_parts (i) != NULL;
  g_assert_cmpuint (n_composed, ==, 22);
  for (guint i = 0; i < STATES; i++) {
    g_autoptr (PedicleAssessment) assessment = NULL;

    pedicle_random_state_draw (state);
    assessment = pedicle_assess (pedicle_random_state_get_case (state), 0, pedicle_knowledge_get_default ());
    for (guint f = 0; f < PEDICLE_FACT_FIRST_OF_LESION; f++)
      assert_parts (pedicle_assessment_get_facts (assessment), f);
    for (guint l = 0; l < pedicle_assessment_get_n_lesions (assessment); l++)
      for (guint f = 0; f < PEDICLE_N_FACTS; f++)
        assert_parts (&pedicle_assessment_get_lesion (assessment, l)->facts, f);
  }
}

/* "+overt instability(-“Overt instability” +SINS 13 or more[now 14] …)": + met, - not met, ? waiting;
 * behind & or | the parts of a group. */
static void
append_tree (GString *tree, const PedicleExplanation *explanation, const PedicleFacts *facts)
{
  static const char marks[] = { '-', '?', '+' };
  g_autofree char *words = pedicle_explanation_describe (explanation);
  g_autofree char *now = pedicle_explanation_describe_now (explanation, facts);

  g_string_append_printf (tree, "%c%s", marks[explanation->fact.value], words);
  if (now != NULL)
    g_string_append_printf (tree, "[%s]", now);
  if (explanation->parts == NULL)
    return;
  g_string_append (tree, explanation->joint == PEDICLE_CONDITION_ALL ? " &(" : " |(");
  for (guint i = 0; i < explanation->parts->len; i++) {
    if (i > 0)
      g_string_append (tree, ", ");
    append_tree (tree, g_ptr_array_index (explanation->parts, i), facts);
  }
  g_string_append_c (tree, ')');
}

typedef struct {
  const char *name, *words, *rule, *tree;
} Row;

static const Row rows[] = {
  { "fact", "levels=L2 alignment=subluxation", "PS-1",
    "+overt instability |(-“Overtly unstable”, ?SINS 13 or more[now 6–17], +“Alignment: "
    "Subluxation”)" },
  { "not", "levels=L2 pain=none", "BR-3",
    "?all of these &(?not instability |(?SINS 7 or more[now 2–14], ?overt instability "
    "|(-“Overtly unstable”, ?SINS 13 or more[now 2–14], ?“Alignment: Subluxation”)), +not "
    "mechanical pain)" },
  { "number", "levels=L2 pain-tumour=yes pain-mechanical=no", "RT-1",
    "?all of these &(+tumour pain, +not mechanical pain, ?SINS 6 or less[now 3–15], "
    "?radiosensitive tumour, ?“Irradiated before: No”, ?not cord compression &(?“ESCC "
    "grade: 2 or 3”))" },
  { "group", "frankel=A ambulatory=no", "PD-6",
    "+any of these |(+complete deficit from this lesion &(+“Frankel grade: A”, +deficit "
    "explained by this lesion), ?all of these &(+cord deficit from this lesion &(+cord "
    "deficit of the patient &(+“Frankel grade: A or B or C or D”), +deficit explained by "
    "this lesion), +not walking, ?not rapidly evolving deficit from this lesion "
    "&(+deficit from this lesion &(+deficit of the patient |(?“Root deficit: Yes”, +cord "
    "deficit of the patient &(+“Frankel grade: A or B or C or D”)), +deficit explained by "
    "this lesion), ?“Evolution of the deficit: Rapid”)))" },
  { "definition-of-one-finding", "collapse=under-50", "VP-18",
    "+collapsed body &(+“Body collapse: < 50 % or ≥ 50 %”)" },
  { "levels", "levels=T1", "VP-10", "+upper thoracic level" },
};

static void
test_row (gconstpointer data)
{
  const Row *row = data;
  g_autoptr (PedicleAssessment) assessment = state_assess (row->words);
  const PedicleFacts *facts = &pedicle_assessment_get_lesion (assessment, 0)->facts;
  const PedicleRule *rule =
    pedicle_knowledge_find_rule (pedicle_assessment_get_knowledge (assessment), row->rule);
  g_autoptr (PedicleExplanation) explanation = pedicle_explanation_new (rule->when, facts);
  GString *tree = g_string_new (NULL);

  append_tree (tree, explanation, facts);
  g_assert_cmpstr (tree->str, ==, row->tree);
  g_string_free (tree, TRUE);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/explanation/parts-are-the-facts", test_parts);
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    state_add_row ("/explanation", rows[i].name, &rows[i], test_row);
  return g_test_run ();
}
