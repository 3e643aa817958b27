/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Three columns side by side: where (start), what was found (middle), what follows (end). The start
 * column is as narrow as it may be, up to a ninth of the width; middle and end share the rest so
 * that each gets its natural width where there is room, and at least its smallest one. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define PEDICLE_TYPE_WORKSPACE (pedicle_workspace_get_type ())
G_DECLARE_FINAL_TYPE (PedicleWorkspace, pedicle_workspace, PEDICLE, WORKSPACE, GtkWidget)

/* Properties "start", "middle", "end": GtkWidget, one each. */

/* The widths of the three columns in width. minimum and natural are those of the columns. */
void pedicle_workspace_share (int width, const int minimum[3], const int natural[3],
                            int ret_widths[3]);

G_END_DECLS
