/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What counts for a finding while the clinician has not answered it: a proposal of the primary
 * tumour, or a default that the rules derive from other answers (RULES 2). Nothing counts in
 * silence: each is shown beside its row. */

#pragma once

#include "assessment.h"

G_BEGIN_DECLS

/* In a sentence, translated; NULL where the finding is answered or nothing counts for it.
 * ret_value gets the answer that counts, or PEDICLE_UNANSWERED where it is not one of the finding's
 * answers. lesion may be NULL. */
char *pedicle_default_note (PedicleAssessment *assessment, const PedicleLesionAssessment *lesion,
                            PedicleFindingId finding, int *ret_value);

G_END_DECLS
