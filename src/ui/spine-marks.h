/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The lesions that a spine map marks. */

#pragma once

#include "assessment.h"
#include "spine.h"

G_BEGIN_DECLS

/* Makes marks, an array of PedicleSpineLesion, those of assessment; shown is the selected one.
 * Returns whether that changed anything: most answers change nothing on the map. */
gboolean pedicle_spine_marks_update (GArray *marks, PedicleAssessment *assessment,
                                     const PedicleLesionAssessment *shown);

G_END_DECLS
