/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "verdict-record-reader.h"

#include "decision-reader.h"
#include "json-others.h"
#include "member-reader.h"
#include "sins.h"

#include <glib/gi18n-lib.h>

const char *const pedicle_lesion_record_members[] = { "lesion", "sins", "techniques", NULL };

static gboolean
read_holds (const PedicleJsonPlace *owner, char ***ret_holds, GError **error)
{
  PedicleJsonPlace place = pedicle_json_place_member (owner, "holds");
  g_autoptr (GStrvBuilder) holds = g_strv_builder_new ();

  if (!pedicle_json_place_expect_array (&place, error))
    return FALSE;
  for (guint i = 0; i < pedicle_json_place_get_length (&place); i++) {
    PedicleJsonPlace element = pedicle_json_place_element (&place, i);
    const char *id;

    if (!pedicle_json_place_get_string (&element, &id, error))
      return FALSE;
    g_strv_builder_add (holds, id);
  }
  *ret_holds = g_strv_builder_end (holds);
  return TRUE;
}

static gboolean
read_verdict (const PedicleJsonPlace *place, PedicleVerdictRecord *record, GError **error)
{
  int min, max;

  if (!pedicle_json_place_expect_object (place, error) ||
      !pedicle_json_read_word (place, "min", &pedicle_verdict_words, &min, error) ||
      !pedicle_json_read_word (place, "max", &pedicle_verdict_words, &max, error))
    return FALSE;
  if (min > max)
    return pedicle_json_place_fail (place, error, _("“min” must not be better than “max”"));
  record->min = min;
  record->max = max;
  record->stated = read_holds (place, &record->holds, error);
  return record->stated;
}

static gboolean
read_techniques (const PedicleJsonPlace *owner, PedicleLesionRecord *record, GError **error)
{
  PedicleJsonPlace place = pedicle_json_place_member (owner, "techniques");
  const char *known[PEDICLE_N_TECHNIQUES + 1] = { NULL };

  if (!pedicle_json_place_expect_object (&place, error))
    return FALSE;
  for (PedicleTechniqueId id = 0; id < PEDICLE_N_TECHNIQUES; id++) {
    PedicleJsonPlace technique = pedicle_json_place_member (&place, pedicle_technique_get_id (id));

    if (!pedicle_json_place_is_absent (&technique) &&
        !read_verdict (&technique, &record->techniques[id], error))
      return FALSE;
    known[id] = pedicle_technique_get_id (id);
  }
  record->other_techniques = pedicle_json_others_read (&place, known);
  return TRUE;
}

static gboolean
read_total (const PedicleJsonPlace *owner, const char *member, int *ret_total, GError **error)
{
  PedicleJsonPlace place = pedicle_json_place_member (owner, member);
  gint64 total;

  if (!pedicle_json_place_get_integer (&place, &total, error))
    return FALSE;
  if (total < 0 || total > PEDICLE_SINS_MAXIMUM)
    return pedicle_json_place_fail (&place, error, _("must be a whole number from 0 to %d"),
                                    PEDICLE_SINS_MAXIMUM);
  *ret_total = (int) total;
  return TRUE;
}

static gboolean
read_sins (const PedicleJsonPlace *owner, PedicleRange *ret_sins, GError **error)
{
  PedicleJsonPlace place = pedicle_json_place_member (owner, "sins");

  if (!pedicle_json_place_expect_object (&place, error) ||
      !read_total (&place, "min", &ret_sins->lower, error) ||
      !read_total (&place, "max", &ret_sins->upper, error))
    return FALSE;
  return ret_sins->lower <= ret_sins->upper ||
         pedicle_json_place_fail (&place, error, _("“min” must not be above “max”"));
}

gboolean
pedicle_lesion_record_read (const PedicleJsonPlace *place, gpointer records, GError **error)
{
  g_autoptr (PedicleLesionRecord) record = pedicle_lesion_record_new (NULL);

  if (!pedicle_json_read_name (place, "lesion", &record->lesion, error) ||
      !read_sins (place, &record->sins, error) || !read_techniques (place, record, error))
    return FALSE;
  record->others = pedicle_json_others_read (place, pedicle_lesion_record_members);
  g_ptr_array_add (records, g_steal_pointer (&record));
  return TRUE;
}
