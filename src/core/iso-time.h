/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Days and times as files have them: ISO 8601, a day without a time zone, a time in UTC. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Whether text is a day of the calendar, written like "2026-11-20" and not otherwise. */
gboolean pedicle_date_is_valid (const char *text);

/* Whether text is a time in UTC, written like "2026-11-20T09:12:44Z". */
gboolean pedicle_time_is_valid (const char *text);

/* The day on the wall clock. */
char *pedicle_date_today (void);

/* The time now, to the second. */
char *pedicle_time_now (void);

G_END_DECLS
