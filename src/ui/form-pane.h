/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The middle of the window: the lesions on top, and below them, scrolling, the case itself and the
 * panels of findings. */

#pragma once

#include "result-part.h"

G_BEGIN_DECLS

#define PEDICLE_TYPE_FORM_PANE (pedicle_form_pane_get_type ())
G_DECLARE_FINAL_TYPE (PedicleFormPane, pedicle_form_pane, PEDICLE, FORM_PANE, PedicleResultPart)

/* Properties: "session"; "spine" (GtkWidget): where levels are entered, for leading there. */

/* Scrolls to the row of the finding with that id, gives its control the focus and marks it for a
 * moment; "levels" leads to the spine map, and so does a finding of a lesion while there is none. FALSE
 * where there is no such row. */
gboolean pedicle_form_pane_focus_finding (PedicleFormPane *self, const char *id);

G_END_DECLS
