/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The lesions of the case as pills, one of them looked at; adding, changing the levels, removing.
 * Removing asks nothing: it can be undone. */

#pragma once

#include "result-part.h"

G_BEGIN_DECLS

#define PEDICLE_TYPE_LESION_BAR (pedicle_lesion_bar_get_type ())
G_DECLARE_FINAL_TYPE (PedicleLesionBar, pedicle_lesion_bar, PEDICLE, LESION_BAR, PedicleResultPart)

/* Properties: "session". */

G_END_DECLS
