/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The knowledge browser (ui/knowledge-window.ui): all that the program knows, as pages, and the
 * techniques compared for the patient. Each window of a case has one of its own, which names the case
 * in its title, follows it, and closes with it: whose comparison it is cannot be mistaken. */

#pragma once

#include "window.h"

G_BEGIN_DECLS

#define PEDICLE_TYPE_KNOWLEDGE_WINDOW (pedicle_knowledge_window_get_type ())
G_DECLARE_FINAL_TYPE (PedicleKnowledgeWindow, pedicle_knowledge_window, PEDICLE, KNOWLEDGE_WINDOW,
                      GtkApplicationWindow)

/* Shows the browser of a case's window on the page with that id (knowledge-pages.h), made when it is
 * first wanted; page NULL: where it was, at first the overview. */
void pedicle_knowledge_window_present (PedicleWindow *case_window, const char *page);

/* The window of the case that it belongs to. */
PedicleWindow *pedicle_knowledge_window_get_case_window (PedicleKnowledgeWindow *self);

/* "page" or "page#id of a block". */
void pedicle_knowledge_window_open (PedicleKnowledgeWindow *self, const char *target);

G_END_DECLS
