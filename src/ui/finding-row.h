/* SPDX-License-Identifier: GPL-3.0-or-later */

/* One finding in the form: its name, the control that answers it, its definition on demand ("?" or
 * F1), and beside it what does not go together and what counts while it is not answered. Writes to
 * the case and to nothing else. Empty until it is given a session. */

#pragma once

#include "finding.h"
#include "result-part.h"

G_BEGIN_DECLS

#define PEDICLE_TYPE_FINDING_ROW (pedicle_finding_row_get_type ())
G_DECLARE_FINAL_TYPE (PedicleFindingRow, pedicle_finding_row, PEDICLE, FINDING_ROW,
                      PedicleResultPart)

/* Properties: "finding" (string, the id, construct-only) and "session". */
GtkWidget *pedicle_finding_row_new (PedicleFindingId finding);

PedicleFindingId pedicle_finding_row_get_finding (PedicleFindingRow *self);

/* Whether the row waits for an answer: asked now, no flag, not answered. */
gboolean pedicle_finding_row_is_open (PedicleFindingRow *self);

/* Shows the row even where it is not asked, gives its control the focus, marks it for a moment. FALSE
 * where it cannot be answered: a finding of a lesion, and there is none. */
gboolean pedicle_finding_row_lead_to (PedicleFindingRow *self);

G_END_DECLS
