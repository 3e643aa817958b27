/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "case-reader.h"

#include "answers-reader.h"
#include "case-file.h"
#include "json-place.h"

#include <glib/gi18n-lib.h>
#include <time.h>

const char *const pedicle_case_members[] = { "format", "version", "id", "label", "created",
                                             "modified", "birth-year", "sex", "assessments", NULL };
const char *const pedicle_visit_members[] = { "date", "findings", "lesions", "note", NULL };
const char *const pedicle_lesion_members[] = { "id", "levels", "findings", "note", NULL };

const char *
pedicle_sex_get_id (PedicleSex sex)
{
  static const char *const ids[] = {
    [PEDICLE_SEX_UNKNOWN] = NULL,
    [PEDICLE_SEX_FEMALE] = "female",
    [PEDICLE_SEX_MALE] = "male",
    [PEDICLE_SEX_OTHER] = "other",
  };

  return ids[sex];
}

static JsonObject *
read_others (const PedicleJsonPlace *place, const char *const *known)
{
  JsonObject *others = NULL;
  JsonObjectIter iter;
  const char *name;
  JsonNode *node;

  json_object_iter_init_ordered (&iter, json_node_get_object (place->node));
  while (json_object_iter_next_ordered (&iter, &name, &node))
    if (!g_strv_contains (known, name)) {
      if (others == NULL)
        others = json_object_new ();
      json_object_set_member (others, name, json_node_copy (node));
    }
  return others;
}

static gboolean
read_text (const PedicleJsonPlace *owner, const char *member, char **text, GError **error)
{
  PedicleJsonPlace place = pedicle_json_place_member (owner, member);
  const char *value = NULL;

  if (!pedicle_json_place_get_optional_string (&place, &value, error))
    return FALSE;
  if (value != NULL) {
    g_free (*text);
    *text = g_strdup (value);
  }
  return TRUE;
}

static gboolean
read_level (const PedicleJsonPlace *place, PedicleLevels *levels, GError **error)
{
  const char *id;
  PedicleLevel level;

  if (!pedicle_json_place_get_string (place, &id, error))
    return FALSE;
  if (!pedicle_level_from_id (id, &level))
    return pedicle_json_place_fail (place, error,
                                    _("must be a vertebra: C0 (occiput), C1 to C7, T1 to T12, "
                                      "L1 to L5 or S1 to S5"));
  if (*levels & PEDICLE_LEVELS (level))
    return pedicle_json_place_fail (place, error, _("%s is there twice"), id);
  *levels |= PEDICLE_LEVELS (level);
  return TRUE;
}

static gboolean
read_levels (const PedicleJsonPlace *owner, PedicleLesion *lesion, GError **error)
{
  PedicleJsonPlace place = pedicle_json_place_member (owner, "levels");

  if (!pedicle_json_place_expect_array (&place, error))
    return FALSE;
  for (guint i = 0; i < pedicle_json_place_get_length (&place); i++) {
    PedicleJsonPlace level = pedicle_json_place_element (&place, i);

    if (!read_level (&level, &lesion->levels, error))
      return FALSE;
  }
  if (lesion->levels == 0)
    return pedicle_json_place_fail (&place, error, _("must name at least one vertebra"));
  if (!pedicle_levels_are_adjacent (lesion->levels))
    return pedicle_json_place_fail (&place, error,
                                    _("must be adjacent vertebrae: enter two lesions"));
  return TRUE;
}

static gboolean
read_lesion (const PedicleJsonPlace *place, GHashTable *ids, PedicleLesion *lesion, GError **error)
{
  PedicleJsonPlace id;
  const char *text;

  if (!pedicle_json_place_expect_object (place, error))
    return FALSE;
  id = pedicle_json_place_member (place, "id");
  if (!pedicle_json_place_get_string (&id, &text, error))
    return FALSE;
  if (*text == '\0')
    return pedicle_json_place_fail (&id, error, _("must not be empty"));
  lesion->id = g_strdup (text);
  if (!g_hash_table_add (ids, lesion->id))
    return pedicle_json_place_fail (&id, error,
                                    _("must not be the id of another lesion of the assessment"));
  if (!read_levels (place, lesion, error) ||
      !pedicle_answers_read (place, PEDICLE_SCOPE_LESION, &lesion->findings, error) ||
      !read_text (place, "note", &lesion->note, error))
    return FALSE;
  lesion->others = read_others (place, pedicle_lesion_members);
  return TRUE;
}

