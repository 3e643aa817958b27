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

/* Shows text, unless it is what was shown last: then the entry stays as it is. */
void pedicle_text_field_show (PedicleTextField *self, const char *text);

/* Says that text is what the case holds now, and shows it. */
void pedicle_text_field_settle (PedicleTextField *self, const char *text);

G_END_DECLS
