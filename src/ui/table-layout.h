/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A row of a table: the first child is its title, the others are pairs of a caption and a cell. While
 * there is room, title and cells stand in columns whose widths depend on the row's width alone, so
 * that rows of equal width line up, and captions are not seen. Else they stand one below the other,
 * each cell below its caption. A heading row is only there while there are columns. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define PEDICLE_TYPE_TABLE_LAYOUT (pedicle_table_layout_get_type ())
G_DECLARE_FINAL_TYPE (PedicleTableLayout, pedicle_table_layout, PEDICLE, TABLE_LAYOUT,
                      GtkLayoutManager)

/* weights: the share of each of n columns, the title's first; a weight of 1 takes at least 6 times
 * the font size. Copied. */
GtkLayoutManager *pedicle_table_layout_new (const double *weights, guint n, gboolean heading);

/* For cells that need no caption: without columns, they stand side by side as far as there is room,
 * and in the next line beyond that. */
void pedicle_table_layout_set_flowing (PedicleTableLayout *self);

G_END_DECLS
