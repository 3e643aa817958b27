/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Segments side by side, sharing the width: each gets its natural width and an equal part of what
 * is left over. Where they do not fit they go on in further lines, about as many in each. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define PEDICLE_TYPE_SEGMENTS_LAYOUT (pedicle_segments_layout_get_type ())
G_DECLARE_FINAL_TYPE (PedicleSegmentsLayout, pedicle_segments_layout, PEDICLE, SEGMENTS_LAYOUT,
                      GtkLayoutManager)

G_END_DECLS
