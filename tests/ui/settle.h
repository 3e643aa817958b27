/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Waiting until a window has done what an event set off. */

#pragma once

#include <glib.h>

/* Until nothing was to be done at many looks in a row: a busy machine makes the looks rarer, and never
 * fewer. At most five seconds: something may never come to rest. */
static inline void
settle (void)
{
  gint64 limit = g_get_monotonic_time () + 5 * G_USEC_PER_SEC;
  guint n_quiet = 0;

  while (n_quiet < 40 && g_get_monotonic_time () < limit)
    if (g_main_context_iteration (NULL, FALSE)) {
      n_quiet = 0;
    } else {
      n_quiet++;
      g_usleep (2000);
    }
}
