/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Who takes part in the meeting: a row for each role, with a check and a name. A name that is typed
 * raises the check. A role with several participants has a row for each. */

#pragma once

#include "result-part.h"

G_BEGIN_DECLS

#define PEDICLE_TYPE_PARTICIPANT_LIST (pedicle_participant_list_get_type ())
G_DECLARE_FINAL_TYPE (PedicleParticipantList, pedicle_participant_list, PEDICLE, PARTICIPANT_LIST,
                      PedicleResultPart)

/* Property "session". */

G_END_DECLS
