/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the knowledge states for one visit of a case: scores, alerts, verdicts, reasons, what is
 * missing. Immutable and complete: window, projector, report and command line read the same one. It
 * keeps its own copy of the visit, so that it stays true to what it was made from. */

#pragma once

#include "case.h"
#include "contradiction.h"
#include "facts.h"
#include "knowledge.h"
#include "recommendation.h"

G_BEGIN_DECLS

#define PEDICLE_TYPE_ASSESSMENT (pedicle_assessment_get_type ())
G_DECLARE_FINAL_TYPE (PedicleAssessment, pedicle_assessment, PEDICLE, ASSESSMENT, GObject)

typedef struct {
  const char *id;
  PedicleLevels levels;
  PedicleFacts facts;
  PedicleContradictions contradictions;
  PedicleRecommendation recommendations[PEDICLE_N_TECHNIQUES];
  /* What to assess next, most urgent first: unanswered findings, no flags. */
  PedicleFindingId next[PEDICLE_N_FINDINGS];
  guint n_next;
  /*< private >*/
  PedicleFact *rules;  /* by index of the rule */
  PedicleFact *alerts; /* by index of the alert */
} PedicleLesionAssessment;

/* The visit counts from 0, as in the case. */
PedicleAssessment *pedicle_assess (PedicleCase *case_, guint visit,
                                   const PedicleKnowledge *knowledge);

const PedicleKnowledge *pedicle_assessment_get_knowledge (PedicleAssessment *self);
const char *pedicle_assessment_get_case_id (PedicleAssessment *self);
const PedicleVisit *pedicle_assessment_get_visit (PedicleAssessment *self);

/* The patient's facts, scores and numbers; those of a lesion are not filled in. */
const PedicleFacts *pedicle_assessment_get_facts (PedicleAssessment *self);
PedicleContradictions pedicle_assessment_get_contradictions (PedicleAssessment *self);

guint pedicle_assessment_get_n_lesions (PedicleAssessment *self);
/* In the order of the case; NULL beyond the last. */
const PedicleLesionAssessment *pedicle_assessment_get_lesion (PedicleAssessment *self, guint index);

/* The SINS of the case: highest minimum to highest maximum of its lesions; FALSE without a lesion. */
gboolean pedicle_assessment_get_highest_sins (PedicleAssessment *self, PedicleRange *ret_total);

/* Whether an alert of the patient holds, and why. For an alert of a lesion ask the lesion. */
PedicleFact pedicle_assessment_get_alert (PedicleAssessment *self, const PedicleAlert *alert);
PedicleFact pedicle_lesion_assessment_get_alert (const PedicleLesionAssessment *lesion,
                                                 const PedicleAlert *alert);

/* Whether a rule holds for the lesion, and the findings that explain it. */
PedicleFact pedicle_lesion_assessment_get_rule (const PedicleLesionAssessment *lesion,
                                                const PedicleRule *rule);

/* What to assess next while there is no lesion: of the patient alone, most urgent first. */
guint pedicle_assessment_get_next (PedicleAssessment *self, const PedicleFindingId **ret_next);

G_END_DECLS
