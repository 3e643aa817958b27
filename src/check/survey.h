/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The invariants of the rule base (RULES 6) over many states. */

#pragma once

#include "assessment.h"
#include "proof.h"

G_BEGIN_DECLS

typedef enum {
  /* of every state */
  PEDICLE_INVARIANT_CEMENT,
  PEDICLE_INVARIANT_ABLATION,
  PEDICLE_INVARIANT_IRRADIATION,
  PEDICLE_INVARIANT_MEDICAL,
  PEDICLE_INVARIANT_EXCISION,
  PEDICLE_INVARIANT_PAIR,
  PEDICLE_INVARIANT_OPEN,
  PEDICLE_INVARIANT_NEXT,
  PEDICLE_INVARIANT_CLASSES,
  PEDICLE_INVARIANT_DEFINITIONS,
  PEDICLE_INVARIANT_ORDER,
  PEDICLE_INVARIANT_RULE_ORDER,
  /* of complete states */
  PEDICLE_INVARIANT_DECOMPRESSION,
  PEDICLE_INVARIANT_QUIET,
  PEDICLE_INVARIANT_SETTLED,
  /* of two states, the second with more answers */
  PEDICLE_INVARIANT_SOUND_VERDICTS,
  PEDICLE_INVARIANT_SOUND_FACTS,
  PEDICLE_INVARIANT_SOUND_SCORES,
  PEDICLE_INVARIANT_SOUND_ALERTS,
  PEDICLE_INVARIANT_MONOTONY,
} PedicleInvariant;

#define PEDICLE_N_INVARIANTS (PEDICLE_INVARIANT_MONOTONY + 1)

/* What a part of the states has shown. */
typedef struct {
  const PedicleKnowledge *knowledge;
  guint64 rank;   /* of the state that is looked at */
  guint64 states; /* looked at so far */
  guint64 grown;  /* of these, without contradictions and completed */
  PedicleProof proofs[PEDICLE_N_INVARIANTS];
  /* Of each rule, alert and contradiction, bit n: the value n was seen. */
  guint8 *rules, *alerts;
  guint8 contradictions[PEDICLE_N_CONTRADICTIONS];
} PedicleSurvey;

PedicleSurvey *pedicle_survey_new (const PedicleKnowledge *knowledge);
void pedicle_survey_free (PedicleSurvey *survey);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PedicleSurvey, pedicle_survey_free)

/* Adds what other, which is emptied, has shown. */
void pedicle_survey_merge (PedicleSurvey *survey, PedicleSurvey *other);

/* What the assessments, of which the second may be NULL, show of the invariant. */
void pedicle_survey_try (PedicleSurvey *survey, PedicleInvariant invariant, gboolean held,
                         const char *wrong, PedicleAssessment *assessment,
                         PedicleAssessment *other);

void pedicle_survey_every_state (PedicleSurvey *survey, PedicleAssessment *assessment);
void pedicle_survey_complete_state (PedicleSurvey *survey, PedicleAssessment *assessment);

/* reordered: of the same visit with the lesions in reverse order, its answers given from the last
 * to the first. */
void pedicle_survey_reordered (PedicleSurvey *survey, PedicleAssessment *assessment,
                               PedicleAssessment *reordered);

/* after: the same visit with more answers, the overruling ones apart. final: with all of them. */
void pedicle_survey_grown (PedicleSurvey *survey, PedicleAssessment *before,
                           PedicleAssessment *after, gboolean final);

G_END_DECLS
