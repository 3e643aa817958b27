/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Saving by itself, saving as, revert. Conflict and failure are in test-document-conflict.c, what is
 * left by a crash in test-recovery.c. */

#include "document-fixture.h"

#include "decision-sign.h"

#include <glib/gstdio.h>
#include <string.h>

static void
test_pristine (Fixture *fixture, gconstpointer data)
{
  g_autoptr (PedicleDocument) document = new_document ();

  assert_state (document, PEDICLE_DOCUMENT_PRISTINE, NULL);
  g_assert_null (pedicle_document_get_file (document));
  g_assert_true (pedicle_document_flush (document, NULL));
  g_assert_false (pedicle_document_can_revert (document));
  g_assert_false (g_file_test (fixture->state, G_FILE_TEST_EXISTS));
}

static void
test_unsaved (Fixture *fixture, gconstpointer data)
{
  g_autoptr (PedicleDocument) document = new_document ();
  g_autoptr (GFile) state = g_file_new_for_path (fixture->state);

  set_label (document, "mine");
  assert_state (document, PEDICLE_DOCUMENT_PENDING, NULL);
  assert_recovery (fixture, "");
  wait_for_state (document, PEDICLE_DOCUMENT_UNSAVED);
  assert_recovery (fixture, "mine");
  g_assert_cmpint (scratch_get_mode (state), ==, 0700);
  set_label (document, "more");
  wait_for_state (document, PEDICLE_DOCUMENT_UNSAVED);
  assert_recovery (fixture, "more");
}

/* Taken back to nothing, there is nothing to keep. */
static void
test_unsaved_undone (Fixture *fixture, gconstpointer data)
{
  g_autoptr (PedicleDocument) document = new_document ();

  set_label (document, "mine");
  g_assert_true (pedicle_document_flush (document, NULL));
  pedicle_session_undo (pedicle_document_get_session (document));
  wait_for_state (document, PEDICLE_DOCUMENT_PRISTINE);
  assert_recovery (fixture, "");
}

static void
test_saved (Fixture *fixture, gconstpointer data)
{
  g_autoptr (PedicleDocument) document = NULL;
  g_autofree char *names = NULL;

  scratch_set_mode (g_file_peek_path (fixture->file), 0660);
  document = open_document (fixture);
  assert_state (document, PEDICLE_DOCUMENT_SAVED, NULL);
  g_assert_cmpint (pedicle_document_get_saved_at (document), ==, 0);
  set_label (document, "mine");
  assert_state (document, PEDICLE_DOCUMENT_PENDING, NULL);
  assert_label_in (fixture->file, "opened");
  wait_for_state (document, PEDICLE_DOCUMENT_SAVED);
  assert_label_in (fixture->file, "mine");
  assert_recovery (fixture, "");
  g_assert_cmpint (scratch_get_mode (fixture->file), ==, 0660);
  g_assert_cmpint (pedicle_document_get_saved_at (document), >, 0);
  names = scratch_list (fixture->folder);
  g_assert_cmpstr (names, ==, CASE_NAME);
}

static void
test_modified (Fixture *fixture, gconstpointer data)
{
  g_autoptr (PedicleDocument) document = open_document (fixture);
  PedicleCase *case_ = pedicle_session_get_case (pedicle_document_get_session (document));

  pedicle_case_set_modified (case_, "2001-01-01T00:00:00Z");
  set_label (document, "mine");
  g_assert_true (pedicle_document_flush (document, NULL));
  g_assert_cmpstr (pedicle_case_get_modified (case_), >, "2026-01-01");
}

/* Changed and changed back before it was written: the file stays as it is, to the byte. */
static void
test_changed_back (Fixture *fixture, gconstpointer data)
{
  g_autofree char *before = scratch_read (fixture->file), *after = NULL;
  g_autofree char *spaced = g_strconcat ("  ", before, NULL);
  g_autoptr (GFile) file = scratch_write (fixture->folder, CASE_NAME, spaced, -1);
  g_autoptr (PedicleDocument) document = open_document (fixture);

  set_label (document, "mine");
  pedicle_session_undo (pedicle_document_get_session (document));
  assert_state (document, PEDICLE_DOCUMENT_PENDING, NULL);
  wait_for_state (document, PEDICLE_DOCUMENT_SAVED);
  after = scratch_read (file);
  g_assert_cmpstr (after, ==, spaced);
}

