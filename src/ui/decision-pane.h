/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the meeting decides on the case: the draft as a form until it is signed, below it what was
 * signed before, newest first. Everything is changed through the case; nothing is entered by
 * itself. */

#pragma once

#include "result-part.h"

G_BEGIN_DECLS

#define PEDICLE_TYPE_DECISION_PANE (pedicle_decision_pane_get_type ())
G_DECLARE_FINAL_TYPE (PedicleDecisionPane, pedicle_decision_pane, PEDICLE, DECISION_PANE,
                      PedicleResultPart)

/* Properties: "session", "not-available" (uint: bit n for technique n, what this hospital lacks),
 * "signer" (string: who signs, in no file before; for binding two panes of one case). */

GtkWidget *pedicle_decision_pane_new (void);

/* Whose name of the meeting, participants and signer the button "As last time" takes over; copied.
 * NULL: those of the decision of the case that was signed last, where there is one. */
void pedicle_decision_pane_set_last (PedicleDecisionPane *self, const PedicleDecision *last);

G_END_DECLS
