/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The short words of a technique's card: why the verdict, what it needs beside it, what it waits
 * for. Strings are owned by the caller; NULL where there is nothing to say. */

#pragma once

#include "assessment.h"

G_BEGIN_DECLS

#define PEDICLE_N_REASONS 3

/* The reasons of the rules that hold and decide the verdict; returns how many, the rest is NULL. */
guint pedicle_technique_reasons (const PedicleLesionAssessment *lesion,
                                 const PedicleTechnique *technique,
                                 const char *ret_reasons[PEDICLE_N_REASONS]);

/* A companion that a rule names. */
typedef struct {
  const PedicleRule *rule;
  const PedicleEffect *effect;
  guint techniques;   /* bit n for technique n: one of these */
  gboolean undecided; /* whether it is needed is open */
} PedicleCompanion;

/* Those of a technique that may be used: needed or advised, then those that may be needed; none that
 * another of them covers. Of PedicleCompanion, empty where there is none; unref it. */
GArray *pedicle_technique_list_companions (const PedicleLesionAssessment *lesion,
                                           const PedicleTechnique *technique);

/* Whether the reasons of the verdict do not tell why the companion: its rule has no verdict. */
gboolean pedicle_companion_needs_reason (const PedicleCompanion *companion);

/* The companions, one a line, as Pango markup: those that are needed or advised, then those that
 * may be needed. A rule that says nothing but the companion adds its reason. */
char *pedicle_technique_companions (const PedicleLesionAssessment *lesion,
                                    const PedicleTechnique *technique,
                                    const PedicleKnowledge *knowledge);

/* The same without the reasons, and without what may be needed only. */
char *pedicle_technique_certain_companions (const PedicleLesionAssessment *lesion,
                                            const PedicleTechnique *technique,
                                            const PedicleKnowledge *knowledge);

/* "Waits for: Alignment, ESCC grade and 3 more"; NULL when the verdict is settled. */
char *pedicle_technique_waits (const PedicleLesionAssessment *lesion,
                               const PedicleTechnique *technique);

G_END_DECLS
