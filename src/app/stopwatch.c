/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "stopwatch.h"

static gint64
get_time (const PedicleStopwatch *self)
{
  return self->clock != NULL ? self->clock (self->clock_data) : g_get_monotonic_time ();
}

void
pedicle_stopwatch_start (PedicleStopwatch *self)
{
  self->since = get_time (self);
  self->remainder = 0;
}

void
pedicle_stopwatch_stop (PedicleStopwatch *self)
{
  self->since = 0;
}

gboolean
pedicle_stopwatch_is_running (const PedicleStopwatch *self)
{
  return self->since != 0;
}

guint
pedicle_stopwatch_take (PedicleStopwatch *self)
{
  gint64 now = get_time (self), passed;

  if (!pedicle_stopwatch_is_running (self))
    return 0;
  passed = now - self->since + self->remainder;
  self->since = now;
  self->remainder = passed % G_USEC_PER_SEC;
  return (guint) (passed / G_USEC_PER_SEC);
}
