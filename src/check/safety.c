/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "safety.h"

#include "assess.h"
#include "fact-case.h"

#define FACT(name) pedicle_fact_case_get_fact (self, PEDICLE_FACT_##name)
#define TECHNIQUE(name) (1u << PEDICLE_TECHNIQUE_##name)
#define KIND(name) (1u << PEDICLE_EFFECT_##name)

#define PERMISSIVE (KIND (RECOMMEND) | KIND (CONSIDER))
#define RESTRICTIVE (KIND (CAUTION) | KIND (NOT_INDICATED) | KIND (CONTRAINDICATE))
#define OF_VERDICT (PERMISSIVE | RESTRICTIVE)

/* How often a case is given to the program. */
#define DRAWS 2

static PedicleTriSet
symptomatic_compression (PedicleFactCase *self)
{
  return FACT (SYMPTOMATIC_COMPRESSION);
}

static PedicleTriSet
cord_compression (PedicleFactCase *self)
{
  return FACT (CORD_COMPRESSION);
}

static PedicleTriSet
overt (PedicleFactCase *self)
{
  return FACT (OVERT);
}

static PedicleTriSet
rapid (PedicleFactCase *self)
{
  return FACT (RAPID);
}

static PedicleTriSet
always (PedicleFactCase *self)
{
  return PEDICLE_TRI_SET_TRUE;
}

static PedicleTriSet
quiet (PedicleFactCase *self)
{
  return FACT (QUIET);
}

static PedicleTriSet
quiet_not_ideal (PedicleFactCase *self)
{
  return pedicle_tri_set_and (FACT (QUIET), pedicle_tri_set_not (FACT (IDEAL_EXCISION)));
}

static PedicleTriSet
haematological (PedicleFactCase *self)
{
  return FACT (HAEMATOLOGICAL);
}

static PedicleTriSet
unfit (PedicleFactCase *self)
{
  return pedicle_tri_set_not (FACT (FIT));
}

static PedicleTriSet
expects_under_6 (PedicleFactCase *self)
{
  return FACT (EXPECTS_UNDER_6);
}

typedef PedicleTriSet (*Premise) (PedicleFactCase *self);

#define MOST_PREMISES 3

typedef struct {
  gboolean complete;
  Premise premises[MOST_PREMISES]; /* each by itself */
  guint techniques;
  /* Each of the techniques is at most that, or (at_least) one of them is at least that. */
  gboolean at_least;
  PedicleVerdict verdict;
  gboolean decompression; /* and each requires decompression before */
} Claim;

static const Claim claims[PEDICLE_N_SAFETY] = {
  [PEDICLE_SAFETY_CEMENT] = { FALSE, { symptomatic_compression, overt },
                              TECHNIQUE (VERTEBROPLASTY) | TECHNIQUE (KYPHOPLASTY), FALSE,
                              PEDICLE_VERDICT_CONTRAINDICATED, FALSE },
  [PEDICLE_SAFETY_ABLATION] = { FALSE, { cord_compression, symptomatic_compression },
                                TECHNIQUE (RADIOFREQUENCY_ABLATION) | TECHNIQUE (CRYOABLATION),
                                FALSE, PEDICLE_VERDICT_CONTRAINDICATED, FALSE },
  [PEDICLE_SAFETY_IRRADIATION] = { FALSE, { rapid },
                                   TECHNIQUE (RADIOTHERAPY) | TECHNIQUE (RADIOSURGERY), FALSE,
                                   PEDICLE_VERDICT_CAUTION, TRUE },
  [PEDICLE_SAFETY_DECOMPRESSION] = { TRUE, { rapid },
                                     TECHNIQUE (PERCUTANEOUS_DECOMPRESSION) |
                                       TECHNIQUE (OPEN_SURGERY),
                                     TRUE, PEDICLE_VERDICT_CAUTION, FALSE },
  [PEDICLE_SAFETY_MEDICAL] = { FALSE, { always }, TECHNIQUE (MEDICAL), TRUE,
                               PEDICLE_VERDICT_CONSIDER, FALSE },
  [PEDICLE_SAFETY_QUIET] = { TRUE, { quiet },
                             TECHNIQUE (BRACE) | TECHNIQUE (RADIOTHERAPY) |
                               TECHNIQUE (VERTEBROPLASTY) | TECHNIQUE (KYPHOPLASTY) |
                               TECHNIQUE (PERCUTANEOUS_STABILIZATION) |
                               TECHNIQUE (PERCUTANEOUS_DECOMPRESSION) |
                               TECHNIQUE (RADIOFREQUENCY_ABLATION) | TECHNIQUE (CRYOABLATION) |
                               TECHNIQUE (RADIOSURGERY),
                             FALSE, PEDICLE_VERDICT_NO_STATEMENT, FALSE },
  [PEDICLE_SAFETY_QUIET_OPEN] = { TRUE, { quiet_not_ideal }, TECHNIQUE (OPEN_SURGERY), FALSE,
                                  PEDICLE_VERDICT_NO_STATEMENT, FALSE },
  [PEDICLE_SAFETY_EXCISION] = { FALSE, { haematological, unfit, expects_under_6 },
                                TECHNIQUE (EN_BLOC_EXCISION), FALSE,
                                PEDICLE_VERDICT_NO_STATEMENT, FALSE },
};

