/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Members of an object that this version does not know: kept as they were read, and written back.
 * NULL where there are none. They are never changed, so that copies share them. */

#pragma once

#include "json-place.h"
#include "json-writer.h"

G_BEGIN_DECLS

/* Those of the place, an object, that are not in known, which ends with NULL. */
JsonObject *pedicle_json_others_read (const PedicleJsonPlace *place, const char *const *known);

void pedicle_json_others_write (PedicleJsonWriter *writer, JsonObject *others);

JsonObject *pedicle_json_others_copy (JsonObject *others);
gboolean pedicle_json_others_equal (JsonObject *a, JsonObject *b);

G_END_DECLS
