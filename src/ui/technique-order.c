/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "technique-order.h"

static gint
compare_promise (gconstpointer a, gconstpointer b, gpointer user_data)
{
  const PedicleRecommendation *recommendations = user_data;
  int one = *(const PedicleTechniqueId *) a, other = *(const PedicleTechniqueId *) b;
  int by_best = (int) recommendations[other].max - (int) recommendations[one].max;
  int by_worst = (int) recommendations[other].min - (int) recommendations[one].min;

  return by_best != 0 ? by_best : by_worst != 0 ? by_worst : one - other;
}

void
pedicle_technique_order (const PedicleLesionAssessment *lesion,
                         PedicleTechniqueId ret_techniques[PEDICLE_N_TECHNIQUES])
{
  for (guint i = 0; i < PEDICLE_N_TECHNIQUES; i++)
    ret_techniques[i] = i;
  g_qsort_with_data (ret_techniques, PEDICLE_N_TECHNIQUES, sizeof ret_techniques[0],
                     compare_promise, (gpointer) lesion->recommendations);
}

gboolean
pedicle_waiting_comes_first (const PedicleLesionAssessment *lesion)
{
  gboolean recommended = FALSE, promising = FALSE;

  for (guint i = 0; i < PEDICLE_N_TECHNIQUES; i++) {
    recommended |= lesion->recommendations[i].min == PEDICLE_VERDICT_RECOMMENDED;
    promising |= lesion->recommendations[i].max == PEDICLE_VERDICT_RECOMMENDED;
  }
  return promising && !recommended;
}

void
pedicle_group_order (const PedicleLesionAssessment *lesion,
                     PedicleGroup ret_groups[PEDICLE_N_GROUPS])
{
  guint n = 0;

  if (pedicle_waiting_comes_first (lesion))
    ret_groups[n++] = PEDICLE_GROUP_OPEN;
  for (guint i = 0; i < PEDICLE_N_GROUPS; i++)
    if (n == 0 || ret_groups[0] != i)
      ret_groups[n++] = i;
}
