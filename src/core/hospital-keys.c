/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "hospital-keys.h"

#include "decision-words.h"
#include "technique.h"

#include <string.h>

#define TECHNIQUES "techniques"
#define NOT_AVAILABLE "not-available"

#define MEETING "last-meeting"
#define NAME "name"
#define SIGNED_BY "signed-by"
#define PARTICIPANTS "participants"

guint
pedicle_hospital_keys_get_not_available (GKeyFile *keys)
{
  g_auto (GStrv) ids = g_key_file_get_string_list (keys, TECHNIQUES, NOT_AVAILABLE, NULL, NULL);
  guint techniques = 0;

  for (guint i = 0; ids != NULL && ids[i] != NULL; i++) {
    PedicleTechniqueId id;

    if (pedicle_technique_from_id (ids[i], &id))
      techniques |= 1u << id;
  }
  return techniques;
}

void
pedicle_hospital_keys_set_not_available (GKeyFile *keys, guint techniques)
{
  g_auto (GStrv) before = g_key_file_get_string_list (keys, TECHNIQUES, NOT_AVAILABLE, NULL, NULL);
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();
  PedicleTechniqueId known;

  for (PedicleTechniqueId id = 0; id < PEDICLE_N_TECHNIQUES; id++)
    if (techniques & (1u << id))
      g_ptr_array_add (ids, (char *) pedicle_technique_get_id (id));
  for (guint i = 0; before != NULL && before[i] != NULL; i++)
    if (!pedicle_technique_from_id (before[i], &known))
      g_ptr_array_add (ids, before[i]);
  g_key_file_set_string_list (keys, TECHNIQUES, NOT_AVAILABLE, (const char *const *) ids->pdata,
                              ids->len);
}

static char *
get_text (GKeyFile *keys, const char *key)
{
  char *text = g_key_file_get_string (keys, MEETING, key, NULL);

  return text != NULL ? text : g_strdup ("");
}

char *
pedicle_hospital_keys_get_meeting (GKeyFile *keys)
{
  return get_text (keys, NAME);
}

char *
pedicle_hospital_keys_get_signed_by (GKeyFile *keys)
{
  return get_text (keys, SIGNED_BY);
}

static PedicleRole
role_from_id (const char *id, gsize length)
{
  for (PedicleRole role = 0; role < PEDICLE_N_ROLES; role++)
    if (strlen (pedicle_role_get_id (role)) == length &&
        strncmp (pedicle_role_get_id (role), id, length) == 0)
      return role;
  return PEDICLE_ROLE_OTHER;
}

/* "radiation-oncology:Dr. Example" */
GPtrArray *
pedicle_hospital_keys_get_participants (GKeyFile *keys)
{
  g_auto (GStrv) lines = g_key_file_get_string_list (keys, MEETING, PARTICIPANTS, NULL, NULL);
  GPtrArray *participants =
    g_ptr_array_new_with_free_func ((GDestroyNotify) pedicle_participant_free);

  for (guint i = 0; lines != NULL && lines[i] != NULL; i++) {
    gsize length = strcspn (lines[i], ":");
    const char *name = lines[i][length] == ':' ? lines[i] + length + 1 : "";

    g_ptr_array_add (participants,
                     pedicle_participant_new (role_from_id (lines[i], length), name));
  }
  return participants;
}

static void
set_participants (GKeyFile *keys, const GPtrArray *participants)
{
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < participants->len; i++) {
    const PedicleParticipant *participant = participants->pdata[i];

    g_ptr_array_add (lines, g_strdup_printf ("%s:%s", pedicle_role_get_id (participant->role),
                                             participant->name));
  }
  g_key_file_set_string_list (keys, MEETING, PARTICIPANTS, (const char *const *) lines->pdata,
                              lines->len);
}

void
pedicle_hospital_keys_set_meeting (GKeyFile *keys, const char *meeting, const char *signed_by,
                                   const GPtrArray *participants)
{
  g_key_file_set_string (keys, MEETING, NAME, meeting);
  if (signed_by != NULL)
    g_key_file_set_string (keys, MEETING, SIGNED_BY, signed_by);
  set_participants (keys, participants);
}