/* Who goes on typing is saved all the same. */
static void
test_never_still (Fixture *fixture, gconstpointer data)
{
  g_autoptr (PedicleDocument) document = open_document (fixture);
  gboolean saved = FALSE;

  pedicle_document_set_delay (document, 100);
  for (guint i = 0; i < 60 && !saved; i++) {
    g_autofree char *label = g_strdup_printf ("label %u", i);

    set_label (document, label);
    pass_time (20);
    saved = pedicle_document_get_saved_at (document) > 0;
  }
  g_assert_true (saved);
}

static void
test_flush (Fixture *fixture, gconstpointer data)
{
  g_autoptr (PedicleDocument) document = open_document (fixture);

  set_label (document, "mine");
  g_assert_true (pedicle_document_flush (document, NULL));
  assert_state (document, PEDICLE_DOCUMENT_SAVED, NULL);
  assert_label_in (fixture->file, "mine");
}

/* Whoever drops it does not lose what was entered. */
static void
test_dropped (Fixture *fixture, gconstpointer data)
{
  PedicleDocument *with_file = open_document (fixture), *without = new_document ();

  set_label (with_file, "mine");
  set_label (without, "new");
  g_object_unref (with_file);
  g_object_unref (without);
  assert_label_in (fixture->file, "mine");
  assert_recovery (fixture, "new");
}

static void
test_save_as (Fixture *fixture, gconstpointer data)
{
  g_autoptr (PedicleDocument) document = new_document ();
  g_autoptr (GFile) file = g_file_new_build_filename (fixture->folder, "new.json", NULL);
  g_autoptr (GError) error = NULL;
  mode_t before = umask (022);

  set_label (document, "mine");
  g_assert_true (pedicle_document_flush (document, NULL));
  assert_recovery (fixture, "mine");
  g_assert_true (pedicle_document_save_as (document, file, &error));
  umask (before);
  assert_state (document, PEDICLE_DOCUMENT_SAVED, NULL);
  g_assert_true (pedicle_document_get_file (document) == file);
  assert_label_in (file, "mine");
  g_assert_cmpint (scratch_get_mode (file), ==, 0640);
  assert_recovery (fixture, "");
  set_label (document, "more");
  wait_for_state (document, PEDICLE_DOCUMENT_SAVED);
  assert_label_in (file, "more");
}

/* From a case with a file: that one stays as it was. */
static void
test_save_as_other (Fixture *fixture, gconstpointer data)
{
  g_autoptr (PedicleDocument) document = open_document (fixture);
  g_autoptr (GFile) file = g_file_new_build_filename (fixture->folder, "other.json", NULL);

  set_label (document, "mine");
  g_assert_true (pedicle_document_save_as (document, file, NULL));
  assert_label_in (fixture->file, "opened");
  assert_label_in (file, "mine");
  g_assert_false (pedicle_document_can_revert (document));
  write_theirs (fixture, "theirs");
  pass_time (500);
  assert_state (document, PEDICLE_DOCUMENT_SAVED, NULL);
}

static void
test_save_as_refused (Fixture *fixture, gconstpointer data)
{
  g_autoptr (PedicleDocument) document = new_document ();
  g_autoptr (GFile) file = g_file_new_build_filename (fixture->folder, "gone", "new.json", NULL);
  g_autoptr (GError) error = NULL;

  set_label (document, "mine");
  g_assert_true (pedicle_document_flush (document, NULL));
  g_assert_false (pedicle_document_save_as (document, file, &error));
  g_assert_cmpstr (error->message, ==, "new.json: the folder does not exist");
  assert_state (document, PEDICLE_DOCUMENT_UNSAVED, NULL);
  g_assert_null (pedicle_document_get_file (document));
  assert_recovery (fixture, "mine");
}

