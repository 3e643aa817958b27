/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The about dialog: versions of program and knowledge, the intended purpose, the license. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Shows it over parent (nullable). */
void pedicle_about_present (GtkWindow *parent);

G_END_DECLS
