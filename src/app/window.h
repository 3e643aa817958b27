/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The main window (ui/window.ui): one document, its spine map, form and result. It shows and passes
 * on; what is saved when is the document's business, what follows from the findings the session's. */

#pragma once

#include "case-pages.h"
#include "document.h"
#include "message-bar.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define PEDICLE_TYPE_WINDOW (pedicle_window_get_type ())
G_DECLARE_FINAL_TYPE (PedicleWindow, pedicle_window, PEDICLE, WINDOW, GtkApplicationWindow)

/* Properties "document" (PedicleDocument) and "session" (its PedicleSession, read-only). */

GtkWidget *pedicle_window_new (GtkApplication *application, PedicleDocument *document);

PedicleDocument *pedicle_window_get_document (PedicleWindow *self);

/* Shows another document. The one shown until now must have nothing to keep. */
void pedicle_window_set_document (PedicleWindow *self, PedicleDocument *document);

/* Shows a message below the header bar; clear takes the one called id away. */
void pedicle_window_post (PedicleWindow *self, const PedicleMessage *message);
void pedicle_window_clear (PedicleWindow *self, const char *id);

/* What the actions of the table do that touches the parts of the window: go to a page of the case, to
 * a finding or a technique by its id ("levels" is the spine map), open the search. */
void pedicle_window_go_to_page (PedicleWindow *self, PedicleCasePage page);
void pedicle_window_focus_finding (PedicleWindow *self, const char *id);
void pedicle_window_show_technique (PedicleWindow *self, const char *id);
void pedicle_window_find (PedicleWindow *self);

G_END_DECLS
