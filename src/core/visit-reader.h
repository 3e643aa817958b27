/* SPDX-License-Identifier: GPL-3.0-or-later */

/* An assessment out of JSON, with its lesions and their plans. Private to the readers of case files. */

#pragma once

#include "json-place.h"
#include "visit.h"

G_BEGIN_DECLS

/* Reads the place, an object, into an empty visit. */
gboolean pedicle_visit_read (const PedicleJsonPlace *place, PedicleVisit *visit, GError **error);

/* The members that version 1 knows, NULL-terminated, in the order in which they are written. */
extern const char *const pedicle_visit_members[];
extern const char *const pedicle_lesion_members[];
extern const char *const pedicle_step_members[];

G_END_DECLS
