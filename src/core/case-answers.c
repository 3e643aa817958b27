/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "case.h"

#include "case-private.h"
#include "contradiction.h"

/* The answers that hold the finding, or NULL for a lesion that does not exist. */
static PedicleAnswers *
answers_of (PedicleCase *self, guint lesion, PedicleFindingId finding)
{
  PedicleLesion *row;

  if (pedicle_finding_get (finding)->scope == PEDICLE_SCOPE_PATIENT)
    return &pedicle_case_own_visit (self)->findings;
  row = pedicle_case_own_lesion (self, lesion);
  return row != NULL ? &row->findings : NULL;
}

int
pedicle_case_get_answer (PedicleCase *self, guint lesion, PedicleFindingId finding)
{
  const PedicleAnswers *answers = answers_of (self, lesion, finding);

  if (answers == NULL)
    return pedicle_finding_get (finding)->type == PEDICLE_ANSWER_FLAG ? 0 : PEDICLE_UNANSWERED;
  return pedicle_answers_get (answers, finding);
}

void
pedicle_case_set_answer (PedicleCase *self, guint lesion, PedicleFindingId finding, int value)
{
  PedicleAnswers *answers = answers_of (self, lesion, finding);
  int before;

  g_return_if_fail (answers != NULL);
  g_return_if_fail (value == PEDICLE_UNANSWERED || pedicle_finding_accepts (finding, value));

  before = pedicle_answers_get (answers, finding);
  pedicle_answers_set (answers, finding, value);
  if (pedicle_answers_get (answers, finding) != before)
    pedicle_case_changed (self, pedicle_finding_get (finding)->id);
}

static guint
count_contradictions (PedicleCase *self, guint lesion)
{
  const PedicleVisit *visit = pedicle_case_own_visit (self);
  const PedicleLesion *row = pedicle_case_own_lesion (self, lesion);
  PedicleContradictions found = pedicle_contradictions_of_patient (visit);
  guint count = 0;

  if (row != NULL)
    found |= pedicle_contradictions_of_lesion (row);
  for (; found != 0; found &= found - 1)
    count++;
  return count;
}

static gboolean
fill_normal (PedicleCase *self, guint lesion, PedicleFindingId finding)
{
  const PedicleFinding *row = pedicle_finding_get (finding);
  PedicleAnswers *answers = answers_of (self, lesion, finding);
  guint before;

  if (answers == NULL || row->normal == PEDICLE_NO_NORMAL ||
      pedicle_answers_get (answers, finding) != PEDICLE_UNANSWERED)
    return FALSE;
  before = count_contradictions (self, lesion);
  pedicle_answers_set (answers, finding, row->normal);
  if (count_contradictions (self, lesion) <= before)
    return TRUE;
  pedicle_answers_set (answers, finding, PEDICLE_UNANSWERED);
  return FALSE;
}

guint
pedicle_case_rest_normal (PedicleCase *self, guint lesion, PediclePanelId panel)
{
  guint filled = 0;

  for (guint i = 0; i < PEDICLE_N_FINDINGS; i++)
    if (pedicle_finding_get (i)->panel == panel && fill_normal (self, lesion, i))
      filled++;
  if (filled > 0)
    pedicle_case_changed (self, "rest-normal");
  return filled;
}
