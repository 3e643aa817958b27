/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The list that a chooser opens: an entry to search in it and the choices of a finding, as long as
 * they match what was typed. Enter takes the first match, arrow down goes to the list. */

#pragma once

#include "finding.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define PEDICLE_TYPE_CHOOSER_LIST (pedicle_chooser_list_get_type ())
G_DECLARE_FINAL_TYPE (PedicleChooserList, pedicle_chooser_list, PEDICLE, CHOOSER_LIST, GtkPopover)

/* Signal "chosen" (int value): one of the choices; the list closes by itself. */
GtkWidget *pedicle_chooser_list_new (PedicleFindingId finding);

/* Empties the search and shows value, which may be PEDICLE_UNANSWERED, as chosen. */
void pedicle_chooser_list_start (PedicleChooserList *self, int value);

G_END_DECLS
