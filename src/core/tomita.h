/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Tomita prognostic score: three items, 2 to 10 points, lower is better. Beyond the paper. Source:
 * Tomita et al. 2001 (CLINICAL 2.2). */

#pragma once

#include "answers.h"
#include "fact.h"

G_BEGIN_DECLS

#define PEDICLE_TOMITA_MINIMUM 2
#define PEDICLE_TOMITA_MAXIMUM 10

typedef enum {
  PEDICLE_TOMITA_GROWTH,
  PEDICLE_TOMITA_VISCERAL_METASTASES,
  PEDICLE_TOMITA_BONE_METASTASES,
} PedicleTomitaItem;

#define PEDICLE_N_TOMITA_ITEMS (PEDICLE_TOMITA_BONE_METASTASES + 1)

typedef struct {
  PedicleMeasure items[PEDICLE_N_TOMITA_ITEMS];
  PedicleMeasure total;
} PedicleTomita;

/* growth: the answer or what the primary proposes, or PEDICLE_UNANSWERED. */
PedicleTomita pedicle_tomita_compute (const PedicleAnswers *patient, int growth);

const char *pedicle_tomita_item_get_label (PedicleTomitaItem item);

G_END_DECLS
