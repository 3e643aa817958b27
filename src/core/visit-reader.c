/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "visit-reader.h"

#include "answers-reader.h"
#include "json-others.h"
#include "member-reader.h"

#include <glib/gi18n-lib.h>

const char *const pedicle_visit_members[] = { "date", "findings", "lesions", "note", NULL };
const char *const pedicle_lesion_members[] = { "id", "levels", "findings", "plan", "note", NULL };
const char *const pedicle_step_members[] = { "technique", "timing", "days", "note", NULL };

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

/* Timing and days tell a step from the one before: the first has neither. */
static gboolean
read_timing (const PedicleJsonPlace *place, gboolean first, PedicleStep *step, GError **error)
{
  PedicleJsonPlace timing = pedicle_json_place_member (place, "timing");
  int index = PEDICLE_TIMING_AFTER;

  if (first && !pedicle_json_place_is_absent (&timing))
    return pedicle_json_place_fail (&timing, error, _("the first step of a plan follows no other"));
  if (!first && !pedicle_json_read_word (place, "timing", &pedicle_timing_words, &index, error))
    return FALSE;
  step->timing = index;
  return TRUE;
}

static gboolean
read_days (const PedicleJsonPlace *place, gboolean first, PedicleStep *step, GError **error)
{
  PedicleJsonPlace member = pedicle_json_place_member (place, "days");
  gint64 days;

  if (pedicle_json_place_is_absent (&member))
    return TRUE;
  if (first || step->timing == PEDICLE_TIMING_SAME_SESSION)
    return pedicle_json_place_fail (&member, error,
                                    _("only a step after another session has days"));
  if (!pedicle_json_place_get_multiple (&member, 1, &days) || days < 0 || days > PEDICLE_DAYS_MOST)
    return pedicle_json_place_fail (&member, error, _("must be a whole number from 0 to %d"),
                                    PEDICLE_DAYS_MOST);
  step->days = (int) days;
  return TRUE;
}

static gboolean
read_step (const PedicleJsonPlace *place, gpointer user_data, GError **error)
{
  GPtrArray *plan = user_data;
  g_autoptr (PedicleStep) step = pedicle_step_new (0);
  int technique;

  if (!pedicle_json_read_word (place, "technique", &pedicle_technique_words, &technique, error) ||
      !read_timing (place, plan->len == 0, step, error) ||
      !read_days (place, plan->len == 0, step, error) ||
      !pedicle_json_read_text (place, "note", &step->note, error))
    return FALSE;
  step->technique = technique;
  step->others = pedicle_json_others_read (place, pedicle_step_members);
  g_ptr_array_add (plan, g_steal_pointer (&step));
  return TRUE;
}

static gboolean
read_plan (const PedicleJsonPlace *owner, GPtrArray *plan, GError **error)
{
  return pedicle_json_read_each (owner, "plan", read_step, plan, error);
}

static gboolean
read_lesion (const PedicleJsonPlace *place, GHashTable *ids, PedicleLesion *lesion, GError **error)
{
  PedicleJsonPlace id;

  if (!pedicle_json_place_expect_object (place, error) ||
      !pedicle_json_read_name (place, "id", &lesion->id, error))
    return FALSE;
  id = pedicle_json_place_member (place, "id");
  if (!g_hash_table_add (ids, lesion->id))
    return pedicle_json_place_fail (&id, error,
                                    _("must not be the id of another lesion of the assessment"));
  if (!read_levels (place, lesion, error) ||
      !pedicle_answers_read (place, PEDICLE_SCOPE_LESION, &lesion->findings, error) ||
      !read_plan (place, lesion->plan, error) ||
      !pedicle_json_read_text (place, "note", &lesion->note, error))
    return FALSE;
  lesion->others = pedicle_json_others_read (place, pedicle_lesion_members);
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

gboolean
pedicle_visit_read (const PedicleJsonPlace *place, PedicleVisit *visit, GError **error)
{
  if (!pedicle_json_place_expect_object (place, error) ||
      !pedicle_json_read_date (place, "date", &visit->date, error) ||
      !pedicle_answers_read (place, PEDICLE_SCOPE_PATIENT, &visit->findings, error) ||
      !read_lesions (place, visit, error) ||
      !pedicle_json_read_text (place, "note", &visit->note, error))
    return FALSE;
  visit->others = pedicle_json_others_read (place, pedicle_visit_members);
  return TRUE;
}
