/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The time that passes, in whole seconds. */

#include "stopwatch.h"

#define MOST 4

typedef struct {
  const char *path;
  double at[MOST];   /* seconds: started at the first, then asked at the others */
  guint taken[MOST]; /* what is handed out at each but the first */
} Row;

static gint64
clock_cb (gpointer now)
{
  return *(gint64 *) now;
}

static void
test_taken (gconstpointer data)
{
  const Row *row = data;
  gint64 now = (gint64) (row->at[0] * G_USEC_PER_SEC);
  PedicleStopwatch stopwatch = { .clock = clock_cb, .clock_data = &now };

  pedicle_stopwatch_start (&stopwatch);
  for (guint i = 1; i < MOST && row->at[i] > 0; i++) {
    now = (gint64) (row->at[i] * G_USEC_PER_SEC);
    g_assert_cmpuint (pedicle_stopwatch_take (&stopwatch), ==, row->taken[i]);
  }
}

/* While it stands nothing passes, and nothing is left from before. */
static void
test_stopped (void)
{
  gint64 now = G_USEC_PER_SEC;
  PedicleStopwatch stopwatch = { .clock = clock_cb, .clock_data = &now };

  g_assert_false (pedicle_stopwatch_is_running (&stopwatch));
  g_assert_cmpuint (pedicle_stopwatch_take (&stopwatch), ==, 0);
  pedicle_stopwatch_start (&stopwatch);
  g_assert_true (pedicle_stopwatch_is_running (&stopwatch));
  now += G_USEC_PER_SEC / 2;
  g_assert_cmpuint (pedicle_stopwatch_take (&stopwatch), ==, 0);
  pedicle_stopwatch_stop (&stopwatch);
  now += 10 * G_USEC_PER_SEC;
  g_assert_cmpuint (pedicle_stopwatch_take (&stopwatch), ==, 0);
  pedicle_stopwatch_start (&stopwatch);
  now += G_USEC_PER_SEC / 2;
  g_assert_cmpuint (pedicle_stopwatch_take (&stopwatch), ==, 0);
}

int
main (int argc, char *argv[])
{
  static const Row rows[] = {
    { "/stopwatch/taken/seconds", { 1, 3, 10 }, { 0, 2, 7 } },
    { "/stopwatch/taken/less-than-one", { 1, 1.9 }, { 0, 0 } },
    { "/stopwatch/taken/halves", { 1, 1.5, 2, 3.5 }, { 0, 0, 1, 1 } },
    { "/stopwatch/taken/twice-at-once", { 1, 4, 4 }, { 0, 3, 0 } },
  };

  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    g_test_add_data_func (rows[i].path, &rows[i], test_taken);
  g_test_add_func ("/stopwatch/stopped", test_stopped);
  return g_test_run ();
}
