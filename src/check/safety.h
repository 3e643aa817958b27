/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The safety invariants 2 to 7 of RULES 6, proved over facts and scores instead of findings: every
 * value of every fact, answer and range that a rule in question reads is looked at, alone or with
 * others where what is left does not matter any more. Each such case is also given to the program
 * itself, with the rest left to chance. */

#pragma once

#include "knowledge.h"
#include "proof.h"

G_BEGIN_DECLS

typedef enum {
  PEDICLE_SAFETY_CEMENT,
  PEDICLE_SAFETY_ABLATION,
  PEDICLE_SAFETY_IRRADIATION,
  PEDICLE_SAFETY_DECOMPRESSION,
  PEDICLE_SAFETY_MEDICAL,
  PEDICLE_SAFETY_QUIET,
  PEDICLE_SAFETY_QUIET_OPEN,
  PEDICLE_SAFETY_EXCISION,
} PedicleSafety;

#define PEDICLE_N_SAFETY (PEDICLE_SAFETY_EXCISION + 1)

/* ret_n_variables: of how many facts, answers and scores the cases are made. */
PedicleProof pedicle_safety_prove (const PedicleKnowledge *knowledge, PedicleSafety safety,
                                   guint32 seed, guint *ret_n_variables);

G_END_DECLS
