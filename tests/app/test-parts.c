/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the window is put together from: its columns, its messages, the size it keeps. */

#include "appearance.h"
#include "focus.h"
#include "container.h"
#include "gauge-view.h"
#include "line-layout.h"
#include "message-bar.h"
#include "window-state.h"
#include "workspace.h"

#include <glib/gstdio.h>

static const struct {
  const char *name;
  int width, minimum[3], natural[3], wanted[3];
} shares[] = {
  { "roomy", 1920, { 120, 400, 400 }, { 150, 560, 600 }, { 150, 805, 965 } },
  { "usual", 1366, { 120, 400, 400 }, { 150, 560, 600 }, { 150, 560, 656 } },
  { "small", 1024, { 110, 380, 400 }, { 150, 560, 600 }, { 113, 414, 497 } },
  { "middle-at-minimum", 900, { 110, 420, 300 }, { 150, 560, 600 }, { 110, 420, 370 } },
  { "end-at-minimum", 900, { 110, 300, 450 }, { 150, 560, 600 }, { 110, 340, 450 } },
  { "too-small", 500, { 110, 300, 300 }, { 150, 560, 600 }, { 110, 300, 90 } },
  { "much-too-small", 300, { 110, 300, 300 }, { 150, 560, 600 }, { 110, 300, 0 } },
};

static void
test_share (gconstpointer data)
{
  int index = GPOINTER_TO_INT (data);
  int widths[3];

  pedicle_workspace_share (shares[index].width, shares[index].minimum, shares[index].natural,
                           widths);
  for (int i = 0; i < 3; i++)
    g_assert_cmpint (widths[i], ==, shares[index].wanted[i]);
}

static void
test_workspace (void)
{
  GtkWidget *labels[3], *child;
  g_autoptr (GtkWidget) workspace = g_object_new (PEDICLE_TYPE_WORKSPACE, NULL);
  static const char *const names[] = { "end", "start", "middle" };
  static const int order[] = { 1, 2, 0 };

  g_object_ref_sink (workspace);
  for (int i = 0; i < 3; i++) {
    labels[i] = gtk_label_new (names[i]);
    g_object_set (workspace, names[i], labels[i], NULL);
  }
  child = gtk_widget_get_first_child (workspace);
  for (int i = 0; i < 3; i++, child = gtk_widget_get_next_sibling (child))
    g_assert_true (child == labels[order[i]]);
  g_assert_null (child);
}

/* GTK 4.24 warns of a window that is measured for less than the height it needs at any width. */
static void
test_workspace_height (void)
{
  g_autoptr (GtkWidget) workspace = g_object_new (PEDICLE_TYPE_WORKSPACE, NULL);
  GtkWidget *text = gtk_label_new ("words that need more lines where there is less width");
  int smallest, any;

  g_object_ref_sink (workspace);
  gtk_label_set_wrap (GTK_LABEL (text), TRUE);
  /* One shrinks with its width, the other grows. */
  g_object_set (workspace, "middle", text, "end", g_object_new (PEDICLE_TYPE_GAUGE_VIEW, NULL),
                NULL);
  gtk_widget_measure (workspace, GTK_ORIENTATION_HORIZONTAL, -1, &smallest, NULL, NULL, NULL);
  gtk_widget_measure (workspace, GTK_ORIENTATION_VERTICAL, -1, &any, NULL, NULL, NULL);
  for (int width = smallest; width < 2000; width += 50) {
    int minimum, natural;

    gtk_widget_measure (workspace, GTK_ORIENTATION_VERTICAL, width, &minimum, &natural, NULL, NULL);
    g_assert_cmpint (minimum, ==, any);
    g_assert_cmpint (natural, >=, minimum);
  }
}

