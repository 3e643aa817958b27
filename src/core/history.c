/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "history.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* What follows the same edit this soon is the same step: typing a note, dragging a slider. */
#define MERGE_MICROSECONDS (2 * G_USEC_PER_SEC)

typedef struct {
  PedicleCase *before;
  char *what;
  guint lesion;
} Step;

struct _PedicleHistory {
  GPtrArray *undo, *redo; /* of Step */
  gint64 merge_until;
};

static void
step_free (Step *step)
{
  g_object_unref (step->before);
  g_free (step->what);
  g_free (step);
}

PedicleHistory *
pedicle_history_new (void)
{
  PedicleHistory *self = g_new0 (PedicleHistory, 1);

  self->undo = g_ptr_array_new_with_free_func ((GDestroyNotify) step_free);
  self->redo = g_ptr_array_new_with_free_func ((GDestroyNotify) step_free);
  return self;
}

void
pedicle_history_free (PedicleHistory *self)
{
  g_ptr_array_unref (self->undo);
  g_ptr_array_unref (self->redo);
  g_free (self);
}

static void
push_step (GPtrArray *steps, PedicleCase *before, const char *what, guint lesion)
{
  Step *step = g_new0 (Step, 1);

  step->before = g_object_ref (before);
  step->what = g_strdup (what);
  step->lesion = lesion;
  g_ptr_array_add (steps, step);
}

/* Behind a colon stands where in it something was typed. */
static gboolean
is_about (const char *what, const char *subject)
{
  gsize length = strlen (subject);

  return g_str_has_prefix (what, subject) && (what[length] == '\0' || what[length] == ':');
}

/* Only what is typed or dragged comes in many small changes. */
static gboolean
is_merged (const char *what)
{
  static const char *const merged[] = {
    "label",    "birth-year",    "date",           "note", "lesion-note",
    "pain-vas", "deficit-hours", "plan-words",     "decision-words",
  };

  for (guint i = 0; i < G_N_ELEMENTS (merged); i++)
    if (is_about (what, merged[i]))
      return TRUE;
  return FALSE;
}

void
pedicle_history_record (PedicleHistory *self, PedicleCase *before, const char *what, guint lesion)
{
  gint64 now = g_get_monotonic_time ();
  const Step *top = self->undo->len > 0 ? self->undo->pdata[self->undo->len - 1] : NULL;
  gboolean merge = top != NULL && self->redo->len == 0 && is_merged (what) &&
                   now < self->merge_until && g_str_equal (top->what, what) &&
                   top->lesion == lesion;

  if (!merge)
    push_step (self->undo, before, what, lesion);
  self->merge_until = now + MERGE_MICROSECONDS;
  g_ptr_array_set_size (self->redo, 0);
}

void
pedicle_history_forget (PedicleHistory *self)
{
  g_ptr_array_set_size (self->undo, 0);
  g_ptr_array_set_size (self->redo, 0);
}

static const char *
step_label (GPtrArray *steps)
{
  static const struct {
    const char *what, *label;
  } labels[] = {
    { "label", N_("Label") },           { "birth-year", N_("Birth year") },
    { "sex", N_("Sex") },               { "date", N_("Date") },
    { "note", N_("Note") },             { "lesion-note", N_("Note on the lesion") },
    { "levels", N_("Levels") },         { "add-lesion", N_("Add lesion") },
    { "remove-lesion", N_("Remove lesion") }, { "rest-normal", N_("Rest normal") },
    { "plan", N_("Plan") },             { "plan-words", N_("Plan") },
    { "decision", N_("Decision") },     { "decision-words", N_("Decision") },
    { "assign", N_("Replace the case") },
  };
  const Step *step;
  PedicleFindingId finding;

  if (steps->len == 0)
    return NULL;
  step = g_ptr_array_index (steps, steps->len - 1);
  if (pedicle_finding_from_id (step->what, &finding))
    return pedicle_finding_get_label (finding);
  for (guint i = 0; i < G_N_ELEMENTS (labels); i++)
    if (is_about (step->what, labels[i].what))
      return _(labels[i].label);
  return NULL;
}

PedicleHistoryState
pedicle_history_get_state (PedicleHistory *self)
{
  return (PedicleHistoryState) { self->undo->len > 0, self->redo->len > 0,
                                 step_label (self->undo), step_label (self->redo) };
}

/* Takes the last step of from, and puts its counterpart onto to. */
static PedicleCase *
replay (PedicleHistory *self, GPtrArray *from, GPtrArray *to, PedicleCase *now, guint *ret_lesion)
{
  PedicleCase *target;
  Step *step;

  if (from->len == 0)
    return NULL;
  step = g_ptr_array_steal_index (from, from->len - 1);
  push_step (to, now, step->what, step->lesion);
  self->merge_until = 0;
  target = pedicle_case_copy (step->before);
  *ret_lesion = step->lesion;
  step_free (step);
  return target;
}

PedicleCase *
pedicle_history_undo (PedicleHistory *self, PedicleCase *now, guint *ret_lesion)
{
  return replay (self, self->undo, self->redo, now, ret_lesion);
}

PedicleCase *
pedicle_history_redo (PedicleHistory *self, PedicleCase *now, guint *ret_lesion)
{
  return replay (self, self->redo, self->undo, now, ret_lesion);
}
