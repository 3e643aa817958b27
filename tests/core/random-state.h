/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Random states of a case, the same ones for the same seed. Plain chance hardly ever meets an ideal
 * candidate for excision, a quiet lesion or a score next to a limit; so most states start from
 * such a scenario, a few answers are changed, and only then answers are taken away. */

#pragma once

#include "case.h"

typedef struct _RandomState RandomState;

RandomState *random_state_new (guint32 seed);
void random_state_free (RandomState *state);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RandomState, random_state_free)

/* Draws a new visit, complete in a third of all cases. */
void random_state_draw (RandomState *state);

/* The case that holds it; the visit of the case may be written to. */
PedicleCase *random_state_get_case (RandomState *state);
PedicleVisit *random_state_get_visit (RandomState *state);

/* For random-complete.c: chance, and an answer that the finding accepts. */
gboolean random_state_chance (RandomState *state, double probability);
int random_state_between (RandomState *state, int lowest, int highest);
int random_state_answer (RandomState *state, PedicleFindingId finding);

/* Answers what is missing, one finding after the other and without a new contradiction, but for the
 * overruling findings where these are not wanted. What has no sense without a deficit is left out
 * there. FALSE where an answer without a contradiction was not found. */
gboolean random_state_complete (RandomState *state, gboolean overruling);

/* Takes back answers that before, the same visit with fewer answers, has not: one of them, or all
 * but one. FALSE where there are not two. */
gboolean random_state_take_back (RandomState *state, const PedicleVisit *before);

/* Whether nothing that has sense is missing. */
gboolean random_visit_is_complete (const PedicleVisit *visit);

gboolean random_visit_has_contradictions (const PedicleVisit *visit);

/* Whether giving the finding replaces a default. */
gboolean random_finding_overrules (PedicleFindingId finding);
