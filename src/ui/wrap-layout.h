/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Places children one after the other at their natural width and goes on in a new row where
 * there is no more room: for pills and links. The last of a row that is to expand (hexpand, set for
 * itself) has the rest of it. Height for width. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define PEDICLE_TYPE_WRAP_LAYOUT (pedicle_wrap_layout_get_type ())
G_DECLARE_FINAL_TYPE (PedicleWrapLayout, pedicle_wrap_layout, PEDICLE, WRAP_LAYOUT,
                      GtkLayoutManager)

/* Properties "spacing" and "row-spacing" (int): pixels between neighbours and between rows. */
GtkLayoutManager *pedicle_wrap_layout_new (void);

G_END_DECLS
