/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Safe writing: modes, links, etags; a file that is refused stays as it was, and nothing is beside
 * it. */

#define _GNU_SOURCE

#include "knowledge.h"
#include "store-fixture.h"

#include <glib/gstdio.h>
#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>
#include <utime.h>

typedef struct {
  const char *name;
  guint umask, mode;
} Mode;

static const Mode new_modes[] = {
  { "umask-000", 0000, 0640 }, { "umask-002", 0002, 0640 }, { "umask-022", 0022, 0640 },
  { "umask-027", 0027, 0640 }, { "umask-037", 0037, 0640 }, { "umask-077", 0077, 0600 },
};

static void
test_new_mode (StoreFixture *fixture, gconstpointer data)
{
  const Mode *row = data;
  mode_t before = umask (row->umask);

  store_assert_written (fixture->file, NULL);
  umask (before);
  g_assert_cmpint (scratch_get_mode (fixture->file), ==, row->mode);
  store_assert_folder (fixture, NAME);
}

static const Mode kept_modes[] = {
  { "0600", 0077, 0600 }, { "0640", 0077, 0640 }, { "0644", 0077, 0644 },
  { "0660", 0022, 0660 }, { "0664", 0022, 0664 }, { "0666", 0022, 0666 },
};

static void
test_kept_mode (StoreFixture *fixture, gconstpointer data)
{
  const Mode *row = data;
  mode_t before = umask (row->umask);

  store_put (fixture, OLD, row->mode);
  store_assert_written (fixture->file, NULL);
  umask (before);
  g_assert_cmpint (scratch_get_mode (fixture->file), ==, row->mode);
  store_assert_folder (fixture, NAME);
}

static void
test_owner (StoreFixture *fixture, gconstpointer data)
{
  struct stat status;

  if (getuid () != 0) {
    g_test_skip ("only root can give files away");
    return;
  }
  store_put (fixture, OLD, 0640);
  g_assert_cmpint (chown (g_file_peek_path (fixture->file), 1234, 5678), ==, 0);
  store_assert_written (fixture->file, NULL);
  g_assert_cmpint (stat (g_file_peek_path (fixture->file), &status), ==, 0);
  g_assert_cmpint (status.st_uid, ==, 1234);
  g_assert_cmpint (status.st_gid, ==, 5678);
}

/* The link stays a link, wherever it leads. */
static void
test_link (StoreFixture *fixture, gconstpointer data)
{
  g_autofree char *below = g_build_filename (fixture->folder, "below", NULL), *target = NULL;
  g_autofree char *absolute = g_build_filename (below, "target", NULL);
  g_autoptr (GFile) link = g_file_new_build_filename (fixture->folder, "link", NULL);
  g_autoptr (GFile) real = NULL;
  const char *kind = data;

  g_assert_cmpint (g_mkdir (below, 0755), ==, 0);
  real = g_str_equal (kind, "dangling") ? g_file_new_for_path (absolute)
                                        : scratch_write (below, "target", OLD, -1);
  g_assert_true (g_file_make_symbolic_link (
    link, g_str_equal (kind, "absolute") ? absolute : "below/target", NULL, NULL));
  g_assert_true (g_file_make_symbolic_link (
    fixture->file, g_str_equal (kind, "link-to-link") ? "link" : "below/target", NULL, NULL));
  store_assert_written (fixture->file, NULL);
  store_assert_content (real, NEW);
  g_assert_true (g_file_test (g_file_peek_path (fixture->file), G_FILE_TEST_IS_SYMLINK));
  store_assert_folder (fixture, NAME " below link");
  target = scratch_list (below);
  g_assert_cmpstr (target, ==, "target");
}

/* The other name goes on naming the old content: nothing is lost by it. */
static void
test_hard_link (StoreFixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) other = g_file_new_build_filename (fixture->folder, "other", NULL);

  store_put (fixture, OLD, 0644);
  g_assert_cmpint (link (g_file_peek_path (fixture->file), g_file_peek_path (other)), ==, 0);
  store_assert_written (fixture->file, NULL);
  store_assert_content (other, OLD);
}

