/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "turn-words.h"

#include "wording.h"

#include <glib/gi18n-lib.h>

#define MOST_ANSWERS 3

/* What a number may be for the turn: "0–70" where it is all of that. */
static char *
describe_numbers (const PedicleTurn *turn)
{
  int lower = turn->values[0], upper = turn->values[0];
  g_autofree char *first = NULL, *last = NULL;

  for (guint i = 1; i < turn->n_values; i++) {
    lower = MIN (lower, turn->values[i]);
    upper = MAX (upper, turn->values[i]);
  }
  first = pedicle_finding_describe_answer (turn->finding, lower);
  last = pedicle_finding_describe_answer (turn->finding, upper);
  return lower == upper ? g_steal_pointer (&first) : g_strdup_printf ("%s–%s", first, last);
}

char *
pedicle_turn_describe_answers (const PedicleTurn *turn)
{
  g_autofree char *words = NULL;
  guint n = turn->n_values > MOST_ANSWERS + 1 ? MOST_ANSWERS : turn->n_values;

  if (pedicle_finding_get (turn->finding)->type == PEDICLE_ANSWER_NUMBER)
    return describe_numbers (turn);
  for (guint i = 0; i < n; i++) {
    g_autofree char *answer = pedicle_finding_describe_answer (turn->finding, turn->values[i]);
    char *longer = words == NULL ? g_strdup (answer) : g_strdup_printf (_("%s or %s"), words, answer);

    g_free (words);
    words = longer;
  }
  if (n == turn->n_values)
    return g_steal_pointer (&words);
  /* Translators: some answers of a list, and how many there are beside them. */
  return g_strdup_printf (ngettext ("%s or %u other", "%s or %u others", turn->n_values - n), words,
                          turn->n_values - n);
}

char *
pedicle_turn_describe (const PedicleTurn *turn)
{
  g_autofree char *answers = pedicle_turn_describe_answers (turn);

  return g_strdup_printf (_("%s: %s"), pedicle_wording_finding (turn->finding), answers);
}

static PedicleRecommendation
get_pair (const PedicleTurn *turn)
{
  return (PedicleRecommendation) { turn->min, turn->max, 0 };
}

char *
pedicle_turn_describe_verdict (const PedicleTurn *turn, PedicleTechniqueId technique)
{
  PedicleRecommendation pair = get_pair (turn);

  return pedicle_recommendation_describe (&pair, technique);
}

PedicleGroup
pedicle_turn_get_group (const PedicleTurn *turn)
{
  PedicleRecommendation pair = get_pair (turn);

  return pedicle_recommendation_get_group (&pair);
}
