/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "sins.h"

#include <glib/gi18n-lib.h>

/* The items that are one finding with points of its own, and the highest of these: what the item can
 * still add while it is unknown. */
static const struct {
  PedicleSinsItem item;
  PedicleFindingId finding;
  int highest;
} graded[] = {
  { PEDICLE_SINS_BONE_LESION, PEDICLE_FINDING_BONE_LESION, 2 },
  { PEDICLE_SINS_ALIGNMENT, PEDICLE_FINDING_ALIGNMENT, 4 },
  { PEDICLE_SINS_COLLAPSE, PEDICLE_FINDING_COLLAPSE, 3 },
  { PEDICLE_SINS_POSTEROLATERAL, PEDICLE_FINDING_POSTEROLATERAL, 3 },
};

static PedicleMeasure
measure_graded (const PedicleAnswers *lesion, PedicleFindingId finding, int highest)
{
  int answer = pedicle_answers_get (lesion, finding);
  int points;

  if (answer == PEDICLE_UNANSWERED)
    return (PedicleMeasure) { { 0, highest }, 0, PEDICLE_FINDING_SET (finding) };
  points = pedicle_finding_get (finding)->choices[answer].points;
  return (PedicleMeasure) { { points, points }, PEDICLE_FINDING_SET (finding), 0 };
}

/* Mechanical 3; pain that is not mechanical 1; none 0. */
static PedicleMeasure
measure_pain (PedicleFact mechanical, PedicleFact pain_any)
{
  switch (mechanical.value) {
  case PEDICLE_TRUE:
    return (PedicleMeasure) { { 3, 3 }, mechanical.findings, 0 };
  case PEDICLE_FALSE:
    if (pain_any.value == PEDICLE_UNKNOWN)
      return (PedicleMeasure) { { 0, 1 }, mechanical.findings, pain_any.findings };
    if (pain_any.value == PEDICLE_TRUE)
      return (PedicleMeasure) { { 1, 1 }, mechanical.findings | pain_any.findings, 0 };
    return (PedicleMeasure) { { 0, 0 }, mechanical.findings | pain_any.findings, 0 };
  case PEDICLE_UNKNOWN:
    if (pain_any.value == PEDICLE_FALSE)
      return (PedicleMeasure) { { 0, 0 }, pain_any.findings, 0 };
    if (pain_any.value == PEDICLE_TRUE)
      return (PedicleMeasure) { { 1, 3 }, pain_any.findings, mechanical.findings };
    return (PedicleMeasure) { { 0, 3 }, 0, mechanical.findings | pain_any.findings };
  }
  g_return_val_if_reached ((PedicleMeasure) { 0 });
}

PedicleSins
pedicle_sins_compute (PedicleLevels levels, const PedicleAnswers *lesion, PedicleFact mechanical,
                      PedicleFact pain_any)
{
  PedicleSins sins = { 0 };
  int location = pedicle_levels_get_region (levels);

  sins.items[PEDICLE_SINS_LOCATION] =
    (PedicleMeasure) { { location, location }, PEDICLE_FINDING_SET_LEVELS, 0 };
  sins.items[PEDICLE_SINS_PAIN] = measure_pain (mechanical, pain_any);
  for (guint i = 0; i < G_N_ELEMENTS (graded); i++)
    sins.items[graded[i].item] =
      measure_graded (lesion, graded[i].finding, graded[i].highest);

  for (guint i = 0; i < PEDICLE_N_SINS_ITEMS; i++)
    sins.total = pedicle_measure_add (sins.total, sins.items[i]);
  sins.class = pedicle_sins_class_of_range (sins.total.range);
  return sins;
}

PedicleSinsClass
pedicle_sins_class_of (int total)
{
  return total <= 6 ? PEDICLE_SINS_STABLE
         : total <= 12 ? PEDICLE_SINS_POTENTIALLY_UNSTABLE
                       : PEDICLE_SINS_UNSTABLE;
}

PedicleSinsClass
pedicle_sins_class_of_range (PedicleRange total)
{
  PedicleSinsClass lower = pedicle_sins_class_of (total.lower);

  return lower == pedicle_sins_class_of (total.upper) ? lower : PEDICLE_SINS_UNDECIDED;
}

const char *
pedicle_sins_item_get_id (PedicleSinsItem item)
{
  static const char *const ids[PEDICLE_N_SINS_ITEMS] = {
    "location", "pain", "bone-lesion", "alignment", "collapse", "posterolateral",
  };

  return ids[item];
}

const char *
pedicle_sins_class_get_id (PedicleSinsClass class)
{
  static const char *const ids[] = { "stable", "potentially-unstable", "unstable" };

  return class == PEDICLE_SINS_UNDECIDED ? NULL : ids[class];
}

const char *
pedicle_sins_item_get_label (PedicleSinsItem item)
{
  static const char *const labels[PEDICLE_N_SINS_ITEMS] = {
    NC_ ("SINS item", "location"),  NC_ ("SINS item", "pain"),
    NC_ ("SINS item", "bone lesion"), NC_ ("SINS item", "alignment"),
    NC_ ("SINS item", "body collapse"), NC_ ("SINS item", "posterolateral"),
  };

  return g_dpgettext2 (GETTEXT_PACKAGE, "SINS item", labels[item]);
}

const char *
pedicle_sins_class_get_label (PedicleSinsClass class)
{
  switch (class) {
  case PEDICLE_SINS_STABLE:
    return _("stable");
  case PEDICLE_SINS_POTENTIALLY_UNSTABLE:
    return _("potentially unstable");
  case PEDICLE_SINS_UNSTABLE:
    return _("unstable");
  case PEDICLE_SINS_UNDECIDED:
    return _("undecided");
  }
  g_return_val_if_reached (NULL);
}

char *
pedicle_sins_describe_range (PedicleRange total)
{
  PedicleSinsClass lower = pedicle_sins_class_of (total.lower);
  PedicleSinsClass upper = pedicle_sins_class_of (total.upper);

  if (lower == upper)
    return g_strdup (pedicle_sins_class_get_label (lower));
  if (lower == PEDICLE_SINS_STABLE && upper == PEDICLE_SINS_POTENTIALLY_UNSTABLE)
    return g_strdup (_("stable or potentially unstable"));
  if (lower == PEDICLE_SINS_POTENTIALLY_UNSTABLE)
    return g_strdup (_("potentially unstable or unstable"));
  return g_strdup (_("stable, potentially unstable or unstable"));
}
