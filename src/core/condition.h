/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Condition trees: "all", "any", "not" and leaves that ask facts, findings and numbers. */

#pragma once

#include "facts.h"

G_BEGIN_DECLS

typedef enum {
  PEDICLE_CONDITION_ALWAYS,
  PEDICLE_CONDITION_ALL,
  PEDICLE_CONDITION_ANY,
  PEDICLE_CONDITION_NOT,
  PEDICLE_CONDITION_FACT,       /* a derived fact holds */
  PEDICLE_CONDITION_FINDING,    /* the answer is one of some values; a flag is raised */
  PEDICLE_CONDITION_NUMBER,     /* lower <= number <= upper */
  PEDICLE_CONDITION_UNANSWERED, /* plainly true or false */
} PedicleConditionKind;

typedef struct _PedicleCondition PedicleCondition;

struct _PedicleCondition {
  PedicleConditionKind kind;
  PedicleFactId fact;
  PedicleFindingId finding;
  guint32 values;      /* of FINDING: bit n for the choice n, bit 1 for a raised flag */
  PedicleNumberId number;
  PedicleRange limits; /* of NUMBER: either end may be G_MININT or G_MAXINT */
  GPtrArray *children; /* of PedicleCondition, owned; NULL for a leaf */
};

PedicleCondition *pedicle_condition_new (PedicleConditionKind kind);
void pedicle_condition_free (PedicleCondition *condition);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PedicleCondition, pedicle_condition_free)

/* Strong Kleene logic, exactly as written. */
PedicleFact pedicle_condition_evaluate (const PedicleCondition *condition,
                                        const PedicleFacts *facts);

/* Whether it asks anything of a lesion. */
gboolean pedicle_condition_asks_lesion (const PedicleCondition *condition);

/* In words with the ids of facts and findings: "overt and not fit-general-anaesthesia = no". */
char *pedicle_condition_to_string (const PedicleCondition *condition);

G_END_DECLS
