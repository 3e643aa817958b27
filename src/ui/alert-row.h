/* SPDX-License-Identifier: GPL-3.0-or-later */

/* One remark in the result column: a sign and a word for its level, a sentence, and on demand its
 * condition part by part, the answers it rests on and where it comes from. */

#pragma once

#include "assessment.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define PEDICLE_TYPE_ALERT_ROW (pedicle_alert_row_get_type ())
G_DECLARE_FINAL_TYPE (PedicleAlertRow, pedicle_alert_row, PEDICLE, ALERT_ROW, GtkWidget)

GtkWidget *pedicle_alert_row_new (PedicleAlertLevel level, const char *text);

/* Answers that do not go together: no source, but rows to look at. */
GtkWidget *pedicle_alert_row_new_contradiction (PedicleContradictionId contradiction);

/* What the row shows when it is opened. alert is NULL for a contradiction, which has findings alone;
 * lesion is NULL without one. */
void pedicle_alert_row_show (PedicleAlertRow *self, PedicleAssessment *assessment,
                             const PedicleLesionAssessment *lesion, const PedicleAlert *alert,
                             PedicleFindingSet findings);

/* The same for a remark on a plan. rule is NULL where it concerns the verdict as a whole: then all
 * rules of the technique are shown. sources stand below the sentence even while the row is closed;
 * NULL: the sentence is all that there is, and the row cannot be opened. */
void pedicle_alert_row_show_remark (PedicleAlertRow *self, PedicleAssessment *assessment,
                                    const PedicleLesionAssessment *lesion,
                                    PedicleTechniqueId technique, const PedicleRule *rule,
                                    const char *sources);

G_END_DECLS
