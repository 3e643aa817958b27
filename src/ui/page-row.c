/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "page-row.h"

#include "container.h"
#include "mark.h"
#include "table-layout.h"

#define MOST_CHARACTERS 110

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

static const char *
get_class (PedicleTone tone)
{
  switch (tone) {
  case PEDICLE_TONE_PLAIN:
    return "part";
  case PEDICLE_TONE_STRONG:
    return "strong";
  case PEDICLE_TONE_BEYOND:
    return "beyond";
  case PEDICLE_TONE_ABSENT:
    return "absent";
  }
  g_return_val_if_reached (NULL);
}

static void
add_part (GtkWidget *box, const PediclePart *part)
{
  GtkWidget *label = make_label (part->text, get_class (part->tone));

  gtk_box_append (GTK_BOX (box), label);
  if (part->source != NULL)
    gtk_widget_set_tooltip_text (label, part->source);
  if (part->note == NULL)
    return;
  label = make_label (part->note, "source");
  if (part->tone == PEDICLE_TONE_BEYOND)
    gtk_widget_add_css_class (label, "beyond");
  gtk_box_append (GTK_BOX (box), label);
}

static GtkWidget *
make_cell (const GPtrArray *cell)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_widget_set_valign (box, GTK_ALIGN_START);
  for (guint i = 0; i < cell->len; i++)
    add_part (box, g_ptr_array_index (cell, i));
  return box;
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
    gtk_widget_set_parent (make_cell (g_ptr_array_index (block->cells, i)), row);
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

/* No line is longer than can be read well. */
static GtkWidget *
make_entry (const PedicleBlock *block)
{
  GtkWidget *box = make_cell (g_ptr_array_index (block->cells, 0));

  gtk_widget_add_css_class (box, "entry");
  if (block->title != NULL)
    gtk_widget_insert_after (make_label (block->title, "row-title"), box, NULL);
  for (GtkWidget *label = gtk_widget_get_first_child (box); label != NULL;
       label = gtk_widget_get_next_sibling (label)) {
    gtk_label_set_max_width_chars (GTK_LABEL (label), MOST_CHARACTERS);
    gtk_widget_set_halign (label, GTK_ALIGN_START);
  }
  return box;
}

static GtkWidget *
make_content (const PediclePage *page, const PedicleBlock *block)
{
  switch (block->kind) {
  case PEDICLE_BLOCK_HEADING:
    return make_heading (block);
  case PEDICLE_BLOCK_TEXT:
  case PEDICLE_BLOCK_ENTRY:
    return make_entry (block);
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
