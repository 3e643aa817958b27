/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is left by a program that was killed: found, not stolen from one that runs, never damaged.
 * The programs are this one, started again with "--enter" or "--save". */

#include "case-file.h"
#include "document-fixture.h"
#include "recovery.h"

#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>
#include <utime.h>

#define UUID "5e0c7f3e-8a51-4f0e-9d0a-0c6f5f1b9a11"

static const char *program;

static GPtrArray *
recover (void)
{
  return pedicle_document_recover_all (pedicle_knowledge_get_default (), NULL);
}

static void
kill_program (GSubprocess *process)
{
  g_subprocess_force_exit (process);
  g_assert_true (g_subprocess_wait (process, NULL, NULL));
  g_assert_true (g_subprocess_get_if_signaled (process));
}

/* A program in which label was entered; it runs until it is killed. */
static GSubprocess *
start_entering (const char *label)
{
  g_autoptr (GError) error = NULL;
  GSubprocess *process = g_subprocess_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE, &error, program,
                                           "--enter", label, NULL);
  char answer[8] = "";

  g_assert_no_error (error);
  g_assert_cmpint (g_input_stream_read (g_subprocess_get_stdout_pipe (process), answer, 5, NULL,
                                        NULL), ==, 5);
  g_assert_cmpstr (answer, ==, "kept\n");
  return process;
}

static int
enter (const char *label)
{
  g_autoptr (PedicleDocument) document = new_document ();

  set_label (document, label);
  if (!pedicle_document_flush (document, NULL))
    return 1;
  g_print ("kept\n");
  while (TRUE)
    pause ();
}

/* Writes its file as fast as it can. */
static int
save (const char *path)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (PedicleDocument) document =
    pedicle_document_open (file, pedicle_knowledge_get_default (), NULL);

  for (guint i = 0;; i++) {
    g_autofree char *label = g_strdup_printf ("label %u", i);

    set_label (document, label);
    if (!pedicle_document_flush (document, NULL))
      return 1;
  }
}

static void
test_nothing (Fixture *fixture, gconstpointer data)
{
  g_auto (GStrv) messages = NULL;
  g_autoptr (GPtrArray) documents =
    pedicle_document_recover_all (pedicle_knowledge_get_default (), &messages);

  g_assert_cmpint (documents->len, ==, 0);
  g_assert_cmpint (g_strv_length (messages), ==, 0);
  g_assert_false (g_file_test (fixture->state, G_FILE_TEST_EXISTS));
}

static void
test_killed (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GSubprocess) first = start_entering ("first"), second = NULL;
  g_autoptr (GPtrArray) none = NULL, one = NULL, again = NULL;
  PedicleDocument *document;

  none = recover ();
  g_assert_cmpint (none->len, ==, 0);
  kill_program (first);
  g_usleep (20000);
  second = start_entering ("second");
  one = recover ();
  g_assert_cmpint (one->len, ==, 1);
  document = g_ptr_array_index (one, 0);
  g_assert_cmpstr (get_label (document), ==, "first");
  assert_state (document, PEDICLE_DOCUMENT_UNSAVED, NULL);
  g_assert_null (pedicle_document_get_file (document));
  g_assert_null (pedicle_document_get_origin (document));
  again = recover ();
  g_assert_cmpint (again->len, ==, 0);
  kill_program (second);
}

static void
test_newest_first (Fixture *fixture, gconstpointer data)
{
  static const char *const labels[] = { "one", "two", "three" };
  g_autoptr (GPtrArray) documents = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (labels); i++) {
    g_autoptr (GSubprocess) process = start_entering (labels[i]);

    kill_program (process);
    g_usleep (20000);
  }
  documents = recover ();
  g_assert_cmpint (documents->len, ==, 3);
  for (guint i = 0; i < G_N_ELEMENTS (labels); i++)
    g_assert_cmpstr (get_label (g_ptr_array_index (documents, i)), ==, labels[2 - i]);
}

/* Two windows of one program do not take from each other either. */
static void
test_own_window (Fixture *fixture, gconstpointer data)
{
  PedicleDocument *document = new_document ();
  g_autoptr (GPtrArray) while_open = NULL, after = NULL;

  set_label (document, "mine");
  g_assert_true (pedicle_document_flush (document, NULL));
  while_open = recover ();
  g_assert_cmpint (while_open->len, ==, 0);
  g_object_unref (document);
  after = recover ();
  g_assert_cmpint (after->len, ==, 1);
}

/* What is recovered is as safe as before: changed, saved, discarded. */
static void
test_life_after (Fixture *fixture, gconstpointer data)
{
  const char *end = data;
  g_autoptr (GSubprocess) process = start_entering ("mine");
  g_autoptr (GPtrArray) documents = NULL;
  g_autoptr (GFile) file = g_file_new_build_filename (fixture->folder, "new.json", NULL);
  g_autofree char *left = NULL;
  PedicleDocument *document;

  kill_program (process);
  documents = recover ();
  document = g_ptr_array_index (documents, 0);
  pedicle_document_set_delay (document, DELAY);
  assert_recovery (fixture, "mine");
  set_label (document, "more");
  wait_for_state (document, PEDICLE_DOCUMENT_UNSAVED);
  assert_recovery (fixture, "more");
  if (g_str_equal (end, "saved")) {
    g_assert_true (pedicle_document_save_as (document, file, NULL));
    assert_label_in (file, "more");
  } else
    pedicle_document_discard (document);
  left = scratch_list (fixture->state);
  g_assert_cmpstr (left, ==, "");
}

