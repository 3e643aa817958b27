/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "agenda-file.h"

#include "case-file-error.h"
#include "json-file.h"
#include "json-others.h"
#include "member-reader.h"
#include "store.h"

#include <glib/gi18n-lib.h>

#define FORMAT "pedicle-agenda"

const char *const pedicle_agenda_members[] = { "format", "version",  "id",      "title",
                                               "date",   "modified", "entries", NULL };
const char *const pedicle_agenda_entry_members[] = { "file", "case", "mark", "seconds", NULL };

static gboolean
read_format (const PedicleJsonPlace *root, GError **error)
{
  PedicleJsonPlace place = pedicle_json_place_member (root, "format");
  const char *format;

  return (pedicle_json_place_get_string (&place, &format, NULL) && g_str_equal (format, FORMAT)) ||
         pedicle_json_place_fail (&place, error,
                                  _("not a Pedicle agenda: the format must be “pedicle-agenda”"));
}

static gboolean
read_file (const PedicleJsonPlace *owner, GHashTable *files, char **file, GError **error)
{
  PedicleJsonPlace place = pedicle_json_place_member (owner, "file");
  const char *name;

  if (!pedicle_json_place_get_string (&place, &name, error))
    return FALSE;
  if (!pedicle_agenda_is_plain_name (name))
    return pedicle_json_place_fail (&place, error,
                                    _("must be the name of a file in the folder of the agenda"));
  *file = g_strdup (name);
  return g_hash_table_add (files, *file) ||
         pedicle_json_place_fail (&place, error, _("must not be the file of another entry"));
}

static gboolean
read_mark (const PedicleJsonPlace *owner, PedicleAgendaMark *mark, GError **error)
{
  PedicleJsonPlace place = pedicle_json_place_member (owner, "mark");
  const char *id;

  return pedicle_json_place_is_absent (&place) ||
         (pedicle_json_place_get_string (&place, &id, NULL) &&
          pedicle_agenda_mark_from_id (id, mark)) ||
         pedicle_json_place_fail (&place, error, _("must be one of %s"),
                                  "to-discuss, decided, postponed");
}

static gboolean
read_seconds (const PedicleJsonPlace *owner, guint *seconds, GError **error)
{
  PedicleJsonPlace place = pedicle_json_place_member (owner, "seconds");
  gint64 value;

  if (pedicle_json_place_is_absent (&place))
    return TRUE;
  if (!pedicle_json_place_get_integer (&place, &value, error))
    return FALSE;
  if (value < 0 || value > G_MAXINT)
    return pedicle_json_place_fail (&place, error, _("must be from 0 to %d"), G_MAXINT);
  *seconds = (guint) value;
  return TRUE;
}

static gboolean
read_entry (const PedicleJsonPlace *place, GHashTable *files, PedicleAgendaEntry *entry,
            GError **error)
{
  if (!pedicle_json_place_expect_object (place, error) ||
      !read_file (place, files, &entry->file, error) ||
      !pedicle_json_read_uuid (place, "case", &entry->case_id, error) ||
      !read_mark (place, &entry->mark, error) || !read_seconds (place, &entry->seconds, error))
    return FALSE;
  entry->others = pedicle_json_others_read (place, pedicle_agenda_entry_members);
  return TRUE;
}

static gboolean
read_entries (const PedicleJsonPlace *root, PedicleAgendaData *data, GError **error)
{
  PedicleJsonPlace place = pedicle_json_place_member (root, "entries");
  g_autoptr (GHashTable) files = g_hash_table_new (g_str_hash, g_str_equal);

  if (!pedicle_json_place_expect_array (&place, error))
    return FALSE;
  for (guint i = 0; i < pedicle_json_place_get_length (&place); i++) {
    PedicleJsonPlace element = pedicle_json_place_element (&place, i);
    PedicleAgendaEntry *entry = pedicle_agenda_entry_new ();

    g_ptr_array_add (data->entries, entry);
    if (!read_entry (&element, files, entry, error))
      return FALSE;
  }
  return TRUE;
}

PedicleAgenda *
pedicle_agenda_from_json (const char *text, gsize length, GError **error)
{
  g_autoptr (JsonNode) node = pedicle_json_file_parse (text, length, error);
  PedicleJsonPlace root = pedicle_json_place_root (node);
  g_autoptr (PedicleAgendaData) data = pedicle_agenda_data_new ();

  if (node == NULL || !pedicle_json_place_expect_object (&root, error) ||
      !read_format (&root, error) ||
      !pedicle_json_read_version (&root, PEDICLE_AGENDA_FILE_VERSION, error) ||
      !pedicle_json_read_uuid (&root, "id", &data->id, error) ||
      !pedicle_json_read_text (&root, "title", &data->title, error) ||
      !pedicle_json_read_date (&root, "date", &data->date, error) ||
      !pedicle_json_read_time (&root, "modified", &data->modified, error) ||
      !read_entries (&root, data, error))
    return NULL;
  data->others = pedicle_json_others_read (&root, pedicle_agenda_members);
  return pedicle_agenda_new_from_data (g_steal_pointer (&data));
}

static void
write_number (PedicleJsonWriter *writer, const char *member, gint64 number)
{
  pedicle_json_writer_name (writer, member);
  pedicle_json_writer_integer (writer, number);
}

static void
write_entry (PedicleJsonWriter *writer, const PedicleAgendaEntry *entry)
{
  pedicle_json_writer_begin (writer, '{');
  pedicle_json_writer_text (writer, "file", entry->file);
  pedicle_json_writer_text (writer, "case", entry->case_id);
  pedicle_json_writer_text (writer, "mark", pedicle_agenda_mark_get_id (entry->mark));
  write_number (writer, "seconds", entry->seconds);
  pedicle_json_others_write (writer, entry->others);
  pedicle_json_writer_end (writer, '}');
}

char *
pedicle_agenda_to_json (PedicleAgenda *self)
{
  const PedicleAgendaData *data = pedicle_agenda_get_data (self);
  PedicleJsonWriter writer = { .text = g_string_new (NULL) };

  pedicle_json_writer_begin (&writer, '{');
  pedicle_json_writer_text (&writer, "format", FORMAT);
  write_number (&writer, "version", PEDICLE_AGENDA_FILE_VERSION);
  pedicle_json_writer_text (&writer, "id", data->id);
  pedicle_json_writer_text (&writer, "title", data->title);
  pedicle_json_writer_text (&writer, "date", data->date);
  pedicle_json_writer_text (&writer, "modified", data->modified);
  pedicle_json_writer_name (&writer, "entries");
  pedicle_json_writer_begin (&writer, '[');
  for (guint i = 0; i < data->entries->len; i++)
    write_entry (&writer, g_ptr_array_index (data->entries, i));
  pedicle_json_writer_end (&writer, ']');
  pedicle_json_others_write (&writer, data->others);
  pedicle_json_writer_end (&writer, '}');
  g_string_append_c (writer.text, '\n');
  return g_string_free (writer.text, FALSE);
}

PedicleAgenda *
pedicle_agenda_load (GFile *file, char **ret_etag, GCancellable *cancellable, GError **error)
{
  g_autofree char *contents = NULL, *name = NULL;
  PedicleAgenda *agenda;
  gsize length;

  if (!pedicle_json_file_read (file, &contents, &length, cancellable, error))
    return NULL;
  agenda = pedicle_agenda_from_json (contents, length, error);
  if (agenda == NULL) {
    name = pedicle_store_get_name (file);
    g_prefix_error (error, "%s: ", name);
  } else if (ret_etag != NULL)
    *ret_etag = pedicle_store_etag_of (contents, length);
  return agenda;
}
