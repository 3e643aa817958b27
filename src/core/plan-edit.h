/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is done to a plan by hand: that of the lesion which the session shows. Each is one step of
 * undo; without a lesion none does anything. Steps count from 0. */

#pragma once

#include "session.h"

G_BEGIN_DECLS

/* The plan as it is now, or NULL without a lesion. */
const GPtrArray *pedicle_plan_edit_get (PedicleSession *session);

/* As the last step. */
void pedicle_plan_edit_add (PedicleSession *session, PedicleTechniqueId technique);
void pedicle_plan_edit_remove (PedicleSession *session, guint step);

/* To the place of another step, which makes room. Does nothing where there is no such place. */
void pedicle_plan_edit_move (PedicleSession *session, guint from, guint to);

void pedicle_plan_edit_set_timing (PedicleSession *session, guint step, PedicleTiming timing);

/* What is typed. days may be PEDICLE_DAYS_UNSAID. */
void pedicle_plan_edit_set_days (PedicleSession *session, guint step, int days);
void pedicle_plan_edit_set_note (PedicleSession *session, guint step, const char *note);

/* Keeps a copy of plan in place of the one that there is. */
void pedicle_plan_edit_replace (PedicleSession *session, const GPtrArray *plan);

G_END_DECLS
