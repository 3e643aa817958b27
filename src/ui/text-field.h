/* SPDX-License-Identifier: GPL-3.0-or-later */

/* An entry that shows a text of the case and keeps what is being typed: only another text of the
 * case replaces it.
 *
 * Signal "edited" (const char *text): typed, not shown.
 * Signal "left": Enter was pressed or the focus went elsewhere. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define PEDICLE_TYPE_TEXT_FIELD (pedicle_text_field_get_type ())
G_DECLARE_FINAL_TYPE (PedicleTextField, pedicle_text_field, PEDICLE, TEXT_FIELD, GtkEntry)

/* Shows text, unless it is what was shown last: then the entry stays as it is. Returns whether it
 * did. */
gboolean pedicle_text_field_show (PedicleTextField *self, const char *text);

/* Shows text, whatever was typed. */
void pedicle_text_field_settle (PedicleTextField *self, const char *text);

/* Says that the case now holds text because of what was typed, which stays as it is. */
void pedicle_text_field_expect (PedicleTextField *self, const char *text);

/* What was shown before typing began: what the case goes back to while what is typed makes no
 * sense. */
const char *pedicle_text_field_get_before (PedicleTextField *self);

G_END_DECLS
