/* SPDX-License-Identifier: GPL-3.0-or-later */

/* RULES 3 and 6.9: the verdict pair is what the fold says of the effects that hold and are
 * undecided, in whatever order the rules stand. */

#pragma once

#include "proof.h"

G_BEGIN_DECLS

/* All outcomes of one rule, or of two, for each of the five kinds of effect, in all orders. */
PedicleProof pedicle_orders_prove (void);

G_END_DECLS