typedef struct {
  const PedicleKnowledge *knowledge;
  Claim claim;
  Premise premise;
  PedicleFactCase facts;
  PedicleProof proof;
  GRand *rand;
} Search;

/* The fold of RULES 3, written a second time, from the best verdict down. */
static PedicleVerdict
fold (guint kinds)
{
  gboolean forbidden = (kinds & (KIND (CONTRAINDICATE) | KIND (NOT_INDICATED))) != 0;

  if (!forbidden && (kinds & PERMISSIVE)) {
    if (kinds & KIND (CAUTION))
      return PEDICLE_VERDICT_CAUTION;
    return kinds & KIND (RECOMMEND) ? PEDICLE_VERDICT_RECOMMENDED : PEDICLE_VERDICT_CONSIDER;
  }
  if (!forbidden)
    return PEDICLE_VERDICT_NO_STATEMENT;
  return kinds & KIND (CONTRAINDICATE) ? PEDICLE_VERDICT_CONTRAINDICATED
                                       : PEDICLE_VERDICT_NOT_INDICATED;
}

/* "require" one of just percutaneous and open decompression, before. */
static gboolean
requires_decompression (const PedicleRule *rule)
{
  const guint both = TECHNIQUE (PERCUTANEOUS_DECOMPRESSION) | TECHNIQUE (OPEN_SURGERY);

  for (guint i = 0; i < rule->n_effects; i++) {
    const PedicleEffect *effect = &rule->effects[i];
    guint any_of = 0;

    for (guint j = 0; j < effect->n_any_of; j++)
      any_of |= 1u << effect->any_of[j];
    if (effect->kind == PEDICLE_EFFECT_REQUIRE && effect->order == PEDICLE_ORDER_BEFORE &&
        any_of == both)
      return TRUE;
  }
  return FALSE;
}

/* The rule, and what keeps it from being decided. */
static PedicleTriSet
judge_rule (Search *search, const PedicleRule *rule, PedicleVariable *ret_pending)
{
  PedicleTriSet set;

  search->facts.pending = PEDICLE_NO_VARIABLE;
  set = pedicle_fact_case_judge (&search->facts, rule->when);
  if (!pedicle_tri_set_is_single (set) && *ret_pending == PEDICLE_NO_VARIABLE)
    *ret_pending = search->facts.pending;
  return set;
}

/* Whether the claim holds of the technique whatever the free variables are. If not, ret_pending,
 * when it is not set yet, gets one of them that a rule of the technique waits for. */
static gboolean
is_certain (Search *search, const PedicleTechnique *technique, PedicleVariable *ret_pending)
{
  const Claim *claim = &search->claim;
  guint sure = 0, possible = 0;
  gboolean decompression = !claim->decompression;
  PedicleVariable pending = PEDICLE_NO_VARIABLE;

  for (guint i = 0; i < technique->rules->len; i++) {
    const PedicleRule *rule = g_ptr_array_index (technique->rules, i);
    PedicleTriSet set = judge_rule (search, rule, &pending);

    if (set == PEDICLE_TRI_SET_TRUE) {
      sure |= rule->effect_kinds;
      decompression |= requires_decompression (rule);
    }
    if (set & ~PEDICLE_TRI_SET_FALSE)
      possible |= rule->effect_kinds;
  }
  if (*ret_pending == PEDICLE_NO_VARIABLE)
    *ret_pending = pending;
  if (claim->at_least)
    return fold ((possible & RESTRICTIVE) | (sure & PERMISSIVE)) >= claim->verdict;
  return decompression && fold ((sure & RESTRICTIVE) | (possible & PERMISSIVE)) <= claim->verdict;
}

static gboolean
claim_is_certain (Search *search, PedicleVariable *ret_pending)
{
  gboolean any = FALSE, all = TRUE;

  for (guint i = 0; i < PEDICLE_N_TECHNIQUES; i++)
    if (search->claim.techniques & (1u << i)) {
      gboolean certain = is_certain (search, &search->knowledge->techniques[i], ret_pending);

      any |= certain;
      all &= certain;
    }
  return search->claim.at_least ? any : all;
}

