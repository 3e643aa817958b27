/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Safe writing where the disk gets in the way: in place, cut short, full, mounted, read-only. Every
 * failure leaves the old content whole and nothing beside it. */

#define _GNU_SOURCE

#include "store-fixture.h"

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
test_in_place (StoreFixture *fixture, gconstpointer data)
{
  g_autofree char *etag = NULL;
  struct stat before, after;

  store_put (fixture, OLD, 0666);
  scratch_set_mode (fixture->folder, 0555);
  g_assert_cmpint (stat (g_file_peek_path (fixture->file), &before), ==, 0);
  scratch_become_ordinary ();
  etag = pedicle_store_get_etag (fixture->file, NULL);
  store_assert_written (fixture->file, etag);
  store_assert_refused (fixture->file, OLD, etag, G_IO_ERROR_WRONG_ETAG,
                  NAME ": was changed by somebody else");
  g_assert_true (pedicle_store_write (fixture->file, "x", 1, NULL, NULL, NULL));
  scratch_become_oneself ();
  store_assert_content (fixture->file, "x");
  g_assert_cmpint (stat (g_file_peek_path (fixture->file), &after), ==, 0);
  g_assert_true (before.st_ino == after.st_ino);
  g_assert_cmpint (scratch_get_mode (fixture->file), ==, 0666);
  store_assert_folder (fixture, NAME);
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
test_cut_short (StoreFixture *fixture, gconstpointer data)
{
  gboolean in_place = g_str_equal (data, "in-place");
  g_autofree char *large = g_strnfill (10000, 'x');
  g_autoptr (GError) error = NULL;
  gboolean written;

  store_put (fixture, OLD, 0666);
  if (in_place)
    scratch_set_mode (fixture->folder, 0555);
  scratch_become_ordinary ();
  limit_file_size (1000);
  written = pedicle_store_write (fixture->file, large, 10000, NULL, NULL, &error);
  limit_file_size (RLIM_INFINITY);
  scratch_become_oneself ();
  g_assert_false (written);
  g_assert_cmpstr (error->message, ==, NAME ": could not be written: File too large");
  store_assert_content (fixture->file, OLD);
  store_assert_folder (fixture, NAME);
  if (in_place)
    assert_state_empty ();
}

/* Where the old content cannot be kept aside first, nothing is overwritten. */
static void
test_no_copy (StoreFixture *fixture, gconstpointer data)
{
  g_autofree char *old = g_strnfill (2000, 'o');
  g_autoptr (GError) error = NULL;
  gboolean written;

  store_put (fixture, old, 0666);
  scratch_set_mode (fixture->folder, 0555);
  scratch_become_ordinary ();
  limit_file_size (1000);
  written = pedicle_store_write (fixture->file, NEW, strlen (NEW), NULL, NULL, &error);
  limit_file_size (RLIM_INFINITY);
  scratch_become_oneself ();
  g_assert_false (written);
  store_assert_content (fixture->file, old);
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
test_disk (StoreFixture *fixture, gconstpointer data)
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
add_all (void)
{
  store_add ("in-place/read-only-folder", NULL, test_in_place);
  store_add ("in-place/no-copy", NULL, test_no_copy);
  store_add ("cut-short/beside", "beside", test_cut_short);
  store_add ("cut-short/in-place", "in-place", test_cut_short);
  for (guint i = 0; i < G_N_ELEMENTS (disks); i++) {
    g_autofree char *path = g_strconcat ("disk/", disks[i].name, NULL);

    store_add (path, &disks[i], test_disk);
  }
}

int
main (int argc, char **argv)
{
  return store_run (argc, argv, add_all);
}
