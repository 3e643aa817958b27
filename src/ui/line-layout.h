/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Children side by side, as in a horizontal GtkBox, but always height for width. The box asks a label
 * that wraps how wide it wants to be for a height, which lays its text out a dozen times; this one
 * never does. Room beyond the natural widths goes to the children that expand. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define PEDICLE_TYPE_LINE_LAYOUT (pedicle_line_layout_get_type ())
G_DECLARE_FINAL_TYPE (PedicleLineLayout, pedicle_line_layout, PEDICLE, LINE_LAYOUT,
                      GtkLayoutManager)

/* Properties: "spacing" (int, pixels, 0 by default), "folds" (boolean: where there is no room for all,
 * what stands behind the first child that expands goes to the end of a second line). */
GtkLayoutManager *pedicle_line_layout_new (int spacing);

G_END_DECLS
