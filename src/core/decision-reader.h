/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A decision out of JSON. Private to the readers of case files. */

#pragma once

#include "decision.h"
#include "json-place.h"

G_BEGIN_DECLS

/* Reads the place, an object, and adds it to decisions (GPtrArray of PedicleDecision). */
gboolean pedicle_decision_read (const PedicleJsonPlace *place, gpointer decisions, GError **error);

/* The members that version 1 knows, NULL-terminated, in the order in which they are written. */
extern const char *const pedicle_decision_members[];
extern const char *const pedicle_participant_members[];
extern const char *const pedicle_departure_members[];
extern const char *const pedicle_action_members[];
extern const char *const pedicle_addition_members[];
extern const char *const pedicle_lesion_record_members[];

G_END_DECLS
