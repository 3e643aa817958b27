/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "case.h"

#include "case-private.h"
#include "decision-parts.h"
#include "iso-time.h"
#include "typed-field.h"

#include <string.h>

/* What has changed letter by letter, and in which field: another field is another step of undo. */
static void
say_typed (PedicleCase *self, const char *what, const char *field)
{
  g_autofree char *both = g_strconcat (what, ":", field, NULL);

  pedicle_case_changed (self, both);
}

static void
set_plan (PedicleCase *self, guint lesion, const GPtrArray *plan, gboolean typed)
{
  PedicleLesion *row = pedicle_case_own_lesion (self, lesion);
  g_autoptr (GPtrArray) tidy = pedicle_plan_copy (plan);
  g_autofree char *field = NULL;

  g_return_if_fail (row != NULL);

  pedicle_plan_tidy (tidy);
  if (pedicle_plan_equal (row->plan, tidy))
    return;
  field = pedicle_typed_field_of_plan (row->plan, tidy);
  g_ptr_array_unref (row->plan);
  row->plan = g_steal_pointer (&tidy);
  if (typed)
    say_typed (self, "plan-words", field);
  else
    pedicle_case_changed (self, "plan");
}

void
pedicle_case_set_plan (PedicleCase *self, guint lesion, const GPtrArray *plan)
{
  set_plan (self, lesion, plan, FALSE);
}

void
pedicle_case_set_plan_words (PedicleCase *self, guint lesion, const GPtrArray *plan)
{
  set_plan (self, lesion, plan, TRUE);
}

guint
pedicle_case_get_n_decisions (PedicleCase *self)
{
  return self->data->decisions->len;
}

const PedicleDecision *
pedicle_case_get_decision (PedicleCase *self, guint index)
{
  g_return_val_if_fail (index < self->data->decisions->len, NULL);

  return self->data->decisions->pdata[index];
}

static const PedicleDecision *
get_last (PedicleCase *self)
{
  GPtrArray *decisions = self->data->decisions;

  return decisions->len > 0 ? decisions->pdata[decisions->len - 1] : NULL;
}

const PedicleDecision *
pedicle_case_get_draft (PedicleCase *self)
{
  const PedicleDecision *last = get_last (self);

  return last != NULL && !pedicle_decision_is_signed (last) ? last : NULL;
}

const PedicleDecision *
pedicle_case_get_last_signed (PedicleCase *self)
{
  GPtrArray *decisions = self->data->decisions;
  guint n_signed = decisions->len - (pedicle_case_get_draft (self) != NULL);

  return n_signed > 0 ? decisions->pdata[n_signed - 1] : NULL;
}

/* Takes decision, which may be NULL. */
static void
replace_draft (PedicleCase *self, PedicleDecision *decision)
{
  GPtrArray *decisions = self->data->decisions;

  if (pedicle_case_get_draft (self) != NULL)
    g_ptr_array_set_size (decisions, decisions->len - 1);
  if (decision != NULL)
    g_ptr_array_add (decisions, decision);
}

/* What is saved must be read again. */
static gboolean
has_valid_days (const PedicleDecision *draft)
{
  for (guint i = 0; i < draft->actions->len; i++) {
    const PedicleAction *action = draft->actions->pdata[i];

    if (action->due != NULL && !pedicle_date_is_valid (action->due))
      return FALSE;
  }
  return pedicle_date_is_valid (draft->date);
}

void
pedicle_case_set_draft (PedicleCase *self, const PedicleDecision *draft, gboolean typed)
{
  const PedicleDecision *before = pedicle_case_get_draft (self);
  g_autofree char *field = NULL;

  g_return_if_fail (draft == NULL ||
                    (!pedicle_decision_is_signed (draft) && has_valid_days (draft)));

  if (before == draft || (before != NULL && draft != NULL && pedicle_decision_equal (before, draft)))
    return;
  field = pedicle_typed_field_of_draft (before, draft);
  replace_draft (self, draft != NULL ? pedicle_decision_copy (draft) : NULL);
  if (typed)
    say_typed (self, "decision-words", field);
  else
    pedicle_case_changed (self, "decision");
}

void
pedicle_case_sign (PedicleCase *self, PedicleDecision *decision)
{
  g_return_if_fail (pedicle_decision_is_signed (decision) && decision->visit != NULL);

  replace_draft (self, decision);
  pedicle_case_changed (self, "sign");
}

void
pedicle_case_add_addition (PedicleCase *self, guint decision, const char *author, const char *text)
{
  g_autofree char *now = pedicle_time_now ();
  PedicleDecision *own;

  g_return_if_fail (decision < self->data->decisions->len && *text != '\0');
  own = self->data->decisions->pdata[decision];
  g_return_if_fail (pedicle_decision_is_signed (own));

  g_ptr_array_add (own->additions, pedicle_addition_new (now, author, text));
  pedicle_case_changed (self, "addition");
}

/* The index of the decision with the same signature, or -1. */
static int
find_signature (GPtrArray *decisions, const PedicleDecision *decision)
{
  for (guint i = 0; i < decisions->len; i++) {
    const PedicleDecision *own = decisions->pdata[i];

    if (g_strcmp0 (own->signed_at, decision->signed_at) == 0 &&
        g_strcmp0 (own->signed_by, decision->signed_by) == 0)
      return (int) i;
  }
  return -1;
}

static gboolean
has_addition (const PedicleDecision *decision, const PedicleAddition *addition)
{
  for (guint i = 0; i < decision->additions->len; i++)
    if (pedicle_addition_equal (decision->additions->pdata[i], addition))
      return TRUE;
  return FALSE;
}

/* ISO times sort as text. */
static gboolean
is_before (const PedicleAddition *one, const PedicleAddition *other)
{
  return strcmp (one->time, other->time) < 0;
}

/* Each of the two may have some that the other has not. Those that are there stay in their order,
 * whatever the clock said. */
static void
keep_additions (PedicleDecision *own, const PedicleDecision *other)
{
  for (guint i = 0; i < other->additions->len; i++) {
    const PedicleAddition *addition = other->additions->pdata[i];
    guint place = own->additions->len;

    if (has_addition (own, addition))
      continue;
    while (place > 0 && is_before (addition, own->additions->pdata[place - 1]))
      place--;
    g_ptr_array_insert (own->additions, (int) place, pedicle_addition_copy (addition));
  }
}

static gboolean
is_signed_until (const PedicleDecision *decision, const char *time)
{
  return pedicle_decision_is_signed (decision) && strcmp (decision->signed_at, time) <= 0;
}

/* What is missing goes behind the one before it, at *place, and what was signed earlier: those that
 * are there stay in their order, too, and the draft the last. */
static void
keep_signed (GPtrArray *decisions, const PedicleDecision *decision, guint *place)
{
  int index = find_signature (decisions, decision);

  if (index >= 0) {
    keep_additions (decisions->pdata[index], decision);
    *place = (guint) index + 1;
    return;
  }
  while (*place < decisions->len &&
         is_signed_until (decisions->pdata[*place], decision->signed_at))
    (*place)++;
  g_ptr_array_insert (decisions, (int) *place, pedicle_decision_copy (decision));
  (*place)++;
}

void
pedicle_case_keep_signed (PedicleCase *self, PedicleCase *other)
{
  guint place = 0;

  for (guint i = 0; i < other->data->decisions->len; i++) {
    const PedicleDecision *decision = other->data->decisions->pdata[i];

    if (pedicle_decision_is_signed (decision))
      keep_signed (self->data->decisions, decision, &place);
  }
}
