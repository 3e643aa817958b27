/* SPDX-License-Identifier: GPL-3.0-or-later */

/* One step of a plan: its technique with the verdict on it, when it is done, a note; up, down and
 * away. It has the focus as a whole, too: Alt+Up and Alt+Down move the step, Delete removes it.
 * Dragging it onto another step of the same plan moves it there. */

#pragma once

#include "session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define PEDICLE_TYPE_PLAN_STEP_ROW (pedicle_plan_step_row_get_type ())
G_DECLARE_FINAL_TYPE (PediclePlanStepRow, pedicle_plan_step_row, PEDICLE, PLAN_STEP_ROW, GtkWidget)

/* Signal "moved" (guint to): the step has gone there by the user's hand; the focus belongs there.
 * After a removal to is where it was. */
GtkWidget *pedicle_plan_step_row_new (void);

/* Shows the step of that index of plan; lesion is that of the session. */
void pedicle_plan_step_row_show (PediclePlanStepRow *self, PedicleSession *session,
                                 const PedicleKnowledge *knowledge,
                                 const PedicleLesionAssessment *lesion, const GPtrArray *plan,
                                 guint index);

G_END_DECLS
