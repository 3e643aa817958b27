/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "case-data.h"

#include <stdlib.h>
#include <string.h>

PedicleLesion *
pedicle_lesion_new (void)
{
  PedicleLesion *lesion = g_new0 (PedicleLesion, 1);

  pedicle_answers_init (&lesion->findings);
  lesion->note = g_strdup ("");
  return lesion;
}

static JsonObject *
others_copy (JsonObject *others)
{
  /* Never changed after reading, so that copies can share them. */
  return others != NULL ? json_object_ref (others) : NULL;
}

static PedicleLesion *
lesion_copy (const PedicleLesion *lesion)
{
  PedicleLesion *copy = g_new0 (PedicleLesion, 1);

  copy->id = g_strdup (lesion->id);
  copy->levels = lesion->levels;
  copy->findings = lesion->findings;
  copy->note = g_strdup (lesion->note);
  copy->others = others_copy (lesion->others);
  return copy;
}

void
pedicle_lesion_free (PedicleLesion *lesion)
{
  g_free (lesion->id);
  g_free (lesion->note);
  g_clear_pointer (&lesion->others, json_object_unref);
  g_free (lesion);
}

gboolean
pedicle_date_is_valid (const char *text)
{
  static const char pattern[] = "0000-00-00";

  if (strlen (text) != strlen (pattern))
    return FALSE;
  for (guint i = 0; pattern[i] != '\0'; i++)
    if (pattern[i] == '0' ? !g_ascii_isdigit (text[i]) : text[i] != pattern[i])
      return FALSE;
  return g_date_valid_dmy (atoi (text + 8), (GDateMonth) atoi (text + 5), atoi (text));
}

PedicleVisit *
pedicle_visit_new (void)
{
  PedicleVisit *visit = g_new0 (PedicleVisit, 1);

  pedicle_answers_init (&visit->findings);
  visit->lesions = g_ptr_array_new_with_free_func ((GDestroyNotify) pedicle_lesion_free);
  visit->note = g_strdup ("");
  return visit;
}

PedicleVisit *
pedicle_visit_copy (const PedicleVisit *visit)
{
  PedicleVisit *copy = g_new0 (PedicleVisit, 1);

  copy->date = g_strdup (visit->date);
  copy->findings = visit->findings;
  copy->lesions = g_ptr_array_new_full (visit->lesions->len, (GDestroyNotify) pedicle_lesion_free);
  for (guint i = 0; i < visit->lesions->len; i++)
    g_ptr_array_add (copy->lesions, lesion_copy (g_ptr_array_index (visit->lesions, i)));
  copy->note = g_strdup (visit->note);
  copy->others = others_copy (visit->others);
  return copy;
}

void
pedicle_visit_free (PedicleVisit *visit)
{
  g_free (visit->date);
  g_ptr_array_unref (visit->lesions);
  g_free (visit->note);
  g_clear_pointer (&visit->others, json_object_unref);
  g_free (visit);
}

PedicleCaseData *
pedicle_case_data_new (void)
{
  PedicleCaseData *data = g_new0 (PedicleCaseData, 1);

  data->label = g_strdup ("");
  data->visits = g_ptr_array_new_with_free_func ((GDestroyNotify) pedicle_visit_free);
  return data;
}

PedicleCaseData *
pedicle_case_data_copy (const PedicleCaseData *data)
{
  PedicleCaseData *copy = g_new0 (PedicleCaseData, 1);

  copy->id = g_strdup (data->id);
  copy->label = g_strdup (data->label);
  copy->created = g_strdup (data->created);
  copy->modified = g_strdup (data->modified);
  copy->birth_year = data->birth_year;
  copy->sex = data->sex;
  copy->visits = g_ptr_array_new_full (data->visits->len, (GDestroyNotify) pedicle_visit_free);
  for (guint i = 0; i < data->visits->len; i++)
    g_ptr_array_add (copy->visits, pedicle_visit_copy (g_ptr_array_index (data->visits, i)));
  copy->others = others_copy (data->others);
  return copy;
}

void
pedicle_case_data_free (PedicleCaseData *data)
{
  g_free (data->id);
  g_free (data->label);
  g_free (data->created);
  g_free (data->modified);
  g_ptr_array_unref (data->visits);
  g_clear_pointer (&data->others, json_object_unref);
  g_free (data);
}

static gboolean
others_equal (JsonObject *a, JsonObject *b)
{
  return a == b || (a != NULL && b != NULL && json_object_equal (a, b));
}

static gboolean
lesion_equal (const PedicleLesion *a, const PedicleLesion *b)
{
  return g_strcmp0 (a->id, b->id) == 0 && a->levels == b->levels &&
         pedicle_answers_equal (&a->findings, &b->findings) && g_strcmp0 (a->note, b->note) == 0 &&
         others_equal (a->others, b->others);
}

static gboolean
visit_equal (const PedicleVisit *a, const PedicleVisit *b)
{
  if (g_strcmp0 (a->date, b->date) != 0 || g_strcmp0 (a->note, b->note) != 0 ||
      !pedicle_answers_equal (&a->findings, &b->findings) || !others_equal (a->others, b->others) ||
      a->lesions->len != b->lesions->len)
    return FALSE;
  for (guint i = 0; i < a->lesions->len; i++)
    if (!lesion_equal (g_ptr_array_index (a->lesions, i), g_ptr_array_index (b->lesions, i)))
      return FALSE;
  return TRUE;
}

gboolean
pedicle_case_data_equal (const PedicleCaseData *a, const PedicleCaseData *b)
{
  if (g_strcmp0 (a->id, b->id) != 0 || g_strcmp0 (a->label, b->label) != 0 ||
      g_strcmp0 (a->created, b->created) != 0 || a->birth_year != b->birth_year ||
      a->sex != b->sex || !others_equal (a->others, b->others) ||
      a->visits->len != b->visits->len)
    return FALSE;
  for (guint i = 0; i < a->visits->len; i++)
    if (!visit_equal (g_ptr_array_index (a->visits, i), g_ptr_array_index (b->visits, i)))
      return FALSE;
  return TRUE;
}
