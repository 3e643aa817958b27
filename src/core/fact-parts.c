/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "fact-parts.h"

#define IS(value) (1u << (value))
#define FACT(id) fact_is (PEDICLE_FACT_##id)
#define FINDING(id, values) finding_in (PEDICLE_FINDING_##id, values)
#define NUMBER(id, lower, upper) number_in (PEDICLE_NUMBER_##id, lower, upper)
#define ALL(...) group (PEDICLE_CONDITION_ALL, (PedicleCondition *[]) { __VA_ARGS__, NULL })
#define ANY(...) group (PEDICLE_CONDITION_ANY, (PedicleCondition *[]) { __VA_ARGS__, NULL })
#define NOT(part) group (PEDICLE_CONDITION_NOT, (PedicleCondition *[]) { part, NULL })

static PedicleCondition *
fact_is (PedicleFactId fact)
{
  PedicleCondition *condition = pedicle_condition_new (PEDICLE_CONDITION_FACT);

  condition->fact = fact;
  return condition;
}

static PedicleCondition *
finding_in (PedicleFindingId finding, guint32 values)
{
  PedicleCondition *condition = pedicle_condition_new (PEDICLE_CONDITION_FINDING);

  condition->finding = finding;
  condition->values = values;
  return condition;
}

static PedicleCondition *
number_in (PedicleNumberId number, int lower, int upper)
{
  PedicleCondition *condition = pedicle_condition_new (PEDICLE_CONDITION_NUMBER);

  condition->number = number;
  condition->limits = (PedicleRange) { lower, upper };
  return condition;
}

static PedicleCondition *
group (PedicleConditionKind kind, PedicleCondition *const *parts)
{
  PedicleCondition *condition = pedicle_condition_new (kind);

  for (; *parts != NULL; parts++)
    g_ptr_array_add (condition->children, *parts);
  return condition;
}

static void
add_patient (PedicleCondition **parts)
{
  parts[PEDICLE_FACT_CORD_DEFICIT_ANY] =
    FINDING (FRANKEL, IS (PEDICLE_FRANKEL_A) | IS (PEDICLE_FRANKEL_B) | IS (PEDICLE_FRANKEL_C) |
                        IS (PEDICLE_FRANKEL_D));
  parts[PEDICLE_FACT_DEFICIT_ANY] =
    ANY (FINDING (ROOT_DEFICIT, IS (PEDICLE_YES)), FACT (CORD_DEFICIT_ANY));
  parts[PEDICLE_FACT_RAPID_ANY] =
    ALL (FACT (DEFICIT_ANY), FINDING (DEFICIT_TEMPO, IS (PEDICLE_TEMPO_RAPID)));
  parts[PEDICLE_FACT_OPEN_ELIGIBLE] = ALL (FACT (FIT), NOT (FACT (EXPECTS_UNDER_6)));
  parts[PEDICLE_FACT_IDEAL_EXCISION] =
    ALL (NOT (FACT (HAEMATOLOGICAL)), FACT (FIT), FACT (EXPECTS_OVER_12),
         NUMBER (KARNOFSKY, 80, G_MAXINT), FINDING (PRIMARY_CONTROLLED, IS (PEDICLE_YES)),
         FINDING (VERTEBRAL_METASTASES, IS (PEDICLE_VERTEBRAL_1)),
         FINDING (EXTRASPINAL_BONE_METASTASES, IS (PEDICLE_EXTRASPINAL_NONE)),
         FINDING (VISCERAL_METASTASES, IS (PEDICLE_VISCERAL_NONE)));
}

static void
add_neurology (PedicleCondition **parts)
{
  parts[PEDICLE_FACT_ROOT_HERE] = ALL (FINDING (ROOT_DEFICIT, IS (PEDICLE_YES)), FACT (HERE));
  parts[PEDICLE_FACT_CORD_DEFICIT] = ALL (FACT (CORD_DEFICIT_ANY), FACT (HERE));
  parts[PEDICLE_FACT_COMPLETE] = ALL (FINDING (FRANKEL, IS (PEDICLE_FRANKEL_A)), FACT (HERE));
  parts[PEDICLE_FACT_DEFICIT] = ALL (FACT (DEFICIT_ANY), FACT (HERE));
  parts[PEDICLE_FACT_RAPID] =
    ALL (FACT (DEFICIT), FINDING (DEFICIT_TEMPO, IS (PEDICLE_TEMPO_RAPID)));
  parts[PEDICLE_FACT_SLOW] =
    ALL (FACT (DEFICIT), FINDING (DEFICIT_TEMPO, IS (PEDICLE_TEMPO_SLOW)));
}

static void
add_instability (PedicleCondition **parts)
{
  parts[PEDICLE_FACT_INTRACTABLE] =
    ALL (FACT (RADICULAR), FINDING (PAIN_INTRACTABLE, IS (PEDICLE_YES)));
  parts[PEDICLE_FACT_OVERT] =
    ANY (FINDING (OVERT_INSTABILITY, IS (PEDICLE_YES)), NUMBER (SINS, 13, G_MAXINT),
         FINDING (ALIGNMENT, IS (PEDICLE_ALIGNMENT_SUBLUXATION)));
  parts[PEDICLE_FACT_UNSTABLE] = ANY (NUMBER (SINS, 7, G_MAXINT), FACT (OVERT));
  parts[PEDICLE_FACT_GREY] = ALL (NUMBER (SINS, 7, 12), NOT (FACT (OVERT)));
  parts[PEDICLE_FACT_COLLAPSED] =
    FINDING (COLLAPSE, IS (PEDICLE_COLLAPSE_UNDER_50) | IS (PEDICLE_COLLAPSE_OVER_50));
}

static void
add_compression (PedicleCondition **parts)
{
  parts[PEDICLE_FACT_CORD_COMPRESSION] = FINDING (ESCC, IS (PEDICLE_ESCC_2) | IS (PEDICLE_ESCC_3));
  parts[PEDICLE_FACT_EPIDURAL] =
    FINDING (ESCC, IS (PEDICLE_ESCC_1A) | IS (PEDICLE_ESCC_1B) | IS (PEDICLE_ESCC_1C) |
                     IS (PEDICLE_ESCC_2) | IS (PEDICLE_ESCC_3));
  parts[PEDICLE_FACT_SYMPTOMATIC_COMPRESSION] =
    ANY (ALL (FACT (CORD_COMPRESSION), FACT (DEFICIT)), ALL (FACT (EPIDURAL), FACT (CORD_DEFICIT)));
  parts[PEDICLE_FACT_SYMPTOMATIC] = ANY (FACT (PAIN_ANY), FACT (DEFICIT));
  parts[PEDICLE_FACT_THREATENING] =
    ANY (FACT (UNSTABLE), FACT (CORD_COMPRESSION), FACT (DEFICIT));
  parts[PEDICLE_FACT_QUIET] = ALL (NOT (FACT (SYMPTOMATIC)), NOT (FACT (THREATENING)));
}

const PedicleCondition *
pedicle_fact_get_parts (PedicleFactId fact)
{
  static PedicleCondition *parts[PEDICLE_N_FACTS];
  static gsize made;

  if (g_once_init_enter (&made)) {
    add_patient (parts);
    add_neurology (parts);
    add_instability (parts);
    add_compression (parts);
    g_once_init_leave (&made, 1);
  }
  return parts[fact];
}