static void
test_etag_unchanged (StoreFixture *fixture, gconstpointer data)
{
  g_autofree char *etag = NULL;

  store_put (fixture, OLD, 0644);
  etag = pedicle_store_get_etag (fixture->file, NULL);
  store_assert_written (fixture->file, etag);
}

/* Fetched again, touched, given another mode: it is the same content. */
static void
test_etag_touched (StoreFixture *fixture, gconstpointer data)
{
  g_autofree char *etag = NULL;

  store_put (fixture, OLD, 0644);
  etag = pedicle_store_get_etag (fixture->file, NULL);
  store_put (fixture, OLD, 0600);
  g_assert_cmpint (g_utime (g_file_peek_path (fixture->file), NULL), ==, 0);
  store_assert_written (fixture->file, etag);
  g_assert_cmpint (scratch_get_mode (fixture->file), ==, 0600);
}

/* In place, of the same length, at the same time: what a time of modification does not show. */
static void
test_etag_changed (StoreFixture *fixture, gconstpointer data)
{
  const char *path = NULL;
  g_autofree char *etag = NULL;
  struct stat status;
  struct timespec times[2];

  store_put (fixture, OLD, 0644);
  path = g_file_peek_path (fixture->file);
  etag = pedicle_store_get_etag (fixture->file, NULL);
  g_assert_cmpint (stat (path, &status), ==, 0);
  g_assert_true (g_file_set_contents (path, "odd\n", -1, NULL));
  times[0] = status.st_atim;
  times[1] = status.st_mtim;
  g_assert_cmpint (utimensat (AT_FDCWD, path, times, 0), ==, 0);
  store_assert_refused (fixture->file, NEW, etag, G_IO_ERROR_WRONG_ETAG,
                  NAME ": was changed by somebody else");
  store_assert_content (fixture->file, "odd\n");
  store_assert_folder (fixture, NAME);
}

static void
test_etag_gone (StoreFixture *fixture, gconstpointer data)
{
  g_autofree char *etag = NULL;

  store_put (fixture, OLD, 0644);
  etag = pedicle_store_get_etag (fixture->file, NULL);
  g_assert_cmpint (g_unlink (g_file_peek_path (fixture->file)), ==, 0);
  store_assert_refused (fixture->file, NEW, etag, G_IO_ERROR_NOT_FOUND,
                  NAME ": was deleted or moved by somebody else");
  store_assert_folder (fixture, "");
}

static void
test_etag_grown (StoreFixture *fixture, gconstpointer data)
{
  g_autofree char *etag = NULL;

  store_put (fixture, OLD, 0644);
  etag = pedicle_store_get_etag (fixture->file, NULL);
  g_assert_cmpint (truncate (g_file_peek_path (fixture->file), 200 * 1024 * 1024), ==, 0);
  store_assert_refused (fixture->file, NEW, etag, G_IO_ERROR_WRONG_ETAG,
                  NAME ": was changed by somebody else");
}

static void
test_missing_folder (StoreFixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) file = g_file_new_build_filename (fixture->folder, "gone", NAME, NULL);

  store_assert_refused (file, NEW, NULL, G_IO_ERROR_NOT_FOUND, NAME ": the folder does not exist");
}

static void
test_folder (StoreFixture *fixture, gconstpointer data)
{
  g_assert_true (g_file_make_directory (fixture->file, NULL, NULL));
  store_assert_refused (fixture->file, NEW, NULL, G_IO_ERROR_IS_DIRECTORY,
                  NAME ": is a folder, not a file");
  store_assert_folder (fixture, NAME);
}

static void
test_pipe (StoreFixture *fixture, gconstpointer data)
{
  g_assert_cmpint (mkfifo (g_file_peek_path (fixture->file), 0600), ==, 0);
  store_assert_refused (fixture->file, NEW, NULL, G_IO_ERROR_NOT_REGULAR_FILE,
                  NAME ": is not a regular file");
  store_assert_folder (fixture, NAME);
}

static void
test_read_only_file (StoreFixture *fixture, gconstpointer data)
{
  store_put (fixture, OLD, 0444);
  scratch_become_ordinary ();
  store_assert_refused (fixture->file, NEW, NULL, G_IO_ERROR_PERMISSION_DENIED,
                  NAME ": no permission to write the file");
  scratch_become_oneself ();
  store_assert_content (fixture->file, OLD);
  store_assert_folder (fixture, NAME);
}

