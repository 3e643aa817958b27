/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "document-fixture.h"

#include "case-file.h"

#include <string.h>

#define PATIENCE_MICROSECONDS (10 * G_USEC_PER_SEC)

static char *state_home;

void
fixture_begin (void)
{
  state_home = scratch_new ();
  g_setenv ("XDG_STATE_HOME", state_home, TRUE);
}

void
fixture_end (void)
{
  scratch_free (state_home);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (PedicleCase) case_ = pedicle_case_new ();
  g_autofree char *text = NULL;

  pedicle_case_set_label (case_, "opened");
  text = pedicle_case_to_json (case_);
  fixture->folder = scratch_new ();
  fixture->file = scratch_write (fixture->folder, CASE_NAME, text, -1);
  fixture->state = g_build_filename (state_home, "pedicle", NULL);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_object_unref (fixture->file);
  scratch_free (fixture->folder);
  if (g_file_test (fixture->state, G_FILE_TEST_EXISTS))
    scratch_free (fixture->state);
  else
    g_free (fixture->state);
}

void
fixture_add (const char *path, gconstpointer data, void (*test) (Fixture *, gconstpointer))
{
  g_autofree char *whole = g_strconcat ("/document/", path, NULL);

  g_test_add (whole, Fixture, data, set_up, test, tear_down);
}

PedicleDocument *
open_document (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  PedicleDocument *document = pedicle_document_open (fixture->file,
                                                     pedicle_knowledge_get_default (), &error);

  g_assert_no_error (error);
  pedicle_document_set_delay (document, DELAY);
  return document;
}

PedicleDocument *
new_document (void)
{
  PedicleDocument *document = pedicle_document_new (pedicle_knowledge_get_default ());

  pedicle_document_set_delay (document, DELAY);
  return document;
}

static PedicleCase *
get_case (PedicleDocument *document)
{
  return pedicle_session_get_case (pedicle_document_get_session (document));
}

void
set_label (PedicleDocument *document, const char *label)
{
  pedicle_case_set_label (get_case (document), label);
}

const char *
get_label (PedicleDocument *document)
{
  return pedicle_case_get_label (get_case (document));
}

void
write_theirs (Fixture *fixture, const char *label)
{
  g_autoptr (PedicleCase) case_ = pedicle_case_load (fixture->file, NULL, NULL, NULL);
  g_autofree char *text = NULL;

  pedicle_case_set_label (case_, label);
  text = pedicle_case_to_json (case_);
  g_object_unref (scratch_write (fixture->folder, CASE_NAME, text, -1));
}

static gboolean
wake_cb (gpointer user_data)
{
  return G_SOURCE_CONTINUE;
}

void
wait_for_state (PedicleDocument *document, PedicleDocumentState state)
{
  gint64 end = g_get_monotonic_time () + PATIENCE_MICROSECONDS;
  guint source = g_timeout_add (5, wake_cb, NULL);

  while (pedicle_document_get_state (document) != state && g_get_monotonic_time () < end)
    g_main_context_iteration (NULL, TRUE);
  g_source_remove (source);
  g_assert_cmpint (pedicle_document_get_state (document), ==, state);
}

void
pass_time (guint milliseconds)
{
  gint64 end = g_get_monotonic_time () + milliseconds * 1000;
  guint source = g_timeout_add (5, wake_cb, NULL);

  while (g_get_monotonic_time () < end)
    g_main_context_iteration (NULL, TRUE);
  g_source_remove (source);
}

void
assert_state (PedicleDocument *document, PedicleDocumentState state, const char *message)
{
  g_assert_cmpstr (pedicle_document_get_message (document), ==, message);
  g_assert_cmpint (pedicle_document_get_state (document), ==, state);
}

void
assert_label_in (GFile *file, const char *label)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PedicleCase) case_ = pedicle_case_load (file, NULL, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (pedicle_case_get_label (case_), ==, label);
}

static int
compare_labels (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

void
assert_recovery (Fixture *fixture, const char *labels)
{
  g_autoptr (GDir) dir = g_dir_open (fixture->state, 0, NULL);
  g_autoptr (GPtrArray) found = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *joined = NULL;
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL) {
    g_autoptr (GFile) file = g_file_new_build_filename (fixture->state, name, NULL);
    g_autoptr (PedicleCase) case_ = NULL;

    g_assert_cmpint (scratch_get_mode (file), ==, 0600);
    if (!g_str_has_suffix (name, ".pedicle.json"))
      continue;
    case_ = pedicle_case_load (file, NULL, NULL, NULL);
    g_assert_nonnull (case_);
    g_ptr_array_add (found, g_strdup (pedicle_case_get_label (case_)));
  }
  g_ptr_array_sort (found, compare_labels);
  g_ptr_array_add (found, NULL);
  joined = g_strjoinv (" ", (char **) found->pdata);
  g_assert_cmpstr (joined, ==, labels);
}
