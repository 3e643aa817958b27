/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a case is made of: plain structs, without signals. */

#pragma once

#include <json-glib/json-glib.h>

#include "answers.h"
#include "level.h"

G_BEGIN_DECLS

typedef enum {
  PEDICLE_SEX_UNKNOWN,
  PEDICLE_SEX_FEMALE,
  PEDICLE_SEX_MALE,
  PEDICLE_SEX_OTHER,
} PedicleSex;

/* One lesion at one visit. Read it freely; change it through the case (case.h). */
typedef struct {
  char *id; /* not empty, unique in the visit; the same lesion has it at every visit */
  PedicleLevels levels;
  PedicleAnswers findings; /* those of lesion scope */
  char *note;
  JsonObject *others; /* members this version does not know, or NULL */
} PedicleLesion;

typedef struct {
  char *date;              /* ISO, "2026-11-20" */
  PedicleAnswers findings; /* those of patient scope */
  GPtrArray *lesions;      /* of PedicleLesion; may be empty */
  char *note;
  JsonObject *others;
} PedicleVisit;

/* All of a case. */
typedef struct {
  char *id, *label, *created, *modified;
  int birth_year;
  PedicleSex sex;
  GPtrArray *visits; /* of PedicleVisit */
  JsonObject *others;
} PedicleCaseData;

PedicleCaseData *pedicle_case_data_new (void);
void pedicle_case_data_free (PedicleCaseData *data);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PedicleCaseData, pedicle_case_data_free)

PedicleCaseData *pedicle_case_data_copy (const PedicleCaseData *data);
gboolean pedicle_case_data_equal (const PedicleCaseData *a, const PedicleCaseData *b);

/* Whether text is a day of the calendar, written like "2026-11-20" and not otherwise. */
gboolean pedicle_date_is_valid (const char *text);

PedicleVisit *pedicle_visit_new (void);
PedicleVisit *pedicle_visit_copy (const PedicleVisit *visit);
void pedicle_visit_free (PedicleVisit *visit);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PedicleVisit, pedicle_visit_free)

PedicleLesion *pedicle_lesion_new (void);
void pedicle_lesion_free (PedicleLesion *lesion);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PedicleLesion, pedicle_lesion_free)

G_END_DECLS
