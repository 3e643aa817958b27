/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Small pieces of text in the user's language that several parts of `show` need. */

#pragma once

#include "assessment.h"

G_BEGIN_DECLS

/* "7–13", "9". */
char *pedicle_words_for_range (PedicleRange range);

/* "Alignment", "Mechanical (Pain)": with its panel where the label alone does not say enough. */
char *pedicle_words_for_finding (PedicleFindingId finding);

/* "Alignment, ESCC grade"; the levels bit is left out. */
char *pedicle_words_for_findings (PedicleFindingSet findings);

/* Columns of the widest level of an alert, with the space behind it. */
guint pedicle_words_get_alert_width (void);

G_END_DECLS