/* It remembers the file that it could not be written into, over a second crash too. */
static void
test_origin (Fixture *fixture, gconstpointer data)
{
  PedicleDocument *document = open_document (fixture);

  set_label (document, "mine");
  write_theirs (fixture, "theirs");
  g_assert_false (pedicle_document_flush (document, NULL));
  g_object_unref (document);
  for (guint i = 0; i < 2; i++) {
    g_autoptr (GPtrArray) documents = recover ();

    g_assert_cmpint (documents->len, ==, 1);
    document = g_ptr_array_index (documents, 0);
    g_assert_cmpstr (get_label (document), ==, i == 0 ? "mine" : "more");
    g_assert_null (pedicle_document_get_file (document));
    g_assert_true (g_file_equal (pedicle_document_get_origin (document), fixture->file));
    set_label (document, "more");
    g_assert_true (pedicle_document_flush (document, NULL));
  }
}

static GFile *
leave (Fixture *fixture, const char *name, const char *text)
{
  GFile *file;

  g_assert_cmpint (g_mkdir_with_parents (fixture->state, 0700), ==, 0);
  file = scratch_write (fixture->state, name, text, -1);
  scratch_set_mode (g_file_peek_path (file), 0600);
  return file;
}

typedef struct {
  const char *name, *from, *to;
  const char *reason; /* with the file's name before it */
  gboolean set_aside;
} Unreadable;

static const Unreadable unreadable[] = {
  { "cut-off", "}\n", "", "line 12, column 1: the text ends too early: expected “,” or “}”", TRUE },
  { "wrong-value", "\"findings\": {", "\"findings\": {\"kps\": 5",
    "$.assessments[0].findings.kps: must be a number: 0 to 100 in steps of 10", TRUE },
  { "empty", NULL, NULL, "the file is empty", TRUE },
  { "later-version", "\"version\": 1", "\"version\": 2",
    "$.version: written by a later version of Pedicle (format version 2); this one reads version 1",
    FALSE },
};

static char *
spoil (const Unreadable *row)
{
  static const char text[] = "{\n"
                             "  \"format\": \"pedicle-case\",\n"
                             "  \"version\": 1,\n"
                             "  \"id\": \"" UUID "\",\n"
                             "  \"assessments\": [\n"
                             "    {\n"
                             "      \"date\": \"2026-11-20\",\n"
                             "      \"findings\": {},\n"
                             "      \"lesions\": []\n"
                             "    }\n"
                             "  ]\n"
                             "}\n";
  const char *at = row->from != NULL ? g_strrstr (text, row->from) : NULL;

  if (at == NULL)
    return g_strdup ("");
  return g_strdup_printf ("%.*s%s%s", (int) (at - text), text, row->to, at + strlen (row->from));
}

static void
test_unreadable (Fixture *fixture, gconstpointer data)
{
  const Unreadable *row = data;
  g_autofree char *text = spoil (row), *left = NULL, *message = NULL;
  g_autoptr (GFile) file G_GNUC_UNUSED = leave (fixture, UUID ".pedicle.json", text);
  g_autoptr (GPtrArray) documents = NULL;
  g_auto (GStrv) messages = NULL;

  documents = pedicle_document_recover_all (pedicle_knowledge_get_default (), &messages);
  g_assert_cmpint (documents->len, ==, 0);
  g_assert_cmpint (g_strv_length (messages), ==, 1);
  message = g_strdup_printf (
    "A case that was not saved cannot be read; it is kept in %s/" UUID ".pedicle.json%s "
    "(" UUID ".pedicle.json: %s)",
    fixture->state, row->set_aside ? ".damaged" : "", row->reason);
  g_assert_cmpstr (messages[0], ==, message);
  left = scratch_list (fixture->state);
  g_assert_cmpstr (left, ==, row->set_aside ? UUID ".pedicle.json.damaged"
                                            : UUID ".lock " UUID ".pedicle.json");
  g_clear_pointer (&documents, g_ptr_array_unref);
  g_clear_pointer (&messages, g_strfreev);
  documents = pedicle_document_recover_all (pedicle_knowledge_get_default (), &messages);
  g_assert_cmpint (documents->len, ==, 0);
  g_assert_cmpint (g_strv_length (messages), ==, row->set_aside ? 0 : 1);
}

/* One that is damaged does not keep the others from being found. */
static void
test_damaged_among_others (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GSubprocess) process = start_entering ("mine");
  g_autoptr (GFile) file = NULL;
  g_autoptr (GPtrArray) documents = NULL;

  kill_program (process);
  file = leave (fixture, UUID ".pedicle.json", "?");
  documents = recover ();
  g_assert_cmpint (documents->len, ==, 1);
  g_assert_cmpstr (get_label (g_ptr_array_index (documents, 0)), ==, "mine");
}

