/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "plan-check.h"

typedef struct {
  PedicleAssessment *assessment;
  const PedicleLesionAssessment *lesion;
  const GPtrArray *plan;
  GArray *remarks;
  PedicleRemark remark; /* what all remarks on the step have in common */
} Check;

static const PedicleStep *
get_step (const GPtrArray *plan, guint index)
{
  return plan->pdata[index];
}

static void
add (Check *self, PedicleRemarkKind kind, PedicleAlertLevel level)
{
  self->remark.kind = kind;
  self->remark.level = level;
  g_array_append_val (self->remarks, self->remark);
}

static void
check_verdict (Check *self)
{
  const PedicleRecommendation *recommendation = &self->remark.recommendation;

  if (!pedicle_recommendation_is_settled (recommendation)) {
    if (recommendation->max <= PEDICLE_VERDICT_NOT_INDICATED)
      add (self, PEDICLE_REMARK_VERDICT, PEDICLE_ALERT_URGENT);
    else if (recommendation->min < PEDICLE_VERDICT_CONSIDER)
      add (self, PEDICLE_REMARK_OPEN,
           recommendation->min < PEDICLE_VERDICT_CAUTION ? PEDICLE_ALERT_WARNING
                                                         : PEDICLE_ALERT_INFO);
  } else if (recommendation->min == PEDICLE_VERDICT_CONTRAINDICATED) {
    add (self, PEDICLE_REMARK_VERDICT, PEDICLE_ALERT_URGENT);
  } else if (recommendation->min == PEDICLE_VERDICT_NOT_INDICATED) {
    add (self, PEDICLE_REMARK_VERDICT, PEDICLE_ALERT_WARNING);
  } else if (recommendation->min <= PEDICLE_VERDICT_CAUTION) {
    add (self, PEDICLE_REMARK_VERDICT, PEDICLE_ALERT_INFO);
  }
}

static gboolean
is_in_order (const GPtrArray *plan, guint step, guint companion, PedicleOrder order)
{
  guint session = pedicle_plan_get_session (plan, step);
  guint other = pedicle_plan_get_session (plan, companion);

  switch (order) {
  case PEDICLE_ORDER_BEFORE:
    return other < session;
  case PEDICLE_ORDER_SAME_SESSION:
    return other == session;
  case PEDICLE_ORDER_AFTER:
    return other > session;
  }
  g_return_val_if_reached (FALSE);
}

/* What a plan makes of a companion. Of several steps the last of these counts: one that comes at the
 * right time makes good for others, but not for one that comes too early. */
typedef enum { MISSING, IN_OTHER_ORDER, DAY_UNSAID, MET, TOO_EARLY } Match;

static Match
match_step (const GPtrArray *plan, guint step, guint companion, const PedicleEffect *effect,
            int *ret_day)
{
  if (companion == step || !pedicle_effect_names (effect, get_step (plan, companion)->technique))
    return MISSING;
  if (effect->from_day > 0 && is_in_order (plan, step, companion, PEDICLE_ORDER_SAME_SESSION))
    return TOO_EARLY;
  if (!is_in_order (plan, step, companion, effect->order))
    return IN_OTHER_ORDER;
  if (effect->from_day == 0)
    return MET;
  if (!pedicle_plan_get_days (plan, step, companion, ret_day))
    return DAY_UNSAID;
  return *ret_day < effect->from_day ? TOO_EARLY : MET;
}

static Match
match (const GPtrArray *plan, guint step, const PedicleEffect *effect, int *ret_day)
{
  Match matched = MISSING;

  for (guint i = 0; i < plan->len; i++) {
    int day = 0;
    Match found = match_step (plan, step, i, effect, &day);

    if (found > matched) {
      matched = found;
      *ret_day = day;
    }
  }
  return matched;
}

static void
check_companion (Check *self, const PedicleRule *rule, const PedicleEffect *effect)
{
  static const PedicleRemarkKind kinds[] = {
    [MISSING] = PEDICLE_REMARK_COMPANION,
    [IN_OTHER_ORDER] = PEDICLE_REMARK_ORDER,
    [DAY_UNSAID] = PEDICLE_REMARK_DAY_UNSAID,
    [TOO_EARLY] = PEDICLE_REMARK_TOO_EARLY,
  };
  PedicleTri holds = pedicle_lesion_assessment_get_rule (self->lesion, rule).value;
  gboolean required = effect->kind == PEDICLE_EFFECT_REQUIRE;
  Match found = match (self->plan, self->remark.step, effect, &self->remark.day);

  if (found == MET || holds == PEDICLE_FALSE || (holds == PEDICLE_UNKNOWN && !required))
    return;
  self->remark.rule = rule;
  self->remark.effect = effect;
  if (holds == PEDICLE_UNKNOWN)
    add (self, PEDICLE_REMARK_MAY_NEED, PEDICLE_ALERT_INFO);
  else
    add (self, kinds[found],
         found == DAY_UNSAID || !required ? PEDICLE_ALERT_INFO : PEDICLE_ALERT_WARNING);
  self->remark.rule = NULL;
  self->remark.effect = NULL;
}

