/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "proof.h"

#include "case-file.h"

/* The same in every run. */
#define CASE_ID "00000000-0000-4000-8000-000000000000"

void
pedicle_proof_clear (PedicleProof *proof)
{
  g_free (proof->wrong);
  g_free (proof->example);
  *proof = (PedicleProof) { 0 };
}

gboolean
pedicle_proof_holds (const PedicleProof *proof)
{
  return proof->tried > 0 && proof->broken == 0;
}

gboolean
pedicle_proof_try (PedicleProof *proof, gboolean held, guint64 rank)
{
  proof->tried++;
  if (held || proof->broken++ > 0)
    return FALSE;
  proof->rank = rank;
  return TRUE;
}

void
pedicle_proof_merge (PedicleProof *proof, PedicleProof *other)
{
  guint64 tried = proof->tried + other->tried, broken = proof->broken + other->broken;

  if (other->broken > 0 && (proof->broken == 0 || other->rank < proof->rank)) {
    PedicleProof later = *proof;

    *proof = *other;
    *other = later;
  }
  proof->tried = tried;
  proof->broken = broken;
  pedicle_proof_clear (other);
}

char *
pedicle_proof_write_case (const PedicleVisit *visit)
{
  PedicleCaseData *data = pedicle_case_data_new ();
  g_autoptr (PedicleCase) case_ = NULL;

  data->id = g_strdup (CASE_ID);
  g_ptr_array_add (data->visits, pedicle_visit_copy (visit));
  case_ = pedicle_case_new_from_data (data);
  return pedicle_case_to_json (case_);
}
