/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A finding explained: its definition, and which verdicts its answer can change for this patient
 * now. */

#pragma once

#include "assessment.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A new widget, true to this assessment. lesion is the one that is looked at, or NULL. */
GtkWidget *pedicle_finding_explain (PedicleAssessment *assessment,
                                    const PedicleLesionAssessment *lesion,
                                    PedicleFindingId finding);

G_END_DECLS
