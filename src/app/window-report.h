/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What leaves a window on paper, as a PDF or on the clipboard. What goes wrong is told in the window. */

#pragma once

#include "window.h"

G_BEGIN_DECLS

/* Asks for a printer, and prints the report of the case. */
void pedicle_window_print (PedicleWindow *self);

/* The same without asking, into the file that path names; for tests. */
void pedicle_window_print_to (PedicleWindow *self, const char *path);

/* Asks for a file, and writes the report there. */
void pedicle_window_export_pdf (PedicleWindow *self);

/* Writes the report to file; FALSE when it could not be written, which the window tells. */
gboolean pedicle_window_write_pdf (PedicleWindow *self, GFile *file);

/* Puts the letter on the clipboard, as plain text and as HTML. */
void pedicle_window_copy_letter (PedicleWindow *self);

G_END_DECLS
