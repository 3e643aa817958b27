/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "case.h"

#include "contradiction.h"

#include <glib/gi18n-lib.h>
#include <stdio.h>
#include <string.h>

struct _PedicleCase {
  GObject parent_instance;
  PedicleCaseData *data;
};

G_DEFINE_FINAL_TYPE (PedicleCase, pedicle_case, G_TYPE_OBJECT)
G_DEFINE_QUARK (pedicle-case-error-quark, pedicle_case_error)

enum { CHANGED, N_SIGNALS };
static guint signals[N_SIGNALS];

static PedicleVisit *
last_visit (PedicleCase *self)
{
  return g_ptr_array_index (self->data->visits, self->data->visits->len - 1);
}

static PedicleLesion *
get_lesion (PedicleCase *self, guint index)
{
  GPtrArray *lesions = last_visit (self)->lesions;

  return index < lesions->len ? g_ptr_array_index (lesions, index) : NULL;
}

static void
changed (PedicleCase *self, const char *what)
{
  g_signal_emit (self, signals[CHANGED], 0, what);
}

/* Takes over text if it differs; whether it did. */
static gboolean
set_text (char **text, const char *value)
{
  if (g_strcmp0 (*text, value) == 0)
    return FALSE;
  g_free (*text);
  *text = g_strdup (value);
  return TRUE;
}

static char *
now_as_iso8601 (void)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();

  return g_date_time_format (now, "%Y-%m-%dT%H:%M:%SZ");
}

static char *
today_as_iso8601 (void)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();

  return g_date_time_format (now, "%Y-%m-%d");
}

static void
pedicle_case_finalize (GObject *object)
{
  PedicleCase *self = PEDICLE_CASE (object);

  g_clear_pointer (&self->data, pedicle_case_data_free);

  G_OBJECT_CLASS (pedicle_case_parent_class)->finalize (object);
}

static void
pedicle_case_class_init (PedicleCaseClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = pedicle_case_finalize;

  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 1,
                                   G_TYPE_STRING | G_SIGNAL_TYPE_STATIC_SCOPE);
}

static void
pedicle_case_init (PedicleCase *self)
{
}

PedicleCase *
pedicle_case_new_from_data (PedicleCaseData *data)
{
  PedicleCase *self;

  g_return_val_if_fail (data->id != NULL && data->visits->len > 0, NULL);

  self = g_object_new (PEDICLE_TYPE_CASE, NULL);
  self->data = data;
  return self;
}

PedicleCase *
pedicle_case_new (void)
{
  PedicleCaseData *data = pedicle_case_data_new ();
  PedicleVisit *visit = pedicle_visit_new ();

  data->id = g_uuid_string_random ();
  data->created = now_as_iso8601 ();
  data->modified = g_strdup (data->created);
  visit->date = today_as_iso8601 ();
  g_ptr_array_add (data->visits, visit);
  return pedicle_case_new_from_data (data);
}

PedicleCase *
pedicle_case_copy (PedicleCase *self)
{
  return pedicle_case_new_from_data (pedicle_case_data_copy (self->data));
}

void
pedicle_case_assign (PedicleCase *self, PedicleCase *other)
{
  if (pedicle_case_equal (self, other))
    return;
  pedicle_case_data_free (self->data);
  self->data = pedicle_case_data_copy (other->data);
  changed (self, "assign");
}

gboolean
pedicle_case_equal (PedicleCase *a, PedicleCase *b)
{
  return pedicle_case_data_equal (a->data, b->data);
}

const PedicleCaseData *
pedicle_case_get_data (PedicleCase *self)
{
  return self->data;
}

const char *
pedicle_case_get_id (PedicleCase *self)
{
  return self->data->id;
}

const char *
pedicle_case_get_label (PedicleCase *self)
{
  return self->data->label;
}

const char *
pedicle_case_get_created (PedicleCase *self)
{
  return self->data->created;
}

const char *
pedicle_case_get_modified (PedicleCase *self)
{
  return self->data->modified;
}

void
pedicle_case_set_modified (PedicleCase *self, const char *modified)
{
  set_text (&self->data->modified, modified);
}

int
pedicle_case_get_birth_year (PedicleCase *self)
{
  return self->data->birth_year;
}

PedicleSex
pedicle_case_get_sex (PedicleCase *self)
{
  return self->data->sex;
}

guint
pedicle_case_get_n_visits (PedicleCase *self)
{
  return self->data->visits->len;
}

