/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "explanation.h"

#include "condition-words.h"
#include "fact-parts.h"

#include <glib/gi18n-lib.h>

static gboolean
is_group (const PedicleCondition *condition)
{
  return condition->kind == PEDICLE_CONDITION_ALL || condition->kind == PEDICLE_CONDITION_ANY;
}

static void
add_parts (PedicleExplanation *explanation, const PedicleCondition *condition,
           const PedicleFacts *facts)
{
  gboolean group = is_group (condition);

  explanation->parts =
    g_ptr_array_new_with_free_func ((GDestroyNotify) pedicle_explanation_free);
  explanation->joint = group ? condition->kind : PEDICLE_CONDITION_ALL;
  if (!group)
    g_ptr_array_add (explanation->parts, pedicle_explanation_new (condition, facts));
  for (guint i = 0; group && i < condition->children->len; i++)
    g_ptr_array_add (explanation->parts,
                     pedicle_explanation_new (g_ptr_array_index (condition->children, i), facts));
}

/* What the condition is made of: its children, or the definition of the fact it asks. */
static const PedicleCondition *
look_inside (const PedicleCondition *condition)
{
  if (is_group (condition))
    return condition;
  return condition->kind == PEDICLE_CONDITION_FACT ? pedicle_fact_get_parts (condition->fact)
                                                   : NULL;
}

PedicleExplanation *
pedicle_explanation_new (const PedicleCondition *condition, const PedicleFacts *facts)
{
  PedicleExplanation *explanation = g_new0 (PedicleExplanation, 1);
  gboolean negated = condition->kind == PEDICLE_CONDITION_NOT;
  const PedicleCondition *inside =
    look_inside (negated ? g_ptr_array_index (condition->children, 0) : condition);

  explanation->condition = condition;
  explanation->fact = pedicle_condition_evaluate (condition, facts);
  explanation->negated = negated;
  explanation->inside = inside;
  if (inside != NULL)
    add_parts (explanation, inside, facts);
  return explanation;
}

void
pedicle_explanation_free (PedicleExplanation *explanation)
{
  g_clear_pointer (&explanation->parts, g_ptr_array_unref);
  g_free (explanation);
}

static const char *
describe_group (PedicleConditionKind joint, gboolean negated)
{
  if (joint == PEDICLE_CONDITION_ALL)
    /* Translators: stands before a list of conditions. */
    return negated ? _("not all of these") : _("all of these");
  return negated ? _("none of these") : _("any of these");
}

char *
pedicle_explanation_describe (const PedicleExplanation *explanation)
{
  const PedicleCondition *condition = explanation->condition;

  if (explanation->negated)
    condition = g_ptr_array_index (condition->children, 0);
  if (is_group (condition))
    return g_strdup (describe_group (condition->kind, explanation->negated));
  return pedicle_condition_describe (explanation->condition);
}

char *
pedicle_explanation_describe_now (const PedicleExplanation *explanation,
                                  const PedicleFacts *facts)
{
  PedicleRange range;

  if (explanation->condition->kind != PEDICLE_CONDITION_NUMBER)
    return NULL;
  range = facts->numbers[explanation->condition->number].range;
  if (pedicle_range_is_known (range))
    /* Translators: beside "SINS 13 or more": what it is now. */
    return g_strdup_printf (_("now %d"), range.lower);
  return g_strdup_printf (_("now %d–%d"), range.lower, range.upper);
}
