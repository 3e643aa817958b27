/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "lacks-popover.h"

#include "hospital.h"
#include "text-label.h"

#include <glib/gi18n-lib.h>

#define MOST_HEIGHT 480 /* pixels; beyond that the list scrolls */
#define TEXT_CHARACTERS 36

static gboolean
get_bit_cb (GBinding *binding, const GValue *from, GValue *to, gpointer technique)
{
  g_value_set_boolean (to, (g_value_get_uint (from) & (1u << GPOINTER_TO_UINT (technique))) != 0);
  return TRUE;
}

static gboolean
set_bit_cb (GBinding *binding, const GValue *from, GValue *to, gpointer technique)
{
  guint before = pedicle_hospital_get_not_available (pedicle_hospital_get_default ());
  guint bit = 1u << GPOINTER_TO_UINT (technique);

  g_value_set_uint (to, g_value_get_boolean (from) ? before | bit : before & ~bit);
  return TRUE;
}

static GtkWidget *
make_row (const PedicleTechnique *technique)
{
  const char *name = pedicle_technique_get_name (technique);
  GtkWidget *row = gtk_check_button_new ();

  gtk_check_button_set_child (GTK_CHECK_BUTTON (row), pedicle_text_label_new (name, NULL));
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_widget_add_css_class (row, "flag");
  g_object_bind_property_full (pedicle_hospital_get_default (), "not-available", row, "active",
                               G_BINDING_BIDIRECTIONAL | G_BINDING_SYNC_CREATE, get_bit_cb,
                               set_bit_cb, GUINT_TO_POINTER (technique->id), NULL);
  return row;
}

GtkWidget *
pedicle_lacks_popover_new (const PedicleKnowledge *knowledge)
{
  GtkWidget *popover = gtk_popover_new (), *scrolled = gtk_scrolled_window_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  GtkWidget *title = pedicle_text_label_new (_("Not available in this hospital"), "heading");
  GtkWidget *hint = pedicle_text_label_new (
    _("For all cases. They can still be planned; the check then says so."), "hint");

  gtk_label_set_width_chars (GTK_LABEL (hint), TEXT_CHARACTERS);
  gtk_label_set_max_width_chars (GTK_LABEL (hint), TEXT_CHARACTERS);
  gtk_box_append (GTK_BOX (box), title);
  gtk_box_append (GTK_BOX (box), hint);
  for (PedicleTechniqueId id = 0; id < PEDICLE_N_TECHNIQUES; id++)
    gtk_box_append (GTK_BOX (box), make_row (pedicle_knowledge_get_technique (knowledge, id)));
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scrolled), TRUE);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scrolled), MOST_HEIGHT);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), box);
  gtk_popover_set_child (GTK_POPOVER (popover), scrolled);
  gtk_widget_add_css_class (popover, "lacks");
  gtk_accessible_update_property (GTK_ACCESSIBLE (popover), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  gtk_label_get_label (GTK_LABEL (title)), -1);
  return popover;
}
