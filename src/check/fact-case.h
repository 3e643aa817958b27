/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A case for a proof over facts: some of the variables that decide them are fixed, the others free.
 * The variables are findings, the ranges of the scores, and the facts that have no definition in
 * terms of these. What follows from them is stated in fact-definitions.c a second time, apart from
 * facts.c; it is what a fact can be, so that a proof covers all values of what is free. */

#pragma once

#include "facts.h"
#include "knowledge.h"
#include "tri-set.h"

G_BEGIN_DECLS

/* A fact, a finding or a number, in one row of numbers. */
typedef int PedicleVariable;

#define PEDICLE_VARIABLE_OF_FACT(fact) ((PedicleVariable) (fact))
#define PEDICLE_VARIABLE_OF_FINDING(finding) ((PedicleVariable) (PEDICLE_N_FACTS + (finding)))
#define PEDICLE_VARIABLE_OF_NUMBER(number) \
  ((PedicleVariable) (PEDICLE_N_FACTS + PEDICLE_N_FINDINGS + (number)))
#define PEDICLE_N_VARIABLES (PEDICLE_N_FACTS + PEDICLE_N_FINDINGS + PEDICLE_N_NUMBERS)
#define PEDICLE_NO_VARIABLE (-1)

typedef struct {
  gboolean complete; /* nothing is unknown */
  guint64 opaque;    /* bit n: the fact n is free whatever its definition says */
  gboolean fixed[PEDICLE_N_VARIABLES];
  PedicleTri facts[PEDICLE_N_FACTS];
  int answers[PEDICLE_N_FINDINGS];
  PedicleRange numbers[PEDICLE_N_NUMBERS];
  /* The first free variable that was asked since this was last PEDICLE_NO_VARIABLE. */
  PedicleVariable pending;
  gboolean asked[PEDICLE_N_VARIABLES];
} PedicleFactCase;

void pedicle_fact_case_init (PedicleFactCase *self, gboolean complete);

/* The number of values of the variable; fixes it to one of them, which counts from 0. */
guint pedicle_fact_case_count (const PedicleFactCase *self, PedicleVariable variable);
void pedicle_fact_case_fix (PedicleFactCase *self, PedicleVariable variable, guint value);

/* What they can be, over all values of the free variables. */
PedicleTriSet pedicle_fact_case_get_fact (PedicleFactCase *self, PedicleFactId fact);
PedicleTriSet pedicle_fact_case_get_answer (PedicleFactCase *self, PedicleFindingId finding,
                                            guint32 values);
PedicleTriSet pedicle_fact_case_get_number (PedicleFactCase *self, PedicleNumberId number,
                                            PedicleRange limits);
PedicleTriSet pedicle_fact_case_judge (PedicleFactCase *self, const PedicleCondition *condition);

/* For fact-definitions.c: notes that the variable was asked; whether it is free. */
gboolean pedicle_fact_case_is_free (PedicleFactCase *self, PedicleVariable variable);

/* By its definition; 0 where the fact has none. */
PedicleTriSet pedicle_fact_define (PedicleFactCase *self, PedicleFactId fact);

/* As the facts that conditions are evaluated on, every variable fixed; patient and lesion hold the
 * answers. */
void pedicle_fact_case_fill (PedicleFactCase *self, PedicleFacts *facts, PedicleAnswers *patient,
                             PedicleAnswers *lesion);

/* The fixed variables in ids: "frankel = C, sins = 7–12, fit unknown". */
char *pedicle_fact_case_describe (const PedicleFactCase *self);

/* The facts of a lesion against their definitions: "quiet", the first that differs, or NULL. */
char *pedicle_fact_case_compare (const PedicleFacts *facts);

G_END_DECLS
