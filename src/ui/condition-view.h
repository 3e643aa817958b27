/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A condition with each part marked as it stands: met, not met, or waiting for a finding. Beside each
 * part stand the answers it rests on, each a link to its row. A fact unfolds into what it is made of. */

#pragma once

#include "assessment.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define PEDICLE_TYPE_CONDITION_VIEW (pedicle_condition_view_get_type ())
G_DECLARE_FINAL_TYPE (PedicleConditionView, pedicle_condition_view, PEDICLE, CONDITION_VIEW,
                      GtkWidget)

/* Shows when as it stands in the assessment; lesion is one of its, or NULL for a condition that asks
 * the patient alone. */
GtkWidget *pedicle_condition_view_new (PedicleAssessment *assessment,
                                       const PedicleLesionAssessment *lesion,
                                       const PedicleCondition *when);

G_END_DECLS
