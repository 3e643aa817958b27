/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "agenda-check.h"

#include "case-file.h"
#include "store.h"

#include <glib/gi18n-lib.h>

void
pedicle_check_free (PedicleCheck *check)
{
  g_free (check->message);
  g_free (check->label);
  g_clear_object (&check->assessment);
  g_free (check);
}

static PedicleFindingSet
collect (const PedicleFindingId *findings, guint n_findings, PedicleScope scope)
{
  PedicleFindingSet set = 0;

  for (guint i = 0; i < n_findings; i++)
    if (pedicle_finding_get (findings[i])->scope == scope)
      set |= PEDICLE_FINDING_SET (findings[i]);
  return set;
}

PedicleFindingSet
pedicle_check_get_missing (const PedicleCheck *check)
{
  const PedicleFindingId *next;
  guint n_next = pedicle_assessment_get_next (check->assessment, &next);
  guint n_lesions = pedicle_assessment_get_n_lesions (check->assessment);
  PedicleFindingSet set = 0;

  if (n_lesions == 0)
    return collect (next, n_next, PEDICLE_SCOPE_PATIENT);
  for (guint i = 0; i < n_lesions; i++) {
    const PedicleLesionAssessment *lesion = pedicle_assessment_get_lesion (check->assessment, i);

    set |= collect (lesion->next, lesion->n_next, PEDICLE_SCOPE_PATIENT);
  }
  return set;
}

PedicleFindingSet
pedicle_check_get_missing_of_lesion (const PedicleCheck *check, guint index)
{
  const PedicleLesionAssessment *lesion = pedicle_assessment_get_lesion (check->assessment, index);

  return collect (lesion->next, lesion->n_next, PEDICLE_SCOPE_LESION);
}

static guint
count (guint64 set)
{
  guint n = 0;

  for (; set != 0; set &= set - 1)
    n++;
  return n;
}

static gboolean
is_urgent (PedicleAssessment *assessment, const PedicleAlert *alert,
           const PedicleLesionAssessment *lesion)
{
  PedicleFact fact = lesion != NULL ? pedicle_lesion_assessment_get_alert (lesion, alert)
                                    : pedicle_assessment_get_alert (assessment, alert);

  return fact.value == PEDICLE_TRUE;
}

static guint
count_urgent (PedicleAssessment *assessment)
{
  const PedicleKnowledge *knowledge = pedicle_assessment_get_knowledge (assessment);
  guint n = 0, n_lesions = pedicle_assessment_get_n_lesions (assessment);

  for (guint i = 0; i < knowledge->alerts->len; i++) {
    const PedicleAlert *alert = g_ptr_array_index (knowledge->alerts, i);

    if (alert->level != PEDICLE_ALERT_URGENT)
      continue;
    if (alert->scope == PEDICLE_SCOPE_PATIENT)
      n += is_urgent (assessment, alert, NULL);
    for (guint j = 0; alert->scope == PEDICLE_SCOPE_LESION && j < n_lesions; j++)
      n += is_urgent (assessment, alert, pedicle_assessment_get_lesion (assessment, j));
  }
  return n;
}

static PedicleCheck *
check_trouble (PedicleReadiness readiness, const char *message)
{
  PedicleCheck *check = g_new0 (PedicleCheck, 1);

  check->readiness = readiness;
  check->message = g_strdup (message);
  return check;
}

PedicleCheck *
pedicle_check_case (PedicleCase *case_, const char *case_id, const PedicleKnowledge *knowledge)
{
  PedicleCheck *check;
  guint n_lesions = pedicle_case_get_n_lesions (case_);

  /* UUIDs are alike in upper and lower case. */
  if (g_ascii_strcasecmp (pedicle_case_get_id (case_), case_id) != 0)
    return check_trouble (
      PEDICLE_READINESS_OTHER_CASE,
      _("The file holds another case than the one that was put on the agenda."));
  check = g_new0 (PedicleCheck, 1);
  check->label = g_strdup (pedicle_case_get_label (case_));
  check->assessment = pedicle_assess (case_, pedicle_case_get_n_visits (case_) - 1, knowledge);
  check->n_missing = count (pedicle_check_get_missing (check));
  check->n_contradictions = count (pedicle_assessment_get_contradictions (check->assessment));
  for (guint i = 0; i < n_lesions; i++) {
    check->n_missing += count (pedicle_check_get_missing_of_lesion (check, i));
    check->n_contradictions +=
      count (pedicle_assessment_get_lesion (check->assessment, i)->contradictions);
  }
  check->n_urgent = count_urgent (check->assessment);
  /* Without a lesion there is nothing to discuss yet. */
  check->readiness = check->n_missing > 0 || check->n_contradictions > 0 || n_lesions == 0
                       ? PEDICLE_READINESS_GAPS
                       : PEDICLE_READINESS_READY;
  return check;
}

static gboolean
is_missing (GFile *file)
{
  return !g_file_query_exists (file, NULL);
}

PedicleCheck *
pedicle_check_file (GFile *file, const char *case_id, const PedicleKnowledge *knowledge,
                    GCancellable *cancellable)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PedicleCase) case_ = NULL;

  if (g_cancellable_is_cancelled (cancellable))
    return NULL;
  case_ = pedicle_case_load (file, NULL, cancellable, &error);
  if (case_ != NULL)
    return pedicle_check_case (case_, case_id, knowledge);
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return NULL;
  return check_trouble (is_missing (file) ? PEDICLE_READINESS_MISSING : PEDICLE_READINESS_DAMAGED,
                        error->message);
}

GPtrArray *
pedicle_check_agenda (PedicleAgenda *agenda, GFile *folder, const PedicleKnowledge *knowledge,
                      GCancellable *cancellable)
{
  g_autoptr (GPtrArray) checks =
    g_ptr_array_new_with_free_func ((GDestroyNotify) pedicle_check_free);

  for (guint i = 0; i < pedicle_agenda_get_n_entries (agenda); i++) {
    const PedicleAgendaEntry *entry = pedicle_agenda_get_entry (agenda, i);
    g_autoptr (GFile) file = g_file_get_child (folder, entry->file);
    PedicleCheck *check = pedicle_check_file (file, entry->case_id, knowledge, cancellable);

    if (check == NULL)
      return NULL;
    g_ptr_array_add (checks, check);
  }
  return g_steal_pointer (&checks);
}
