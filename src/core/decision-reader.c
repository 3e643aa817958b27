/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "decision-reader.h"

#include "json-others.h"
#include "member-reader.h"
#include "verdict-record-reader.h"
#include "visit-reader.h"

#include <glib/gi18n-lib.h>

const char *const pedicle_decision_members[] = {
  "meeting",   "date",    "participants", "reasons",   "departures", "actions",
  "signed",    "signed-by", "program",    "knowledge", "assessment", "verdicts",
  "not-available", "additions", NULL
};
const char *const pedicle_participant_members[] = { "role", "name", NULL };
const char *const pedicle_departure_members[] = { "from", "lesion", "technique", "rule",
                                                  "reason", "text", NULL };
const char *const pedicle_action_members[] = { "what", "owner", "due", NULL };
const char *const pedicle_addition_members[] = { "time", "author", "text", NULL };

static gboolean
read_participant (const PedicleJsonPlace *place, gpointer participants, GError **error)
{
  g_autoptr (PedicleParticipant) participant = pedicle_participant_new (0, "");
  int role;

  if (!pedicle_json_read_word (place, "role", &pedicle_role_words, &role, error) ||
      !pedicle_json_read_text (place, "name", &participant->name, error))
    return FALSE;
  participant->role = role;
  participant->others = pedicle_json_others_read (place, pedicle_participant_members);
  g_ptr_array_add (participants, g_steal_pointer (&participant));
  return TRUE;
}

static gboolean
read_departure (const PedicleJsonPlace *place, gpointer departures, GError **error)
{
  g_autoptr (PedicleDeparture) departure = pedicle_departure_new (0, "", 0, NULL);
  int kind, technique, reason;

  if (!pedicle_json_read_word (place, "from", &pedicle_departure_kind_words, &kind, error) ||
      !pedicle_json_read_name (place, "lesion", &departure->lesion, error) ||
      !pedicle_json_read_word (place, "technique", &pedicle_technique_words, &technique, error) ||
      !pedicle_json_read_text (place, "rule", &departure->rule, error) ||
      !pedicle_json_read_word (place, "reason", &pedicle_departure_reason_words, &reason, error) ||
      !pedicle_json_read_text (place, "text", &departure->text, error))
    return FALSE;
  departure->kind = kind;
  departure->technique = technique;
  departure->reason = reason;
  departure->others = pedicle_json_others_read (place, pedicle_departure_members);
  g_ptr_array_add (departures, g_steal_pointer (&departure));
  return TRUE;
}

/* In a draft a row may have been begun without words: what is saved must be read again. */
static gboolean
read_action (const PedicleJsonPlace *place, gpointer actions, GError **error)
{
  g_autoptr (PedicleAction) action = pedicle_action_new ("", "", NULL);
  PedicleJsonPlace what = pedicle_json_place_member (place, "what");
  const char *text;

  if (!pedicle_json_place_get_string (&what, &text, error) ||
      !pedicle_json_read_text (place, "what", &action->what, error) ||
      !pedicle_json_read_text (place, "owner", &action->owner, error) ||
      !pedicle_json_read_optional_date (place, "due", &action->due, error))
    return FALSE;
  action->others = pedicle_json_others_read (place, pedicle_action_members);
  g_ptr_array_add (actions, g_steal_pointer (&action));
  return TRUE;
}

static gboolean
read_addition (const PedicleJsonPlace *place, gpointer additions, GError **error)
{
  g_autoptr (PedicleAddition) addition = pedicle_addition_new (NULL, "", NULL);

  if (!pedicle_json_read_name (place, "time", &addition->time, error) ||
      !pedicle_json_read_time (place, "time", &addition->time, error) ||
      !pedicle_json_read_text (place, "author", &addition->author, error) ||
      !pedicle_json_read_name (place, "text", &addition->text, error))
    return FALSE;
  addition->others = pedicle_json_others_read (place, pedicle_addition_members);
  g_ptr_array_add (additions, g_steal_pointer (&addition));
  return TRUE;
}

