/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Findings and scores as the facts that rules may ask (RULES 2). */

#pragma once

#include "case-data.h"
#include "fact.h"
#include "sins.h"
#include "tokuhashi.h"
#include "tomita.h"

G_BEGIN_DECLS

typedef enum {
  /* of the patient */
  PEDICLE_FACT_EXPECTS_UNDER_6,
  PEDICLE_FACT_EXPECTS_6_TO_12,
  PEDICLE_FACT_EXPECTS_OVER_12,
  PEDICLE_FACT_CORD_DEFICIT_ANY,
  PEDICLE_FACT_DEFICIT_ANY,
  PEDICLE_FACT_RAPID_ANY,
  PEDICLE_FACT_WALKS,
  PEDICLE_FACT_FIT,
  PEDICLE_FACT_OPEN_ELIGIBLE,
  PEDICLE_FACT_HAEMATOLOGICAL,
  PEDICLE_FACT_RADIOSENSITIVE,
  PEDICLE_FACT_RADIORESISTANT,
  PEDICLE_FACT_IDEAL_EXCISION,
  /* of a lesion */
  PEDICLE_FACT_HERE,
  PEDICLE_FACT_ROOT_HERE,
  PEDICLE_FACT_CORD_DEFICIT,
  PEDICLE_FACT_COMPLETE,
  PEDICLE_FACT_DEFICIT,
  PEDICLE_FACT_RAPID,
  PEDICLE_FACT_SLOW,
  PEDICLE_FACT_MECHANICAL,
  PEDICLE_FACT_TUMOUR_PAIN,
  PEDICLE_FACT_RADICULAR,
  PEDICLE_FACT_INTRACTABLE,
  PEDICLE_FACT_PAIN_ANY,
  PEDICLE_FACT_OVERT,
  PEDICLE_FACT_UNSTABLE,
  PEDICLE_FACT_GREY,
  PEDICLE_FACT_COLLAPSED,
  PEDICLE_FACT_CORD_COMPRESSION,
  PEDICLE_FACT_EPIDURAL,
  PEDICLE_FACT_SYMPTOMATIC_COMPRESSION,
  PEDICLE_FACT_SYMPTOMATIC,
  PEDICLE_FACT_THREATENING,
  PEDICLE_FACT_QUIET,
  PEDICLE_FACT_UPPER_THORACIC,
  PEDICLE_FACT_OUTSIDE_SCOPE,
} PedicleFactId;

#define PEDICLE_FACT_FIRST_OF_LESION PEDICLE_FACT_HERE
#define PEDICLE_N_FACTS (PEDICLE_FACT_OUTSIDE_SCOPE + 1)

typedef enum {
  PEDICLE_NUMBER_KARNOFSKY,
  PEDICLE_NUMBER_TOKUHASHI,
  PEDICLE_NUMBER_TOMITA,
  PEDICLE_NUMBER_DEFICIT_HOURS,
  PEDICLE_NUMBER_SINS, /* the only one of a lesion */
} PedicleNumberId;

#define PEDICLE_N_NUMBERS (PEDICLE_NUMBER_SINS + 1)

typedef struct {
  const PedicleAnswers *patient;
  const PedicleAnswers *lesion; /* NULL while only the patient's facts are filled in */
  PedicleFact facts[PEDICLE_N_FACTS];
  PedicleMeasure numbers[PEDICLE_N_NUMBERS];
  PedicleTokuhashi tokuhashi;
  PedicleTomita tomita;
  PedicleSins sins;
} PedicleFacts;

/* The facts of the patient; those of a lesion are left undefined. */
void pedicle_facts_init_patient (PedicleFacts *facts, const PedicleVisit *visit);

/* Those of the patient, taken over, and those of one of its lesions. */
void pedicle_facts_init_lesion (PedicleFacts *facts, const PedicleFacts *patient,
                                const PedicleVisit *visit, const PedicleLesion *lesion);

/* The answer as rules take it, or PEDICLE_UNANSWERED: the clinician's, else what the primary
 * proposes. A finding of a lesion is unanswered while only the patient's facts are filled in. */
int pedicle_facts_get_answer (const PedicleFacts *facts, PedicleFindingId finding);

/* Whether the answer is one of values, bit n for value n; a flag that is not raised is 0. */
PedicleFact pedicle_facts_ask (const PedicleFacts *facts, PedicleFindingId finding, guint32 values);

/* "cord-deficit-any", as in RULES 2. Static. */
const char *pedicle_fact_get_id (PedicleFactId fact);
gboolean pedicle_fact_from_id (const char *id, PedicleFactId *ret_fact);
const char *pedicle_number_get_id (PedicleNumberId number);
gboolean pedicle_number_from_id (const char *id, PedicleNumberId *ret_number);

G_END_DECLS
