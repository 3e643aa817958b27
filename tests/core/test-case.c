/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A case tells of every change,
  once; refuses what is not valid; and compares and copies all of it. */

#include "state.h"

/* What "changed" told. */
typedef struct {
  guint count;
  char *last;
} Told;

static void
changed_cb (PedicleCase *case_, const char *what, Told *told)
{
  told->count++;
  g_free (told->last);
  told->last = g_strdup (what);
}

static void
told_clear (Told *told)
{
  g_free (told->last);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Told, told_clear)

static void
set_label (PedicleCase *case_)
{
  pedicle_case_set_label (case_, "MDT-7");
}

static void
set_birth_year (PedicleCase *case_)
{
  g_assert_true (pedicle_case_set_birth_year (case_, 1968, NULL));
}

static void
set_sex (PedicleCase *case_)
{
  pedicle_case_set_sex (case_, PEDICLE_SEX_FEMALE);
}

static void
set_date (PedicleCase *case_)
{
  g_assert_true (pedicle_case_set_date (case_, "2026-02-28", NULL));
}

static void
set_note (PedicleCase *case_)
{
  pedicle_case_set_note (case_, "Seen with radiology.");
}

static void
set_lesion_note (PedicleCase *case_)
{
  pedicle_case_set_lesion_note (case_, 0, "Biopsy pending.");
}

static void
set_levels (PedicleCase *case_)
{
  g_assert_true (pedicle_case_set_levels (case_, 0, state_levels ("T9-T10"), NULL));
}

static void
set_choice (PedicleCase *case_)
{
  state_answer (case_, "collapse=under-50");
}

static void
set_number (PedicleCase *case_)
{
  state_answer (case_, "kps=80");
}

static void
raise_flag (PedicleCase *case_)
{
  state_answer (case_, "overt-instability");
}

static void
take_back (PedicleCase *case_)
{
  state_answer (case_, "-pain");
}

static void
rest_normal (PedicleCase *case_)
{
  pedicle_case_rest_normal (case_, 0, PEDICLE_PANEL_IMAGING);
}

typedef struct {
  const char *what; /* the name of the row, too */
  void (*change) (PedicleCase *case_);
} Change;

/* Each of them changes nothing when it is done again. */
static const Change changes[] = {
  { "label", set_label },       { "birth-year", set_birth_year },
  { "sex", set_sex },           { "date", set_date },
  { "note", set_note },         { "lesion-note", set_lesion_note },
  { "levels", set_levels },     { "collapse", set_choice },
  { "kps", set_number },        { "overt-instability", raise_flag },
  { "pain", take_back },        { "rest-normal", rest_normal },
};

static void
test_change (gconstpointer data)
{
  const Change *row = data;
  g_autoptr (PedicleCase) case_ = state_case ("levels=T8 pain=none");
  g_autoptr (PedicleCase) before = pedicle_case_copy (case_);
  g_autoptr (PedicleCase) after = NULL;
  g_auto (Told) told = { 0 };

  g_signal_connect (case_, "changed", G_CALLBACK (changed_cb), &told);
  row->change (case_);
  g_assert_cmpint (told.count, ==, 1);
  g_assert_cmpstr (told.last, ==, row->what);
  g_assert_false (pedicle_case_equal (case_, before));

  row->change (case_);
  g_assert_cmpint (told.count, ==, 1);

  /* A copy is equal; assigning tells once, and then no more. */
  after = pedicle_case_copy (case_);
  g_assert_true (pedicle_case_equal (case_, after));
  pedicle_case_assign (case_, before);
  g_assert_cmpint (told.count, ==, 2);
  g_assert_cmpstr (told.last, ==, "assign");
  g_assert_true (pedicle_case_equal (case_, before));
  g_assert_false (pedicle_case_equal (case_, after));
  pedicle_case_assign (case_, before);
  g_assert_cmpint (told.count, ==, 2);
}

static void
test_new (void)
{
  g_autoptr (PedicleCase) a = pedicle_case_new ();
  g_autoptr (PedicleCase) b = pedicle_case_new ();

  g_assert_true (g_uuid_string_is_valid (pedicle_case_get_id (a)));
  g_assert_cmpstr (pedicle_case_get_id (a), !=, pedicle_case_get_id (b));
  g_assert_cmpstr (pedicle_case_get_label (a), ==, "");
  g_assert_cmpint (pedicle_case_get_birth_year (a), ==, 0);
  g_assert_cmpint (pedicle_case_get_sex (a), ==, PEDICLE_SEX_UNKNOWN);
  g_assert_nonnull (pedicle_case_get_created (a));
  g_assert_cmpint (pedicle_case_get_n_visits (a), ==, 1);
  g_assert_cmpint (pedicle_case_get_n_lesions (a), ==, 0);
  g_assert_null (pedicle_case_get_lesion (a, 0));
  for (guint i = 0; i < PEDICLE_N_FINDINGS; i++)
    g_assert_cmpint (pedicle_case_get_answer (a, 0, i), ==,
                     pedicle_finding_get (i)->type == PEDICLE_ANSWER_FLAG ? 0 : PEDICLE_UNANSWERED);
}

