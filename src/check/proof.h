/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What became of a proposition that was tried in many ways. */

#pragma once

#include "case-data.h"

G_BEGIN_DECLS

typedef struct {
  guint64 tried;  /* in how many ways; a proof that was never tried proves nothing */
  guint64 broken; /* in how many of them it does not hold */
  guint64 rank;   /* of the first of these: the lower comes first */
  char *wrong;    /* what is wrong in it, in ids: "sins: 7–9, expected 8–9"; or NULL */
  char *example;  /* case files in JSON that show it, or NULL */
} PedicleProof;

void pedicle_proof_clear (PedicleProof *proof);

/* Whether it was tried and held every time. */
gboolean pedicle_proof_holds (const PedicleProof *proof);

/* Counts one more way in which it holds, or does not. Of those only the first is to be told: TRUE
 * when the caller is to fill in wrong, and example. */
gboolean pedicle_proof_try (PedicleProof *proof, gboolean held, guint64 rank);

/* Adds what other, which is emptied, found. The first is kept by rank, whatever the order. */
void pedicle_proof_merge (PedicleProof *proof, PedicleProof *other);

/* The text of a case file with this one visit. */
char *pedicle_proof_write_case (const PedicleVisit *visit);

G_END_DECLS
