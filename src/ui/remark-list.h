/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the assessment says on the plan of the lesion that is looked at (plan-check.h), the most
 * serious first: level in sign and word, a sentence, the rules with their sources, and on demand
 * their reasons. Says so where there is nothing to remark; not seen while nothing is planned. */

#pragma once

#include "result-part.h"

G_BEGIN_DECLS

#define PEDICLE_TYPE_REMARK_LIST (pedicle_remark_list_get_type ())
G_DECLARE_FINAL_TYPE (PedicleRemarkList, pedicle_remark_list, PEDICLE, REMARK_LIST,
                      PedicleResultPart)

G_END_DECLS
