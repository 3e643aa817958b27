/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The program in one piece, without a user: windows, files, messages, actions. One application for
 * all tests; each begins and ends without a window. */

#include "application.h"
#include "case-file.h"
#include "examples.h"
#include "finder.h"
#include "finding-row.h"
#include "recent-cases.h"
#include "spine-view.h"
#include "window-files.h"

#include <glib/gstdio.h>

typedef struct {
  GtkApplication *application;
  char *folder;
} Fixture;

static void
settle (void)
{
  gint64 limit = g_get_monotonic_time () + G_USEC_PER_SEC / 5;

  while (g_get_monotonic_time () < limit)
    if (!g_main_context_iteration (NULL, FALSE))
      g_usleep (2000);
}

static void
set_up (Fixture *self, gconstpointer data)
{
  self->folder = g_dir_make_tmp ("pedicle-window-XXXXXX", NULL);
  self->application = GTK_APPLICATION (g_application_get_default ());
}

static PedicleWindow *
get_window (Fixture *self, guint index)
{
  GList *windows = gtk_application_get_windows (self->application);

  return g_list_nth_data (windows, index);
}

static guint
count_windows (Fixture *self)
{
  return g_list_length (gtk_application_get_windows (self->application));
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  g_autofree char *command = g_strdup_printf ("rm -rf '%s'", self->folder);

  while (gtk_application_get_windows (self->application) != NULL) {
    PedicleWindow *window = get_window (self, 0);

    g_object_add_weak_pointer (G_OBJECT (window), (gpointer *) &window);
    pedicle_document_discard (pedicle_window_get_document (window));
    gtk_window_destroy (GTK_WINDOW (window));
    settle ();
    g_assert_null (window);
  }
  g_assert_cmpint (g_spawn_command_line_sync (command, NULL, NULL, NULL, NULL), ==, TRUE);
  g_free (self->folder);
}

static PedicleCase *
get_case (PedicleWindow *window)
{
  return pedicle_session_get_case (
    pedicle_document_get_session (pedicle_window_get_document (window)));
}

static PedicleDocumentState
get_state (PedicleWindow *window)
{
  return pedicle_document_get_state (pedicle_window_get_document (window));
}

static GFile *
write_file (Fixture *self, const char *name, const char *content)
{
  g_autofree char *path = g_build_filename (self->folder, name, NULL);

  g_assert_true (g_file_set_contents (path, content, -1, NULL));
  return g_file_new_for_path (path);
}

static GFile *
write_case (Fixture *self, const char *name, const char *label)
{
  g_autoptr (PedicleCase) case_ = pedicle_case_new ();
  g_autofree char *text = NULL;

  pedicle_case_set_label (case_, label);
  text = pedicle_case_to_json (case_);
  return write_file (self, name, text);
}

static void
open_file (Fixture *self, GFile *file)
{
  g_application_open (G_APPLICATION (self->application), &file, 1, "");
  settle ();
}

static GtkWidget *
find_widget (GtkWidget *widget, GType type)
{
  if (g_type_is_a (G_OBJECT_TYPE (widget), type))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child)) {
    GtkWidget *found = find_widget (child, type);

    if (found != NULL)
      return found;
  }
  return NULL;
}

static const char *
get_message (PedicleWindow *window, const char *id)
{
  GtkWidget *bar = find_widget (GTK_WIDGET (window), PEDICLE_TYPE_MESSAGE_BAR);

  return pedicle_message_bar_get_text (PEDICLE_MESSAGE_BAR (bar), id);
}

static gboolean
is_enabled (PedicleWindow *window, const char *action)
{
  return g_action_group_get_action_enabled (G_ACTION_GROUP (window), action);
}

static void
activate (PedicleWindow *window, const char *action)
{
  g_action_group_activate_action (G_ACTION_GROUP (window), action, NULL);
  settle ();
}

