/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The window of an agenda: its rows, what they change, the check, opening, presenting. */

#include "agenda-fixture.h"

#include "agenda-folder.h"
#include "agenda-minutes.h"
#include "agenda-row.h"
#include "agenda-window.h"
#include "case-file.h"
#include "projector-window.h"

static PedicleAgendaWindow *
open_agenda (Fixture *self, PedicleAgendaDocument *document)
{
  GtkWidget *window = pedicle_agenda_window_new (self->application, document);

  gtk_window_present (GTK_WINDOW (window));
  settle ();
  return PEDICLE_AGENDA_WINDOW (window);
}

static void
close_agenda (PedicleAgendaWindow *window)
{
  g_object_add_weak_pointer (G_OBJECT (window), (gpointer *) &window);
  gtk_window_destroy (GTK_WINDOW (window));
  settle ();
  g_assert_null (window);
}

static GtkListBox *
get_list (PedicleAgendaWindow *window)
{
  GtkWidget *widget = gtk_window_get_child (GTK_WINDOW (window));

  return GTK_LIST_BOX (find_widget (widget, GTK_TYPE_LIST_BOX));
}

static PedicleAgendaRow *
get_row (PedicleAgendaWindow *window, int index)
{
  return PEDICLE_AGENDA_ROW (gtk_list_box_get_row_at_index (get_list (window), index));
}

/* The first letters of the files, in the order of the rows. */
static void
assert_rows (PedicleAgendaWindow *window, const char *expected)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (int i = 0; gtk_list_box_get_row_at_index (get_list (window), i) != NULL; i++)
    g_string_append_c (text, *pedicle_agenda_row_get_file (get_row (window, i)));
  g_assert_cmpstr (text->str, ==, expected);
}

static void
do_action (PedicleAgendaWindow *window, const char *name)
{
  g_action_group_activate_action (G_ACTION_GROUP (window), name, NULL);
  settle ();
}

static const char *
get_text (PedicleAgendaWindow *window, const char *id)
{
  GtkWidget *bar = find_widget (GTK_WIDGET (window), PEDICLE_TYPE_MESSAGE_BAR);

  return pedicle_message_bar_get_text (PEDICLE_MESSAGE_BAR (bar), id);
}

/* The rows follow the agenda, and the keyboard stays with its case. */
static void
test_rows (Fixture *self, gconstpointer data)
{
  g_autoptr (PedicleAgendaDocument) document = make_agenda (self, "abcX");
  PedicleAgenda *agenda = pedicle_agenda_document_get_agenda (document);
  PedicleAgendaWindow *window = open_agenda (self, document);
  PedicleAgendaRow *row = get_row (window, 1);

  assert_rows (window, "abcX");
  gtk_widget_grab_focus (GTK_WIDGET (row));
  pedicle_agenda_move (agenda, 1, 3);
  assert_rows (window, "acXb");
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (window)) == GTK_WIDGET (row));
  pedicle_agenda_remove (agenda, 3);
  assert_rows (window, "acX");
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (window)) == GTK_WIDGET (get_row (window, 2)));
  do_action (window, "undo");
  assert_rows (window, "acXb");
  do_action (window, "undo");
  assert_rows (window, "abcX");
  do_action (window, "redo");
  assert_rows (window, "acXb");
  close_agenda (window);
}

static void
test_check (Fixture *self, gconstpointer data)
{
  g_autoptr (PedicleAgendaDocument) document = make_agenda (self, "aX!?");
  PedicleAgendaWindow *window = open_agenda (self, document);

  do_action (window, "check");
  g_assert_cmpstr (get_text (window, "check"), ==,
                   "3 cases cannot be read. In 1 case something is missing.");
  g_assert_true (pedicle_agenda_row_get_expanded (get_row (window, 0)));
  g_assert_false (pedicle_agenda_row_get_expanded (get_row (window, 1)));
  g_assert_true (pedicle_agenda_row_get_expanded (get_row (window, 2)));
  g_assert_cmpint (pedicle_agenda_window_get_check (window, "X.pedicle.json")->readiness, ==,
                   PEDICLE_READINESS_MISSING);
  g_assert_cmpint (pedicle_agenda_window_get_check (window, "?.pedicle.json")->readiness, ==,
                   PEDICLE_READINESS_OTHER_CASE);
  close_agenda (window);
}

/* Where text is twice as large, on the smallest screen, too. */
static void
test_large_text (Fixture *self, gconstpointer data)
{
  g_autoptr (PedicleAgendaDocument) document = make_agenda (self, "aX!?");
  PedicleAgendaWindow *window;
  int width;

  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", 192 * PANGO_SCALE, NULL);
  window = open_agenda (self, document);
  gtk_widget_measure (GTK_WIDGET (window), GTK_ORIENTATION_HORIZONTAL, -1, &width, NULL, NULL,
                      NULL);
  g_assert_cmpint (width, <=, 1024);
  close_agenda (window);
  gtk_settings_reset_property (gtk_settings_get_default (), "gtk-xft-dpi");
}

