/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Agendas save themselves, and never over what somebody else has written. */

#include "agenda-document.h"
#include "agenda-file.h"
#include "scratch.h"

#include <string.h>

#define ID "5e0c7f3e-8a51-4f0e-9d0a-0c6f5f1b9a11"
#define DELAY 20

typedef struct {
  char *folder;
  GFile *parent;
  PedicleAgendaDocument *document;
  PedicleAgenda *agenda;
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  self->folder = scratch_new ();
  self->parent = g_file_new_for_path (self->folder);
  self->document = pedicle_agenda_document_create (self->parent, &error);
  g_assert_no_error (error);
  pedicle_agenda_document_set_delay (self->document, DELAY);
  self->agenda = pedicle_agenda_document_get_agenda (self->document);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  g_clear_object (&self->document);
  g_clear_object (&self->parent);
  scratch_free (self->folder);
}

static void
wait_for_state (PedicleAgendaDocument *document, PedicleDocumentState state)
{
  gint64 limit = g_get_monotonic_time () + 5 * G_USEC_PER_SEC;

  while (pedicle_agenda_document_get_state (document) != state) {
    g_assert_cmpint (g_get_monotonic_time (), <, limit);
    if (!g_main_context_iteration (NULL, FALSE))
      g_usleep (1000);
  }
}

static char *
read_title (GFile *file)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PedicleAgenda) agenda = pedicle_agenda_load (file, NULL, NULL, &error);

  g_assert_no_error (error);
  return g_strdup (pedicle_agenda_get_title (agenda));
}

static void
assert_title (GFile *file, const char *expected)
{
  g_autofree char *title = read_title (file);

  g_assert_cmpstr (title, ==, expected);
}

static void
write_theirs (Fixture *self, const char *title)
{
  g_autoptr (PedicleAgenda) theirs = pedicle_agenda_new ();
  g_autofree char *text = NULL;
  GFile *file = pedicle_agenda_document_get_file (self->document);

  pedicle_agenda_set_title (theirs, title);
  text = pedicle_agenda_to_json (theirs);
  g_assert_true (g_file_replace_contents (file, text, strlen (text), NULL, FALSE, 0, NULL, NULL,
                                          NULL));
}

static void
test_saves_itself (Fixture *self, gconstpointer data)
{
  GFile *file = pedicle_agenda_document_get_file (self->document);

  g_assert_cmpint (pedicle_agenda_document_get_state (self->document), ==,
                   PEDICLE_DOCUMENT_SAVED);
  pedicle_agenda_set_title (self->agenda, "Board");
  g_assert_cmpint (pedicle_agenda_document_get_state (self->document), ==,
                   PEDICLE_DOCUMENT_PENDING);
  assert_title (file, "");
  wait_for_state (self->document, PEDICLE_DOCUMENT_SAVED);
  assert_title (file, "Board");
}

/* Dropped without being asked: what is pending is written. */
static void
test_dropped (Fixture *self, gconstpointer data)
{
  g_autoptr (GFile) file = g_object_ref (pedicle_agenda_document_get_file (self->document));

  pedicle_agenda_set_title (self->agenda, "Board");
  g_clear_object (&self->document);
  assert_title (file, "Board");
}

static void
test_names (Fixture *self, gconstpointer data)
{
  g_autoptr (PedicleAgendaDocument) second = pedicle_agenda_document_create (self->parent, NULL);
  g_autofree char *names = scratch_list (self->folder), *expected = NULL;
  const char *day = pedicle_agenda_get_date (self->agenda);

  g_assert_nonnull (second);
  expected = g_strdup_printf ("%s 2.pedicle-agenda.json %s.pedicle-agenda.json", day, day);
  g_assert_cmpstr (names, ==, expected);
}

static void
test_keep_mine (Fixture *self, gconstpointer data)
{
  g_autoptr (GFile) first = g_object_ref (pedicle_agenda_document_get_file (self->document));

  pedicle_agenda_set_title (self->agenda, "Mine");
  write_theirs (self, "Theirs");
  g_assert_false (pedicle_agenda_document_flush (self->document, NULL));
  g_assert_cmpint (pedicle_agenda_document_get_state (self->document), ==,
                   PEDICLE_DOCUMENT_CONFLICT);
  g_assert_nonnull (pedicle_agenda_document_get_message (self->document));
  g_assert_true (pedicle_agenda_document_keep_mine (self->document, NULL));
  assert_title (first, "Theirs");
  assert_title (pedicle_agenda_document_get_file (self->document), "Mine");
  g_assert_cmpint (pedicle_agenda_document_get_state (self->document), ==,
                   PEDICLE_DOCUMENT_SAVED);
  g_assert_null (pedicle_agenda_document_get_message (self->document));
}

static void
test_load_theirs (Fixture *self, gconstpointer data)
{
  pedicle_agenda_set_title (self->agenda, "Mine");
  pedicle_agenda_document_flush (self->document, NULL);
  write_theirs (self, "Theirs");
  /* Noticed by itself, without a change of mine. */
  wait_for_state (self->document, PEDICLE_DOCUMENT_CONFLICT);
  g_assert_true (pedicle_agenda_document_load_theirs (self->document, NULL));
  g_assert_cmpstr (pedicle_agenda_get_title (self->agenda), ==, "Theirs");
  g_assert_cmpint (pedicle_agenda_document_get_state (self->document), ==,
                   PEDICLE_DOCUMENT_SAVED);
  pedicle_agenda_undo (self->agenda);
  g_assert_cmpstr (pedicle_agenda_get_title (self->agenda), ==, "Mine");
}

static void
test_failed (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) nowhere = g_file_get_child (self->parent, "nowhere");

  g_assert_null (pedicle_agenda_document_create (nowhere, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
}

/* Gone counts as changed by somebody else; what is discarded is not written at the end. */
static void
test_discarded (Fixture *self, gconstpointer data)
{
  g_autofree char *names = NULL;

  g_file_delete (pedicle_agenda_document_get_file (self->document), NULL, NULL);
  pedicle_agenda_set_title (self->agenda, "Mine");
  g_assert_false (pedicle_agenda_document_flush (self->document, NULL));
  g_assert_cmpint (pedicle_agenda_document_get_state (self->document), ==,
                   PEDICLE_DOCUMENT_CONFLICT);
  pedicle_agenda_document_discard (self->document);
  g_clear_object (&self->document);
  names = scratch_list (self->folder);
  g_assert_cmpstr (names, ==, "");
}

static void
test_case_file (Fixture *self, gconstpointer data)
{
  g_autoptr (GFile) file = pedicle_agenda_document_get_case_file (self->document, "a.json");
  g_autoptr (GFile) expected = g_file_get_child (self->parent, "a.json");

  g_assert_true (g_file_equal (file, expected));
}

int
main (int argc, char **argv)
{
  static const struct {
    const char *path;
    void (*test) (Fixture *, gconstpointer);
  } tests[] = {
    { "/agenda-document/saves-itself", test_saves_itself },
    { "/agenda-document/dropped", test_dropped },
    { "/agenda-document/names", test_names },
    { "/agenda-document/keep-mine", test_keep_mine },
    { "/agenda-document/load-theirs", test_load_theirs },
    { "/agenda-document/failed", test_failed },
    { "/agenda-document/discarded", test_discarded },
    { "/agenda-document/case-file", test_case_file },
  };

  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Fixture, NULL, set_up, tests[i].test, tear_down);
  return g_test_run ();
}
