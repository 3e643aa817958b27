/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The scores with the points of their items and what each item waits for. */

#pragma once

#include "assessment.h"
#include "text-page.h"

G_BEGIN_DECLS

/* Tokuhashi and Tomita. */
void pedicle_text_page_prognosis (PedicleTextPage *page, PedicleAssessment *assessment);

/* SINS of a lesion: total, class, gauge, items, and a note where the paper's table would give
 * another total. */
void pedicle_text_page_sins (PedicleTextPage *page, const PedicleLesionAssessment *lesion);

G_END_DECLS
