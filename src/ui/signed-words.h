/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The parts of a decision in words, translated. What is returned is owned by the caller. */

#pragma once

#include "decision.h"
#include "knowledge.h"

G_BEGIN_DECLS

/* "T11–T12: Kyphoplasty, then Conventional radiotherapy". */
char *pedicle_signed_describe_plan (const PedicleLesion *lesion, const PedicleKnowledge *knowledge);

/* "A. Martin (Oncology), Spine surgery"; "" for nobody. */
char *pedicle_signed_describe_participants (const PedicleDecision *decision);

/* "Staging MRI – A. Martin – due 20.12.2026". */
char *pedicle_signed_describe_action (const PedicleAction *action);

/* Whether it was due before today (ISO). */
gboolean pedicle_signed_is_overdue (const PedicleAction *action, const char *today);

/* "Signed by A. Martin on 20.11.2026 at 09:31, with Pedicle 0.6 and knowledge 1.0". */
char *pedicle_signed_describe_signature (const PedicleDecision *decision);

/* "Added on 20.11.2026 at 09:31 by A. Martin". */
char *pedicle_signed_describe_addition (const PedicleAddition *addition);

G_END_DECLS
