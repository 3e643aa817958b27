/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A session: undo and redo of every kind of change, which lesion is shown, and an assessment that
 * always fits the case. */

#include "state.h"

#include "session.h"

#define START "frankel=E kps=80 levels=T8 pain=continuous levels=L1 escc=2 levels=L4"

static PedicleSession *
new_session (const char *words)
{
  g_autoptr (PedicleCase) case_ = state_case (words);

  return pedicle_session_new (case_, pedicle_knowledge_get_default ());
}

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
  pedicle_case_set_sex (case_, PEDICLE_SEX_OTHER);
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
  pedicle_case_set_lesion_note (case_, 1, "Biopsy pending.");
}

static void
set_levels (PedicleCase *case_)
{
  g_assert_true (pedicle_case_set_levels (case_, 0, state_levels ("T9-T10"), NULL));
}

static void
set_choice (PedicleCase *case_)
{
  pedicle_case_set_answer (case_, 1, PEDICLE_FINDING_ESCC, PEDICLE_ESCC_0);
}

static void
set_number (PedicleCase *case_)
{
  pedicle_case_set_answer (case_, 0, PEDICLE_FINDING_KPS, 50);
}

static void
raise_flag (PedicleCase *case_)
{
  pedicle_case_set_answer (case_, 0, PEDICLE_FINDING_OVERT_INSTABILITY, 1);
}

static void
take_back (PedicleCase *case_)
{
  pedicle_case_set_answer (case_, 0, PEDICLE_FINDING_PAIN, PEDICLE_UNANSWERED);
}

static void
rest_normal (PedicleCase *case_)
{
  g_assert_cmpint (pedicle_case_rest_normal (case_, 2, PEDICLE_PANEL_IMAGING), >, 0);
}

static void
add_lesion (PedicleCase *case_)
{
  g_assert_cmpint (pedicle_case_add_lesion (case_, state_levels ("C4"), NULL), ==, 3);
}

static void
remove_first (PedicleCase *case_)
{
  pedicle_case_remove_lesion (case_, 0);
}

static void
remove_last (PedicleCase *case_)
{
  pedicle_case_remove_lesion (case_, 2);
}

static void
assign (PedicleCase *case_)
{
  g_autoptr (PedicleCase) other = state_case ("levels=C7 kps=40");

  pedicle_case_assign (case_, other);
}

typedef struct {
  const char *name;
  void (*change) (PedicleCase *case_);
  const char *label; /* of undo and redo */
  guint lesion;      /* shown after the change, where the second was shown before */
} Change;

static const Change changes[] = {
  { "label", set_label, "Label", 1 },
  { "birth-year", set_birth_year, "Birth year", 1 },
  { "sex", set_sex, "Sex", 1 },
  { "date", set_date, "Date", 1 },
  { "note", set_note, "Note", 1 },
  { "lesion-note", set_lesion_note, "Note on the lesion", 1 },
  { "levels", set_levels, "Levels", 1 },
  { "choice", set_choice, "ESCC grade", 1 },
  { "number", set_number, "Karnofsky", 1 },
  { "flag", raise_flag, "Overtly unstable", 1 },
  { "taken-back", take_back, "Pain", 1 },
  { "rest-normal", rest_normal, "Rest normal", 1 },
  { "add-lesion", add_lesion, "Add lesion", 3 },
  { "remove-first", remove_first, "Remove lesion", 1 },
  { "remove-last", remove_last, "Remove lesion", 1 },
  { "assign", assign, "Replace the case", 0 },
};

static void
assert_labels (PedicleSession *session, const char *undo, const char *redo)
{
  g_autofree char *undo_label = NULL, *redo_label = NULL;
  gboolean can_undo, can_redo;

  g_object_get (session, "undo-label", &undo_label, "redo-label", &redo_label,
                "can-undo", &can_undo, "can-redo", &can_redo, NULL);
  g_assert_cmpstr (undo_label, ==, undo);
  g_assert_cmpstr (redo_label, ==, redo);
  g_assert_cmpint (can_undo, ==, undo != NULL);
  g_assert_cmpint (can_redo, ==, redo != NULL);
  g_assert_cmpint (pedicle_session_can_undo (session), ==, undo != NULL);
  g_assert_cmpint (pedicle_session_can_redo (session), ==, redo != NULL);
}

