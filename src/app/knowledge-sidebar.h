/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The list of pages beside what the knowledge browser shows. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A row for each page of the shelf, in its order. */
void pedicle_knowledge_sidebar_fill (GtkListBox *sidebar);

G_END_DECLS
