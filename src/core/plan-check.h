/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the assessment says on a plan (RULES 3): each technique against its verdict, each companion
 * that is required or advised against what else is planned. Changes no verdict. */

#pragma once

#include "assessment.h"
#include "decision.h"

G_BEGIN_DECLS

typedef enum {
  PEDICLE_REMARK_VERDICT,     /* planned, though the verdict is caution or worse */
  PEDICLE_REMARK_OPEN,        /* planned while the verdict may still turn out so */
  PEDICLE_REMARK_COMPANION,   /* a companion is required or advised, and not planned */
  PEDICLE_REMARK_ORDER,       /* it is planned, but not in that order */
  PEDICLE_REMARK_TOO_EARLY,   /* it is planned before the day from which it may be, perhaps among others */
  PEDICLE_REMARK_DAY_UNSAID,  /* it has such a day, and the plan says none */
  PEDICLE_REMARK_MAY_NEED,    /* a companion may be required: its rule is undecided; not planned so */
  PEDICLE_REMARK_UNAVAILABLE, /* this hospital does not have it */
  PEDICLE_REMARK_LEFT_OUT,    /* recommended, and nothing that is recommended is planned */
} PedicleRemarkKind;

typedef struct {
  PedicleRemarkKind kind;
  PedicleAlertLevel level;
  guint lesion; /* index in the assessment */
  guint step;   /* index in its plan; of LEFT_OUT without meaning */
  PedicleTechniqueId technique;
  const PedicleRule *rule;     /* of what concerns companions, else NULL */
  const PedicleEffect *effect; /* the same */
  int day;                     /* of TOO_EARLY: the day that is planned */
  PedicleRecommendation recommendation;
  guint recommended; /* of LEFT_OUT: which, bit n for technique n */
} PedicleRemark;

/* The remarks on the plan of a lesion of the assessment, in the order of the steps. not_available:
 * bit n for technique n. Array of PedicleRemark, owned by the caller. */
GArray *pedicle_plan_check (PedicleAssessment *assessment, guint lesion, guint not_available);

/* The same for all lesions. */
GArray *pedicle_plan_check_all (PedicleAssessment *assessment, guint not_available);

/* Whether the plan departs from what is stated, so that a decision has to say why; and from what. */
gboolean pedicle_remark_is_departure (const PedicleRemark *remark,
                                      PedicleDepartureKind *ret_kind);

/* The reason that the decision gives for it, or NULL. */
const PedicleDeparture *pedicle_remark_find_departure (const PedicleRemark *remark,
                                                       PedicleAssessment *assessment,
                                                       const PedicleDecision *decision);

/* In a sentence, translated. */
char *pedicle_remark_describe (const PedicleRemark *remark, const PedicleKnowledge *knowledge);

G_END_DECLS
