/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "visit.h"

#include "json-others.h"

PedicleLesion *
pedicle_lesion_new (void)
{
  PedicleLesion *lesion = g_new0 (PedicleLesion, 1);

  pedicle_answers_init (&lesion->findings);
  lesion->plan = pedicle_plan_new ();
  lesion->note = g_strdup ("");
  return lesion;
}

static PedicleLesion *
lesion_copy (const PedicleLesion *lesion)
{
  PedicleLesion *copy = g_new0 (PedicleLesion, 1);

  copy->id = g_strdup (lesion->id);
  copy->levels = lesion->levels;
  copy->findings = lesion->findings;
  copy->plan = pedicle_plan_copy (lesion->plan);
  copy->note = g_strdup (lesion->note);
  copy->others = pedicle_json_others_copy (lesion->others);
  return copy;
}

void
pedicle_lesion_free (PedicleLesion *lesion)
{
  g_free (lesion->id);
  g_ptr_array_unref (lesion->plan);
  g_free (lesion->note);
  g_clear_pointer (&lesion->others, json_object_unref);
  g_free (lesion);
}

static gboolean
lesion_equal (const PedicleLesion *a, const PedicleLesion *b)
{
  return g_strcmp0 (a->id, b->id) == 0 && a->levels == b->levels &&
         pedicle_answers_equal (&a->findings, &b->findings) &&
         pedicle_plan_equal (a->plan, b->plan) && g_strcmp0 (a->note, b->note) == 0 &&
         pedicle_json_others_equal (a->others, b->others);
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
    g_ptr_array_add (copy->lesions, lesion_copy (visit->lesions->pdata[i]));
  copy->note = g_strdup (visit->note);
  copy->others = pedicle_json_others_copy (visit->others);
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

gboolean
pedicle_visit_equal (const PedicleVisit *a, const PedicleVisit *b)
{
  if (g_strcmp0 (a->date, b->date) != 0 || g_strcmp0 (a->note, b->note) != 0 ||
      !pedicle_answers_equal (&a->findings, &b->findings) ||
      !pedicle_json_others_equal (a->others, b->others) || a->lesions->len != b->lesions->len)
    return FALSE;
  for (guint i = 0; i < a->lesions->len; i++)
    if (!lesion_equal (a->lesions->pdata[i], b->lesions->pdata[i]))
      return FALSE;
  return TRUE;
}

const PedicleLesion *
pedicle_visit_find_lesion (const PedicleVisit *visit, const char *id)
{
  for (guint i = 0; i < visit->lesions->len; i++) {
    const PedicleLesion *lesion = visit->lesions->pdata[i];

    if (g_str_equal (lesion->id, id))
      return lesion;
  }
  return NULL;
}
