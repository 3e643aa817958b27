/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "agenda-add.h"

#include "agenda-folder.h"
#include "text-label.h"

#include <glib/gi18n-lib.h>

#define LARGEST_HEIGHT 360
#define WIDTH_CHARACTERS 30

typedef struct {
  GtkPopover *popover; /* owns this */
  PedicleAgendaDocument *document;
  GPtrArray *cases; /* of PedicleFolderItem, by row, after that of all of them */
  GtkListBox *list;
  GtkWidget *hint;
} Add;

static void
add_free (Add *self)
{
  g_object_unref (self->document);
  g_clear_pointer (&self->cases, g_ptr_array_unref);
  g_free (self);
}

static void
append_row (Add *self, const char *text, const char *tooltip)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *label = pedicle_text_label_new (text, NULL);

  gtk_label_set_width_chars (GTK_LABEL (label), WIDTH_CHARACTERS);
  gtk_label_set_max_width_chars (GTK_LABEL (label), WIDTH_CHARACTERS);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), label);
  gtk_widget_set_tooltip_text (row, tooltip);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  gtk_list_box_append (self->list, row);
}

static void
clear_rows (Add *self)
{
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (self->list, 0)) != NULL)
    gtk_list_box_remove (self->list, GTK_WIDGET (row));
}

static void
show_hint (Add *self, guint n_unreadable)
{
  g_autofree char *text = NULL;

  if (n_unreadable > 0)
    text = g_strdup_printf (ngettext ("%u case of the folder cannot be read.",
                                      "%u cases of the folder cannot be read.", n_unreadable),
                            n_unreadable);
  else if (self->cases->len == 0)
    text = g_strdup (_("Every case of the folder is on the agenda."));
  gtk_label_set_label (GTK_LABEL (self->hint), text != NULL ? text : "");
  gtk_widget_set_visible (self->hint, text != NULL);
}

static void
read_folder (Add *self)
{
  g_autoptr (GFile) folder =
    g_file_get_parent (pedicle_agenda_document_get_file (self->document));
  guint n_unreadable, n_cases;

  clear_rows (self);
  g_clear_pointer (&self->cases, g_ptr_array_unref);
  self->cases = pedicle_agenda_folder_list_cases (
    folder, pedicle_agenda_document_get_agenda (self->document), &n_unreadable);
  n_cases = self->cases->len;
  if (n_cases > 1) {
    g_autofree char *all = g_strdup_printf (
      ngettext ("Add all %u case of the folder", "Add all %u cases of the folder", n_cases),
      n_cases);

    append_row (self, all, NULL);
  }
  for (guint i = 0; i < n_cases; i++) {
    const PedicleFolderItem *item = g_ptr_array_index (self->cases, i);

    append_row (self, item->text, item->name);
  }
  show_hint (self, n_unreadable);
  gtk_list_box_select_row (self->list, gtk_list_box_get_row_at_index (self->list, 0));
}

static void
add_case (Add *self, guint index)
{
  const PedicleFolderItem *item = g_ptr_array_index (self->cases, index);

  pedicle_agenda_add (pedicle_agenda_document_get_agenda (self->document), item->name, item->id,
                      NULL);
}

static void
focus_row (Add *self, int index)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->list, index);

  if (row != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (row));
}

/* One after the other can be added; with the last the popover goes. */
static void
row_activated_cb (Add *self, GtkListBoxRow *row)
{
  int index = gtk_list_box_row_get_index (row);
  guint n_above = self->cases->len > 1 ? 1 : 0;

  if ((guint) index >= n_above)
    add_case (self, (guint) index - n_above);
  else
    for (guint i = 0; i < self->cases->len; i++)
      add_case (self, i);
  read_folder (self);
  if (self->cases->len == 0)
    gtk_popover_popdown (self->popover);
  else
    focus_row (self, MIN (index, (int) self->cases->len));
}

static void
shown_cb (Add *self)
{
  read_folder (self);
  focus_row (self, 0);
}

GtkWidget *
pedicle_agenda_add_new (PedicleAgendaDocument *document)
{
  Add *self = g_new0 (Add, 1);
  GtkWidget *popover = gtk_popover_new (), *scrolled = gtk_scrolled_window_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0), *list = gtk_list_box_new ();

  self->popover = GTK_POPOVER (popover);
  self->document = g_object_ref (document);
  self->list = GTK_LIST_BOX (list);
  self->hint = pedicle_text_label_new (NULL, "hint");
  gtk_widget_add_css_class (popover, "add-cases");
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Cases of the folder"), -1);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scrolled), LARGEST_HEIGHT);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scrolled), TRUE);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), list);
  gtk_box_append (GTK_BOX (box), scrolled);
  gtk_box_append (GTK_BOX (box), self->hint);
  gtk_popover_set_child (GTK_POPOVER (popover), box);
  g_object_set_data_full (G_OBJECT (popover), "add", self, (GDestroyNotify) add_free);
  g_signal_connect_swapped (list, "row-activated", G_CALLBACK (row_activated_cb), self);
  g_signal_connect_swapped (popover, "show", G_CALLBACK (shown_cb), self);
  return popover;
}
