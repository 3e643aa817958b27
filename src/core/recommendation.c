/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "recommendation.h"

#include <glib/gi18n-lib.h>

PedicleGroup
pedicle_recommendation_get_group (const PedicleRecommendation *recommendation)
{
  if (!pedicle_recommendation_is_settled (recommendation) &&
      recommendation->max > PEDICLE_VERDICT_NO_STATEMENT)
    return PEDICLE_GROUP_OPEN;
  switch (recommendation->max) {
  case PEDICLE_VERDICT_CONTRAINDICATED:
    return PEDICLE_GROUP_CONTRAINDICATED;
  case PEDICLE_VERDICT_NOT_INDICATED:
    return PEDICLE_GROUP_NOT_INDICATED;
  case PEDICLE_VERDICT_NO_STATEMENT:
    return PEDICLE_GROUP_NO_STATEMENT;
  case PEDICLE_VERDICT_CAUTION:
    return PEDICLE_GROUP_CAUTION;
  case PEDICLE_VERDICT_CONSIDER:
    return PEDICLE_GROUP_CONSIDER;
  case PEDICLE_VERDICT_RECOMMENDED:
    return PEDICLE_GROUP_RECOMMENDED;
  }
  g_return_val_if_reached (PEDICLE_GROUP_NO_STATEMENT);
}

const char *
pedicle_group_get_label (PedicleGroup group)
{
  static const char *const labels[PEDICLE_N_GROUPS] = {
    [PEDICLE_GROUP_RECOMMENDED] = N_("Recommended"),
    [PEDICLE_GROUP_CONSIDER] = N_("To consider"),
    [PEDICLE_GROUP_CAUTION] = N_("With caution"),
    [PEDICLE_GROUP_OPEN] = N_("Waiting for an answer"),
    [PEDICLE_GROUP_NOT_INDICATED] = N_("Not indicated"),
    [PEDICLE_GROUP_CONTRAINDICATED] = N_("Contraindicated"),
    [PEDICLE_GROUP_NO_STATEMENT] = N_("No statement"),
  };

  return _(labels[group]);
}

char *
pedicle_recommendation_describe (const PedicleRecommendation *recommendation,
                                 PedicleTechniqueId technique)
{
  const char *best = pedicle_verdict_get_label (recommendation->max, technique);
  const char *worst = pedicle_verdict_get_label (recommendation->min, technique);

  if (pedicle_recommendation_is_settled (recommendation))
    return g_strdup (best);
  /* Translators: an open verdict: the best and the worst that it can still become, for example
   * "recommended at best, contraindicated at worst". */
  return g_strdup_printf (_("%s at best, %s at worst"), best, worst);
}
