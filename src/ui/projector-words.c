/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "projector-words.h"

#include "technique-order.h"
#include "technique-reasons.h"
#include "wording.h"

#include <glib/gi18n-lib.h>

#define MOST_FINDINGS 2

/* One of many, so that it is one line: the question below asks for it anyway. */
static guint
count_named (PedicleFindingSet open)
{
  guint n = 0;

  for (; open != 0; open &= open - 1)
    n++;
  return n <= MOST_FINDINGS ? n : 1;
}

static char *
describe_wait (const PedicleRecommendation *recommendation, const PedicleLesionAssessment *lesion,
               PedicleTechniqueId technique)
{
  PedicleFindingSet open = recommendation->open;
  g_autofree char *findings = pedicle_wording_findings (open, lesion, count_named (open));

  /* Translators: the best verdict that a technique can still get, and the findings that it waits
   * for: "At best recommended; waits for: Alignment, ESCC grade and 2 more". */
  return g_strdup_printf (_("At best %s; waits for: %s"),
                          pedicle_verdict_get_label (recommendation->max, technique), findings);
}

static char *
describe_reason (const PedicleLesionAssessment *lesion, const PedicleTechnique *technique,
                 PedicleGroup group)
{
  const PedicleRecommendation *recommendation = &lesion->recommendations[technique->id];
  const char *reasons[PEDICLE_N_REASONS];

  if (group == PEDICLE_GROUP_OPEN)
    return describe_wait (recommendation, lesion, technique->id);
  pedicle_technique_reasons (lesion, technique, reasons);
  return g_strdup (reasons[0]);
}

static PedicleProjectorLine
make_line (PedicleAssessment *assessment, const PedicleLesionAssessment *lesion,
           PedicleTechniqueId id, PedicleGroup group)
{
  const PedicleKnowledge *knowledge = pedicle_assessment_get_knowledge (assessment);
  const PedicleTechnique *technique = pedicle_knowledge_get_technique (knowledge, id);

  return (PedicleProjectorLine) {
    .technique = id,
    .group = group,
    .name = pedicle_technique_get_name (technique),
    .reason = describe_reason (lesion, technique, group),
    .companions = pedicle_technique_certain_companions (lesion, technique, knowledge),
  };
}

void
pedicle_projector_lines_make (PedicleAssessment *assessment, const PedicleLesionAssessment *lesion,
                              PedicleProjectorLine ret_lines[PEDICLE_N_TECHNIQUES])
{
  PedicleTechniqueId techniques[PEDICLE_N_TECHNIQUES];
  PedicleGroup groups[PEDICLE_N_GROUPS];
  guint n = 0;

  pedicle_technique_order (lesion, techniques);
  pedicle_group_order (lesion, groups);
  for (guint i = 0; i < PEDICLE_N_GROUPS; i++)
    for (guint j = 0; j < PEDICLE_N_TECHNIQUES; j++)
      if (pedicle_recommendation_get_group (&lesion->recommendations[techniques[j]]) == groups[i])
        ret_lines[n++] = make_line (assessment, lesion, techniques[j], groups[i]);
}

void
pedicle_projector_lines_clear (PedicleProjectorLine lines[PEDICLE_N_TECHNIQUES])
{
  for (guint i = 0; i < PEDICLE_N_TECHNIQUES; i++) {
    g_clear_pointer (&lines[i].reason, g_free);
    g_clear_pointer (&lines[i].companions, g_free);
  }
}

static gboolean
holds (const PedicleAlert *alert, PedicleAssessment *assessment,
       const PedicleLesionAssessment *lesion)
{
  if (alert->scope == PEDICLE_SCOPE_PATIENT)
    return pedicle_assessment_get_alert (assessment, alert).value == PEDICLE_TRUE;
  return lesion != NULL &&
         pedicle_lesion_assessment_get_alert (lesion, alert).value == PEDICLE_TRUE;
}

