/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "karnofsky.h"

PedicleRange
pedicle_karnofsky_of_ecog (int ecog)
{
  static const PedicleRange ranges[] = { { 90, 100 }, { 70, 80 }, { 50, 60 }, { 30, 40 }, { 10, 20 } };

  return ranges[ecog];
}

PedicleMeasure
pedicle_karnofsky_of (const PedicleAnswers *patient)
{
  int kps = pedicle_answers_get (patient, PEDICLE_FINDING_KPS);
  int ecog = pedicle_answers_get (patient, PEDICLE_FINDING_ECOG);

  if (kps != PEDICLE_UNANSWERED)
    return (PedicleMeasure) { { kps, kps }, PEDICLE_FINDING_SET (PEDICLE_FINDING_KPS), 0 };
  if (ecog != PEDICLE_UNANSWERED)
    return (PedicleMeasure) { pedicle_karnofsky_of_ecog (ecog),
                              PEDICLE_FINDING_SET (PEDICLE_FINDING_ECOG),
                              PEDICLE_FINDING_SET (PEDICLE_FINDING_KPS) };
  return (PedicleMeasure) { { 0, 100 }, 0,
                            PEDICLE_FINDING_SET (PEDICLE_FINDING_KPS) |
                              PEDICLE_FINDING_SET (PEDICLE_FINDING_ECOG) };
}
