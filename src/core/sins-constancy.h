/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The other reading of the SINS item "pain". The review paper's table grades constancy (continuous 3,
 * occasional 1), the original the mechanical character, which the program scores (CLINICAL Q14).
 * Where the two differ, both totals are shown. */

#pragma once

#include "facts.h"

G_BEGIN_DECLS

/* Whether the answers give the item another grade when read by constancy; ret_total then gets the
 * total by that reading. FALSE while the item is not settled. */
gboolean pedicle_sins_by_constancy (const PedicleSins *sins, const PedicleAnswers *lesion,
                                    PedicleRange *ret_total);

G_END_DECLS