static gboolean
read_lesions (const PedicleJsonPlace *owner, PedicleVisit *visit, GError **error)
{
  PedicleJsonPlace place = pedicle_json_place_member (owner, "lesions");
  g_autoptr (GHashTable) ids = g_hash_table_new (g_str_hash, g_str_equal);

  if (!pedicle_json_place_expect_array (&place, error))
    return FALSE;
  for (guint i = 0; i < pedicle_json_place_get_length (&place); i++) {
    PedicleJsonPlace element = pedicle_json_place_element (&place, i);
    PedicleLesion *lesion = pedicle_lesion_new ();

    g_ptr_array_add (visit->lesions, lesion);
    if (!read_lesion (&element, ids, lesion, error))
      return FALSE;
  }
  return TRUE;
}

/* Digits where the pattern has a 0, else the pattern's own character. */
static gboolean
matches (const char *text, const char *pattern)
{
  for (; *pattern != '\0'; text++, pattern++)
    if (*pattern == '0' ? !g_ascii_isdigit (*text) : *text != *pattern)
      return FALSE;
  return TRUE;
}

static gboolean
is_utc_time (const char *text)
{
  const char *zone = text + 19;
  g_autoptr (GDateTime) time = NULL;

  if (!matches (text, "0000-00-00T00:00:00"))
    return FALSE;
  if (*zone == '.') {
    if (!g_ascii_isdigit (zone[1]))
      return FALSE;
    for (zone++; g_ascii_isdigit (*zone);)
      zone++;
  }
  if (!g_str_equal (zone, "Z") && !g_str_equal (zone, "+00:00"))
    return FALSE;
  time = g_date_time_new_from_iso8601 (text, NULL);
  return time != NULL;
}

static gboolean
read_date (const PedicleJsonPlace *owner, const PedicleVisit *before, PedicleVisit *visit,
           GError **error)
{
  PedicleJsonPlace place = pedicle_json_place_member (owner, "date");
  const char *text;

  if (!pedicle_json_place_get_string (&place, &text, error))
    return FALSE;
  if (!pedicle_date_is_valid (text))
    return pedicle_json_place_fail (&place, error,
                                    _("must be a day that exists, such as 2026-11-20"));
  if (before != NULL && strcmp (text, before->date) < 0)
    return pedicle_json_place_fail (
        &place, error, _("must not be before %s, the date of the assessment before"), before->date);
  visit->date = g_strdup (text);
  return TRUE;
}

static gboolean
read_visit (const PedicleJsonPlace *place, const PedicleVisit *before, PedicleVisit *visit,
            GError **error)
{
  if (!pedicle_json_place_expect_object (place, error) ||
      !read_date (place, before, visit, error) ||
      !pedicle_answers_read (place, PEDICLE_SCOPE_PATIENT, &visit->findings, error) ||
      !read_lesions (place, visit, error) || !read_text (place, "note", &visit->note, error))
    return FALSE;
  visit->others = read_others (place, pedicle_visit_members);
  return TRUE;
}

static gboolean
read_visits (const PedicleJsonPlace *owner, PedicleCaseData *data, GError **error)
{
  PedicleJsonPlace place = pedicle_json_place_member (owner, "assessments");
  PedicleVisit *before = NULL;

  if (!pedicle_json_place_expect_array (&place, error))
    return FALSE;
  for (guint i = 0; i < pedicle_json_place_get_length (&place); i++) {
    PedicleJsonPlace element = pedicle_json_place_element (&place, i);
    PedicleVisit *visit = pedicle_visit_new ();

    g_ptr_array_add (data->visits, visit);
    if (!read_visit (&element, before, visit, error))
      return FALSE;
    before = visit;
  }
  return before != NULL ||
         pedicle_json_place_fail (&place, error, _("must hold at least one assessment"));
}

static gboolean
read_format (const PedicleJsonPlace *root, GError **error)
{
  PedicleJsonPlace place = pedicle_json_place_member (root, "format");
  const char *format;

  if (!pedicle_json_place_get_string (&place, &format, NULL) ||
      !g_str_equal (format, "pedicle-case"))
    return pedicle_json_place_fail (
        &place, error, _("not a Pedicle case: the format must be “pedicle-case”"));
  return TRUE;
}

