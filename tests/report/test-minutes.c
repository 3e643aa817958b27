/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The minutes of a meeting: an overview and a report a case; progress, and what stops halfway. */

#include "minutes.h"
#include "report-fixture.h"
#include "report-pdf.h"

#include <string.h>

static PedicleMinutes *
make_minutes (guint n)
{
  PedicleMinutes *minutes = pedicle_minutes_new (pedicle_knowledge_get_default (),
                                                 pedicle_paper_find ("a4"), "Board", "2026-11-20");
  g_autoptr (PedicleCase) case_ = report_load ("data/examples/figure-1.pedicle.json");

  for (guint i = 0; i < n; i++)
    pedicle_minutes_add_case (minutes, case_, "Postponed");
  return minutes;
}

static void
progress_cb (double done, gpointer user_data)
{
  double *last = user_data;

  g_assert_cmpfloat (done, >, *last);
  *last = done;
}

static void
test_progress (void)
{
  g_autoptr (PedicleMinutes) minutes = make_minutes (4);
  double done = 0;
  g_autoptr (GBytes) pdf = pedicle_minutes_to_pdf (minutes, progress_cb, &done, NULL, NULL);

  g_assert_nonnull (pdf);
  g_assert_cmpfloat (done, ==, 1);
  g_assert_cmpuint (pedicle_minutes_get_n_sheets (minutes), ==, 5);
}

typedef struct {
  GCancellable *cancellable;
  double at;
} Stop;

static void
stop_cb (double done, gpointer user_data)
{
  Stop *stop = user_data;

  if (done >= stop->at)
    g_cancellable_cancel (stop->cancellable);
}

static void
test_cancel (gconstpointer data)
{
  g_autoptr (PedicleMinutes) minutes = make_minutes (4);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  Stop stop = { cancellable, GPOINTER_TO_INT (data) / 100.0 };
  g_autoptr (GBytes) pdf =
    pedicle_minutes_to_pdf (minutes, stop_cb, &stop, cancellable, &error);

  g_assert_null (pdf);
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

static void
test_overview_goes_on (void)
{
  g_autoptr (PedicleMinutes) minutes = make_minutes (45);
  g_autoptr (GBytes) pdf = pedicle_minutes_to_pdf (minutes, NULL, NULL, NULL, NULL);
  guint first = pedicle_minutes_get_n_overview_sheets (minutes);
  g_autofree char *text = report_read_pdf (pdf);
  g_auto (GStrv) sheets = g_strsplit (text, "\f", -1);

  g_assert_cmpuint (first, ==, 2);
  g_assert_nonnull (strstr (sheets[0], "Postponed"));
  g_assert_nonnull (strstr (sheets[1], "Decision"));
  g_assert_nonnull (strstr (sheets[46], "Page 47 of 47"));
}

static void
test_same_bytes (void)
{
  g_autoptr (PedicleMinutes) one = make_minutes (3), other = make_minutes (3);
  g_autoptr (GBytes) a = pedicle_minutes_to_pdf (one, NULL, NULL, NULL, NULL);
  g_autoptr (GBytes) b = pedicle_minutes_to_pdf (other, NULL, NULL, NULL, NULL);

  g_assert_true (g_bytes_equal (a, b));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  report_pdftotext = argv[1];
  g_test_add_func ("/report/minutes/progress", test_progress);
  report_add_row ("minutes", "cancelled-at-once", GINT_TO_POINTER (1), test_cancel);
  report_add_row ("minutes", "cancelled-halfway", GINT_TO_POINTER (60), test_cancel);
  g_test_add_func ("/report/minutes/overview-goes-on", test_overview_goes_on);
  g_test_add_func ("/report/minutes/same-bytes", test_same_bytes);
  return g_test_run ();
}
