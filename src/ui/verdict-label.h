/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The verdict on a technique in words and in its colour. */

#pragma once

#include "recommendation.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Gives label the words and the classes "verdict" and that of the group; touches it only where they
 * differ. */
void pedicle_verdict_label_show (GtkLabel *label, const PedicleRecommendation *recommendation,
                                 PedicleTechniqueId technique);

G_END_DECLS
