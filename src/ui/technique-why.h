/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Why a technique has its verdict: each rule with what it says, its condition part by part with links
 * to the rows of the answers, and the section of the paper; and what would change the verdict. */

#pragma once

#include "assessment.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define PEDICLE_TYPE_TECHNIQUE_WHY (pedicle_technique_why_get_type ())
G_DECLARE_FINAL_TYPE (PedicleTechniqueWhy, pedicle_technique_why, PEDICLE, TECHNIQUE_WHY, GtkWidget)

GtkWidget *pedicle_technique_why_new (PedicleTechniqueId technique);

/* Builds the rows anew, if anything that they say has changed. */
void pedicle_technique_why_show (PedicleTechniqueWhy *self, PedicleAssessment *assessment,
                                 const PedicleLesionAssessment *lesion);

G_END_DECLS
