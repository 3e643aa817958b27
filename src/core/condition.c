/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "condition.h"

PedicleCondition *
pedicle_condition_new (PedicleConditionKind kind)
{
  PedicleCondition *condition = g_new0 (PedicleCondition, 1);

  condition->kind = kind;
  condition->limits = (PedicleRange) { G_MININT, G_MAXINT };
  if (kind == PEDICLE_CONDITION_ALL || kind == PEDICLE_CONDITION_ANY || kind == PEDICLE_CONDITION_NOT)
    condition->children =
      g_ptr_array_new_with_free_func ((GDestroyNotify) pedicle_condition_free);
  return condition;
}

void
pedicle_condition_free (PedicleCondition *condition)
{
  g_clear_pointer (&condition->children, g_ptr_array_unref);
  g_free (condition);
}

static PedicleFact
evaluate_all (const PedicleCondition *condition, const PedicleFacts *facts)
{
  PedicleFact result = { PEDICLE_TRUE, 0 };

  for (guint i = 0; i < condition->children->len; i++)
    result = pedicle_fact_and (
      result, pedicle_condition_evaluate (g_ptr_array_index (condition->children, i), facts));
  return result;
}

static PedicleFact
evaluate_any (const PedicleCondition *condition, const PedicleFacts *facts)
{
  PedicleFact result = { PEDICLE_FALSE, 0 };

  for (guint i = 0; i < condition->children->len; i++)
    result = pedicle_fact_or (
      result, pedicle_condition_evaluate (g_ptr_array_index (condition->children, i), facts));
  return result;
}

static PedicleFact
evaluate_number (const PedicleCondition *condition, const PedicleFacts *facts)
{
  PedicleMeasure number = facts->numbers[condition->number];
  PedicleFact result = { PEDICLE_TRUE, 0 };

  if (condition->limits.lower != G_MININT)
    result = pedicle_fact_and (result, pedicle_measure_at_least (number, condition->limits.lower));
  if (condition->limits.upper != G_MAXINT)
    result = pedicle_fact_and (result, pedicle_measure_at_most (number, condition->limits.upper));
  return result;
}

static PedicleFact
evaluate_unanswered (const PedicleCondition *condition, const PedicleFacts *facts)
{
  const PedicleAnswers *answers =
    pedicle_finding_get (condition->finding)->scope == PEDICLE_SCOPE_LESION ? facts->lesion
                                                                            : facts->patient;

  return (PedicleFact) { pedicle_tri_from_boolean (!pedicle_answers_has (answers,
                                                                         condition->finding)),
                         PEDICLE_FINDING_SET (condition->finding) };
}

PedicleFact
pedicle_condition_evaluate (const PedicleCondition *condition, const PedicleFacts *facts)
{
  switch (condition->kind) {
  case PEDICLE_CONDITION_ALWAYS:
    return (PedicleFact) { PEDICLE_TRUE, 0 };
  case PEDICLE_CONDITION_ALL:
    return evaluate_all (condition, facts);
  case PEDICLE_CONDITION_ANY:
    return evaluate_any (condition, facts);
  case PEDICLE_CONDITION_NOT:
    return pedicle_fact_not (
      pedicle_condition_evaluate (g_ptr_array_index (condition->children, 0), facts));
  case PEDICLE_CONDITION_FACT:
    return facts->facts[condition->fact];
  case PEDICLE_CONDITION_FINDING:
    return pedicle_facts_ask (facts, condition->finding, condition->values);
  case PEDICLE_CONDITION_NUMBER:
    return evaluate_number (condition, facts);
  case PEDICLE_CONDITION_UNANSWERED:
    return evaluate_unanswered (condition, facts);
  }
  g_return_val_if_reached ((PedicleFact) { 0 });
}

static gboolean
child_asks_lesion (const PedicleCondition *condition)
{
  for (guint i = 0; i < condition->children->len; i++)
    if (pedicle_condition_asks_lesion (g_ptr_array_index (condition->children, i)))
      return TRUE;
  return FALSE;
}

