/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tokuhashi.h"

#include "primary.h"

#include <glib/gi18n-lib.h>

/* Poor 10–40 (and 0): 0; moderate 50–70: 1; good 80–100: 2. */
static int
points_of_karnofsky (int karnofsky)
{
  return karnofsky >= 80 ? 2 : karnofsky >= 50 ? 1 : 0;
}

static PedicleMeasure
measure_general_condition (PedicleMeasure karnofsky)
{
  PedicleRange points = { points_of_karnofsky (karnofsky.range.lower),
                          points_of_karnofsky (karnofsky.range.upper) };

  return (PedicleMeasure) { points, karnofsky.answered,
                            pedicle_range_is_known (points) ? 0 : karnofsky.missing };
}

/* points by answer, in the order of the finding's choices. */
static PedicleMeasure
measure_answer (const PedicleAnswers *patient, PedicleFindingId finding, const int *points,
                int maximum)
{
  int answer = pedicle_answers_get (patient, finding);

  if (answer == PEDICLE_UNANSWERED)
    return (PedicleMeasure) { { 0, maximum }, 0, PEDICLE_FINDING_SET (finding) };
  return (PedicleMeasure) { { points[answer], points[answer] }, PEDICLE_FINDING_SET (finding), 0 };
}

static PedicleMeasure
measure_primary (const PedicleAnswers *patient)
{
  int primary = pedicle_answers_get (patient, PEDICLE_FINDING_PRIMARY);
  int points;

  if (primary == PEDICLE_UNANSWERED)
    return (PedicleMeasure) { { 0, 5 }, 0, PEDICLE_FINDING_SET (PEDICLE_FINDING_PRIMARY) };
  points = pedicle_primary_get (primary)->tokuhashi;
  return (PedicleMeasure) { { points, points }, PEDICLE_FINDING_SET (PEDICLE_FINDING_PRIMARY), 0 };
}

PedicleTokuhashi
pedicle_tokuhashi_compute (const PedicleAnswers *patient, PedicleMeasure karnofsky)
{
  /* Fewer foci, fewer vertebrae, less visceral spread: more points. */
  static const int spread[] = { 2, 1, 0 };
  /* Frankel A and B count as complete. */
  static const int palsy[] = { 0, 0, 1, 1, 2 };
  PedicleTokuhashi score = { 0 };

  score.items[PEDICLE_TOKUHASHI_GENERAL_CONDITION] = measure_general_condition (karnofsky);
  score.items[PEDICLE_TOKUHASHI_EXTRASPINAL_BONE_METASTASES] =
    measure_answer (patient, PEDICLE_FINDING_EXTRASPINAL_BONE_METASTASES, spread, 2);
  score.items[PEDICLE_TOKUHASHI_VERTEBRAL_METASTASES] =
    measure_answer (patient, PEDICLE_FINDING_VERTEBRAL_METASTASES, spread, 2);
  score.items[PEDICLE_TOKUHASHI_VISCERAL_METASTASES] =
    measure_answer (patient, PEDICLE_FINDING_VISCERAL_METASTASES, spread, 2);
  /* Removable visceral metastases score 1, unremovable 0: the same three steps. */
  score.items[PEDICLE_TOKUHASHI_PRIMARY] = measure_primary (patient);
  score.items[PEDICLE_TOKUHASHI_PALSY] =
    measure_answer (patient, PEDICLE_FINDING_FRANKEL, palsy, 2);

  for (guint i = 0; i < PEDICLE_N_TOKUHASHI_ITEMS; i++)
    score.total = pedicle_measure_add (score.total, score.items[i]);
  score.class = pedicle_tokuhashi_class_of (score.total.range.lower);
  if (score.class != pedicle_tokuhashi_class_of (score.total.range.upper))
    score.class = PEDICLE_TOKUHASHI_UNDECIDED;
  return score;
}

PedicleTokuhashiClass
pedicle_tokuhashi_class_of (int total)
{
  return total <= 8 ? PEDICLE_TOKUHASHI_UNDER_6
         : total <= 11 ? PEDICLE_TOKUHASHI_6_12
                       : PEDICLE_TOKUHASHI_OVER_12;
}

const char *
pedicle_tokuhashi_class_get_id (PedicleTokuhashiClass class)
{
  static const char *const ids[] = { "under-6", "6-12", "over-12" };

  return class == PEDICLE_TOKUHASHI_UNDECIDED ? NULL : ids[class];
}

const char *
pedicle_tokuhashi_class_get_label (PedicleTokuhashiClass class)
{
  switch (class) {
  case PEDICLE_TOKUHASHI_UNDER_6:
    return _("expected survival under 6 months");
  case PEDICLE_TOKUHASHI_6_12:
    return _("expected survival 6 to 12 months");
  case PEDICLE_TOKUHASHI_OVER_12:
    return _("expected survival a year or more");
  case PEDICLE_TOKUHASHI_UNDECIDED:
    return _("undecided");
  }
  g_return_val_if_reached (NULL);
}

const char *
pedicle_tokuhashi_describe_range (PedicleRange total)
{
  PedicleTokuhashiClass lower = pedicle_tokuhashi_class_of (total.lower);
  PedicleTokuhashiClass upper = pedicle_tokuhashi_class_of (total.upper);

  if (lower == upper)
    return pedicle_tokuhashi_class_get_label (lower);
  if (upper == PEDICLE_TOKUHASHI_6_12)
    return _("expected survival under 6 months or 6 to 12 months");
  if (lower == PEDICLE_TOKUHASHI_6_12)
    return _("expected survival 6 to 12 months or a year or more");
  return _("expected survival undecided");
}

const char *
pedicle_tokuhashi_item_get_label (PedicleTokuhashiItem item)
{
  static const char *const labels[PEDICLE_N_TOKUHASHI_ITEMS] = {
    NC_ ("Tokuhashi item", "general condition"),
    NC_ ("Tokuhashi item", "extraspinal bone metastases"),
    NC_ ("Tokuhashi item", "vertebral metastases"),
    NC_ ("Tokuhashi item", "visceral metastases"),
    NC_ ("Tokuhashi item", "primary tumour"),
    NC_ ("Tokuhashi item", "spinal cord palsy"),
  };

  return g_dpgettext2 (GETTEXT_PACKAGE, "Tokuhashi item", labels[item]);
}