static void
test_revert (Fixture *fixture, gconstpointer data)
{
  g_autoptr (PedicleDocument) document = open_document (fixture);
  PedicleSession *session = pedicle_document_get_session (document);

  g_assert_false (pedicle_document_can_revert (document));
  set_label (document, "mine");
  g_assert_true (pedicle_document_flush (document, NULL));
  set_label (document, "more");
  g_assert_true (pedicle_document_can_revert (document));
  pedicle_document_revert (document);
  g_assert_cmpstr (get_label (document), ==, "opened");
  g_assert_false (pedicle_document_can_revert (document));
  wait_for_state (document, PEDICLE_DOCUMENT_SAVED);
  assert_label_in (fixture->file, "opened");
  pedicle_session_undo (session);
  g_assert_cmpstr (get_label (document), ==, "more");
  wait_for_state (document, PEDICLE_DOCUMENT_SAVED);
  assert_label_in (fixture->file, "more");
}

/* To what was signed or added last, not to before it. */
static void
test_revert_signed (Fixture *fixture, gconstpointer data)
{
  g_autoptr (PedicleDocument) document = open_document (fixture);
  PedicleSession *session = pedicle_document_get_session (document);
  PedicleCase *case_ = pedicle_session_get_case (session);
  g_autoptr (PedicleDecision) draft = pedicle_decision_new ("2026-11-26");

  set_label (document, "mine");
  pedicle_case_sign (case_, pedicle_decision_sign (
                              draft, pedicle_session_get_assessment (session), 0, "A"));
  g_assert_false (pedicle_document_can_revert (document));
  set_label (document, "more");
  pedicle_document_revert (document);
  g_assert_cmpstr (get_label (document), ==, "mine");
  g_assert_nonnull (pedicle_case_get_last_signed (case_));
  pedicle_case_add_addition (case_, 0, "A", "Postponed.");
  set_label (document, "most");
  pedicle_document_revert (document);
  g_assert_cmpuint (pedicle_case_get_last_signed (case_)->additions->len, ==, 1);
  while (pedicle_session_can_undo (session))
    pedicle_session_undo (session);
  g_assert_cmpuint (pedicle_case_get_last_signed (case_)->additions->len, ==, 1);
}

/* Without a file there is nothing to go back to; from the first save on there is. */
static void
test_revert_first_saved (Fixture *fixture, gconstpointer data)
{
  g_autoptr (PedicleDocument) document = new_document ();

  set_label (document, "first");
  g_assert_false (pedicle_document_can_revert (document));
  g_assert_true (pedicle_document_save_as (document, fixture->file, NULL));
  set_label (document, "second");
  pedicle_document_revert (document);
  g_assert_cmpstr (get_label (document), ==, "first");
}

static void
test_discard (Fixture *fixture, gconstpointer data)
{
  PedicleDocument *document = new_document ();

  set_label (document, "mine");
  g_assert_true (pedicle_document_flush (document, NULL));
  set_label (document, "more");
  pedicle_document_discard (document);
  assert_state (document, PEDICLE_DOCUMENT_PRISTINE, NULL);
  assert_recovery (fixture, "");
  pass_time (10 * DELAY);
  g_object_unref (document);
  assert_recovery (fixture, "");
}

static void
test_open_refused (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) missing = g_file_new_build_filename (fixture->folder, "b.json", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_null (pedicle_document_open (missing, pedicle_knowledge_get_default (), &error));
  g_assert_cmpstr (error->message, ==, "b.json: the file does not exist");
}

static void
count_cb (guint *count)
{
  (*count)++;
}

