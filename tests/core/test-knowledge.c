/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The built-in knowledge against what the rule base lists: every rule with its effects and its
 * source, every alert, every statement. The rows stand in knowledge-rows.c. */

#include "knowledge-rows.h"

#include "state.h"

#include <string.h>

#define N_RULES 135
#define N_ALERTS 17
#define N_STATEMENTS 124

static const PedicleKnowledge *
built_in (void)
{
  return pedicle_knowledge_get_default ();
}

static void
append_effect (GString *words, const PedicleEffect *effect)
{
  static const char *const kinds[] = { "recommend",     "consider",       "caution",
                                       "not-indicated", "contraindicate", "require",
                                       "advise",        "note" };

  g_string_append_printf (words, "%s%s", words->len > 0 ? "; " : "", kinds[effect->kind]);
  if (effect->n_any_of > 0)
    g_string_append_printf (words, " %s", pedicle_order_get_id (effect->order));
  for (guint i = 0; i < effect->n_any_of; i++)
    g_string_append_printf (words, " %s", pedicle_technique_get_id (effect->any_of[i]));
}

static char *
source_in_words (const PedicleSource *source)
{
  g_autofree char *sections = g_strjoinv (" ", (char **) source->sections);
  g_autofree char *citations = g_strjoinv (" ", (char **) source->citations);
  g_autoptr (GString) words = g_string_new (source->beyond_paper ? "beyond" : "");

  g_string_append_printf (words, "%s%s", words->len > 0 && *sections ? " " : "", sections);
  if (*citations != '\0')
    g_string_append_printf (words, " {%s}", citations);
  g_string_append (words, source->inferred ? " inferred" : "");
  if (source->decision != NULL)
    g_string_append_printf (words, " %s", source->decision);
  return g_string_free (g_steal_pointer (&words), FALSE);
}

static void
assert_source (const PedicleSource *source, const char *expected)
{
  g_autofree char *words = source_in_words (source);

  g_assert_cmpstr (words, ==, expected);
}

static void
test_rule (gconstpointer data)
{
  const RuleEffects *row = data;
  g_auto (GStrv) ids = g_strsplit (row->ids, " ", -1);

  for (guint i = 0; ids[i] != NULL; i++) {
    const PedicleRule *rule = pedicle_knowledge_find_rule (built_in (), ids[i]);
    g_autoptr (GString) effects = g_string_new (NULL);

    g_assert_nonnull (rule);
    assert_source (&rule->source, row->source);
    for (guint j = 0; j < rule->n_effects; j++) {
      append_effect (effects, &rule->effects[j]);
      g_assert_true (pedicle_rule_has_effect (rule, rule->effects[j].kind));
    }
    g_assert_cmpstr (effects->str, ==, row->effects);
  }
}

static void
test_alert (gconstpointer data)
{
  static const char *const levels[] = { "urgent", "warning", "info", "footer" };
  const AlertRow *row = data;
  const PedicleAlert *alert = pedicle_knowledge_find_alert (built_in (), row->id);

  g_assert_nonnull (alert);
  g_assert_cmpint (alert->index, ==, row - alert_rows);
  g_assert_cmpstr (levels[alert->level], ==, row->level);
  g_assert_cmpstr (alert->scope == PEDICLE_SCOPE_LESION ? "lesion" : "patient", ==, row->of);
  assert_source (&alert->source, row->source);
}

static const PedicleTechnique *
technique_of (const TechniqueRow *row)
{
  PedicleTechniqueId id;

  g_assert_true (pedicle_technique_from_id (row->technique, &id));
  return pedicle_knowledge_get_technique (built_in (), id);
}

static void
test_rules_of_technique (gconstpointer data)
{
  const TechniqueRow *row = data;
  const PedicleTechnique *technique = technique_of (row);
  g_autoptr (GString) ids = g_string_new (NULL);

  for (guint i = 0; i < technique->rules->len; i++) {
    const PedicleRule *rule = g_ptr_array_index (technique->rules, i);

    g_assert_true (rule->techniques & (1u << technique->id));
    g_string_append_printf (ids, "%s%s", i > 0 ? " " : "", rule->id);
  }
  g_assert_cmpstr (ids->str, ==, row->rules);
}

