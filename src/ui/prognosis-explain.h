/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The scores of the patient explained: each item with its points and the answers it rests on, the
 * bands, where the sources disagree, and the source. */

#pragma once

#include "assessment.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* New widgets, true to this assessment. */
GtkWidget *pedicle_prognosis_explain_tokuhashi (PedicleAssessment *assessment);
GtkWidget *pedicle_prognosis_explain_tomita (PedicleAssessment *assessment);

G_END_DECLS
