/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The invariants of the rule base, counted over many states. */

#pragma once

#include "assessment.h"

typedef enum {
  /* of every state */
  INVARIANT_CEMENT,
  INVARIANT_ABLATION,
  INVARIANT_IRRADIATION,
  INVARIANT_MEDICAL,
  INVARIANT_EXCISION,
  INVARIANT_PAIR,
  INVARIANT_OPEN,
  INVARIANT_NEXT,
  INVARIANT_CLASSES,
  INVARIANT_LESION_ORDER,
  INVARIANT_RULE_ORDER,
  /* of complete states */
  INVARIANT_DECOMPRESSION,
  INVARIANT_QUIET,
  INVARIANT_SETTLED,
  /* of two states, the second with more answers */
  INVARIANT_SOUND_VERDICTS,
  INVARIANT_SOUND_FACTS,
  INVARIANT_SOUND_SCORES,
  INVARIANT_SOUND_ALERTS,
  INVARIANT_MONOTONY,
} InvariantId;

#define N_INVARIANTS (INVARIANT_MONOTONY + 1)

typedef struct {
  guint64 tried[N_INVARIANTS]; /* where the invariant says something */
  guint64 broken[N_INVARIANTS];
  char *first[N_INVARIANTS]; /* the first state that breaks it, in the words of state.h */
  guint *values; /* of each rule, bit n: the value n was seen */
  guint *alert_values;
} Survey;

Survey *survey_new (void);
void survey_free (Survey *survey);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Survey, survey_free)

const char *survey_get_name (InvariantId invariant);

void survey_every_state (Survey *survey, PedicleAssessment *assessment);
void survey_complete_state (Survey *survey, PedicleAssessment *assessment);

/* assessment: of the same visit with the lesions in reverse order. */
void survey_reversed (Survey *survey, PedicleAssessment *assessment, PedicleAssessment *reversed);

/* after: the same visit with more answers, the overruling ones apart. final: with all of them. */
void survey_grown (Survey *survey, PedicleAssessment *before, PedicleAssessment *after,
                   gboolean final);
