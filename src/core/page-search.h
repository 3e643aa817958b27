/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Finding words in pages, whatever their case and accents. */

#pragma once

#include "page.h"

G_BEGIN_DECLS

typedef struct {
  const PediclePage *page;
  guint block; /* its index in the page */
} PediclePageHit;

/* The blocks (no headings) in which every word of wanted begins a word, in the order of the pages;
 * those whose id it is come first. Nothing for blank words. Free with g_array_unref. */
GArray *pedicle_page_search (const PediclePage *const *pages, guint n_pages, const char *wanted);

G_END_DECLS
