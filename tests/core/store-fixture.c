/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "store-fixture.h"

#include <signal.h>
#include <string.h>

/* The state folder is made anew for each test, by whoever the test is. */
static void
set_up (StoreFixture *fixture, gconstpointer data)
{
  fixture->folder = scratch_new ();
  fixture->file = g_file_new_build_filename (fixture->folder, NAME, NULL);
}

static void
tear_down (StoreFixture *fixture, gconstpointer data)
{
  g_autofree char *state = g_build_filename (g_get_user_state_dir (), "pedicle", NULL);

  g_object_unref (fixture->file);
  scratch_free (fixture->folder);
  if (g_file_test (state, G_FILE_TEST_EXISTS))
    scratch_free (g_steal_pointer (&state));
}

void
store_put (StoreFixture *fixture, const char *text, guint mode)
{
  g_object_unref (fixture->file);
  fixture->file = scratch_write (fixture->folder, NAME, text, -1);
  scratch_set_mode (g_file_peek_path (fixture->file), mode);
}

void
store_assert_content (GFile *file, const char *expected)
{
  g_autofree char *text = scratch_read (file);

  g_assert_cmpstr (text, ==, expected);
}

void
store_assert_folder (StoreFixture *fixture, const char *expected)
{
  g_autofree char *names = scratch_list (fixture->folder);

  g_assert_cmpstr (names, ==, expected);
}

void
store_assert_written (GFile *file, const char *etag)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *new_etag = NULL, *now = NULL;

  g_assert_true (pedicle_store_write (file, NEW, strlen (NEW), etag, &new_etag, &error));
  g_assert_no_error (error);
  now = pedicle_store_get_etag (file, NULL);
  g_assert_cmpstr (new_etag, ==, now);
  store_assert_content (file, NEW);
}

void
store_assert_refused (GFile *file, const char *contents, const char *etag, int code, const char *message)
{
  g_autoptr (GError) error = NULL;
  char *new_etag = NULL;

  g_assert_false (pedicle_store_write (file, contents, strlen (contents), etag, &new_etag, &error));
  g_assert_null (new_etag);
  g_assert_cmpstr (error->message, ==, message);
  g_assert_error (error, G_IO_ERROR, code);
}

void
store_add (const char *path, gconstpointer data, void (*test) (StoreFixture *, gconstpointer))
{
  g_autofree char *whole = g_strconcat ("/store/", path, NULL);

  g_test_add (whole, StoreFixture, data, set_up, test, tear_down);
}

int
store_run (int argc, char **argv, void (*add_all) (void))
{
  char *state = scratch_new ();
  int result;

  g_setenv ("XDG_STATE_HOME", state, TRUE);
  g_test_init (&argc, &argv, NULL);
  signal (SIGXFSZ, SIG_IGN);
  add_all ();
  result = g_test_run ();
  scratch_free (state);
  return result;
}
