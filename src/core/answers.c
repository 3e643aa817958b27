/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "answers.h"

#include <string.h>

void
pedicle_answers_init (PedicleAnswers *answers)
{
  for (guint i = 0; i < PEDICLE_N_FINDINGS; i++)
    pedicle_answers_set (answers, i, PEDICLE_UNANSWERED);
}

void
pedicle_answers_set (PedicleAnswers *answers, PedicleFindingId finding, int value)
{
  g_return_if_fail (value == PEDICLE_UNANSWERED || pedicle_finding_accepts (finding, value));

  if (value == PEDICLE_UNANSWERED && pedicle_finding_get (finding)->type == PEDICLE_ANSWER_FLAG)
    value = 0;
  answers->values[finding] = value;
}

gboolean
pedicle_answers_equal (const PedicleAnswers *a, const PedicleAnswers *b)
{
  return memcmp (a->values, b->values, sizeof a->values) == 0;
}
