/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a colleague would write about a case in a letter: who, findings, SINS, what the review paper
 * says, what is missing, and the decision. A few paragraphs of whole sentences, translated. */

#pragma once

#include "assessment.h"

G_BEGIN_DECLS

/* As plain text, paragraphs divided by an empty line, and as a fragment of HTML. assessment is that
 * of the case. Both are owned by the caller. */
char *pedicle_letter_write_text (PedicleCase *case_, PedicleAssessment *assessment);
char *pedicle_letter_write_html (PedicleCase *case_, PedicleAssessment *assessment);

G_END_DECLS
