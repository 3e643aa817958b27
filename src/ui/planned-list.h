/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is planned for each lesion, in words. */

#pragma once

#include "result-part.h"

G_BEGIN_DECLS

#define PEDICLE_TYPE_PLANNED_LIST (pedicle_planned_list_get_type ())
G_DECLARE_FINAL_TYPE (PediclePlannedList, pedicle_planned_list, PEDICLE, PLANNED_LIST,
                      PedicleResultPart)

/* Property "session". */

G_END_DECLS
