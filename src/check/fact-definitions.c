/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The definitions of the facts, a second time, in the order and the words of RULES 2. */

#include "fact-case.h"

#define AND pedicle_tri_set_and
#define OR pedicle_tri_set_or
#define NOT pedicle_tri_set_not

#define FACT(name) pedicle_fact_case_get_fact (self, PEDICLE_FACT_##name)
#define IN(finding, values) pedicle_fact_case_get_answer (self, PEDICLE_FINDING_##finding, values)
#define IS(finding, value) IN (finding, 1u << (value))
#define YES(finding) IS (finding, PEDICLE_YES)
#define AT_LEAST(number, limit)                                  \
  pedicle_fact_case_get_number (self, PEDICLE_NUMBER_##number, \
                                (PedicleRange) { (limit), G_MAXINT })
#define AT_MOST(number, limit) \
  pedicle_fact_case_get_number (self, PEDICLE_NUMBER_##number, (PedicleRange) { G_MININT, (limit) })

/* The answer if there is one, else otherwise. */
static PedicleTriSet
if_known (PedicleFactCase *self, PedicleFindingId finding, int value, PedicleTriSet otherwise)
{
  PedicleTriSet answer = pedicle_fact_case_get_answer (self, finding, 1u << value);

  if (answer & PEDICLE_TRI_SET_UNKNOWN)
    return (answer & ~PEDICLE_TRI_SET_UNKNOWN) | otherwise;
  return answer;
}

/* An unanswered one counts as no where pain = none. */
static PedicleTriSet
unless_painless (PedicleFactCase *self, PedicleTriSet answer)
{
  PedicleTriSet painless = IS (PAIN, PEDICLE_PAIN_NONE);

  if (!(answer & PEDICLE_TRI_SET_UNKNOWN))
    return answer;
  return (answer & ~PEDICLE_TRI_SET_UNKNOWN) |
         (painless & PEDICLE_TRI_SET_TRUE ? PEDICLE_TRI_SET_FALSE : 0) |
         (painless & ~PEDICLE_TRI_SET_TRUE ? PEDICLE_TRI_SET_UNKNOWN : 0);
}

static PedicleTriSet
vas_above_zero (PedicleFactCase *self)
{
  const PedicleVariable vas = PEDICLE_VARIABLE_OF_FINDING (PEDICLE_FINDING_PAIN_VAS);
  int answer = self->answers[PEDICLE_FINDING_PAIN_VAS];

  if (pedicle_fact_case_is_free (self, vas))
    return PEDICLE_TRI_SET_FALSE | PEDICLE_TRI_SET_TRUE |
           (self->complete ? 0 : PEDICLE_TRI_SET_UNKNOWN);
  if (answer == PEDICLE_UNANSWERED)
    return PEDICLE_TRI_SET_UNKNOWN;
  return answer > 0 ? PEDICLE_TRI_SET_TRUE : PEDICLE_TRI_SET_FALSE;
}

/* No if unfit for general anaesthesia, else yes from 80, else no up to 40 without a deficit of the
 * cord, else unknown. */
static PedicleTri
fit_by_default (PedicleTri anaesthesia, PedicleTri good, PedicleTri poor)
{
  if (anaesthesia == PEDICLE_FALSE)
    return PEDICLE_FALSE;
  if (good == PEDICLE_TRUE)
    return PEDICLE_TRUE;
  return poor == PEDICLE_TRUE ? PEDICLE_FALSE : PEDICLE_UNKNOWN;
}

static PedicleTriSet
fit (PedicleFactCase *self)
{
  PedicleTriSet by_default = 0, anaesthesia = YES (FIT_GENERAL_ANAESTHESIA);
  PedicleTriSet good = AT_LEAST (KARNOFSKY, 80);
  PedicleTriSet poor = AND (AT_MOST (KARNOFSKY, 40), NOT (FACT (CORD_DEFICIT_ANY)));

  for (PedicleTri a = PEDICLE_FALSE; a <= PEDICLE_TRUE; a++)
    for (PedicleTri g = PEDICLE_FALSE; g <= PEDICLE_TRUE; g++)
      for (PedicleTri p = PEDICLE_FALSE; p <= PEDICLE_TRUE; p++)
        if ((anaesthesia & PEDICLE_TRI_SET (a)) && (good & PEDICLE_TRI_SET (g)) &&
            (poor & PEDICLE_TRI_SET (p)))
          by_default |= PEDICLE_TRI_SET (fit_by_default (a, g, p));
  return if_known (self, PEDICLE_FINDING_FIT_OPEN_SURGERY, PEDICLE_YES, by_default);
}

static PedicleTriSet
haematological (PedicleFactCase *self)
{
  static const char *const ids[] = { "myeloma", "lymphoma", "leukaemia" };
  guint32 values = 0;

  for (guint i = 0; i < G_N_ELEMENTS (ids); i++) {
    int value = 0;

    pedicle_finding_choice_from_id (PEDICLE_FINDING_PRIMARY, ids[i], &value);
    values |= 1u << value;
  }
  return IN (PRIMARY, values);
}

static PedicleTriSet
ideal_excision (PedicleFactCase *self)
{
  return AND (
    AND (AND (NOT (FACT (HAEMATOLOGICAL)), FACT (FIT)),
         AND (FACT (EXPECTS_OVER_12), AT_LEAST (KARNOFSKY, 80))),
    AND (AND (YES (PRIMARY_CONTROLLED), IS (VERTEBRAL_METASTASES, PEDICLE_VERTEBRAL_1)),
         AND (IS (EXTRASPINAL_BONE_METASTASES, PEDICLE_EXTRASPINAL_NONE),
              IS (VISCERAL_METASTASES, PEDICLE_VISCERAL_NONE))));
}

static PedicleTriSet
expects (PedicleFactCase *self, int expectancy, PedicleTriSet band)
{
  return if_known (self, PEDICLE_FINDING_LIFE_EXPECTANCY, expectancy, band);
}

static PedicleTriSet
define_of_patient (PedicleFactCase *self, PedicleFactId fact)
{
  const guint32 cord = 1u << PEDICLE_FRANKEL_A | 1u << PEDICLE_FRANKEL_B |
                       1u << PEDICLE_FRANKEL_C | 1u << PEDICLE_FRANKEL_D;
  const guint32 walking = 1u << PEDICLE_FRANKEL_D | 1u << PEDICLE_FRANKEL_E;

  if (fact == PEDICLE_FACT_EXPECTS_UNDER_6)
    return expects (self, PEDICLE_EXPECTANCY_UNDER_6, AT_MOST (TOKUHASHI, 8));
  if (fact == PEDICLE_FACT_EXPECTS_6_TO_12)
    return expects (self, PEDICLE_EXPECTANCY_6_12,
                    AND (AT_LEAST (TOKUHASHI, 9), AT_MOST (TOKUHASHI, 11)));
  if (fact == PEDICLE_FACT_EXPECTS_OVER_12)
    return expects (self, PEDICLE_EXPECTANCY_OVER_12, AT_LEAST (TOKUHASHI, 12));
  if (fact == PEDICLE_FACT_CORD_DEFICIT_ANY)
    return IN (FRANKEL, cord);
  if (fact == PEDICLE_FACT_DEFICIT_ANY)
    return OR (YES (ROOT_DEFICIT), FACT (CORD_DEFICIT_ANY));
  if (fact == PEDICLE_FACT_RAPID_ANY)
    return AND (FACT (DEFICIT_ANY), IS (DEFICIT_TEMPO, PEDICLE_TEMPO_RAPID));
  if (fact == PEDICLE_FACT_WALKS)
    return if_known (self, PEDICLE_FINDING_AMBULATORY, PEDICLE_YES, IN (FRANKEL, walking));
  if (fact == PEDICLE_FACT_FIT)
    return fit (self);
  if (fact == PEDICLE_FACT_OPEN_ELIGIBLE)
    return AND (FACT (FIT), NOT (FACT (EXPECTS_UNDER_6)));
  if (fact == PEDICLE_FACT_HAEMATOLOGICAL)
    return haematological (self);
  if (fact == PEDICLE_FACT_IDEAL_EXCISION)
    return ideal_excision (self);
  return 0;
}

static PedicleTriSet
define_neurology (PedicleFactCase *self, PedicleFactId fact)
{
  if (fact == PEDICLE_FACT_ROOT_HERE)
    return AND (YES (ROOT_DEFICIT), FACT (HERE));
  if (fact == PEDICLE_FACT_CORD_DEFICIT)
    return AND (FACT (CORD_DEFICIT_ANY), FACT (HERE));
  if (fact == PEDICLE_FACT_COMPLETE)
    return AND (IS (FRANKEL, PEDICLE_FRANKEL_A), FACT (HERE));
  if (fact == PEDICLE_FACT_DEFICIT)
    return AND (FACT (DEFICIT_ANY), FACT (HERE));
  if (fact == PEDICLE_FACT_RAPID)
    return AND (FACT (DEFICIT), IS (DEFICIT_TEMPO, PEDICLE_TEMPO_RAPID));
  if (fact == PEDICLE_FACT_SLOW)
    return AND (FACT (DEFICIT), IS (DEFICIT_TEMPO, PEDICLE_TEMPO_SLOW));
  return 0;
}

static PedicleTriSet
define_pain (PedicleFactCase *self, PedicleFactId fact)
{
  if (fact == PEDICLE_FACT_MECHANICAL)
    return unless_painless (self, YES (PAIN_MECHANICAL));
  if (fact == PEDICLE_FACT_TUMOUR_PAIN)
    return unless_painless (self, YES (PAIN_TUMOUR));
  if (fact == PEDICLE_FACT_RADICULAR)
    return unless_painless (self, YES (PAIN_RADICULAR));
  if (fact == PEDICLE_FACT_INTRACTABLE)
    return AND (FACT (RADICULAR), YES (PAIN_INTRACTABLE));
  if (fact == PEDICLE_FACT_PAIN_ANY)
    return OR (OR (OR (FACT (MECHANICAL), FACT (TUMOUR_PAIN)), FACT (RADICULAR)),
               OR (unless_painless (self, vas_above_zero (self)),
                   IN (PAIN, 1u << PEDICLE_PAIN_OCCASIONAL | 1u << PEDICLE_PAIN_CONTINUOUS)));
  return 0;
}

static PedicleTriSet
define_of_lesion (PedicleFactCase *self, PedicleFactId fact)
{
  if (fact == PEDICLE_FACT_OVERT)
    return OR (OR (YES (OVERT_INSTABILITY), AT_LEAST (SINS, 13)),
               IS (ALIGNMENT, PEDICLE_ALIGNMENT_SUBLUXATION));
  if (fact == PEDICLE_FACT_UNSTABLE)
    return OR (AT_LEAST (SINS, 7), FACT (OVERT));
  if (fact == PEDICLE_FACT_GREY)
    return AND (AND (AT_LEAST (SINS, 7), AT_MOST (SINS, 12)), NOT (FACT (OVERT)));
  if (fact == PEDICLE_FACT_COLLAPSED)
    return IN (COLLAPSE, 1u << PEDICLE_COLLAPSE_UNDER_50 | 1u << PEDICLE_COLLAPSE_OVER_50);
  if (fact == PEDICLE_FACT_CORD_COMPRESSION)
    return IN (ESCC, 1u << PEDICLE_ESCC_2 | 1u << PEDICLE_ESCC_3);
  if (fact == PEDICLE_FACT_EPIDURAL)
    return IN (ESCC, 1u << PEDICLE_ESCC_1A | 1u << PEDICLE_ESCC_1B | 1u << PEDICLE_ESCC_1C |
                       1u << PEDICLE_ESCC_2 | 1u << PEDICLE_ESCC_3);
  if (fact == PEDICLE_FACT_SYMPTOMATIC_COMPRESSION)
    return OR (AND (FACT (CORD_COMPRESSION), FACT (DEFICIT)),
               AND (FACT (EPIDURAL), FACT (CORD_DEFICIT)));
  if (fact == PEDICLE_FACT_SYMPTOMATIC)
    return OR (FACT (PAIN_ANY), FACT (DEFICIT));
  if (fact == PEDICLE_FACT_THREATENING)
    return OR (OR (FACT (UNSTABLE), FACT (CORD_COMPRESSION)), FACT (DEFICIT));
  if (fact == PEDICLE_FACT_QUIET)
    return AND (NOT (FACT (SYMPTOMATIC)), NOT (FACT (THREATENING)));
  return 0;
}

PedicleTriSet
pedicle_fact_define (PedicleFactCase *self, PedicleFactId fact)
{
  PedicleTriSet set = define_of_patient (self, fact);

  if (set == 0)
    set = define_neurology (self, fact);
  if (set == 0)
    set = define_pain (self, fact);
  return set != 0 ? set : define_of_lesion (self, fact);
}