gboolean
pedicle_condition_asks_lesion (const PedicleCondition *condition)
{
  switch (condition->kind) {
  case PEDICLE_CONDITION_ALWAYS:
    return FALSE;
  case PEDICLE_CONDITION_ALL:
  case PEDICLE_CONDITION_ANY:
  case PEDICLE_CONDITION_NOT:
    return child_asks_lesion (condition);
  case PEDICLE_CONDITION_FACT:
    return condition->fact >= PEDICLE_FACT_FIRST_OF_LESION;
  case PEDICLE_CONDITION_FINDING:
  case PEDICLE_CONDITION_UNANSWERED:
    return pedicle_finding_get (condition->finding)->scope == PEDICLE_SCOPE_LESION;
  case PEDICLE_CONDITION_NUMBER:
    return condition->number == PEDICLE_NUMBER_SINS;
  }
  g_return_val_if_reached (FALSE);
}

static void
append_children (GString *string, const PedicleCondition *condition, const char *joint,
                 void (*append) (GString *, const PedicleCondition *))
{
  for (guint i = 0; i < condition->children->len; i++) {
    const PedicleCondition *child = g_ptr_array_index (condition->children, i);
    gboolean group = child->kind == PEDICLE_CONDITION_ALL || child->kind == PEDICLE_CONDITION_ANY;

    g_string_append (string, i > 0 ? joint : "");
    g_string_append (string, group ? "(" : "");
    append (string, child);
    g_string_append (string, group ? ")" : "");
  }
}

static void
append_finding (GString *string, const PedicleCondition *condition)
{
  const PedicleFinding *finding = pedicle_finding_get (condition->finding);
  gboolean several = (condition->values & (condition->values - 1)) != 0;
  const char *comma = "";

  g_string_append (string, finding->id);
  if (finding->type != PEDICLE_ANSWER_CHOICE)
    return;
  g_string_append (string, several ? " in {" : " = ");
  for (guint i = 0; i < finding->n_choices; i++)
    if (condition->values & (1u << i)) {
      g_string_append_printf (string, "%s%s", comma, finding->choices[i].id);
      comma = ", ";
    }
  g_string_append (string, several ? "}" : "");
}

static void
append_number (GString *string, const PedicleCondition *condition)
{
  g_string_append (string, pedicle_number_get_id (condition->number));
  if (condition->limits.lower != G_MININT)
    g_string_append_printf (string, " >= %d", condition->limits.lower);
  if (condition->limits.upper != G_MAXINT)
    g_string_append_printf (string, " <= %d", condition->limits.upper);
}

static void
append_condition (GString *string, const PedicleCondition *condition)
{
  switch (condition->kind) {
  case PEDICLE_CONDITION_ALWAYS:
    g_string_append (string, "always");
    return;
  case PEDICLE_CONDITION_ALL:
    append_children (string, condition, " and ", append_condition);
    return;
  case PEDICLE_CONDITION_ANY:
    append_children (string, condition, " or ", append_condition);
    return;
  case PEDICLE_CONDITION_NOT:
    g_string_append (string, "not ");
    append_children (string, condition, "", append_condition);
    return;
  case PEDICLE_CONDITION_FACT:
    g_string_append (string, pedicle_fact_get_id (condition->fact));
    return;
  case PEDICLE_CONDITION_FINDING:
    append_finding (string, condition);
    return;
  case PEDICLE_CONDITION_NUMBER:
    append_number (string, condition);
    return;
  case PEDICLE_CONDITION_UNANSWERED:
    g_string_append_printf (string, "%s unanswered",
                            pedicle_finding_get (condition->finding)->id);
    return;
  }
}

char *
pedicle_condition_to_string (const PedicleCondition *condition)
{
  GString *string = g_string_new (NULL);

  append_condition (string, condition);
  return g_string_free (string, FALSE);
}
