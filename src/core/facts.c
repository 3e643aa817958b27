/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "facts.h"

#include "karnofsky.h"
#include "primary.h"

#define SET(finding) PEDICLE_FINDING_SET (PEDICLE_FINDING_##finding)
#define IS(value) (1u << (value))

#define AND pedicle_fact_and
#define OR pedicle_fact_or
#define NOT pedicle_fact_not

static const char *const fact_ids[PEDICLE_N_FACTS] = {
  "expects-under-6", "expects-6-to-12",  "expects-over-12",  "cord-deficit-any",
  "deficit-any",     "rapid-any",        "walks",            "fit",
  "open-eligible",   "haematological",   "radiosensitive",   "radioresistant",
  "ideal-excision",  "here",             "root-here",        "cord-deficit",
  "complete",        "deficit",          "rapid",            "slow",
  "mechanical",      "tumour-pain",      "radicular",        "intractable",
  "pain-any",        "overt",            "unstable",         "grey",
  "collapsed",       "cord-compression", "epidural",         "symptomatic-compression",
  "symptomatic",     "threatening",      "quiet",            "upper-thoracic",
  "outside-scope",
};

static const char *const number_ids[PEDICLE_N_NUMBERS] = {
  "karnofsky", "tokuhashi", "tomita", "deficit-hours", "sins",
};

static gboolean
is_answered (const PedicleFacts *facts, PedicleFindingId finding)
{
  return pedicle_facts_get_answer (facts, finding) != PEDICLE_UNANSWERED;
}

/* What could still be said of a finding that its primary would propose, or pain = none decide. */
static PedicleFindingSet
unless_answered (const PedicleFacts *facts, PedicleFindingId finding)
{
  return is_answered (facts, finding) ? 0 : PEDICLE_FINDING_SET (finding);
}

/* The clinician's estimate if known, else the band of the Tokuhashi score. */
static PedicleFact
expects (const PedicleFacts *facts, int expectancy, PedicleFact band)
{
  if (is_answered (facts, PEDICLE_FINDING_LIFE_EXPECTANCY))
    return pedicle_facts_ask (facts, PEDICLE_FINDING_LIFE_EXPECTANCY, IS (expectancy));
  if (band.value == PEDICLE_UNKNOWN)
    band.findings |= SET (LIFE_EXPECTANCY);
  return band;
}

static PedicleFact
walks (const PedicleFacts *facts)
{
  PedicleFact by_frankel;

  if (is_answered (facts, PEDICLE_FINDING_AMBULATORY))
    return pedicle_facts_ask (facts, PEDICLE_FINDING_AMBULATORY, IS (PEDICLE_YES));
  by_frankel = pedicle_facts_ask (facts, PEDICLE_FINDING_FRANKEL,
                                  IS (PEDICLE_FRANKEL_D) | IS (PEDICLE_FRANKEL_E));
  if (by_frankel.value == PEDICLE_UNKNOWN)
    by_frankel.findings |= SET (AMBULATORY);
  return by_frankel;
}

/* The clinician's judgement; else unfit for general anaesthesia is unfit; else the Karnofsky status
 * says it at its ends, and in between nothing does, because a deficit may be what lowers it. */
static PedicleFact
fit (const PedicleFacts *facts)
{
  PedicleMeasure karnofsky = facts->numbers[PEDICLE_NUMBER_KARNOFSKY];
  PedicleFact good = pedicle_measure_at_least (karnofsky, 80);
  PedicleFact poor = AND (pedicle_measure_at_most (karnofsky, 40),
                          NOT (facts->facts[PEDICLE_FACT_CORD_DEFICIT_ANY]));
  PedicleFact unfit = pedicle_facts_ask (facts, PEDICLE_FINDING_FIT_GENERAL_ANAESTHESIA,
                                         IS (PEDICLE_NO));

  if (is_answered (facts, PEDICLE_FINDING_FIT_OPEN_SURGERY))
    return pedicle_facts_ask (facts, PEDICLE_FINDING_FIT_OPEN_SURGERY, IS (PEDICLE_YES));
  if (unfit.value == PEDICLE_TRUE)
    return NOT (unfit);
  if (good.value == PEDICLE_TRUE)
    return good;
  if (poor.value == PEDICLE_TRUE)
    return NOT (poor);
  return (PedicleFact) { PEDICLE_UNKNOWN,
                         SET (FIT_OPEN_SURGERY) |
                           unless_answered (facts, PEDICLE_FINDING_FIT_GENERAL_ANAESTHESIA) |
                           (good.value == PEDICLE_UNKNOWN ? good.findings : 0) |
                           (poor.value == PEDICLE_UNKNOWN ? poor.findings : 0) };
}

