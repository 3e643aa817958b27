/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "plan-edit.h"

const GPtrArray *
pedicle_plan_edit_get (PedicleSession *session)
{
  const PedicleLesion *lesion = pedicle_case_get_lesion (pedicle_session_get_case (session),
                                                         pedicle_session_get_lesion (session));

  return lesion != NULL ? lesion->plan : NULL;
}

/* A copy to change, or NULL where there is no such step. */
static GPtrArray *
copy_with_step (PedicleSession *session, guint step)
{
  const GPtrArray *plan = pedicle_plan_edit_get (session);

  return plan != NULL && step < plan->len ? pedicle_plan_copy (plan) : NULL;
}

static void
put (PedicleSession *session, const GPtrArray *plan)
{
  pedicle_case_set_plan (pedicle_session_get_case (session), pedicle_session_get_lesion (session),
                         plan);
}

static void
put_words (PedicleSession *session, const GPtrArray *plan)
{
  pedicle_case_set_plan_words (pedicle_session_get_case (session),
                               pedicle_session_get_lesion (session), plan);
}

void
pedicle_plan_edit_add (PedicleSession *session, PedicleTechniqueId technique)
{
  const GPtrArray *plan = pedicle_plan_edit_get (session);
  g_autoptr (GPtrArray) longer = NULL;

  if (plan == NULL)
    return;
  longer = pedicle_plan_copy (plan);
  g_ptr_array_add (longer, pedicle_step_new (technique));
  put (session, longer);
}

void
pedicle_plan_edit_remove (PedicleSession *session, guint step)
{
  g_autoptr (GPtrArray) plan = copy_with_step (session, step);

  if (plan == NULL)
    return;
  g_ptr_array_remove_index (plan, step);
  put (session, plan);
}

void
pedicle_plan_edit_move (PedicleSession *session, guint from, guint to)
{
  g_autoptr (GPtrArray) plan = copy_with_step (session, from);

  if (plan == NULL || to >= plan->len)
    return;
  g_ptr_array_insert (plan, (int) to, g_ptr_array_steal_index (plan, from));
  put (session, plan);
}

void
pedicle_plan_edit_set_timing (PedicleSession *session, guint step, PedicleTiming timing)
{
  g_autoptr (GPtrArray) plan = copy_with_step (session, step);

  if (plan == NULL)
    return;
  ((PedicleStep *) plan->pdata[step])->timing = timing;
  put (session, plan);
}

void
pedicle_plan_edit_set_days (PedicleSession *session, guint step, int days)
{
  g_autoptr (GPtrArray) plan = copy_with_step (session, step);

  g_return_if_fail (days == PEDICLE_DAYS_UNSAID || (days >= 0 && days <= PEDICLE_DAYS_MOST));

  if (plan == NULL)
    return;
  ((PedicleStep *) plan->pdata[step])->days = days;
  put_words (session, plan);
}

void
pedicle_plan_edit_set_note (PedicleSession *session, guint step, const char *note)
{
  g_autoptr (GPtrArray) plan = copy_with_step (session, step);
  PedicleStep *row;

  if (plan == NULL)
    return;
  row = plan->pdata[step];
  g_free (row->note);
  row->note = g_strdup (note);
  put_words (session, plan);
}

void
pedicle_plan_edit_replace (PedicleSession *session, const GPtrArray *plan)
{
  if (pedicle_plan_edit_get (session) != NULL)
    put (session, plan);
}
