/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "projector-keys.h"

#include <glib/gi18n-lib.h>

static const struct {
  const char *keys, *effect;
} rows[] = {
  { NC_ ("keys", "Digits"), N_("answer the open question") },
  { NC_ ("keys", "Enter"), N_("confirms what was typed") },
  { NC_ ("keys", "Ctrl+Z"), N_("takes the last answer back") },
  { NC_ ("keys", "Arrows"), N_("go through the lesions") },
  { NC_ ("keys", "Page Up, Page Down"), N_("go through the agenda") },
  { NC_ ("keys", "P"), N_("shows the plan") },
  { NC_ ("keys", "D"), N_("shows the decision") },
  { NC_ ("keys", "H"), N_("shows or hides the label of the case") },
  { NC_ ("keys", "B"), N_("makes the screen black") },
  { NC_ ("keys", "F11"), N_("goes to full screen or back") },
  { NC_ ("keys", "Esc"), N_("leaves") },
};

static GtkWidget *
new_label (const char *text, const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  return label;
}

GtkWidget *
pedicle_projector_keys_new (void)
{
  GtkWidget *grid = gtk_grid_new ();

  gtk_grid_set_column_spacing (GTK_GRID (grid), 24);
  gtk_widget_set_halign (grid, GTK_ALIGN_CENTER);
  gtk_widget_set_valign (grid, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (grid, "projector-keys");
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++) {
    gtk_grid_attach (GTK_GRID (grid),
                     new_label (g_dpgettext2 (GETTEXT_PACKAGE, "keys", rows[i].keys), "key"), 0,
                     (int) i, 1, 1);
    gtk_grid_attach (GTK_GRID (grid), new_label (_(rows[i].effect), NULL), 1, (int) i, 1, 1);
  }
  gtk_accessible_update_property (GTK_ACCESSIBLE (grid), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Keys"),
                                  -1);
  return grid;
}
