/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "agenda-words.h"

#include "date-text.h"
#include "wording.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define SECONDS_PER_MINUTE 60
#define CASE_SUFFIX ".pedicle.json"

const char *
pedicle_agenda_mark_get_label (PedicleAgendaMark mark)
{
  switch (mark) {
  case PEDICLE_AGENDA_TO_DISCUSS:
    return C_("case of a meeting", "To discuss");
  case PEDICLE_AGENDA_DECIDED:
    return C_("case of a meeting", "Decided");
  case PEDICLE_AGENDA_POSTPONED:
    return C_("case of a meeting", "Postponed");
  }
  g_return_val_if_reached (NULL);
}

char *
pedicle_agenda_describe_time (guint seconds)
{
  if (seconds == 0)
    return g_strdup ("");
  if (seconds < SECONDS_PER_MINUTE)
    return g_strdup (_("< 1 min"));
  /* Translators: minutes spoken about a case. */
  return g_strdup_printf (_("%u min"), seconds / SECONDS_PER_MINUTE);
}

char *
pedicle_agenda_describe (PedicleAgenda *agenda)
{
  g_autofree char *date = pedicle_date_to_text (pedicle_agenda_get_date (agenda));
  g_autofree char *title = g_strstrip (g_strdup (pedicle_agenda_get_title (agenda)));

  if (*title == '\0')
    return g_steal_pointer (&date);
  /* Translators: the day of a meeting and what the meeting is called. */
  return g_strdup_printf (C_("meeting", "%s, %s"), date, title);
}

char *
pedicle_agenda_describe_case (const char *label, const char *file)
{
  g_autofree char *text = g_strstrip (g_strdup (label != NULL ? label : ""));

  if (*text != '\0')
    return g_steal_pointer (&text);
  if (g_str_has_suffix (file, CASE_SUFFIX))
    return g_strndup (file, strlen (file) - strlen (CASE_SUFFIX));
  return g_strdup (file);
}

char *
pedicle_check_describe_levels (const PedicleCheck *check)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) levels = NULL;
  guint n_lesions = pedicle_assessment_get_n_lesions (check->assessment);

  if (n_lesions == 0)
    return g_strdup (_("No lesion yet"));
  for (guint i = 0; i < n_lesions; i++) {
    g_autofree char *text =
      pedicle_levels_to_string (pedicle_assessment_get_lesion (check->assessment, i)->levels);

    g_strv_builder_add (builder, text);
  }
  levels = g_strv_builder_end (builder);
  return g_strjoinv (", ", levels);
}

static void
take_part (GStrvBuilder *builder, guint n, char *part)
{
  if (n > 0)
    g_strv_builder_add (builder, part);
  g_free (part);
}

char *
pedicle_check_describe_gaps (const PedicleCheck *check)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) parts = NULL;
  guint n = check->n_missing;

  take_part (builder, pedicle_assessment_get_n_lesions (check->assessment) == 0,
             g_strdup (_("No lesion yet")));
  take_part (builder, n,
             g_strdup_printf (ngettext ("%u finding missing", "%u findings missing", n), n));
  n = check->n_contradictions;
  take_part (builder, n,
             g_strdup_printf (ngettext ("%u contradiction", "%u contradictions", n), n));
  n = check->n_urgent;
  take_part (builder, n, g_strdup_printf (ngettext ("%u urgent alert", "%u urgent alerts", n), n));
  parts = g_strv_builder_end (builder);
  return *parts != NULL ? g_strjoinv (", ", parts) : g_strdup (_("Nothing is missing"));
}

static void
add_urgent (GStrvBuilder *builder, PedicleAssessment *assessment,
            const PedicleLesionAssessment *lesion)
{
  const PedicleKnowledge *knowledge = pedicle_assessment_get_knowledge (assessment);
  PedicleScope scope = lesion != NULL ? PEDICLE_SCOPE_LESION : PEDICLE_SCOPE_PATIENT;

  for (guint i = 0; i < knowledge->alerts->len; i++) {
    const PedicleAlert *alert = g_ptr_array_index (knowledge->alerts, i);
    PedicleFact fact;

    if (alert->level != PEDICLE_ALERT_URGENT || alert->scope != scope)
      continue;
    fact = lesion != NULL ? pedicle_lesion_assessment_get_alert (lesion, alert)
                          : pedicle_assessment_get_alert (assessment, alert);
    if (fact.value == PEDICLE_TRUE)
      g_strv_builder_add (builder, pedicle_alert_get_text (alert));
  }
}

static void
add_contradictions (GStrvBuilder *builder, PedicleContradictions contradictions)
{
  for (guint i = 0; i < PEDICLE_N_CONTRADICTIONS; i++)
    if (contradictions & (1u << i))
      g_strv_builder_add (builder, pedicle_contradiction_get_text (i));
}

static void
add_missing (GStrvBuilder *builder, const char *where, PedicleFindingSet set,
             const PedicleLesionAssessment *lesion)
{
  g_autofree char *findings = NULL, *text = NULL;

  if (set == 0)
    return;
  findings = pedicle_wording_findings (set, lesion, PEDICLE_N_FINDINGS);
  /* Translators: the levels of a lesion, and which findings are missing there:
   * "Missing for L2: Alignment, Collapse". */
  text = where != NULL ? g_strdup_printf (_("Missing for %s: %s"), where, findings)
                       : g_strdup_printf (_("Missing for the patient: %s"), findings);
  g_strv_builder_add (builder, text);
}

char **
pedicle_check_list_gaps (const PedicleCheck *check)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  PedicleAssessment *assessment = check->assessment;

  if (check->message != NULL) {
    g_strv_builder_add (builder, check->message);
    return g_strv_builder_end (builder);
  }
  add_urgent (builder, assessment, NULL);
  for (guint i = 0; i < pedicle_assessment_get_n_lesions (assessment); i++)
    add_urgent (builder, assessment, pedicle_assessment_get_lesion (assessment, i));
  add_contradictions (builder, pedicle_assessment_get_contradictions (assessment));
  for (guint i = 0; i < pedicle_assessment_get_n_lesions (assessment); i++)
    add_contradictions (builder,
                        pedicle_assessment_get_lesion (assessment, i)->contradictions);
  add_missing (builder, NULL, pedicle_check_get_missing (check), NULL);
  for (guint i = 0; i < pedicle_assessment_get_n_lesions (assessment); i++) {
    const PedicleLesionAssessment *lesion = pedicle_assessment_get_lesion (assessment, i);
    g_autofree char *levels = pedicle_levels_to_string (lesion->levels);

    add_missing (builder, levels, pedicle_check_get_missing_of_lesion (check, i), lesion);
  }
  return g_strv_builder_end (builder);
}
