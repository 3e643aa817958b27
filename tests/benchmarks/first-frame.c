/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Preloaded into a GTK program (LD_PRELOAD): when the first frame of a window that is on the screen
 * has been painted it notes the time, when the program has come to rest the peak of its memory,
 * writes both to the descriptor FIRST_FRAME_FD and ends the program.
 *
 *   12.345 67890    milliseconds since FIRST_FRAME_START (monotonic, microseconds), kilobytes
 */

#include <gtk/gtk.h>

#include <stdio.h>
#include <unistd.h>

#define REST_MILLISECONDS 700

static gint64 painted;

static long
peak_kilobytes (void)
{
  g_autofree char *status = NULL;
  const char *line;

  if (!g_file_get_contents ("/proc/self/status", &status, NULL, NULL))
    return 0;
  line = strstr (status, "VmHWM:");
  return line != NULL ? strtol (line + strlen ("VmHWM:"), NULL, 10) : 0;
}

static gboolean
report_cb (gpointer user_data)
{
  const char *start = g_getenv ("FIRST_FRAME_START");
  const char *target = g_getenv ("FIRST_FRAME_FD");
  gint64 begun = start != NULL ? g_ascii_strtoll (start, NULL, 10) : 0;

  dprintf (target != NULL ? atoi (target) : STDOUT_FILENO, "%.3f %ld\n",
           (double) (painted - begun) / 1000, peak_kilobytes ());
  _exit (0);
}

static gboolean
is_on_screen (GdkFrameClock *clock)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++) {
    g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);
    GdkSurface *surface = gtk_native_get_surface (GTK_NATIVE (window));

    if (surface != NULL && gdk_surface_get_mapped (surface) && gtk_widget_get_width (window) > 0 &&
        gdk_surface_get_frame_clock (surface) == clock)
      return TRUE;
  }
  return FALSE;
}

static gboolean
after_paint_cb (GSignalInvocationHint *hint, guint n_values, const GValue *values, gpointer data)
{
  if (!is_on_screen (g_value_get_object (&values[0])))
    return TRUE;
  painted = g_get_monotonic_time ();
  g_timeout_add (REST_MILLISECONDS, report_cb, NULL);
  return FALSE;
}

__attribute__ ((constructor)) static void
watch (void)
{
  /* Helpers that the program starts are none of our business. */
  g_unsetenv ("LD_PRELOAD");
  g_type_class_unref (g_type_class_ref (GDK_TYPE_FRAME_CLOCK));
  g_signal_add_emission_hook (g_signal_lookup ("after-paint", GDK_TYPE_FRAME_CLOCK), 0,
                              after_paint_cb, NULL, NULL);
}
