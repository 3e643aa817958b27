/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "decision-parts.h"

#include "json-others.h"

PedicleParticipant *
pedicle_participant_new (PedicleRole role, const char *name)
{
  PedicleParticipant *participant = g_new0 (PedicleParticipant, 1);

  participant->role = role;
  participant->name = g_strdup (name);
  return participant;
}

gpointer
pedicle_participant_copy (gconstpointer data)
{
  const PedicleParticipant *participant = data;
  PedicleParticipant *copy = pedicle_participant_new (participant->role, participant->name);

  copy->others = pedicle_json_others_copy (participant->others);
  return copy;
}

void
pedicle_participant_free (PedicleParticipant *participant)
{
  g_free (participant->name);
  g_clear_pointer (&participant->others, json_object_unref);
  g_free (participant);
}

gboolean
pedicle_participant_equal (gconstpointer a, gconstpointer b)
{
  const PedicleParticipant *one = a, *other = b;

  return one->role == other->role && g_str_equal (one->name, other->name) &&
         pedicle_json_others_equal (one->others, other->others);
}

PedicleDeparture *
pedicle_departure_new (PedicleDepartureKind kind, const char *lesion, PedicleTechniqueId technique,
                       const char *rule)
{
  PedicleDeparture *departure = g_new0 (PedicleDeparture, 1);

  departure->kind = kind;
  departure->lesion = g_strdup (lesion);
  departure->technique = technique;
  departure->rule = g_strdup (rule);
  departure->text = g_strdup ("");
  return departure;
}

gpointer
pedicle_departure_copy (gconstpointer data)
{
  const PedicleDeparture *departure = data;
  PedicleDeparture *copy = pedicle_departure_new (departure->kind, departure->lesion,
                                                  departure->technique, departure->rule);

  copy->reason = departure->reason;
  g_free (copy->text);
  copy->text = g_strdup (departure->text);
  copy->others = pedicle_json_others_copy (departure->others);
  return copy;
}

void
pedicle_departure_free (PedicleDeparture *departure)
{
  g_free (departure->lesion);
  g_free (departure->rule);
  g_free (departure->text);
  g_clear_pointer (&departure->others, json_object_unref);
  g_free (departure);
}

gboolean
pedicle_departure_equal (gconstpointer a, gconstpointer b)
{
  const PedicleDeparture *one = a, *other = b;

  return one->kind == other->kind && g_str_equal (one->lesion, other->lesion) &&
         one->technique == other->technique && g_strcmp0 (one->rule, other->rule) == 0 &&
         one->reason == other->reason && g_str_equal (one->text, other->text) &&
         pedicle_json_others_equal (one->others, other->others);
}

PedicleAction *
pedicle_action_new (const char *what, const char *owner, const char *due)
{
  PedicleAction *action = g_new0 (PedicleAction, 1);

  action->what = g_strdup (what);
  action->owner = g_strdup (owner);
  action->due = g_strdup (due);
  return action;
}

gpointer
pedicle_action_copy (gconstpointer data)
{
  const PedicleAction *action = data;
  PedicleAction *copy = pedicle_action_new (action->what, action->owner, action->due);

  copy->others = pedicle_json_others_copy (action->others);
  return copy;
}

void
pedicle_action_free (PedicleAction *action)
{
  g_free (action->what);
  g_free (action->owner);
  g_free (action->due);
  g_clear_pointer (&action->others, json_object_unref);
  g_free (action);
}

gboolean
pedicle_action_equal (gconstpointer a, gconstpointer b)
{
  const PedicleAction *one = a, *other = b;

  return g_str_equal (one->what, other->what) && g_str_equal (one->owner, other->owner) &&
         g_strcmp0 (one->due, other->due) == 0 &&
         pedicle_json_others_equal (one->others, other->others);
}

PedicleAddition *
pedicle_addition_new (const char *time, const char *author, const char *text)
{
  PedicleAddition *addition = g_new0 (PedicleAddition, 1);

  addition->time = g_strdup (time);
  addition->author = g_strdup (author);
  addition->text = g_strdup (text);
  return addition;
}

gpointer
pedicle_addition_copy (gconstpointer data)
{
  const PedicleAddition *addition = data;
  PedicleAddition *copy = pedicle_addition_new (addition->time, addition->author, addition->text);

  copy->others = pedicle_json_others_copy (addition->others);
  return copy;
}

void
pedicle_addition_free (PedicleAddition *addition)
{
  g_free (addition->time);
  g_free (addition->author);
  g_free (addition->text);
  g_clear_pointer (&addition->others, json_object_unref);
  g_free (addition);
}

gboolean
pedicle_addition_equal (gconstpointer a, gconstpointer b)
{
  const PedicleAddition *one = a, *other = b;

  return g_str_equal (one->time, other->time) && g_str_equal (one->author, other->author) &&
         g_str_equal (one->text, other->text) &&
         pedicle_json_others_equal (one->others, other->others);
}

PedicleLesionRecord *
pedicle_lesion_record_new (const char *lesion)
{
  PedicleLesionRecord *record = g_new0 (PedicleLesionRecord, 1);

  record->lesion = g_strdup (lesion);
  return record;
}

gpointer
pedicle_lesion_record_copy (gconstpointer data)
{
  const PedicleLesionRecord *record = data;
  PedicleLesionRecord *copy = g_memdup2 (record, sizeof (PedicleLesionRecord));

  copy->lesion = g_strdup (record->lesion);
  for (guint i = 0; i < PEDICLE_N_TECHNIQUES; i++)
    copy->techniques[i].holds = g_strdupv (record->techniques[i].holds);
  copy->other_techniques = pedicle_json_others_copy (record->other_techniques);
  copy->others = pedicle_json_others_copy (record->others);
  return copy;
}

void
pedicle_lesion_record_free (PedicleLesionRecord *record)
{
  g_free (record->lesion);
  for (guint i = 0; i < PEDICLE_N_TECHNIQUES; i++)
    g_strfreev (record->techniques[i].holds);
  g_clear_pointer (&record->other_techniques, json_object_unref);
  g_clear_pointer (&record->others, json_object_unref);
  g_free (record);
}

static gboolean
verdict_equal (const PedicleVerdictRecord *a, const PedicleVerdictRecord *b)
{
  return a->stated == b->stated &&
         (!a->stated || (a->min == b->min && a->max == b->max &&
                         g_strv_equal ((const char *const *) a->holds,
                                       (const char *const *) b->holds)));
}

gboolean
pedicle_lesion_record_equal (gconstpointer a, gconstpointer b)
{
  const PedicleLesionRecord *one = a, *other = b;

  for (guint i = 0; i < PEDICLE_N_TECHNIQUES; i++)
    if (!verdict_equal (&one->techniques[i], &other->techniques[i]))
      return FALSE;
  return g_str_equal (one->lesion, other->lesion) && one->sins.lower == other->sins.lower &&
         one->sins.upper == other->sins.upper &&
         pedicle_json_others_equal (one->other_techniques, other->other_techniques) &&
         pedicle_json_others_equal (one->others, other->others);
}
