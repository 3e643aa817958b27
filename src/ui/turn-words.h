/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Words for what single answers would change. All translated, owned by the caller. */

#pragma once

#include "influence.h"

G_BEGIN_DECLS

/* The answers of a turn: "Subluxation", "under 6 months or 6–12 months", "Kidney, Liver and 5 more", for
 * numbers "0–70". */
char *pedicle_turn_describe_answers (const PedicleTurn *turn);

/* "Alignment: Subluxation". */
char *pedicle_turn_describe (const PedicleTurn *turn);

/* The verdict after it: "contraindicated". */
char *pedicle_turn_describe_verdict (const PedicleTurn *turn, PedicleTechniqueId technique);

/* The group that the new verdict stands in, for its sign and colour. */
PedicleGroup pedicle_turn_get_group (const PedicleTurn *turn);

G_END_DECLS
