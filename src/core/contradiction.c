/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "contradiction.h"

#include "karnofsky.h"

#include <glib/gi18n-lib.h>

#define SET(finding) PEDICLE_FINDING_SET (PEDICLE_FINDING_##finding)

static const struct {
  const char *id, *text;
  PedicleFindingSet findings;
} table[PEDICLE_N_CONTRADICTIONS] = {
  [PEDICLE_CONTRADICTION_WALKING] = {
    "walking", N_("Frankel A to C does not go with walking."), SET (FRANKEL) | SET (AMBULATORY) },
  [PEDICLE_CONTRADICTION_NOT_WALKING] = {
    "not-walking", N_("Does not walk in spite of Frankel E: is there another cause?"),
    SET (FRANKEL) | SET (AMBULATORY) },
  [PEDICLE_CONTRADICTION_TEMPO_WITHOUT_DEFICIT] = {
    "tempo-without-deficit", N_("Evolution or hours are given, but there is no deficit."),
    SET (FRANKEL) | SET (ROOT_DEFICIT) | SET (DEFICIT_TEMPO) | SET (DEFICIT_HOURS) },
  [PEDICLE_CONTRADICTION_VERTEBRAL_COUNT] = {
    "vertebral-count", N_("The lesions entered span more vertebrae than this number."),
    SET (VERTEBRAL_METASTASES) },
  [PEDICLE_CONTRADICTION_KARNOFSKY_ECOG] = {
    "karnofsky-ecog", N_("Karnofsky lies outside the range of this ECOG grade; Karnofsky counts."),
    SET (KPS) | SET (ECOG) },
  [PEDICLE_CONTRADICTION_FITNESS] = {
    "fitness", N_("Fit for open surgery, but not for general anaesthesia."),
    SET (FIT_OPEN_SURGERY) | SET (FIT_GENERAL_ANAESTHESIA) },
  [PEDICLE_CONTRADICTION_PAIN_NONE] = {
    "pain-none", N_("No pain, but a kind or an intensity of pain is given."),
    SET (PAIN) | SET (PAIN_MECHANICAL) | SET (PAIN_TUMOUR) | SET (PAIN_RADICULAR) |
      SET (PAIN_VAS) | SET (PAIN_INTRACTABLE) },
  [PEDICLE_CONTRADICTION_SUBLUXATION] = {
    "subluxation", N_("Subluxation counts as overt instability, though that is not raised."),
    SET (ALIGNMENT) | SET (OVERT_INSTABILITY) },
};

static guint
count_vertebrae (const PedicleVisit *visit)
{
  PedicleLevels levels = 0;

  for (guint i = 0; i < visit->lesions->len; i++)
    levels |= ((const PedicleLesion *) g_ptr_array_index (visit->lesions, i))->levels;
  return pedicle_levels_count (levels);
}

static gboolean
count_is_short (const PedicleVisit *visit)
{
  int count = pedicle_answers_get (&visit->findings, PEDICLE_FINDING_VERTEBRAL_METASTASES);

  return (count == PEDICLE_VERTEBRAL_1 && count_vertebrae (visit) > 1) ||
         (count == PEDICLE_VERTEBRAL_2 && count_vertebrae (visit) > 2);
}

static gboolean
karnofsky_leaves_ecog (const PedicleAnswers *answers)
{
  int kps = pedicle_answers_get (answers, PEDICLE_FINDING_KPS);
  int ecog = pedicle_answers_get (answers, PEDICLE_FINDING_ECOG);
  PedicleRange range;

  if (kps == PEDICLE_UNANSWERED || ecog == PEDICLE_UNANSWERED)
    return FALSE;
  range = pedicle_karnofsky_of_ecog (ecog);
  return kps < range.lower || kps > range.upper;
}