const PedicleVisit *
pedicle_case_get_visit (PedicleCase *self, guint index)
{
  g_return_val_if_fail (index < self->data->visits->len, NULL);

  return g_ptr_array_index (self->data->visits, index);
}

const PedicleVisit *
pedicle_case_get_last_visit (PedicleCase *self)
{
  return last_visit (self);
}

const PedicleLesion *
pedicle_case_get_lesion (PedicleCase *self, guint index)
{
  return get_lesion (self, index);
}

guint
pedicle_case_get_n_lesions (PedicleCase *self)
{
  return last_visit (self)->lesions->len;
}

void
pedicle_case_set_label (PedicleCase *self, const char *label)
{
  if (set_text (&self->data->label, label))
    changed (self, "label");
}

gboolean
pedicle_case_set_birth_year (PedicleCase *self, int year, GError **error)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  int this_year = g_date_time_get_year (now);

  if (year != 0 && (year < 1900 || year > this_year)) {
    g_set_error (error, PEDICLE_CASE_ERROR, PEDICLE_CASE_ERROR_BIRTH_YEAR,
                 _("A birth year lies between 1900 and %d."), this_year);
    return FALSE;
  }
  if (self->data->birth_year != year) {
    self->data->birth_year = year;
    changed (self, "birth-year");
  }
  return TRUE;
}

void
pedicle_case_set_sex (PedicleCase *self, PedicleSex sex)
{
  if (self->data->sex == sex)
    return;
  self->data->sex = sex;
  changed (self, "sex");
}

static gboolean
is_date (const char *date)
{
  unsigned int year, month, day;
  char rest;

  return strlen (date) == strlen ("2026-11-20") &&
         sscanf (date, "%4u-%2u-%2u%c", &year, &month, &day, &rest) == 3 && date[4] == '-' &&
         date[7] == '-' && year >= 1 && g_date_valid_dmy (day, month, year);
}

gboolean
pedicle_case_set_date (PedicleCase *self, const char *date, GError **error)
{
  GPtrArray *visits = self->data->visits;
  const PedicleVisit *before = visits->len > 1 ? g_ptr_array_index (visits, visits->len - 2) : NULL;

  if (!is_date (date)) {
    g_set_error (error, PEDICLE_CASE_ERROR, PEDICLE_CASE_ERROR_NOT_A_DATE,
                 _("“%s” is no day of the calendar written as year-month-day."), date);
    return FALSE;
  }
  /* ISO dates sort as text. */
  if (before != NULL && strcmp (date, before->date) < 0) {
    g_set_error (error, PEDICLE_CASE_ERROR, PEDICLE_CASE_ERROR_DATE_ORDER,
                 _("The assessment before is dated %s; this one cannot be earlier."), before->date);
    return FALSE;
  }
  if (set_text (&last_visit (self)->date, date))
    changed (self, "date");
  return TRUE;
}

void
pedicle_case_set_note (PedicleCase *self, const char *note)
{
  if (set_text (&last_visit (self)->note, note))
    changed (self, "note");
}

void
pedicle_case_set_lesion_note (PedicleCase *self, guint lesion, const char *note)
{
  PedicleLesion *row = get_lesion (self, lesion);

  g_return_if_fail (row != NULL);

  if (set_text (&row->note, note))
    changed (self, "lesion-note");
}

/* The answers that hold the finding, or NULL for a lesion that does not exist. */
static PedicleAnswers *
answers_of (PedicleCase *self, guint lesion, PedicleFindingId finding)
{
  PedicleLesion *row;

  if (pedicle_finding_get (finding)->scope == PEDICLE_SCOPE_PATIENT)
    return &last_visit (self)->findings;
  row = get_lesion (self, lesion);
  return row != NULL ? &row->findings : NULL;
}

int
pedicle_case_get_answer (PedicleCase *self, guint lesion, PedicleFindingId finding)
{
  const PedicleAnswers *answers = answers_of (self, lesion, finding);

  if (answers == NULL)
    return pedicle_finding_get (finding)->type == PEDICLE_ANSWER_FLAG ? 0 : PEDICLE_UNANSWERED;
  return pedicle_answers_get (answers, finding);
}

