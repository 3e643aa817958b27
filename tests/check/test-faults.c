/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Each proof of "pedicle-cli check" finds a fault: in the knowledge, which is altered, or in the
 * program, of which some functions are wrapped by the linker (--wrap) and made wrong here.
 *
 *   test-faults FOLDER    where the XML files of the knowledge are */

#include "altered.h"

#include "assess.h"
#include "assessment.h"
#include "case-file.h"
#include "liveness.h"
#include "orders.h"
#include "safety.h"
#include "sins-tables.h"
#include "states.h"

#include <string.h>

#define SEED 1
#define STATES 3000

typedef enum {
  NO_FAULT,
  FAULT_SINS_POINTS,     /* a point too many for a certain sum */
  FAULT_SINS_BAND,       /* 12 is unstable */
  FAULT_SINS_GUESSED,    /* what is unknown counts as 0 */
  FAULT_SINS_CLASS,      /* the class of the lower end */
  FAULT_FACT,            /* unknown instability is none */
  FAULT_UNDECIDED,       /* a fact that never is decided */
  FAULT_FIRST_LESION,    /* one lesion is taken for another */
  FAULT_FIRST_RULE,      /* the first rule weighs more */
  FAULT_SWAPPED,         /* the ends of the pair */
  FAULT_OPTIMIST,        /* settled at best */
  FAULT_FORGIVING,       /* nothing is contraindicated */
  FAULT_NOT_NAMED,       /* open, but for nothing */
  FAULT_NEXT_TWICE,      /* asked for twice */
} Fault;

static Fault fault;
static const char *folder;

PedicleSins __real_pedicle_sins_compute (PedicleLevels levels, const PedicleAnswers *lesion,
                                         PedicleFact mechanical, PedicleFact pain_any);
PedicleSins __wrap_pedicle_sins_compute (PedicleLevels levels, const PedicleAnswers *lesion,
                                         PedicleFact mechanical, PedicleFact pain_any);

PedicleSins
__wrap_pedicle_sins_compute (PedicleLevels levels, const PedicleAnswers *lesion,
                             PedicleFact mechanical, PedicleFact pain_any)
{
  PedicleSins sins = __real_pedicle_sins_compute (levels, lesion, mechanical, pain_any);

  if (fault == FAULT_SINS_POINTS && sins.total.range.upper == 15)
    sins.total.range.upper++;
  if (fault == FAULT_SINS_BAND && sins.total.range.lower == 12)
    sins.class = PEDICLE_SINS_UNSTABLE;
  if (fault == FAULT_SINS_GUESSED)
    sins.total.range.upper = sins.total.range.lower;
  if (fault == FAULT_SINS_CLASS)
    sins.class = pedicle_sins_class_of (sins.total.range.lower);
  return sins;
}

void __real_pedicle_facts_init_lesion (PedicleFacts *facts, const PedicleFacts *patient,
                                       const PedicleVisit *visit, const PedicleLesion *lesion);
void __wrap_pedicle_facts_init_lesion (PedicleFacts *facts, const PedicleFacts *patient,
                                       const PedicleVisit *visit, const PedicleLesion *lesion);

void
__wrap_pedicle_facts_init_lesion (PedicleFacts *facts, const PedicleFacts *patient,
                                  const PedicleVisit *visit, const PedicleLesion *lesion)
{
  PedicleFact *overt = &facts->facts[PEDICLE_FACT_OVERT];

  __real_pedicle_facts_init_lesion (facts, patient, visit, lesion);
  if (fault == FAULT_FACT && overt->value == PEDICLE_UNKNOWN)
    overt->value = PEDICLE_FALSE;
  if (fault == FAULT_UNDECIDED)
    facts->facts[PEDICLE_FACT_QUIET].value = PEDICLE_UNKNOWN;
  if (fault == FAULT_FIRST_LESION && lesion == g_ptr_array_index (visit->lesions, 0))
    overt->value = PEDICLE_TRUE;
}

