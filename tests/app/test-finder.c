/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Finding a row of the form or a technique by typing. */

#include "window-fixture.h"

#include "finder.h"
#include "finding-row.h"
#include "spine-view.h"

/* What was asked for, and where the keyboard is led: the id of the finding whose row has the focus, or
 * "levels" for the spine map. The case has no lesion. */
typedef struct {
  const char *path, *asked, *led_to;
} Search;

static const Search searches[] = {
  { "/finder/patient", "karnof", "kps" },
  { "/finder/id", "ecog", "ecog" },
  { "/finder/lesion-first", "collapse", "levels" },
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

int
main (int argc, char *argv[])
{
  fixture_begin (&argc, &argv);
  for (gsize i = 0; i < G_N_ELEMENTS (searches); i++)
    fixture_add (searches[i].path, &searches[i], test_finder);
  return fixture_run ();
}
