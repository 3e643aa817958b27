/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "decision-writer.h"

#include "decision-words.h"
#include "json-others.h"
#include "visit-writer.h"

static void
write_participant (PedicleJsonWriter *writer, gconstpointer element)
{
  const PedicleParticipant *participant = element;

  pedicle_json_writer_text (writer, "role", pedicle_role_get_id (participant->role));
  pedicle_json_writer_text (writer, "name", participant->name);
  pedicle_json_others_write (writer, participant->others);
}

static void
write_departure (PedicleJsonWriter *writer, gconstpointer element)
{
  const PedicleDeparture *departure = element;

  pedicle_json_writer_text (writer, "from", pedicle_departure_kind_get_id (departure->kind));
  pedicle_json_writer_text (writer, "lesion", departure->lesion);
  pedicle_json_writer_text (writer, "technique", pedicle_technique_get_id (departure->technique));
  pedicle_json_writer_text (writer, "rule", departure->rule);
  pedicle_json_writer_text (writer, "reason", pedicle_departure_reason_get_id (departure->reason));
  pedicle_json_writer_text (writer, "text", departure->text);
  pedicle_json_others_write (writer, departure->others);
}

static void
write_action (PedicleJsonWriter *writer, gconstpointer element)
{
  const PedicleAction *action = element;

  pedicle_json_writer_text (writer, "what", action->what);
  pedicle_json_writer_text (writer, "owner", action->owner);
  pedicle_json_writer_text (writer, "due", action->due);
  pedicle_json_others_write (writer, action->others);
}

static void
write_addition (PedicleJsonWriter *writer, gconstpointer element)
{
  const PedicleAddition *addition = element;

  pedicle_json_writer_text (writer, "time", addition->time);
  pedicle_json_writer_text (writer, "author", addition->author);
  pedicle_json_writer_text (writer, "text", addition->text);
  pedicle_json_others_write (writer, addition->others);
}

static void
write_range (PedicleJsonWriter *writer, PedicleRange range)
{
  pedicle_json_writer_begin (writer, '{');
  pedicle_json_writer_name (writer, "min");
  pedicle_json_writer_integer (writer, range.lower);
  pedicle_json_writer_name (writer, "max");
  pedicle_json_writer_integer (writer, range.upper);
  pedicle_json_writer_end (writer, '}');
}

static void
write_verdict (PedicleJsonWriter *writer, const PedicleVerdictRecord *record)
{
  pedicle_json_writer_begin (writer, '{');
  pedicle_json_writer_text (writer, "min", pedicle_verdict_get_id (record->min));
  pedicle_json_writer_text (writer, "max", pedicle_verdict_get_id (record->max));
  pedicle_json_writer_name (writer, "holds");
  pedicle_json_writer_begin (writer, '[');
  for (guint i = 0; record->holds[i] != NULL; i++)
    pedicle_json_writer_string (writer, record->holds[i]);
  pedicle_json_writer_end (writer, ']');
  pedicle_json_writer_end (writer, '}');
}

static void
write_record (PedicleJsonWriter *writer, gconstpointer element)
{
  const PedicleLesionRecord *record = element;

  pedicle_json_writer_text (writer, "lesion", record->lesion);
  pedicle_json_writer_name (writer, "sins");
  write_range (writer, record->sins);
  pedicle_json_writer_name (writer, "techniques");
  pedicle_json_writer_begin (writer, '{');
  for (PedicleTechniqueId id = 0; id < PEDICLE_N_TECHNIQUES; id++)
    if (record->techniques[id].stated) {
      pedicle_json_writer_name (writer, pedicle_technique_get_id (id));
      write_verdict (writer, &record->techniques[id]);
    }
  pedicle_json_others_write (writer, record->other_techniques);
  pedicle_json_writer_end (writer, '}');
  pedicle_json_others_write (writer, record->others);
}

/* Nothing where there are none. */
static void
write_each (PedicleJsonWriter *writer, const char *name, const GPtrArray *elements,
            void (*write) (PedicleJsonWriter *, gconstpointer))
{
  if (elements->len == 0)
    return;
  pedicle_json_writer_name (writer, name);
  pedicle_json_writer_begin (writer, '[');
  for (guint i = 0; i < elements->len; i++) {
    pedicle_json_writer_begin (writer, '{');
    write (writer, elements->pdata[i]);
    pedicle_json_writer_end (writer, '}');
  }
  pedicle_json_writer_end (writer, ']');
}

static void
write_not_available (PedicleJsonWriter *writer, guint techniques)
{
  if (techniques == 0)
    return;
  pedicle_json_writer_name (writer, "not-available");
  pedicle_json_writer_begin (writer, '[');
  for (PedicleTechniqueId id = 0; id < PEDICLE_N_TECHNIQUES; id++)
    if (techniques & (1u << id))
      pedicle_json_writer_string (writer, pedicle_technique_get_id (id));
  pedicle_json_writer_end (writer, ']');
}

static void
write_signature (PedicleJsonWriter *writer, const PedicleDecision *decision)
{
  pedicle_json_writer_text (writer, "signed", decision->signed_at);
  pedicle_json_writer_text (writer, "signed-by", decision->signed_by);
  pedicle_json_writer_text (writer, "program", decision->program);
  pedicle_json_writer_text (writer, "knowledge", decision->knowledge);
  pedicle_json_writer_name (writer, "assessment");
  pedicle_visit_write (writer, decision->visit);
  write_each (writer, "verdicts", decision->records, write_record);
  write_not_available (writer, decision->not_available);
  write_each (writer, "additions", decision->additions, write_addition);
}

void
pedicle_decision_write (PedicleJsonWriter *writer, const PedicleDecision *decision)
{
  pedicle_json_writer_begin (writer, '{');
  pedicle_json_writer_text (writer, "meeting", decision->meeting);
  pedicle_json_writer_text (writer, "date", decision->date);
  write_each (writer, "participants", decision->participants, write_participant);
  pedicle_json_writer_text (writer, "reasons", decision->reasons);
  write_each (writer, "departures", decision->departures, write_departure);
  write_each (writer, "actions", decision->actions, write_action);
  if (pedicle_decision_is_signed (decision))
    write_signature (writer, decision);
  pedicle_json_others_write (writer, decision->others);
  pedicle_json_writer_end (writer, '}');
}
