/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The case itself: label, date of the assessment, birth year, sex, notes. Folded into one line that
 * sums it up; a case without a label is unfolded. */

#pragma once

#include "result-part.h"

G_BEGIN_DECLS

#define PEDICLE_TYPE_CASE_SECTION (pedicle_case_section_get_type ())
G_DECLARE_FINAL_TYPE (PedicleCaseSection, pedicle_case_section, PEDICLE, CASE_SECTION,
                      PedicleResultPart)

/* Properties: "session", "expanded" (boolean). */

G_END_DECLS
