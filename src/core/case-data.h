/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a case is made of: plain structs, without signals. */

#pragma once

#include "decision.h"

G_BEGIN_DECLS

typedef enum {
  PEDICLE_SEX_UNKNOWN,
  PEDICLE_SEX_FEMALE,
  PEDICLE_SEX_MALE,
  PEDICLE_SEX_OTHER,
} PedicleSex;

/* All of a case. */
typedef struct {
  char *id, *label, *created, *modified;
  int birth_year;
  PedicleSex sex;
  GPtrArray *visits;    /* of PedicleVisit */
  GPtrArray *decisions; /* of PedicleDecision, oldest first; the last one may be a draft */
  JsonObject *others;
} PedicleCaseData;

PedicleCaseData *pedicle_case_data_new (void);
void pedicle_case_data_free (PedicleCaseData *data);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PedicleCaseData, pedicle_case_data_free)

PedicleCaseData *pedicle_case_data_copy (const PedicleCaseData *data);
gboolean pedicle_case_data_equal (const PedicleCaseData *a, const PedicleCaseData *b);

G_END_DECLS