/* Enter opens the case; of one that cannot be read the agenda says why. */
static void
test_open (Fixture *self, gconstpointer data)
{
  g_autoptr (PedicleAgendaDocument) document = make_agenda (self, "aX");
  PedicleAgendaWindow *window = open_agenda (self, document);

  g_signal_emit_by_name (get_list (window), "row-activated", get_row (window, 1));
  settle ();
  g_assert_cmpuint (count_windows (self), ==, 1);
  g_assert_cmpstr (get_text (window, "open"), ==, "X.pedicle.json: the file does not exist");
  g_signal_emit_by_name (get_list (window), "row-activated", get_row (window, 0));
  settle ();
  g_assert_cmpuint (count_windows (self), ==, 2);
  g_assert_null (get_text (window, "open"));
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (get_window (self, 0))), ==, "A");
  close_agenda (window);
}

/* From the first case that is to be discussed, on the projector, with its page keys. */
static void
test_present (Fixture *self, gconstpointer data)
{
  g_autoptr (PedicleAgendaDocument) document = make_agenda (self, "abXc");
  PedicleAgendaWindow *window = open_agenda (self, document);
  PedicleMeeting *meeting;
  PedicleProjectorWindow *projector;

  pedicle_agenda_set_mark (pedicle_agenda_document_get_agenda (document), 0,
                           PEDICLE_AGENDA_DECIDED);
  do_action (window, "present");
  meeting = pedicle_agenda_window_get_meeting (window);
  g_assert_cmpint (pedicle_meeting_get_current (meeting), ==, 1);
  projector = pedicle_projector_window_find (pedicle_meeting_get_window (meeting));
  g_assert_nonnull (projector);
  g_assert_true (gtk_widget_has_css_class (GTK_WIDGET (get_row (window, 1)), "current"));
  pedicle_projector_window_press (projector, GDK_KEY_Page_Down, 0);
  settle ();
  g_assert_cmpint (pedicle_meeting_get_current (meeting), ==, 3);
  g_assert_false (gtk_widget_has_css_class (GTK_WIDGET (get_row (window, 1)), "current"));
  pedicle_projector_window_press (projector, GDK_KEY_Escape, 0);
  settle ();
  g_assert_null (pedicle_agenda_window_get_meeting (window));
  g_assert_false (gtk_widget_has_css_class (GTK_WIDGET (get_row (window, 3)), "current"));
  close_agenda (window);
}

static void
test_present_nothing (Fixture *self, gconstpointer data)
{
  g_autoptr (PedicleAgendaDocument) document = make_agenda (self, "X!");
  PedicleAgendaWindow *window = open_agenda (self, document);

  do_action (window, "present");
  g_assert_null (pedicle_agenda_window_get_meeting (window));
  g_assert_cmpstr (get_text (window, "open"), ==, "No case of this agenda can be read.");
  close_agenda (window);
}

/* A file that somebody else changed holds the window open once. */
static void
test_conflict (Fixture *self, gconstpointer data)
{
  g_autoptr (PedicleAgendaDocument) document = make_agenda (self, "a");
  PedicleAgendaWindow *window = open_agenda (self, document);
  g_autofree char *name = g_file_get_basename (pedicle_agenda_document_get_file (document));

  g_object_unref (write_file (self, name, "{}"));
  pedicle_agenda_set_title (pedicle_agenda_document_get_agenda (document), "Board");
  gtk_window_close (GTK_WINDOW (window));
  settle ();
  g_assert_nonnull (get_text (window, "closing"));
  g_assert_nonnull (get_text (window, "document"));
  do_action (window, "keep-mine");
  g_assert_null (get_text (window, "document"));
  g_object_add_weak_pointer (G_OBJECT (window), (gpointer *) &window);
  gtk_window_close (GTK_WINDOW (window));
  settle ();
  g_assert_null (window);
}

/* Through the program: as a file, and with the folder that was chosen once. */
static void
test_opening (Fixture *self, gconstpointer data)
{
  g_autoptr (PedicleAgendaDocument) document = make_agenda (self, "a");
  g_autoptr (GFile) folder = g_file_new_for_path (self->folder), remembered = NULL;
  GFile *file = pedicle_agenda_document_get_file (document);

  open_file (self, file);
  open_file (self, file);
  g_assert_cmpuint (count_windows (self), ==, 1);
  g_assert_true (PEDICLE_IS_AGENDA_WINDOW (get_window (self, 0)));
  pedicle_agenda_folder_remember (folder);
  remembered = pedicle_agenda_folder_get ();
  g_assert_true (g_file_equal (folder, remembered));
  g_action_group_activate_action (G_ACTION_GROUP (self->application), "open-agenda", NULL);
  settle ();
  g_assert_cmpuint (count_windows (self), ==, 1);
  g_action_group_activate_action (G_ACTION_GROUP (self->application), "new-agenda", NULL);
  settle ();
  g_assert_cmpuint (count_windows (self), ==, 2);
  while (count_windows (self) > 0)
    close_agenda (PEDICLE_AGENDA_WINDOW (get_window (self, 0)));
}

