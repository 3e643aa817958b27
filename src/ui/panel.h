/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A titled card of rows, and the button "Rest normal", which gives the rows that are still open
 * their normal answers in one step and says how many. Children are PedicleFindingRow and
 * PedicleDerivedRow; they get the panel's session once the panel is visible. */

#pragma once

#include "finding.h"
#include "result-part.h"

G_BEGIN_DECLS

#define PEDICLE_TYPE_PANEL (pedicle_panel_get_type ())
G_DECLARE_FINAL_TYPE (PediclePanel, pedicle_panel, PEDICLE, PANEL, PedicleResultPart)

/* Properties: "panel" (uint, a PediclePanelId), "title" (string, with the mnemonic of the access
 * key, which goes to the first finding) and "session". */

/* The row of the finding, or NULL where the panel has none. */
GtkWidget *pedicle_panel_find_row (PediclePanel *self, PedicleFindingId finding);

G_END_DECLS
