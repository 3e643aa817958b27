/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The SINS as published (Fisher et al. 2010, F10; CLINICAL 1.1, 1.3), written down a second time,
 * against what the program computes from the answers. */

#pragma once

#include "proof.h"

G_BEGIN_DECLS

/* Every vertebra with every combination of the answers that the score is made of, unanswered ones
 * too; and every span of adjacent vertebrae. */
PedicleProof pedicle_sins_tables_prove (void);

G_END_DECLS
