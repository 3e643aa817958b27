/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Answers by finding. A plain value: copied by assignment, nothing to free. */

#pragma once

#include "finding.h"

G_BEGIN_DECLS

#define PEDICLE_UNANSWERED (-1)

typedef struct {
  gint16 values[PEDICLE_N_FINDINGS];
} PedicleAnswers;

/* Everything unanswered, no flag raised. */
void pedicle_answers_init (PedicleAnswers *answers);

/* The answer (see PedicleFinding for its meaning) or PEDICLE_UNANSWERED; a flag gives 0 or 1. */
static inline int
pedicle_answers_get (const PedicleAnswers *answers, PedicleFindingId finding)
{
  return answers->values[finding];
}

static inline gboolean
pedicle_answers_is (const PedicleAnswers *answers, PedicleFindingId finding, int value)
{
  return answers->values[finding] == value;
}

/* Answered, or a flag that is raised. */
static inline gboolean
pedicle_answers_has (const PedicleAnswers *answers, PedicleFindingId finding)
{
  return answers->values[finding] != PEDICLE_UNANSWERED &&
         (pedicle_finding_get (finding)->type != PEDICLE_ANSWER_FLAG || answers->values[finding]);
}

/* value must be one that pedicle_finding_accepts(), or PEDICLE_UNANSWERED, which lowers a flag. */
void pedicle_answers_set (PedicleAnswers *answers, PedicleFindingId finding, int value);

gboolean pedicle_answers_equal (const PedicleAnswers *a, const PedicleAnswers *b);

G_END_DECLS
