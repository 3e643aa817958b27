/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The techniques for one lesion, by verdict, each with its reasons, companions and what is open. */

#pragma once

#include "assessment.h"
#include "text-page.h"

G_BEGIN_DECLS

void pedicle_text_page_techniques (PedicleTextPage *page, const PedicleKnowledge *knowledge,
                                   const PedicleLesionAssessment *lesion);

G_END_DECLS
