/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "case-data.h"

#include "json-others.h"

PedicleCaseData *
pedicle_case_data_new (void)
{
  PedicleCaseData *data = g_new0 (PedicleCaseData, 1);

  data->label = g_strdup ("");
  data->visits = g_ptr_array_new_with_free_func ((GDestroyNotify) pedicle_visit_free);
  data->decisions = g_ptr_array_new_with_free_func ((GDestroyNotify) pedicle_decision_free);
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
  copy->decisions = g_ptr_array_new_full (data->decisions->len,
                                          (GDestroyNotify) pedicle_decision_free);
  for (guint i = 0; i < data->decisions->len; i++)
    g_ptr_array_add (copy->decisions, pedicle_decision_copy (data->decisions->pdata[i]));
  copy->others = pedicle_json_others_copy (data->others);
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
  g_ptr_array_unref (data->decisions);
  g_clear_pointer (&data->others, json_object_unref);
  g_free (data);
}

gboolean
pedicle_case_data_equal (const PedicleCaseData *a, const PedicleCaseData *b)
{
  if (g_strcmp0 (a->id, b->id) != 0 || g_strcmp0 (a->label, b->label) != 0 ||
      g_strcmp0 (a->created, b->created) != 0 || a->birth_year != b->birth_year ||
      a->sex != b->sex || !pedicle_json_others_equal (a->others, b->others) ||
      a->visits->len != b->visits->len || a->decisions->len != b->decisions->len)
    return FALSE;
  for (guint i = 0; i < a->visits->len; i++)
    if (!pedicle_visit_equal (a->visits->pdata[i], b->visits->pdata[i]))
      return FALSE;
  for (guint i = 0; i < a->decisions->len; i++)
    if (!pedicle_decision_equal (a->decisions->pdata[i], b->decisions->pdata[i]))
      return FALSE;
  return TRUE;
}