PedicleRecommendation __real_pedicle_assess_technique (const PedicleTechnique *technique,
                                                       const PedicleFact *rules);
PedicleRecommendation __wrap_pedicle_assess_technique (const PedicleTechnique *technique,
                                                       const PedicleFact *rules);

PedicleRecommendation
__wrap_pedicle_assess_technique (const PedicleTechnique *technique, const PedicleFact *rules)
{
  PedicleRecommendation pair = __real_pedicle_assess_technique (technique, rules);
  const PedicleRule *first = g_ptr_array_index (technique->rules, 0);

  if (fault == FAULT_FIRST_RULE && pedicle_rule_has_effect (first, PEDICLE_EFFECT_CONSIDER) &&
      rules[first->index].value == PEDICLE_TRUE)
    pair.min = pair.max = PEDICLE_VERDICT_CONSIDER;
  if (fault == FAULT_SWAPPED)
    pair = (PedicleRecommendation) { pair.max, pair.min, pair.open };
  if (fault == FAULT_OPTIMIST)
    pair.min = pair.max;
  if (fault == FAULT_FORGIVING)
    pair.max = MAX (pair.max, PEDICLE_VERDICT_NOT_INDICATED);
  if (fault == FAULT_NOT_NAMED)
    pair.open = 0;
  return pair;
}

guint __real_pedicle_assess_next (const PedicleOpenFindings *open, const PedicleFacts *facts,
                                  PedicleFindingId *ret_next);
guint __wrap_pedicle_assess_next (const PedicleOpenFindings *open, const PedicleFacts *facts,
                                  PedicleFindingId *ret_next);

guint
__wrap_pedicle_assess_next (const PedicleOpenFindings *open, const PedicleFacts *facts,
                            PedicleFindingId *ret_next)
{
  guint n_next = __real_pedicle_assess_next (open, facts, ret_next);

  if (fault == FAULT_NEXT_TWICE && n_next > 1)
    ret_next[1] = ret_next[0];
  return n_next;
}

/* That the proof fails, and says of which case. */
static void
assert_found (const PedicleProof *proof, gboolean with_example)
{
  g_assert_cmpuint (proof->tried, >, 0);
  g_assert_cmpuint (proof->broken, >, 0);
  g_assert_false (pedicle_proof_holds (proof));
  if (with_example) {
    const char *end = strstr (proof->example, "\n}\n");
    g_autoptr (GError) error = NULL;
    g_autoptr (PedicleCase) case_ =
      pedicle_case_from_json (proof->example, end + 3 - proof->example, &error);

    g_assert_no_error (error);
    g_assert_nonnull (case_);
  } else {
    g_assert_nonnull (proof->wrong);
  }
}

typedef struct {
  const char *name;
  Fault fault;
} TableRow;

static const TableRow table_rows[] = {
  { "none", NO_FAULT },
  { "points", FAULT_SINS_POINTS },
  { "band", FAULT_SINS_BAND },
  { "unknown-as-0", FAULT_SINS_GUESSED },
  { "class-of-one-end", FAULT_SINS_CLASS },
};

static void
test_sins (gconstpointer data)
{
  const TableRow *row = data;
  PedicleProof proof;

  fault = row->fault;
  proof = pedicle_sins_tables_prove ();
  if (fault == NO_FAULT) {
    g_assert_true (pedicle_proof_holds (&proof));
    g_assert_cmpuint (proof.tried, ==, 30 * 4 * 27 * 3 * 320 + 465);
  } else {
    assert_found (&proof, TRUE);
    g_assert_nonnull (proof.wrong);
  }
  pedicle_proof_clear (&proof);
  fault = NO_FAULT;
}

static const TableRow order_rows[] = {
  { "none", NO_FAULT },
  { "first-rule", FAULT_FIRST_RULE },
  { "swapped", FAULT_SWAPPED },
  { "optimist", FAULT_OPTIMIST },
};

