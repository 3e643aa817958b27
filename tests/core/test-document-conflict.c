/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A document whose file somebody else changes, moves or deletes, or that cannot be written. */

#include "document-fixture.h"

#include "case-file.h"
#include "decision-sign.h"

#include <glib/gstdio.h>
#include <string.h>

#define CHANGED CASE_NAME ": was changed by somebody else"
#define GONE CASE_NAME ": was deleted or moved by somebody else"

static void
test_conflict_on_write (Fixture *fixture, gconstpointer data)
{
  g_autoptr (PedicleDocument) document = open_document (fixture);
  g_autoptr (GError) error = NULL;

  set_label (document, "mine");
  write_theirs (fixture, "theirs");
  g_assert_false (pedicle_document_flush (document, &error));
  g_assert_cmpstr (error->message, ==, CHANGED);
  assert_state (document, PEDICLE_DOCUMENT_CONFLICT, CHANGED);
  assert_label_in (fixture->file, "theirs");
  assert_recovery (fixture, "mine");
  set_label (document, "more");
  pass_time (10 * DELAY);
  assert_state (document, PEDICLE_DOCUMENT_CONFLICT, CHANGED);
  assert_label_in (fixture->file, "theirs");
  assert_recovery (fixture, "more");
}

static void
test_conflict_noticed (Fixture *fixture, gconstpointer data)
{
  g_autoptr (PedicleDocument) document = open_document (fixture);

  write_theirs (fixture, "theirs");
  wait_for_state (document, PEDICLE_DOCUMENT_CONFLICT);
  assert_state (document, PEDICLE_DOCUMENT_CONFLICT, CHANGED);
  assert_label_in (fixture->file, "theirs");
  assert_recovery (fixture, "opened");
}

static void
test_deleted (Fixture *fixture, gconstpointer data)
{
  g_autoptr (PedicleDocument) document = open_document (fixture);

  g_assert_cmpint (g_unlink (g_file_peek_path (fixture->file)), ==, 0);
  wait_for_state (document, PEDICLE_DOCUMENT_CONFLICT);
  assert_state (document, PEDICLE_DOCUMENT_CONFLICT, GONE);
  set_label (document, "mine");
  g_assert_false (pedicle_document_flush (document, NULL));
  g_assert_false (g_file_query_exists (fixture->file, NULL));
  assert_recovery (fixture, "mine");
}

static void
test_moved (Fixture *fixture, gconstpointer data)
{
  g_autoptr (PedicleDocument) document = open_document (fixture);
  g_autoptr (GFile) moved = g_file_new_build_filename (fixture->folder, "moved.json", NULL);

  g_assert_cmpint (g_rename (g_file_peek_path (fixture->file), g_file_peek_path (moved)), ==, 0);
  set_label (document, "mine");
  g_assert_false (pedicle_document_flush (document, NULL));
  assert_state (document, PEDICLE_DOCUMENT_CONFLICT, GONE);
  assert_label_in (moved, "opened");
  g_assert_false (g_file_query_exists (fixture->file, NULL));
}

/* The file is back as it was: what waits is written, and all is well. */
static void
test_conflict_over (Fixture *fixture, gconstpointer data)
{
  gboolean with_change = g_str_equal (data, "changed");
  g_autoptr (PedicleDocument) document = open_document (fixture);
  g_autofree char *text = scratch_read (fixture->file);

  write_theirs (fixture, "theirs");
  wait_for_state (document, PEDICLE_DOCUMENT_CONFLICT);
  if (with_change)
    set_label (document, "mine");
  pass_time (5 * DELAY);
  g_object_unref (scratch_write (fixture->folder, CASE_NAME, text, -1));
  wait_for_state (document, PEDICLE_DOCUMENT_SAVED);
  assert_state (document, PEDICLE_DOCUMENT_SAVED, NULL);
  assert_label_in (fixture->file, with_change ? "mine" : "opened");
  assert_recovery (fixture, "");
}

