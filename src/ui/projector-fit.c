/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "projector-fit.h"

/* One after the other, until it fits. What goes with a technique stays longest, for it must not be
 * forgotten. */
static const struct {
  PedicleGroup group;
  PedicleForm form;
  PedicleDetail detail;
  gboolean bare; /* only where no technique of the group has companions */
} steps[] = {
  { PEDICLE_GROUP_NO_STATEMENT, PEDICLE_FORM_ROWS, PEDICLE_DETAIL_NAME, FALSE },
  { PEDICLE_GROUP_NO_STATEMENT, PEDICLE_FORM_LISTED, PEDICLE_DETAIL_NAME, FALSE },
  { PEDICLE_GROUP_NOT_INDICATED, PEDICLE_FORM_ROWS, PEDICLE_DETAIL_NAME, FALSE },
  { PEDICLE_GROUP_NOT_INDICATED, PEDICLE_FORM_LISTED, PEDICLE_DETAIL_NAME, FALSE },
  { PEDICLE_GROUP_OPEN, PEDICLE_FORM_ROWS, PEDICLE_DETAIL_ONE, FALSE },
  { PEDICLE_GROUP_CONSIDER, PEDICLE_FORM_ROWS, PEDICLE_DETAIL_ONE, FALSE },
  { PEDICLE_GROUP_CAUTION, PEDICLE_FORM_ROWS, PEDICLE_DETAIL_ONE, FALSE },
  { PEDICLE_GROUP_CONTRAINDICATED, PEDICLE_FORM_ROWS, PEDICLE_DETAIL_NAME, FALSE },
  { PEDICLE_GROUP_CONTRAINDICATED, PEDICLE_FORM_LISTED, PEDICLE_DETAIL_NAME, FALSE },
  { PEDICLE_GROUP_OPEN, PEDICLE_FORM_ROWS, PEDICLE_DETAIL_NAME, FALSE },
  { PEDICLE_GROUP_CONSIDER, PEDICLE_FORM_ROWS, PEDICLE_DETAIL_COMPANIONS, FALSE },
  { PEDICLE_GROUP_CAUTION, PEDICLE_FORM_ROWS, PEDICLE_DETAIL_COMPANIONS, FALSE },
  { PEDICLE_GROUP_RECOMMENDED, PEDICLE_FORM_ROWS, PEDICLE_DETAIL_ONE, FALSE },
  { PEDICLE_GROUP_OPEN, PEDICLE_FORM_LISTED, PEDICLE_DETAIL_NAME, FALSE },
  { PEDICLE_GROUP_CONSIDER, PEDICLE_FORM_LISTED, PEDICLE_DETAIL_NAME, TRUE },
  { PEDICLE_GROUP_CAUTION, PEDICLE_FORM_LISTED, PEDICLE_DETAIL_NAME, TRUE },
  { PEDICLE_GROUP_RECOMMENDED, PEDICLE_FORM_ROWS, PEDICLE_DETAIL_COMPANIONS, FALSE },
  { PEDICLE_GROUP_NO_STATEMENT, PEDICLE_FORM_COUNTED, PEDICLE_DETAIL_NAME, FALSE },
  { PEDICLE_GROUP_NOT_INDICATED, PEDICLE_FORM_COUNTED, PEDICLE_DETAIL_NAME, FALSE },
  { PEDICLE_GROUP_CONSIDER, PEDICLE_FORM_ROWS, PEDICLE_DETAIL_NAME, FALSE },
  { PEDICLE_GROUP_CAUTION, PEDICLE_FORM_ROWS, PEDICLE_DETAIL_NAME, FALSE },
  { PEDICLE_GROUP_RECOMMENDED, PEDICLE_FORM_ROWS, PEDICLE_DETAIL_NAME, FALSE },
  { PEDICLE_GROUP_OPEN, PEDICLE_FORM_COUNTED, PEDICLE_DETAIL_NAME, FALSE },
  { PEDICLE_GROUP_CONSIDER, PEDICLE_FORM_LISTED, PEDICLE_DETAIL_NAME, FALSE },
  { PEDICLE_GROUP_CAUTION, PEDICLE_FORM_LISTED, PEDICLE_DETAIL_NAME, FALSE },
  { PEDICLE_GROUP_RECOMMENDED, PEDICLE_FORM_LISTED, PEDICLE_DETAIL_NAME, FALSE },
};

static gboolean
has_group (const PedicleHeights *heights, PedicleGroup group)
{
  for (guint i = 0; i < PEDICLE_N_TECHNIQUES; i++)
    if (heights->groups[i] == group)
      return TRUE;
  return FALSE;
}

int
pedicle_fit_measure (const PedicleFit *fit, const PedicleHeights *heights)
{
  int height = 0;

  for (guint i = 0; i < PEDICLE_N_GROUPS; i++) {
    if (!has_group (heights, i))
      continue;
    switch (fit->forms[i]) {
    case PEDICLE_FORM_COUNTED:
      height += heights->counts[i];
      break;
    case PEDICLE_FORM_LISTED:
      height += heights->lists[i];
      break;
    case PEDICLE_FORM_ROWS:
      height += heights->gap;
      break;
    }
  }
  for (guint i = 0; i < PEDICLE_N_TECHNIQUES; i++)
    if (fit->forms[heights->groups[i]] == PEDICLE_FORM_ROWS)
      height += heights->rows[i][fit->details[i]];
  return height;
}

/* From the last of the group upwards; those left keep all that they have. */
static void
shorten_rows (const PedicleHeights *heights, PedicleGroup group, PedicleDetail detail, int room,
              PedicleFit *fit)
{
  for (int i = PEDICLE_N_TECHNIQUES - 1; i >= 0; i--) {
    if (pedicle_fit_measure (fit, heights) <= room)
      return;
    if (heights->groups[i] == group)
      fit->details[i] = MIN (fit->details[i], detail);
  }
}

static gboolean
is_bare (const PedicleHeights *heights, PedicleGroup group)
{
  for (guint i = 0; i < PEDICLE_N_TECHNIQUES; i++)
    if (heights->groups[i] == group &&
        heights->rows[i][PEDICLE_DETAIL_COMPANIONS] > heights->rows[i][PEDICLE_DETAIL_NAME])
      return FALSE;
  return TRUE;
}

/* Not where it would save nothing: a list in one line is as low as its number. */
static void
change_form (const PedicleHeights *heights, PedicleGroup group, PedicleForm form, PedicleFit *fit)
{
  PedicleFit changed = *fit;

  changed.forms[group] = form;
  if (pedicle_fit_measure (&changed, heights) < pedicle_fit_measure (fit, heights))
    *fit = changed;
}

void
pedicle_fit (const PedicleHeights *heights, int room, PedicleFit *ret_fit)
{
  for (guint i = 0; i < PEDICLE_N_GROUPS; i++)
    ret_fit->forms[i] = PEDICLE_FORM_ROWS;
  for (guint i = 0; i < PEDICLE_N_TECHNIQUES; i++)
    ret_fit->details[i] = PEDICLE_DETAIL_WHOLE;
  for (guint i = 0; i < G_N_ELEMENTS (steps); i++) {
    if (pedicle_fit_measure (ret_fit, heights) <= room)
      return;
    if (steps[i].form == PEDICLE_FORM_ROWS)
      shorten_rows (heights, steps[i].group, steps[i].detail, room, ret_fit);
    else if (!steps[i].bare || is_bare (heights, steps[i].group))
      change_form (heights, steps[i].group, steps[i].form, ret_fit);
  }
}
