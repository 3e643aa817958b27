/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "knowledge-print.h"

#include "date-text.h"
#include "knowledge.h"
#include "page-print.h"
#include "print-job.h"

#include <glib/gi18n-lib.h>

typedef struct {
  GPtrArray *pages;
  PediclePrint *print; /* laid out when the paper is known */
} Pages;

static void
pages_free (gpointer data)
{
  Pages *pages = data;

  g_clear_pointer (&pages->print, pedicle_print_free);
  g_ptr_array_unref (pages->pages);
  g_free (pages);
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

static guint
lay_out (gpointer data, double width, double height)
{
  Pages *pages = data;
  g_autofree char *edition = describe_edition ();

  g_clear_pointer (&pages->print, pedicle_print_free);
  pages->print = pedicle_print_new (pages->pages, width, height, edition);
  return pedicle_print_get_n_sheets (pages->print);
}

static gboolean
is_landscape (gpointer data, guint sheet)
{
  return pedicle_print_is_landscape (((Pages *) data)->print, sheet);
}

static void
draw (gpointer data, guint sheet, cairo_t *cr)
{
  pedicle_print_draw (((Pages *) data)->print, sheet, cr);
}

static GtkPrintOperation *
make_operation (GPtrArray *list)
{
  static const PediclePrintSource source = {
    N_("Pedicle: knowledge"), lay_out, is_landscape, draw, pages_free,
  };
  Pages *pages = g_new0 (Pages, 1);

  pages->pages = list;
  return pedicle_print_job_new (&source, pages);
}

/* This window has no place for messages. */
static void
tell_failure (GtkWindow *parent, const char *sentence)
{
  GtkWidget *dialog =
    gtk_message_dialog_new (parent, GTK_DIALOG_MODAL | GTK_DIALOG_DESTROY_WITH_PARENT,
                            GTK_MESSAGE_ERROR, GTK_BUTTONS_CLOSE, "%s", sentence);

  g_signal_connect (dialog, "response", G_CALLBACK (gtk_window_destroy), NULL);
  gtk_window_present (GTK_WINDOW (dialog));
}

void
pedicle_knowledge_print (GtkWindow *parent, GPtrArray *pages)
{
  g_autoptr (GtkPrintOperation) operation = make_operation (pages);

  pedicle_print_job_run (operation, GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG, parent, tell_failure);
}

gboolean
pedicle_knowledge_print_to_file (GPtrArray *pages, const char *path, GError **error)
{
  g_autoptr (GtkPrintOperation) operation = make_operation (pages);

  return pedicle_print_job_export (operation, path, error);
}
