/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Safe writing: modes, links, etags, and every failure leaves the old content whole and nothing
 * beside it. */

#define _GNU_SOURCE

#include "knowledge.h"
#include "scratch.h"
#include "store.h"

#include <glib/gstdio.h>
#include <fcntl.h>
#include <sched.h>
#include <signal.h>
#include <string.h>
#include <sys/mount.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>
#include <utime.h>

#define NAME "a.pedicle.json"
#define OLD "old\n"
#define NEW "something new, and longer\n"

typedef struct {
  char *folder;
  GFile *file;
} Fixture;

/* The state folder is made anew for each test, by whoever the test is. */
static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->folder = scratch_new ();
  fixture->file = g_file_new_build_filename (fixture->folder, NAME, NULL);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_autofree char *state = g_build_filename (g_get_user_state_dir (), "pedicle", NULL);

  g_object_unref (fixture->file);
  scratch_free (fixture->folder);
  if (g_file_test (state, G_FILE_TEST_EXISTS))
    scratch_free (g_steal_pointer (&state));
}

static void
put (Fixture *fixture, const char *text, guint mode)
{
  g_object_unref (fixture->file);
  fixture->file = scratch_write (fixture->folder, NAME, text, -1);
  scratch_set_mode (g_file_peek_path (fixture->file), mode);
}

static void
assert_content (GFile *file, const char *expected)
{
  g_autofree char *text = scratch_read (file);

  g_assert_cmpstr (text, ==, expected);
}

static void
assert_folder (Fixture *fixture, const char *expected)
{
  g_autofree char *names = scratch_list (fixture->folder);

  g_assert_cmpstr (names, ==, expected);
}

static void
assert_written (GFile *file, const char *etag)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *new_etag = NULL, *now = NULL;

  g_assert_true (pedicle_store_write (file, NEW, strlen (NEW), etag, &new_etag, &error));
  g_assert_no_error (error);
  now = pedicle_store_get_etag (file, NULL);
  g_assert_cmpstr (new_etag, ==, now);
  assert_content (file, NEW);
}

static void
assert_refused (GFile *file, const char *contents, const char *etag, int code, const char *message)
{
  g_autoptr (GError) error = NULL;
  char *new_etag = NULL;

  g_assert_false (pedicle_store_write (file, contents, strlen (contents), etag, &new_etag, &error));
  g_assert_null (new_etag);
  g_assert_cmpstr (error->message, ==, message);
  g_assert_error (error, G_IO_ERROR, code);
}

typedef struct {
  const char *name;
  guint umask, mode;
} Mode;

static const Mode new_modes[] = {
  { "umask-000", 0000, 0640 }, { "umask-002", 0002, 0640 }, { "umask-022", 0022, 0640 },
  { "umask-027", 0027, 0640 }, { "umask-037", 0037, 0640 }, { "umask-077", 0077, 0600 },
};

static void
test_new_mode (Fixture *fixture, gconstpointer data)
{
  const Mode *row = data;
  mode_t before = umask (row->umask);

  assert_written (fixture->file, NULL);
  umask (before);
  g_assert_cmpint (scratch_get_mode (fixture->file), ==, row->mode);
  assert_folder (fixture, NAME);
}

static const Mode kept_modes[] = {
  { "0600", 0077, 0600 }, { "0640", 0077, 0640 }, { "0644", 0077, 0644 },
  { "0660", 0022, 0660 }, { "0664", 0022, 0664 }, { "0666", 0022, 0666 },
};

static void
test_kept_mode (Fixture *fixture, gconstpointer data)
{
  const Mode *row = data;
  mode_t before = umask (row->umask);

  put (fixture, OLD, row->mode);
  assert_written (fixture->file, NULL);
  umask (before);
  g_assert_cmpint (scratch_get_mode (fixture->file), ==, row->mode);
  assert_folder (fixture, NAME);
}

static void
test_owner (Fixture *fixture, gconstpointer data)
{
  struct stat status;

  if (getuid () != 0) {
    g_test_skip ("only root can give files away");
    return;
  }
  put (fixture, OLD, 0640);
  g_assert_cmpint (chown (g_file_peek_path (fixture->file), 1234, 5678), ==, 0);
  assert_written (fixture->file, NULL);
  g_assert_cmpint (stat (g_file_peek_path (fixture->file), &status), ==, 0);
  g_assert_cmpint (status.st_uid, ==, 1234);
  g_assert_cmpint (status.st_gid, ==, 5678);
}