/* Each property says so once when it has changed, and not when it has not. */
static void
test_notify (Fixture *fixture, gconstpointer data)
{
  static const char *const names[] = { "file", "state", "message", "saved-at", "can-revert" };
  static const guint expected[][G_N_ELEMENTS (names)] = {
    { 0, 1, 0, 0, 0 }, /* changed, without a file: pending */
    { 0, 0, 0, 0, 0 }, /* again */
    { 1, 1, 0, 1, 0 }, /* saved as */
    { 0, 1, 0, 0, 1 }, /* changed: pending, can revert */
    { 0, 1, 1, 0, 0 }, /* conflict, with a message */
    { 0, 0, 0, 0, 0 }, /* changed in conflict */
    { 0, 1, 1, 0, 1 }, /* loaded theirs */
  };
  g_autoptr (PedicleDocument) document = new_document ();
  guint counts[G_N_ELEMENTS (names)];

  for (guint i = 0; i < G_N_ELEMENTS (names); i++) {
    g_autofree char *signal = g_strconcat ("notify::", names[i], NULL);

    g_signal_connect_swapped (document, signal, G_CALLBACK (count_cb), &counts[i]);
  }
  for (guint step = 0; step < G_N_ELEMENTS (expected); step++) {
    memset (counts, 0, sizeof counts);
    if (step == 2)
      g_assert_true (pedicle_document_save_as (document, fixture->file, NULL));
    else if (step == 4) {
      write_theirs (fixture, "theirs");
      g_assert_false (pedicle_document_flush (document, NULL));
    } else if (step == 6)
      g_assert_true (pedicle_document_load_theirs (document, NULL));
    else {
      g_autofree char *label = g_strdup_printf ("step %u", step);

      set_label (document, label);
    }
    for (guint i = 0; i < G_N_ELEMENTS (names); i++)
      g_assert_cmpuint (counts[i], ==, expected[step][i]);
  }
}

static void
test_properties (Fixture *fixture, gconstpointer data)
{
  g_autoptr (PedicleDocument) document = open_document (fixture);
  g_autoptr (PedicleSession) session = NULL;
  g_autoptr (GFile) file = NULL;
  g_autofree char *message = NULL;
  PedicleDocumentState state;
  gint64 saved_at;
  gboolean can_revert;

  g_object_get (document, "session", &session, "file", &file, "state", &state, "message", &message,
                "saved-at", &saved_at, "can-revert", &can_revert, NULL);
  g_assert_true (session == pedicle_document_get_session (document));
  g_assert_true (g_file_equal (file, fixture->file));
  g_assert_cmpint (state, ==, PEDICLE_DOCUMENT_SAVED);
  g_assert_null (message);
  g_assert_cmpint (saved_at, ==, 0);
  g_assert_false (can_revert);
}

int
main (int argc, char **argv)
{
  int result;

  fixture_begin ();
  g_test_init (&argc, &argv, NULL);
  fixture_add ("pristine", NULL, test_pristine);
  fixture_add ("unsaved", NULL, test_unsaved);
  fixture_add ("unsaved-undone", NULL, test_unsaved_undone);
  fixture_add ("saved", NULL, test_saved);
  fixture_add ("modified", NULL, test_modified);
  fixture_add ("changed-back", NULL, test_changed_back);
  fixture_add ("never-still", NULL, test_never_still);
  fixture_add ("flush", NULL, test_flush);
  fixture_add ("dropped", NULL, test_dropped);
  fixture_add ("save-as/new", NULL, test_save_as);
  fixture_add ("save-as/other", NULL, test_save_as_other);
  fixture_add ("save-as/refused", NULL, test_save_as_refused);
  fixture_add ("revert/opened", NULL, test_revert);
  fixture_add ("revert/signed", NULL, test_revert_signed);
  fixture_add ("revert/first-saved", NULL, test_revert_first_saved);
  fixture_add ("discard/unsaved", NULL, test_discard);
  fixture_add ("open-refused", NULL, test_open_refused);
  fixture_add ("notify", NULL, test_notify);
  fixture_add ("properties", NULL, test_properties);
  result = g_test_run ();
  fixture_end ();
  return result;
}
