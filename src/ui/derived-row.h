/* SPDX-License-Identifier: GPL-3.0-or-later */

/* An item of the SINS that is not entered in its panel, with its points: the location comes from
 * the spine map, the pain from the panel Pain. Pressing it leads to where it is entered, by the
 * action "win.focus-finding". */

#pragma once

#include "result-part.h"

G_BEGIN_DECLS

#define PEDICLE_TYPE_DERIVED_ROW (pedicle_derived_row_get_type ())
G_DECLARE_FINAL_TYPE (PedicleDerivedRow, pedicle_derived_row, PEDICLE, DERIVED_ROW,
                      PedicleResultPart)

/* Properties: "item" (string: "location" or "pain", construct-only) and "session". */

G_END_DECLS
