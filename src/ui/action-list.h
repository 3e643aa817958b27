/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What follows from the decision: what, by whom, until when. The last row is empty: typing into it
 * makes an action of it. Who empties what is to be done, and leaves, takes the action away. */

#pragma once

#include "result-part.h"

G_BEGIN_DECLS

#define PEDICLE_TYPE_ACTION_LIST (pedicle_action_list_get_type ())
G_DECLARE_FINAL_TYPE (PedicleActionList, pedicle_action_list, PEDICLE, ACTION_LIST,
                      PedicleResultPart)

/* Property "session". */

G_END_DECLS