/* A copy that is put back, a time that is set: nothing has changed. */
static void
test_touched (Fixture *fixture, gconstpointer data)
{
  g_autoptr (PedicleDocument) document = open_document (fixture);
  g_autofree char *text = scratch_read (fixture->file);

  g_object_unref (scratch_write (fixture->folder, CASE_NAME, text, -1));
  pass_time (600);
  assert_state (document, PEDICLE_DOCUMENT_SAVED, NULL);
  set_label (document, "mine");
  g_assert_true (pedicle_document_flush (document, NULL));
}

static void
test_load_theirs (Fixture *fixture, gconstpointer data)
{
  g_autoptr (PedicleDocument) document = open_document (fixture);

  set_label (document, "mine");
  write_theirs (fixture, "theirs");
  g_assert_false (pedicle_document_flush (document, NULL));
  g_assert_true (pedicle_document_load_theirs (document, NULL));
  assert_state (document, PEDICLE_DOCUMENT_SAVED, NULL);
  g_assert_cmpstr (get_label (document), ==, "theirs");
  assert_recovery (fixture, "");
  pass_time (10 * DELAY);
  assert_label_in (fixture->file, "theirs");
  pedicle_session_undo (pedicle_document_get_session (document));
  g_assert_cmpstr (get_label (document), ==, "mine");
  g_assert_true (pedicle_document_flush (document, NULL));
  assert_label_in (fixture->file, "mine");
}

static void
sign (PedicleDocument *document)
{
  PedicleSession *session = pedicle_document_get_session (document);
  g_autoptr (PedicleDecision) draft = pedicle_decision_new ("2026-11-20");

  pedicle_case_sign (pedicle_session_get_case (session),
                     pedicle_decision_sign (draft, pedicle_session_get_assessment (session), 0,
                                            "A. Martin"));
}

/* What is signed is not lost with the rest of mine: theirs is given it. */
static void
test_load_theirs_signed (Fixture *fixture, gconstpointer data)
{
  g_autoptr (PedicleDocument) document = open_document (fixture);
  g_autoptr (PedicleCase) saved = NULL;

  set_label (document, "mine");
  sign (document);
  write_theirs (fixture, "theirs");
  g_assert_false (pedicle_document_flush (document, NULL));
  g_assert_true (pedicle_document_load_theirs (document, NULL));
  g_assert_cmpstr (get_label (document), ==, "theirs");
  wait_for_state (document, PEDICLE_DOCUMENT_SAVED);
  saved = pedicle_case_load (fixture->file, NULL, NULL, NULL);
  g_assert_cmpstr (pedicle_case_get_label (saved), ==, "theirs");
  g_assert_cmpstr (pedicle_case_get_last_signed (saved)->signed_by, ==, "A. Martin");
}

static void
test_load_theirs_refused (Fixture *fixture, gconstpointer data)
{
  g_autoptr (PedicleDocument) document = open_document (fixture);
  g_autoptr (GError) error = NULL;

  set_label (document, "mine");
  g_object_unref (scratch_write (fixture->folder, CASE_NAME, "{", -1));
  g_assert_false (pedicle_document_flush (document, NULL));
  g_assert_false (pedicle_document_load_theirs (document, &error));
  g_assert_cmpstr (error->message, ==,
                   CASE_NAME ": line 1, column 2: the text ends too early: expected the name of "
                             "a member in double quotes");
  assert_state (document, PEDICLE_DOCUMENT_CONFLICT, CHANGED);
  g_assert_cmpstr (get_label (document), ==, "mine");
  assert_recovery (fixture, "mine");
}

static void
test_keep_mine (Fixture *fixture, gconstpointer data)
{
  g_autoptr (PedicleDocument) document = open_document (fixture);
  g_autoptr (GFile) copy = g_file_new_build_filename (fixture->folder, "copy.json", NULL);

  set_label (document, "mine");
  write_theirs (fixture, "theirs");
  g_assert_false (pedicle_document_flush (document, NULL));
  g_assert_true (pedicle_document_save_as (document, copy, NULL));
  assert_state (document, PEDICLE_DOCUMENT_SAVED, NULL);
  assert_label_in (fixture->file, "theirs");
  assert_label_in (copy, "mine");
  assert_recovery (fixture, "");
}

#define NO_PERMISSION CASE_NAME ": no permission to write the file"