void
pedicle_case_set_answer (PedicleCase *self, guint lesion, PedicleFindingId finding, int value)
{
  PedicleAnswers *answers = answers_of (self, lesion, finding);
  int before;

  g_return_if_fail (answers != NULL);
  g_return_if_fail (value == PEDICLE_UNANSWERED || pedicle_finding_accepts (finding, value));

  before = pedicle_answers_get (answers, finding);
  pedicle_answers_set (answers, finding, value);
  if (pedicle_answers_get (answers, finding) != before)
    changed (self, pedicle_finding_get (finding)->id);
}

static guint
count_contradictions (PedicleCase *self, guint lesion)
{
  const PedicleVisit *visit = last_visit (self);
  const PedicleLesion *row = get_lesion (self, lesion);
  PedicleContradictions found = pedicle_contradictions_of_patient (visit);
  guint count = 0;

  if (row != NULL)
    found |= pedicle_contradictions_of_lesion (row);
  for (; found != 0; found &= found - 1)
    count++;
  return count;
}

static gboolean
fill_normal (PedicleCase *self, guint lesion, PedicleFindingId finding)
{
  const PedicleFinding *row = pedicle_finding_get (finding);
  PedicleAnswers *answers = answers_of (self, lesion, finding);
  guint before;

  if (answers == NULL || row->normal == PEDICLE_NO_NORMAL ||
      pedicle_answers_get (answers, finding) != PEDICLE_UNANSWERED)
    return FALSE;
  before = count_contradictions (self, lesion);
  pedicle_answers_set (answers, finding, row->normal);
  if (count_contradictions (self, lesion) <= before)
    return TRUE;
  pedicle_answers_set (answers, finding, PEDICLE_UNANSWERED);
  return FALSE;
}

guint
pedicle_case_rest_normal (PedicleCase *self, guint lesion, PediclePanelId panel)
{
  guint filled = 0;

  for (guint i = 0; i < PEDICLE_N_FINDINGS; i++)
    if (pedicle_finding_get (i)->panel == panel && fill_normal (self, lesion, i))
      filled++;
  if (filled > 0)
    changed (self, "rest-normal");
  return filled;
}

static gboolean
check_levels (PedicleLevels levels, GError **error)
{
  if (pedicle_levels_are_adjacent (levels))
    return TRUE;
  if (levels == 0)
    g_set_error_literal (error, PEDICLE_CASE_ERROR, PEDICLE_CASE_ERROR_NOT_ADJACENT,
                         _("A lesion needs at least one level."));
  else
    g_set_error_literal (error, PEDICLE_CASE_ERROR, PEDICLE_CASE_ERROR_NOT_ADJACENT,
                         _("The levels of a lesion are adjacent; enter two lesions."));
  return FALSE;
}

/* The lowest number that no lesion of any visit has: an id is never used for another lesion. */
static char *
free_lesion_id (PedicleCase *self)
{
  for (guint number = 1;; number++) {
    g_autofree char *id = g_strdup_printf ("%u", number);
    gboolean taken = FALSE;

    for (guint i = 0; i < self->data->visits->len; i++) {
      const PedicleVisit *visit = g_ptr_array_index (self->data->visits, i);

      for (guint j = 0; j < visit->lesions->len; j++) {
        const PedicleLesion *lesion = g_ptr_array_index (visit->lesions, j);

        taken |= g_str_equal (lesion->id, id);
      }
    }
    if (!taken)
      return g_steal_pointer (&id);
  }
}

int
pedicle_case_add_lesion (PedicleCase *self, PedicleLevels levels, GError **error)
{
  PedicleVisit *visit = last_visit (self);
  PedicleLesion *lesion;

  if (!check_levels (levels, error))
    return -1;
  lesion = pedicle_lesion_new ();
  lesion->id = free_lesion_id (self);
  lesion->levels = levels;
  g_ptr_array_add (visit->lesions, lesion);
  changed (self, "add-lesion");
  return visit->lesions->len - 1;
}

gboolean
pedicle_case_set_levels (PedicleCase *self, guint lesion, PedicleLevels levels, GError **error)
{
  PedicleLesion *row = get_lesion (self, lesion);

  g_return_val_if_fail (row != NULL, FALSE);

  if (!check_levels (levels, error))
    return FALSE;
  if (row->levels != levels) {
    row->levels = levels;
    changed (self, "levels");
  }
  return TRUE;
}

void
pedicle_case_remove_lesion (PedicleCase *self, guint lesion)
{
  PedicleVisit *visit = last_visit (self);

  g_return_if_fail (lesion < visit->lesions->len);

  g_ptr_array_remove_index (visit->lesions, lesion);
  changed (self, "remove-lesion");
}
