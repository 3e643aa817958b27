/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The SINS explained: one item, or how firm the total is. */

#pragma once

#include "assessment.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* "Alignment", "Body collapse", translated, as the list of items has it. Static. */
const char *pedicle_sins_item_get_title (PedicleSinsItem item);

/* The answers that the item rests on, what one step would do, how well observers agree, where the
 * sources disagree. A new widget, true to this assessment. */
GtkWidget *pedicle_sins_explain_item (PedicleAssessment *assessment,
                                      const PedicleLesionAssessment *lesion, PedicleSinsItem item);

/* How far the other classes are, and for each item what one step would do. */
GtkWidget *pedicle_sins_explain_total (PedicleAssessment *assessment,
                                       const PedicleLesionAssessment *lesion);

/* In a few words: "one step from another class", "no single step changes the class",
 * "open". */
char *pedicle_sins_describe_firmness (const PedicleSins *sins);

G_END_DECLS