/* The assessment is of the last visit as the case has it now. */
static void
assert_fits (PedicleSession *session)
{
  PedicleCase *case_ = pedicle_session_get_case (session);
  PedicleAssessment *assessment = pedicle_session_get_assessment (session);
  const PedicleVisit *assessed = pedicle_assessment_get_visit (assessment);
  const PedicleVisit *visit = pedicle_case_get_last_visit (case_);

  g_assert_cmpstr (pedicle_assessment_get_case_id (assessment), ==, pedicle_case_get_id (case_));
  g_assert_cmpstr (assessed->date, ==, visit->date);
  g_assert_true (pedicle_answers_equal (&assessed->findings, &visit->findings));
  g_assert_cmpint (assessed->lesions->len, ==, visit->lesions->len);
  for (guint i = 0; i < visit->lesions->len; i++) {
    const PedicleLesion *lesion = g_ptr_array_index (visit->lesions, i);
    const PedicleLesion *copy = g_ptr_array_index (assessed->lesions, i);

    g_assert_cmpint (copy->levels, ==, lesion->levels);
    g_assert_true (pedicle_answers_equal (&copy->findings, &lesion->findings));
    g_assert_cmpstr (pedicle_assessment_get_lesion (assessment, i)->id, ==, lesion->id);
  }
  g_assert_true (pedicle_session_get_lesion_assessment (session) ==
                 pedicle_assessment_get_lesion (assessment, pedicle_session_get_lesion (session)));
}

static void
test_change (gconstpointer data)
{
  const Change *row = data;
  g_autoptr (PedicleSession) session = new_session (START);
  PedicleCase *case_ = pedicle_session_get_case (session);
  g_autoptr (PedicleCase) before = pedicle_case_copy (case_);
  g_autoptr (PedicleCase) after = NULL;

  pedicle_session_set_lesion (session, 1);
  assert_labels (session, NULL, NULL);
  row->change (case_);
  after = pedicle_case_copy (case_);
  g_assert_cmpint (pedicle_session_get_lesion (session), ==, row->lesion);
  assert_labels (session, row->label, NULL);
  assert_fits (session);

  for (guint i = 0; i < 2; i++) {
    pedicle_session_undo (session);
    g_assert_true (pedicle_case_equal (case_, before));
    g_assert_cmpint (pedicle_session_get_lesion (session), ==, 1);
    assert_labels (session, NULL, row->label);
    assert_fits (session);

    pedicle_session_redo (session);
    g_assert_true (pedicle_case_equal (case_, after));
    assert_labels (session, row->label, NULL);
    assert_fits (session);
  }
}

/* All changes in a row, undone to the first and redone to the last. */
static void
test_all_changes (void)
{
  const guint n_changes = G_N_ELEMENTS (changes);
  g_autoptr (PedicleSession) session = new_session (START);
  g_autoptr (GPtrArray) cases = g_ptr_array_new_with_free_func (g_object_unref);
  PedicleCase *case_ = pedicle_session_get_case (session);

  g_ptr_array_add (cases, pedicle_case_copy (case_));
  for (guint i = 0; i < n_changes; i++) {
    /* The last lesion exists once. */
    if (g_str_equal (changes[i].name, "remove-last"))
      pedicle_case_remove_lesion (case_, pedicle_case_get_n_lesions (case_) - 1);
    else
      changes[i].change (case_);
    g_ptr_array_add (cases, pedicle_case_copy (case_));
  }
  for (guint i = n_changes; i > 0; i--) {
    g_assert_true (pedicle_case_equal (case_, g_ptr_array_index (cases, i)));
    pedicle_session_undo (session);
    assert_fits (session);
  }
  g_assert_true (pedicle_case_equal (case_, g_ptr_array_index (cases, 0)));
  g_assert_false (pedicle_session_can_undo (session));
  pedicle_session_undo (session);
  for (guint i = 0; i < n_changes; i++)
    pedicle_session_redo (session);
  g_assert_true (pedicle_case_equal (case_, g_ptr_array_index (cases, n_changes)));
  g_assert_false (pedicle_session_can_redo (session));
  pedicle_session_redo (session);
  g_assert_true (pedicle_case_equal (case_, g_ptr_array_index (cases, n_changes)));
}

/* A change after an undo takes the place of what was undone. */
static void
test_change_after_undo (void)
{
  g_autoptr (PedicleSession) session = new_session (START);
  PedicleCase *case_ = pedicle_session_get_case (session);

  set_number (case_);
  set_choice (case_);
  pedicle_session_undo (session);
  raise_flag (case_);
  assert_labels (session, "Overtly unstable", NULL);
  pedicle_session_undo (session);
  assert_labels (session, "Karnofsky", "Overtly unstable");
}

static guint
count_undo_steps (PedicleSession *session)
{
  guint count = 0;

  for (; pedicle_session_can_undo (session); count++)
    pedicle_session_undo (session);
  return count;
}

