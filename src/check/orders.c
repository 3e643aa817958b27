/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "orders.h"

#include "assess.h"

/* The kinds of effect that a verdict comes from: recommend to contraindicate. */
#define N_KINDS (PEDICLE_EFFECT_CONTRAINDICATE + 1)
#define N_ORDERS 120 /* of so many kinds */

/* No rule of the kind decided or holding; undecided; holding; both, of two rules. */
enum { FAILS, UNDECIDED, HOLDS, BOTH, N_OUTCOMES };

typedef struct {
  PedicleRule rules[N_KINDS * 2]; /* two of each kind */
  PedicleFact values[N_KINDS * 2];
  PedicleTechnique technique;
} Outcome;

static void
fill_outcome (Outcome *outcome, const int *outcomes)
{
  static const PedicleTri first[N_OUTCOMES] = { PEDICLE_FALSE, PEDICLE_UNKNOWN, PEDICLE_TRUE,
                                                PEDICLE_UNKNOWN };
  static const PedicleTri second[N_OUTCOMES] = { PEDICLE_FALSE, PEDICLE_FALSE, PEDICLE_FALSE,
                                                 PEDICLE_TRUE };

  for (guint i = 0; i < N_KINDS; i++) {
    outcome->values[i].value = first[outcomes[i]];
    outcome->values[N_KINDS + i].value = second[outcomes[i]];
  }
}

static void
put_in_order (Outcome *outcome, guint order)
{
  guint left[N_KINDS];

  g_ptr_array_set_size (outcome->technique.rules, 0);
  for (guint i = 0; i < N_KINDS; i++)
    left[i] = i;
  for (guint n_left = N_KINDS; n_left > 0; n_left--) {
    guint chosen = order % n_left, kind = left[chosen];

    order /= n_left;
    left[chosen] = left[n_left - 1];
    g_ptr_array_add (outcome->technique.rules, &outcome->rules[kind]);
    g_ptr_array_insert (outcome->technique.rules, 0, &outcome->rules[N_KINDS + kind]);
  }
}

static gboolean
is (const int *outcomes, PedicleEffectKind kind, gboolean with_undecided)
{
  return outcomes[kind] == HOLDS || outcomes[kind] == BOTH ||
         (with_undecided && outcomes[kind] == UNDECIDED);
}

/* The words of RULES 3, one after the other. */
static PedicleVerdict
expect (const int *outcomes, gboolean restrictive, gboolean permissive)
{
  if (is (outcomes, PEDICLE_EFFECT_CONTRAINDICATE, restrictive))
    return PEDICLE_VERDICT_CONTRAINDICATED;
  if (is (outcomes, PEDICLE_EFFECT_NOT_INDICATED, restrictive))
    return PEDICLE_VERDICT_NOT_INDICATED;
  if (!is (outcomes, PEDICLE_EFFECT_RECOMMEND, permissive) &&
      !is (outcomes, PEDICLE_EFFECT_CONSIDER, permissive))
    return PEDICLE_VERDICT_NO_STATEMENT;
  if (is (outcomes, PEDICLE_EFFECT_CAUTION, restrictive))
    return PEDICLE_VERDICT_CAUTION;
  if (is (outcomes, PEDICLE_EFFECT_RECOMMEND, permissive))
    return PEDICLE_VERDICT_RECOMMENDED;
  return PEDICLE_VERDICT_CONSIDER;
}

static void
try_outcome (PedicleProof *proof, Outcome *outcome, const int *outcomes)
{
  PedicleVerdict min = expect (outcomes, TRUE, FALSE), max = expect (outcomes, FALSE, TRUE);

  for (guint order = 0; order < N_ORDERS; order++) {
    PedicleRecommendation pair;

    put_in_order (outcome, order);
    pair = pedicle_assess_technique (&outcome->technique, outcome->values);
    if (pedicle_proof_try (proof, pair.min == min && pair.max == max, proof->tried))
      proof->wrong = g_strdup_printf (
        "%s … %s, expected %s … %s", pedicle_verdict_get_id (pair.min),
        pedicle_verdict_get_id (pair.max), pedicle_verdict_get_id (min),
        pedicle_verdict_get_id (max));
  }
}

PedicleProof
pedicle_orders_prove (void)
{
  PedicleProof proof = { 0 };
  g_autoptr (GPtrArray) rules = g_ptr_array_new ();
  g_autofree Outcome *outcome = g_new0 (Outcome, 1);
  guint n_outcomes = 1;

  outcome->technique.rules = rules;
  for (guint i = 0; i < N_KINDS * 2; i++) {
    outcome->rules[i].index = i;
    outcome->rules[i].effect_kinds = 1u << (i % N_KINDS);
  }
  for (guint i = 0; i < N_KINDS; i++)
    n_outcomes *= N_OUTCOMES;
  for (guint i = 0; i < n_outcomes; i++) {
    int outcomes[N_KINDS];

    for (guint rest = i, kind = 0; kind < N_KINDS; rest /= N_OUTCOMES, kind++)
      outcomes[kind] = rest % N_OUTCOMES;
    fill_outcome (outcome, outcomes);
    try_outcome (&proof, outcome, outcomes);
  }
  return proof;
}