/* The link stays a link, wherever it leads. */
static void
test_link (Fixture *fixture, gconstpointer data)
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
  assert_written (fixture->file, NULL);
  assert_content (real, NEW);
  g_assert_true (g_file_test (g_file_peek_path (fixture->file), G_FILE_TEST_IS_SYMLINK));
  assert_folder (fixture, NAME " below link");
  target = scratch_list (below);
  g_assert_cmpstr (target, ==, "target");
}

/* The other name goes on naming the old content: nothing is lost by it. */
static void
test_hard_link (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) other = g_file_new_build_filename (fixture->folder, "other", NULL);

  put (fixture, OLD, 0644);
  g_assert_cmpint (link (g_file_peek_path (fixture->file), g_file_peek_path (other)), ==, 0);
  assert_written (fixture->file, NULL);
  assert_content (other, OLD);
}

static void
test_etag_unchanged (Fixture *fixture, gconstpointer data)
{
  g_autofree char *etag = NULL;

  put (fixture, OLD, 0644);
  etag = pedicle_store_get_etag (fixture->file, NULL);
  assert_written (fixture->file, etag);
}

/* Fetched again, touched, given another mode: it is the same content. */
static void
test_etag_touched (Fixture *fixture, gconstpointer data)
{
  g_autofree char *etag = NULL;

  put (fixture, OLD, 0644);
  etag = pedicle_store_get_etag (fixture->file, NULL);
  put (fixture, OLD, 0600);
  g_assert_cmpint (g_utime (g_file_peek_path (fixture->file), NULL), ==, 0);
  assert_written (fixture->file, etag);
  g_assert_cmpint (scratch_get_mode (fixture->file), ==, 0600);
}

/* In place, of the same length, at the same time: what a time of modification does not show. */
static void
test_etag_changed (Fixture *fixture, gconstpointer data)
{
  const char *path = NULL;
  g_autofree char *etag = NULL;
  struct stat status;
  struct timespec times[2];

  put (fixture, OLD, 0644);
  path = g_file_peek_path (fixture->file);
  etag = pedicle_store_get_etag (fixture->file, NULL);
  g_assert_cmpint (stat (path, &status), ==, 0);
  g_assert_true (g_file_set_contents (path, "odd\n", -1, NULL));
  times[0] = status.st_atim;
  times[1] = status.st_mtim;
  g_assert_cmpint (utimensat (AT_FDCWD, path, times, 0), ==, 0);
  assert_refused (fixture->file, NEW, etag, G_IO_ERROR_WRONG_ETAG,
                  NAME ": was changed by somebody else");
  assert_content (fixture->file, "odd\n");
  assert_folder (fixture, NAME);
}

static void
test_etag_gone (Fixture *fixture, gconstpointer data)
{
  g_autofree char *etag = NULL;

  put (fixture, OLD, 0644);
  etag = pedicle_store_get_etag (fixture->file, NULL);
  g_assert_cmpint (g_unlink (g_file_peek_path (fixture->file)), ==, 0);
  assert_refused (fixture->file, NEW, etag, G_IO_ERROR_NOT_FOUND,
                  NAME ": was deleted or moved by somebody else");
  assert_folder (fixture, "");
}

static void
test_etag_grown (Fixture *fixture, gconstpointer data)
{
  g_autofree char *etag = NULL;

  put (fixture, OLD, 0644);
  etag = pedicle_store_get_etag (fixture->file, NULL);
  g_assert_cmpint (truncate (g_file_peek_path (fixture->file), 200 * 1024 * 1024), ==, 0);
  assert_refused (fixture->file, NEW, etag, G_IO_ERROR_WRONG_ETAG,
                  NAME ": was changed by somebody else");
}

static void
test_missing_folder (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) file = g_file_new_build_filename (fixture->folder, "gone", NAME, NULL);

  assert_refused (file, NEW, NULL, G_IO_ERROR_NOT_FOUND, NAME ": the folder does not exist");
}

static void
test_folder (Fixture *fixture, gconstpointer data)
{
  g_assert_true (g_file_make_directory (fixture->file, NULL, NULL));
  assert_refused (fixture->file, NEW, NULL, G_IO_ERROR_IS_DIRECTORY,
                  NAME ": is a folder, not a file");
  assert_folder (fixture, NAME);
}

