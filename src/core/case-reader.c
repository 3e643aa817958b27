/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "case-reader.h"

#include "case-file.h"
#include "decision-reader.h"
#include "json-others.h"
#include "member-reader.h"
#include "visit-reader.h"

#include <glib/gi18n-lib.h>
#include <string.h>
#include <time.h>

const char *const pedicle_case_members[] = { "format", "version", "id", "label", "created",
                                             "modified", "birth-year", "sex", "assessments", "decisions",
                                             NULL };

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

static gboolean
check_order (const PedicleJsonPlace *place, const PedicleVisit *before, const PedicleVisit *visit,
             GError **error)
{
  PedicleJsonPlace date = pedicle_json_place_member (place, "date");

  /* ISO dates sort as text. */
  return before == NULL || strcmp (visit->date, before->date) >= 0 ||
         pedicle_json_place_fail (&date, error,
                                  _("must not be before %s, the date of the assessment before"),
                                  before->date);
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
    if (!pedicle_visit_read (&element, visit, error) ||
        !check_order (&element, before, visit, error))
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

/* The last one alone may be a draft: a meeting signs before the next begins. */
static gboolean
read_decisions (const PedicleJsonPlace *root, PedicleCaseData *data, GError **error)
{
  PedicleJsonPlace place = pedicle_json_place_member (root, "decisions");

  if (!pedicle_json_read_each (root, "decisions", pedicle_decision_read, data->decisions, error))
    return FALSE;
  for (guint i = 0; i + 1 < data->decisions->len; i++)
    if (!pedicle_decision_is_signed (data->decisions->pdata[i]))
      return pedicle_json_place_fail (&place, error, _("only the last decision may be unsigned"));
  return TRUE;
}

PedicleCaseData *
pedicle_case_data_from_node (JsonNode *node, GError **error)
{
  PedicleJsonPlace root = pedicle_json_place_root (node);
  g_autoptr (PedicleCaseData) data = pedicle_case_data_new ();

  if (!pedicle_json_place_expect_object (&root, error) || !read_format (&root, error) ||
      !pedicle_json_read_version (&root, PEDICLE_CASE_FILE_VERSION, error) ||
      !pedicle_json_read_uuid (&root, "id", &data->id, error) ||
      !pedicle_json_read_text (&root, "label", &data->label, error) ||
      !pedicle_json_read_time (&root, "created", &data->created, error) ||
      !pedicle_json_read_time (&root, "modified", &data->modified, error) ||
      !read_birth_year (&root, data, error) || !read_sex (&root, data, error) ||
      !read_visits (&root, data, error) || !read_decisions (&root, data, error))
    return NULL;
  data->others = pedicle_json_others_read (&root, pedicle_case_members);
  return g_steal_pointer (&data);
}
