/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "sins-firmness.h"

#include <glib/gi18n-lib.h>

/* The points that an item can have; nothing lies between them. */
static const struct {
  int points[4];
  guint n;
} scales[PEDICLE_N_SINS_ITEMS] = {
  [PEDICLE_SINS_LOCATION] = { { 0, 1, 2, 3 }, 4 },
  [PEDICLE_SINS_PAIN] = { { 0, 1, 3 }, 3 },
  [PEDICLE_SINS_BONE_LESION] = { { 0, 1, 2 }, 3 },
  [PEDICLE_SINS_ALIGNMENT] = { { 0, 2, 4 }, 3 },
  [PEDICLE_SINS_COLLAPSE] = { { 0, 1, 2, 3 }, 4 },
  [PEDICLE_SINS_POSTEROLATERAL] = { { 0, 1, 3 }, 3 },
};

int
pedicle_sins_distance (int total, PedicleSinsClass class)
{
  for (int distance = 0; distance <= PEDICLE_SINS_MAXIMUM; distance++)
    if (pedicle_sins_class_of (total - distance) == class ||
        pedicle_sins_class_of (total + distance) == class)
      return distance;
  g_return_val_if_reached (0);
}

static int
find_grade (PedicleSinsItem item, PedicleRange points)
{
  if (pedicle_range_is_known (points))
    for (guint i = 0; i < scales[item].n; i++)
      if (scales[item].points[i] == points.lower)
        return (int) i;
  return -1;
}

static PedicleSinsRegrade
regrade (const PedicleSins *sins, PedicleSinsItem item, int step)
{
  int grade = find_grade (item, sins->items[item].range), wanted = grade + step, change;
  PedicleSinsRegrade result = { 0 };

  if (grade < 0 || wanted < 0 || wanted >= (int) scales[item].n)
    return result;
  change = scales[item].points[wanted] - scales[item].points[grade];
  result.possible = TRUE;
  result.points = scales[item].points[wanted];
  result.total = pedicle_range_add (sins->total.range, (PedicleRange) { change, change });
  result.crosses = pedicle_sins_class_of_range (result.total) != sins->class;
  return result;
}

PedicleSinsRegrade
pedicle_sins_regrade_lower (const PedicleSins *sins, PedicleSinsItem item)
{
  return regrade (sins, item, -1);
}

PedicleSinsRegrade
pedicle_sins_regrade_higher (const PedicleSins *sins, PedicleSinsItem item)
{
  return regrade (sins, item, 1);
}

PedicleSinsAgreement
pedicle_sins_item_get_agreement (PedicleSinsItem item)
{
  static const PedicleSinsAgreement agreements[PEDICLE_N_SINS_ITEMS] = {
    [PEDICLE_SINS_LOCATION] = { 0.790, 0.81 },  [PEDICLE_SINS_PAIN] = { 0.841, 0.58 },
    [PEDICLE_SINS_BONE_LESION] = { 0.244, 0.21 }, [PEDICLE_SINS_ALIGNMENT] = { 0.456, 0.45 },
    [PEDICLE_SINS_COLLAPSE] = { 0.462, 0.42 },  [PEDICLE_SINS_POSTEROLATERAL] = { 0.492, 0.29 },
  };

  return agreements[item];
}

const char *
pedicle_sins_item_describe_agreement (PedicleSinsItem item)
{
  switch (item) {
  case PEDICLE_SINS_LOCATION:
  case PEDICLE_SINS_PAIN:
    return C_("agreement of observers", "strong");
  case PEDICLE_SINS_ALIGNMENT:
  case PEDICLE_SINS_COLLAPSE:
  case PEDICLE_SINS_POSTEROLATERAL:
    return C_("agreement of observers", "moderate");
  case PEDICLE_SINS_BONE_LESION:
    return C_("agreement of observers", "fair");
  }
  g_return_val_if_reached (NULL);
}
