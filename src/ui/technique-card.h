/* SPDX-License-Identifier: GPL-3.0-or-later */

/* One technique: its verdict in sign and words, the reasons, companions, what it waits for; on
 * demand why, and what is known of it. Cards are kept and only what differs is touched. */

#pragma once

#include "assessment.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define PEDICLE_TYPE_TECHNIQUE_CARD (pedicle_technique_card_get_type ())
G_DECLARE_FINAL_TYPE (PedicleTechniqueCard, pedicle_technique_card, PEDICLE, TECHNIQUE_CARD,
                      GtkWidget)

GtkWidget *pedicle_technique_card_new (PedicleTechniqueId technique);

/* Shows the verdict for lesion, which belongs to assessment; without a lesion only what is known of
 * the technique. */
void pedicle_technique_card_show (PedicleTechniqueCard *self, PedicleAssessment *assessment,
                                  const PedicleLesionAssessment *lesion);

/* Marks that the verdict has just changed, or takes the mark away. */
void pedicle_technique_card_set_changed (PedicleTechniqueCard *self, gboolean changed);

/* Opens what is known of the technique and takes the keyboard focus. */
void pedicle_technique_card_open (PedicleTechniqueCard *self);

G_END_DECLS
