/* SPDX-License-Identifier: GPL-3.0-or-later */

/* All twelve techniques to choose from for the plan of the lesion that is looked at: the most
 * promising first, each with its verdict; marked where it is planned already and where the hospital
 * does not have it. It only asks: what is picked is added by who shows it. */

#pragma once

#include "result-part.h"

G_BEGIN_DECLS

#define PEDICLE_TYPE_PLAN_PICKER (pedicle_plan_picker_get_type ())
G_DECLARE_FINAL_TYPE (PediclePlanPicker, pedicle_plan_picker, PEDICLE, PLAN_PICKER,
                      PedicleResultPart)

/* Signal "picked" (int technique). */

G_END_DECLS
