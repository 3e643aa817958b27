/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The combinations that the review paper names and whose conditions hold for the lesion that is
 * looked at (plan-offer.h), each to be taken over as its plan. Not seen where there is none. */

#pragma once

#include "result-part.h"

G_BEGIN_DECLS

#define PEDICLE_TYPE_PLAN_OFFERS (pedicle_plan_offers_get_type ())
G_DECLARE_FINAL_TYPE (PediclePlanOffers, pedicle_plan_offers, PEDICLE, PLAN_OFFERS,
                      PedicleResultPart)

/* Signal "taken": a combination has become the plan. */

G_END_DECLS