static gboolean
read_not_available (const PedicleJsonPlace *owner, guint *ret_techniques, GError **error)
{
  PedicleJsonPlace place = pedicle_json_place_member (owner, "not-available");
  guint techniques = 0;

  if (pedicle_json_place_is_absent (&place))
    return TRUE;
  if (!pedicle_json_place_expect_array (&place, error))
    return FALSE;
  for (guint i = 0; i < pedicle_json_place_get_length (&place); i++) {
    PedicleJsonPlace element = pedicle_json_place_element (&place, i);
    PedicleTechniqueId technique;
    const char *id;

    if (!pedicle_json_place_get_string (&element, &id, error))
      return FALSE;
    if (!pedicle_technique_from_id (id, &technique))
      return pedicle_json_place_fail (&element, error, _("there is no technique “%s”"), id);
    techniques |= 1u << technique;
  }
  *ret_techniques = techniques;
  return TRUE;
}

/* Of two verdicts, which was the one? And of a lesion without any, what would differ now? */
static gboolean
check_records (const PedicleJsonPlace *place, const PedicleDecision *decision, GError **error)
{
  PedicleJsonPlace verdicts = pedicle_json_place_member (place, "verdicts");

  for (guint i = 0; i < decision->records->len; i++) {
    const PedicleLesionRecord *record = decision->records->pdata[i];
    PedicleJsonPlace element = pedicle_json_place_element (&verdicts, i);
    PedicleJsonPlace lesion = pedicle_json_place_member (&element, "lesion");

    if (pedicle_visit_find_lesion (decision->visit, record->lesion) == NULL)
      return pedicle_json_place_fail (&lesion, error,
                                      _("must be the id of a lesion of the assessment"));
    if (pedicle_decision_find_record (decision, record->lesion) != record)
      return pedicle_json_place_fail (&lesion, error, _("%s is there twice"), record->lesion);
  }
  return decision->records->len == decision->visit->lesions->len ||
         pedicle_json_place_fail (&verdicts, error,
                                  _("must have an entry for each lesion of the assessment"));
}

/* What a signature stands under. */
static gboolean
read_signature (const PedicleJsonPlace *place, PedicleDecision *decision, GError **error)
{
  PedicleJsonPlace assessment = pedicle_json_place_member (place, "assessment");

  if (!pedicle_json_read_time (place, "signed", &decision->signed_at, error))
    return FALSE;
  if (decision->signed_at == NULL)
    return TRUE;
  if (!pedicle_json_read_name (place, "signed-by", &decision->signed_by, error) ||
      !pedicle_json_read_name (place, "program", &decision->program, error) ||
      !pedicle_json_read_name (place, "knowledge", &decision->knowledge, error))
    return FALSE;
  decision->visit = pedicle_visit_new ();
  return pedicle_visit_read (&assessment, decision->visit, error) &&
         pedicle_json_read_each (place, "verdicts", pedicle_lesion_record_read, decision->records,
                                 error) &&
         check_records (place, decision, error) &&
         read_not_available (place, &decision->not_available, error) &&
         pedicle_json_read_each (place, "additions", read_addition, decision->additions, error);
}

/* Nobody has signed what stands under no signature. */
static gboolean
check_draft (const PedicleJsonPlace *place, const PedicleDecision *decision, GError **error)
{
  static const char *const members[] = { "signed-by", "program",       "knowledge", "assessment",
                                         "verdicts",  "not-available", "additions", NULL };

  if (pedicle_decision_is_signed (decision))
    return TRUE;
  for (guint i = 0; members[i] != NULL; i++) {
    PedicleJsonPlace member = pedicle_json_place_member (place, members[i]);

    if (!pedicle_json_place_is_absent (&member))
      return pedicle_json_place_fail (&member, error,
                                      _("only a decision that is “signed” has this"));
  }
  return TRUE;
}

gboolean
pedicle_decision_read (const PedicleJsonPlace *place, gpointer decisions, GError **error)
{
  g_autoptr (PedicleDecision) decision = pedicle_decision_new (NULL);

  if (!pedicle_json_read_text (place, "meeting", &decision->meeting, error) ||
      !pedicle_json_read_date (place, "date", &decision->date, error) ||
      !pedicle_json_read_each (place, "participants", read_participant, decision->participants,
                               error) ||
      !pedicle_json_read_text (place, "reasons", &decision->reasons, error) ||
      !pedicle_json_read_each (place, "departures", read_departure, decision->departures, error) ||
      !pedicle_json_read_each (place, "actions", read_action, decision->actions, error) ||
      !read_signature (place, decision, error) || !check_draft (place, decision, error))
    return FALSE;
  decision->others = pedicle_json_others_read (place, pedicle_decision_members);
  g_ptr_array_add (decisions, g_steal_pointer (&decision));
  return TRUE;
}
