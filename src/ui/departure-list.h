/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the plan departs from, and why the team does so: for each a coded reason and words. Hidden
 * while there is nothing. */

#pragma once

#include "result-part.h"

G_BEGIN_DECLS

#define PEDICLE_TYPE_DEPARTURE_LIST (pedicle_departure_list_get_type ())
G_DECLARE_FINAL_TYPE (PedicleDepartureList, pedicle_departure_list, PEDICLE, DEPARTURE_LIST,
                      PedicleResultPart)

/* Properties: "session", "not-available" (uint: bit n for technique n, what this hospital lacks). */

G_END_DECLS