static void
test_read_only_folder (StoreFixture *fixture, gconstpointer data)
{
  scratch_set_mode (fixture->folder, 0555);
  scratch_become_ordinary ();
  store_assert_refused (fixture->file, NEW, NULL, G_IO_ERROR_PERMISSION_DENIED,
                  NAME ": no permission to write the file");
  scratch_become_oneself ();
  store_assert_folder (fixture, "");
}

static void
test_private (StoreFixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) folder = pedicle_store_get_state_folder ();
  g_autoptr (GFile) file = g_file_get_child (folder, "x");
  mode_t before = umask (0);

  g_assert_cmpint (g_mkdir_with_parents (g_file_peek_path (folder), 0755), ==, 0);
  g_assert_true (pedicle_store_write_private (file, OLD, strlen (OLD), NULL));
  umask (before);
  g_assert_cmpint (scratch_get_mode (folder), ==, 0700);
  g_assert_cmpint (scratch_get_mode (file), ==, 0600);
  store_assert_content (file, OLD);
}

/* A file that is not of this machine, as far as GIO can tell: the knowledge within the program. */
static void
test_remote (StoreFixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) file = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;
  gsize length = 0;

  pedicle_knowledge_get_default ();
  file = g_file_new_for_uri ("resource:///io/github/pedicle/Pedicle/knowledge/techniques.xml");
  g_assert_true (pedicle_store_read (file, 1024 * 1024, &text, &length, NULL, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (length, ==, strlen (text));
  g_assert_true (g_str_has_suffix (text, ">\n"));
  g_assert_false (pedicle_store_read (file, 10, &text, &length, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_MESSAGE_TOO_LARGE);
  store_assert_refused (file, NEW, NULL, G_IO_ERROR_NOT_SUPPORTED,
                  "techniques.xml: could not be written: Operation not supported");
}

static void
test_name (void)
{
  g_autoptr (GFile) file = g_file_new_for_path ("/tmp/a\nb\xff.json");
  g_autofree char *name = pedicle_store_get_name (file);

  g_assert_cmpstr (name, ==, "a\uFFFDb\uFFFD.json");
}

static void
add_modes (const char *group, const Mode *rows, guint n_rows,
           void (*test) (StoreFixture *, gconstpointer))
{
  for (guint i = 0; i < n_rows; i++) {
    g_autofree char *path = g_strdup_printf ("%s/%s", group, rows[i].name);

    store_add (path, &rows[i], test);
  }
}

static void
add_all (void)
{
  static const char *const links[] = { "relative", "absolute", "link-to-link", "dangling" };

  add_modes ("mode/new", new_modes, G_N_ELEMENTS (new_modes), test_new_mode);
  add_modes ("mode/kept", kept_modes, G_N_ELEMENTS (kept_modes), test_kept_mode);
  store_add ("owner", NULL, test_owner);
  for (guint i = 0; i < G_N_ELEMENTS (links); i++) {
    g_autofree char *path = g_strconcat ("link/", links[i], NULL);

    store_add (path, links[i], test_link);
  }
  store_add ("link/hard", NULL, test_hard_link);
  store_add ("etag/unchanged", NULL, test_etag_unchanged);
  store_add ("etag/touched", NULL, test_etag_touched);
  store_add ("etag/changed", NULL, test_etag_changed);
  store_add ("etag/gone", NULL, test_etag_gone);
  store_add ("etag/grown", NULL, test_etag_grown);
  store_add ("refused/missing-folder", NULL, test_missing_folder);
  store_add ("refused/folder", NULL, test_folder);
  store_add ("refused/pipe", NULL, test_pipe);
  store_add ("refused/read-only-file", NULL, test_read_only_file);
  store_add ("refused/read-only-folder", NULL, test_read_only_folder);
  store_add ("private", NULL, test_private);
  store_add ("remote", NULL, test_remote);
  g_test_add_func ("/store/name", test_name);
}

int
main (int argc, char **argv)
{
  return store_run (argc, argv, add_all);
}
