/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The time from an answer to the finished frame, in the real window: the assessment, everything that
 * shows it, layout and painting. Each answer comes when the window is at rest, as a clinician's does.
 * What a frame of the gauge's short movement takes is measured beside it. */

#include "application.h"

#include <time.h>

#define ROUNDS 240
#define WARM_UP 20
#define REST_MILLISECONDS 60
#define LIMIT_MILLISECONDS 8.0

enum { ASSESSED, LAID_OUT, PAINTED, N_STAGES };

typedef struct {
  GtkApplication *application;
  PedicleSession *session;
  GdkFrameClock *clock;
  GRand *random;
  GTimer *quiet; /* since the last frame */
  gint64 answered, stage[N_STAGES], frame_start;
  gint64 worked; /* processor time when it was answered */
  gboolean waiting;
  guint round;
  GArray *totals, *work, *stages[N_STAGES], *moving;
} Bench;

static double
milliseconds (gint64 from, gint64 to)
{
  return (to - from) / 1000.0;
}

/* Of the whole program, in microseconds: what the machine's other work disturbs least. */
static gint64
processor_time (void)
{
  return clock () * (G_USEC_PER_SEC / CLOCKS_PER_SEC);
}

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

static void
report (Bench *bench)
{
  static const char *const names[] = { "assessment and views", "layout", "painting" };

  g_print ("answer to finished frame: median %.2f ms, 95th percentile %.2f ms, longest %.2f ms, "
           "%u answers; the limit for the 95th percentile is %.0f ms\n",
           percentile (bench->totals, 0.5), percentile (bench->totals, 0.95),
           percentile (bench->totals, 1), bench->totals->len, LIMIT_MILLISECONDS);
  g_print ("  processor time of all that: median %.2f ms, 95th percentile %.2f ms\n",
           percentile (bench->work, 0.5), percentile (bench->work, 0.95));
  for (guint i = 0; i < N_STAGES; i++)
    g_print ("  %s: median %.2f ms, 95th percentile %.2f ms\n", names[i],
             percentile (bench->stages[i], 0.5), percentile (bench->stages[i], 0.95));
  g_print ("a frame while the gauge moves: median %.2f ms, 95th percentile %.2f ms, %u frames\n",
           percentile (bench->moving, 0.5), percentile (bench->moving, 0.95), bench->moving->len);
}

/* Now an answer, now one taken back; of the patient and of the lesion alike. */
static void
give_answer (Bench *bench)
{
  PedicleCase *case_ = pedicle_session_get_case (bench->session);
  int before, value;
  guint finding;

  do {
    const PedicleFinding *row;

    finding = g_rand_int_range (bench->random, 0, PEDICLE_N_FINDINGS);
    row = pedicle_finding_get (finding);
    before = pedicle_case_get_answer (case_, 0, finding);
    value = before != row->normal && before > 0 && g_rand_int_range (bench->random, 0, 6) == 0
              ? PEDICLE_UNANSWERED
              : g_rand_int_range (bench->random, 0, MAX (row->n_choices, (guint) row->maximum + 1));
  } while (value == before ||
           (value != PEDICLE_UNANSWERED && !pedicle_finding_accepts (finding, value)) ||
           (value == PEDICLE_UNANSWERED &&
            pedicle_finding_get (finding)->type == PEDICLE_ANSWER_FLAG));
  bench->answered = g_get_monotonic_time ();
  bench->worked = processor_time ();
  bench->waiting = TRUE;
  pedicle_case_set_answer (case_, 0, finding, value);
}

static void
before_paint_cb (GdkFrameClock *clock, Bench *bench)
{
  bench->frame_start = g_get_monotonic_time ();
  bench->stage[ASSESSED] = bench->stage[LAID_OUT] = bench->frame_start;
}

static void
layout_cb (GdkFrameClock *clock, Bench *bench)
{
  bench->stage[LAID_OUT] = g_get_monotonic_time ();
}

static void
add (GArray *values, double value)
{
  g_array_append_val (values, value);
}

static void
after_paint_cb (GdkFrameClock *clock, Bench *bench)
{
  gint64 now = g_get_monotonic_time ();

  g_timer_start (bench->quiet);
  if (!bench->waiting) {
    if (bench->round > WARM_UP)
      add (bench->moving, milliseconds (bench->frame_start, now));
    return;
  }
  bench->waiting = FALSE;
  if (bench->round++ < WARM_UP)
    return;
  add (bench->totals, milliseconds (bench->answered, now));
  add (bench->work, milliseconds (bench->worked, processor_time ()));
  add (bench->stages[ASSESSED], milliseconds (bench->answered, bench->stage[ASSESSED]));
  add (bench->stages[LAID_OUT], milliseconds (bench->stage[ASSESSED], bench->stage[LAID_OUT]));
  add (bench->stages[PAINTED], milliseconds (bench->stage[LAID_OUT], now));
}

static gboolean
rest_cb (gpointer user_data)
{
  Bench *bench = user_data;

  if (g_timer_elapsed (bench->quiet, NULL) * 1000 < REST_MILLISECONDS)
    return G_SOURCE_CONTINUE;
  if (bench->round < ROUNDS) {
    /* An answer that changes nothing that can be seen paints nothing; the next one does. */
    give_answer (bench);
    return G_SOURCE_CONTINUE;
  }
  report (bench);
  g_application_quit (G_APPLICATION (bench->application));
  return G_SOURCE_REMOVE;
}

static void
activate_cb (GtkApplication *application, Bench *bench)
{
  GtkWidget *window = GTK_WIDGET (gtk_application_get_active_window (application));
  PedicleDocument *document = pedicle_window_get_document (PEDICLE_WINDOW (window));

  bench->session = pedicle_document_get_session (document);
  bench->clock = gtk_widget_get_frame_clock (window);
  pedicle_case_add_lesion (pedicle_session_get_case (bench->session),
                           PEDICLE_LEVELS (PEDICLE_LEVEL_L2), NULL);
  g_signal_connect (bench->clock, "before-paint", G_CALLBACK (before_paint_cb), bench);
  /* Last: the window lays itself out in its own handler. */
  g_signal_connect_after (bench->clock, "layout", G_CALLBACK (layout_cb), bench);
  g_signal_connect_after (bench->clock, "after-paint", G_CALLBACK (after_paint_cb), bench);
  g_timeout_add (10, rest_cb, bench);
}

int
main (int argc, char **argv)
{
  g_autoptr (GtkApplication) application = pedicle_application_new ();
  Bench bench = { .application = application };

  bench.random = g_rand_new_with_seed (1);
  bench.quiet = g_timer_new ();
  bench.totals = g_array_new (FALSE, FALSE, sizeof (double));
  bench.work = g_array_new (FALSE, FALSE, sizeof (double));
  bench.moving = g_array_new (FALSE, FALSE, sizeof (double));
  for (guint i = 0; i < N_STAGES; i++)
    bench.stages[i] = g_array_new (FALSE, FALSE, sizeof (double));
  g_signal_connect_after (application, "activate", G_CALLBACK (activate_cb), &bench);
  return g_application_run (G_APPLICATION (application), argc, argv);
}
