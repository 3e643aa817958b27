/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "agenda-folder.h"

#include "agenda-file.h"
#include "agenda-words.h"
#include "case-file.h"
#include "store.h"

#include <string.h>

#define GROUP "agenda"
#define CASE_SUFFIX ".pedicle.json"

static GFile *
state_file (void)
{
  return g_file_new_build_filename (g_get_user_state_dir (), "pedicle", "agenda.ini", NULL);
}

static gboolean
is_folder (GFile *file)
{
  return g_file_query_file_type (file, G_FILE_QUERY_INFO_NONE, NULL) == G_FILE_TYPE_DIRECTORY;
}

GFile *
pedicle_agenda_folder_get (void)
{
  g_autoptr (GKeyFile) state = g_key_file_new ();
  g_autoptr (GFile) file = state_file (), folder = NULL;
  g_autofree char *uri = NULL;

  g_key_file_load_from_file (state, g_file_peek_path (file), G_KEY_FILE_NONE, NULL);
  uri = g_key_file_get_string (state, GROUP, "folder", NULL);
  if (uri == NULL)
    return NULL;
  folder = g_file_new_for_uri (uri);
  return is_folder (folder) ? g_steal_pointer (&folder) : NULL;
}

void
pedicle_agenda_folder_remember (GFile *folder)
{
  g_autoptr (GKeyFile) state = g_key_file_new ();
  g_autoptr (GFile) file = state_file ();
  g_autofree char *uri = g_file_get_uri (folder), *text = NULL;
  gsize length;

  g_key_file_set_string (state, GROUP, "folder", uri);
  text = g_key_file_to_data (state, &length, NULL);
  /* A failure is not worth a message: the folder is asked for once more. */
  pedicle_store_write_private (file, text, length, NULL);
}

void
pedicle_folder_item_free (PedicleFolderItem *item)
{
  g_clear_object (&item->file);
  g_free (item->name);
  g_free (item->text);
  g_free (item->id);
  g_free (item);
}

/* Takes text. */
static PedicleFolderItem *
make_item (GFile *file, const char *name, char *text, const char *id)
{
  PedicleFolderItem *item = g_new0 (PedicleFolderItem, 1);

  item->file = g_object_ref (file);
  item->name = g_strdup (name);
  item->text = text;
  item->id = g_strdup (id);
  return item;
}

static int
compare_names (gconstpointer a, gconstpointer b)
{
  return g_utf8_collate (*(const char *const *) a, *(const char *const *) b);
}

/* The names that end with suffix, in UTF-8, sorted. */
static GPtrArray *
list_names (GFile *folder, const char *suffix)
{
  GPtrArray *names = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GFileEnumerator) enumerator = g_file_enumerate_children (
    folder, G_FILE_ATTRIBUTE_STANDARD_NAME, G_FILE_QUERY_INFO_NONE, NULL, NULL);
  GFileInfo *info;

  while (enumerator != NULL &&
         g_file_enumerator_iterate (enumerator, &info, NULL, NULL, NULL) && info != NULL) {
    const char *name = g_file_info_get_name (info);

    if (g_str_has_suffix (name, suffix) && g_utf8_validate (name, -1, NULL))
      g_ptr_array_add (names, g_strdup (name));
  }
  g_ptr_array_sort (names, compare_names);
  return names;
}

static int
compare_days (gconstpointer a, gconstpointer b)
{
  return strcmp ((*(PedicleFolderItem *const *) b)->id, (*(PedicleFolderItem *const *) a)->id);
}

GPtrArray *
pedicle_agenda_folder_list_agendas (GFile *folder)
{
  GPtrArray *items = g_ptr_array_new_with_free_func ((GDestroyNotify) pedicle_folder_item_free);
  g_autoptr (GPtrArray) names = list_names (folder, PEDICLE_AGENDA_FILE_SUFFIX);

  for (guint i = 0; i < names->len; i++) {
    g_autoptr (GFile) file = g_file_get_child (folder, names->pdata[i]);
    g_autoptr (PedicleAgenda) agenda = pedicle_agenda_load (file, NULL, NULL, NULL);

    if (agenda != NULL)
      g_ptr_array_add (items, make_item (file, names->pdata[i], pedicle_agenda_describe (agenda),
                                         pedicle_agenda_get_date (agenda)));
  }
  g_ptr_array_sort (items, compare_days);
  return items;
}

GPtrArray *
pedicle_agenda_folder_list_cases (GFile *folder, PedicleAgenda *agenda, guint *ret_unreadable)
{
  GPtrArray *items = g_ptr_array_new_with_free_func ((GDestroyNotify) pedicle_folder_item_free);
  g_autoptr (GPtrArray) names = list_names (folder, CASE_SUFFIX);
  guint n_unreadable = 0;

  for (guint i = 0; i < names->len; i++) {
    g_autoptr (GFile) file = g_file_get_child (folder, names->pdata[i]);
    g_autoptr (PedicleCase) case_ = NULL;
    char *text;

    if (pedicle_agenda_find (agenda, names->pdata[i]) >= 0)
      continue;
    case_ = pedicle_case_load (file, NULL, NULL, NULL);
    if (case_ == NULL) {
      n_unreadable++;
      continue;
    }
    text = pedicle_agenda_describe_case (pedicle_case_get_label (case_), names->pdata[i]);
    g_ptr_array_add (items, make_item (file, names->pdata[i], text, pedicle_case_get_id (case_)));
  }
  if (ret_unreadable != NULL)
    *ret_unreadable = n_unreadable;
  return items;
}
