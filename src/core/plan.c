/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "plan.h"

#include "json-others.h"

PedicleStep *
pedicle_step_new (PedicleTechniqueId technique)
{
  PedicleStep *step = g_new0 (PedicleStep, 1);

  step->technique = technique;
  step->timing = PEDICLE_TIMING_AFTER;
  step->days = PEDICLE_DAYS_UNSAID;
  step->note = g_strdup ("");
  return step;
}

PedicleStep *
pedicle_step_copy (const PedicleStep *step)
{
  PedicleStep *copy = g_memdup2 (step, sizeof (PedicleStep));

  copy->note = g_strdup (step->note);
  copy->others = pedicle_json_others_copy (step->others);
  return copy;
}

void
pedicle_step_free (PedicleStep *step)
{
  g_free (step->note);
  g_clear_pointer (&step->others, json_object_unref);
  g_free (step);
}

static gboolean
step_equal (const PedicleStep *a, const PedicleStep *b)
{
  return a->technique == b->technique && a->timing == b->timing && a->days == b->days &&
         g_str_equal (a->note, b->note) && pedicle_json_others_equal (a->others, b->others);
}

GPtrArray *
pedicle_plan_new (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) pedicle_step_free);
}

GPtrArray *
pedicle_plan_copy (const GPtrArray *plan)
{
  GPtrArray *copy = pedicle_plan_new ();

  for (guint i = 0; i < plan->len; i++)
    g_ptr_array_add (copy, pedicle_step_copy (plan->pdata[i]));
  return copy;
}

gboolean
pedicle_plan_equal (const GPtrArray *a, const GPtrArray *b)
{
  if (a->len != b->len)
    return FALSE;
  for (guint i = 0; i < a->len; i++)
    if (!step_equal (a->pdata[i], b->pdata[i]))
      return FALSE;
  return TRUE;
}

void
pedicle_plan_tidy (GPtrArray *plan)
{
  for (guint i = 0; i < plan->len; i++) {
    PedicleStep *step = plan->pdata[i];

    if (i == 0)
      step->timing = PEDICLE_TIMING_AFTER;
    if (i == 0 || step->timing == PEDICLE_TIMING_SAME_SESSION)
      step->days = PEDICLE_DAYS_UNSAID;
  }
}

guint
pedicle_plan_get_techniques (const GPtrArray *plan)
{
  guint techniques = 0;

  for (guint i = 0; i < plan->len; i++)
    techniques |= 1u << ((const PedicleStep *) plan->pdata[i])->technique;
  return techniques;
}

guint
pedicle_plan_get_session (const GPtrArray *plan, guint step)
{
  guint session = 0;

  for (guint i = 1; i <= step && i < plan->len; i++)
    if (((const PedicleStep *) plan->pdata[i])->timing == PEDICLE_TIMING_AFTER)
      session++;
  return session;
}

gboolean
pedicle_plan_get_days (const GPtrArray *plan, guint from, guint to, int *ret_days)
{
  int days = 0;

  for (guint i = from + 1; i <= to; i++) {
    const PedicleStep *step = plan->pdata[i];

    if (step->timing == PEDICLE_TIMING_SAME_SESSION)
      continue;
    if (step->days == PEDICLE_DAYS_UNSAID)
      return FALSE;
    days += step->days;
  }
  *ret_days = days;
  return TRUE;
}

const char *
pedicle_timing_get_id (PedicleTiming timing)
{
  static const char *const ids[] = {
    [PEDICLE_TIMING_AFTER] = "after",
    [PEDICLE_TIMING_SAME_SESSION] = "same-session",
  };

  return ids[timing];
}