static void
test_new (Fixture *self, gconstpointer data)
{
  PedicleWindow *window;

  g_application_activate (G_APPLICATION (self->application));
  settle ();
  g_assert_cmpuint (count_windows (self), ==, 1);
  window = get_window (self, 0);
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (window)), ==, "New case");
  g_assert_true (PEDICLE_IS_SPINE_VIEW (gtk_window_get_focus (GTK_WINDOW (window))));
  g_assert_false (is_enabled (window, "undo"));
  g_assert_false (is_enabled (window, "redo"));
  g_assert_false (is_enabled (window, "revert"));

  pedicle_case_set_label (get_case (window), "  ");
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (window)), ==, "New case");
  pedicle_case_set_label (get_case (window), "MDT-7");
  settle ();
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (window)), ==, "MDT-7");
  g_assert_true (is_enabled (window, "undo"));
  activate (window, "undo");
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (window)), ==, "New case");
  g_assert_true (is_enabled (window, "redo"));
  g_assert_false (is_enabled (window, "undo"));

  g_action_group_activate_action (G_ACTION_GROUP (self->application), "new", NULL);
  settle ();
  g_assert_cmpuint (count_windows (self), ==, 2);
  g_action_group_activate_action (G_ACTION_GROUP (self->application), "new-window", NULL);
  settle ();
  g_assert_cmpuint (count_windows (self), ==, 3);
}

/* One program for all starts: an empty window serves again, a case is left alone. */
static void
test_start_again (Fixture *self, gconstpointer data)
{
  g_application_activate (G_APPLICATION (self->application));
  g_application_activate (G_APPLICATION (self->application));
  settle ();
  g_assert_cmpuint (count_windows (self), ==, 1);
  pedicle_case_set_label (get_case (get_window (self, 0)), "MDT-8");
  settle ();
  g_application_activate (G_APPLICATION (self->application));
  settle ();
  g_assert_cmpuint (count_windows (self), ==, 2);
  g_application_activate (G_APPLICATION (self->application));
  settle ();
  g_assert_cmpuint (count_windows (self), ==, 2);
}

static void
test_open (Fixture *self, gconstpointer data)
{
  g_autoptr (GFile) one = write_case (self, "one.pedicle.json", "ONE");
  g_autoptr (GFile) two = write_case (self, "two.pedicle.json", "");
  g_autoptr (GFile) link = g_file_get_child (g_file_get_parent (one), "link.json");

  g_assert_true (g_file_make_symbolic_link (link, g_file_peek_path (one), NULL, NULL));
  g_application_activate (G_APPLICATION (self->application));
  open_file (self, one);
  /* In the empty window. */
  g_assert_cmpuint (count_windows (self), ==, 1);
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (get_window (self, 0))), ==, "ONE");
  g_assert_cmpint (get_state (get_window (self, 0)), ==, PEDICLE_DOCUMENT_SAVED);
  open_file (self, two);
  g_assert_cmpuint (count_windows (self), ==, 2);
  open_file (self, one);
  open_file (self, two);
  open_file (self, link);
  g_assert_cmpuint (count_windows (self), ==, 2);
}

static GtkEventController *
find_drop_target (PedicleWindow *window)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (GTK_WIDGET (window));

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++) {
    g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

    if (GTK_IS_DROP_TARGET (controller))
      return controller;
  }
  return NULL;
}

static void
test_drop (Fixture *self, gconstpointer data)
{
  g_autoptr (GFile) one = write_case (self, "one.pedicle.json", "ONE");
  g_autoptr (GFile) two = write_case (self, "two.pedicle.json", "TWO");
  GFile *files[] = { one, two };
  g_auto (GValue) value = G_VALUE_INIT;
  gboolean taken = FALSE;

  g_application_activate (G_APPLICATION (self->application));
  settle ();
  g_value_init (&value, GDK_TYPE_FILE_LIST);
  g_value_take_boxed (&value, gdk_file_list_new_from_array (files, G_N_ELEMENTS (files)));
  g_signal_emit_by_name (find_drop_target (get_window (self, 0)), "drop", &value, 10.0, 10.0,
                         &taken);
  settle ();
  g_assert_true (taken);
  g_assert_cmpuint (count_windows (self), ==, 2);
}