/* The letter of a statement's id says its kind, but X says that the paper does not state it: it is
 * beyond the paper, or inferred from it. */
static void
assert_kind (const PedicleStatement *statement)
{
  static const char letters[] = "IALCDM";
  char letter = strchr (statement->id, '-')[1];

  if (letter == 'X')
    g_assert_true (statement->source.beyond_paper || statement->source.inferred);
  else
    g_assert_cmpint (letters[statement->kind], ==, letter);
}

static void
test_statements_of_technique (gconstpointer data)
{
  const TechniqueRow *row = data;
  const PedicleTechnique *technique = technique_of (row);
  g_autoptr (GString) ids = g_string_new (NULL);
  guint kinds = 0;

  for (guint i = 0; i < technique->statements->len; i++) {
    const PedicleStatement *statement = g_ptr_array_index (technique->statements, i);

    g_string_append_printf (ids, "%s%s", i > 0 ? " " : "", statement->id);
    assert_kind (statement);
    kinds |= 1u << statement->kind;
  }
  g_assert_cmpstr (ids->str, ==, row->statements);
  g_assert_true (kinds & (1u << PEDICLE_STATEMENT_INDICATION));
  g_assert_true (kinds & (1u << PEDICLE_STATEMENT_LIMITATION));
}

/* The kinds of the statements whose id does not say it. */
static void
test_other_kinds (void)
{
  static const char *const expected[PEDICLE_N_STATEMENT_KINDS] = {
    [PEDICLE_STATEMENT_INDICATION] = "",
    [PEDICLE_STATEMENT_ADVANTAGE] =
      "CR-X1",
    [PEDICLE_STATEMENT_LIMITATION] =
      "VP-X2 VP-X3 RF-X1 SR-X1 SR-X2 EX-X1",
    [PEDICLE_STATEMENT_CONTRAINDICATION] =
      "VP-X1 KP-X1",
    [PEDICLE_STATEMENT_DIFFICULTY] =
      "KP-X2",
    [PEDICLE_STATEMENT_COMPANION] =
      "PD-X1",
  };

  for (guint kind = 0; kind < PEDICLE_N_STATEMENT_KINDS; kind++) {
    g_autoptr (GString) ids = g_string_new (NULL);

    for (guint i = 0; i < PEDICLE_N_TECHNIQUES; i++)
      for (guint j = 0; j < built_in ()->techniques[i].statements->len; j++) {
        const PedicleStatement *statement =
          g_ptr_array_index (built_in ()->techniques[i].statements, j);

        if (statement->kind == kind && strchr (statement->id, '-')[1] == 'X')
          g_string_append_printf (ids, "%s%s", ids->len > 0 ? " " : "", statement->id);
      }
    g_assert_cmpstr (ids->str, ==, expected[kind]);
  }
}

/* Which techniques a combination joins (CLINICAL 4). */
static void
test_combinations (void)
{
#define TECHNIQUE(name) (1u << PEDICLE_TECHNIQUE_##name)
  const guint cement = TECHNIQUE (VERTEBROPLASTY) | TECHNIQUE (KYPHOPLASTY);
  const guint ablation = TECHNIQUE (RADIOFREQUENCY_ABLATION) | TECHNIQUE (CRYOABLATION);
  const guint irradiation = TECHNIQUE (RADIOTHERAPY) | TECHNIQUE (RADIOSURGERY);
  const guint screws = TECHNIQUE (PERCUTANEOUS_STABILIZATION);
  const guint decompression = TECHNIQUE (PERCUTANEOUS_DECOMPRESSION);
  const guint expected[] = {
    ablation | TECHNIQUE (VERTEBROPLASTY),
    screws | irradiation,
    decompression | irradiation,
    TECHNIQUE (RADIOSURGERY) | screws | cement,
    cement | screws | decompression | ablation | TECHNIQUE (RADIOSURGERY),
    decompression | screws,
  };

  for (guint i = 0; i < G_N_ELEMENTS (expected); i++) {
    const PedicleCombination *combination = g_ptr_array_index (built_in ()->combinations, i);
    g_autofree char *id = g_strdup_printf ("CMB-%u", i + 1);

    g_assert_cmpstr (combination->id, ==, id);
    g_assert_cmpuint (combination->techniques, ==, expected[i]);
  }
}

