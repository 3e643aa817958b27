/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A dated assessment of a case as it was entered: the findings of the patient and of each lesion, and
 * what is planned for it. Plain structs, without signals. */

#pragma once

#include "answers.h"
#include "level.h"
#include "plan.h"

G_BEGIN_DECLS

/* One lesion at one visit. Read it freely; change it through the case (case.h). */
typedef struct {
  char *id; /* not empty, unique in the visit; the same lesion has it at every visit */
  PedicleLevels levels;
  PedicleAnswers findings; /* those of lesion scope */
  GPtrArray *plan;         /* of PedicleStep; may be empty */
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

PedicleVisit *pedicle_visit_new (void);
PedicleVisit *pedicle_visit_copy (const PedicleVisit *visit);
void pedicle_visit_free (PedicleVisit *visit);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PedicleVisit, pedicle_visit_free)

gboolean pedicle_visit_equal (const PedicleVisit *a, const PedicleVisit *b);

/* The lesion with that id, or NULL. */
const PedicleLesion *pedicle_visit_find_lesion (const PedicleVisit *visit, const char *id);

PedicleLesion *pedicle_lesion_new (void);
void pedicle_lesion_free (PedicleLesion *lesion);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PedicleLesion, pedicle_lesion_free)

G_END_DECLS
