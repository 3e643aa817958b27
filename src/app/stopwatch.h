/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The time that passes while it runs, handed out in whole seconds: what is less than one is kept
 * for the next time. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef gint64 (*PedicleClock) (gpointer user_data); /* microseconds */

typedef struct {
  PedicleClock clock; /* NULL: the monotonic one */
  gpointer clock_data;
  gint64 since;     /* when time was handed out last, 0 while it stands */
  gint64 remainder; /* microseconds that did not make a second */
} PedicleStopwatch;

/* From now on, and from nothing. */
void pedicle_stopwatch_start (PedicleStopwatch *self);
void pedicle_stopwatch_stop (PedicleStopwatch *self);
gboolean pedicle_stopwatch_is_running (const PedicleStopwatch *self);

/* The seconds since it was started or this was called last. */
guint pedicle_stopwatch_take (PedicleStopwatch *self);

G_END_DECLS
