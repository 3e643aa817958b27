/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The time from "Why" on a card to the frame in which it is open, in the real window, the first time for
 * every technique of a case with gaps. The limit is one frame. */

#include "application.h"
#include "technique-card.h"

#define REST_MILLISECONDS 60
#define LIMIT_MILLISECONDS (1000.0 / 60)

typedef struct {
  GtkApplication *application;
  GPtrArray *buttons; /* "Why" of each card */
  GTimer *quiet;      /* since the last frame */
  gint64 pressed;     /* 0 while nothing is waited for */
  guint step;         /* even: to open; odd: to close again */
  GArray *times;
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
  return g_array_index (values, double, (guint) (part * (values->len - 1) + 0.5));
}

static void
after_paint_cb (GdkFrameClock *clock, Bench *bench)
{
  double took = (g_get_monotonic_time () - bench->pressed) / 1000.0;

  g_timer_start (bench->quiet);
  if (bench->pressed != 0 && bench->step % 2 == 1)
    g_array_append_val (bench->times, took);
  bench->pressed = 0;
}

static gboolean
rest_cb (gpointer user_data)
{
  Bench *bench = user_data;

  if (g_timer_elapsed (bench->quiet, NULL) * 1000 < REST_MILLISECONDS)
    return G_SOURCE_CONTINUE;
  if (bench->step < 2 * bench->buttons->len) {
    bench->pressed = g_get_monotonic_time ();
    g_signal_emit_by_name (
      g_ptr_array_index (bench->buttons, bench->step / 2), "clicked");
    bench->step++;
    g_timer_start (bench->quiet);
    return G_SOURCE_CONTINUE;
  }
  g_array_sort (bench->times, compare);
  g_print ("why to finished frame: median %.2f ms, 95th percentile %.2f ms, longest %.2f ms, %u "
           "cards; the limit is %.1f ms\n",
           percentile (bench->times, 0.5), percentile (bench->times, 0.95),
           percentile (bench->times, 1), bench->times->len, LIMIT_MILLISECONDS);
  g_application_quit (G_APPLICATION (bench->application));
  return G_SOURCE_REMOVE;
}

static void
start_cb (gpointer bench)
{
  g_timeout_add (10, rest_cb, bench);
}

/* The first button of a card is "Why". */
static void
collect (GtkWidget *widget, gboolean in_card, GPtrArray *buttons)
{
  gboolean card = PEDICLE_IS_TECHNIQUE_CARD (widget);
  guint before = buttons->len;

  if (in_card && GTK_IS_BUTTON (widget))
    g_ptr_array_add (buttons, widget);
  for (GtkWidget *child = gtk_widget_get_first_child (widget);
       child != NULL && (!in_card || buttons->len == before);
       child = gtk_widget_get_next_sibling (child))
    collect (child, in_card || card, buttons);
}

static void
activate_cb (GtkApplication *application, Bench *bench)
{
  GtkWidget *window = GTK_WIDGET (gtk_application_get_active_window (application));
  PedicleDocument *document = pedicle_window_get_document (PEDICLE_WINDOW (window));
  PedicleCase *case_ = pedicle_session_get_case (pedicle_document_get_session (document));

  pedicle_case_add_lesion (case_, PEDICLE_LEVELS (PEDICLE_LEVEL_L2), NULL);
  pedicle_case_set_answer (case_, 0, PEDICLE_FINDING_PAIN_MECHANICAL, PEDICLE_YES);
  pedicle_case_set_answer (case_, 0, PEDICLE_FINDING_ESCC, PEDICLE_ESCC_2);
  pedicle_session_flush (pedicle_document_get_session (document));
  collect (window, FALSE, bench->buttons);
  g_signal_connect_after (gtk_widget_get_frame_clock (window), "after-paint",
                          G_CALLBACK (after_paint_cb), bench);
  /* The rest of the window is made when its first frame stands. */
  g_timeout_add_once (1500, start_cb, bench);
}

int
main (int argc, char **argv)
{
  g_autoptr (GtkApplication) application = pedicle_application_new ();
  Bench bench = { .application = application };

  bench.quiet = g_timer_new ();
  bench.buttons = g_ptr_array_new ();
  bench.times = g_array_new (FALSE, FALSE, sizeof (double));
  g_signal_connect_after (application, "activate", G_CALLBACK (activate_cb), &bench);
  return g_application_run (G_APPLICATION (application), argc, argv);
}
