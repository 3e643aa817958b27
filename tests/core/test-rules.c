/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Every rule and every alert of the built-in knowledge holds, fails and is undecided, where it can:
 * the states stand in rule-rows.c. */

#include "rule-rows.h"

#include "state.h"

/* What one state shows of one rule or alert. */
typedef struct {
  const char *id;
  const char *state;
  PedicleTri value;
} Shown;

static gboolean
exists (const char *id)
{
  const PedicleKnowledge *knowledge = pedicle_knowledge_get_default ();

  return pedicle_knowledge_find_rule (knowledge, id) != NULL ||
         pedicle_knowledge_find_alert (knowledge, id) != NULL;
}

static PedicleTri
ask (PedicleAssessment *assessment, const char *id)
{
  const PedicleKnowledge *knowledge = pedicle_knowledge_get_default ();
  const PedicleRule *rule = pedicle_knowledge_find_rule (knowledge, id);
  const PedicleAlert *alert = pedicle_knowledge_find_alert (knowledge, id);
  const PedicleLesionAssessment *lesion = pedicle_assessment_get_lesion (assessment, 0);

  g_assert_true (exists (id));
  if (rule != NULL)
    return pedicle_lesion_assessment_get_rule (lesion, rule).value;
  if (alert->scope == PEDICLE_SCOPE_LESION)
    return pedicle_lesion_assessment_get_alert (lesion, alert).value;
  return pedicle_assessment_get_alert (assessment, alert).value;
}

static void
test_shown (gconstpointer data)
{
  const Shown *shown = data;
  g_autoptr (PedicleAssessment) assessment = state_assess (shown->state);

  g_assert_cmpstr (state_tri (ask (assessment, shown->id)), ==, state_tri (shown->value));
}

static void
add_shown (const char *id, const char *state, PedicleTri value)
{
  static const char *const words[] = { "fails", "undecided", "holds" };
  g_autofree char *name = NULL;
  Shown *shown;

  if (state == NULL || state == RULE_NEVER)
    return;
  shown = g_new (Shown, 1);
  *shown = (Shown) { id, state, value };
  name = g_strdup_printf ("/rule/%s/%s/%s", id, words[value], *state ? state : "nothing-known");
  g_test_add_data_func_full (name, shown, test_shown, g_free);
}

/* Bit n: the table shows the value n; bit n + 4: it says that the value n can never be. */
static guint
collect_shown (const char *id)
{
  guint shown = 0;

  for (guint i = 0; i < n_rule_rows; i++) {
    const RuleRow *row = &rule_rows[i];
    const char *states[] = { row->fails, row->undecided, row->holds };
    g_auto (GStrv) ids = g_strsplit (row->ids, " ", -1);

    if (!g_strv_contains ((const char *const *) ids, id))
      continue;
    for (guint value = PEDICLE_FALSE; value <= PEDICLE_TRUE; value++)
      if (states[value] != NULL)
        shown |= 1u << (states[value] == RULE_NEVER ? value + 4 : value);
  }
  return shown;
}

/* For each value there is a row or the word that it can never be, and not both. */
static void
test_covered (gconstpointer data)
{
  guint shown = collect_shown (data);

  for (guint value = PEDICLE_FALSE; value <= PEDICLE_TRUE; value++)
    g_assert_true (((shown >> value) & 1) != ((shown >> (value + 4)) & 1));
}

static void
assert_never (const char *id, guint never, const char *state)
{
  g_autoptr (PedicleAssessment) assessment = NULL;

  if (state == NULL || state == RULE_NEVER)
    return;
  assessment = state_assess (state);
  g_assert_false (never & (1u << ask (assessment, id)));
}

/* What is said to be never is not found in any state of the whole table. */
static void
test_never (gconstpointer data)
{
  guint never = collect_shown (data) >> 4;

  for (guint i = 0; i < n_rule_rows; i++) {
    assert_never (data, never, rule_rows[i].holds);
    assert_never (data, never, rule_rows[i].fails);
    assert_never (data, never, rule_rows[i].undecided);
  }
}

static void
test_rows_are_of_rules (void)
{
  for (guint i = 0; i < n_rule_rows; i++) {
    g_auto (GStrv) ids = g_strsplit (rule_rows[i].ids, " ", -1);

    for (guint j = 0; ids[j] != NULL; j++)
      if (!exists (ids[j]))
        g_error ("There is no rule or alert “%s”.", ids[j]);
  }
}

static void
add_covered (const char *id)
{
  state_add_row ("/rule/covered", id, id, test_covered);
  if (collect_shown (id) >> 4)
    state_add_row ("/rule/never", id, id, test_never);
}

int
main (int argc, char *argv[])
{
  const PedicleKnowledge *knowledge = pedicle_knowledge_get_default ();

  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < n_rule_rows; i++) {
    const RuleRow *row = &rule_rows[i];
    g_auto (GStrv) ids = g_strsplit (row->ids, " ", -1);

    for (guint j = 0; ids[j] != NULL; j++) {
      const char *id = g_intern_string (ids[j]);

      add_shown (id, row->holds, PEDICLE_TRUE);
      add_shown (id, row->fails, PEDICLE_FALSE);
      add_shown (id, row->undecided, PEDICLE_UNKNOWN);
    }
  }
  g_test_add_func ("/rule/rows-are-of-rules", test_rows_are_of_rules);
  for (guint i = 0; i < knowledge->rules->len; i++)
    add_covered (((const PedicleRule *) g_ptr_array_index (knowledge->rules, i))->id);
  for (guint i = 0; i < knowledge->alerts->len; i++)
    add_covered (((const PedicleAlert *) g_ptr_array_index (knowledge->alerts, i))->id);
  return g_test_run ();
}