/* What is behind the child that expands goes below it where there is no room beside it. */
static void
test_line_folds (void)
{
  GtkLayoutManager *layout = pedicle_line_layout_new (10);
  GtkWidget *line = g_object_ref_sink (
    pedicle_container_new (layout, GTK_ACCESSIBLE_ROLE_PRESENTATION));
  GtkWidget *parts[3];
  graphene_rect_t place;
  int least, height, folded;

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++) {
    parts[i] = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
    gtk_widget_set_size_request (parts[i], 100, 20);
    gtk_widget_set_parent (parts[i], line);
  }
  gtk_widget_set_hexpand (parts[1], TRUE);
  gtk_widget_measure (line, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
  g_assert_cmpint (least, ==, 320);
  g_object_set (layout, "folds", TRUE, NULL);
  gtk_widget_measure (line, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
  g_assert_cmpint (least, ==, 210);
  gtk_widget_measure (line, GTK_ORIENTATION_VERTICAL, 320, &height, NULL, NULL, NULL);
  gtk_widget_measure (line, GTK_ORIENTATION_VERTICAL, 319, &folded, NULL, NULL, NULL);
  g_assert_cmpint (height, ==, 20);
  g_assert_cmpint (folded, ==, 40);
  gtk_widget_allocate (line, 250, 40, -1, NULL);
  g_assert_cmpint (gtk_widget_get_width (parts[1]), ==, 140);
  g_assert_cmpint (gtk_widget_get_width (parts[2]), ==, 100);
  g_assert_true (gtk_widget_compute_bounds (parts[2], line, &place));
  g_assert_cmpfloat (place.origin.x, ==, 150);
  g_assert_cmpfloat (place.origin.y, ==, 20);
  g_object_unref (line);
}

/* Shift+Tab goes past what is folded, and into what is not. */
static void
test_expander_focus (void)
{
  GtkWindow *window = GTK_WINDOW (gtk_window_new ());
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *expander = gtk_expander_new ("fold"), *inside = gtk_button_new (),
            *after = gtk_button_new ();

  gtk_window_set_child (window, box);
  gtk_box_append (GTK_BOX (box), expander);
  gtk_box_append (GTK_BOX (box), after);
  pedicle_expander_set_child (GTK_EXPANDER (expander), inside);
  gtk_window_present (window);
  while (gtk_widget_get_height (after) == 0)
    g_main_context_iteration (NULL, TRUE);
  gtk_widget_grab_focus (after);
  g_assert_true (gtk_widget_child_focus (GTK_WIDGET (window), GTK_DIR_TAB_BACKWARD));
  g_assert_true (gtk_window_get_focus (window) == expander);
  gtk_expander_set_expanded (GTK_EXPANDER (expander), TRUE);
  gtk_widget_grab_focus (after);
  g_assert_true (gtk_widget_child_focus (GTK_WIDGET (window), GTK_DIR_TAB_BACKWARD));
  g_assert_true (gtk_window_get_focus (window) == inside);
  gtk_window_destroy (window);
}

static guint
count_rows (GtkWidget *bar)
{
  guint n = 0;

  for (GtkWidget *row = gtk_widget_get_first_child (gtk_widget_get_first_child (bar)); row != NULL;
       row = gtk_widget_get_next_sibling (row))
    n++;
  return n;
}

static void
test_messages (void)
{
  g_autoptr (GtkWidget) widget = g_object_ref_sink (pedicle_message_bar_new ());
  PedicleMessageBar *bar = PEDICLE_MESSAGE_BAR (widget);

  g_assert_false (gtk_widget_get_visible (widget));
  pedicle_message_bar_post (bar, &(PedicleMessage) { .id = "a", .text = "first" });
  pedicle_message_bar_post (bar, &(PedicleMessage) {
    .id = "b", .kind = PEDICLE_MESSAGE_ERROR, .text = "second",
    .actions = { { "_Do", "win.do" }, { "_Leave", "win.leave" } } });
  pedicle_message_bar_post (bar, &(PedicleMessage) { .text = "third" });
  pedicle_message_bar_post (bar, &(PedicleMessage) { .text = "third" });
  g_assert_true (gtk_widget_get_visible (widget));
  g_assert_cmpuint (count_rows (widget), ==, 3);

  pedicle_message_bar_post (bar, &(PedicleMessage) { .id = "a", .text = "first again" });
  g_assert_cmpuint (count_rows (widget), ==, 3);
  g_assert_cmpstr (pedicle_message_bar_get_text (bar, "a"), ==, "first again");
  g_assert_cmpstr (pedicle_message_bar_get_text (bar, "third"), ==, "third");
  g_assert_null (pedicle_message_bar_get_text (bar, "c"));

  pedicle_message_bar_clear (bar, "c");
  pedicle_message_bar_clear (bar, "a");
  pedicle_message_bar_clear (bar, "b");
  pedicle_message_bar_clear (bar, "third");
  g_assert_cmpuint (count_rows (widget), ==, 0);
  g_assert_false (gtk_widget_get_visible (widget));
}

/* GTK warns of a row that is lower without a width than it is with one. */
static void
test_message_of_lines (void)
{
  g_autoptr (GtkWidget) widget = g_object_ref_sink (pedicle_message_bar_new ());
  PedicleMessageBar *bar = PEDICLE_MESSAGE_BAR (widget);
  const char *text = "Passed over: one file\nPassed over: another file\nPassed over: a third";
  int any, wide;

  pedicle_message_bar_post (bar, &(PedicleMessage) { .id = "a", .text = text });
  g_assert_cmpstr (pedicle_message_bar_get_text (bar, "a"), ==, text);
  gtk_widget_measure (widget, GTK_ORIENTATION_VERTICAL, -1, &any, NULL, NULL, NULL);
  gtk_widget_measure (widget, GTK_ORIENTATION_VERTICAL, 10000, &wide, NULL, NULL, NULL);
  g_assert_cmpint (any, >=, wide);
}

static const struct {
  const char *name, *content; /* NULL: there is no file */
  int width, height;
} states[] = {
  { "missing", NULL, 1280, 800 },
  { "kept", "[window]\nwidth=1100\nheight=720\nmaximized=false\n", 1100, 720 },
  { "empty", "", 1280, 800 },
  { "no-key-file", "\x01{not a key file", 1280, 800 },
  { "no-number", "[window]\nwidth=wide\nheight=720\n", 1280, 720 },
  { "tiny", "[window]\nwidth=1\nheight=-5\n", 1280, 800 },
  { "huge", "[window]\nwidth=99999999\nheight=99999999999999999999\n", 1280, 800 },
};

static void
write_state (const char *content)
{
  g_autofree char *folder = g_build_filename (g_get_user_state_dir (), "pedicle", NULL);
  g_autofree char *path = g_build_filename (folder, "window.ini", NULL);

  g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);
  g_unlink (path);
  if (content != NULL)
    g_assert_true (g_file_set_contents (path, content, -1, NULL));
}

