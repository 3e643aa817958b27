/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A block of a page as a row of a list: read aloud as one, its words below it. */

#pragma once

#include "page.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The block must outlive the row. */
GtkWidget *pedicle_page_row_new (const PediclePage *page, const PedicleBlock *block);

/* The names of the columns, above the first row of the table. */
GtkWidget *pedicle_page_header_new (const PediclePage *page);

G_END_DECLS
