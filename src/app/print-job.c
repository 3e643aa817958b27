/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "print-job.h"

#include <glib/gi18n-lib.h>

typedef struct {
  const PediclePrintSource *source;
  gpointer data;
  PediclePrintFailed failed;
} Job;

static void
job_free (gpointer data, GClosure *closure)
{
  Job *job = data;

  job->source->free (job->data);
  g_free (job);
}

static void
begin_print_cb (GtkPrintOperation *operation, GtkPrintContext *context, Job *job)
{
  GtkPageSetup *setup = gtk_print_context_get_page_setup (context);
  GtkPaperSize *paper = gtk_page_setup_get_paper_size (setup);

  gtk_print_operation_set_n_pages (
    operation,
    (int) job->source->lay_out (job->data, gtk_paper_size_get_width (paper, GTK_UNIT_POINTS),
                                gtk_paper_size_get_height (paper, GTK_UNIT_POINTS)));
}

static void
request_page_setup_cb (GtkPrintOperation *operation, GtkPrintContext *context, int number,
                       GtkPageSetup *setup, Job *job)
{
  gboolean landscape = job->source->is_landscape != NULL &&
                       job->source->is_landscape (job->data, (guint) number);

  gtk_page_setup_set_orientation (setup, landscape ? GTK_PAGE_ORIENTATION_LANDSCAPE
                                                   : GTK_PAGE_ORIENTATION_PORTRAIT);
}

static void
draw_page_cb (GtkPrintOperation *operation, GtkPrintContext *context, int number, Job *job)
{
  job->source->draw (job->data, (guint) number, gtk_print_context_get_cairo_context (context));
}

GtkPrintOperation *
pedicle_print_job_new (const PediclePrintSource *source, gpointer data)
{
  GtkPrintOperation *operation = gtk_print_operation_new ();
  Job *job = g_new0 (Job, 1);

  job->source = source;
  job->data = data;
  g_object_set_data (G_OBJECT (operation), "job", job);
  gtk_print_operation_set_unit (operation, GTK_UNIT_POINTS);
  gtk_print_operation_set_use_full_page (operation, TRUE);
  gtk_print_operation_set_job_name (operation, _(source->name));
  g_signal_connect_data (operation, "begin-print", G_CALLBACK (begin_print_cb), job, job_free, 0);
  g_signal_connect (operation, "request-page-setup", G_CALLBACK (request_page_setup_cb), job);
  g_signal_connect (operation, "draw-page", G_CALLBACK (draw_page_cb), job);
  return operation;
}

static void
done_cb (GtkPrintOperation *operation, GtkPrintOperationResult result, GtkWindow *parent)
{
  const Job *job = g_object_get_data (G_OBJECT (operation), "job");
  g_autoptr (GError) error = NULL;
  g_autofree char *sentence = NULL;

  if (result != GTK_PRINT_OPERATION_RESULT_ERROR)
    return;
  gtk_print_operation_get_error (operation, &error);
  sentence = error != NULL ? g_strdup_printf (_("It was not printed: %s"), error->message)
                           : g_strdup (_("It was not printed."));
  job->failed (parent, sentence);
}

void
pedicle_print_job_run (GtkPrintOperation *operation, GtkPrintOperationAction action,
                       GtkWindow *parent, PediclePrintFailed failed)
{
  Job *job = g_object_get_data (G_OBJECT (operation), "job");

  job->failed = failed;
  gtk_print_operation_set_allow_async (operation, TRUE);
  g_signal_connect_object (operation, "done", G_CALLBACK (done_cb), parent, 0);
  gtk_print_operation_run (operation, action, parent, NULL);
}

gboolean
pedicle_print_job_export (GtkPrintOperation *operation, const char *path, GError **error)
{
  gtk_print_operation_set_export_filename (operation, path);
  return gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_EXPORT, NULL, error) !=
         GTK_PRINT_OPERATION_RESULT_ERROR;
}