static void
test_state (gconstpointer data)
{
  int index = GPOINTER_TO_INT (data);
  GtkWidget *window = gtk_window_new ();
  int width, height;

  write_state (states[index].content);
  pedicle_window_state_restore (GTK_WINDOW (window));
  gtk_window_get_default_size (GTK_WINDOW (window), &width, &height);
  g_assert_cmpint (width, ==, states[index].width);
  g_assert_cmpint (height, ==, states[index].height);
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_state_round_trip (void)
{
  GtkWidget *window = gtk_window_new ();
  int width, height;

  write_state (NULL);
  gtk_window_set_default_size (GTK_WINDOW (window), 1024, 700);
  pedicle_window_state_keep (GTK_WINDOW (window));
  gtk_window_set_default_size (GTK_WINDOW (window), 300, 300);
  pedicle_window_state_restore (GTK_WINDOW (window));
  gtk_window_get_default_size (GTK_WINDOW (window), &width, &height);
  g_assert_cmpint (width, ==, 1024);
  g_assert_cmpint (height, ==, 700);
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  gtk_init ();
  pedicle_appearance_get_default ();

  for (gsize i = 0; i < G_N_ELEMENTS (shares); i++) {
    g_autofree char *path = g_strconcat ("/workspace/share/", shares[i].name, NULL);

    g_test_add_data_func (path, GINT_TO_POINTER (i), test_share);
  }
  g_test_add_func ("/workspace/order", test_workspace);
  g_test_add_func ("/workspace/height", test_workspace_height);
  g_test_add_func ("/expander/focus", test_expander_focus);
  g_test_add_func ("/line/folds", test_line_folds);
  g_test_add_func ("/messages", test_messages);
  g_test_add_func ("/messages/lines", test_message_of_lines);
  for (gsize i = 0; i < G_N_ELEMENTS (states); i++) {
    g_autofree char *path = g_strconcat ("/window-state/", states[i].name, NULL);

    g_test_add_data_func (path, GINT_TO_POINTER (i), test_state);
  }
  g_test_add_func ("/window-state/round-trip", test_state_round_trip);
  return g_test_run ();
}
