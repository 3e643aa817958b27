/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The middle of the window: what was found, what is planned, what is decided, a page each, and a
 * switcher on top that quietly says how far the others are. All but the first are made when they are
 * first shown. */

#pragma once

#include "result-part.h"

G_BEGIN_DECLS

typedef enum {
  PEDICLE_CASE_PAGE_FINDINGS,
  PEDICLE_CASE_PAGE_PLAN,
  PEDICLE_CASE_PAGE_DECISION,
} PedicleCasePage;

#define PEDICLE_N_CASE_PAGES (PEDICLE_CASE_PAGE_DECISION + 1)

#define PEDICLE_TYPE_CASE_PAGES (pedicle_case_pages_get_type ())
G_DECLARE_FINAL_TYPE (PedicleCasePages, pedicle_case_pages, PEDICLE, CASE_PAGES, PedicleResultPart)

/* Properties: "session"; "spine" (GtkWidget): where levels are entered; "page" (uint, a
 * PedicleCasePage), notified when it changes. */

PedicleCasePage pedicle_case_pages_get_page (PedicleCasePages *self);

/* Shows the page and gives it the focus, where it was there last. */
void pedicle_case_pages_go_to (PedicleCasePages *self, PedicleCasePage page);

/* Goes to the findings, and there to the row of the one with that id (form-pane.h). */
void pedicle_case_pages_focus_finding (PedicleCasePages *self, const char *id);

G_END_DECLS
