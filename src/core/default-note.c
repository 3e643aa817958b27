/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "default-note.h"

#include "primary.h"
#include "wording.h"

#include <glib/gi18n-lib.h>

static int
answer_of_tri (PedicleTri value)
{
  switch (value) {
  case PEDICLE_FALSE:
    return PEDICLE_NO;
  case PEDICLE_UNKNOWN:
    return PEDICLE_UNANSWERED;
  case PEDICLE_TRUE:
    return PEDICLE_YES;
  }
  g_return_val_if_reached (PEDICLE_UNANSWERED);
}

static char *
note (PedicleFindingId finding, int value, const char *source)
{
  g_autofree char *answer = pedicle_finding_describe_answer (finding, value);

  /* Translators: "Counts as “Yes” while unanswered, from: Karnofsky". */
  return g_strdup_printf (_("Counts as “%s” while unanswered, from: %s"), answer, source);
}

static char *
note_of_fact (PedicleFindingId finding, PedicleFact fact, int *ret_value)
{
  g_autofree char *source = NULL;
  int value = answer_of_tri (fact.value);

  if (value == PEDICLE_UNANSWERED)
    return NULL;
  *ret_value = value;
  source = pedicle_wording_findings (fact.findings & ~PEDICLE_FINDING_SET_LEVELS, NULL, 4);
  return note (finding, value, source);
}

static char *
note_of_primary (const PedicleFacts *facts, PedicleFindingId finding, int *ret_value)
{
  g_autofree char *answer = NULL;
  int value = pedicle_primary_propose (facts->patient, finding);

  if (value == PEDICLE_UNANSWERED)
    return NULL;
  *ret_value = value;
  answer = pedicle_finding_describe_answer (finding, value);
  /* Translators: "Proposed from the primary: Resistant". */
  return g_strdup_printf (_("Proposed from the primary: %s"), answer);
}

static char *
note_of_expectancy (const PedicleFacts *facts, int *ret_value)
{
  static const struct {
    PedicleFactId fact;
    int value;
  } bands[] = {
    { PEDICLE_FACT_EXPECTS_UNDER_6, PEDICLE_EXPECTANCY_UNDER_6 },
    { PEDICLE_FACT_EXPECTS_6_TO_12, PEDICLE_EXPECTANCY_6_12 },
    { PEDICLE_FACT_EXPECTS_OVER_12, PEDICLE_EXPECTANCY_OVER_12 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (bands); i++)
    if (facts->facts[bands[i].fact].value == PEDICLE_TRUE) {
      *ret_value = bands[i].value;
      return note (PEDICLE_FINDING_LIFE_EXPECTANCY, bands[i].value, _("Tokuhashi score"));
    }
  return NULL;
}

/* ECOG stands for two grades of Karnofsky, so no single one is marked. */
static char *
note_of_karnofsky (const PedicleFacts *facts)
{
  PedicleRange range = facts->numbers[PEDICLE_NUMBER_KARNOFSKY].range;
  int ecog = pedicle_answers_get (facts->patient, PEDICLE_FINDING_ECOG);

  if (ecog == PEDICLE_UNANSWERED)
    return NULL;
  /* Translators: "ECOG 2 stands in for it: 50 to 60". */
  return g_strdup_printf (_("ECOG %d stands in for it: %d to %d"), ecog, range.lower, range.upper);
}

static char *
note_of_no_pain (const PedicleFacts *facts, PedicleFindingId finding, int *ret_value)
{
  if (!pedicle_answers_is (facts->lesion, PEDICLE_FINDING_PAIN, PEDICLE_PAIN_NONE))
    return NULL;
  *ret_value = 0;
  return note (finding, 0, pedicle_finding_get_label (PEDICLE_FINDING_PAIN));
}

static char *
note_of_lesion (const PedicleFacts *facts, PedicleFindingId finding, int *ret_value)
{
  if (finding != PEDICLE_FINDING_EXPLAINS_DEFICIT)
    return note_of_no_pain (facts, finding, ret_value);
  if (facts->facts[PEDICLE_FACT_HERE].value != PEDICLE_TRUE)
    return NULL;
  *ret_value = PEDICLE_YES;
  return g_strdup (_("Counts as “Yes” while unanswered: it is the only lesion"));
}

char *
pedicle_default_note (PedicleAssessment *assessment, const PedicleLesionAssessment *lesion,
                      PedicleFindingId finding, int *ret_value)
{
  const PedicleFacts *facts = pedicle_assessment_get_facts (assessment);

  *ret_value = PEDICLE_UNANSWERED;
  if (pedicle_wording_get_answer (assessment, lesion, finding) != PEDICLE_UNANSWERED)
    return NULL;
  if (finding == PEDICLE_FINDING_RADIOSENSITIVITY || finding == PEDICLE_FINDING_TUMOUR_GROWTH)
    return note_of_primary (facts, finding, ret_value);
  if (finding == PEDICLE_FINDING_AMBULATORY)
    return note_of_fact (finding, facts->facts[PEDICLE_FACT_WALKS], ret_value);
  if (finding == PEDICLE_FINDING_FIT_OPEN_SURGERY)
    return note_of_fact (finding, facts->facts[PEDICLE_FACT_FIT], ret_value);
  if (finding == PEDICLE_FINDING_LIFE_EXPECTANCY)
    return note_of_expectancy (facts, ret_value);
  if (finding == PEDICLE_FINDING_KPS)
    return note_of_karnofsky (facts);
  if (lesion != NULL && (finding == PEDICLE_FINDING_EXPLAINS_DEFICIT ||
                         finding == PEDICLE_FINDING_PAIN_MECHANICAL ||
                         finding == PEDICLE_FINDING_PAIN_TUMOUR ||
                         finding == PEDICLE_FINDING_PAIN_RADICULAR ||
                         finding == PEDICLE_FINDING_PAIN_VAS))
    return note_of_lesion (&lesion->facts, finding, ret_value);
  return NULL;
}
