/* SPDX-License-Identifier: GPL-3.0-or-later */

/* From a draft to a signed decision. */

#pragma once

#include "plan-check.h"

G_BEGIN_DECLS

/* What stands in the way of signing, a sentence each, translated: nobody took part, nothing is
 * decided, a departure has no reason, an action has no words, nobody signs. Empty when it can be
 * signed. draft may be NULL. Array of char *, owned by the caller. */
GPtrArray *pedicle_decision_find_obstacles (const PedicleDecision *draft,
                                            PedicleAssessment *assessment, guint not_available,
                                            const char *signed_by);

/* The draft with what it was decided on and when; nothing may stand in its way. Reasons for what the
 * plan no longer departs from, and actions without a word, are left out. For pedicle_case_sign(). */
PedicleDecision *pedicle_decision_sign (const PedicleDecision *draft,
                                        PedicleAssessment *assessment, guint not_available,
                                        const char *signed_by);

G_END_DECLS
