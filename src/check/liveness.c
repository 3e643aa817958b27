/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "liveness.h"

/* Levels, flags, and whether something is answered, are always known. */
static gboolean
can_be_undecided (const PedicleCondition *condition)
{
  if (condition->kind == PEDICLE_CONDITION_FACT)
    return condition->fact != PEDICLE_FACT_UPPER_THORACIC &&
           condition->fact != PEDICLE_FACT_OUTSIDE_SCOPE;
  if (condition->kind == PEDICLE_CONDITION_FINDING)
    return pedicle_finding_get (condition->finding)->type != PEDICLE_ANSWER_FLAG;
  for (guint i = 0; condition->children != NULL && i < condition->children->len; i++)
    if (can_be_undecided (g_ptr_array_index (condition->children, i)))
      return TRUE;
  return condition->kind == PEDICLE_CONDITION_NUMBER;
}

static void
try_seen (PedicleProof *proof, GString *never, const char *id, guint seen, PedicleTri value)
{
  static const char *const words[] = { "fails", "undecided", "holds" };
  gboolean held = (seen & (1u << value)) != 0;

  pedicle_proof_try (proof, held, 0);
  if (!held)
    g_string_append_printf (never, "%s%s: %s", never->len > 0 ? ", " : "", id, words[value]);
}

static void
try_condition (PedicleProof *proof, GString *never, const char *id, guint seen,
               const PedicleCondition *when)
{
  try_seen (proof, never, id, seen, PEDICLE_TRUE);
  if (when->kind == PEDICLE_CONDITION_ALWAYS)
    return;
  try_seen (proof, never, id, seen, PEDICLE_FALSE);
  if (can_be_undecided (when))
    try_seen (proof, never, id, seen, PEDICLE_UNKNOWN);
}

PedicleProof
pedicle_liveness_prove (const PedicleSurvey *survey)
{
  const PedicleKnowledge *knowledge = survey->knowledge;
  g_autoptr (GString) never = g_string_new (NULL);
  PedicleProof proof = { 0 };

  for (guint i = 0; i < knowledge->rules->len; i++) {
    const PedicleRule *rule = g_ptr_array_index (knowledge->rules, i);

    try_condition (&proof, never, rule->id, survey->rules[i], rule->when);
  }
  for (guint i = 0; i < knowledge->alerts->len; i++) {
    const PedicleAlert *alert = g_ptr_array_index (knowledge->alerts, i);

    if (alert->level != PEDICLE_ALERT_FOOTER)
      try_condition (&proof, never, alert->id, survey->alerts[i], alert->when);
  }
  for (guint i = 0; i < PEDICLE_N_CONTRADICTIONS; i++) {
    const char *id = pedicle_contradiction_get_id (i);

    try_seen (&proof, never, id, survey->contradictions[i], PEDICLE_TRUE);
    try_seen (&proof, never, id, survey->contradictions[i], PEDICLE_FALSE);
  }
  if (proof.broken > 0)
    proof.wrong = g_strdup (never->str);
  return proof;
}
