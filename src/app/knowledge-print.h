/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Printing pages of the knowledge browser. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Asks for a printer, a file or a preview, and prints. Takes pages (of PediclePage). */
void pedicle_knowledge_print (GtkWindow *parent, GPtrArray *pages);

/* The same into a PDF, without asking; for tests. FALSE with error. Takes pages. */
gboolean pedicle_knowledge_print_to_file (GPtrArray *pages, const char *path, GError **error);

G_END_DECLS