/* What the folder offers: no case twice, nothing that cannot be read. */
static void
test_folder (Fixture *self, gconstpointer data)
{
  g_autoptr (PedicleAgendaDocument) document = make_agenda (self, "ab");
  PedicleAgenda *agenda = pedicle_agenda_document_get_agenda (document);
  g_autoptr (GFile) folder = g_file_new_for_path (self->folder);
  g_autoptr (GPtrArray) cases = NULL, agendas = NULL;
  guint n_unreadable;

  g_object_unref (write_case (self, "plain.pedicle.json", " "));
  g_object_unref (write_file (self, "damaged.pedicle.json", "{"));
  pedicle_agenda_remove (agenda, 1);
  cases = pedicle_agenda_folder_list_cases (folder, agenda, &n_unreadable);
  g_assert_cmpuint (n_unreadable, ==, 1);
  g_assert_cmpuint (cases->len, ==, 2);
  g_assert_cmpstr (((PedicleFolderItem *) cases->pdata[0])->text, ==, "B");
  g_assert_cmpstr (((PedicleFolderItem *) cases->pdata[1])->text, ==, "plain");
  agendas = pedicle_agenda_folder_list_agendas (folder);
  g_assert_cmpuint (agendas->len, ==, 1);
}

/* Until the writing has ended, one way or the other. */
static const char *
write_minutes (PedicleAgendaWindow *window, GFile *file)
{
  pedicle_agenda_write_minutes (window, file);
  while (g_object_get_data (G_OBJECT (window), "pedicle-minutes") != NULL)
    g_main_context_iteration (NULL, TRUE);
  return get_text (window, "minutes");
}

/* What cannot be read is named and left out; what cannot be written, or is stopped, leaves what
 * was there. */
static void
test_minutes (Fixture *self, gconstpointer data)
{
  g_autoptr (PedicleAgendaDocument) document = make_agenda (self, "abX!?");
  PedicleAgendaWindow *window = open_agenda (self, document);
  g_autofree char *path = g_build_filename (self->folder, "minutes.pdf", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GFile) nowhere = g_file_get_child (file, "minutes.pdf");
  g_autofree char *content = NULL;
  const char *text = write_minutes (window, file);

  g_assert_true (g_str_has_prefix (text, "The minutes are saved without what cannot be read: "));
  g_assert_nonnull (strstr (text, "X.pedicle.json: the file does not exist"));
  g_assert_nonnull (strstr (text, "!.pedicle.json: "));
  g_assert_nonnull (strstr (text, "?.pedicle.json holds another case"));
  g_assert_true (g_file_test (path, G_FILE_TEST_EXISTS));
  text = write_minutes (window, nowhere);
  g_assert_true (g_str_has_prefix (text, "minutes.pdf: "));
  g_assert_true (g_file_replace_contents (file, "old", 3, NULL, FALSE, G_FILE_CREATE_NONE, NULL,
                                          NULL, NULL));
  pedicle_agenda_write_minutes (window, file);
  pedicle_agenda_stop_minutes (window);
  text = write_minutes (window, file);
  g_assert_cmpstr (text, ==, "The minutes were not written: it was stopped.");
  g_assert_true (g_file_get_contents (path, &content, NULL, NULL));
  g_assert_cmpstr (content, ==, "old");
  close_agenda (window);
}

int
main (int argc, char **argv)
{

  fixture_begin (&argc, &argv);
  fixture_add ("/agenda-window/rows", NULL, test_rows);
  fixture_add ("/agenda-window/check", NULL, test_check);
  fixture_add ("/agenda-window/large-text", NULL, test_large_text);
  fixture_add ("/agenda-window/open", NULL, test_open);
  fixture_add ("/agenda-window/present", NULL, test_present);
  fixture_add ("/agenda-window/present-nothing", NULL, test_present_nothing);
  fixture_add ("/agenda-window/minutes", NULL, test_minutes);
  fixture_add ("/agenda-window/conflict", NULL, test_conflict);
  fixture_add ("/agenda-window/opening", NULL, test_opening);
  fixture_add ("/agenda-window/folder", NULL, test_folder);
  return fixture_run ();
}
