/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "window-report.h"

#include "letter.h"
#include "newer-gtk.h"
#include "print-job.h"
#include "report-pdf.h"
#include "window-files.h"

#include <glib/gi18n-lib.h>

#define MESSAGE "report"
#define SAID_SECONDS 4

static PedicleSession *
get_session (PedicleWindow *self)
{
  return pedicle_document_get_session (pedicle_window_get_document (self));
}

static gboolean
unsay_cb (gpointer user_data)
{
  g_object_steal_data (user_data, MESSAGE);
  pedicle_window_clear (PEDICLE_WINDOW (user_data), MESSAGE);
  return G_SOURCE_REMOVE;
}

static void
forget (gpointer source)
{
  g_source_remove (GPOINTER_TO_UINT (source));
}

/* What went well need not be put away by hand. */
static void
say (PedicleWindow *self, const char *text)
{
  pedicle_window_post (self, &(PedicleMessage) { .id = MESSAGE, .kind = PEDICLE_MESSAGE_INFO,
                                                 .text = text });
  /* The window does not live longer for it. */
  g_object_set_data_full (
    G_OBJECT (self), MESSAGE,
    GUINT_TO_POINTER (g_timeout_add_seconds (SAID_SECONDS, unsay_cb, self)), forget);
}

static void
complain (GtkWindow *window, const char *sentence)
{
  pedicle_window_post (PEDICLE_WINDOW (window),
                       &(PedicleMessage) { .id = "report-failed", .kind = PEDICLE_MESSAGE_ERROR,
                                           .text = sentence });
}

/* A copy of the case, and its report once the paper is known. */
typedef struct {
  PedicleCase *case_;
  PediclePaper paper;
  PedicleReport *report;
} Sheets;

static void
sheets_free (gpointer data)
{
  Sheets *sheets = data;

  g_clear_pointer (&sheets->report, pedicle_report_free);
  g_object_unref (sheets->case_);
  g_free (sheets);
}

static guint
lay_out (gpointer data, double width, double height)
{
  Sheets *sheets = data;

  g_clear_pointer (&sheets->report, pedicle_report_free);
  sheets->paper = (PediclePaper) { "", width, height };
  sheets->report = pedicle_report_new (sheets->case_, pedicle_knowledge_get_default (),
                                       &sheets->paper, NULL);
  return pedicle_report_get_n_sheets (sheets->report);
}

static void
draw (gpointer data, guint sheet, cairo_t *cr)
{
  PedicleReport *report = ((Sheets *) data)->report;

  pedicle_report_draw (report, sheet, cr, sheet + 1, pedicle_report_get_n_sheets (report));
}

void
pedicle_window_print_to (PedicleWindow *self, const char *path)
{
  static const PediclePrintSource source = {
    N_("Pedicle: report of a case"), lay_out, NULL, draw, sheets_free,
  };
  Sheets *sheets = g_new0 (Sheets, 1);
  g_autoptr (GtkPrintOperation) operation = NULL;

  sheets->case_ = pedicle_case_copy (pedicle_session_get_case (get_session (self)));
  operation = pedicle_print_job_new (&source, sheets);
  pedicle_window_clear (self, "report-failed");
  if (path != NULL)
    gtk_print_operation_set_export_filename (operation, path);
  pedicle_print_job_run (operation,
                         path != NULL ? GTK_PRINT_OPERATION_ACTION_EXPORT
                                      : GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG,
                         GTK_WINDOW (self), complain);
}

void
pedicle_window_print (PedicleWindow *self)
{
  pedicle_window_print_to (self, NULL);
}

gboolean
pedicle_window_write_pdf (PedicleWindow *self, GFile *file)
{
  g_autoptr (PedicleReport) report =
    pedicle_report_new (pedicle_session_get_case (get_session (self)),
                        pedicle_knowledge_get_default (), pedicle_paper_get_default (), NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) pdf = pedicle_report_to_pdf (report, &error);

  pedicle_window_clear (self, "report-failed");
  if (pdf != NULL && pedicle_report_write_file (pdf, file, &error)) {
    say (self, _("The report is saved."));
    return TRUE;
  }
  complain (GTK_WINDOW (self), error->message);
  return FALSE;
}

static void
target_chosen_cb (GFile *file, gpointer user_data)
{
  g_autoptr (PedicleWindow) self = user_data;

  if (file != NULL && pedicle_window_get_document (self) != NULL)
    pedicle_window_write_pdf (self, file);
}

void
pedicle_window_export_pdf (PedicleWindow *self)
{
  g_autofree char *name = NULL;
  g_autoptr (GFile) folder = NULL;

  if (!pedicle_window_can_choose_file (self))
    return;
  name = pedicle_window_suggest_name (self, ".pdf");
  folder = pedicle_window_suggest_folder (self);
  pedicle_choose_target (GTK_WINDOW (self), _("Save Report as PDF"), folder, name,
                         target_chosen_cb, g_object_ref (self));
}

static GdkContentProvider *
provide (const char *type, char *text)
{
  g_autoptr (GBytes) bytes = g_bytes_new_take (text, strlen (text));

  return gdk_content_provider_new_for_bytes (type, bytes);
}

void
pedicle_window_copy_letter (PedicleWindow *self)
{
  PedicleSession *session = get_session (self);
  PedicleCase *case_ = pedicle_session_get_case (session);
  PedicleAssessment *assessment = pedicle_session_get_assessment (session);
  GdkContentProvider *providers[] = {
    provide ("text/html", pedicle_letter_write_html (case_, assessment)),
    provide ("text/plain;charset=utf-8", pedicle_letter_write_text (case_, assessment)),
  };
  g_autoptr (GdkContentProvider) both =
    gdk_content_provider_new_union (providers, G_N_ELEMENTS (providers));

  if (gdk_clipboard_set_content (gtk_widget_get_clipboard (GTK_WIDGET (self)), both))
    say (self, _("The letter is copied."));
}