/* Kept all the same, tried again by itself, and well when it can be. */
static void
test_failed (Fixture *fixture, gconstpointer data)
{
  g_autoptr (PedicleDocument) document = open_document (fixture);

  scratch_set_mode (g_file_peek_path (fixture->file), 0444);
  scratch_become_ordinary ();
  set_label (document, "mine");
  wait_for_state (document, PEDICLE_DOCUMENT_FAILED);
  assert_state (document, PEDICLE_DOCUMENT_FAILED, NO_PERMISSION);
  assert_recovery (fixture, "mine");
  set_label (document, "more");
  g_assert_false (pedicle_document_flush (document, NULL));
  assert_state (document, PEDICLE_DOCUMENT_FAILED, NO_PERMISSION);
  assert_recovery (fixture, "more");
  scratch_become_oneself ();
  assert_label_in (fixture->file, "opened");
  scratch_set_mode (g_file_peek_path (fixture->file), 0666);
  scratch_become_ordinary ();
  wait_for_state (document, PEDICLE_DOCUMENT_SAVED);
  scratch_become_oneself ();
  assert_state (document, PEDICLE_DOCUMENT_SAVED, NULL);
  assert_label_in (fixture->file, "more");
  assert_recovery (fixture, "");
}

/* Neither here nor there: that has to be said. */
static void
test_failed_altogether (Fixture *fixture, gconstpointer data)
{
  g_autoptr (PedicleDocument) document = open_document (fixture), without = new_document ();
  const char *home = g_get_user_state_dir ();

  scratch_set_mode (g_file_peek_path (fixture->file), 0444);
  scratch_set_mode (home, 0555);
  scratch_become_ordinary ();
  set_label (document, "mine");
  set_label (without, "new");
  g_assert_false (pedicle_document_flush (document, NULL));
  g_assert_false (pedicle_document_flush (without, NULL));
  assert_state (document, PEDICLE_DOCUMENT_FAILED,
                NO_PERMISSION ". What was entered is not kept anywhere: pedicle: no permission to "
                              "write the file");
  assert_state (without, PEDICLE_DOCUMENT_FAILED,
                "What was entered is not kept anywhere until it is saved as a file: "
                "pedicle: no permission to write the file");
  scratch_become_oneself ();
  scratch_set_mode (home, 0777);
  wait_for_state (without, PEDICLE_DOCUMENT_UNSAVED);
  assert_recovery (fixture, "new");
  wait_for_state (document, PEDICLE_DOCUMENT_SAVED);
}

static void
test_discard_conflict (Fixture *fixture, gconstpointer data)
{
  PedicleDocument *document = open_document (fixture);

  set_label (document, "mine");
  write_theirs (fixture, "theirs");
  g_assert_false (pedicle_document_flush (document, NULL));
  pedicle_document_discard (document);
  pass_time (500);
  g_object_unref (document);
  assert_recovery (fixture, "");
  assert_label_in (fixture->file, "theirs");
}

int
main (int argc, char **argv)
{
  int result;

  fixture_begin ();
  g_test_init (&argc, &argv, NULL);
  fixture_add ("conflict/on-write", NULL, test_conflict_on_write);
  fixture_add ("conflict/noticed", NULL, test_conflict_noticed);
  fixture_add ("conflict/deleted", NULL, test_deleted);
  fixture_add ("conflict/moved", NULL, test_moved);
  fixture_add ("conflict/over", "unchanged", test_conflict_over);
  fixture_add ("conflict/over-with-change", "changed", test_conflict_over);
  fixture_add ("conflict/touched", NULL, test_touched);
  fixture_add ("conflict/load-theirs", NULL, test_load_theirs);
  fixture_add ("conflict/load-theirs-signed", NULL, test_load_theirs_signed);
  fixture_add ("conflict/load-theirs-refused", NULL, test_load_theirs_refused);
  fixture_add ("conflict/keep-mine", NULL, test_keep_mine);
  fixture_add ("failed/read-only", NULL, test_failed);
  fixture_add ("failed/altogether", NULL, test_failed_altogether);
  fixture_add ("discard/conflict", NULL, test_discard_conflict);
  result = g_test_run ();
  fixture_end ();
  return result;
}
