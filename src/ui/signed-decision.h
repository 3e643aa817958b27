/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A signed decision as a card to read: what was decided, by whom, why, what was added since, and
 * what the knowledge of today says otherwise. */

#pragma once

#include "session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define PEDICLE_TYPE_SIGNED_DECISION (pedicle_signed_decision_get_type ())
G_DECLARE_FINAL_TYPE (PedicleSignedDecision, pedicle_signed_decision, PEDICLE, SIGNED_DECISION,
                      GtkWidget)

/* index: of the decision in the case, which must be signed. */
GtkWidget *pedicle_signed_decision_new (PedicleSession *session, guint index);

/* Shows what the case has there now. last: no later one is signed, so that it is said when findings
 * have changed since. */
void pedicle_signed_decision_show (PedicleSignedDecision *self, gboolean last);

G_END_DECLS
