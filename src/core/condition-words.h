/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Conditions in a clinician's words. */

#pragma once

#include "condition.h"

G_BEGIN_DECLS

/* "mechanical pain and not (collapsed body or “Bone lesion: Blastic”)", translated. Facts stand as
 * words, findings between quotation marks as they stand on the form. */
char *pedicle_condition_describe (const PedicleCondition *condition);

G_END_DECLS
