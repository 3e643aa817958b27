/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Levels as a clinician types them. */

#pragma once

#include "level.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/* "L2", "t11-t12", "T11–12", "L5 S1", "T10, T11, T12"; D and Th stand for T. Upper and lower case
 * are alike. Errors (G_IO_ERROR_INVALID_DATA) name the part that is no vertebra; a gap between the
 * levels is not this function's business. */
gboolean pedicle_levels_parse (const char *text, PedicleLevels *ret_levels, GError **error);

G_END_DECLS
