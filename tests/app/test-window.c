/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Windows, files, messages, actions. */

#include "window-fixture.h"

#include "case-file.h"
#include "examples.h"
#include "recent-cases.h"
#include "spine-view.h"
#include "window-files.h"

#include <glib/gstdio.h>

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

static int
measure_width (PedicleWindow *window)
{
  int width;

  gtk_widget_measure (GTK_WIDGET (window), GTK_ORIENTATION_HORIZONTAL, -1, &width, NULL, NULL,
                      NULL);
  return width;
}

/* Where text is twice as large, on the smallest screen, too. */
static void
test_large_text (Fixture *self, gconstpointer data)
{
  static const char *const pages[] = { "findings", "plan", "decide" };

  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", 192 * PANGO_SCALE, NULL);
  g_action_group_activate_action (G_ACTION_GROUP (self->application), "open-example",
                                  g_variant_new_string ("figure-3.pedicle.json"));
  settle ();
  for (guint i = 0; i < G_N_ELEMENTS (pages); i++) {
    activate (get_window (self, 0), pages[i]);
    g_assert_cmpint (measure_width (get_window (self, 0)), <=, 1024);
  }
  gtk_settings_reset_property (gtk_settings_get_default (), "gtk-xft-dpi");
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

/* GTK reads its list anew when its file has changed, and has none for a moment. */
static GMenuModel *
wait_for_recent (void)
{
  GMenuModel *menu = pedicle_recent_cases_make_menu ();

  for (guint i = 0; i < 100 && g_menu_model_get_n_items (menu) == 0; i++) {
    g_object_unref (menu);
    g_usleep (50 * 1000);
    settle ();
    menu = pedicle_recent_cases_make_menu ();
  }
  return menu;
}

/* The label of the clinic and the day, and nothing of the file's name. */
static void
test_recent (Fixture *self, gconstpointer data)
{
  g_autoptr (GFile) file = write_case (self, "name-of-the-file.pedicle.json", "MDT_2026_014");
  g_autoptr (GMenuModel) menu = NULL;
  g_autofree char *label = NULL, *uri = NULL, *wanted = g_file_get_uri (file);

  open_file (self, file);
  menu = wait_for_recent ();
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

typedef struct {
  const char *path, *action, *key;
  PedicleCasePage page;
} PageRow;

/* Each page by its action, which has a key; whichever was shown before. */
static void
test_page (Fixture *self, gconstpointer data)
{
  const PageRow *row = data;
  g_autofree char *action = g_strdup_printf ("win.%s", row->action);
  g_auto (GStrv) keys = gtk_application_get_accels_for_action (self->application, action);
  PedicleCasePages *pages;
  GtkWidget *focus;

  g_application_activate (G_APPLICATION (self->application));
  settle ();
  pages = PEDICLE_CASE_PAGES (find_widget (GTK_WIDGET (get_window (self, 0)),
                                           PEDICLE_TYPE_CASE_PAGES));
  g_assert_true (g_strv_contains ((const char *const *) keys, row->key));
  for (guint before = 0; before < PEDICLE_N_CASE_PAGES; before++) {
    pedicle_case_pages_go_to (pages, before);
    activate (get_window (self, 0), row->action);
    g_assert_cmpint (pedicle_case_pages_get_page (pages), ==, row->page);
    focus = gtk_window_get_focus (GTK_WINDOW (get_window (self, 0)));
    g_assert_true (gtk_widget_is_ancestor (focus, GTK_WIDGET (pages)));
  }
  g_action_group_activate_action (G_ACTION_GROUP (get_window (self, 0)), "focus-finding",
                                  g_variant_new_string ("kps"));
  settle ();
  g_assert_cmpint (pedicle_case_pages_get_page (pages), ==, PEDICLE_CASE_PAGE_FINDINGS);
}

int
main (int argc, char *argv[])
{
  static const PageRow pages[] = {
    { "/window/page/findings", "findings", "<Control>1", PEDICLE_CASE_PAGE_FINDINGS },
    { "/window/page/plan", "plan", "<Control>2", PEDICLE_CASE_PAGE_PLAN },
    { "/window/page/decision", "decide", "<Control>3", PEDICLE_CASE_PAGE_DECISION },
  };
  static const struct {
    const char *path, *content;
  } unreadable[] = {
    { "/window/unreadable/empty", "" },
    { "/window/unreadable/text", "Dear colleague" },
    { "/window/unreadable/other-format", "{\"format\": \"x\", \"version\": 1}" },
    { "/window/unreadable/later", "{\"format\": \"pedicle-case\", \"version\": 2}" },
  };

  fixture_begin (&argc, &argv);
  /* First: what was left is offered once. */
  fixture_add ("/window/recovery", NULL, test_recovery);
  fixture_add ("/window/new", NULL, test_new);
  fixture_add ("/window/large-text", NULL, test_large_text);
  fixture_add ("/window/start-again", NULL, test_start_again);
  fixture_add ("/window/open", NULL, test_open);
  for (gsize i = 0; i < G_N_ELEMENTS (unreadable); i++)
    fixture_add (unreadable[i].path, unreadable[i].content, test_unreadable);
  fixture_add ("/window/drop", NULL, test_drop);
  fixture_add ("/window/recent", NULL, test_recent);
  fixture_add ("/window/revert", NULL, test_revert);
  fixture_add ("/window/examples", NULL, test_examples);
  fixture_add ("/window/example-is-copy", NULL, test_example_is_copy);
  fixture_add ("/window/conflict", NULL, test_conflict);
  fixture_add ("/window/close", NULL, test_close);
  fixture_add ("/window/actions", NULL, test_actions);
  for (gsize i = 0; i < G_N_ELEMENTS (pages); i++)
    fixture_add (pages[i].path, &pages[i], test_page);
  return fixture_run ();
}
