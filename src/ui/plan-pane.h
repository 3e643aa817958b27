/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The plan of the lesion that is looked at, to make and to check: its steps in order, what the check
 * says on them, the combinations that the review paper names, and all techniques to add. Nothing is
 * picked by the program; every change is one step of undo. Keyboard alone is enough, at any font size
 * and from 480 pixels on; it scrolls by itself. */

#pragma once

#include "result-part.h"

G_BEGIN_DECLS

#define PEDICLE_TYPE_PLAN_PANE (pedicle_plan_pane_get_type ())
G_DECLARE_FINAL_TYPE (PediclePlanPane, pedicle_plan_pane, PEDICLE, PLAN_PANE, PedicleResultPart)

/* Property "session". The focus goes to the first step, or to the first technique to add. */
GtkWidget *pedicle_plan_pane_new (void);

G_END_DECLS