/* Without its lock, as a copy of an overwritten file is kept: found all the same. */
static void
test_without_lock (Fixture *fixture, gconstpointer data)
{
  g_autofree char *text = scratch_read (fixture->file);
  g_autoptr (GFile) file G_GNUC_UNUSED = leave (fixture, UUID ".pedicle.json", text);
  g_autoptr (GPtrArray) documents = recover ();

  g_assert_cmpint (documents->len, ==, 1);
  g_assert_cmpstr (get_label (g_ptr_array_index (documents, 0)), ==, "opened");
}

/* Locks without content and old temporary files go; other files of the program stay. */
static void
test_tidy (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) lock G_GNUC_UNUSED = leave (fixture, UUID ".lock", "file:///gone");
  g_autoptr (GFile) fresh G_GNUC_UNUSED = leave (fixture, ".pedicle-ABCDEF", "x");
  g_autoptr (GFile) old = leave (fixture, ".pedicle-GHIJKL", "x");
  g_autoptr (GFile) other G_GNUC_UNUSED = leave (fixture, "window.ini", "x");
  struct utimbuf two_days_ago = { time (NULL) - 172800, time (NULL) - 172800 };
  g_autoptr (GPtrArray) documents = NULL;
  g_autofree char *left = NULL;

  g_assert_cmpint (g_utime (g_file_peek_path (old), &two_days_ago), ==, 0);
  documents = recover ();
  g_assert_cmpint (documents->len, ==, 0);
  left = scratch_list (fixture->state);
  g_assert_cmpstr (left, ==, ".pedicle-ABCDEF window.ini");
}

/* Somebody emptied the folder under a running program: the next change is kept and locked again. */
static void
test_emptied (Fixture *fixture, gconstpointer data)
{
  g_autoptr (PedicleDocument) document = new_document ();
  g_autoptr (GPtrArray) documents = NULL;

  set_label (document, "mine");
  g_assert_true (pedicle_document_flush (document, NULL));
  scratch_free (g_strdup (fixture->state));
  set_label (document, "more");
  g_assert_true (pedicle_document_flush (document, NULL));
  assert_recovery (fixture, "more");
  documents = recover ();
  g_assert_cmpint (documents->len, ==, 0);
}

#define SLOWEST_START (5 * G_USEC_PER_SEC)

/* Killed at any moment of writing, the file is one of those that were written, and whole. On a busy
 * machine the program takes its time to start: it gets more until it has written. */
static void
test_killed_while_writing (Fixture *fixture, gconstpointer data)
{
  guint changed = 0;
  gulong start = G_USEC_PER_SEC / 10;

  for (guint i = 0; i < 12; i++) {
    g_autoptr (GError) error = NULL;
    g_autoptr (GSubprocess) process = g_subprocess_new (
      G_SUBPROCESS_FLAGS_NONE, &error, program, "--save", g_file_peek_path (fixture->file), NULL);
    g_autoptr (PedicleCase) case_ = NULL;

    g_assert_no_error (error);
    g_usleep (start + g_test_rand_int_range (0, 60000));
    kill_program (process);
    case_ = pedicle_case_load (fixture->file, NULL, NULL, &error);
    g_assert_no_error (error);
    changed += g_str_has_prefix (pedicle_case_get_label (case_), "label ");
    if (changed == 0)
      start = MIN (start * 2, SLOWEST_START);
  }
  g_assert_cmpuint (changed, >, 0);
}

int
main (int argc, char **argv)
{
  int result;

  program = argv[0];
  if (argc == 3 && g_str_equal (argv[1], "--enter"))
    return enter (argv[2]);
  if (argc == 3 && g_str_equal (argv[1], "--save"))
    return save (argv[2]);
  fixture_begin ();
  g_test_init (&argc, &argv, NULL);
  fixture_add ("recovery/nothing", NULL, test_nothing);
  fixture_add ("recovery/killed", NULL, test_killed);
  fixture_add ("recovery/newest-first", NULL, test_newest_first);
  fixture_add ("recovery/own-window", NULL, test_own_window);
  fixture_add ("recovery/saved-after", "saved", test_life_after);
  fixture_add ("recovery/discarded-after", "discarded", test_life_after);
  fixture_add ("recovery/origin", NULL, test_origin);
  for (guint i = 0; i < G_N_ELEMENTS (unreadable); i++) {
    g_autofree char *path = g_strconcat ("recovery/unreadable/", unreadable[i].name, NULL);

    fixture_add (path, &unreadable[i], test_unreadable);
  }
  fixture_add ("recovery/damaged-among-others", NULL, test_damaged_among_others);
  fixture_add ("recovery/without-lock", NULL, test_without_lock);
  fixture_add ("recovery/tidy", NULL, test_tidy);
  fixture_add ("recovery/emptied", NULL, test_emptied);
  fixture_add ("recovery/killed-while-writing", NULL, test_killed_while_writing);
  result = g_test_run ();
  fixture_end ();
  return result;
}
