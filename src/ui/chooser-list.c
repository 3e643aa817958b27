/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "chooser-list.h"

#include "plain-gtk.h"

#include <glib/gi18n-lib.h>

struct _PedicleChooserList {
  GtkPopover parent_instance;

  GtkWidget *search, *list;
  PedicleFindingId finding;
};

G_DEFINE_FINAL_TYPE (PedicleChooserList, pedicle_chooser_list, GTK_TYPE_POPOVER)

enum { CHOSEN, N_SIGNALS };
static guint signals[N_SIGNALS];

static const char *
label_of (PedicleChooserList *self, int value)
{
  return pedicle_choice_get_label (&pedicle_finding_get (self->finding)->choices[value]);
}

static gboolean
filter_cb (GtkListBoxRow *row, gpointer user_data)
{
  PedicleChooserList *self = PEDICLE_CHOOSER_LIST (user_data);
  const char *term = gtk_editable_get_text (GTK_EDITABLE (self->search));

  return term[0] == '\0' ||
         g_str_match_string (term, label_of (self, gtk_list_box_row_get_index (row)), TRUE);
}

static void
row_activated_cb (GtkListBox *list, GtkListBoxRow *row, gpointer user_data)
{
  PedicleChooserList *self = PEDICLE_CHOOSER_LIST (user_data);

  gtk_popover_popdown (GTK_POPOVER (self));
  g_signal_emit (self, signals[CHOSEN], 0, gtk_list_box_row_get_index (row));
}

static GtkListBoxRow *
first_match (PedicleChooserList *self)
{
  for (GtkWidget *row = gtk_widget_get_first_child (self->list); row != NULL;
       row = gtk_widget_get_next_sibling (row))
    if (gtk_widget_get_child_visible (row))
      return GTK_LIST_BOX_ROW (row);
  return NULL;
}

/* Without anything typed, Enter would take the first of the alphabet by mistake. */
static void
activate_cb (PedicleChooserList *self)
{
  GtkListBoxRow *row = first_match (self);

  if (row != NULL && gtk_editable_get_text (GTK_EDITABLE (self->search))[0] != '\0')
    row_activated_cb (GTK_LIST_BOX (self->list), row, self);
}

static gboolean
key_pressed_cb (GtkEventControllerKey *controller, guint keyval, guint keycode,
                GdkModifierType state, gpointer user_data)
{
  PedicleChooserList *self = PEDICLE_CHOOSER_LIST (user_data);
  GtkListBoxRow *row;

  if (keyval != GDK_KEY_Down && keyval != GDK_KEY_KP_Down)
    return FALSE;
  row = first_match (self);
  return row != NULL && gtk_widget_grab_focus (GTK_WIDGET (row));
}

static void
pedicle_chooser_list_class_init (PedicleChooserListClass *klass)
{
  signals[CHOSEN] = g_signal_new ("chosen", PEDICLE_TYPE_CHOOSER_LIST, G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT);
}

static void
pedicle_chooser_list_init (PedicleChooserList *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *scrolled = gtk_scrolled_window_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->search = gtk_search_entry_new ();
  pedicle_entry_keep_plain (GTK_EDITABLE (self->search));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->search), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Search"), -1);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  gtk_widget_add_controller (self->search, keys);
  g_signal_connect_swapped (self->search, "activate", G_CALLBACK (activate_cb), self);
  g_signal_connect_swapped (self->search, "stop-search", G_CALLBACK (gtk_popover_popdown), self);

  self->list = gtk_list_box_new ();
  gtk_list_box_set_filter_func (GTK_LIST_BOX (self->list), filter_cb, self, NULL);
  g_signal_connect_swapped (self->search, "changed", G_CALLBACK (gtk_list_box_invalidate_filter),
                            self->list);
  g_signal_connect (self->list, "row-activated", G_CALLBACK (row_activated_cb), self);

  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_min_content_height (GTK_SCROLLED_WINDOW (scrolled), 260);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), self->list);
  gtk_box_append (GTK_BOX (box), self->search);
  gtk_box_append (GTK_BOX (box), scrolled);
  gtk_popover_set_child (GTK_POPOVER (self), box);
  gtk_widget_add_css_class (GTK_WIDGET (self), "chooser");
}

GtkWidget *
pedicle_chooser_list_new (PedicleFindingId finding)
{
  PedicleChooserList *self = g_object_new (PEDICLE_TYPE_CHOOSER_LIST, NULL);

  self->finding = finding;
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  pedicle_finding_get_label (finding), -1);
  for (guint i = 0; i < pedicle_finding_get (finding)->n_choices; i++) {
    GtkWidget *label = gtk_label_new (label_of (self, i));

    gtk_label_set_xalign (GTK_LABEL (label), 0);
    gtk_list_box_append (GTK_LIST_BOX (self->list), label);
    gtk_accessible_update_property (GTK_ACCESSIBLE (gtk_widget_get_parent (label)),
                                    GTK_ACCESSIBLE_PROPERTY_LABEL, label_of (self, i), -1);
  }
  return GTK_WIDGET (self);
}

void
pedicle_chooser_list_start (PedicleChooserList *self, int value)
{
  gtk_editable_set_text (GTK_EDITABLE (self->search), "");
  gtk_list_box_select_row (GTK_LIST_BOX (self->list),
                           gtk_list_box_get_row_at_index (GTK_LIST_BOX (self->list), value));
  gtk_popover_popup (GTK_POPOVER (self));
  gtk_widget_grab_focus (self->search);
}
