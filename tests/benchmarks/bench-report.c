/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Reports: one case in milliseconds (to stay below 150), and the minutes of 50 cases in seconds (to
 * stay below 3). argv: case files. */

#include "case-file.h"
#include "report-pdf.h"

#define N_CASES 50
#define N_TIMES 10

static GPtrArray *
load (char **files)
{
  GPtrArray *cases = g_ptr_array_new_with_free_func (g_object_unref);

  for (; *files != NULL; files++) {
    g_autoptr (GFile) file = g_file_new_for_commandline_arg (*files);
    PedicleCase *case_ = pedicle_case_load (file, NULL, NULL, NULL);

    g_assert (case_ != NULL);
    g_ptr_array_add (cases, case_);
  }
  return cases;
}

static void
measure_report (PedicleCase *case_)
{
  g_autoptr (GTimer) timer = g_timer_new ();
  double best = G_MAXDOUBLE, first = 0;

  for (guint i = 0; i < N_TIMES; i++) {
    g_autoptr (PedicleReport) report = NULL;
    g_autoptr (GBytes) pdf = NULL;

    g_timer_start (timer);
    report = pedicle_report_new (case_, pedicle_knowledge_get_default (),
                                 pedicle_paper_find ("a4"), NULL);
    pdf = pedicle_report_to_pdf (report, NULL);
    g_assert (pdf != NULL);
    best = MIN (best, g_timer_elapsed (timer, NULL));
    if (i == 0)
      first = g_timer_elapsed (timer, NULL);
  }
  g_print ("report of “%s”: first %.0f ms, best %.0f ms\n", pedicle_case_get_label (case_),
           first * 1e3, best * 1e3);
}

static void
measure_minutes (GPtrArray *cases)
{
  g_autoptr (PedicleMinutes) minutes = pedicle_minutes_new (
    pedicle_knowledge_get_default (), pedicle_paper_find ("a4"), NULL, NULL);
  g_autoptr (GTimer) timer = g_timer_new ();
  g_autoptr (GBytes) pdf = NULL;

  for (guint i = 0; i < N_CASES; i++)
    pedicle_minutes_add_case (minutes, cases->pdata[i % cases->len], NULL);
  pdf = pedicle_minutes_to_pdf (minutes, NULL, NULL, NULL, NULL);
  g_assert (pdf != NULL);
  g_print ("minutes of %d cases: %.2f s, %u sheets, %.1f MB\n", N_CASES,
           g_timer_elapsed (timer, NULL), pedicle_minutes_get_n_sheets (minutes),
           g_bytes_get_size (pdf) / 1e6);
}

int
main (int argc, char *argv[])
{
  g_autoptr (GPtrArray) cases = load (argv + 1);

  for (guint i = 0; i < cases->len; i++)
    measure_report (cases->pdata[i]);
  measure_minutes (cases);
  return 0;
}
