/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What belongs to the hospital and not to a case: which techniques it does not have, and what its
 * last meeting had, so that the next decision can take that over. One for the whole program.
 *
 * Kept in $XDG_CONFIG_HOME/pedicle/hospital.ini, read when it is first asked for and again before
 * each change, which is written at once: what another program changed meanwhile stays, and is then
 * known here too. A file that makes no sense or cannot be read is moved aside under another name,
 * where it can be looked at; where even that fails nothing is written over it. A change that cannot
 * be kept holds until the program ends. Keys and techniques that this version does not know are
 * kept. */

#pragma once

#include "decision.h"
#include "technique.h"

#include <gio/gio.h>

G_BEGIN_DECLS

#define PEDICLE_TYPE_HOSPITAL (pedicle_hospital_get_type ())
G_DECLARE_FINAL_TYPE (PedicleHospital, pedicle_hospital, PEDICLE, HOSPITAL, GObject)

/* Properties, notified only when they change:
 *   "not-available"  uint: the techniques that it does not have, bit n for technique n
 *   "message"        string, read-only: see pedicle_hospital_take_message()
 */

/* That of the program; lives until the program ends. */
PedicleHospital *pedicle_hospital_get_default (void);

/* The one kept in file, which need not exist; for tests. */
PedicleHospital *pedicle_hospital_new (GFile *file);

guint pedicle_hospital_get_not_available (PedicleHospital *self);
void pedicle_hospital_set_not_available (PedicleHospital *self, guint techniques);

/* What the last meeting had, valid until the next change; "" and empty where there was none. */
const char *pedicle_hospital_get_meeting (PedicleHospital *self);
const GPtrArray *pedicle_hospital_get_participants (PedicleHospital *self); /* PedicleParticipant */
const char *pedicle_hospital_get_signed_by (PedicleHospital *self);

/* All three in a decision of today with nothing else in it, owned by the caller; NULL where there was
 * no meeting. */
PedicleDecision *pedicle_hospital_describe_meeting (PedicleHospital *self);

/* Takes all three from a decision; who signs stays as it was while that is not signed. */
void pedicle_hospital_remember_meeting (PedicleHospital *self, const PedicleDecision *decision);

/* What went wrong with the file, in a translated sentence, or NULL. Each is handed out once. */
char *pedicle_hospital_take_message (PedicleHospital *self);

G_END_DECLS
