/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "agenda-data.h"

#include "json-others.h"

#include <string.h>

static const char *const mark_ids[PEDICLE_N_AGENDA_MARKS] = {
  [PEDICLE_AGENDA_TO_DISCUSS] = "to-discuss",
  [PEDICLE_AGENDA_DECIDED] = "decided",
  [PEDICLE_AGENDA_POSTPONED] = "postponed",
};

const char *
pedicle_agenda_mark_get_id (PedicleAgendaMark mark)
{
  return mark_ids[mark];
}

gboolean
pedicle_agenda_mark_from_id (const char *id, PedicleAgendaMark *ret_mark)
{
  for (guint i = 0; i < PEDICLE_N_AGENDA_MARKS; i++)
    if (g_str_equal (id, mark_ids[i])) {
      *ret_mark = i;
      return TRUE;
    }
  return FALSE;
}

PedicleAgendaEntry *
pedicle_agenda_entry_new (void)
{
  return g_new0 (PedicleAgendaEntry, 1);
}

static PedicleAgendaEntry *
entry_copy (const PedicleAgendaEntry *entry)
{
  PedicleAgendaEntry *copy = pedicle_agenda_entry_new ();

  copy->file = g_strdup (entry->file);
  copy->case_id = g_strdup (entry->case_id);
  copy->mark = entry->mark;
  copy->seconds = entry->seconds;
  copy->others = pedicle_json_others_copy (entry->others);
  return copy;
}

void
pedicle_agenda_entry_free (PedicleAgendaEntry *entry)
{
  g_free (entry->file);
  g_free (entry->case_id);
  g_clear_pointer (&entry->others, json_object_unref);
  g_free (entry);
}

PedicleAgendaData *
pedicle_agenda_data_new (void)
{
  PedicleAgendaData *data = g_new0 (PedicleAgendaData, 1);

  data->title = g_strdup ("");
  data->entries = g_ptr_array_new_with_free_func ((GDestroyNotify) pedicle_agenda_entry_free);
  return data;
}

PedicleAgendaData *
pedicle_agenda_data_copy (const PedicleAgendaData *data)
{
  PedicleAgendaData *copy = pedicle_agenda_data_new ();

  copy->id = g_strdup (data->id);
  g_free (copy->title);
  copy->title = g_strdup (data->title);
  copy->date = g_strdup (data->date);
  copy->modified = g_strdup (data->modified);
  for (guint i = 0; i < data->entries->len; i++)
    g_ptr_array_add (copy->entries, entry_copy (g_ptr_array_index (data->entries, i)));
  copy->others = pedicle_json_others_copy (data->others);
  return copy;
}

void
pedicle_agenda_data_free (PedicleAgendaData *data)
{
  g_free (data->id);
  g_free (data->title);
  g_free (data->date);
  g_free (data->modified);
  g_ptr_array_unref (data->entries);
  g_clear_pointer (&data->others, json_object_unref);
  g_free (data);
}

static gboolean
entry_equal (const PedicleAgendaEntry *a, const PedicleAgendaEntry *b)
{
  return g_str_equal (a->file, b->file) && g_str_equal (a->case_id, b->case_id) &&
         a->mark == b->mark && a->seconds == b->seconds &&
         pedicle_json_others_equal (a->others, b->others);
}

gboolean
pedicle_agenda_data_equal (const PedicleAgendaData *a, const PedicleAgendaData *b)
{
  if (g_strcmp0 (a->id, b->id) != 0 || g_strcmp0 (a->title, b->title) != 0 ||
      g_strcmp0 (a->date, b->date) != 0 || a->entries->len != b->entries->len ||
      !pedicle_json_others_equal (a->others, b->others))
    return FALSE;
  for (guint i = 0; i < a->entries->len; i++)
    if (!entry_equal (g_ptr_array_index (a->entries, i), g_ptr_array_index (b->entries, i)))
      return FALSE;
  return TRUE;
}

gboolean
pedicle_agenda_is_plain_name (const char *name)
{
  return *name != '\0' && strchr (name, '/') == NULL && !g_str_equal (name, ".") &&
         !g_str_equal (name, "..");
}