PedicleContradictions
pedicle_contradictions_of_patient (const PedicleVisit *visit)
{
  const PedicleAnswers *answers = &visit->findings;
  int frankel = pedicle_answers_get (answers, PEDICLE_FINDING_FRANKEL);
  gboolean no_deficit =
    frankel == PEDICLE_FRANKEL_E &&
    pedicle_answers_is (answers, PEDICLE_FINDING_ROOT_DEFICIT, PEDICLE_NO);
  const gboolean found[] = {
    [PEDICLE_CONTRADICTION_WALKING] =
      frankel >= PEDICLE_FRANKEL_A && frankel <= PEDICLE_FRANKEL_C &&
      pedicle_answers_is (answers, PEDICLE_FINDING_AMBULATORY, PEDICLE_YES),
    [PEDICLE_CONTRADICTION_NOT_WALKING] =
      frankel == PEDICLE_FRANKEL_E &&
      pedicle_answers_is (answers, PEDICLE_FINDING_AMBULATORY, PEDICLE_NO),
    [PEDICLE_CONTRADICTION_TEMPO_WITHOUT_DEFICIT] =
      no_deficit && (pedicle_answers_has (answers, PEDICLE_FINDING_DEFICIT_TEMPO) ||
                     pedicle_answers_has (answers, PEDICLE_FINDING_DEFICIT_HOURS)),
    [PEDICLE_CONTRADICTION_VERTEBRAL_COUNT] = count_is_short (visit),
    [PEDICLE_CONTRADICTION_KARNOFSKY_ECOG] = karnofsky_leaves_ecog (answers),
    [PEDICLE_CONTRADICTION_FITNESS] =
      pedicle_answers_is (answers, PEDICLE_FINDING_FIT_OPEN_SURGERY, PEDICLE_YES) &&
      pedicle_answers_is (answers, PEDICLE_FINDING_FIT_GENERAL_ANAESTHESIA, PEDICLE_NO),
  };
  PedicleContradictions contradictions = 0;

  for (guint i = 0; i < G_N_ELEMENTS (found); i++)
    contradictions |= found[i] ? 1u << i : 0;
  return contradictions;
}

PedicleContradictions
pedicle_contradictions_of_lesion (const PedicleLesion *lesion)
{
  const PedicleAnswers *answers = &lesion->findings;
  gboolean no_pain = pedicle_answers_is (answers, PEDICLE_FINDING_PAIN, PEDICLE_PAIN_NONE);
  gboolean pain_given =
    pedicle_answers_is (answers, PEDICLE_FINDING_PAIN_MECHANICAL, PEDICLE_YES) ||
    pedicle_answers_is (answers, PEDICLE_FINDING_PAIN_TUMOUR, PEDICLE_YES) ||
    pedicle_answers_is (answers, PEDICLE_FINDING_PAIN_RADICULAR, PEDICLE_YES) ||
    pedicle_answers_has (answers, PEDICLE_FINDING_PAIN_INTRACTABLE) ||
    pedicle_answers_get (answers, PEDICLE_FINDING_PAIN_VAS) > 0;
  gboolean subluxation =
    pedicle_answers_is (answers, PEDICLE_FINDING_ALIGNMENT, PEDICLE_ALIGNMENT_SUBLUXATION) &&
    !pedicle_answers_has (answers, PEDICLE_FINDING_OVERT_INSTABILITY);

  return (no_pain && pain_given ? 1u << PEDICLE_CONTRADICTION_PAIN_NONE : 0) |
         (subluxation ? 1u << PEDICLE_CONTRADICTION_SUBLUXATION : 0);
}

const char *
pedicle_contradiction_get_id (PedicleContradictionId contradiction)
{
  return table[contradiction].id;
}

const char *
pedicle_contradiction_get_text (PedicleContradictionId contradiction)
{
  return _(table[contradiction].text);
}

PedicleFindingSet
pedicle_contradiction_get_findings (PedicleContradictionId contradiction)
{
  return table[contradiction].findings;
}