/* What the program itself says of facts that are all known. */
static gboolean
program_agrees (Search *search, const PedicleFacts *facts)
{
  const PedicleKnowledge *knowledge = search->knowledge;
  g_autofree PedicleFact *rules = g_new0 (PedicleFact, knowledge->rules->len);
  gboolean any = FALSE, all = TRUE;

  for (guint i = 0; i < PEDICLE_N_TECHNIQUES; i++) {
    const PedicleTechnique *technique = &knowledge->techniques[i];
    gboolean decompression = !search->claim.decompression, held;
    PedicleRecommendation pair;

    if (!(search->claim.techniques & (1u << i)))
      continue;
    for (guint j = 0; j < technique->rules->len; j++) {
      const PedicleRule *rule = g_ptr_array_index (technique->rules, j);

      rules[rule->index] = pedicle_condition_evaluate (rule->when, facts);
      decompression |= rules[rule->index].value == PEDICLE_TRUE && requires_decompression (rule);
    }
    pair = pedicle_assess_technique (technique, rules);
    held = search->claim.at_least ? pair.min >= search->claim.verdict
                                  : pair.max <= search->claim.verdict && decompression;
    any |= held;
    all &= held;
  }
  return search->claim.at_least ? any : all;
}

/* The free variables are left to chance; they do not matter any more. */
static gboolean
ask_program (Search *search)
{
  PedicleFactCase drawn = search->facts;
  PedicleAnswers patient, lesion;
  g_autofree PedicleFacts *facts = g_new0 (PedicleFacts, 1);

  for (guint i = 0; i < PEDICLE_N_VARIABLES; i++)
    if (!drawn.fixed[i])
      pedicle_fact_case_fix (
        &drawn, i, g_rand_int_range (search->rand, 0, pedicle_fact_case_count (&drawn, i)));
  pedicle_fact_case_fill (&drawn, facts, &patient, &lesion);
  return search->premise (&drawn) != PEDICLE_TRI_SET_TRUE || program_agrees (search, facts);
}

static void
close_case (Search *search, gboolean held)
{
  for (guint i = 0; held && i < DRAWS; i++)
    held = ask_program (search);
  if (pedicle_proof_try (&search->proof, held, search->proof.tried))
    search->proof.wrong = pedicle_fact_case_describe (&search->facts);
}

/* Closes the case, or goes on to the cases of one more variable. One that does not hold is enough:
 * a claim that is not true may have no end of them. */
static void
split (Search *search)
{
  PedicleVariable pending = PEDICLE_NO_VARIABLE;
  PedicleTriSet premise;
  guint n_values;

  search->facts.pending = PEDICLE_NO_VARIABLE;
  premise = search->premise (&search->facts);
  if (!pedicle_tri_set_is_single (premise))
    pending = search->facts.pending;
  if (!(premise & PEDICLE_TRI_SET_TRUE) || claim_is_certain (search, &pending)) {
    close_case (search, TRUE);
    return;
  }
  if (pending == PEDICLE_NO_VARIABLE) {
    close_case (search, FALSE);
    return;
  }
  n_values = pedicle_fact_case_count (&search->facts, pending);
  for (guint i = 0; i < n_values && search->proof.broken == 0; i++) {
    pedicle_fact_case_fix (&search->facts, pending, i);
    split (search);
  }
  search->facts.fixed[pending] = FALSE;
}

static void
search_premises (Search *search, gboolean *asked)
{
  for (guint i = 0; i < MOST_PREMISES && search->proof.broken == 0; i++) {
    search->premise = search->claim.premises[i];
    if (search->premise == NULL)
      break;
    pedicle_fact_case_init (&search->facts, search->claim.complete);
    search->facts.opaque = G_GUINT64_CONSTANT (1) << PEDICLE_FACT_IDEAL_EXCISION;
    split (search);
    for (guint j = 0; j < PEDICLE_N_VARIABLES; j++)
      asked[j] |= search->facts.asked[j];
  }
}

PedicleProof
pedicle_safety_prove (const PedicleKnowledge *knowledge, PedicleSafety safety, guint32 seed,
                      guint *ret_n_variables)
{
  Search search = { .knowledge = knowledge, .claim = claims[safety] };
  gboolean asked[PEDICLE_N_VARIABLES] = { FALSE };

  search.rand = g_rand_new_with_seed (seed);
  /* Techniques of which each has to keep the claim are looked at one by one: fewer cases. */
  for (guint i = 0; i < PEDICLE_N_TECHNIQUES; i++)
    if (claims[safety].techniques & (1u << i)) {
      search.claim.techniques = claims[safety].at_least ? claims[safety].techniques : 1u << i;
      search_premises (&search, asked);
      if (claims[safety].at_least)
        break;
    }
  *ret_n_variables = 0;
  for (guint i = 0; i < PEDICLE_N_VARIABLES; i++)
    *ret_n_variables += asked[i];
  g_rand_free (search.rand);
  return search.proof;
}
