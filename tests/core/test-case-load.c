/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Case files on the disk: those that cannot be read, each with its sentence. */

#include "case-text.h"
#include "scratch.h"

#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define L0 "$.assessments[0].lesions[0]"

typedef struct {
  const char *name;
  GFile *(*make) (const char *folder);
  const char *message;
} FileRow;

static GFile *
make_missing (const char *folder)
{
  return g_file_new_build_filename (folder, "a.pedicle.json", NULL);
}

static GFile *
make_missing_folder (const char *folder)
{
  return g_file_new_build_filename (folder, "b", "a.pedicle.json", NULL);
}

static GFile *
make_below_a_file (const char *folder)
{
  g_autoptr (GFile) file = scratch_write (folder, "b", case_text, -1);

  return g_file_get_child (file, "a.pedicle.json");
}

static GFile *
make_empty (const char *folder)
{
  return scratch_write (folder, "a.pedicle.json", "", 0);
}

static GFile *
make_folder (const char *folder)
{
  GFile *file = make_missing (folder);

  g_assert_true (g_file_make_directory (file, NULL, NULL));
  return file;
}

static GFile *
make_pipe (const char *folder)
{
  GFile *file = make_missing (folder);

  g_assert_cmpint (mkfifo (g_file_peek_path (file), 0600), ==, 0);
  scratch_set_mode (g_file_peek_path (file), 0666);
  return file;
}

static GFile *
make_unreadable (const char *folder)
{
  GFile *file = scratch_write (folder, "a.pedicle.json", case_text, -1);

  scratch_set_mode (g_file_peek_path (file), 0);
  return file;
}

static GFile *
make_dangling_link (const char *folder)
{
  GFile *file = make_missing (folder);

  g_assert_true (g_file_make_symbolic_link (file, "nowhere", NULL, NULL));
  return file;
}

static GFile *
make_endless_link (const char *folder)
{
  GFile *file = make_missing (folder);

  g_assert_true (g_file_make_symbolic_link (file, "a.pedicle.json", NULL, NULL));
  return file;
}

/* Sparse: it takes no room on the disk. */
static GFile *
make_large (const char *folder)
{
  GFile *file = scratch_write (folder, "a.pedicle.json", "{", 1);

  g_assert_cmpint (truncate (g_file_peek_path (file), 200 * 1024 * 1024), ==, 0);
  return file;
}

static GFile *
make_deep (const char *folder)
{
  g_autofree char *text = g_malloc (10000);

  memset (text, '[', 10000);
  return scratch_write (folder, "a.pedicle.json", text, 10000);
}

static GFile *
make_binary (const char *folder)
{
  return scratch_write (folder, "a.pedicle.json", "\x89PNG\r\n\x1a\n\0\0", 10);
}

static GFile *
make_letter (const char *folder)
{
  return scratch_write (folder, "a.pedicle.json", "Dear colleague,\n", -1);
}

static GFile *
make_wrong (const char *folder)
{
  g_autofree char *text = case_text_change (case_text, "\"1a\"", "\"1d\"");

  return scratch_write (folder, "strange\nname.json", text, -1);
}

static const FileRow file_rows[] = {
  { "missing", make_missing, "a.pedicle.json: the file does not exist" },
  { "missing-folder", make_missing_folder, "a.pedicle.json: the file does not exist" },
  { "below-a-file", make_below_a_file, "a.pedicle.json: the file does not exist" },
  { "empty", make_empty, "a.pedicle.json: the file is empty" },
  { "folder", make_folder, "a.pedicle.json: is a folder, not a file" },
  { "pipe", make_pipe, "a.pedicle.json: is not a regular file" },
  { "unreadable", make_unreadable, "a.pedicle.json: no permission to read the file" },
  { "dangling-link", make_dangling_link, "a.pedicle.json: the file does not exist" },
  { "endless-link", make_endless_link,
    "a.pedicle.json: could not be read: Too many levels of symbolic links" },
  { "200-megabytes", make_large, "a.pedicle.json: is larger than a case can be: 16 MB" },
  { "10000-deep", make_deep,
    "a.pedicle.json: line 1, column 65: expected at most 64 levels of nesting" },
  { "binary", make_binary, "a.pedicle.json: line 1, column 1: expected text in UTF-8" },
  { "no-json", make_letter, "a.pedicle.json: line 1, column 1: expected a value" },
  { "wrong-value", make_wrong,
    "strange\uFFFDname.json: " L0 ".findings.escc: must be one of 0, 1a, 1b, 1c, 2, 3" },
};

static void
test_file_row (gconstpointer data)
{
  const FileRow *row = data;
  char *folder = scratch_new ();
  g_autoptr (GFile) file = row->make (folder);
  g_autoptr (GError) error = NULL;
  char *etag = NULL;

  scratch_become_ordinary ();
  g_assert_null (pedicle_case_load (file, &etag, NULL, &error));
  scratch_become_oneself ();
  g_assert_null (etag);
  g_assert_cmpstr (error->message, ==, row->message);
  g_assert_true (error->domain == PEDICLE_CASE_FILE_ERROR);
  scratch_free (folder);
}

static void
test_load (void)
{
  char *folder = scratch_new ();
  g_autoptr (GFile) file = scratch_write (folder, "a.pedicle.json", case_text, -1);
  g_autoptr (GFile) link = g_file_new_build_filename (folder, "link", NULL);
  g_autofree char *etag = NULL, *after = NULL;
  g_autoptr (PedicleCase) case_ = NULL, linked = NULL;

  g_assert_true (g_file_make_symbolic_link (link, "a.pedicle.json", NULL, NULL));
  case_ = pedicle_case_load (file, &etag, NULL, NULL);
  linked = pedicle_case_load (link, NULL, NULL, NULL);
  g_assert_nonnull (case_);
  g_assert_nonnull (etag);
  g_assert_true (pedicle_case_equal (case_, linked));
  after = scratch_read (file);
  g_assert_cmpstr (after, ==, case_text);
  scratch_free (folder);
}

/* What fails halfway through the disk: a file of the kernel that opens and cannot be read. */
static void
test_read_error (void)
{
  g_autoptr (GFile) file = g_file_new_for_path ("/proc/self/mem");
  g_autoptr (GError) error = NULL;

  if (!g_file_query_exists (file, NULL)) {
    g_test_skip ("no /proc here");
    return;
  }
  g_assert_null (pedicle_case_load (file, NULL, NULL, &error));
  g_assert_cmpstr (error->message, ==, "mem: could not be read: Input/output error");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (file_rows); i++) {
    g_autofree char *path = g_strconcat ("/case-file/file/", file_rows[i].name, NULL);

    g_test_add_data_func (path, &file_rows[i], test_file_row);
  }
  g_test_add_func ("/case-file/load", test_load);
  g_test_add_func ("/case-file/read-error", test_read_error);
  return g_test_run ();
}
