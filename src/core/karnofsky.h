/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Karnofsky performance status, 0 to 100, and what an ECOG grade says of it. Source: CLINICAL 2.5
 * (MCI, AIH, KJHPC): 0: 90–100, 1: 70–80, 2: 50–60, 3: 30–40, 4: 10–20. */

#pragma once

#include "answers.h"
#include "fact.h"

G_BEGIN_DECLS

/* The range that an ECOG grade of 0 to 4 stands for. */
PedicleRange pedicle_karnofsky_of_ecog (int ecog);

/* kps, else the range of ecog, else 0–100. */
PedicleMeasure pedicle_karnofsky_of (const PedicleAnswers *patient);

G_END_DECLS