static gboolean
read_version (const PedicleJsonPlace *root, GError **error)
{
  PedicleJsonPlace place = pedicle_json_place_member (root, "version");
  g_autofree char *path = NULL, *later = NULL;
  gint64 version;

  if (!pedicle_json_place_get_integer (&place, &version, error))
    return FALSE;
  if (version == PEDICLE_CASE_FILE_VERSION)
    return TRUE;
  if (version < PEDICLE_CASE_FILE_VERSION)
    return pedicle_json_place_fail (&place, error, _("must be %d"), PEDICLE_CASE_FILE_VERSION);
  path = pedicle_json_place_get_path (&place);
  later = g_strdup_printf ("%" G_GINT64_FORMAT, version);
  g_set_error (error, PEDICLE_CASE_FILE_ERROR, PEDICLE_CASE_FILE_ERROR_VERSION,
               /* Translators: the path of a member in a file, then two numbers. */
               _("%s: written by a later version of Pedicle (format version %s); this one reads "
                 "version %d"),
               path, later, PEDICLE_CASE_FILE_VERSION);
  return FALSE;
}

static gboolean
read_id (const PedicleJsonPlace *root, PedicleCaseData *data, GError **error)
{
  PedicleJsonPlace place = pedicle_json_place_member (root, "id");
  const char *id;

  if (!pedicle_json_place_get_string (&place, &id, error))
    return FALSE;
  if (!g_uuid_string_is_valid (id))
    return pedicle_json_place_fail (
        &place, error, _("must be a UUID such as 5e0c7f3e-8a51-4f0e-9d0a-0c6f5f1b9a11"));
  data->id = g_strdup (id);
  return TRUE;
}

static gboolean
read_time (const PedicleJsonPlace *root, const char *member, char **time, GError **error)
{
  PedicleJsonPlace place = pedicle_json_place_member (root, member);

  if (!read_text (root, member, time, error))
    return FALSE;
  return *time == NULL || is_utc_time (*time) ||
         pedicle_json_place_fail (&place, error,
                                  _("must be a time in UTC such as 2026-11-20T09:12:44Z"));
}

/* A GDateTime would read the time zone's file for every case. */
static int
get_this_year (void)
{
  GDate today;

  g_date_clear (&today, 1);
  g_date_set_time_t (&today, time (NULL));
  return g_date_get_year (&today);
}

static gboolean
read_birth_year (const PedicleJsonPlace *root, PedicleCaseData *data, GError **error)
{
  PedicleJsonPlace place = pedicle_json_place_member (root, "birth-year");
  gint64 year;

  if (pedicle_json_place_is_absent (&place))
    return TRUE;
  if (!pedicle_json_place_get_multiple (&place, 1, &year) || year < 1900 ||
      year > get_this_year ())
    return pedicle_json_place_fail (&place, error, _("must be a year from 1900 to %d"),
                                    get_this_year ());
  data->birth_year = (int) year;
  return TRUE;
}

static gboolean
read_sex (const PedicleJsonPlace *root, PedicleCaseData *data, GError **error)
{
  PedicleJsonPlace place = pedicle_json_place_member (root, "sex");
  const char *id = NULL;

  if (pedicle_json_place_is_absent (&place))
    return TRUE;
  if (pedicle_json_place_get_string (&place, &id, NULL))
    for (guint i = PEDICLE_SEX_FEMALE; i <= PEDICLE_SEX_OTHER; i++)
      if (g_str_equal (id, pedicle_sex_get_id (i))) {
        data->sex = i;
        return TRUE;
      }
  return pedicle_json_place_fail (&place, error, _("must be one of %s"), "female, male, other");
}

PedicleCaseData *
pedicle_case_data_from_node (JsonNode *node, GError **error)
{
  PedicleJsonPlace root = pedicle_json_place_root (node);
  g_autoptr (PedicleCaseData) data = pedicle_case_data_new ();

  if (!pedicle_json_place_expect_object (&root, error) || !read_format (&root, error) ||
      !read_version (&root, error) || !read_id (&root, data, error) ||
      !read_text (&root, "label", &data->label, error) ||
      !read_time (&root, "created", &data->created, error) ||
      !read_time (&root, "modified", &data->modified, error) ||
      !read_birth_year (&root, data, error) || !read_sex (&root, data, error) ||
      !read_visits (&root, data, error))
    return NULL;
  data->others = read_others (&root, pedicle_case_members);
  return g_steal_pointer (&data);
}
