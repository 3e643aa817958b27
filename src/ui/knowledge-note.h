/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the knowledge of today says otherwise on a signed decision. */

#pragma once

#include "decision-review.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* In a sentence or two, translated: under which version it was decided, how many verdicts would be
 * others; NULL where there is nothing to say. changes: as pedicle_decision_review() has them. */
char *pedicle_knowledge_note_describe (const PedicleDecision *decision,
                                       const PedicleKnowledge *knowledge, const GPtrArray *changes);

/* The sentence, and each verdict that would be another with the rules that make it so; NULL where
 * there is nothing to say. */
GtkWidget *pedicle_knowledge_note_new (const PedicleDecision *decision,
                                       const PedicleKnowledge *knowledge);

G_END_DECLS
