/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A row of the form: label, hint and help at the start, the control at the end, a note below the
 * control. The label takes the same part of the width in all rows, so that controls stand in one
 * column; where a control does not fit beside its label on one line, it goes below. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The children of the row; each may be NULL or hidden. Borrowed. */
typedef struct {
  GtkWidget *label, *hint, *help, *control, *note;
} PedicleRowParts;

#define PEDICLE_TYPE_ROW_LAYOUT (pedicle_row_layout_get_type ())
G_DECLARE_FINAL_TYPE (PedicleRowLayout, pedicle_row_layout, PEDICLE, ROW_LAYOUT, GtkLayoutManager)

/* parts must live as long as the layout, as a member of the row does. */
GtkLayoutManager *pedicle_row_layout_new (const PedicleRowParts *parts);

G_END_DECLS
