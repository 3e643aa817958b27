/* SPDX-License-Identifier: GPL-3.0-or-later */

/* One open case: case + knowledge + the assessment of its last visit + undo + which lesion is looked
 * at. Views bind to "assessment" and "lesion"; they change the case through pedicle_session_get_case().
 *
 * After a change of the case the new assessment is made in a high idle, once for many changes, before
 * GTK draws: no frame shows an old result. */

#pragma once

#include "assessment.h"

G_BEGIN_DECLS

#define PEDICLE_TYPE_SESSION (pedicle_session_get_type ())
G_DECLARE_FINAL_TYPE (PedicleSession, pedicle_session, PEDICLE, SESSION, GObject)

/* Properties, all notified only when they change:
 *   "case"        PedicleCase, construct-only
 *   "assessment"  PedicleAssessment, read-only, never NULL
 *   "lesion"      uint: index of the lesion that the views show; G_MAXUINT where there is none
 *   "can-undo", "can-redo"  boolean, read-only
 *   "undo-label", "redo-label"  string, read-only, translated: "Alignment"; NULL where there is none
 */
PedicleSession *pedicle_session_new (PedicleCase *case_, const PedicleKnowledge *knowledge);

PedicleCase *pedicle_session_get_case (PedicleSession *self);

/* Makes the pending assessment first, so that it always fits the case. */
PedicleAssessment *pedicle_session_get_assessment (PedicleSession *self);

/* The assessment of the lesion that the views show, or NULL. */
const PedicleLesionAssessment *pedicle_session_get_lesion_assessment (PedicleSession *self);

guint pedicle_session_get_lesion (PedicleSession *self);
void pedicle_session_set_lesion (PedicleSession *self, guint lesion);

/* Runs what is pending: for tests, reports and saving. */
void pedicle_session_flush (PedicleSession *self);

/* Every change of the case is one step (history.h). A signature and an addition to what was signed
 * are no step: there is no way back to before them. */
gboolean pedicle_session_can_undo (PedicleSession *self);
gboolean pedicle_session_can_redo (PedicleSession *self);
void pedicle_session_undo (PedicleSession *self);
void pedicle_session_redo (PedicleSession *self);

/* Replaces the case by another (open, revert, load theirs) and forgets undo, unless undoable. */
void pedicle_session_replace (PedicleSession *self, PedicleCase *case_, gboolean undoable);

G_END_DECLS
