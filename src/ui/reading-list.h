/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Where the sources disagree, in place: the reading in use, the other one, and its result for this
 * patient. */

#pragma once

#include "reading.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A new widget with all readings about that place that matter for the patient; NULL for none. */
GtkWidget *pedicle_reading_list_new (PedicleAssessment *assessment,
                                     const PedicleLesionAssessment *lesion,
                                     PedicleReadingPlace place);

/* The same by the decision that a rule or an alert names, which may be NULL. */
GtkWidget *pedicle_reading_list_new_for_decision (PedicleAssessment *assessment,
                                                  const PedicleLesionAssessment *lesion,
                                                  const char *decision);

G_END_DECLS
