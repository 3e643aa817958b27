/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A condition taken apart, each part as it stands now: met, not met, or waiting for a finding. */

#pragma once

#include "assessment.h"

G_BEGIN_DECLS

typedef struct _PedicleExplanation PedicleExplanation;

struct _PedicleExplanation {
  const PedicleCondition *condition; /* lives as long as the knowledge */
  PedicleFact fact; /* its value; the answers it rests on, or the findings it waits for */
  /* What it is made of: itself for a group, for a fact its definition; NULL for a leaf. */
  const PedicleCondition *inside;
  /* How the parts belong together: PEDICLE_CONDITION_ALL or _ANY; of no meaning without parts. */
  PedicleConditionKind joint;
  /* Whether the condition says "not" before the words of its parts or its fact. */
  gboolean negated;
  GPtrArray *parts; /* of PedicleExplanation, owned; NULL for a leaf */
};

/* Takes a condition apart down to findings, numbers and facts that have no parts. */
PedicleExplanation *pedicle_explanation_new (const PedicleCondition *condition,
                                             const PedicleFacts *facts);
void pedicle_explanation_free (PedicleExplanation *explanation);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PedicleExplanation, pedicle_explanation_free)

/* The part in words, translated, without the words of its own parts where it is a group: "overt
 * instability", "not: quiet lesion", "SINS 13 or more", "one of these". */
char *pedicle_explanation_describe (const PedicleExplanation *explanation);

/* Where the part asks a number: what it is now, "now 9–13", translated. Else NULL. */
char *pedicle_explanation_describe_now (const PedicleExplanation *explanation,
                                        const PedicleFacts *facts);

G_END_DECLS
