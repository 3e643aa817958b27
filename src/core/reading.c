/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "reading.h"

#include "sins-constancy.h"

#include <glib/gi18n-lib.h>

PedicleReadingPlace
pedicle_reading_get_place (PedicleReadingId reading)
{
  switch (reading) {
  case PEDICLE_READING_C7:
    return PEDICLE_READING_OF_LOCATION;
  case PEDICLE_READING_PAIN:
    return PEDICLE_READING_OF_PAIN;
  case PEDICLE_READING_COLLAPSE:
    return PEDICLE_READING_OF_COLLAPSE;
  case PEDICLE_READING_SINS_7_8:
    return PEDICLE_READING_OF_SINS;
  case PEDICLE_READING_TOKUHASHI_8:
  case PEDICLE_READING_TOKUHASHI_12:
    return PEDICLE_READING_OF_TOKUHASHI;
  case PEDICLE_READING_SURGERY_FIRST:
    return PEDICLE_READING_OF_TEMPO;
  }
  g_return_val_if_reached (PEDICLE_READING_OF_SINS);
}

const char *
pedicle_reading_get_decision (PedicleReadingId reading)
{
  static const char *const decisions[PEDICLE_N_READINGS] = {
    [PEDICLE_READING_PAIN] = "Q14",        [PEDICLE_READING_COLLAPSE] = "Q1",
    [PEDICLE_READING_TOKUHASHI_8] = "Q8",  [PEDICLE_READING_TOKUHASHI_12] = "Q8",
    [PEDICLE_READING_SURGERY_FIRST] = "Q11",
  };

  return decisions[reading];
}

static gboolean
is_number (PedicleRange range, int number)
{
  return range.lower == number && range.upper == number;
}

static PedicleRange
shift (PedicleRange range, int points)
{
  return pedicle_range_add (range, (PedicleRange) { points, points });
}

/* Whether C7 alone makes the location junctional: without it there are fewer points. */
static gboolean
rests_on_c7 (PedicleLevels levels)
{
  PedicleLevels others = levels & ~PEDICLE_LEVELS (PEDICLE_LEVEL_C7);

  return others != levels && (others == 0 || pedicle_levels_get_region (others) < 3);
}

/* The total of the SINS by the other reading; FALSE where the reading is of something else or does not
 * matter. */
static gboolean
get_other_sins (PedicleReadingId reading, const PedicleLesionAssessment *lesion,
                PedicleRange *ret_total)
{
  PedicleRange total = lesion->facts.sins.total.range;

  if (reading == PEDICLE_READING_PAIN)
    return pedicle_sins_by_constancy (&lesion->facts.sins, lesion->facts.lesion, ret_total);
  *ret_total = shift (total, -1);
  if (reading == PEDICLE_READING_C7)
    return rests_on_c7 (lesion->levels);
  return reading == PEDICLE_READING_COLLAPSE &&
         pedicle_answers_is (lesion->facts.lesion, PEDICLE_FINDING_COLLAPSE,
                             PEDICLE_COLLAPSE_OVER_50);
}

static gboolean
is_rapid_and_sensitive (PedicleAssessment *assessment)
{
  const PedicleFacts *facts = pedicle_assessment_get_facts (assessment);

  return facts->facts[PEDICLE_FACT_RAPID_ANY].value == PEDICLE_TRUE &&
         pedicle_facts_get_answer (facts, PEDICLE_FINDING_RADIOSENSITIVITY) ==
           PEDICLE_RADIOSENSITIVITY_SENSITIVE;
}

gboolean
pedicle_reading_matters (PedicleReadingId reading, PedicleAssessment *assessment,
                         const PedicleLesionAssessment *lesion)
{
  PedicleRange tokuhashi = pedicle_assessment_get_facts (assessment)->tokuhashi.total.range, other;

  switch (reading) {
  case PEDICLE_READING_C7:
  case PEDICLE_READING_PAIN:
  case PEDICLE_READING_COLLAPSE:
    return lesion != NULL && get_other_sins (reading, lesion, &other);
  case PEDICLE_READING_SINS_7_8:
    return lesion != NULL && (is_number (lesion->facts.sins.total.range, 7) ||
                              is_number (lesion->facts.sins.total.range, 8));
  case PEDICLE_READING_TOKUHASHI_8:
    return is_number (tokuhashi, 8);
  case PEDICLE_READING_TOKUHASHI_12:
    return is_number (tokuhashi, 12);
  case PEDICLE_READING_SURGERY_FIRST:
    return is_rapid_and_sensitive (assessment);
  }
  g_return_val_if_reached (FALSE);
}

