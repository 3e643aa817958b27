/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A plan: the techniques that the team has picked for a lesion, in the order in which they are to be
 * done. The program offers and checks (plan-check.h); it never picks one. */

#pragma once

#include "technique.h"

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/* When a step is done, as seen from the step before. */
typedef enum {
  PEDICLE_TIMING_AFTER,
  PEDICLE_TIMING_SAME_SESSION,
} PedicleTiming;

#define PEDICLE_DAYS_UNSAID (-1)
#define PEDICLE_DAYS_MOST 365

typedef struct {
  PedicleTechniqueId technique;
  PedicleTiming timing; /* of the first step: AFTER, without meaning */
  int days;             /* from the session before; only of AFTER; else PEDICLE_DAYS_UNSAID */
  char *note;           /* "" where there is none */
  JsonObject *others;   /* members this version does not know, or NULL */
} PedicleStep;

PedicleStep *pedicle_step_new (PedicleTechniqueId technique);
PedicleStep *pedicle_step_copy (const PedicleStep *step);
void pedicle_step_free (PedicleStep *step);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PedicleStep, pedicle_step_free)

/* A plan is a GPtrArray of PedicleStep. */
GPtrArray *pedicle_plan_new (void);
GPtrArray *pedicle_plan_copy (const GPtrArray *plan);
gboolean pedicle_plan_equal (const GPtrArray *a, const GPtrArray *b);

/* Puts right what has no meaning: the first step follows nothing, what is done in the same session
 * has no days of its own. After any step was moved or removed. */
void pedicle_plan_tidy (GPtrArray *plan);

/* The steps' techniques: bit n for technique n. */
guint pedicle_plan_get_techniques (const GPtrArray *plan);

/* The session of a step, the first is 0. */
guint pedicle_plan_get_session (const GPtrArray *plan, guint step);

/* Days from one step to a later one; FALSE where they are not said all the way. */
gboolean pedicle_plan_get_days (const GPtrArray *plan, guint from, guint to, int *ret_days);

/* "same-session". Static. */
const char *pedicle_timing_get_id (PedicleTiming timing);

G_END_DECLS