/* The paper names no advantage of conventional radiotherapy, and no other technique is without. */
static void
test_advantages (void)
{
  for (guint i = 0; i < n_technique_rows; i++)
    g_assert_cmpint (strstr (technique_rows[i].statements, "-A1") != NULL, ==,
                     !g_str_equal (technique_rows[i].technique, "radiotherapy"));
}

static void
test_counts (void)
{
  guint n_statements = 0;

  for (guint i = 0; i < PEDICLE_N_TECHNIQUES; i++)
    n_statements += built_in ()->techniques[i].statements->len;
  g_assert_cmpint (built_in ()->rules->len, ==, N_RULES);
  g_assert_cmpint (built_in ()->alerts->len, ==, N_ALERTS);
  g_assert_cmpint (n_statements, ==, N_STATEMENTS);
  g_assert_cmpint (built_in ()->combinations->len, ==, 6);
  g_assert_cmpint (n_alert_rows, ==, N_ALERTS);
  g_assert_cmpint (n_technique_rows, ==, PEDICLE_N_TECHNIQUES);
  g_assert_cmpstr (built_in ()->version, ==, "1.0");
}

/* Every rule has a row, and its index is its place. */
static void
test_every_rule_has_a_row (void)
{
  g_autoptr (GHashTable) listed = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < n_rule_effects; i++) {
    g_auto (GStrv) ids = g_strsplit (rule_effects[i].ids, " ", -1);

    for (guint j = 0; ids[j] != NULL; j++)
      g_assert_true (g_hash_table_add (listed, g_strdup (ids[j])));
  }
  g_assert_cmpint (g_hash_table_size (listed), ==, N_RULES);
  for (guint i = 0; i < built_in ()->rules->len; i++) {
    const PedicleRule *rule = g_ptr_array_index (built_in ()->rules, i);

    g_assert_cmpint (rule->index, ==, i);
    g_assert_true (g_hash_table_contains (listed, rule->id));
  }
}

typedef struct {
  const char *rule; /* the name of the row, too */
  const char *words;
} Described;

static const Described described[] = {
  { "RT-6", "Review paper: Pain, Percutaneous decompression" },
  { "BR-3", "Inferred from the review paper: Instability assessment" },
  { "VP-16", "Beyond the paper" },
  { "EX-4", "Beyond the paper: Neurosurgery notes: prognostication" },
};

static void
test_described (gconstpointer data)
{
  const Described *row = data;
  const PedicleRule *rule = pedicle_knowledge_find_rule (built_in (), row->rule);
  g_autofree char *words = pedicle_source_describe (&rule->source, built_in ());

  g_assert_cmpstr (words, ==, row->words);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < n_rule_effects; i++)
    state_add_row ("/knowledge/rule", rule_effects[i].ids, &rule_effects[i], test_rule);
  for (guint i = 0; i < n_alert_rows; i++)
    state_add_row ("/knowledge/alert", alert_rows[i].id, &alert_rows[i], test_alert);
  for (guint i = 0; i < n_technique_rows; i++) {
    const TechniqueRow *row = &technique_rows[i];

    state_add_row ("/knowledge/rules-of", row->technique, row, test_rules_of_technique);
    state_add_row ("/knowledge/statements-of", row->technique, row, test_statements_of_technique);
  }
  for (guint i = 0; i < G_N_ELEMENTS (described); i++)
    state_add_row ("/knowledge/source", described[i].rule, &described[i], test_described);
  g_test_add_func ("/knowledge/advantages", test_advantages);
  g_test_add_func ("/knowledge/other-kinds", test_other_kinds);
  g_test_add_func ("/knowledge/combinations", test_combinations);
  g_test_add_func ("/knowledge/counts", test_counts);
  g_test_add_func ("/knowledge/every-rule", test_every_rule_has_a_row);
  return g_test_run ();
}
