/* SPDX-License-Identifier: GPL-3.0-or-later */

/* RULES 6.8: no rule, alert or contradiction is dead. Each was seen to hold, to fail (unless it
 * always holds) and, where it asks for what can be unknown, to be undecided. */

#pragma once

#include "survey.h"

G_BEGIN_DECLS

PedicleProof pedicle_liveness_prove (const PedicleSurvey *survey);

G_END_DECLS
