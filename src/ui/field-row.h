/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A row of the form for what is no finding: a title, any widget as its only child, and a sentence
 * below it where what was typed cannot be taken. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define PEDICLE_TYPE_FIELD_ROW (pedicle_field_row_get_type ())
G_DECLARE_FINAL_TYPE (PedicleFieldRow, pedicle_field_row, PEDICLE, FIELD_ROW, GtkWidget)

/* Properties: "title", "hint" (strings). */

/* NULL for none. */
void pedicle_field_row_set_refused (PedicleFieldRow *self, const char *why);

G_END_DECLS
