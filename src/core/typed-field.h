/* SPDX-License-Identifier: GPL-3.0-or-later */

/* In which field of a draft or of a plan something was typed: its name among those of the same case,
 * owned by the caller. Letters in the same field have the same name, which makes them one step of
 * undo. */

#pragma once

#include "decision.h"
#include "plan.h"

G_BEGIN_DECLS

/* "reasons", "action 1 owner"; "" where no field differs. Either may be NULL. */
char *pedicle_typed_field_of_draft (const PedicleDecision *before, const PedicleDecision *after);

/* "step 0 note"; "" where no field differs. Both are plans. */
char *pedicle_typed_field_of_plan (const GPtrArray *before, const GPtrArray *after);

G_END_DECLS