static void
test_orders (gconstpointer data)
{
  const TableRow *row = data;
  PedicleProof proof;

  fault = row->fault;
  proof = pedicle_orders_prove ();
  if (fault == NO_FAULT)
    g_assert_true (pedicle_proof_holds (&proof));
  else
    assert_found (&proof, FALSE);
  pedicle_proof_clear (&proof);
  fault = NO_FAULT;
}

typedef struct {
  const char *name;
  PedicleSafety safety;
  const char *file, *after, *from, *to;
} SafetyRow;

#define CEMENT "rules-cement.xml"
#define ABLATION "rules-ablation.xml"
#define IRRADIATION "rules-irradiation.xml"
#define SURGERY "rules-surgery.xml"

static const SafetyRow safety_rows[] = {
  { "cement/overt", PEDICLE_SAFETY_CEMENT, CEMENT, "\"VP-2\"", "<contraindicate/>", "<caution/>" },
  { "cement/compression", PEDICLE_SAFETY_CEMENT, CEMENT, "\"KP-1\"",
    "<fact id=\"symptomatic-compression\"/>", "<fact id=\"cord-compression\"/>" },
  { "ablation/cord", PEDICLE_SAFETY_ABLATION, ABLATION, "\"CRYO-1\"",
    "<fact id=\"cord-compression\"/>", "<fact id=\"complete\"/>" },
  { "ablation/verdict", PEDICLE_SAFETY_ABLATION, ABLATION, "\"RFA-1\"", "<contraindicate/>",
    "<not-indicated/>" },
  { "irradiation/order", PEDICLE_SAFETY_IRRADIATION, IRRADIATION, "\"SRS-6\"", "before", "after" },
  { "irradiation/companion", PEDICLE_SAFETY_IRRADIATION, IRRADIATION, "\"RT-6\"",
    "percutaneous-decompression open-surgery", "percutaneous-decompression" },
  { "irradiation/caution", PEDICLE_SAFETY_IRRADIATION, IRRADIATION, "\"RT-6\"", "<caution/>",
    "<note/>" },
  { "decompression/anaesthesia", PEDICLE_SAFETY_DECOMPRESSION, "rules-decompression.xml",
    "\"PD-12\"", "<caution/>", "<not-indicated/>" },
  { "medical/always", PEDICLE_SAFETY_MEDICAL, "rules-medical.xml", "\"MED-2\"", "<consider/>",
    "<note/>" },
  { "quiet/radiosurgery", PEDICLE_SAFETY_QUIET, IRRADIATION, "\"SRS-12\"", "<not-indicated/>",
    "<consider/>" },
  { "quiet/open", PEDICLE_SAFETY_QUIET_OPEN, SURGERY, "\"OP-13\"", "<not-indicated/>",
    "<consider/>" },
  { "excision/unfit", PEDICLE_SAFETY_EXCISION, SURGERY, "\"EX-7\"",
    "<not><fact id=\"fit\"/></not>", "<fact id=\"haematological\"/>" },
};

static void
test_safety (gconstpointer data)
{
  const SafetyRow *row = data;
  guint n_variables;
  g_autoptr (PedicleKnowledge) sane = altered_knowledge (folder, NULL, NULL, NULL, NULL);
  g_autoptr (PedicleKnowledge) altered =
    altered_knowledge (folder, row->file, row->after, row->from, row->to);
  PedicleProof proof = pedicle_safety_prove (sane, row->safety, SEED, &n_variables);

  g_assert_true (pedicle_proof_holds (&proof));
  proof = pedicle_safety_prove (altered, row->safety, SEED, &n_variables);
  assert_found (&proof, FALSE);
  pedicle_proof_clear (&proof);
}

/* The proof over facts asks the program, too: a fault in the fold is found where the knowledge is as
 * it should be. */
