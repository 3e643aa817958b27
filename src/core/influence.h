/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What single answers would do to the verdicts on one lesion: every finding is given every answer it
 * can have, one at a time, and the rules are asked again. All else stays as the assessment has it. */

#pragma once

#include "assessment.h"

G_BEGIN_DECLS

typedef struct _PedicleInfluence PedicleInfluence;

/* One answer, and what would follow from it. */
typedef struct {
  PedicleFindingId finding;
  int value;
  gboolean contradicts; /* it would not go together with another answer that is given */
  PedicleRecommendation recommendations[PEDICLE_N_TECHNIQUES]; /* without what they wait for */
} PedicleOutcome;

/* Made when it is first asked for, in a millisecond or two, and kept as long as the assessment. The
 * lesion is one of the assessment's. */
const PedicleInfluence *pedicle_influence_get (PedicleAssessment *assessment,
                                               const PedicleLesionAssessment *lesion);

/* The outcomes of all answers but the one that is given, in the order of the finding's values;
 * ret_outcomes is owned by self. Returns their number. */
guint pedicle_influence_get_outcomes (const PedicleInfluence *self, PedicleFindingId finding,
                                      const PedicleOutcome **ret_outcomes);

/* Answers to one finding that all turn a verdict into the same other one. */
typedef struct {
  PedicleFindingId finding;
  PedicleVerdict min, max; /* the new verdict pair */
  gboolean contradicts;
  /* The answers, those nearest to the present one first. The answers of a number and of a graded
   * scale are one: the smallest change that does it. */
  int values[32];
  guint n_values;
} PedicleTurn;

/* The single answers that would change the verdict pair of the technique, in clinical order: as the
 * panels, then as RULES 1. An array of PedicleTurn, owned by the caller. */
GArray *pedicle_influence_get_turns (const PedicleInfluence *self, PedicleTechniqueId technique);

/* As get_turns, of one finding. */
GArray *pedicle_influence_get_turns_by (const PedicleInfluence *self, PedicleTechniqueId technique,
                                        PedicleFindingId finding);

/* Of an open verdict: the missing finding that would settle it soonest. That is the one of whose
 * answers the greatest part settles it; then the one that leaves least open on average; then the
 * first in clinical order. Answers that would contradict another one do not count. */
typedef struct {
  PedicleFindingId finding;
  guint n_settling, n_answers;
} PedicleSoonest;

/* FALSE where the verdict is settled. */
gboolean pedicle_influence_get_soonest (const PedicleInfluence *self, PedicleTechniqueId technique,
                                        PedicleSoonest *ret_soonest);

G_END_DECLS
