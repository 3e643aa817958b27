/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Findings as answered, each a link to its row: "Alignment: Normal", "ESCC grade: not answered". */

#pragma once

#include "assessment.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* One link: text, leading to the row of the finding called id, or to the spine map for "levels". */
GtkWidget *pedicle_finding_link_new (const char *text, const char *id);

/* A new widget with a link for every finding of the set, and for the levels if they are in it. */
GtkWidget *pedicle_finding_links_new (PedicleAssessment *assessment,
                                      const PedicleLesionAssessment *lesion, PedicleFindingSet set);

G_END_DECLS
