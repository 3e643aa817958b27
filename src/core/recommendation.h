/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The verdict pair on a technique (RULES 3) and where it stands in lists. */

#pragma once

#include "finding.h"
#include "technique.h"

G_BEGIN_DECLS

/* One technique for one lesion. min is the verdict if everything undecided turns out badly, max if
 * it turns out well; min == max: settled. */
typedef struct {
  PedicleVerdict min, max;
  /* The unanswered findings that keep the verdict open; empty when it is settled. */
  PedicleFindingSet open;
} PedicleRecommendation;

/* Whether min and max agree. */
static inline gboolean
pedicle_recommendation_is_settled (const PedicleRecommendation *recommendation)
{
  return recommendation->min == recommendation->max;
}

/* Where the technique stands in lists: settled verdicts in their own group; open ones apart, unless
 * their best is no statement or worse: those stand with the negatives, in the group of their best. */
typedef enum {
  PEDICLE_GROUP_RECOMMENDED,
  PEDICLE_GROUP_CONSIDER,
  PEDICLE_GROUP_CAUTION,
  PEDICLE_GROUP_OPEN,
  PEDICLE_GROUP_NOT_INDICATED,
  PEDICLE_GROUP_CONTRAINDICATED,
  PEDICLE_GROUP_NO_STATEMENT,
} PedicleGroup;

#define PEDICLE_N_GROUPS (PEDICLE_GROUP_NO_STATEMENT + 1)

PedicleGroup pedicle_recommendation_get_group (const PedicleRecommendation *recommendation);

/* "Recommended", "Waiting for an answer", translated. Static. */
const char *pedicle_group_get_label (PedicleGroup group);

/* The verdict on the technique in words, translated: "recommended"; for an open one "recommended at
 * best, contraindicated at worst". */
char *pedicle_recommendation_describe (const PedicleRecommendation *recommendation,
                                       PedicleTechniqueId technique);

G_END_DECLS
