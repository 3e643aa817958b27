/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The safety file as a user comes to it: from About, whole, and closed again with Escape. */

#include "../ui/settle.h"
#include "application.h"
#include "knowledge.h"
#include "safety-file.h"
#include "window.h"

#include <string.h>

static GtkApplication *application;

static GtkWindow *
find_window (const char *css_class)
{
  for (GList *link = gtk_application_get_windows (application); link != NULL; link = link->next)
    if (gtk_widget_has_css_class (link->data, css_class))
      return link->data;
  return NULL;
}

static void
collect (GtkWidget *widget, GType type, GPtrArray *found)
{
  if (g_type_is_a (G_OBJECT_TYPE (widget), type))
    g_ptr_array_add (found, widget);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    collect (child, type, found);
}

static GPtrArray *
find_all (GtkWindow *window, GType type)
{
  GPtrArray *found = g_ptr_array_new ();

  collect (GTK_WIDGET (window), type, found);
  return found;
}

static GtkWindow *
open_about (void)
{
  GtkWindow *about;

  g_application_activate (G_APPLICATION (application));
  settle ();
  g_action_group_activate_action (G_ACTION_GROUP (application), "about", NULL);
  settle ();
  about = find_window ("aboutdialog");
  g_assert_nonnull (about);
  return about;
}

static GtkWidget *
find_safety_button (GtkWindow *about)
{
  g_autoptr (GPtrArray) buttons = find_all (about, GTK_TYPE_BUTTON);

  for (guint i = 0; i < buttons->len; i++)
    if (g_strcmp0 (gtk_actionable_get_action_name (buttons->pdata[i]), "app.safety") == 0)
      return buttons->pdata[i];
  return NULL;
}

static GtkWindow *
open_safety (void)
{
  GtkWidget *button = find_safety_button (open_about ());
  GtkWindow *window;

  g_assert_nonnull (button);
  g_assert_true (gtk_widget_is_sensitive (button));
  g_assert_true (gtk_widget_get_mapped (button));
  g_signal_emit_by_name (button, "clicked");
  settle ();
  window = find_window ("safety");
  g_assert_nonnull (window);
  g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (window)));
  return window;
}

static void
close_all (void)
{
  for (GList *link = gtk_application_get_windows (application); link != NULL;
       link = gtk_application_get_windows (application)) {
    gtk_window_destroy (link->data);
    settle ();
  }
}

static void
test_about (void)
{
  GtkWindow *about = open_about ();
  const char *comments = gtk_about_dialog_get_comments (GTK_ABOUT_DIALOG (about));
  g_autofree char *version =
    g_strdup_printf ("Knowledge %s", pedicle_knowledge_get_default ()->version);

  g_assert_nonnull (strstr (comments, version));
  g_assert_nonnull (find_safety_button (about));
  close_all ();
}

/* Whether some label shows just this text; each counts once. */
static gboolean
is_shown (GPtrArray *labels, const char *text)
{
  for (guint i = 0; i < labels->len; i++)
    if (gtk_widget_get_mapped (labels->pdata[i]) &&
        strstr (gtk_label_get_text (labels->pdata[i]), text) != NULL)
      return TRUE;
  g_test_message ("not shown: %s", text);
  return FALSE;
}

static void
assert_entry_is_shown (GPtrArray *labels, const PedicleSafetyEntry *entry)
{
  const char *texts[] = { entry->title, entry->harm,  entry->measure,
                          entry->check, entry->least, entry->name };

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    g_assert_true (texts[i] == NULL || is_shown (labels, texts[i]));
  for (guint i = 0; i < entry->texts->len; i++)
    g_assert_true (is_shown (labels, entry->texts->pdata[i]));
  for (guint i = 0; i < entry->tests->len; i++) {
    const PedicleSafetyTest *test = entry->tests->pdata[i];

    g_assert_true (is_shown (labels, test->name));
    g_assert_true (test->row == NULL || is_shown (labels, test->row));
  }
}

static void
test_every_part (void)
{
  GtkWindow *window = open_safety ();
  g_autoptr (GPtrArray) labels = find_all (window, GTK_TYPE_LABEL);
  g_autoptr (GPtrArray) rows = find_all (window, GTK_TYPE_LIST_BOX_ROW);
  guint n = 0;

  for (guint kind = 0; kind < PEDICLE_N_SAFETY_KINDS; kind++) {
    const GPtrArray *entries = pedicle_safety_get_entries (kind);

    for (guint i = 0; i < entries->len; i++, n++)
      assert_entry_is_shown (labels, entries->pdata[i]);
  }
  g_assert_cmpuint (rows->len, ==, n);
  close_all ();
}

static void
test_versions (void)
{
  GtkWindow *window = open_safety ();
  g_autoptr (GPtrArray) labels = find_all (window, GTK_TYPE_LABEL);
  g_autofree char *gtk = g_strdup_printf ("GTK: runs with %u.%u.%u", gtk_get_major_version (),
                                          gtk_get_minor_version (), gtk_get_micro_version ());
  g_autofree char *glib = g_strdup_printf ("GLib: runs with %u.%u.%u", glib_major_version,
                                           glib_minor_version, glib_micro_version);

  g_assert_true (is_shown (labels, gtk));
  g_assert_true (is_shown (labels, glib));
  g_assert_true (is_shown (labels, cairo_version_string ()));
  g_assert_true (is_shown (labels, pango_version_string ()));
  g_assert_true (is_shown (labels, "JSON-GLib: built with "));
  close_all ();
}

/* The row with the focus is one of the window's, named, and moves with the arrow. */
static void
test_keyboard (void)
{
  GtkWindow *window = open_safety ();
  g_autoptr (GPtrArray) rows = find_all (window, GTK_TYPE_LIST_BOX_ROW);
  g_autoptr (GPtrArray) lists = find_all (window, GTK_TYPE_LIST_BOX);

  g_assert_cmpuint (lists->len, ==, PEDICLE_N_SAFETY_KINDS);
  for (guint i = 0; i < rows->len; i++) {
    g_assert_true (gtk_widget_grab_focus (rows->pdata[i]));
    g_assert_true (gtk_window_get_focus (window) == rows->pdata[i]);
  }
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (window), "window.close", NULL));
  settle ();
  g_assert_null (find_window ("safety"));
  g_assert_nonnull (find_window ("aboutdialog"));
  close_all ();
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  gtk_init ();
  application = pedicle_application_new ();
  g_assert_true (g_application_register (G_APPLICATION (application), NULL, NULL));
  g_application_hold (G_APPLICATION (application));
  g_test_add_func ("/safety/about", test_about);
  g_test_add_func ("/safety/every-part", test_every_part);
  g_test_add_func ("/safety/versions", test_versions);
  g_test_add_func ("/safety/keyboard", test_keyboard);
  return g_test_run ();
}
