/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A session tells of its properties when they change, and only then; of a new assessment once for
 * many changes, before anything is drawn. */

#include "state.h"

#include "session.h"

static PedicleSession *
new_session (const char *words)
{
  g_autoptr (PedicleCase) case_ = state_case (words);

  return pedicle_session_new (case_, pedicle_knowledge_get_default ());
}

static void
count_cb (GObject *object, GParamSpec *pspec, guint *count)
{
  ++*count;
}

static void
count_notifications (PedicleSession *session, const char *property, guint *count)
{
  g_autofree char *signal = g_strdup_printf ("notify::%s", property);

  g_signal_connect (session, signal, G_CALLBACK (count_cb), count);
}

static void
run_pending (void)
{
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

static void
test_assessment_once (void)
{
  g_autoptr (PedicleSession) session = new_session ("levels=T8");
  PedicleCase *case_ = pedicle_session_get_case (session);
  PedicleAssessment *before = pedicle_session_get_assessment (session);
  guint count = 0;

  count_notifications (session, "assessment", &count);
  state_answer (case_, "pain=none kps=80 escc=2 frankel=C");
  g_assert_cmpint (count, ==, 0);
  run_pending ();
  g_assert_cmpint (count, ==, 1);
  g_assert_true (pedicle_session_get_assessment (session) != before);
  run_pending ();
  g_assert_cmpint (count, ==, 1);
}

/* Who asks earlier gets the new one, and the idle has nothing left to do. */
static void
test_asking_makes_it (void)
{
  g_autoptr (PedicleSession) session = new_session ("levels=T8");
  PedicleCase *case_ = pedicle_session_get_case (session);
  guint count = 0;

  pedicle_session_flush (session);
  count_notifications (session, "assessment", &count);
  state_answer (case_, "escc=2");
  g_assert_cmpint (pedicle_session_get_lesion_assessment (session)
                     ->facts.facts[PEDICLE_FACT_CORD_COMPRESSION]
                     .value,
                   ==, PEDICLE_TRUE);
  g_assert_cmpint (count, ==, 1);
  run_pending ();
  pedicle_session_flush (session);
  g_assert_cmpint (count, ==, 1);
}

/* An answer that was there already is no change. */
static void
test_no_change (void)
{
  g_autoptr (PedicleSession) session = new_session ("levels=T8 pain=none");
  guint count = 0;

  pedicle_session_flush (session);
  g_signal_connect (session, "notify", G_CALLBACK (count_cb), &count);
  state_answer (pedicle_session_get_case (session), "pain=none");
  run_pending ();
  g_assert_cmpint (count, ==, 0);
  g_assert_false (pedicle_session_can_undo (session));
}

static void
test_undo_properties (void)
{
  g_autoptr (PedicleSession) session = new_session ("levels=T8");
  PedicleCase *case_ = pedicle_session_get_case (session);
  guint can_undo = 0, can_redo = 0, undo_label = 0, redo_label = 0;

  count_notifications (session, "can-undo", &can_undo);
  count_notifications (session, "can-redo", &can_redo);
  count_notifications (session, "undo-label", &undo_label);
  count_notifications (session, "redo-label", &redo_label);

  pedicle_case_set_label (case_, "A");
  pedicle_case_set_label (case_, "AB");
  g_assert_cmpint (can_undo, ==, 1);
  g_assert_cmpint (undo_label, ==, 1);
  state_answer (case_, "escc=2");
  g_assert_cmpint (can_undo, ==, 1);
  g_assert_cmpint (undo_label, ==, 2);
  g_assert_cmpint (can_redo, ==, 0);
  g_assert_cmpint (redo_label, ==, 0);

  pedicle_session_undo (session);
  g_assert_cmpint (can_undo, ==, 1);
  g_assert_cmpint (undo_label, ==, 3);
  g_assert_cmpint (can_redo, ==, 1);
  g_assert_cmpint (redo_label, ==, 1);
  pedicle_session_undo (session);
  g_assert_cmpint (can_undo, ==, 2);
  g_assert_cmpint (can_redo, ==, 1);
  g_assert_cmpint (redo_label, ==, 2);
}

/* A property says the new value as soon as it is told of. */
static void
check_label_cb (GObject *object, GParamSpec *pspec, gpointer expected)
{
  g_autofree char *label = NULL;

  g_object_get (object, "undo-label", &label, NULL);
  g_assert_cmpstr (label, ==, expected);
}

static void
test_label_is_new_when_told (void)
{
  g_autoptr (PedicleSession) session = new_session ("levels=T8");

  g_signal_connect (session, "notify::undo-label", G_CALLBACK (check_label_cb), "ESCC grade");
  state_answer (pedicle_session_get_case (session), "escc=2");
}

static void
test_lesion (void)
{
  g_autoptr (PedicleSession) session = new_session ("levels=T8 levels=L1");
  PedicleCase *case_ = pedicle_session_get_case (session);
  guint count = 0;

  count_notifications (session, "lesion", &count);
  g_assert_cmpint (pedicle_session_get_lesion (session), ==, 0);
  pedicle_session_set_lesion (session, 0);
  g_assert_cmpint (count, ==, 0);
  g_object_set (session, "lesion", 1, NULL);
  g_assert_cmpint (pedicle_session_get_lesion (session), ==, 1);
  g_assert_cmpint (count, ==, 1);
  /* Beyond the last is the last. */
  pedicle_session_set_lesion (session, 7);
  g_assert_cmpint (pedicle_session_get_lesion (session), ==, 1);
  g_assert_cmpint (count, ==, 1);

  pedicle_case_remove_lesion (case_, 1);
  g_assert_cmpint (pedicle_session_get_lesion (session), ==, 0);
  g_assert_cmpint (count, ==, 2);
  pedicle_case_remove_lesion (case_, 0);
  g_assert_cmpuint (pedicle_session_get_lesion (session), ==, G_MAXUINT);
  g_assert_cmpint (count, ==, 3);
  g_assert_null (pedicle_session_get_lesion_assessment (session));
  pedicle_session_set_lesion (session, 0);
  g_assert_cmpuint (pedicle_session_get_lesion (session), ==, G_MAXUINT);
  g_assert_cmpint (count, ==, 3);

  pedicle_case_add_lesion (case_, state_levels ("C4"), NULL);
  g_assert_cmpint (pedicle_session_get_lesion (session), ==, 0);
  g_assert_nonnull (pedicle_session_get_lesion_assessment (session));
}

/* Undo shows the lesion that the step was about. */
static void
test_undo_shows_the_lesion (void)
{
  g_autoptr (PedicleSession) session = new_session ("levels=T8 levels=L1 levels=L4");
  PedicleCase *case_ = pedicle_session_get_case (session);

  pedicle_session_set_lesion (session, 2);
  pedicle_case_remove_lesion (case_, 2);
  g_assert_cmpint (pedicle_session_get_lesion (session), ==, 1);
  pedicle_session_set_lesion (session, 0);
  pedicle_session_undo (session);
  g_assert_cmpint (pedicle_session_get_lesion (session), ==, 2);
  pedicle_session_redo (session);
  g_assert_cmpint (pedicle_session_get_lesion (session), ==, 1);
}

static void
test_replace (void)
{
  g_autoptr (PedicleSession) session = new_session ("levels=T8 levels=L1");
  g_autoptr (PedicleCase) before = pedicle_case_copy (pedicle_session_get_case (session));
  g_autoptr (PedicleCase) other = state_case ("levels=C4 kps=40");
  g_autoptr (PedicleCase) third = state_case ("no-lesion");
  PedicleCase *case_ = pedicle_session_get_case (session);

  pedicle_session_replace (session, other, TRUE);
  g_assert_true (pedicle_case_equal (case_, other));
  g_assert_cmpint (pedicle_session_get_lesion (session), ==, 0);
  pedicle_session_undo (session);
  g_assert_true (pedicle_case_equal (case_, before));
  g_assert_true (pedicle_session_can_redo (session));

  pedicle_session_replace (session, third, FALSE);
  g_assert_true (pedicle_case_equal (case_, third));
  g_assert_false (pedicle_session_can_undo (session));
  g_assert_false (pedicle_session_can_redo (session));
  g_assert_cmpuint (pedicle_session_get_lesion (session), ==, G_MAXUINT);
  g_assert_cmpint (pedicle_assessment_get_n_lesions (pedicle_session_get_assessment (session)), ==,
                   0);
  /* The case is the same object: views keep listening to it. */
  g_assert_true (pedicle_session_get_case (session) == case_);
}

/* A change right after a replacement is undone to the replacement, not to what was there before. */
static void
test_undo_after_replace (void)
{
  g_autoptr (PedicleSession) session = new_session ("levels=T8");
  g_autoptr (PedicleCase) other = state_case ("levels=C4 kps=40");

  pedicle_session_replace (session, other, FALSE);
  state_answer (pedicle_session_get_case (session), "kps=90");
  pedicle_session_undo (session);
  g_assert_true (pedicle_case_equal (pedicle_session_get_case (session), other));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/session/assessment/once", test_assessment_once);
  g_test_add_func ("/session/assessment/asking-makes-it", test_asking_makes_it);
  g_test_add_func ("/session/assessment/no-change", test_no_change);
  g_test_add_func ("/session/undo-properties", test_undo_properties);
  g_test_add_func ("/session/label-is-new-when-told", test_label_is_new_when_told);
  g_test_add_func ("/session/lesion", test_lesion);
  g_test_add_func ("/session/undo-shows-the-lesion", test_undo_shows_the_lesion);
  g_test_add_func ("/session/replace", test_replace);
  g_test_add_func ("/session/undo-after-replace", test_undo_after_replace);
  return g_test_run ();
}
