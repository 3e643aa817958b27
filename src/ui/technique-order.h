/* SPDX-License-Identifier: GPL-3.0-or-later */

/* In which order techniques and their groups are listed, wherever they are shown. */

#pragma once

#include "assessment.h"

G_BEGIN_DECLS

/* The most promising first: by the best verdict, then by the worst. */
void pedicle_technique_order (const PedicleLesionAssessment *lesion,
                              PedicleTechniqueId ret_techniques[PEDICLE_N_TECHNIQUES]);

/* Whether what waits stands before what is settled: while nothing is recommended and something may
 * still turn out to be. The background treatment stands nearly always. */
gboolean pedicle_waiting_comes_first (const PedicleLesionAssessment *lesion);

/* All groups: settled and good first, then what waits, unless it comes first, then the
 * negatives. */
void pedicle_group_order (const PedicleLesionAssessment *lesion,
                          PedicleGroup ret_groups[PEDICLE_N_GROUPS]);

G_END_DECLS
