/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "page-row.h"

#include "container.h"
#include "mark.h"
#include "table-layout.h"

#define NOTE "alpha='75%'" /* 4.5:1 and more on every palette */

static GtkWidget *
make_label (const char *text, const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_yalign (GTK_LABEL (label), 0);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  return label;
}

/* Each source once. */
static char *
list_sources (const GPtrArray *cell)
{
  g_autoptr (GPtrArray) sources = g_ptr_array_new ();

  for (guint i = 0; i < cell->len; i++) {
    const PediclePart *part = g_ptr_array_index (cell, i);

    if (part->source != NULL &&
        !g_ptr_array_find_with_equal_func (sources, part->source, g_str_equal, NULL))
      g_ptr_array_add (sources, part->source);
  }
  g_ptr_array_add (sources, NULL);
  return sources->len > 1 ? g_strjoinv ("\n", (char **) sources->pdata) : NULL;
}

/* All in one label: pages have hundreds of parts, and labels are what takes time. */
static GtkWidget *
make_cell (const GPtrArray *cell, const char *title)
{
  g_autofree char *markup = pedicle_cell_to_markup (cell, title, NOTE);
  g_autofree char *sources = list_sources (cell);
  GtkWidget *label = make_label (NULL, NULL);

  gtk_label_set_markup (GTK_LABEL (label), markup);
  if (sources != NULL)
    gtk_widget_set_tooltip_text (label, sources);
  return label;
}

static GtkWidget *
make_title (const PedicleBlock *block)
{
  GtkWidget *label = make_label (block->title, "row-title");
  GtkWidget *box;

  if (!block->marked) {
    gtk_widget_set_valign (label, GTK_ALIGN_START);
    return label;
  }
  box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  gtk_widget_set_valign (box, GTK_ALIGN_START);
  gtk_box_append (GTK_BOX (box), pedicle_mark_new (pedicle_mark_of_group (block->group)));
  gtk_widget_set_valign (gtk_widget_get_first_child (box), GTK_ALIGN_START);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_box_append (GTK_BOX (box), label);
  return box;
}

static GtkWidget *
make_table_row (const PediclePage *page, gboolean heading)
{
  g_autofree double *weights = g_new (double, page->columns->len);

  for (guint i = 0; i < page->columns->len; i++)
    weights[i] = g_array_index (page->columns, PediclePageColumn, i).weight;
  return pedicle_container_new (pedicle_table_layout_new (weights, page->columns->len, heading),
                                GTK_ACCESSIBLE_ROLE_ROW);
}

static const char *
get_label (const PediclePage *page, guint column)
{
  return g_array_index (page->columns, PediclePageColumn, column).label;
}

static GtkWidget *
make_cells (const PediclePage *page, const PedicleBlock *block)
{
  GtkWidget *row = make_table_row (page, FALSE);

  gtk_widget_set_parent (make_title (block), row);
  for (guint i = 0; i < block->cells->len; i++) {
    GtkWidget *caption = make_label (get_label (page, i + 1), "caption");

    gtk_widget_set_parent (caption, row);
    gtk_widget_set_parent (make_cell (g_ptr_array_index (block->cells, i), NULL), row);
  }
  return row;
}

GtkWidget *
pedicle_page_header_new (const PediclePage *page)
{
  GtkWidget *row = make_table_row (page, TRUE);

  gtk_widget_add_css_class (row, "header");
  for (guint i = 0; i < page->columns->len; i++) {
    GtkWidget *label = make_label (get_label (page, i), "caption");

    if (i > 0)
      gtk_widget_set_parent (gtk_label_new (NULL), row);
    gtk_widget_set_parent (label, row);
  }
  return row;
}

static GtkWidget *
make_heading (const PedicleBlock *block)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "label", block->title, "accessible-role",
                                   GTK_ACCESSIBLE_ROLE_HEADING, "xalign", 0.0, "wrap", TRUE, NULL);

  gtk_widget_add_css_class (label, "page-heading");
  return label;
}

static GtkWidget *
make_content (const PediclePage *page, const PedicleBlock *block)
{
  switch (block->kind) {
  case PEDICLE_BLOCK_HEADING:
    return make_heading (block);
  case PEDICLE_BLOCK_TEXT:
  case PEDICLE_BLOCK_ENTRY:
    return make_cell (g_ptr_array_index (block->cells, 0), block->title);
  case PEDICLE_BLOCK_ROW:
    return make_cells (page, block);
  }
  g_return_val_if_reached (NULL);
}

static void
tell (GtkWidget *row, const PediclePage *page, const PedicleBlock *block)
{
  g_autofree char *words = pedicle_block_to_text (page, block);
  gboolean apart = block->kind == PEDICLE_BLOCK_ROW;

  gtk_accessible_update_property (
    GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL,
    !apart ? words : block->spoken != NULL ? block->spoken : block->title, -1);
  if (apart)
    gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                    words, -1);
}

GtkWidget *
pedicle_page_row_new (const PediclePage *page, const PedicleBlock *block)
{
  GtkWidget *row = gtk_list_box_row_new ();

  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), make_content (page, block));
  gtk_list_box_row_set_selectable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), block->target != NULL);
  g_object_set_data (G_OBJECT (row), "block", (gpointer) block);
  if (block->kind == PEDICLE_BLOCK_ROW)
    gtk_widget_add_css_class (row, "table-row");
  tell (row, page, block);
  return row;
}
