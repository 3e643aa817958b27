/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The verdicts that a signed decision holds, out of JSON. Private to the reader of decisions. */

#pragma once

#include "decision.h"
#include "json-place.h"

G_BEGIN_DECLS

/* Reads the place, an object, and adds it to records (GPtrArray of PedicleLesionRecord). A technique
 * that this version does not have is kept apart: it was written with other knowledge. */
gboolean pedicle_lesion_record_read (const PedicleJsonPlace *place, gpointer records,
                                     GError **error);

G_END_DECLS
