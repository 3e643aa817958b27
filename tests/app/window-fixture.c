/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "window-fixture.h"

#include "../ui/frame-noise.h"

#include "case-file.h"

static GtkApplication *application;

static void
set_up (Fixture *self, gconstpointer data)
{
  self->folder = g_dir_make_tmp ("pedicle-window-XXXXXX", NULL);
  self->application = application;
}

PedicleWindow *
get_window (Fixture *self, guint index)
{
  GList *windows = gtk_application_get_windows (self->application);

  return g_list_nth_data (windows, index);
}

guint
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

PedicleCase *
get_case (PedicleWindow *window)
{
  return pedicle_session_get_case (
    pedicle_document_get_session (pedicle_window_get_document (window)));
}

PedicleDocumentState
get_state (PedicleWindow *window)
{
  return pedicle_document_get_state (pedicle_window_get_document (window));
}

GFile *
write_file (Fixture *self, const char *name, const char *content)
{
  g_autofree char *path = g_build_filename (self->folder, name, NULL);

  g_assert_true (g_file_set_contents (path, content, -1, NULL));
  return g_file_new_for_path (path);
}

GFile *
write_case (Fixture *self, const char *name, const char *label)
{
  g_autoptr (PedicleCase) case_ = pedicle_case_new ();
  g_autofree char *text = NULL;

  pedicle_case_set_label (case_, label);
  text = pedicle_case_to_json (case_);
  return write_file (self, name, text);
}

void
open_file (Fixture *self, GFile *file)
{
  g_application_open (G_APPLICATION (self->application), &file, 1, "");
  settle ();
}

GtkWidget *
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

const char *
get_message (PedicleWindow *window, const char *id)
{
  GtkWidget *bar = find_widget (GTK_WIDGET (window), PEDICLE_TYPE_MESSAGE_BAR);

  return pedicle_message_bar_get_text (PEDICLE_MESSAGE_BAR (bar), id);
}

gboolean
is_enabled (PedicleWindow *window, const char *action)
{
  return g_action_group_get_action_enabled (G_ACTION_GROUP (window), action);
}

void
activate (PedicleWindow *window, const char *action)
{
  g_action_group_activate_action (G_ACTION_GROUP (window), action, NULL);
  settle ();
}

void
fixture_begin (int *argc, char ***argv)
{
  g_test_init (argc, argv, NULL);
  frame_noise_ignore ();
  gtk_init ();
  /* A cursor that blinks is drawn anew all the time. */
  g_object_set (gtk_settings_get_default (), "gtk-cursor-blink", FALSE, NULL);
  application = pedicle_application_new ();
  g_assert_true (g_application_register (G_APPLICATION (application), NULL, NULL));
  g_application_hold (G_APPLICATION (application));
}

void
fixture_add (const char *path, gconstpointer data, void (*test) (Fixture *, gconstpointer))
{
  g_test_add (path, Fixture, data, set_up, test, tear_down);
}

int
fixture_run (void)
{
  int status = g_test_run ();

  g_clear_object (&application);
  return status;
}
