/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "condition-words.h"

#include <glib/gi18n-lib.h>

#include "fact-words.h"

static gboolean
is_group (const PedicleCondition *condition)
{
  return condition->children && condition->children->len > 1;
}

/* A part of a longer condition: groups get brackets. */
static char *
describe_part (const PedicleCondition *part)
{
  char *words = pedicle_condition_describe (part);
  char *bracketed;

  if (!is_group (part))
    return words;
  bracketed = g_strdup_printf ("(%s)", words);
  g_free (words);
  return bracketed;
}

static char *
join_parts (const PedicleCondition *condition)
{
  g_autofree char *words = NULL;

  for (guint i = 0; i < condition->children->len; i++) {
    g_autofree char *part = describe_part (condition->children->pdata[i]);
    char *longer;

    if (i == 0)
      longer = g_steal_pointer (&part);
    else if (condition->kind == PEDICLE_CONDITION_ALL)
      /* Translators: two parts of a condition, both must hold. */
      longer = g_strdup_printf (_("%s and %s"), words, part);
    else
      longer = g_strdup_printf (_("%s or %s"), words, part);
    g_free (words);
    words = longer;
  }
  return g_steal_pointer (&words);
}

static char *
describe_not (const PedicleCondition *condition)
{
  g_autofree char *part = describe_part (condition->children->pdata[0]);

  /* Translators: a condition that must not hold. */
  return g_strdup_printf (_("not %s"), part);
}

static char *
describe_finding (const PedicleCondition *condition)
{
  const PedicleFinding *finding = pedicle_finding_get (condition->finding);
  const char *label = pedicle_finding_get_label (condition->finding);
  g_autofree char *answers = NULL;

  if (finding->type != PEDICLE_ANSWER_CHOICE)
    return g_strdup_printf (_("“%s”"), label);
  for (guint i = 0; i < finding->n_choices; i++)
    if (condition->values & (1u << i)) {
      const char *answer = pedicle_choice_get_label (&finding->choices[i]);
      char *longer = answers ? g_strdup_printf (_("%s or %s"), answers, answer) : g_strdup (answer);

      g_free (answers);
      answers = longer;
    }
  /* Translators: a finding and its answer as they stand on the form. */
  return g_strdup_printf (_("“%s: %s”"), label, answers);
}

static char *
describe_number (const PedicleCondition *condition)
{
  const char *label = pedicle_number_get_label (condition->number);
  PedicleRange limits = condition->limits;

  if (limits.upper == G_MAXINT)
    return g_strdup_printf (_("%s %d or more"), label, limits.lower);
  if (limits.lower == G_MININT)
    return g_strdup_printf (_("%s %d or less"), label, limits.upper);
  return g_strdup_printf (_("%s %d to %d"), label, limits.lower, limits.upper);
}

char *
pedicle_condition_describe (const PedicleCondition *condition)
{
  switch (condition->kind) {
  case PEDICLE_CONDITION_ALWAYS:
    return g_strdup (C_("condition", "always"));
  case PEDICLE_CONDITION_ALL:
  case PEDICLE_CONDITION_ANY:
    return join_parts (condition);
  case PEDICLE_CONDITION_NOT:
    return describe_not (condition);
  case PEDICLE_CONDITION_FACT:
    return g_strdup (pedicle_fact_get_label (condition->fact));
  case PEDICLE_CONDITION_FINDING:
    return describe_finding (condition);
  case PEDICLE_CONDITION_NUMBER:
    return describe_number (condition);
  case PEDICLE_CONDITION_UNANSWERED:
    /* Translators: a finding that is not answered yet. */
    return g_strdup_printf (_("“%s” unanswered"), pedicle_finding_get_label (condition->finding));
  }
  g_return_val_if_reached (NULL);
}