static void
test_safety_asks_program (void)
{
  g_autoptr (PedicleKnowledge) sane = altered_knowledge (folder, NULL, NULL, NULL, NULL);
  guint n_variables;
  PedicleProof proof;

  fault = FAULT_FORGIVING;
  proof = pedicle_safety_prove (sane, PEDICLE_SAFETY_CEMENT, SEED, &n_variables);
  fault = NO_FAULT;
  assert_found (&proof, FALSE);
  pedicle_proof_clear (&proof);
}

typedef struct {
  const char *name;
  Fault fault;
  PedicleInvariant invariant;
  const char *file, *after, *from, *to;
} StateRow;

static const StateRow state_rows[] = {
  { "verdicts", FAULT_OPTIMIST, PEDICLE_INVARIANT_SOUND_VERDICTS },
  { "rules", NO_FAULT, PEDICLE_INVARIANT_SOUND_FACTS, CEMENT, "\"VP-8\"",
    "<finding id=\"posterior-wall-breach\" is=\"yes\"/>", "<unanswered id=\"escc\"/>" },
  { "facts", FAULT_FACT, PEDICLE_INVARIANT_SOUND_FACTS },
  { "scores", FAULT_SINS_GUESSED, PEDICLE_INVARIANT_SOUND_SCORES },
  { "alerts", FAULT_FACT, PEDICLE_INVARIANT_SOUND_ALERTS },
  { "monotony", FAULT_OPTIMIST, PEDICLE_INVARIANT_MONOTONY },
  { "monotony-of-rules", NO_FAULT, PEDICLE_INVARIANT_MONOTONY, CEMENT, "\"VP-8\"",
    "<finding id=\"posterior-wall-breach\" is=\"yes\"/>", "<unanswered id=\"escc\"/>" },
  { "settled", FAULT_UNDECIDED, PEDICLE_INVARIANT_SETTLED },
  { "definitions", FAULT_UNDECIDED, PEDICLE_INVARIANT_DEFINITIONS },
  { "order-of-lesions", FAULT_FIRST_LESION, PEDICLE_INVARIANT_ORDER },
  { "order-of-rules", FAULT_FIRST_RULE, PEDICLE_INVARIANT_RULE_ORDER },
  { "pair", FAULT_SWAPPED, PEDICLE_INVARIANT_PAIR },
  { "open", FAULT_NOT_NAMED, PEDICLE_INVARIANT_OPEN },
  { "next", FAULT_NEXT_TWICE, PEDICLE_INVARIANT_NEXT },
  { "classes", FAULT_SINS_CLASS, PEDICLE_INVARIANT_CLASSES },
  { "cement", NO_FAULT, PEDICLE_INVARIANT_CEMENT, CEMENT, "\"VP-2\"", "<contraindicate/>",
    "<caution/>" },
  { "ablation", NO_FAULT, PEDICLE_INVARIANT_ABLATION, ABLATION, "\"RFA-1\"", "<contraindicate/>",
    "<not-indicated/>" },
  { "irradiation", NO_FAULT, PEDICLE_INVARIANT_IRRADIATION, IRRADIATION, "\"RT-6\"",
    "percutaneous-decompression open-surgery", "percutaneous-decompression" },
  { "decompression", NO_FAULT, PEDICLE_INVARIANT_DECOMPRESSION, "rules-decompression.xml",
    "\"PD-12\"", "<caution/>", "<not-indicated/>" },
  { "medical", NO_FAULT, PEDICLE_INVARIANT_MEDICAL, "rules-medical.xml", "\"MED-2\"",
    "<consider/>", "<note/>" },
  { "quiet", NO_FAULT, PEDICLE_INVARIANT_QUIET, IRRADIATION, "\"SRS-12\"", "<not-indicated/>",
    "<consider/>" },
  { "excision", NO_FAULT, PEDICLE_INVARIANT_EXCISION, SURGERY, "\"EX-7\"",
    "<not><fact id=\"fit\"/></not>", "<fact id=\"haematological\"/>" },
};

