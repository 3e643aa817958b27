/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Find by typing: the findings of the form and the techniques, by the words of their labels. The
 * chosen one is handed to the action "win.focus-finding" or "win.show-technique" with its id. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define PEDICLE_TYPE_FINDER (pedicle_finder_get_type ())
G_DECLARE_FINAL_TYPE (PedicleFinder, pedicle_finder, PEDICLE, FINDER, GtkPopover)

GtkWidget *pedicle_finder_new (void);

G_END_DECLS