/* The label of the clinic and the day, and nothing of the file's name. */
static void
test_recent (Fixture *self, gconstpointer data)
{
  g_autoptr (GFile) file = write_case (self, "name-of-the-file.pedicle.json", "MDT_2026_014");
  g_autoptr (GMenuModel) menu = NULL;
  g_autofree char *label = NULL, *uri = NULL, *wanted = g_file_get_uri (file);

  open_file (self, file);
  menu = pedicle_recent_cases_make_menu ();
  g_assert_cmpint (g_menu_model_get_n_items (menu), >, 0);
  g_assert_true (g_menu_model_get_item_attribute (menu, 0, G_MENU_ATTRIBUTE_LABEL, "s", &label));
  g_assert_true (g_menu_model_get_item_attribute (menu, 0, G_MENU_ATTRIBUTE_TARGET, "s", &uri));
  g_assert_true (g_str_has_prefix (label, "MDT__2026__014, "));
  g_assert_null (strstr (label, "name-of-the-file"));
  g_assert_cmpstr (uri, ==, wanted);
}

static void
test_revert (Fixture *self, gconstpointer data)
{
  g_autoptr (GFile) file = write_case (self, "kept.pedicle.json", "BEFORE");
  PedicleWindow *window;

  open_file (self, file);
  window = get_window (self, 0);
  g_assert_false (is_enabled (window, "revert"));
  pedicle_case_set_label (get_case (window), "AFTER");
  settle ();
  g_assert_true (is_enabled (window, "revert"));
  activate (window, "save");
  g_assert_cmpint (get_state (window), ==, PEDICLE_DOCUMENT_SAVED);
  activate (window, "revert");
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (window)), ==, "BEFORE");
  activate (window, "undo");
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (window)), ==, "AFTER");
}

static void
test_unreadable (Fixture *self, gconstpointer data)
{
  g_autoptr (GFile) file = write_file (self, "broken.pedicle.json", data);
  g_autoptr (GError) error = NULL;
  g_autoptr (PedicleCase) case_ = pedicle_case_load (file, NULL, NULL, &error);
  g_autofree char *kept = NULL;

  g_assert_null (case_);
  open_file (self, file);
  g_assert_cmpuint (count_windows (self), ==, 1);
  g_assert_cmpstr (get_message (get_window (self, 0), error->message), ==, error->message);
  g_assert_cmpint (get_state (get_window (self, 0)), ==, PEDICLE_DOCUMENT_PRISTINE);
  g_assert_true (g_file_load_contents (file, NULL, &kept, NULL, NULL, NULL));
  g_assert_cmpstr (kept, ==, data);
}

static void
test_examples (Fixture *self, gconstpointer data)
{
  static const char *const names[] = { "figure-1.pedicle.json", "figure-3.pedicle.json",
                                       "figure-5.pedicle.json" };
  g_autoptr (GMenuModel) menu = pedicle_examples_make_menu ();

  g_assert_cmpint (g_menu_model_get_n_items (menu), ==, G_N_ELEMENTS (names));
  g_application_activate (G_APPLICATION (self->application));
  for (gsize i = 0; i < G_N_ELEMENTS (names); i++) {
    g_action_group_activate_action (G_ACTION_GROUP (self->application), "open-example",
                                    g_variant_new_string (names[i]));
    settle ();
    /* Nothing is entered into it: the next one takes its place. */
    g_assert_cmpuint (count_windows (self), ==, 1);
    g_assert_cmpint (get_state (get_window (self, 0)), ==, PEDICLE_DOCUMENT_PRISTINE);
    g_assert_null (pedicle_document_get_file (
      pedicle_window_get_document (get_window (self, 0))));
    g_assert_cmpuint (pedicle_case_get_n_lesions (get_case (get_window (self, 0))), >, 0);
  }
}

static void
test_example_is_copy (Fixture *self, gconstpointer data)
{
  g_autoptr (PedicleCase) one = pedicle_examples_load ("figure-3.pedicle.json", NULL);
  g_autoptr (PedicleCase) other = pedicle_examples_load ("figure-3.pedicle.json", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_cmpstr (pedicle_case_get_id (one), !=, pedicle_case_get_id (other));
  g_assert_null (pedicle_examples_load ("figure-0.pedicle.json", &error));
  g_assert_nonnull (error);
}

static void
test_conflict (Fixture *self, gconstpointer data)
{
  g_autoptr (GFile) file = write_case (self, "shared.pedicle.json", "MINE");
  g_autoptr (GFile) theirs = NULL;
  PedicleWindow *window;

  open_file (self, file);
  window = get_window (self, 0);
  pedicle_case_set_birth_year (get_case (window), 1950, NULL);
  theirs = write_case (self, "shared.pedicle.json", "THEIRS");
  g_assert_false (pedicle_document_flush (pedicle_window_get_document (window), NULL));
  settle ();
  g_assert_cmpint (get_state (window), ==, PEDICLE_DOCUMENT_CONFLICT);
  g_assert_nonnull (get_message (window, "document"));

  activate (window, "load-theirs");
  g_assert_null (get_message (window, "document"));
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (window)), ==, "THEIRS");
  g_assert_true (is_enabled (window, "undo"));
}

