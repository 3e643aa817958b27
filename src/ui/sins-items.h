/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The six items of the SINS with their points; each leads to the row where it is answered. Where
 * the review paper's reading of pain gives another total, a note says so. */

#pragma once

#include "result-part.h"

G_BEGIN_DECLS

#define PEDICLE_TYPE_SINS_ITEMS (pedicle_sins_items_get_type ())
G_DECLARE_FINAL_TYPE (PedicleSinsItems, pedicle_sins_items, PEDICLE, SINS_ITEMS, PedicleResultPart)

G_END_DECLS
