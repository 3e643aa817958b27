/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "report-fixture.h"

#include "case-file.h"
#include "report-pdf.h"

#include <glib/gstdio.h>
#include <string.h>

#define MARGIN 36 /* points */

const char *report_pdftotext;

PedicleCase *
report_load (const char *name)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "..", "..", name, NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  PedicleCase *case_ = pedicle_case_load (file, NULL, NULL, &error);

  g_assert_no_error (error);
  return case_;
}

PedicleReport *
report_make (PedicleCase *case_, const char *paper)
{
  return pedicle_report_new (case_, pedicle_knowledge_get_default (), pedicle_paper_find (paper),
                             NULL);
}

char *
report_read_file (const char *path)
{
  const char *call[] = { report_pdftotext, "-raw", path, "-", NULL };
  char *text = NULL;
  int status;

  g_assert_true (g_spawn_sync (NULL, (char **) call, NULL, G_SPAWN_DEFAULT, NULL, NULL, &text, NULL,
                               &status, NULL));
  g_assert_cmpint (status, ==, 0);
  return text;
}

char *
report_read_pdf (GBytes *pdf)
{
  g_autofree char *folder = g_dir_make_tmp ("pedicle-report-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "report.pdf", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  char *text;

  g_assert_true (pedicle_report_write_file (pdf, file, NULL));
  text = report_read_file (path);
  g_unlink (path);
  g_rmdir (folder);
  return text;
}

char *
report_squeeze (const char *text)
{
  GString *letters = g_string_new (NULL);

  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    if (g_unichar_isalnum (g_utf8_get_char (at)))
      g_string_append_unichar (letters, g_utf8_get_char (at));
  return g_string_free (letters, FALSE);
}

void
report_assert_text (const char *squeezed, const char *words)
{
  g_autofree char *wanted = report_squeeze (words);

  if (strstr (squeezed, wanted) == NULL)
    g_error ("“%s” is not on the report.", words);
}

void
report_assert_within_margins (PedicleReport *report)
{
  const PediclePaper *paper = pedicle_report_get_paper (report);
  guint n = pedicle_report_get_n_sheets (report);

  for (guint i = 0; i < n; i++) {
    cairo_surface_t *surface = cairo_recording_surface_create (CAIRO_CONTENT_COLOR_ALPHA, NULL);
    cairo_t *cr = cairo_create (surface);
    double x, y, width, height;

    pedicle_report_draw (report, i, cr, i + 1, n);
    cairo_recording_surface_ink_extents (surface, &x, &y, &width, &height);
    g_assert_cmpfloat (x, >=, MARGIN);
    g_assert_cmpfloat (y, >=, MARGIN);
    g_assert_cmpfloat (x + width, <=, paper->width - MARGIN);
    g_assert_cmpfloat (y + height, <=, paper->height - MARGIN);
    cairo_destroy (cr);
    cairo_surface_destroy (surface);
  }
}

void
report_add_row (const char *group, const char *name, gconstpointer row, GTestDataFunc func)
{
  g_autofree char *path = g_strdup_printf ("/report/%s/%s", group, name);

  g_test_add_data_func (path, row, func);
}