static guint
count_dialogs (void)
{
  GListModel *toplevels = gtk_window_get_toplevels ();
  guint n = 0;

  for (guint i = 0; i < g_list_model_get_n_items (toplevels); i++) {
    g_autoptr (GtkWindow) window = g_list_model_get_item (toplevels, i);

    n += GTK_IS_DIALOG (window) && gtk_widget_get_visible (GTK_WIDGET (window));
  }
  return n;
}

static void
test_close (Fixture *self, gconstpointer data)
{
  g_autoptr (GFile) file = write_case (self, "kept.pedicle.json", "KEPT");
  g_autoptr (PedicleCase) written = NULL;

  g_application_activate (G_APPLICATION (self->application));
  activate (get_window (self, 0), "close");
  g_assert_cmpuint (count_windows (self), ==, 0);

  open_file (self, file);
  pedicle_case_set_birth_year (get_case (get_window (self, 0)), 1944, NULL);
  activate (get_window (self, 0), "close");
  g_assert_cmpuint (count_windows (self), ==, 0);
  written = pedicle_case_load (file, NULL, NULL, NULL);
  g_assert_cmpint (pedicle_case_get_birth_year (written), ==, 1944);

  g_action_group_activate_action (G_ACTION_GROUP (self->application), "new", NULL);
  pedicle_case_set_label (get_case (get_window (self, 0)), "NEVER SAVED");
  activate (get_window (self, 0), "close");
  g_assert_cmpuint (count_dialogs (), ==, 1);
  g_assert_cmpuint (count_windows (self), >=, 1);
}

static void
test_recovery (Fixture *self, gconstpointer data)
{
  g_autoptr (PedicleDocument) lost = pedicle_document_new (pedicle_knowledge_get_default ());
  PedicleWindow *window;

  pedicle_case_set_label (pedicle_session_get_case (pedicle_document_get_session (lost)), "LOST");
  g_assert_true (pedicle_document_flush (lost, NULL));
  g_clear_object (&lost);

  g_application_activate (G_APPLICATION (self->application));
  settle ();
  g_assert_cmpuint (count_windows (self), ==, 1);
  window = get_window (self, 0);
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (window)), ==, "LOST");
  g_assert_nonnull (get_message (window, "recovered"));
  g_assert_cmpint (get_state (window), ==, PEDICLE_DOCUMENT_UNSAVED);

  activate (window, "discard");
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (window)), ==, "New case");
  g_assert_null (get_message (window, "recovered"));
  g_assert_cmpint (get_state (window), ==, PEDICLE_DOCUMENT_PRISTINE);
}

/* No menu entry, shortcut or button without an action behind it. */
static void
test_actions (Fixture *self, gconstpointer data)
{
  g_auto (GStrv) actions = gtk_application_list_action_descriptions (self->application);
  guint n = 0;

  g_application_activate (G_APPLICATION (self->application));
  for (; actions[n] != NULL; n++) {
    GActionGroup *group = g_str_has_prefix (actions[n], "win.")
                            ? G_ACTION_GROUP (get_window (self, 0))
                            : G_ACTION_GROUP (self->application);

    g_assert_true (g_action_group_has_action (group, actions[n] + strlen ("win.")));
  }
  g_assert_cmpuint (n, >=, 11);
}

/* What was asked for, and where the keyboard is led: the id of the finding whose row has the focus, or
 * "levels" for the spine map. The case has no lesion. */
typedef struct {
  const char *path, *asked, *led_to;
} Search;

static const Search searches[] = {
  { "/window/finder/patient", "karnof", "kps" },
  { "/window/finder/id", "ecog", "ecog" },
  { "/window/finder/lesion-first", "collapse", "levels" },
};

