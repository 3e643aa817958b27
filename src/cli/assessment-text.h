/* SPDX-License-Identifier: GPL-3.0-or-later */

/* An assessment as text in the user's language. */

#pragma once

#include "assessment.h"
#include "text-page.h"

G_BEGIN_DECLS

/* place, "a.pedicle.json" or "-:3", is the title. case_ is the one that the assessment is of. */
void pedicle_text_page_assessment (PedicleTextPage *page, const char *place, PedicleCase *case_,
                                   PedicleAssessment *assessment);

G_END_DECLS
