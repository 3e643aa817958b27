/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A definition in a popover: what is explained, and the sentences. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Give it a parent, and unparent it before the parent goes. */
GtkWidget *pedicle_help_popover_new (const char *title, const char *text);

G_END_DECLS
