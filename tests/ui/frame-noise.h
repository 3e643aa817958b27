/* SPDX-License-Identifier: GPL-3.0-or-later */

/* GDK 4.24 complains on X11 whenever a popover is painted in the same frame as its window: not
 * a fault of ours, and fatal in a test. After g_test_init(). */

#pragma once

#include <glib.h>

static inline GLogWriterOutput
frame_noise_write_cb (GLogLevelFlags level, const GLogField *fields, gsize n, gpointer user_data)
{
  for (gsize i = 0; i < n; i++)
    if (g_str_equal (fields[i].key, "MESSAGE") &&
        g_str_has_prefix (fields[i].value, "gdk_frame_timings_submitted() called on submitted"))
      return G_LOG_WRITER_HANDLED;
  return g_log_writer_default (level, fields, n, user_data);
}

static inline void
frame_noise_ignore (void)
{
  g_log_set_writer_func (frame_noise_write_cb, NULL, NULL);
}