static PedicleFact
ideal_excision (const PedicleFacts *facts)
{
  const PedicleFact *f = facts->facts;
  PedicleFact parts[] = {
    NOT (f[PEDICLE_FACT_HAEMATOLOGICAL]),
    f[PEDICLE_FACT_FIT],
    f[PEDICLE_FACT_EXPECTS_OVER_12],
    pedicle_measure_at_least (facts->numbers[PEDICLE_NUMBER_KARNOFSKY], 80),
    pedicle_facts_ask (facts, PEDICLE_FINDING_PRIMARY_CONTROLLED, IS (PEDICLE_YES)),
    pedicle_facts_ask (facts, PEDICLE_FINDING_VERTEBRAL_METASTASES, IS (PEDICLE_VERTEBRAL_1)),
    pedicle_facts_ask (facts, PEDICLE_FINDING_EXTRASPINAL_BONE_METASTASES,
                       IS (PEDICLE_EXTRASPINAL_NONE)),
    pedicle_facts_ask (facts, PEDICLE_FINDING_VISCERAL_METASTASES, IS (PEDICLE_VISCERAL_NONE)),
  };
  PedicleFact all = parts[0];

  for (guint i = 1; i < G_N_ELEMENTS (parts); i++)
    all = AND (all, parts[i]);
  return all;
}

static PedicleFact
haematological (const PedicleFacts *facts)
{
  int primary = pedicle_facts_get_answer (facts, PEDICLE_FINDING_PRIMARY);

  if (primary == PEDICLE_UNANSWERED)
    return (PedicleFact) { PEDICLE_UNKNOWN, SET (PRIMARY) };
  return (PedicleFact) { pedicle_tri_from_boolean (pedicle_primary_get (primary)->haematological),
                         SET (PRIMARY) };
}

static void
fill_patient_numbers (PedicleFacts *facts)
{
  int hours = pedicle_facts_get_answer (facts, PEDICLE_FINDING_DEFICIT_HOURS);
  PedicleMeasure karnofsky = pedicle_karnofsky_of (facts->patient);

  facts->tokuhashi = pedicle_tokuhashi_compute (facts->patient, karnofsky);
  facts->tomita = pedicle_tomita_compute (
    facts->patient, pedicle_facts_get_answer (facts, PEDICLE_FINDING_TUMOUR_GROWTH));
  facts->numbers[PEDICLE_NUMBER_KARNOFSKY] = karnofsky;
  facts->numbers[PEDICLE_NUMBER_TOKUHASHI] = facts->tokuhashi.total;
  facts->numbers[PEDICLE_NUMBER_TOMITA] = facts->tomita.total;
  facts->numbers[PEDICLE_NUMBER_DEFICIT_HOURS] =
    hours == PEDICLE_UNANSWERED ? (PedicleMeasure) { { 0, 8760 }, 0, SET (DEFICIT_HOURS) }
                                : (PedicleMeasure) { { hours, hours }, SET (DEFICIT_HOURS), 0 };
}

