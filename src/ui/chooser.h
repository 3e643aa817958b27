/* SPDX-License-Identifier: GPL-3.0-or-later */

/* One of many choices, looked up in a list by typing. A control (control.h). The button shows the
 * choice, and carries it as its description for assistive technology; the list is made when it is
 * first opened. Delete and BackSpace on the button, and the one beside it, take the answer back. */

#pragma once

#include "finding.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define PEDICLE_TYPE_CHOOSER (pedicle_chooser_get_type ())
G_DECLARE_FINAL_TYPE (PedicleChooser, pedicle_chooser, PEDICLE, CHOOSER, GtkWidget)

/* finding must be one with choices. */
GtkWidget *pedicle_chooser_new (PedicleFindingId finding);

G_END_DECLS
