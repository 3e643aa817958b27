/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Children side by side in columns of equal width while each gets a least width, else one below
 * the other. The least width is counted in the widget's font size, so that larger text stacks
 * sooner. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define PEDICLE_TYPE_COLUMNS_LAYOUT (pedicle_columns_layout_get_type ())
G_DECLARE_FINAL_TYPE (PedicleColumnsLayout, pedicle_columns_layout, PEDICLE, COLUMNS_LAYOUT,
                      GtkLayoutManager)

/* Properties: "column-width" (double, in font sizes, 14 by default), "spacing" (int, pixels,
 * between columns), "row-spacing" (int, pixels, between what is stacked). */

/* The font size of widget in pixels. */
double pedicle_columns_layout_get_font_size (GtkWidget *widget);

G_END_DECLS
