/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The safety file in a window: intended use, hazards, libraries, requirements with their tests.
 * Each section is a list with a heading; Tab and arrows go over their entries; Escape closes. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Opens it above parent, which may be NULL, and goes with it. */
void pedicle_safety_window_present (GtkWindow *parent);

G_END_DECLS
