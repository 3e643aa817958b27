/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is known of a technique whatever the case: principle, indications, advantages, limitations,
 * contraindications, difficulties, companions, each with its source. */

#pragma once

#include "knowledge.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

GtkWidget *pedicle_technique_statements_new (const PedicleTechnique *technique,
                                             const PedicleKnowledge *knowledge);

G_END_DECLS