const char *
pedicle_reading_describe_used (PedicleReadingId reading)
{
  switch (reading) {
  case PEDICLE_READING_C7:
    return _("C7 counts as junctional spine, 3 points, as in the original score.");
  case PEDICLE_READING_PAIN:
    return _("Pain counts by its mechanical character, as in the original score.");
  case PEDICLE_READING_COLLAPSE:
    /* xgettext:no-c-format */
    return _("A collapse of exactly 50 % counts as 50 % or more, 3 points; neither the review paper "
             "nor the original score places it.");
  case PEDICLE_READING_SINS_7_8:
    return _("7 and 8 count as potentially unstable, as in the original score and the first line of "
             "the review paper’s table.");
  case PEDICLE_READING_TOKUHASHI_8:
    return _("A Tokuhashi score of 8 counts as under 6 months, as in the original score.");
  case PEDICLE_READING_TOKUHASHI_12:
    return _("A Tokuhashi score of 12 counts as 1 year or more, as in the original score.");
  case PEDICLE_READING_SURGERY_FIRST:
    return _("A rapidly evolving deficit: surgery comes first, as in the review paper.");
  }
  g_return_val_if_reached (NULL);
}

static char *
range_in_words (PedicleRange range)
{
  return pedicle_range_is_known (range) ? g_strdup_printf ("%d", range.lower)
                                        : g_strdup_printf ("%d–%d", range.lower, range.upper);
}

static char *
describe_other_sins (PedicleReadingId reading, const PedicleLesionAssessment *lesion)
{
  g_autofree char *total = NULL, *class = NULL;
  PedicleRange other;

  if (!get_other_sins (reading, lesion, &other))
    return NULL;
  total = range_in_words (other);
  class = pedicle_sins_describe_range (other);
  if (reading == PEDICLE_READING_C7)
    /* Translators: total and class of the SINS by another reading. */
    return g_strdup_printf (
      _("The review paper’s table also lists C7 as mobile spine, 2 points: SINS %s, %s."), total,
      class);
  if (reading == PEDICLE_READING_PAIN)
    return g_strdup_printf (
      _("By its constancy, as in the review paper’s table: SINS %s, %s."), total, class);
  return g_strdup_printf (_("If it is exactly 50 %% and counts as less, 2 points: SINS %s, %s."),
                          total, class);
}

char *
pedicle_reading_describe_other (PedicleReadingId reading, PedicleAssessment *assessment,
                                const PedicleLesionAssessment *lesion)
{
  switch (reading) {
  case PEDICLE_READING_C7:
  case PEDICLE_READING_PAIN:
  case PEDICLE_READING_COLLAPSE:
    return describe_other_sins (reading, lesion);
  case PEDICLE_READING_SINS_7_8:
    return g_strdup_printf (_("The second line of the review paper’s table begins its middle class "
                              "above 8 and leaves %d in no class."),
                            lesion->facts.sins.total.range.lower);
  case PEDICLE_READING_TOKUHASHI_8:
    return g_strdup (_("The review paper says below 8 and leaves 8 in no band."));
  case PEDICLE_READING_TOKUHASHI_12:
    return g_strdup (_("The review paper says above 12 and leaves 12 in no band."));
  case PEDICLE_READING_SURGERY_FIRST:
    return g_strdup (_("The NOMS framework (beyond the paper) would irradiate a radiosensitive "
                       "tumour first: conventional radiotherapy would then not wait for a "
                       "decompression."));
  }
  g_return_val_if_reached (NULL);
}

char *
pedicle_reading_describe_briefly (PedicleReadingId reading, PedicleAssessment *assessment,
                                  const PedicleLesionAssessment *lesion)
{
  g_autofree char *total = NULL;
  PedicleRange other;

  if (reading == PEDICLE_READING_SINS_7_8 &&
      pedicle_reading_matters (reading, assessment, lesion))
    /* Translators: in a list of results by other readings of the score. */
    return g_strdup (_("no class by the second line of the review paper’s table"));
  if ((reading != PEDICLE_READING_C7 && reading != PEDICLE_READING_PAIN) || lesion == NULL ||
      !get_other_sins (reading, lesion, &other))
    return NULL;
  total = range_in_words (other);
  if (reading == PEDICLE_READING_C7)
    return g_strdup_printf (_("%s with C7 as mobile spine"), total);
  return g_strdup_printf (_("%s with pain by its constancy, as in the review paper’s table"), total);
}
