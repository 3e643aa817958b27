/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "case.h"

#include "case-private.h"
#include "iso-time.h"

#include <glib/gi18n-lib.h>
#include <string.h>

G_DEFINE_FINAL_TYPE (PedicleCase, pedicle_case, G_TYPE_OBJECT)
G_DEFINE_QUARK (pedicle-case-error-quark, pedicle_case_error)

enum { CHANGED, N_SIGNALS };
static guint signals[N_SIGNALS];

void
pedicle_case_changed (PedicleCase *self, const char *what)
{
  g_signal_emit (self, signals[CHANGED], 0, what);
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
  data->created = pedicle_time_now ();
  data->modified = g_strdup (data->created);
  visit->date = pedicle_date_today ();
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
  pedicle_case_changed (self, "assign");
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
  pedicle_case_take_text (&self->data->modified, modified);
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
  return pedicle_case_own_visit (self);
}

const PedicleLesion *
pedicle_case_get_lesion (PedicleCase *self, guint index)
{
  return pedicle_case_own_lesion (self, index);
}

guint
pedicle_case_get_n_lesions (PedicleCase *self)
{
  return pedicle_case_own_visit (self)->lesions->len;
}

void
pedicle_case_set_label (PedicleCase *self, const char *label)
{
  if (pedicle_case_take_text (&self->data->label, label))
    pedicle_case_changed (self, "label");
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
    pedicle_case_changed (self, "birth-year");
  }
  return TRUE;
}

void
pedicle_case_set_sex (PedicleCase *self, PedicleSex sex)
{
  if (self->data->sex == sex)
    return;
  self->data->sex = sex;
  pedicle_case_changed (self, "sex");
}

gboolean
pedicle_case_set_date (PedicleCase *self, const char *date, GError **error)
{
  GPtrArray *visits = self->data->visits;
  const PedicleVisit *before = visits->len > 1 ? g_ptr_array_index (visits, visits->len - 2) : NULL;

  if (!pedicle_date_is_valid (date)) {
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
  if (pedicle_case_take_text (&pedicle_case_own_visit (self)->date, date))
    pedicle_case_changed (self, "date");
  return TRUE;
}

void
pedicle_case_set_note (PedicleCase *self, const char *note)
{
  if (pedicle_case_take_text (&pedicle_case_own_visit (self)->note, note))
    pedicle_case_changed (self, "note");
}
