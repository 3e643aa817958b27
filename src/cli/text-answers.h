/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What was entered, and what rules take for an answer while there is none: no default is silent. */

#pragma once

#include "assessment.h"
#include "text-page.h"

G_BEGIN_DECLS

/* The patient's answers, a line for each panel, and what is taken from them. */
void pedicle_text_page_patient_answers (PedicleTextPage *page, PedicleAssessment *assessment);

/* Those of the lesion. */
void pedicle_text_page_lesion_answers (PedicleTextPage *page, PedicleAssessment *assessment,
                                       const PedicleLesionAssessment *lesion);

G_END_DECLS
