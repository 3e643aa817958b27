/* SPDX-License-Identifier: GPL-3.0-or-later */

/* "Assess next": the unanswered findings that keep something open, the most urgent first. Each
 * leads to its row. */

#pragma once

#include "result-part.h"

G_BEGIN_DECLS

#define PEDICLE_TYPE_NEXT_BAR (pedicle_next_bar_get_type ())
G_DECLARE_FINAL_TYPE (PedicleNextBar, pedicle_next_bar, PEDICLE, NEXT_BAR, PedicleResultPart)

G_END_DECLS
