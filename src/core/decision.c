/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "decision.h"

#include "decision-parts.h"
#include "json-others.h"

PedicleDecision *
pedicle_decision_new (const char *date)
{
  PedicleDecision *decision = g_new0 (PedicleDecision, 1);

  decision->meeting = g_strdup ("");
  decision->date = g_strdup (date);
  decision->reasons = g_strdup ("");
  decision->participants =
    g_ptr_array_new_with_free_func ((GDestroyNotify) pedicle_participant_free);
  decision->departures = g_ptr_array_new_with_free_func ((GDestroyNotify) pedicle_departure_free);
  decision->actions = g_ptr_array_new_with_free_func ((GDestroyNotify) pedicle_action_free);
  decision->records = g_ptr_array_new_with_free_func ((GDestroyNotify) pedicle_lesion_record_free);
  decision->additions = g_ptr_array_new_with_free_func ((GDestroyNotify) pedicle_addition_free);
  return decision;
}

static void
copy_all (GPtrArray *to, const GPtrArray *from, gpointer (*copy) (gconstpointer))
{
  for (guint i = 0; i < from->len; i++)
    g_ptr_array_add (to, copy (from->pdata[i]));
}

PedicleDecision *
pedicle_decision_copy (const PedicleDecision *decision)
{
  PedicleDecision *copy = pedicle_decision_new (decision->date);

  g_free (copy->meeting);
  g_free (copy->reasons);
  copy->meeting = g_strdup (decision->meeting);
  copy->reasons = g_strdup (decision->reasons);
  copy_all (copy->participants, decision->participants, pedicle_participant_copy);
  copy_all (copy->departures, decision->departures, pedicle_departure_copy);
  copy_all (copy->actions, decision->actions, pedicle_action_copy);
  copy->signed_at = g_strdup (decision->signed_at);
  copy->signed_by = g_strdup (decision->signed_by);
  copy->program = g_strdup (decision->program);
  copy->knowledge = g_strdup (decision->knowledge);
  copy->visit = decision->visit != NULL ? pedicle_visit_copy (decision->visit) : NULL;
  copy_all (copy->records, decision->records, pedicle_lesion_record_copy);
  copy->not_available = decision->not_available;
  copy_all (copy->additions, decision->additions, pedicle_addition_copy);
  copy->others = pedicle_json_others_copy (decision->others);
  return copy;
}

void
pedicle_decision_free (PedicleDecision *decision)
{
  g_free (decision->meeting);
  g_free (decision->date);
  g_free (decision->reasons);
  g_ptr_array_unref (decision->participants);
  g_ptr_array_unref (decision->departures);
  g_ptr_array_unref (decision->actions);
  g_free (decision->signed_at);
  g_free (decision->signed_by);
  g_free (decision->program);
  g_free (decision->knowledge);
  g_clear_pointer (&decision->visit, pedicle_visit_free);
  g_ptr_array_unref (decision->records);
  g_ptr_array_unref (decision->additions);
  g_clear_pointer (&decision->others, json_object_unref);
  g_free (decision);
}

static gboolean
all_equal (const GPtrArray *a, const GPtrArray *b,
           gboolean (*equal) (gconstpointer, gconstpointer))
{
  if (a->len != b->len)
    return FALSE;
  for (guint i = 0; i < a->len; i++)
    if (!equal (a->pdata[i], b->pdata[i]))
      return FALSE;
  return TRUE;
}

static gboolean
signature_equal (const PedicleDecision *a, const PedicleDecision *b)
{
  return g_strcmp0 (a->signed_at, b->signed_at) == 0 &&
         g_strcmp0 (a->signed_by, b->signed_by) == 0 && g_strcmp0 (a->program, b->program) == 0 &&
         g_strcmp0 (a->knowledge, b->knowledge) == 0 && a->not_available == b->not_available &&
         (a->visit == NULL) == (b->visit == NULL) &&
         (a->visit == NULL || pedicle_visit_equal (a->visit, b->visit)) &&
         all_equal (a->records, b->records, pedicle_lesion_record_equal) &&
         all_equal (a->additions, b->additions, pedicle_addition_equal);
}

gboolean
pedicle_decision_equal (const PedicleDecision *a, const PedicleDecision *b)
{
  return g_str_equal (a->meeting, b->meeting) && g_str_equal (a->date, b->date) &&
         g_str_equal (a->reasons, b->reasons) &&
         all_equal (a->participants, b->participants, pedicle_participant_equal) &&
         all_equal (a->departures, b->departures, pedicle_departure_equal) &&
         all_equal (a->actions, b->actions, pedicle_action_equal) && signature_equal (a, b) &&
         pedicle_json_others_equal (a->others, b->others);
}

const PedicleLesionRecord *
pedicle_decision_find_record (const PedicleDecision *decision, const char *lesion)
{
  for (guint i = 0; i < decision->records->len; i++) {
    const PedicleLesionRecord *record = decision->records->pdata[i];

    if (g_str_equal (record->lesion, lesion))
      return record;
  }
  return NULL;
}

const PedicleDeparture *
pedicle_decision_find_departure (const PedicleDecision *decision, PedicleDepartureKind kind,
                                 const char *lesion, PedicleTechniqueId technique, const char *rule)
{
  for (guint i = 0; i < decision->departures->len; i++) {
    const PedicleDeparture *departure = decision->departures->pdata[i];

    if (departure->kind == kind && departure->technique == technique &&
        g_str_equal (departure->lesion, lesion) && g_strcmp0 (departure->rule, rule) == 0)
      return departure;
  }
  return NULL;
}
