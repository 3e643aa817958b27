/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Plans in a few words, as states are (state.h):
 *
 *   "percutaneous-stabilization vertebroplasty@same radiotherapy@7 brace"
 *
 * Each is a step; "@same" is in the same session as the step before, "@7" after 7 days, and without
 * either after it, without days. */

#pragma once

#include "plan-check.h"

GPtrArray *plan_state (const char *words);

/* The plan in these words. */
char *plan_state_in_words (const GPtrArray *plan);

/* Plans it for the last lesion of the case. */
void plan_state_set (PedicleCase *case_, const char *words);

/* The state with the plan for its last lesion, assessed with the built-in knowledge. */
PedicleAssessment *plan_state_assess (const char *state, const char *plan);

/* Bit n for technique n of "brace radiosurgery"; "" for none. */
guint plan_state_techniques (const char *ids);

/* Each as "KIND:RULE:LEVEL" or, where it is not of a rule, "KIND:TECHNIQUE:LEVEL". */
char *plan_state_describe_remarks (const GArray *remarks);