GPtrArray *
pedicle_projector_find_alerts (PedicleAssessment *assessment,
                               const PedicleLesionAssessment *lesion)
{
  const PedicleKnowledge *knowledge = pedicle_assessment_get_knowledge (assessment);
  static const PedicleAlertLevel levels[] = { PEDICLE_ALERT_URGENT, PEDICLE_ALERT_WARNING };
  GPtrArray *alerts = g_ptr_array_new ();

  for (guint i = 0; i < G_N_ELEMENTS (levels); i++)
    for (guint j = 0; j < knowledge->alerts->len; j++) {
      const PedicleAlert *alert = g_ptr_array_index (knowledge->alerts, j);

      if (alert->level == levels[i] && holds (alert, assessment, lesion))
        g_ptr_array_add (alerts, (gpointer) alert);
    }
  return alerts;
}

char *
pedicle_projector_describe_place (guint number, guint total, const char *label)
{
  if (label != NULL && *label != '\0')
    return g_strdup (label);
  if (number == 0)
    /* Translators: a case whose label is not to be seen by the room. */
    return g_strdup (C_("label hidden", "Patient"));
  /* Translators: the place of a case in the list of a meeting. */
  return g_strdup_printf (_("Patient %u of %u"), number, total);
}

static char *
describe_levels (PedicleAssessment *assessment, const PedicleLesionAssessment *lesion, guint index)
{
  guint n = pedicle_assessment_get_n_lesions (assessment);
  char *levels = pedicle_levels_to_string (lesion->levels), *whole;

  if (n == 1)
    return levels;
  /* Translators: the levels of a lesion, and which of the patient's lesions it is. */
  whole = g_strdup_printf (_("%s, lesion %u of %u"), levels, index + 1, n);
  g_free (levels);
  return whole;
}

static char *
get_answer (PedicleAssessment *assessment, PedicleFindingId finding)
{
  int value = pedicle_wording_get_answer (assessment, NULL, finding);

  return value != PEDICLE_UNANSWERED ? pedicle_finding_describe_answer (finding, value) : NULL;
}

char *
pedicle_projector_describe_case (PedicleAssessment *assessment,
                                 const PedicleLesionAssessment *lesion, guint index)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *primary = get_answer (assessment, PEDICLE_FINDING_PRIMARY);
  g_autofree char *karnofsky = get_answer (assessment, PEDICLE_FINDING_KPS);
  g_autofree char *frankel = get_answer (assessment, PEDICLE_FINDING_FRANKEL);

  if (lesion != NULL)
    g_ptr_array_add (parts, describe_levels (assessment, lesion, index));
  if (primary != NULL)
    g_ptr_array_add (parts, g_steal_pointer (&primary));
  if (karnofsky != NULL)
    g_ptr_array_add (parts, g_strdup_printf (_("Karnofsky %s"), karnofsky));
  if (frankel != NULL)
    g_ptr_array_add (parts, g_strdup_printf (_("Frankel %s"), frankel));
  g_ptr_array_add (parts, NULL);
  return g_strjoinv (" · ", (char **) parts->pdata);
}

char *
pedicle_projector_list_group (const PedicleProjectorLine lines[PEDICLE_N_TECHNIQUES],
                              PedicleGroup group)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  g_autofree char *list = NULL;

  for (guint i = 0; i < PEDICLE_N_TECHNIQUES; i++)
    if (lines[i].group == group)
      g_ptr_array_add (names, (gpointer) lines[i].name);
  if (names->len == 0)
    return NULL;
  g_ptr_array_add (names, NULL);
  list = g_strjoinv (_(", "), (char **) names->pdata);
  /* Translators: a verdict, and the techniques that have it: "Not indicated: Brace,
   * Kyphoplasty". */
  return g_strdup_printf (C_("verdict", "%s: %s"), pedicle_group_get_label (group), list);
}

char *
pedicle_projector_count_group (const PedicleProjectorLine lines[PEDICLE_N_TECHNIQUES],
                               PedicleGroup group)
{
  guint n = 0;

  for (guint i = 0; i < PEDICLE_N_TECHNIQUES; i++)
    n += lines[i].group == group;
  /* Translators: a verdict, and how many techniques have it that there is no room for. */
  return g_strdup_printf (ngettext ("%s: + %u more", "%s: + %u more", n),
                          pedicle_group_get_label (group), n);
}
