/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Where the sources disagree (CLINICAL 1.2, 2.1 and 6): the reading in use, the other one, and what
 * that one would give for this patient. */

#pragma once

#include "assessment.h"

G_BEGIN_DECLS

typedef enum {
  PEDICLE_READING_C7,           /* junctional, or mobile as well */
  PEDICLE_READING_PAIN,         /* by mechanical character, or by constancy */
  PEDICLE_READING_COLLAPSE,     /* exactly 50 %: 3 points, or 2 */
  PEDICLE_READING_SINS_7_8,     /* potentially unstable, or in no class */
  PEDICLE_READING_TOKUHASHI_8,  /* under 6 months, or in no band */
  PEDICLE_READING_TOKUHASHI_12, /* a year or more, or in no band */
  PEDICLE_READING_SURGERY_FIRST, /* surgery before irradiation, or the other way round */
} PedicleReadingId;

#define PEDICLE_N_READINGS (PEDICLE_READING_SURGERY_FIRST + 1)

/* What a reading is about, to show it there. */
typedef enum {
  PEDICLE_READING_OF_LOCATION,
  PEDICLE_READING_OF_PAIN,
  PEDICLE_READING_OF_COLLAPSE,
  PEDICLE_READING_OF_SINS,
  PEDICLE_READING_OF_TOKUHASHI,
  PEDICLE_READING_OF_TEMPO,
} PedicleReadingPlace;

PedicleReadingPlace pedicle_reading_get_place (PedicleReadingId reading);

/* The decision of CLINICAL 6 that chose the reading in use, as rules and alerts name it: "Q11". NULL
 * where it has none. Static. */
const char *pedicle_reading_get_decision (PedicleReadingId reading);

/* Whether the other reading could give this patient another result. lesion is NULL without one. */
gboolean pedicle_reading_matters (PedicleReadingId reading, PedicleAssessment *assessment,
                                  const PedicleLesionAssessment *lesion);

/* The reading in use in a sentence, translated. Static. */
const char *pedicle_reading_describe_used (PedicleReadingId reading);

/* The other reading and its result for this patient in a sentence, translated; the reading must
 * matter. */
char *pedicle_reading_describe_other (PedicleReadingId reading, PedicleAssessment *assessment,
                                      const PedicleLesionAssessment *lesion);

/* The result alone, as short as can be: "11 with pain by its constancy". NULL where it is no other
 * number for certain. */
char *pedicle_reading_describe_briefly (PedicleReadingId reading, PedicleAssessment *assessment,
                                        const PedicleLesionAssessment *lesion);

G_END_DECLS
