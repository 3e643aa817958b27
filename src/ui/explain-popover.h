/* SPDX-License-Identifier: GPL-3.0-or-later */

/* An explanation beside what it explains: scrolls when it is long, goes when something else is pressed,
 * and is made anew each time, so that it never shows an old result. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Opens one beside parent with content, which it takes; title names it. popover is where parent keeps it:
 * NULL at first, replaced each time, and to be unparented when parent is disposed of. */
void pedicle_explain_popover_open (GtkWidget **popover, GtkWidget *parent, const char *title,
                                   GtkWidget *content);

/* Labels as explanations have them. They wrap; css_class may be NULL. */
GtkWidget *pedicle_explain_label_new (const char *text, const char *css_class);

G_END_DECLS
