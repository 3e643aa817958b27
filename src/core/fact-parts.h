/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the derived facts of RULES 2 are made of, as conditions: for explaining them part by part.
 * The facts themselves are computed in facts.c; a test holds the two together. */

#pragma once

#include "condition.h"

G_BEGIN_DECLS

/* The condition that the fact stands for, made of findings, numbers and simpler facts: "overt" is any
 * of overt-instability, sins >= 13, alignment = subluxation. NULL for a fact that has a default while
 * its finding is unanswered, or that asks the levels: those are explained by
 * pedicle_fact_get_definition() and their findings. Lives as long as the program. */
const PedicleCondition *pedicle_fact_get_parts (PedicleFactId fact);

G_END_DECLS
