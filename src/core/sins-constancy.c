/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "sins-constancy.h"

gboolean
pedicle_sins_by_constancy (const PedicleSins *sins, const PedicleAnswers *lesion,
                           PedicleRange *ret_total)
{
  PedicleRange scored = sins->items[PEDICLE_SINS_PAIN].range;
  int answer = pedicle_answers_get (lesion, PEDICLE_FINDING_PAIN);
  int by_constancy = answer == PEDICLE_PAIN_CONTINUOUS ? 3 : 1, change;

  /* "None" beside mechanical pain is a contradiction, not another reading. */
  if (answer != PEDICLE_PAIN_CONTINUOUS && answer != PEDICLE_PAIN_OCCASIONAL)
    return FALSE;
  change = by_constancy - scored.lower;
  if (!pedicle_range_is_known (scored) || change == 0)
    return FALSE;
  *ret_total = pedicle_range_add (sins->total.range, (PedicleRange) { change, change });
  return TRUE;
}
