/* SPDX-License-Identifier: GPL-3.0-or-later */

/* States of a case in a few words, and rows of tables as tests.
 *
 *   "frankel=C deficit-tempo=rapid levels=L2 pain-vas=6.5 overt-instability levels=T3-T5 escc=2"
 *
 * A word is an answer, a flag that is raised, an answer taken back ("-escc"), or "levels=", which
 * begins a lesion; what belongs to a lesion stands behind its levels. Where no levels are given
 * there is one lesion, at T8 (SINS location: 1), and with the word "no-lesion" none. All else is
 * unanswered. */

#pragma once

#include "assessment.h"

PedicleCase *state_case (const char *words);

/* A visit in the same words. */
char *state_in_words (const PedicleVisit *visit);

/* The last visit assessed with the built-in knowledge. */
PedicleAssessment *state_assess (const char *words);

/* Adds the words to the last lesion of the case, or to the patient. */
void state_answer (PedicleCase *case_, const char *words);

/* The finding called id, the levels "T3-T5", the finding's value "6.5"; they must exist. */
PedicleFindingId state_finding (const char *id);
PedicleLevels state_levels (const char *words);
int state_value (PedicleFindingId finding, const char *text);

/* The set of the findings "pain kps levels", and the other way round. */
PedicleFindingSet state_findings (const char *ids);
char *state_describe (PedicleFindingSet findings);

/* Fails with both sets in words. */
void state_assert_findings (PedicleFindingSet found, const char *expected);

/* "false", "unknown", "true". */
const char *state_tri (PedicleTri value);

/* Adds the test GROUP/NAME; a slash in name is part of the path. */
void state_add_row (const char *group, const char *name, gconstpointer row,
                    GTestDataFunc test);
