/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Running text: it wraps and begins at the start of the line. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* css_class may be NULL. */
GtkWidget *pedicle_text_label_new (const char *text, const char *css_class);

G_END_DECLS