void
pedicle_facts_init_patient (PedicleFacts *facts, const PedicleVisit *visit)
{
  PedicleFact *f = facts->facts;
  PedicleMeasure tokuhashi;

  facts->patient = &visit->findings;
  facts->lesion = NULL;
  fill_patient_numbers (facts);
  tokuhashi = facts->numbers[PEDICLE_NUMBER_TOKUHASHI];

  f[PEDICLE_FACT_EXPECTS_UNDER_6] =
    expects (facts, PEDICLE_EXPECTANCY_UNDER_6, pedicle_measure_at_most (tokuhashi, 8));
  f[PEDICLE_FACT_EXPECTS_6_TO_12] =
    expects (facts, PEDICLE_EXPECTANCY_6_12, AND (pedicle_measure_at_least (tokuhashi, 9),
                                                  pedicle_measure_at_most (tokuhashi, 11)));
  f[PEDICLE_FACT_EXPECTS_OVER_12] =
    expects (facts, PEDICLE_EXPECTANCY_OVER_12, pedicle_measure_at_least (tokuhashi, 12));
  f[PEDICLE_FACT_CORD_DEFICIT_ANY] =
    NOT (pedicle_facts_ask (facts, PEDICLE_FINDING_FRANKEL, IS (PEDICLE_FRANKEL_E)));
  f[PEDICLE_FACT_DEFICIT_ANY] =
    OR (pedicle_facts_ask (facts, PEDICLE_FINDING_ROOT_DEFICIT, IS (PEDICLE_YES)),
        f[PEDICLE_FACT_CORD_DEFICIT_ANY]);
  f[PEDICLE_FACT_RAPID_ANY] =
    AND (f[PEDICLE_FACT_DEFICIT_ANY],
         pedicle_facts_ask (facts, PEDICLE_FINDING_DEFICIT_TEMPO, IS (PEDICLE_TEMPO_RAPID)));
  f[PEDICLE_FACT_WALKS] = walks (facts);
  f[PEDICLE_FACT_FIT] = fit (facts);
  f[PEDICLE_FACT_OPEN_ELIGIBLE] = AND (f[PEDICLE_FACT_FIT], NOT (f[PEDICLE_FACT_EXPECTS_UNDER_6]));
  f[PEDICLE_FACT_HAEMATOLOGICAL] = haematological (facts);
  f[PEDICLE_FACT_RADIOSENSITIVE] = pedicle_facts_ask (
    facts, PEDICLE_FINDING_RADIOSENSITIVITY,
    IS (PEDICLE_RADIOSENSITIVITY_SENSITIVE) | IS (PEDICLE_RADIOSENSITIVITY_INTERMEDIATE));
  f[PEDICLE_FACT_RADIORESISTANT] = pedicle_facts_ask (facts, PEDICLE_FINDING_RADIOSENSITIVITY,
                                                      IS (PEDICLE_RADIOSENSITIVITY_RESISTANT));
  f[PEDICLE_FACT_IDEAL_EXCISION] = ideal_excision (facts);
}

/* Where several lesions could explain the deficit, only the clinician can say which does. */
static PedicleFact
here (const PedicleFacts *facts, guint n_lesions)
{
  if (is_answered (facts, PEDICLE_FINDING_EXPLAINS_DEFICIT))
    return pedicle_facts_ask (facts, PEDICLE_FINDING_EXPLAINS_DEFICIT, IS (PEDICLE_YES));
  if (n_lesions == 1)
    return (PedicleFact) { PEDICLE_TRUE, 0 };
  return (PedicleFact) { PEDICLE_UNKNOWN, SET (EXPLAINS_DEFICIT) };
}

static void
fill_neurology (PedicleFacts *facts, guint n_lesions)
{
  PedicleFact *f = facts->facts;
  PedicleFact at = here (facts, n_lesions);

  f[PEDICLE_FACT_HERE] = at;
  f[PEDICLE_FACT_ROOT_HERE] =
    AND (pedicle_facts_ask (facts, PEDICLE_FINDING_ROOT_DEFICIT, IS (PEDICLE_YES)), at);
  f[PEDICLE_FACT_CORD_DEFICIT] = AND (f[PEDICLE_FACT_CORD_DEFICIT_ANY], at);
  f[PEDICLE_FACT_COMPLETE] =
    AND (pedicle_facts_ask (facts, PEDICLE_FINDING_FRANKEL, IS (PEDICLE_FRANKEL_A)), at);
  f[PEDICLE_FACT_DEFICIT] = AND (f[PEDICLE_FACT_DEFICIT_ANY], at);
  f[PEDICLE_FACT_RAPID] =
    AND (f[PEDICLE_FACT_DEFICIT],
         pedicle_facts_ask (facts, PEDICLE_FINDING_DEFICIT_TEMPO, IS (PEDICLE_TEMPO_RAPID)));
  f[PEDICLE_FACT_SLOW] =
    AND (f[PEDICLE_FACT_DEFICIT],
         pedicle_facts_ask (facts, PEDICLE_FINDING_DEFICIT_TEMPO, IS (PEDICLE_TEMPO_SLOW)));
}

/* An unanswered detail of the pain counts as absent where there is no pain. */
static PedicleFact
unless_painless (const PedicleFacts *facts, PedicleFindingId finding, PedicleFact answer)
{
  if (answer.value != PEDICLE_UNKNOWN)
    return answer;
  if (pedicle_facts_get_answer (facts, PEDICLE_FINDING_PAIN) == PEDICLE_PAIN_NONE)
    return (PedicleFact) { PEDICLE_FALSE, SET (PAIN) };
  return (PedicleFact) { PEDICLE_UNKNOWN, PEDICLE_FINDING_SET (finding) |
                                            unless_answered (facts, PEDICLE_FINDING_PAIN) };
}

