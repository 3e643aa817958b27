/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The time from the next case to the finished frame of the projector, as the page keys of a
 * meeting have it: the case window takes another document while it is presented. What both
 * windows do until the frame of the projector is painted counts. */

#include "application.h"
#include "examples.h"
#include "projector-window.h"

#include <time.h>

#define ROUNDS 120
#define WARM_UP 10
#define REST_MILLISECONDS 80
#define LIMIT_MILLISECONDS 50.0

static const char *const names[] = { "figure-1.pedicle.json", "figure-3.pedicle.json",
                                     "figure-5.pedicle.json" };

typedef struct {
  GtkApplication *application;
  PedicleWindow *window;
  PedicleProjectorWindow *projector;
  GTimer *quiet; /* since the last frame of either window */
  gint64 switched, worked;
  gboolean waiting;
  guint round;
  GArray *totals, *work;
} Bench;

static int
compare (gconstpointer a, gconstpointer b)
{
  double difference = *(const double *) a - *(const double *) b;

  return difference < 0 ? -1 : difference > 0;
}

static double
percentile (GArray *values, double part)
{
  g_array_sort (values, compare);
  return values->len > 0
           ? g_array_index (values, double, (guint) (part * (values->len - 1) + 0.5)) : 0;
}

/* Of the whole program, in microseconds. */
static gint64
processor_time (void)
{
  return clock () * (G_USEC_PER_SEC / CLOCKS_PER_SEC);
}

static void
report (Bench *bench)
{
  g_print ("next case to finished frame of the projector: median %.1f ms, 95th percentile %.1f ms, "
           "longest %.1f ms, %u cases; the limit is %.0f ms\n",
           percentile (bench->totals, 0.5), percentile (bench->totals, 0.95),
           percentile (bench->totals, 1), bench->totals->len, LIMIT_MILLISECONDS);
  g_print ("  processor time of all that: median %.1f ms, 95th percentile %.1f ms\n",
           percentile (bench->work, 0.5), percentile (bench->work, 0.95));
}

static void
show_next (Bench *bench)
{
  g_autoptr (PedicleCase) example =
    pedicle_examples_load (names[bench->round % G_N_ELEMENTS (names)], NULL);
  g_autoptr (PedicleDocument) document =
    pedicle_document_new_for_case (example, pedicle_knowledge_get_default ());

  pedicle_document_discard (pedicle_window_get_document (bench->window));
  bench->waiting = TRUE;
  bench->switched = g_get_monotonic_time ();
  bench->worked = processor_time ();
  pedicle_window_set_document (bench->window, document);
}

static void
painted_cb (GdkFrameClock *clock, Bench *bench)
{
  double total, work;

  g_timer_start (bench->quiet);
  if (!bench->waiting || clock != gtk_widget_get_frame_clock (GTK_WIDGET (bench->projector)))
    return;
  bench->waiting = FALSE;
  if (bench->round++ < WARM_UP)
    return;
  total = (double) (g_get_monotonic_time () - bench->switched) / 1000;
  work = (double) (processor_time () - bench->worked) / 1000;
  g_array_append_val (bench->totals, total);
  g_array_append_val (bench->work, work);
}

static gboolean
rest_cb (gpointer user_data)
{
  Bench *bench = user_data;

  if (bench->waiting || g_timer_elapsed (bench->quiet, NULL) * 1000 < REST_MILLISECONDS)
    return G_SOURCE_CONTINUE;
  if (bench->round < ROUNDS) {
    show_next (bench);
    return G_SOURCE_CONTINUE;
  }
  report (bench);
  pedicle_document_discard (pedicle_window_get_document (bench->window));
  g_application_quit (G_APPLICATION (bench->application));
  return G_SOURCE_REMOVE;
}

static void
watch (Bench *bench, gpointer window)
{
  g_signal_connect_after (gtk_widget_get_frame_clock (GTK_WIDGET (window)), "after-paint",
                          G_CALLBACK (painted_cb), bench);
}

static void
activate_cb (GtkApplication *application, Bench *bench)
{
  bench->window = PEDICLE_WINDOW (gtk_application_get_active_window (application));
  bench->projector = pedicle_projector_window_present (bench->window, NULL);
  watch (bench, bench->window);
  watch (bench, bench->projector);
  g_timeout_add (10, rest_cb, bench);
}

int
main (int argc, char **argv)
{
  g_autoptr (GtkApplication) application = pedicle_application_new ();
  Bench bench = { .application = application };

  bench.quiet = g_timer_new ();
  bench.totals = g_array_new (FALSE, FALSE, sizeof (double));
  bench.work = g_array_new (FALSE, FALSE, sizeof (double));
  g_signal_connect_after (application, "activate", G_CALLBACK (activate_cb), &bench);
  return g_application_run (G_APPLICATION (application), argc, argv);
}