static void
test_states (gconstpointer data)
{
  const StateRow *row = data;
  g_autoptr (PedicleKnowledge) knowledge =
    altered_knowledge (folder, row->file, row->after, row->from, row->to);
  g_autoptr (PedicleSurvey) survey = NULL;

  fault = row->fault;
  survey = pedicle_states_survey (knowledge, STATES, SEED, 2);
  fault = NO_FAULT;
  assert_found (&survey->proofs[row->invariant], TRUE);
}

typedef struct {
  const char *name;
  const char *file, *after, *from, *to;
  const char *never; /* NULL: nothing is dead */
} AliveRow;

static const AliveRow alive_rows[] = {
  { "none", NULL, NULL, NULL, NULL, NULL },
  { "never-holds", CEMENT, "\"VP-18\"", "<fact id=\"collapsed\"/>",
    "<all><fact id=\"collapsed\"/><not><fact id=\"collapsed\"/></not></all>", "VP-18: holds" },
  { "never-fails", CEMENT, "\"VP-18\"", "<fact id=\"collapsed\"/>",
    "<any><fact id=\"collapsed\"/><not><fact id=\"collapsed\"/></not></any>", "VP-18: fails" },
  { "alert", "alerts.xml", "\"GEN-17\"", "<fact id=\"mechanical\"/>",
    "<all><fact id=\"quiet\"/><fact id=\"mechanical\"/></all>", "GEN-17: holds" },
};

static void
test_alive (gconstpointer data)
{
  const AliveRow *row = data;
  g_autoptr (PedicleKnowledge) knowledge =
    altered_knowledge (folder, row->file, row->after, row->from, row->to);
  g_autoptr (PedicleSurvey) survey = pedicle_states_survey (knowledge, 10000, SEED, 2);
  PedicleProof proof = pedicle_liveness_prove (survey);

  g_assert_cmpstr (proof.wrong, ==, row->never);
  g_assert_cmpint (pedicle_proof_holds (&proof), ==, row->never == NULL);
  pedicle_proof_clear (&proof);
}

/* The same seed, the same states, with any number of threads. */
static void
test_threads (void)
{
  g_autoptr (PedicleKnowledge) knowledge = altered_knowledge (
    folder, CEMENT, "\"VP-2\"", "<contraindicate/>", "<caution/>");
  g_autoptr (PedicleSurvey) one = pedicle_states_survey (knowledge, 12000, 7, 1);
  g_autoptr (PedicleSurvey) three = pedicle_states_survey (knowledge, 12000, 7, 3);

  g_assert_cmpuint (one->states, ==, three->states);
  g_assert_cmpuint (one->grown, ==, 12000);
  for (guint i = 0; i < PEDICLE_N_INVARIANTS; i++) {
    g_assert_cmpuint (one->proofs[i].tried, ==, three->proofs[i].tried);
    g_assert_cmpuint (one->proofs[i].broken, ==, three->proofs[i].broken);
    g_assert_cmpstr (one->proofs[i].example, ==, three->proofs[i].example);
  }
}

#define ADD_ROWS(group, rows, test)                                              \
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {                              \
    g_autofree char *path = g_strconcat ("/faults/" group "/", rows[i].name, NULL); \
                                                                                 \
    g_test_add_data_func (path, &rows[i], test);                                 \
  }

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  folder = argv[1];
  ADD_ROWS ("sins", table_rows, test_sins)
  ADD_ROWS ("orders", order_rows, test_orders)
  ADD_ROWS ("safety", safety_rows, test_safety)
  ADD_ROWS ("states", state_rows, test_states)
  ADD_ROWS ("alive", alive_rows, test_alive)
  g_test_add_func ("/faults/safety/asks-program", test_safety_asks_program);
  g_test_add_func ("/faults/states/threads", test_threads);
  return g_test_run ();
}
