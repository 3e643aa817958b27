/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Making and opening agendas: the actions of the program "app.new-agenda", "app.open-agenda",
 * "app.open-agenda-uri" (s) and "app.choose-agenda-folder". The folder is asked for once. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void pedicle_agenda_add_actions (GtkApplication *application);

gboolean pedicle_is_agenda_file (GFile *file);

/* Presents the window of the agenda in file, or makes it. */
gboolean pedicle_agenda_open (GtkApplication *application, GFile *file, GError **error);

/* The agendas of folder, a new one, another folder. */
GMenuModel *pedicle_agenda_make_menu (GFile *folder);

/* Writes what is pending in all windows of agendas. */
void pedicle_agenda_flush_all (GtkApplication *application);

G_END_DECLS
