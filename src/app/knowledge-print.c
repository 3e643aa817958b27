/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "knowledge-print.h"

#include "date-text.h"
#include "knowledge.h"
#include "page-print.h"

#include <glib/gi18n-lib.h>

typedef struct {
  GPtrArray *pages;
  PediclePrint *print; /* laid out when the paper is known */
} Job;

static void
job_free (gpointer data, GClosure *closure)
{
  Job *job = data;

  g_clear_pointer (&job->print, pedicle_print_free);
  g_ptr_array_unref (job->pages);
  g_free (job);
}

static char *
describe_edition (void)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *iso = g_date_time_format (now, "%F"), *day = pedicle_date_to_text (iso);

  /* Translators: versions of program and knowledge, and the day of the print. */
  return g_strdup_printf (_("Pedicle %s · knowledge %s · printed on %s"), PEDICLE_VERSION,
                          pedicle_knowledge_get_default ()->version, day);
}

static void
begin_print_cb (GtkPrintOperation *operation, GtkPrintContext *context, Job *job)
{
  GtkPageSetup *setup = gtk_print_context_get_page_setup (context);
  GtkPaperSize *paper = gtk_page_setup_get_paper_size (setup);
  g_autofree char *edition = describe_edition ();

  g_clear_pointer (&job->print, pedicle_print_free);
  job->print =
    pedicle_print_new (job->pages, gtk_paper_size_get_width (paper, GTK_UNIT_POINTS),
                       gtk_paper_size_get_height (paper, GTK_UNIT_POINTS), edition);
  gtk_print_operation_set_n_pages (operation, (int) pedicle_print_get_n_sheets (job->print));
}

static void
request_page_setup_cb (GtkPrintOperation *operation, GtkPrintContext *context, int number,
                       GtkPageSetup *setup, Job *job)
{
  gtk_page_setup_set_orientation (setup, pedicle_print_is_landscape (job->print, (guint) number)
                                           ? GTK_PAGE_ORIENTATION_LANDSCAPE
                                           : GTK_PAGE_ORIENTATION_PORTRAIT);
}

static void
draw_page_cb (GtkPrintOperation *operation, GtkPrintContext *context, int number, Job *job)
{
  pedicle_print_draw (job->print, (guint) number, gtk_print_context_get_cairo_context (context));
}

static GtkPrintOperation *
make_operation (GPtrArray *pages)
{
  GtkPrintOperation *operation = gtk_print_operation_new ();
  Job *job = g_new0 (Job, 1);

  job->pages = pages;
  gtk_print_operation_set_unit (operation, GTK_UNIT_POINTS);
  gtk_print_operation_set_use_full_page (operation, TRUE);
  gtk_print_operation_set_job_name (operation, _("Pedicle: knowledge"));
  g_signal_connect_data (operation, "begin-print", G_CALLBACK (begin_print_cb), job, job_free, 0);
  g_signal_connect (operation, "request-page-setup", G_CALLBACK (request_page_setup_cb), job);
  g_signal_connect (operation, "draw-page", G_CALLBACK (draw_page_cb), job);
  return operation;
}

static void
done_cb (GtkPrintOperation *operation, GtkPrintOperationResult result, GtkWindow *parent)
{
  g_autoptr (GError) error = NULL;
  GtkWidget *dialog;

  if (result != GTK_PRINT_OPERATION_RESULT_ERROR)
    return;
  gtk_print_operation_get_error (operation, &error);
  dialog = gtk_message_dialog_new (parent, GTK_DIALOG_MODAL | GTK_DIALOG_DESTROY_WITH_PARENT,
                                   GTK_MESSAGE_ERROR, GTK_BUTTONS_CLOSE, _("It was not printed."));
  gtk_message_dialog_format_secondary_text (GTK_MESSAGE_DIALOG (dialog), "%s",
                                            error != NULL ? error->message : "");
  g_signal_connect (dialog, "response", G_CALLBACK (gtk_window_destroy), NULL);
  gtk_window_present (GTK_WINDOW (dialog));
}

void
pedicle_knowledge_print (GtkWindow *parent, GPtrArray *pages)
{
  g_autoptr (GtkPrintOperation) operation = make_operation (pages);

  gtk_print_operation_set_allow_async (operation, TRUE);
  g_signal_connect_object (operation, "done", G_CALLBACK (done_cb), parent, 0);
  gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG, parent, NULL);
}

gboolean
pedicle_knowledge_print_to_file (GPtrArray *pages, const char *path, GError **error)
{
  g_autoptr (GtkPrintOperation) operation = make_operation (pages);

  gtk_print_operation_set_export_filename (operation, path);
  return gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_EXPORT, NULL, error) !=
         GTK_PRINT_OPERATION_RESULT_ERROR;
}
