/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is planned for a lesion, and what meetings have decided. */

#pragma once

#include "assessment.h"
#include "text-page.h"

G_BEGIN_DECLS

/* The plan of the lesion with that index and what is to be said on it; nothing where none is planned. */
void pedicle_text_page_plan (PedicleTextPage *page, PedicleAssessment *assessment, guint lesion);

/* All decisions of the case, oldest first, and what other knowledge would change. */
void pedicle_text_page_decisions (PedicleTextPage *page, PedicleCase *case_,
                                  const PedicleKnowledge *knowledge);

G_END_DECLS
