/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "finder.h"

#include "finding.h"
#include "knowledge.h"
#include "plain-gtk.h"

#include <glib/gi18n-lib.h>

struct _PedicleFinder {
  GtkPopover parent_instance;

  GtkWidget *entry, *list;
};

G_DEFINE_FINAL_TYPE (PedicleFinder, pedicle_finder, GTK_TYPE_POPOVER)

static gboolean
matches (GtkWidget *row, const char *wanted)
{
  const char *text = g_object_get_data (G_OBJECT (row), "text");

  return *wanted == '\0' || g_str_match_string (wanted, text, TRUE);
}

static gboolean
filter_row (GtkListBoxRow *row, gpointer user_data)
{
  PedicleFinder *self = PEDICLE_FINDER (user_data);

  return matches (GTK_WIDGET (row), gtk_editable_get_text (GTK_EDITABLE (self->entry)));
}

static GtkListBoxRow *
first_match (PedicleFinder *self)
{
  const char *wanted = gtk_editable_get_text (GTK_EDITABLE (self->entry));
  GtkWidget *row = gtk_widget_get_first_child (self->list);

  while (row != NULL && !(GTK_IS_LIST_BOX_ROW (row) && matches (row, wanted)))
    row = gtk_widget_get_next_sibling (row);
  return (GtkListBoxRow *) row;
}

static void
text_changed_cb (PedicleFinder *self)
{
  gtk_list_box_invalidate_filter (GTK_LIST_BOX (self->list));
  gtk_list_box_select_row (GTK_LIST_BOX (self->list), first_match (self));
}

static void
row_activated_cb (PedicleFinder *self, GtkListBoxRow *row)
{
  GtkWidget *window = GTK_WIDGET (gtk_widget_get_root (GTK_WIDGET (self)));
  const char *action = g_object_get_data (G_OBJECT (row), "action");
  const char *id = g_object_get_data (G_OBJECT (row), "id");

  gtk_popover_popdown (GTK_POPOVER (self));
  gtk_widget_activate_action (window, action, "s", id);
}

static void
activate_cb (PedicleFinder *self)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (GTK_LIST_BOX (self->list));

  if (row == NULL)
    row = first_match (self);
  if (row != NULL)
    row_activated_cb (self, row);
}

/* The arrow keys walk through the list while the entry keeps the focus. */
static gboolean
key_pressed_cb (GtkEventControllerKey *controller, guint key, guint code, GdkModifierType state,
                gpointer user_data)
{
  PedicleFinder *self = PEDICLE_FINDER (user_data);
  GtkWidget *row = (GtkWidget *) gtk_list_box_get_selected_row (GTK_LIST_BOX (self->list));
  const char *wanted = gtk_editable_get_text (GTK_EDITABLE (self->entry));

  if (row == NULL || (key != GDK_KEY_Down && key != GDK_KEY_Up))
    return GDK_EVENT_PROPAGATE;
  do
    row = key == GDK_KEY_Down ? gtk_widget_get_next_sibling (row)
                              : gtk_widget_get_prev_sibling (row);
  while (row != NULL && !matches (row, wanted));
  if (row != NULL) {
    gtk_list_box_select_row (GTK_LIST_BOX (self->list), GTK_LIST_BOX_ROW (row));
    gtk_widget_grab_focus (row);
    gtk_widget_grab_focus (self->entry);
    gtk_editable_set_position (GTK_EDITABLE (self->entry), -1);
  }
  return GDK_EVENT_STOP;
}

static void
add_row (PedicleFinder *self, const char *label, const char *place, const char *action,
         const char *id)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *name = gtk_label_new (label);
  GtkWidget *where = gtk_label_new (place);

  gtk_label_set_xalign (GTK_LABEL (name), 0);
  gtk_label_set_xalign (GTK_LABEL (where), 0);
  gtk_widget_add_css_class (where, "caption");
  gtk_box_append (GTK_BOX (box), name);
  gtk_box_append (GTK_BOX (box), where);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, place, -1);
  g_object_set_data_full (G_OBJECT (row), "text",
                          g_strjoin (" ", label, place, id, NULL), g_free);
  g_object_set_data (G_OBJECT (row), "action", (gpointer) action);
  g_object_set_data (G_OBJECT (row), "id", (gpointer) id);
  gtk_list_box_append (GTK_LIST_BOX (self->list), row);
}

static void
add_all (PedicleFinder *self)
{
  const PedicleKnowledge *knowledge = pedicle_knowledge_get_default ();

  for (int i = 0; i < PEDICLE_N_FINDINGS; i++)
    add_row (self, pedicle_finding_get_label (i),
             pedicle_panel_get_label (pedicle_finding_get (i)->panel), "win.focus-finding",
             pedicle_finding_get (i)->id);
  for (int i = 0; i < PEDICLE_N_TECHNIQUES; i++) {
    const PedicleTechnique *technique = pedicle_knowledge_get_technique (knowledge, i);

    add_row (self, pedicle_technique_get_name (technique), _("Technique"), "win.show-technique",
             pedicle_technique_get_id (i));
  }
}

static void
map_cb (PedicleFinder *self)
{
  gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
  gtk_widget_grab_focus (self->entry);
  text_changed_cb (self);
}

static void
pedicle_finder_class_init (PedicleFinderClass *klass)
{
}

static void
pedicle_finder_init (PedicleFinder *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->entry = gtk_search_entry_new ();
  pedicle_entry_keep_plain (GTK_EDITABLE (self->entry));
  self->list = gtk_list_box_new ();
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Find a finding or a technique"), -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Findings and techniques"), -1);
  g_object_set (self->entry, "placeholder-text", _("Finding or technique"), NULL);
  gtk_list_box_set_filter_func (GTK_LIST_BOX (self->list), filter_row, self, NULL);
  add_all (self);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), self->list);
  g_object_set (scroller, "hscrollbar-policy", GTK_POLICY_NEVER, "min-content-height", 240,
                "max-content-height", 420, "propagate-natural-height", TRUE, NULL);
  gtk_widget_set_size_request (scroller, 320, -1);
  gtk_box_append (GTK_BOX (box), self->entry);
  gtk_box_append (GTK_BOX (box), scroller);
  gtk_popover_set_child (GTK_POPOVER (self), box);
  gtk_widget_add_css_class (GTK_WIDGET (self), "finder");
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  gtk_widget_add_controller (self->entry, keys);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  /* Not "search-changed", which waits: Enter in that time would go to what was selected before. */
  g_signal_connect_swapped (self->entry, "changed", G_CALLBACK (text_changed_cb), self);
  g_signal_connect_swapped (self->entry, "activate", G_CALLBACK (activate_cb), self);
  g_signal_connect_swapped (self->entry, "stop-search", G_CALLBACK (gtk_popover_popdown), self);
  g_signal_connect_swapped (self->list, "row-activated", G_CALLBACK (row_activated_cb), self);
  g_signal_connect (self, "map", G_CALLBACK (map_cb), NULL);
}

GtkWidget *
pedicle_finder_new (void)
{
  return g_object_new (PEDICLE_TYPE_FINDER, NULL);
}