static void
check_companions (Check *self, const PedicleTechnique *technique)
{
  for (guint i = 0; i < technique->rules->len; i++) {
    const PedicleRule *rule = technique->rules->pdata[i];

    for (guint j = 0; j < rule->n_effects; j++)
      if (rule->effects[j].kind == PEDICLE_EFFECT_REQUIRE ||
          rule->effects[j].kind == PEDICLE_EFFECT_ADVISE)
        check_companion (self, rule, &rule->effects[j]);
  }
}

static void
check_step (Check *self, guint step, guint not_available)
{
  PedicleTechniqueId technique = get_step (self->plan, step)->technique;

  self->remark.step = step;
  self->remark.technique = technique;
  self->remark.recommendation = self->lesion->recommendations[technique];
  check_verdict (self);
  check_companions (self, pedicle_knowledge_get_technique (
                            pedicle_assessment_get_knowledge (self->assessment), technique));
  if (not_available & (1u << technique))
    add (self, PEDICLE_REMARK_UNAVAILABLE, PEDICLE_ALERT_WARNING);
}

static guint
get_recommended (const PedicleLesionAssessment *lesion, PedicleTechniqueId *ret_first)
{
  guint recommended = 0;

  for (guint i = PEDICLE_N_TECHNIQUES; i-- > 0;)
    if (lesion->recommendations[i].min == PEDICLE_VERDICT_RECOMMENDED) {
      recommended |= 1u << i;
      *ret_first = i;
    }
  return recommended;
}

/* One of those that are recommended is enough: they may be alternatives. */
static void
check_left_out (Check *self)
{
  PedicleTechniqueId first = 0;
  guint recommended = get_recommended (self->lesion, &first);

  if (recommended == 0 || (recommended & pedicle_plan_get_techniques (self->plan)) != 0)
    return;
  self->remark.technique = first;
  self->remark.recommendation = self->lesion->recommendations[first];
  self->remark.recommended = recommended;
  add (self, PEDICLE_REMARK_LEFT_OUT, PEDICLE_ALERT_WARNING);
}

static void
check_lesion (PedicleAssessment *assessment, guint lesion, guint not_available, GArray *remarks)
{
  const PedicleVisit *visit = pedicle_assessment_get_visit (assessment);
  const PedicleLesion *row = visit->lesions->pdata[lesion];
  Check self = { .assessment = assessment,
                 .lesion = pedicle_assessment_get_lesion (assessment, lesion),
                 .plan = row->plan,
                 .remarks = remarks,
                 .remark = { .lesion = lesion } };

  for (guint i = 0; i < row->plan->len; i++)
    check_step (&self, i, not_available);
  check_left_out (&self);
}

GArray *
pedicle_plan_check (PedicleAssessment *assessment, guint lesion, guint not_available)
{
  GArray *remarks = g_array_new (FALSE, FALSE, sizeof (PedicleRemark));

  g_return_val_if_fail (lesion < pedicle_assessment_get_n_lesions (assessment), remarks);

  check_lesion (assessment, lesion, not_available, remarks);
  return remarks;
}

GArray *
pedicle_plan_check_all (PedicleAssessment *assessment, guint not_available)
{
  GArray *remarks = g_array_new (FALSE, FALSE, sizeof (PedicleRemark));

  for (guint i = 0; i < pedicle_assessment_get_n_lesions (assessment); i++)
    check_lesion (assessment, i, not_available, remarks);
  return remarks;
}

gboolean
pedicle_remark_is_departure (const PedicleRemark *remark, PedicleDepartureKind *ret_kind)
{
  switch (remark->kind) {
  case PEDICLE_REMARK_VERDICT:
    *ret_kind = PEDICLE_DEPARTURE_VERDICT;
    return remark->recommendation.max <= PEDICLE_VERDICT_NOT_INDICATED;
  case PEDICLE_REMARK_COMPANION:
  case PEDICLE_REMARK_ORDER:
  case PEDICLE_REMARK_TOO_EARLY:
    *ret_kind = PEDICLE_DEPARTURE_COMPANION;
    return TRUE;
  case PEDICLE_REMARK_LEFT_OUT:
    *ret_kind = PEDICLE_DEPARTURE_LEFT_OUT;
    return TRUE;
  case PEDICLE_REMARK_OPEN:
  case PEDICLE_REMARK_DAY_UNSAID:
  case PEDICLE_REMARK_MAY_NEED:
  case PEDICLE_REMARK_UNAVAILABLE:
    return FALSE;
  }
  g_return_val_if_reached (FALSE);
}

const PedicleDeparture *
pedicle_remark_find_departure (const PedicleRemark *remark, PedicleAssessment *assessment,
                               const PedicleDecision *decision)
{
  const PedicleLesionAssessment *lesion =
    pedicle_assessment_get_lesion (assessment, remark->lesion);
  PedicleDepartureKind kind;

  if (!pedicle_remark_is_departure (remark, &kind))
    return NULL;
  return pedicle_decision_find_departure (decision, kind, lesion->id, remark->technique,
                                          remark->rule != NULL ? remark->rule->id : NULL);
}
