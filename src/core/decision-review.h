/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A signed decision looked at again: what the knowledge of today states on the findings of that day,
 * and whether the findings have changed since. */

#pragma once

#include "assessment.h"

G_BEGIN_DECLS

/* A verdict that would be another today. */
typedef struct {
  char *lesion; /* its id */
  PedicleTechniqueId technique;
  PedicleVerdictRecord before; /* holds: NULL, see the rules below */
  PedicleRecommendation now;
  char **new_rules; /* ids of the rules that hold today and did not then */
  char **old_rules; /* ids of those that held then and do not today, or are no more */
} PedicleVerdictChange;

void pedicle_verdict_change_free (PedicleVerdictChange *change);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PedicleVerdictChange, pedicle_verdict_change_free)

/* Whether the decision was signed under another version of the knowledge. */
gboolean pedicle_decision_is_of_other_knowledge (const PedicleDecision *decision,
                                                 const PedicleKnowledge *knowledge);

/* The verdicts that differ: GPtrArray of PedicleVerdictChange, owned by the caller. */
GPtrArray *pedicle_decision_review (const PedicleDecision *decision,
                                    const PedicleKnowledge *knowledge);

/* Whether visit has other findings, lesions or levels than what was decided on; plans and notes do
 * not count. */
gboolean pedicle_decision_findings_have_changed (const PedicleDecision *decision,
                                                 const PedicleVisit *visit);

/* "Vertebroplasty: then contraindicated, now to consider. No longer: VP-2.", translated. */
char *pedicle_verdict_change_describe (const PedicleVerdictChange *change,
                                       const PedicleKnowledge *knowledge);

G_END_DECLS
