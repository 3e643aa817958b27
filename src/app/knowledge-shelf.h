/* SPDX-License-Identifier: GPL-3.0-or-later */

/* All pages of the knowledge browser in their order, each made when it is first wanted. The
 * patient's is made anew each time. */

#pragma once

#include "page.h"
#include "session.h"

G_BEGIN_DECLS

#define PEDICLE_N_PAGES (PEDICLE_N_TECHNIQUES + 4)
#define PEDICLE_PAGE_FOUND "found"

typedef struct _PedicleShelf PedicleShelf;

PedicleShelf *pedicle_shelf_new (void);
void pedicle_shelf_free (PedicleShelf *self);

/* Id and title of a page by its place; static, translated. */
const char *pedicle_shelf_get_id (guint index);
const char *pedicle_shelf_get_title (guint index);

/* The place of the page with that id, or -1. */
int pedicle_shelf_find (const char *id);

/* A page of its own for whoever asks; session and name are those of the patient. */
PediclePage *pedicle_shelf_make (guint index, PedicleSession *session, const char *name);

/* Where wanted stands in pages that no case changes: an entry each, whose target is "page#block". */
PediclePage *pedicle_shelf_search (PedicleShelf *self, const char *wanted);

G_END_DECLS
