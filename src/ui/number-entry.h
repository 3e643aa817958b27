/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A whole number that is typed. A control (control.h). An empty entry is no answer. What cannot be
 * an answer stays as it was typed, is refused in a sentence when the entry is left, and changes
 * nothing. */

#pragma once

#include "finding.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define PEDICLE_TYPE_NUMBER_ENTRY (pedicle_number_entry_get_type ())
G_DECLARE_FINAL_TYPE (PedicleNumberEntry, pedicle_number_entry, PEDICLE, NUMBER_ENTRY, GtkWidget)

GtkWidget *pedicle_number_entry_new (PedicleFindingId finding);

/* For a number that is no finding. */
GtkWidget *pedicle_number_entry_new_for_range (int minimum, int maximum);

G_END_DECLS
