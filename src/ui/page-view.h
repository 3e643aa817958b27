/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Shows a page: its title, and below it the blocks as rows of a list that is walked through with the
 * arrow keys. */

#pragma once

#include "page.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define PEDICLE_TYPE_PAGE_VIEW (pedicle_page_view_get_type ())
G_DECLARE_FINAL_TYPE (PediclePageView, pedicle_page_view, PEDICLE, PAGE_VIEW, GtkWidget)

/* Signal "open" (const char *target): a row that leads somewhere was activated. */
GtkWidget *pedicle_page_view_new (void);

/* Takes page. Where it says what the page shown says, nothing happens; where it has the same id, the
 * place read and the focus stay. */
void pedicle_page_view_show (PediclePageView *self, PediclePage *page);

/* What is shown, or NULL. */
const PediclePage *pedicle_page_view_get_page (PediclePageView *self);

/* Brings the focus to the block with that id, or to the first where id is NULL. FALSE without one. */
gboolean pedicle_page_view_go_to (PediclePageView *self, const char *id);

G_END_DECLS
