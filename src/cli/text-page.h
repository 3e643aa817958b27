/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A page of text of a given width, wrapped by words. Counts columns as a terminal does: wide letters
 * take two, combining ones none. All texts are UTF-8; what the locale's character set does not have
 * is replaced, and control characters become spaces. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct {
  GString *text;
  guint width;
  gboolean utf8; /* lines and marks may be drawn with other letters than ASCII */
} PedicleTextPage;

void pedicle_text_page_init (PedicleTextPage *page);
void pedicle_text_page_clear (PedicleTextPage *page);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (PedicleTextPage, pedicle_text_page_clear)

/* Columns that text takes. */
guint pedicle_text_width (const char *text);

/* A line of its own, underlined, after a blank one. */
void pedicle_text_page_title (PedicleTextPage *page, const char *text);

/* A line of its own after a blank one. */
void pedicle_text_page_heading (PedicleTextPage *page, guint indent, const char *text);

/* Wraps text; each of its lines starts a new line. */
void pedicle_text_page_paragraph (PedicleTextPage *page, guint indent, const char *text);

/* A label in a column of its own, width columns wide, and text beside it. Where that leaves no room,
 * text goes below. */
void pedicle_text_page_row (PedicleTextPage *page, guint indent, const char *label, guint width,
                            const char *text);

/* As it is, without wrapping. */
void pedicle_text_page_line (PedicleTextPage *page, guint indent, const char *text);

void pedicle_text_page_blank (PedicleTextPage *page);

G_END_DECLS