static PedicleFact
pain_type (const PedicleFacts *facts, PedicleFindingId finding)
{
  return unless_painless (facts, finding, pedicle_facts_ask (facts, finding, IS (PEDICLE_YES)));
}

static PedicleFact
vas_above_zero (const PedicleFacts *facts)
{
  int vas = pedicle_facts_get_answer (facts, PEDICLE_FINDING_PAIN_VAS);
  PedicleFact answer = { vas == PEDICLE_UNANSWERED ? PEDICLE_UNKNOWN
                                                   : pedicle_tri_from_boolean (vas > 0),
                         SET (PAIN_VAS) };

  return unless_painless (facts, PEDICLE_FINDING_PAIN_VAS, answer);
}

static void
fill_pain (PedicleFacts *facts)
{
  PedicleFact *f = facts->facts;
  PedicleFact present = pedicle_facts_ask (
    facts, PEDICLE_FINDING_PAIN, IS (PEDICLE_PAIN_OCCASIONAL) | IS (PEDICLE_PAIN_CONTINUOUS));

  f[PEDICLE_FACT_MECHANICAL] = pain_type (facts, PEDICLE_FINDING_PAIN_MECHANICAL);
  f[PEDICLE_FACT_TUMOUR_PAIN] = pain_type (facts, PEDICLE_FINDING_PAIN_TUMOUR);
  f[PEDICLE_FACT_RADICULAR] = pain_type (facts, PEDICLE_FINDING_PAIN_RADICULAR);
  f[PEDICLE_FACT_INTRACTABLE] =
    AND (f[PEDICLE_FACT_RADICULAR],
         pedicle_facts_ask (facts, PEDICLE_FINDING_PAIN_INTRACTABLE, IS (PEDICLE_YES)));
  f[PEDICLE_FACT_PAIN_ANY] =
    OR (OR (OR (f[PEDICLE_FACT_MECHANICAL], f[PEDICLE_FACT_TUMOUR_PAIN]),
            f[PEDICLE_FACT_RADICULAR]),
        OR (vas_above_zero (facts), present));
}

static void
fill_instability (PedicleFacts *facts, PedicleLevels levels)
{
  PedicleFact *f = facts->facts;
  PedicleMeasure total;

  facts->sins = pedicle_sins_compute (levels, facts->lesion, f[PEDICLE_FACT_MECHANICAL],
                                      f[PEDICLE_FACT_PAIN_ANY]);
  total = facts->numbers[PEDICLE_NUMBER_SINS] = facts->sins.total;

  f[PEDICLE_FACT_OVERT] =
    OR (OR (pedicle_facts_ask (facts, PEDICLE_FINDING_OVERT_INSTABILITY, IS (PEDICLE_YES)),
            pedicle_measure_at_least (total, 13)),
        pedicle_facts_ask (facts, PEDICLE_FINDING_ALIGNMENT, IS (PEDICLE_ALIGNMENT_SUBLUXATION)));
  f[PEDICLE_FACT_UNSTABLE] = OR (pedicle_measure_at_least (total, 7), f[PEDICLE_FACT_OVERT]);
  f[PEDICLE_FACT_GREY] = AND (AND (pedicle_measure_at_least (total, 7),
                                   pedicle_measure_at_most (total, 12)),
                              NOT (f[PEDICLE_FACT_OVERT]));
  f[PEDICLE_FACT_COLLAPSED] =
    pedicle_facts_ask (facts, PEDICLE_FINDING_COLLAPSE,
                       IS (PEDICLE_COLLAPSE_UNDER_50) | IS (PEDICLE_COLLAPSE_OVER_50));
}