/* Letter by letter is one step; another row, or another change between, begins a new one. */
static void
test_merging (void)
{
  g_autoptr (PedicleSession) session = new_session (START);
  PedicleCase *case_ = pedicle_session_get_case (session);
  g_autoptr (PedicleCase) before = pedicle_case_copy (case_);

  pedicle_case_set_label (case_, "M");
  pedicle_case_set_label (case_, "MD");
  pedicle_case_set_label (case_, "MDT");
  for (int vas = 1; vas <= 13; vas++)
    pedicle_case_set_answer (case_, 0, PEDICLE_FINDING_PAIN_VAS, vas);
  pedicle_case_set_note (case_, "A");
  pedicle_case_set_note (case_, "A note");
  pedicle_case_set_label (case_, "MDT-1");
  g_assert_cmpint (count_undo_steps (session), ==, 4);
  g_assert_true (pedicle_case_equal (case_, before));
}

/* Choosing one value after the other is a step each. */
static void
test_choices_do_not_merge (void)
{
  g_autoptr (PedicleSession) session = new_session (START);
  PedicleCase *case_ = pedicle_session_get_case (session);

  pedicle_case_set_answer (case_, 0, PEDICLE_FINDING_FRANKEL, PEDICLE_FRANKEL_A);
  pedicle_case_set_answer (case_, 0, PEDICLE_FINDING_FRANKEL, PEDICLE_FRANKEL_B);
  pedicle_case_set_answer (case_, 0, PEDICLE_FINDING_FRANKEL, PEDICLE_UNANSWERED);
  g_assert_cmpint (count_undo_steps (session), ==, 3);
}

/* The notes of two lesions are two texts. */
static void
test_lesions_do_not_merge (void)
{
  g_autoptr (PedicleSession) session = new_session (START);
  PedicleCase *case_ = pedicle_session_get_case (session);

  pedicle_case_set_lesion_note (case_, 0, "Of the first");
  pedicle_session_set_lesion (session, 1);
  pedicle_case_set_lesion_note (case_, 1, "Of the second");
  g_assert_cmpint (count_undo_steps (session), ==, 2);
}

/* Steps of a plan are choices, a note and days are typed, each of a step by itself. */
static void
test_plans_merge_typing (void)
{
  g_autoptr (PedicleSession) session = new_session (START);
  PedicleCase *case_ = pedicle_session_get_case (session);
  g_autoptr (GPtrArray) plan = pedicle_plan_new ();
  PedicleStep *first = pedicle_step_new (PEDICLE_TECHNIQUE_KYPHOPLASTY);
  PedicleStep *second = pedicle_step_new (PEDICLE_TECHNIQUE_RADIOTHERAPY);

  g_ptr_array_add (plan, first);
  pedicle_case_set_plan (case_, 0, plan);
  g_ptr_array_add (plan, second);
  pedicle_case_set_plan (case_, 0, plan);
  g_free (first->note);
  first->note = g_strdup ("o");
  pedicle_case_set_plan_words (case_, 0, plan);
  g_free (first->note);
  first->note = g_strdup ("on Monday");
  pedicle_case_set_plan_words (case_, 0, plan);
  second->days = 1;
  pedicle_case_set_plan_words (case_, 0, plan);
  second->days = 14;
  pedicle_case_set_plan_words (case_, 0, plan);
  g_free (second->note);
  second->note = g_strdup ("5 sessions");
  pedicle_case_set_plan_words (case_, 0, plan);
  assert_labels (session, "Plan", NULL);
  g_assert_cmpint (count_undo_steps (session), ==, 5);
}

static void
test_undo_ends_merging (void)
{
  g_autoptr (PedicleSession) session = new_session (START);
  PedicleCase *case_ = pedicle_session_get_case (session);

  pedicle_case_set_label (case_, "A");
  pedicle_session_undo (session);
  pedicle_session_redo (session);
  pedicle_case_set_label (case_, "AB");
  g_assert_cmpint (count_undo_steps (session), ==, 2);
}

static void
test_a_pause_ends_merging (void)
{
  g_autoptr (PedicleSession) session = new_session (START);
  PedicleCase *case_ = pedicle_session_get_case (session);

  pedicle_case_set_label (case_, "A");
  g_usleep (2.1 * G_USEC_PER_SEC);
  pedicle_case_set_label (case_, "AB");
  g_assert_cmpint (count_undo_steps (session), ==, 2);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (changes); i++)
    state_add_row ("/session/change", changes[i].name, &changes[i], test_change);
  g_test_add_func ("/session/all-changes", test_all_changes);
  g_test_add_func ("/session/change-after-undo", test_change_after_undo);
  g_test_add_func ("/session/merging", test_merging);
  g_test_add_func ("/session/merging/choices-do-not", test_choices_do_not_merge);
  g_test_add_func ("/session/merging/lesions-do-not", test_lesions_do_not_merge);
  g_test_add_func ("/session/merging/plans-merge-typing", test_plans_merge_typing);
  g_test_add_func ("/session/merging/undo-ends-it", test_undo_ends_merging);
  g_test_add_func ("/session/merging/a-pause-ends-it", test_a_pause_ends_merging);
  return g_test_run ();
}
