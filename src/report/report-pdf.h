/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Sheets as a PDF: with title and outline, text that can be selected, fonts embedded. The same sheets
 * give the same bytes: the time in the file is that of what it shows. */

#pragma once

#include "minutes.h"
#include "report.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/* How much is done, 0 to 1; called on the thread of the caller. */
typedef void (*PedicleReportProgress) (double done, gpointer user_data);

/* The PDF of a report. Errors are those of cairo as G_IO_ERROR_FAILED. */
GBytes *pedicle_report_to_pdf (PedicleReport *report, GError **error);

/* The PDF of minutes; G_IO_ERROR_CANCELLED when it is stopped. progress may be NULL. */
GBytes *pedicle_minutes_to_pdf (PedicleMinutes *minutes, PedicleReportProgress progress,
                                gpointer user_data, GCancellable *cancellable, GError **error);

/* Writes a PDF to file as a case is written: through a temporary file beside it. An old file is whole
 * after any failure, and nothing is left behind. */
gboolean pedicle_report_write_file (GBytes *pdf, GFile *file, GError **error);

G_END_DECLS
