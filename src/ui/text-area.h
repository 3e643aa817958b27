/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Words of the case in several lines. Tab leaves it; undo is that of the case.
 *
 * Signal "edited" (const char *text): typed, not shown. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define PEDICLE_TYPE_TEXT_AREA (pedicle_text_area_get_type ())
G_DECLARE_FINAL_TYPE (PedicleTextArea, pedicle_text_area, PEDICLE, TEXT_AREA, GtkTextView)

/* Owned by the caller. */
char *pedicle_text_area_get_text (PedicleTextArea *self);

/* Shows text; where it is there already, the cursor stays, and else as near to its place as it
 * can. */
void pedicle_text_area_show (PedicleTextArea *self, const char *text);

G_END_DECLS
