/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What GTK ends the program over where its own settings schemas are not installed, or cannot be read:
 * its file chooser and its chooser of emoji. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Whether the file chooser can be opened. */
gboolean pedicle_has_file_chooser (void);

/* An entry in which no emoji are chosen: no finding needs one. */
void pedicle_entry_keep_plain (GtkEditable *entry);

G_END_DECLS