static void
test_pipe (Fixture *fixture, gconstpointer data)
{
  g_assert_cmpint (mkfifo (g_file_peek_path (fixture->file), 0600), ==, 0);
  assert_refused (fixture->file, NEW, NULL, G_IO_ERROR_NOT_REGULAR_FILE,
                  NAME ": is not a regular file");
  assert_folder (fixture, NAME);
}

static void
test_read_only_file (Fixture *fixture, gconstpointer data)
{
  put (fixture, OLD, 0444);
  scratch_become_ordinary ();
  assert_refused (fixture->file, NEW, NULL, G_IO_ERROR_PERMISSION_DENIED,
                  NAME ": no permission to write the file");
  scratch_become_oneself ();
  assert_content (fixture->file, OLD);
  assert_folder (fixture, NAME);
}

static void
test_read_only_folder (Fixture *fixture, gconstpointer data)
{
  scratch_set_mode (fixture->folder, 0555);
  scratch_become_ordinary ();
  assert_refused (fixture->file, NEW, NULL, G_IO_ERROR_PERMISSION_DENIED,
                  NAME ": no permission to write the file");
  scratch_become_oneself ();
  assert_folder (fixture, "");
}

/* No copy of the old content is left behind. */
static void
assert_state_empty (void)
{
  g_autofree char *state = g_build_filename (g_get_user_state_dir (), "pedicle", NULL);
  g_autofree char *names = scratch_list (state);

  g_assert_cmpstr (names, ==, "");
}

/* A file that may be written in a folder that may not: in place, longer and shorter. */
static void
test_in_place (Fixture *fixture, gconstpointer data)
{
  g_autofree char *etag = NULL;
  struct stat before, after;

  put (fixture, OLD, 0666);
  scratch_set_mode (fixture->folder, 0555);
  g_assert_cmpint (stat (g_file_peek_path (fixture->file), &before), ==, 0);
  scratch_become_ordinary ();
  etag = pedicle_store_get_etag (fixture->file, NULL);
  assert_written (fixture->file, etag);
  assert_refused (fixture->file, OLD, etag, G_IO_ERROR_WRONG_ETAG,
                  NAME ": was changed by somebody else");
  g_assert_true (pedicle_store_write (fixture->file, "x", 1, NULL, NULL, NULL));
  scratch_become_oneself ();
  assert_content (fixture->file, "x");
  g_assert_cmpint (stat (g_file_peek_path (fixture->file), &after), ==, 0);
  g_assert_true (before.st_ino == after.st_ino);
  g_assert_cmpint (scratch_get_mode (fixture->file), ==, 0666);
  assert_folder (fixture, NAME);
  assert_state_empty ();
}

static void
limit_file_size (rlim_t bytes)
{
  struct rlimit limit;

  g_assert_cmpint (getrlimit (RLIMIT_FSIZE, &limit), ==, 0);
  limit.rlim_cur = MIN (bytes, limit.rlim_max);
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &limit), ==, 0);
}

/* The disk takes the first part and no more; beside the file, and in place. */
static void
test_cut_short (Fixture *fixture, gconstpointer data)
{
  gboolean in_place = g_str_equal (data, "in-place");
  g_autofree char *large = g_strnfill (10000, 'x');
  g_autoptr (GError) error = NULL;
  gboolean written;

  put (fixture, OLD, 0666);
  if (in_place)
    scratch_set_mode (fixture->folder, 0555);
  scratch_become_ordinary ();
  limit_file_size (1000);
  written = pedicle_store_write (fixture->file, large, 10000, NULL, NULL, &error);
  limit_file_size (RLIM_INFINITY);
  scratch_become_oneself ();
  g_assert_false (written);
  g_assert_cmpstr (error->message, ==, NAME ": could not be written: File too large");
  assert_content (fixture->file, OLD);
  assert_folder (fixture, NAME);
  if (in_place)
    assert_state_empty ();
}

