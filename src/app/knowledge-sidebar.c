/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "knowledge-sidebar.h"

#include "knowledge-pages.h"
#include "knowledge-shelf.h"

#define CHARACTERS 20

static GtkWidget *
make_row (guint index)
{
  const char *title = pedicle_shelf_get_title (index);
  GtkWidget *row = gtk_list_box_row_new (), *label = gtk_label_new (title);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_width_chars (GTK_LABEL (label), CHARACTERS);
  gtk_label_set_max_width_chars (GTK_LABEL (label), CHARACTERS);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  return row;
}

void
pedicle_knowledge_sidebar_fill (GtkListBox *sidebar)
{
  const int first_technique = pedicle_shelf_find (pedicle_technique_get_id (0));
  const int after_techniques = pedicle_shelf_find (PEDICLE_PAGE_ALERTS);

  for (int i = 0; i < PEDICLE_N_PAGES; i++) {
    GtkWidget *row = make_row ((guint) i);

    /* The techniques between what is on all of them. */
    if (i == first_technique || i == after_techniques)
      gtk_widget_add_css_class (row, "apart");
    gtk_list_box_append (sidebar, row);
  }
}