static const char *
name_place (GtkWidget *focus)
{
  GtkWidget *row = gtk_widget_get_ancestor (focus, PEDICLE_TYPE_FINDING_ROW);

  if (row != NULL)
    return pedicle_finding_get (pedicle_finding_row_get_finding (PEDICLE_FINDING_ROW (row)))->id;
  return gtk_widget_get_ancestor (focus, PEDICLE_TYPE_SPINE_VIEW) != NULL ? "levels" : "elsewhere";
}

static void
test_finder (Fixture *self, gconstpointer data)
{
  const Search *search = data;
  GtkWidget *window, *finder, *entry;

  g_application_activate (G_APPLICATION (self->application));
  settle ();
  window = GTK_WIDGET (get_window (self, 0));
  activate (PEDICLE_WINDOW (window), "find");
  finder = find_widget (window, PEDICLE_TYPE_FINDER);
  g_assert_nonnull (finder);
  entry = find_widget (finder, GTK_TYPE_SEARCH_ENTRY);
  gtk_editable_set_text (GTK_EDITABLE (entry), search->asked);
  /* At once: a hand that types on does not wait for the list. */
  g_signal_emit_by_name (entry, "activate");
  settle ();
  g_assert_false (gtk_widget_get_visible (finder));
  g_assert_cmpstr (name_place (gtk_window_get_focus (GTK_WINDOW (window))), ==, search->led_to);
}

/* GDK 4.24 says so on X11 whenever a popover is painted in the same frame as its window. */
static GLogWriterOutput
write_log_cb (GLogLevelFlags level, const GLogField *fields, gsize n, gpointer user_data)
{
  for (gsize i = 0; i < n; i++)
    if (g_str_equal (fields[i].key, "MESSAGE") &&
        g_str_has_prefix (fields[i].value, "gdk_frame_timings_submitted() called on submitted"))
      return G_LOG_WRITER_HANDLED;
  return g_log_writer_default (level, fields, n, user_data);
}

int
main (int argc, char *argv[])
{
  static const struct {
    const char *path, *content;
  } unreadable[] = {
    { "/window/unreadable/empty", "" },
    { "/window/unreadable/text", "Dear colleague" },
    { "/window/unreadable/other-format", "{\"format\": \"x\", \"version\": 1}" },
    { "/window/unreadable/later", "{\"format\": \"pedicle-case\", \"version\": 2}" },
  };
  g_autoptr (GtkApplication) application = NULL;

  g_test_init (&argc, &argv, NULL);
  g_log_set_writer_func (write_log_cb, NULL, NULL);
  gtk_init ();
  application = pedicle_application_new ();
  g_assert_true (g_application_register (G_APPLICATION (application), NULL, NULL));
  g_application_hold (G_APPLICATION (application));
  /* First: what was left is offered once. */
  g_test_add ("/window/recovery", Fixture, NULL, set_up, test_recovery, tear_down);
  g_test_add ("/window/new", Fixture, NULL, set_up, test_new, tear_down);
  g_test_add ("/window/start-again", Fixture, NULL, set_up, test_start_again, tear_down);
  g_test_add ("/window/open", Fixture, NULL, set_up, test_open, tear_down);
  for (gsize i = 0; i < G_N_ELEMENTS (unreadable); i++)
    g_test_add (unreadable[i].path, Fixture, unreadable[i].content, set_up, test_unreadable,
                tear_down);
  g_test_add ("/window/drop", Fixture, NULL, set_up, test_drop, tear_down);
  g_test_add ("/window/recent", Fixture, NULL, set_up, test_recent, tear_down);
  g_test_add ("/window/revert", Fixture, NULL, set_up, test_revert, tear_down);
  g_test_add ("/window/examples", Fixture, NULL, set_up, test_examples, tear_down);
  g_test_add ("/window/example-is-copy", Fixture, NULL, set_up, test_example_is_copy, tear_down);
  g_test_add ("/window/conflict", Fixture, NULL, set_up, test_conflict, tear_down);
  g_test_add ("/window/close", Fixture, NULL, set_up, test_close, tear_down);
  g_test_add ("/window/actions", Fixture, NULL, set_up, test_actions, tear_down);
  for (gsize i = 0; i < G_N_ELEMENTS (searches); i++)
    g_test_add (searches[i].path, Fixture, &searches[i], set_up, test_finder, tear_down);
  return g_test_run ();
}
