/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a plan departs from, and why, in words. */

#pragma once

#include "decision.h"
#include "knowledge.h"

G_BEGIN_DECLS

/* "Kyphoplasty, against its verdict: Patient’s wish. She knows the risk.", translated; where visit has
 * several lesions, behind the vertebrae of the one that it is of. Owned by the caller. */
char *pedicle_departure_describe (const PedicleDeparture *departure, const PedicleVisit *visit,
                                  const PedicleKnowledge *knowledge);

G_END_DECLS
