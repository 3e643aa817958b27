/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is known of a primary tumour: its Tokuhashi points, and the radiosensitivity and growth that
 * it proposes while the clinician has not said. Source: CLINICAL 2.1, 2.2, 2.7. */

#pragma once

#include "answers.h"

G_BEGIN_DECLS

typedef struct {
  int tokuhashi;        /* points, 0 to 5 */
  int radiosensitivity; /* PEDICLE_RADIOSENSITIVITY_… or PEDICLE_UNANSWERED */
  int growth;           /* PEDICLE_GROWTH_… or PEDICLE_UNANSWERED */
  gboolean haematological;
} PediclePrimary;

/* primary: an answer of PEDICLE_FINDING_PRIMARY. Static. */
const PediclePrimary *pedicle_primary_get (int primary);

/* What the answered primary proposes for PEDICLE_FINDING_RADIOSENSITIVITY or
 * PEDICLE_FINDING_TUMOUR_GROWTH; PEDICLE_UNANSWERED for any other finding, too. */
int pedicle_primary_propose (const PedicleAnswers *patient, PedicleFindingId finding);

G_END_DECLS
