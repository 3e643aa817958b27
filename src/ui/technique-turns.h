/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What would change the verdict on a technique: the single answers that turn a settled one, in clinical
 * order, or the finding that would settle an open one soonest. */

#pragma once

#include "assessment.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A new widget, true to this assessment. Each answer is a link to its row. */
GtkWidget *pedicle_technique_turns_new (PedicleAssessment *assessment,
                                        const PedicleLesionAssessment *lesion,
                                        PedicleTechniqueId technique);

G_END_DECLS
