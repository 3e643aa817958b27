/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The steps of an assessment, pure functions of facts and knowledge. Private to
 * assessment.c and influence.c. */

#pragma once

#include "facts.h"
#include "knowledge.h"
#include "recommendation.h"

G_BEGIN_DECLS

/* Asks every rule; ret_rules has room for all of them, by index. */
void pedicle_assess_rules (const PedicleKnowledge *knowledge, const PedicleFacts *facts,
                           PedicleFact *ret_rules);

/* The verdict pair of a technique, without the findings that keep it open. rules: by index. */
PedicleRecommendation pedicle_assess_pair (const PedicleTechnique *technique,
                                           const PedicleFact *rules);

/* The same with them. */
PedicleRecommendation pedicle_assess_technique (const PedicleTechnique *technique,
                                                const PedicleFact *rules);

/* The unanswered findings that keep something open, the most urgent first. Of the verdicts, whether a
 * technique is indicated at all comes before how good it is. */
typedef struct {
  PedicleFindingSet contraindications, alerts, scores, indications, verdicts;
} PedicleOpenFindings;

/* Adds what undecided rules of the technique wait for. */
void pedicle_assess_open_technique (PedicleOpenFindings *open, const PedicleTechnique *technique,
                                    const PedicleFact *rules);

/* Puts the findings in order, most urgent first; ret_next has room for all. Returns their number. */
guint pedicle_assess_next (const PedicleOpenFindings *open, const PedicleFacts *facts,
                           PedicleFindingId *ret_next);

G_END_DECLS