/* An edit of one does not reach the other. */
static void
test_copy_is_apart (void)
{
  g_autoptr (PedicleCase) case_ = state_case ("levels=T8 pain=none kps=80");
  g_autoptr (PedicleCase) copy = pedicle_case_copy (case_);

  state_answer (copy, "pain=continuous kps=50");
  pedicle_case_set_lesion_note (copy, 0, "Only here.");
  pedicle_case_set_note (copy, "Only here.");
  g_assert_cmpint (pedicle_case_get_answer (case_, 0, PEDICLE_FINDING_PAIN), ==, PEDICLE_PAIN_NONE);
  g_assert_cmpint (pedicle_case_get_answer (case_, 0, PEDICLE_FINDING_KPS), ==, 80);
  g_assert_cmpstr (pedicle_case_get_lesion (case_, 0)->note, ==, "");
  g_assert_cmpstr (pedicle_case_get_last_visit (case_)->note, ==, "");
}

/* The time of modification is no change of the case. */
static void
test_modified (void)
{
  g_autoptr (PedicleCase) case_ = state_case ("kps=80");
  g_autoptr (PedicleCase) copy = pedicle_case_copy (case_);
  g_auto (Told) told = { 0 };

  g_signal_connect (case_, "changed", G_CALLBACK (changed_cb), &told);
  pedicle_case_set_modified (case_, "2026-11-23T09:31:02Z");
  g_assert_cmpstr (pedicle_case_get_modified (case_), ==, "2026-11-23T09:31:02Z");
  g_assert_cmpint (told.count, ==, 0);
  g_assert_true (pedicle_case_equal (case_, copy));
}

static void
assert_date_refused (PedicleCase *case_, const char *date, int code)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *before = g_strdup (pedicle_case_get_last_visit (case_)->date);

  g_assert_false (pedicle_case_set_date (case_, date, &error));
  g_assert_error (error, PEDICLE_CASE_ERROR, code);
  g_assert_cmpstr (pedicle_case_get_last_visit (case_)->date, ==, before);
}

static void
test_dates (void)
{
  static const char *const refused[] = { "2026-02-29", "2026-13-01", "2026-00-10", "2026-1-10",
                                         "20260110",   "2026-01-10T", "",          "today",
                                         "0000-01-01", "2026-01-1x", " 2026-01-1", "2026-+1-01",
                                         "2026- 1-01", "2026-01--1", "２０２６-01-01" };
  static const char *const taken[] = { "2024-02-29", "1999-12-31", "2026-11-20" };
  g_autoptr (PedicleCase) case_ = state_case ("");
  g_auto (Told) told = { 0 };

  g_signal_connect (case_, "changed", G_CALLBACK (changed_cb), &told);
  for (guint i = 0; i < G_N_ELEMENTS (refused); i++)
    assert_date_refused (case_, refused[i], PEDICLE_CASE_ERROR_NOT_A_DATE);
  g_assert_cmpint (told.count, ==, 0);
  for (guint i = 0; i < G_N_ELEMENTS (taken); i++)
    g_assert_true (pedicle_case_set_date (case_, taken[i], NULL));
  g_assert_cmpint (told.count, ==, G_N_ELEMENTS (taken));
}

/* Of two visits the later one is edited, and it cannot come before the other. */
static void
test_two_visits (void)
{
  PedicleCaseData *data = pedicle_case_data_new ();
  g_autoptr (PedicleCase) case_ = NULL;

  data->id = g_uuid_string_random ();
  for (guint i = 0; i < 2; i++) {
    PedicleVisit *visit = pedicle_visit_new ();

    visit->date = g_strdup (i == 0 ? "2026-03-01" : "2026-06-01");
    g_ptr_array_add (data->visits, visit);
  }
  case_ = pedicle_case_new_from_data (data);
  assert_date_refused (case_, "2026-02-28", PEDICLE_CASE_ERROR_DATE_ORDER);
  g_assert_true (pedicle_case_set_date (case_, "2026-03-01", NULL));
  state_answer (case_, "kps=70");
  g_assert_cmpint (
    pedicle_answers_get (&pedicle_case_get_visit (case_, 0)->findings, PEDICLE_FINDING_KPS), ==,
    PEDICLE_UNANSWERED);
  g_assert_cmpint (
    pedicle_answers_get (&pedicle_case_get_visit (case_, 1)->findings, PEDICLE_FINDING_KPS), ==,
      70);
}

static void
test_birth_years (void)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  int this_year = g_date_time_get_year (now);
  const int refused[] = { 1899, 1, -1, this_year + 1, G_MAXINT, G_MININT };
  const int taken[] = { 1900, 1968, this_year, 0 };
  g_autoptr (PedicleCase) case_ = state_case ("");

  for (guint i = 0; i < G_N_ELEMENTS (refused); i++) {
    g_autoptr (GError) error = NULL;

    g_assert_false (pedicle_case_set_birth_year (case_, refused[i], &error));
    g_assert_error (error, PEDICLE_CASE_ERROR, PEDICLE_CASE_ERROR_BIRTH_YEAR);
    g_assert_cmpint (pedicle_case_get_birth_year (case_), ==, 0);
  }
  for (guint i = 0; i < G_N_ELEMENTS (taken); i++) {
    g_assert_true (pedicle_case_set_birth_year (case_, taken[i], NULL));
    g_assert_cmpint (pedicle_case_get_birth_year (case_), ==, taken[i]);
  }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (changes); i++)
    state_add_row ("/case/change", changes[i].what, &changes[i], test_change);
  g_test_add_func ("/case/new", test_new);
  g_test_add_func ("/case/copy-is-apart", test_copy_is_apart);
  g_test_add_func ("/case/modified", test_modified);
  g_test_add_func ("/case/dates", test_dates);
  g_test_add_func ("/case/two-visits", test_two_visits);
  g_test_add_func ("/case/birth-years", test_birth_years);
  return g_test_run ();
}
