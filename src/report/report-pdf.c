/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "report-pdf.h"

#include "store.h"

#include <cairo-pdf.h>
#include <glib/gi18n-lib.h>

/* A PDF that is being made in memory. */
typedef struct {
  GByteArray *bytes;
  cairo_surface_t *surface;
  cairo_t *cr;
  guint n; /* pages done */
} Pdf;

static cairo_status_t
write_cb (void *closure, const unsigned char *data, unsigned int length)
{
  g_byte_array_append (closure, data, length);
  return CAIRO_STATUS_SUCCESS;
}

static void
pdf_begin (Pdf *pdf, const PediclePaper *paper, const char *title, const char *time)
{
  pdf->bytes = g_byte_array_new ();
  pdf->surface =
    cairo_pdf_surface_create_for_stream (write_cb, pdf->bytes, paper->width, paper->height);
  cairo_pdf_surface_set_metadata (pdf->surface, CAIRO_PDF_METADATA_TITLE, title);
  cairo_pdf_surface_set_metadata (pdf->surface, CAIRO_PDF_METADATA_CREATOR,
                                  "Pedicle " PEDICLE_VERSION);
  cairo_pdf_surface_set_metadata (pdf->surface, CAIRO_PDF_METADATA_CREATE_DATE, time);
  pdf->cr = cairo_create (pdf->surface);
  pdf->n = 0;
}

static void
pdf_clear (Pdf *pdf)
{
  cairo_destroy (pdf->cr);
  cairo_surface_finish (pdf->surface);
  cairo_surface_destroy (pdf->surface);
  g_clear_pointer (&pdf->bytes, g_byte_array_unref);
}

static GBytes *
pdf_end (Pdf *pdf, GError **error)
{
  cairo_status_t status = cairo_status (pdf->cr);
  GBytes *bytes = NULL;

  cairo_surface_finish (pdf->surface);
  if (status == CAIRO_STATUS_SUCCESS)
    status = cairo_surface_status (pdf->surface);
  if (status == CAIRO_STATUS_SUCCESS)
    bytes = g_byte_array_free_to_bytes (g_steal_pointer (&pdf->bytes));
  else
    g_set_error (error, G_IO_ERROR, G_IO_ERROR_FAILED, _("The PDF could not be made: %s"),
                 cairo_status_to_string (status));
  pdf_clear (pdf);
  return bytes;
}

static void
add_to_outline (Pdf *pdf, const char *title, guint page)
{
  g_autofree char *target = g_strdup_printf ("page=%u", page);

  cairo_pdf_surface_add_outline (pdf->surface, CAIRO_PDF_OUTLINE_ROOT, title, target, 0);
}

static void
show_page (Pdf *pdf)
{
  cairo_show_page (pdf->cr);
  pdf->n++;
}

GBytes *
pedicle_report_to_pdf (PedicleReport *report, GError **error)
{
  guint n = pedicle_report_get_n_sheets (report);
  Pdf pdf;

  pdf_begin (&pdf, pedicle_report_get_paper (report), pedicle_report_get_title (report),
             pedicle_report_get_time (report));
  for (guint i = 0; i < n; i++) {
    pedicle_report_draw (report, i, pdf.cr, i + 1, n);
    show_page (&pdf);
  }
  return pdf_end (&pdf, error);
}

static void
draw_report (Pdf *pdf, PedicleReport *report, guint total)
{
  guint n = pedicle_report_get_n_sheets (report);

  add_to_outline (pdf, pedicle_report_get_title (report), pdf->n + 1);
  for (guint i = 0; i < n; i++) {
    pedicle_report_draw (report, i, pdf->cr, pdf->n + 1, total);
    show_page (pdf);
  }
}

GBytes *
pedicle_minutes_to_pdf (PedicleMinutes *minutes, PedicleReportProgress progress, gpointer user_data,
                        GCancellable *cancellable, GError **error)
{
  guint n = pedicle_minutes_get_n_cases (minutes), total;
  Pdf pdf;

  /* All is laid out before it is drawn: each sheet says of how many it is. */
  for (guint i = 0; i < n; i++) {
    if (g_cancellable_set_error_if_cancelled (cancellable, error))
      return NULL;
    pedicle_minutes_lay_out (minutes, i);
    if (progress != NULL)
      progress ((i + 1) / (2.0 * n), user_data);
  }
  total = pedicle_minutes_get_n_sheets (minutes);
  pdf_begin (&pdf, pedicle_minutes_get_paper (minutes), pedicle_minutes_get_title (minutes),
             pedicle_minutes_get_time (minutes));
  add_to_outline (&pdf, pedicle_minutes_get_title (minutes), 1);
  for (guint i = 0; i < pedicle_minutes_get_n_overview_sheets (minutes); i++) {
    pedicle_minutes_draw (minutes, i, pdf.cr);
    show_page (&pdf);
  }
  for (guint i = 0; i < n; i++) {
    if (g_cancellable_set_error_if_cancelled (cancellable, error)) {
      pdf_clear (&pdf);
      return NULL;
    }
    draw_report (&pdf, pedicle_minutes_lay_out (minutes, i), total);
    if (progress != NULL)
      progress (0.5 + (i + 1) / (2.0 * n), user_data);
  }
  return pdf_end (&pdf, error);
}

gboolean
pedicle_report_write_file (GBytes *pdf, GFile *file, GError **error)
{
  gsize length;
  const char *contents = g_bytes_get_data (pdf, &length);

  return pedicle_store_write (file, contents, length, NULL, NULL, error);
}