/* Where the old content cannot be kept aside first, nothing is overwritten. */
static void
test_no_copy (Fixture *fixture, gconstpointer data)
{
  g_autofree char *old = g_strnfill (2000, 'o');
  g_autoptr (GError) error = NULL;
  gboolean written;

  put (fixture, old, 0666);
  scratch_set_mode (fixture->folder, 0555);
  scratch_become_ordinary ();
  limit_file_size (1000);
  written = pedicle_store_write (fixture->file, NEW, strlen (NEW), NULL, NULL, &error);
  limit_file_size (RLIM_INFINITY);
  scratch_become_oneself ();
  g_assert_false (written);
  assert_content (fixture->file, old);
}

enum { CHILD_PASSED = 0, CHILD_FAILED = 1, CHILD_SKIPPED = 77 };

static gboolean
write_text (const char *path, const char *text)
{
  int fd = open (path, O_WRONLY);
  gboolean written = fd >= 0 && write (fd, text, strlen (text)) == (gssize) strlen (text);

  if (fd >= 0)
    close (fd);
  return written;
}

/* A name space where this process may mount. */
static gboolean
enter_name_space (void)
{
  g_autofree char *users = g_strdup_printf ("0 %u 1\n", getuid ());
  g_autofree char *groups = g_strdup_printf ("0 %u 1\n", getgid ());

  if (getuid () == 0)
    return unshare (CLONE_NEWNS) == 0;
  return unshare (CLONE_NEWNS | CLONE_NEWUSER) == 0 &&
         write_text ("/proc/self/setgroups", "deny") &&
         write_text ("/proc/self/uid_map", users) && write_text ("/proc/self/gid_map", groups);
}

/* In a process of its own; the folder is a disk of 64 KB. */
static int
on_a_small_disk (const char *folder, gboolean (*check) (GFile *file))
{
  g_autoptr (GFile) file = NULL;

  if (!enter_name_space () ||
      mount ("none", "/", NULL, MS_REC | MS_PRIVATE, NULL) < 0 ||
      mount ("tmpfs", folder, "tmpfs", 0, "size=64k") < 0)
    return CHILD_SKIPPED;
  file = g_file_new_build_filename (folder, NAME, NULL);
  if (!g_file_set_contents (g_file_peek_path (file), OLD, -1, NULL))
    return CHILD_FAILED;
  return check (file) ? CHILD_PASSED : CHILD_FAILED;
}

static gboolean
has_content (GFile *file, const char *expected)
{
  g_autofree char *text = NULL;

  return g_file_get_contents (g_file_peek_path (file), &text, NULL, NULL) &&
         g_str_equal (text, expected);
}

static gboolean
check_full_disk (GFile *file)
{
  g_autofree char *folder = g_path_get_dirname (g_file_peek_path (file)), *names = NULL;
  g_autofree char *filler = g_build_filename (folder, "filler", NULL);
  g_autofree char *large = g_strnfill (30000, 'x');
  g_autoptr (GError) error = NULL;
  FILE *stream = fopen (filler, "w");

  for (guint i = 0; i < 40000; i++)
    fputc ('x', stream);
  fclose (stream);
  if (pedicle_store_write (file, large, 30000, NULL, NULL, &error))
    return FALSE;
  names = scratch_list (folder);
  return g_error_matches (error, G_IO_ERROR, G_IO_ERROR_NO_SPACE) &&
         g_str_equal (error->message, NAME ": the disk is full") && has_content (file, OLD) &&
         g_str_equal (names, NAME " filler");
}

/* As sandboxes and containers hand in a single file: nothing can be moved over it. */
static gboolean
check_mounted_file (GFile *file)
{
  const char *path = g_file_peek_path (file);
  g_autofree char *folder = g_path_get_dirname (path), *names = NULL;

  if (mount (path, path, NULL, MS_BIND, NULL) < 0 ||
      !pedicle_store_write (file, NEW, strlen (NEW), NULL, NULL, NULL))
    return FALSE;
  names = scratch_list (folder);
  return has_content (file, NEW) && g_str_equal (names, NAME);
}

static gboolean
check_read_only_disk (GFile *file)
{
  g_autofree char *folder = g_path_get_dirname (g_file_peek_path (file));
  g_autoptr (GError) error = NULL;

  if (mount (NULL, folder, NULL, MS_REMOUNT | MS_RDONLY, "size=64k") < 0 ||
      pedicle_store_write (file, NEW, strlen (NEW), NULL, NULL, &error))
    return FALSE;
  return g_error_matches (error, G_IO_ERROR, G_IO_ERROR_READ_ONLY) &&
         g_str_equal (error->message, NAME ": the disk is read-only") && has_content (file, OLD);
}

