/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Random states of a case, the same ones for the same seed. Plain chance hardly ever meets an ideal
 * candidate for excision, a quiet lesion or a score next to a limit; so most states start from
 * such a scenario, a few answers are changed, and only then answers are taken away. */

#pragma once

#include "case.h"

G_BEGIN_DECLS

typedef struct _PedicleRandomState PedicleRandomState;

PedicleRandomState *pedicle_random_state_new (guint32 seed);
void pedicle_random_state_free (PedicleRandomState *state);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PedicleRandomState, pedicle_random_state_free)

/* Draws a new visit, complete in a third of all cases. */
void pedicle_random_state_draw (PedicleRandomState *state);

/* The case that holds it; the visit of the case may be written to. */
PedicleCase *pedicle_random_state_get_case (PedicleRandomState *state);
PedicleVisit *pedicle_random_state_get_visit (PedicleRandomState *state);

/* For random-complete.c: chance, and an answer that the finding accepts. */
gboolean pedicle_random_state_chance (PedicleRandomState *state, double probability);
int pedicle_random_state_between (PedicleRandomState *state, int lowest, int highest);
int pedicle_random_state_answer (PedicleRandomState *state, PedicleFindingId finding);

/* Answers what is missing, one finding after the other and without a new contradiction, but for the
 * overruling findings where these are not wanted. What has no sense without a deficit is left out
 * there. FALSE where an answer without a contradiction was not found. */
gboolean pedicle_random_state_complete (PedicleRandomState *state, gboolean overruling);

/* Takes back answers that before, the same visit with fewer answers, has not: one of them, or all
 * but one. FALSE where there are not two. */
gboolean pedicle_random_state_take_back (PedicleRandomState *state, const PedicleVisit *before);

/* Whether nothing that has sense is missing. */
gboolean pedicle_random_visit_is_complete (const PedicleVisit *visit);

gboolean pedicle_random_visit_has_contradictions (const PedicleVisit *visit);

/* Whether giving the finding replaces a default. */
gboolean pedicle_random_finding_overrules (PedicleFindingId finding);

G_END_DECLS
