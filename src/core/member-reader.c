/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "member-reader.h"

#include "case-file-error.h"
#include "iso-time.h"

#include <glib/gi18n-lib.h>

static void
take_text (char **ret_text, const char *value)
{
  g_free (*ret_text);
  *ret_text = g_strdup (value);
}

gboolean
pedicle_json_read_text (const PedicleJsonPlace *owner, const char *member, char **ret_text,
                        GError **error)
{
  PedicleJsonPlace place = pedicle_json_place_member (owner, member);
  const char *value = NULL;

  if (!pedicle_json_place_get_optional_string (&place, &value, error))
    return FALSE;
  if (value != NULL)
    take_text (ret_text, value);
  return TRUE;
}

gboolean
pedicle_json_read_name (const PedicleJsonPlace *owner, const char *member, char **ret_text,
                        GError **error)
{
  PedicleJsonPlace place = pedicle_json_place_member (owner, member);
  const char *value;

  if (!pedicle_json_place_get_string (&place, &value, error))
    return FALSE;
  if (*value == '\0')
    return pedicle_json_place_fail (&place, error, _("must not be empty"));
  take_text (ret_text, value);
  return TRUE;
}

gboolean
pedicle_json_read_date (const PedicleJsonPlace *owner, const char *member, char **ret_date,
                        GError **error)
{
  PedicleJsonPlace place = pedicle_json_place_member (owner, member);
  const char *text;

  if (!pedicle_json_place_get_string (&place, &text, error))
    return FALSE;
  if (!pedicle_date_is_valid (text))
    return pedicle_json_place_fail (&place, error,
                                    _("must be a day that exists, such as 2026-11-20"));
  take_text (ret_date, text);
  return TRUE;
}

gboolean
pedicle_json_read_optional_date (const PedicleJsonPlace *owner, const char *member, char **ret_date,
                                 GError **error)
{
  PedicleJsonPlace place = pedicle_json_place_member (owner, member);

  return pedicle_json_place_is_absent (&place) ||
         pedicle_json_read_date (owner, member, ret_date, error);
}

gboolean
pedicle_json_read_time (const PedicleJsonPlace *owner, const char *member, char **ret_time,
                        GError **error)
{
  PedicleJsonPlace place = pedicle_json_place_member (owner, member);
  const char *text = NULL;

  if (!pedicle_json_place_get_optional_string (&place, &text, error))
    return FALSE;
  if (text != NULL && !pedicle_time_is_valid (text))
    return pedicle_json_place_fail (&place, error,
                                    _("must be a time in UTC such as 2026-11-20T09:12:44Z"));
  if (text != NULL)
    take_text (ret_time, text);
  return TRUE;
}

gboolean
pedicle_json_read_word (const PedicleJsonPlace *owner, const char *member,
                        const PedicleWordList *words, int *ret_index, GError **error)
{
  PedicleJsonPlace place = pedicle_json_place_member (owner, member);
  g_autoptr (GString) list = g_string_new (NULL);
  const char *word;

  if (!pedicle_json_place_get_string (&place, &word, error))
    return FALSE;
  for (guint i = 0; i < words->n; i++) {
    if (g_str_equal (word, words->get_id (i))) {
      *ret_index = i;
      return TRUE;
    }
    g_string_append_printf (list, "%s%s", i > 0 ? ", " : "", words->get_id (i));
  }
  return pedicle_json_place_fail (&place, error, _("must be one of %s"), list->str);
}

gboolean
pedicle_json_read_each (const PedicleJsonPlace *owner, const char *member,
                        PedicleJsonElementFunc read, gpointer user_data, GError **error)
{
  PedicleJsonPlace place = pedicle_json_place_member (owner, member);

  if (pedicle_json_place_is_absent (&place))
    return TRUE;
  if (!pedicle_json_place_expect_array (&place, error))
    return FALSE;
  for (guint i = 0; i < pedicle_json_place_get_length (&place); i++) {
    PedicleJsonPlace element = pedicle_json_place_element (&place, i);

    if (!pedicle_json_place_expect_object (&element, error) || !read (&element, user_data, error))
      return FALSE;
  }
  return TRUE;
}

gboolean
pedicle_json_read_uuid (const PedicleJsonPlace *owner, const char *member, char **ret_uuid,
                        GError **error)
{
  PedicleJsonPlace place = pedicle_json_place_member (owner, member);
  const char *text;

  if (!pedicle_json_place_get_string (&place, &text, error))
    return FALSE;
  if (!g_uuid_string_is_valid (text))
    return pedicle_json_place_fail (
      &place, error, _("must be a UUID such as 5e0c7f3e-8a51-4f0e-9d0a-0c6f5f1b9a11"));
  take_text (ret_uuid, text);
  return TRUE;
}

gboolean
pedicle_json_read_version (const PedicleJsonPlace *root, int known, GError **error)
{
  PedicleJsonPlace place = pedicle_json_place_member (root, "version");
  g_autofree char *path = NULL, *later = NULL;
  gint64 version;

  if (!pedicle_json_place_get_integer (&place, &version, error))
    return FALSE;
  if (version == known)
    return TRUE;
  if (version < known)
    return pedicle_json_place_fail (&place, error, _("must be %d"), known);
  path = pedicle_json_place_get_path (&place);
  later = g_strdup_printf ("%" G_GINT64_FORMAT, version);
  g_set_error (error, PEDICLE_CASE_FILE_ERROR, PEDICLE_CASE_FILE_ERROR_VERSION,
               /* Translators: the path of a member in a file, then two numbers. */
               _("%s: written by a later version of Pedicle (format version %s); this one reads "
                 "version %d"),
               path, later, known);
  return FALSE;
}