typedef struct {
  const char *name;
  gboolean (*check) (GFile *file);
} Disk;

static const Disk disks[] = {
  { "full", check_full_disk },
  { "file-mounted-by-itself", check_mounted_file },
  { "read-only", check_read_only_disk },
};

static void
test_disk (Fixture *fixture, gconstpointer data)
{
  const Disk *row = data;
  int status;
  pid_t child = fork ();

  g_assert_cmpint (child, >=, 0);
  if (child == 0)
    _exit (on_a_small_disk (fixture->folder, row->check));
  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  g_assert_true (WIFEXITED (status));
  if (WEXITSTATUS (status) == CHILD_SKIPPED)
    g_test_skip ("a disk of its own cannot be mounted here");
  else
    g_assert_cmpint (WEXITSTATUS (status), ==, CHILD_PASSED);
}

static void
test_private (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) folder = pedicle_store_get_state_folder ();
  g_autoptr (GFile) file = g_file_get_child (folder, "x");
  mode_t before = umask (0);

  g_assert_cmpint (g_mkdir_with_parents (g_file_peek_path (folder), 0755), ==, 0);
  g_assert_true (pedicle_store_write_private (file, OLD, strlen (OLD), NULL));
  umask (before);
  g_assert_cmpint (scratch_get_mode (folder), ==, 0700);
  g_assert_cmpint (scratch_get_mode (file), ==, 0600);
  assert_content (file, OLD);
}

/* A file that is not of this machine, as far as GIO can tell: the knowledge within the program. */
static void
test_remote (Fixture *fixture, gconstpointer data)
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
  assert_refused (file, NEW, NULL, G_IO_ERROR_NOT_SUPPORTED,
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
add (const char *path, gconstpointer data, void (*test) (Fixture *, gconstpointer))
{
  g_autofree char *whole = g_strconcat ("/store/", path, NULL);

  g_test_add (whole, Fixture, data, set_up, test, tear_down);
}

static void
add_modes (const char *group, const Mode *rows, guint n_rows,
           void (*test) (Fixture *, gconstpointer))
{
  for (guint i = 0; i < n_rows; i++) {
    g_autofree char *path = g_strdup_printf ("%s/%s", group, rows[i].name);

    add (path, &rows[i], test);
  }
}

static void
add_all (void)
{
  static const char *const links[] = { "relative", "absolute", "link-to-link", "dangling" };

  add_modes ("mode/new", new_modes, G_N_ELEMENTS (new_modes), test_new_mode);
  add_modes ("mode/kept", kept_modes, G_N_ELEMENTS (kept_modes), test_kept_mode);
  add ("owner", NULL, test_owner);
  for (guint i = 0; i < G_N_ELEMENTS (links); i++) {
    g_autofree char *path = g_strconcat ("link/", links[i], NULL);

    add (path, links[i], test_link);
  }
  add ("link/hard", NULL, test_hard_link);
  add ("etag/unchanged", NULL, test_etag_unchanged);
  add ("etag/touched", NULL, test_etag_touched);
  add ("etag/changed", NULL, test_etag_changed);
  add ("etag/gone", NULL, test_etag_gone);
  add ("etag/grown", NULL, test_etag_grown);
  add ("refused/missing-folder", NULL, test_missing_folder);
  add ("refused/folder", NULL, test_folder);
  add ("refused/pipe", NULL, test_pipe);
  add ("refused/read-only-file", NULL, test_read_only_file);
  add ("refused/read-only-folder", NULL, test_read_only_folder);
  add ("in-place/read-only-folder", NULL, test_in_place);
  add ("in-place/no-copy", NULL, test_no_copy);
  add ("cut-short/beside", "beside", test_cut_short);
  add ("cut-short/in-place", "in-place", test_cut_short);
  for (guint i = 0; i < G_N_ELEMENTS (disks); i++) {
    g_autofree char *path = g_strconcat ("disk/", disks[i].name, NULL);

    add (path, &disks[i], test_disk);
  }
  add ("private", NULL, test_private);
  add ("remote", NULL, test_remote);
  g_test_add_func ("/store/name", test_name);
}

int
main (int argc, char **argv)
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
