/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Printing sheets that are laid out once the paper is known. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* What is printed. Lengths are points. */
typedef struct {
  const char *name; /* of the job, untranslated */
  /* Lays out for paper of that size upright, perhaps not for the first time; returns the number of
   * sheets. */
  guint (*lay_out) (gpointer data, double width, double height);
  gboolean (*is_landscape) (gpointer data, guint sheet); /* NULL: all are upright */
  void (*draw) (gpointer data, guint sheet, cairo_t *cr);
  GDestroyNotify free;
} PediclePrintSource;

/* Takes data; source is static. */
GtkPrintOperation *pedicle_print_job_new (const PediclePrintSource *source, gpointer data);

/* Prints: GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG asks for a printer, a file or a preview. failed is
 * called with a sentence. */
typedef void (*PediclePrintFailed) (GtkWindow *parent, const char *sentence);
void pedicle_print_job_run (GtkPrintOperation *operation, GtkPrintOperationAction action,
                            GtkWindow *parent, PediclePrintFailed failed);

/* The same into a PDF, without asking; for tests. */
gboolean pedicle_print_job_export (GtkPrintOperation *operation, const char *path, GError **error);

G_END_DECLS
