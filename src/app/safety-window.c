/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "safety-window.h"

#include "safety-file.h"

#include <glib/gi18n-lib.h>
#include <json-glib/json-glib.h>

#define WIDTH 680
#define HEIGHT 640

static GtkWidget *
add_label (GtkWidget *box, const char *text, const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, css_class);
  gtk_box_append (GTK_BOX (box), label);
  return label;
}

static char *
describe_tests (const PedicleSafetyEntry *entry)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < entry->tests->len; i++) {
    const PedicleSafetyTest *test = g_ptr_array_index (entry->tests, i);

    g_string_append_printf (text, "%s%s", i > 0 ? "\n" : "", test->name);
    if (test->row != NULL)
      g_string_append_printf (text, " · %s", test->row);
  }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* JSON-GLib has no function that says which one the program runs with. */
static char *
describe_library (const PedicleSafetyEntry *library)
{
  if (g_str_equal (library->id, "gtk"))
    return g_strdup_printf (_("%s: runs with %u.%u.%u"), library->name, gtk_get_major_version (),
                            gtk_get_minor_version (), gtk_get_micro_version ());
  if (g_str_equal (library->id, "glib"))
    return g_strdup_printf (_("%s: runs with %u.%u.%u"), library->name, glib_major_version,
                            glib_minor_version, glib_micro_version);
  if (g_str_equal (library->id, "cairo"))
    return g_strdup_printf (_("%s: runs with %s"), library->name, cairo_version_string ());
  if (g_str_equal (library->id, "pango"))
    return g_strdup_printf (_("%s: runs with %s"), library->name, pango_version_string ());
  if (g_str_equal (library->id, "json-glib"))
    return g_strdup_printf (_("%s: built with %s"), library->name, JSON_VERSION_S);
  return g_strdup (library->name);
}

static char *
describe_versions (const PedicleSafetyEntry *library)
{
  g_auto (GStrv) tried = g_strsplit (library->tried, " ", -1);
  g_autofree char *list = g_strjoinv (", ", tried);

  return g_strdup_printf (_("At least %s. Tried with %s."), library->least, list);
}

static char *
describe_title (const PedicleSafetyEntry *entry)
{
  switch (entry->kind) {
  case PEDICLE_SAFETY_PART:
  case PEDICLE_SAFETY_HAZARD:
    return g_strdup (pedicle_safety_translate (entry, entry->title));
  case PEDICLE_SAFETY_LIBRARY:
    return describe_library (entry);
  case PEDICLE_SAFETY_REQUIREMENT:
    return g_strdup_printf ("%s  %s", entry->id,
                            pedicle_safety_translate (entry, entry->texts->pdata[0]));
  }
  g_assert_not_reached ();
}

/* What an entry says below its title. */
static void
add_texts (GtkWidget *box, const PedicleSafetyEntry *entry)
{
  const char *texts[] = { entry->harm, entry->measure, entry->check };

  if (entry->kind == PEDICLE_SAFETY_LIBRARY) {
    g_autofree char *versions = describe_versions (entry);

    add_label (box, versions, "text");
  }
  for (guint i = 0; entry->kind == PEDICLE_SAFETY_PART && i < entry->texts->len; i++)
    add_label (box, pedicle_safety_translate (entry, entry->texts->pdata[i]), "text");
  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    if (texts[i] != NULL)
      add_label (box, pedicle_safety_translate (entry, texts[i]),
                 texts[i] == entry->harm ? "harm" : "text");
  if (entry->tests->len > 0) {
    g_autofree char *tests = describe_tests (entry);

    add_label (box, _("Tests"), "tests-heading");
    add_label (box, tests, "tests");
  }
}

/* One reading of all labels: a screen reader says it when the keyboard comes to the row. */
static char *
collect_texts (GtkWidget *box)
{
  g_autoptr (GString) text = g_string_new (NULL);
  GtkWidget *title = gtk_widget_get_first_child (box);

  for (GtkWidget *label = gtk_widget_get_next_sibling (title); label != NULL;
       label = gtk_widget_get_next_sibling (label))
    g_string_append_printf (text, "%s%s", text->len > 0 ? "\n" : "",
                            gtk_label_get_text (GTK_LABEL (label)));
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static GtkWidget *
make_row (const PedicleSafetyEntry *entry)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *row = gtk_list_box_row_new ();
  g_autofree char *title = describe_title (entry);
  g_autofree char *texts = NULL;

  add_label (box, title, entry->kind == PEDICLE_SAFETY_REQUIREMENT ? "requirement" : "title");
  add_texts (box, entry);
  texts = collect_texts (box);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, title,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, texts,
                                  -1);
  return row;
}

static void
add_section (GtkWidget *box, PedicleSafetyKind kind, const char *title)
{
  const GPtrArray *entries = pedicle_safety_get_entries (kind);
  GtkWidget *heading = g_object_new (GTK_TYPE_LABEL,
                                     "accessible-role", GTK_ACCESSIBLE_ROLE_HEADING,
                                     "label", title,
                                     "wrap", TRUE,
                                     "xalign", 0.0,
                                     NULL);
  GtkWidget *list = gtk_list_box_new ();

  gtk_widget_add_css_class (heading, "section");
  gtk_accessible_update_property (GTK_ACCESSIBLE (heading), GTK_ACCESSIBLE_PROPERTY_LEVEL, 1, -1);
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  for (guint i = 0; i < entries->len; i++)
    gtk_list_box_append (GTK_LIST_BOX (list), make_row (g_ptr_array_index (entries, i)));
  gtk_box_append (GTK_BOX (box), heading);
  gtk_box_append (GTK_BOX (box), list);
}

static GtkWidget *
make_content (void)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *scrolled = gtk_scrolled_window_new ();

  gtk_widget_add_css_class (box, "content");
  add_section (box, PEDICLE_SAFETY_PART, _("Purpose"));
  add_section (box, PEDICLE_SAFETY_HAZARD, _("Hazards, and what is done against them"));
  add_section (box, PEDICLE_SAFETY_LIBRARY, _("Libraries"));
  add_section (box, PEDICLE_SAFETY_REQUIREMENT, _("Requirements and their tests"));
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), box);
  return scrolled;
}

void
pedicle_safety_window_present (GtkWindow *parent)
{
  GtkWidget *window = gtk_window_new ();
  GtkEventController *keys = gtk_shortcut_controller_new ();

  gtk_shortcut_controller_add_shortcut (
    GTK_SHORTCUT_CONTROLLER (keys),
    gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_Escape, 0),
                      gtk_named_action_new ("window.close")));
  gtk_widget_add_controller (window, keys);
  gtk_widget_add_css_class (window, "pedicle");
  gtk_widget_add_css_class (window, "safety");
  gtk_window_set_title (GTK_WINDOW (window), _("Safety"));
  gtk_window_set_titlebar (GTK_WINDOW (window), gtk_header_bar_new ());
  gtk_window_set_default_size (GTK_WINDOW (window), WIDTH, HEIGHT);
  gtk_window_set_application (GTK_WINDOW (window), GTK_APPLICATION (g_application_get_default ()));
  gtk_window_set_transient_for (GTK_WINDOW (window), parent);
  gtk_window_set_modal (GTK_WINDOW (window), TRUE);
  gtk_window_set_destroy_with_parent (GTK_WINDOW (window), TRUE);
  gtk_window_set_child (GTK_WINDOW (window), make_content ());
  gtk_window_present (GTK_WINDOW (window));
}