static void
fill_compression (PedicleFacts *facts)
{
  PedicleFact *f = facts->facts;

  f[PEDICLE_FACT_CORD_COMPRESSION] = pedicle_facts_ask (
    facts, PEDICLE_FINDING_ESCC, IS (PEDICLE_ESCC_2) | IS (PEDICLE_ESCC_3));
  f[PEDICLE_FACT_EPIDURAL] =
    NOT (pedicle_facts_ask (facts, PEDICLE_FINDING_ESCC, IS (PEDICLE_ESCC_0)));
  f[PEDICLE_FACT_SYMPTOMATIC_COMPRESSION] =
    OR (AND (f[PEDICLE_FACT_CORD_COMPRESSION], f[PEDICLE_FACT_DEFICIT]),
        AND (f[PEDICLE_FACT_EPIDURAL], f[PEDICLE_FACT_CORD_DEFICIT]));
  f[PEDICLE_FACT_SYMPTOMATIC] = OR (f[PEDICLE_FACT_PAIN_ANY], f[PEDICLE_FACT_DEFICIT]);
  f[PEDICLE_FACT_THREATENING] =
    OR (OR (f[PEDICLE_FACT_UNSTABLE], f[PEDICLE_FACT_CORD_COMPRESSION]), f[PEDICLE_FACT_DEFICIT]);
  f[PEDICLE_FACT_QUIET] =
    AND (NOT (f[PEDICLE_FACT_SYMPTOMATIC]), NOT (f[PEDICLE_FACT_THREATENING]));
}

static PedicleFact
any_level_in (PedicleLevels levels, PedicleLevels region)
{
  return (PedicleFact) { pedicle_tri_from_boolean ((levels & region) != 0),
                         PEDICLE_FINDING_SET_LEVELS };
}

void
pedicle_facts_init_lesion (PedicleFacts *facts, const PedicleFacts *patient,
                           const PedicleVisit *visit, const PedicleLesion *lesion)
{
  PedicleLevels upper_thoracic = pedicle_levels_between (PEDICLE_LEVEL_T1, PEDICLE_LEVEL_T4);
  PedicleLevels in_scope = pedicle_levels_between (PEDICLE_LEVEL_T1, PEDICLE_LEVEL_L5);

  *facts = *patient;
  facts->lesion = &lesion->findings;
  fill_neurology (facts, visit->lesions->len);
  fill_pain (facts);
  fill_instability (facts, lesion->levels);
  fill_compression (facts);
  facts->facts[PEDICLE_FACT_UPPER_THORACIC] = any_level_in (lesion->levels, upper_thoracic);
  facts->facts[PEDICLE_FACT_OUTSIDE_SCOPE] = any_level_in (lesion->levels, ~in_scope);
}

int
pedicle_facts_get_answer (const PedicleFacts *facts, PedicleFindingId finding)
{
  int answer;

  if (pedicle_finding_get (finding)->scope == PEDICLE_SCOPE_LESION)
    return facts->lesion != NULL ? pedicle_answers_get (facts->lesion, finding)
                                 : PEDICLE_UNANSWERED;
  answer = pedicle_answers_get (facts->patient, finding);
  return answer != PEDICLE_UNANSWERED ? answer : pedicle_primary_propose (facts->patient, finding);
}

PedicleFact
pedicle_facts_ask (const PedicleFacts *facts, PedicleFindingId finding, guint32 values)
{
  int answer = pedicle_facts_get_answer (facts, finding);
  PedicleFindingSet findings = PEDICLE_FINDING_SET (finding);
  gboolean proposable = finding == PEDICLE_FINDING_RADIOSENSITIVITY ||
                        finding == PEDICLE_FINDING_TUMOUR_GROWTH;

  if (answer == PEDICLE_UNANSWERED) {
    if (proposable)
      findings |= unless_answered (facts, PEDICLE_FINDING_PRIMARY);
    return (PedicleFact) { PEDICLE_UNKNOWN, findings };
  }
  if (proposable && pedicle_answers_get (facts->patient, finding) == PEDICLE_UNANSWERED)
    findings = SET (PRIMARY);
  return (PedicleFact) { pedicle_tri_from_boolean ((values >> answer) & 1), findings };
}

const char *
pedicle_fact_get_id (PedicleFactId fact)
{
  return fact_ids[fact];
}

gboolean
pedicle_fact_from_id (const char *id, PedicleFactId *ret_fact)
{
  for (guint i = 0; i < PEDICLE_N_FACTS; i++)
    if (g_str_equal (fact_ids[i], id)) {
      *ret_fact = i;
      return TRUE;
    }
  return FALSE;
}

const char *
pedicle_number_get_id (PedicleNumberId number)
{
  return number_ids[number];
}

gboolean
pedicle_number_from_id (const char *id, PedicleNumberId *ret_number)
{
  for (guint i = 0; i < PEDICLE_N_NUMBERS; i++)
    if (g_str_equal (number_ids[i], id)) {
      *ret_number = i;
      return TRUE;
    }
  return FALSE;
}
