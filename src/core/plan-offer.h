/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The combinations that the review paper names, as plans that can be taken over. Each is offered
 * where its own condition holds and the verdict on every step is caution or better, whatever is still
 * open. Where a step has alternatives each is an offer of its own: the choice is the team's. */

#pragma once

#include "assessment.h"

G_BEGIN_DECLS

typedef struct {
  const PedicleCourse *course;
  GPtrArray *plan; /* of PedicleStep */
} PedicleOffer;

void pedicle_offer_free (PedicleOffer *offer);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PedicleOffer, pedicle_offer_free)

/* In the order of the knowledge: GPtrArray of PedicleOffer, owned by the caller. */
GPtrArray *pedicle_plan_offer (PedicleAssessment *assessment, guint lesion);

/* A plan in words, translated: "Percutaneous stabilization, then Radiosurgery from day 7". */
char *pedicle_plan_describe (const GPtrArray *plan, const PedicleKnowledge *knowledge);

/* What is noted on a step, translated: "Conventional radiotherapy: 30 Gy in ten fractions"; NULL where
 * nothing is. */
char *pedicle_step_describe_note (const PedicleStep *step, const PedicleKnowledge *knowledge);

G_END_DECLS
