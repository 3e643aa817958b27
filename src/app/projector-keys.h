/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the keys of the projector do, as a table that is drawn on the screen on demand. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Two columns: keys, and what they do. */
GtkWidget *pedicle_projector_keys_new (void);

G_END_DECLS
