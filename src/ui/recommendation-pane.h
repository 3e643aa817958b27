/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The techniques by verdict, in the order of use, between what calls for attention and the
 * remarks. Negative verdicts are folded away with their number, unless a contraindication has
 * just come true. What the last answer changed is marked for a moment. Cards are made when they
 * are first seen and kept from then on. Without a lesion: what to do, and what the knowledge
 * offers. */

#pragma once

#include "result-part.h"

G_BEGIN_DECLS

#define PEDICLE_TYPE_RECOMMENDATION_PANE (pedicle_recommendation_pane_get_type ())
G_DECLARE_FINAL_TYPE (PedicleRecommendationPane, pedicle_recommendation_pane, PEDICLE,
                      RECOMMENDATION_PANE, PedicleResultPart)

/* Puts child before everything that scrolls. */
void pedicle_recommendation_pane_set_lead (PedicleRecommendationPane *self, GtkWidget *child);

/* Unfolds the group of the technique, opens its card and gives it the keyboard focus. */
void pedicle_recommendation_pane_show_technique (PedicleRecommendationPane *self,
                                                 PedicleTechniqueId technique);

G_END_DECLS
