/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tomita.h"

#include <glib/gi18n-lib.h>

static PedicleMeasure
measure_growth (const PedicleAnswers *patient, int growth)
{
  static const int points[] = { 1, 2, 4 };
  PedicleFindingSet findings = PEDICLE_FINDING_SET (PEDICLE_FINDING_TUMOUR_GROWTH);

  if (pedicle_answers_get (patient, PEDICLE_FINDING_TUMOUR_GROWTH) == PEDICLE_UNANSWERED) {
    /* It comes from the primary, or would. */
    if (growth != PEDICLE_UNANSWERED)
      findings = PEDICLE_FINDING_SET (PEDICLE_FINDING_PRIMARY);
    else if (pedicle_answers_get (patient, PEDICLE_FINDING_PRIMARY) == PEDICLE_UNANSWERED)
      findings |= PEDICLE_FINDING_SET (PEDICLE_FINDING_PRIMARY);
  }
  if (growth == PEDICLE_UNANSWERED)
    return (PedicleMeasure) { { 1, 4 }, 0, findings };
  return (PedicleMeasure) { { points[growth], points[growth] }, findings, 0 };
}

static PedicleMeasure
measure_visceral (const PedicleAnswers *patient)
{
  static const int points[] = { 0, 2, 4 };
  int answer = pedicle_answers_get (patient, PEDICLE_FINDING_VISCERAL_METASTASES);
  PedicleFindingSet finding = PEDICLE_FINDING_SET (PEDICLE_FINDING_VISCERAL_METASTASES);

  if (answer == PEDICLE_UNANSWERED)
    return (PedicleMeasure) { { 0, 4 }, 0, finding };
  return (PedicleMeasure) { { points[answer], points[answer] }, finding, 0 };
}

static PedicleFact
is_answer (const PedicleAnswers *patient, PedicleFindingId finding, int value)
{
  int answer = pedicle_answers_get (patient, finding);

  return (PedicleFact) { answer == PEDICLE_UNANSWERED ? PEDICLE_UNKNOWN
                                                      : pedicle_tri_from_boolean (answer == value),
                         PEDICLE_FINDING_SET (finding) };
}

/* A single metastasis of bone 1, more than one 2. */
static PedicleMeasure
measure_bone (const PedicleAnswers *patient)
{
  PedicleFact solitary = pedicle_fact_and (
    is_answer (patient, PEDICLE_FINDING_VERTEBRAL_METASTASES, PEDICLE_VERTEBRAL_1),
    is_answer (patient, PEDICLE_FINDING_EXTRASPINAL_BONE_METASTASES, PEDICLE_EXTRASPINAL_NONE));

  switch (solitary.value) {
  case PEDICLE_TRUE:
    return (PedicleMeasure) { { 1, 1 }, solitary.findings, 0 };
  case PEDICLE_FALSE:
    return (PedicleMeasure) { { 2, 2 }, solitary.findings, 0 };
  case PEDICLE_UNKNOWN:
    return (PedicleMeasure) { { 1, 2 }, 0, solitary.findings };
  }
  g_return_val_if_reached ((PedicleMeasure) { 0 });
}

PedicleTomita
pedicle_tomita_compute (const PedicleAnswers *patient, int growth)
{
  PedicleTomita score = { 0 };

  score.items[PEDICLE_TOMITA_GROWTH] = measure_growth (patient, growth);
  score.items[PEDICLE_TOMITA_VISCERAL_METASTASES] = measure_visceral (patient);
  score.items[PEDICLE_TOMITA_BONE_METASTASES] = measure_bone (patient);
  for (guint i = 0; i < PEDICLE_N_TOMITA_ITEMS; i++)
    score.total = pedicle_measure_add (score.total, score.items[i]);
  return score;
}

const char *
pedicle_tomita_item_get_label (PedicleTomitaItem item)
{
  static const char *const labels[PEDICLE_N_TOMITA_ITEMS] = {
    NC_ ("Tomita item", "primary growth"),
    NC_ ("Tomita item", "visceral metastases"),
    NC_ ("Tomita item", "bone metastases"),
  };

  return g_dpgettext2 (GETTEXT_PACKAGE, "Tomita item", labels[item]);
}
