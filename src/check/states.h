/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Random states by the million, shared out to threads. */

#pragma once

#include "survey.h"

G_BEGIN_DECLS

/* Surveys states until at least n_states of them were without contradictions and have been
 * completed, which is what soundness is tried on. The same seed gives the same result with any
 * number of threads. */
PedicleSurvey *pedicle_states_survey (const PedicleKnowledge *knowledge, guint64 n_states,
                                      guint32 seed, guint n_threads);

G_END_DECLS
