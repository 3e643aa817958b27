/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Answers that do not go together (RULES 1). They are reported beside the rows and never repaired;
 * everything is still computed, as written. */

#pragma once

#include "case-data.h"

G_BEGIN_DECLS

typedef enum {
  /* of the patient */
  PEDICLE_CONTRADICTION_WALKING,
  PEDICLE_CONTRADICTION_NOT_WALKING,
  PEDICLE_CONTRADICTION_TEMPO_WITHOUT_DEFICIT,
  PEDICLE_CONTRADICTION_VERTEBRAL_COUNT,
  PEDICLE_CONTRADICTION_KARNOFSKY_ECOG,
  PEDICLE_CONTRADICTION_FITNESS,
  /* of a lesion */
  PEDICLE_CONTRADICTION_PAIN_NONE,
  PEDICLE_CONTRADICTION_SUBLUXATION,
} PedicleContradictionId;

#define PEDICLE_N_CONTRADICTIONS (PEDICLE_CONTRADICTION_SUBLUXATION + 1)

/* A set of contradictions, bit n for contradiction n. */
typedef guint PedicleContradictions;

PedicleContradictions pedicle_contradictions_of_patient (const PedicleVisit *visit);
PedicleContradictions pedicle_contradictions_of_lesion (const PedicleLesion *lesion);

/* "pain-none". Static. */
const char *pedicle_contradiction_get_id (PedicleContradictionId contradiction);

/* A sentence, translated. Static. */
const char *pedicle_contradiction_get_text (PedicleContradictionId contradiction);

/* The rows that it stands beside. */
PedicleFindingSet pedicle_contradiction_get_findings (PedicleContradictionId contradiction);

G_END_DECLS
