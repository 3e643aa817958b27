/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "assess.h"

#define KIND(effect) (1u << PEDICLE_EFFECT_##effect)
#define PERMISSIVE (KIND (RECOMMEND) | KIND (CONSIDER))
#define RESTRICTIVE (KIND (CAUTION) | KIND (NOT_INDICATED) | KIND (CONTRAINDICATE))
#define OF_VERDICT (PERMISSIVE | RESTRICTIVE)

/* The fold of RULES 3 over the kinds of effect that hold. */
static PedicleVerdict
fold (guint kinds)
{
  if (kinds & KIND (CONTRAINDICATE))
    return PEDICLE_VERDICT_CONTRAINDICATED;
  if (kinds & KIND (NOT_INDICATED))
    return PEDICLE_VERDICT_NOT_INDICATED;
  if ((kinds & PERMISSIVE) == 0)
    return PEDICLE_VERDICT_NO_STATEMENT;
  if (kinds & KIND (CAUTION))
    return PEDICLE_VERDICT_CAUTION;
  return kinds & KIND (RECOMMEND) ? PEDICLE_VERDICT_RECOMMENDED : PEDICLE_VERDICT_CONSIDER;
}

static PedicleRecommendation
fold_pair (guint holding, guint undecided)
{
  return (PedicleRecommendation) { fold (holding | (undecided & RESTRICTIVE)),
                                   fold (holding | (undecided & PERMISSIVE)), 0 };
}

/* The kinds of effect of the technique's rules with that value, but for one rule. */
static guint
collect_kinds (const PedicleTechnique *technique, const PedicleFact *rules, PedicleTri value,
               const PedicleRule *but)
{
  guint kinds = 0;

  for (guint i = 0; i < technique->rules->len; i++) {
    const PedicleRule *rule = g_ptr_array_index (technique->rules, i);

    if (rule != but && rules[rule->index].value == value)
      kinds |= rule->effect_kinds;
  }
  return kinds;
}

/* Whether deciding this one rule either way would make a difference to the verdict pair. */
static gboolean
keeps_open (const PedicleTechnique *technique, const PedicleFact *rules, const PedicleRule *rule,
            guint holding)
{
  guint others = collect_kinds (technique, rules, PEDICLE_UNKNOWN, rule);
  PedicleRecommendation if_holds = fold_pair (holding | rule->effect_kinds, others);
  PedicleRecommendation if_fails = fold_pair (holding, others);

  return if_holds.min != if_fails.min || if_holds.max != if_fails.max;
}

void
pedicle_assess_open_technique (PedicleOpenFindings *open, const PedicleTechnique *technique,
                               const PedicleFact *rules)
{
  guint holding = collect_kinds (technique, rules, PEDICLE_TRUE, NULL);

  for (guint i = 0; i < technique->rules->len; i++) {
    const PedicleRule *rule = g_ptr_array_index (technique->rules, i);

    if (rules[rule->index].value != PEDICLE_UNKNOWN || (rule->effect_kinds & OF_VERDICT) == 0 ||
        !keeps_open (technique, rules, rule, holding))
      continue;
    if (rule->effect_kinds & KIND (CONTRAINDICATE))
      open->contraindications |= rules[rule->index].findings;
    else if (rule->effect_kinds & KIND (NOT_INDICATED))
      open->indications |= rules[rule->index].findings;
    else
      open->verdicts |= rules[rule->index].findings;
  }
}

void
pedicle_assess_rules (const PedicleKnowledge *knowledge, const PedicleFacts *facts,
                      PedicleFact *ret_rules)
{
  for (guint i = 0; i < knowledge->rules->len; i++) {
    const PedicleRule *rule = g_ptr_array_index (knowledge->rules, i);

    ret_rules[i] = pedicle_condition_evaluate (rule->when, facts);
  }
}

PedicleRecommendation
pedicle_assess_pair (const PedicleTechnique *technique, const PedicleFact *rules)
{
  return fold_pair (collect_kinds (technique, rules, PEDICLE_TRUE, NULL),
                    collect_kinds (technique, rules, PEDICLE_UNKNOWN, NULL));
}

PedicleRecommendation
pedicle_assess_technique (const PedicleTechnique *technique, const PedicleFact *rules)
{
  PedicleRecommendation pair = pedicle_assess_pair (technique, rules);

  if (pair.min != pair.max) {
    PedicleOpenFindings open = { 0 };

    pedicle_assess_open_technique (&open, technique, rules);
    pair.open = open.contraindications | open.indications | open.verdicts;
  }
  return pair;
}

guint
pedicle_assess_next (const PedicleOpenFindings *open, const PedicleFacts *facts,
                     PedicleFindingId *ret_next)
{
  const PedicleFindingSet by_urgency[] = { open->contraindications, open->alerts, open->scores,
                                           open->indications, open->verdicts };
  PedicleFindingSet listed = 0;
  guint n_next = 0;

  /* Which lesion explains the deficit is asked only when there is one. */
  if (facts->facts[PEDICLE_FACT_DEFICIT_ANY].value != PEDICLE_TRUE)
    listed |= PEDICLE_FINDING_SET (PEDICLE_FINDING_EXPLAINS_DEFICIT);

  for (guint i = 0; i < G_N_ELEMENTS (by_urgency); i++)
    for (guint finding = 0; finding < PEDICLE_N_FINDINGS; finding++) {
      PedicleFindingSet bit = PEDICLE_FINDING_SET (finding);

      if ((by_urgency[i] & bit) && !(listed & bit)) {
        ret_next[n_next++] = finding;
        listed |= bit;
      }
    }
  return n_next;
}
