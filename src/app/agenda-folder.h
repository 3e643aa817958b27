/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The folder of agendas and their cases: chosen once, so that a sandbox sees it, and remembered in
 * $XDG_STATE_HOME/pedicle/agenda.ini. */

#pragma once

#include "agenda.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/* The folder that was chosen last, or NULL where there is none that can be read now. */
GFile *pedicle_agenda_folder_get (void);
void pedicle_agenda_folder_remember (GFile *folder);

/* A file of the folder that could be read: an agenda, or a case. */
typedef struct {
  GFile *file;
  char *name; /* of the file */
  char *text; /* how it is called: the meeting, or the label of the case, else its file */
  char *id;   /* of the case; of an agenda its day, by which agendas are sorted */
} PedicleFolderItem;

void pedicle_folder_item_free (PedicleFolderItem *item);

/* The agendas of folder, the latest day first. What cannot be read is left out. */
GPtrArray *pedicle_agenda_folder_list_agendas (GFile *folder);

/* The cases of folder that are not in agenda, by name; ret_unreadable (nullable) gets the number of
 * those that cannot be read. */
GPtrArray *pedicle_agenda_folder_list_cases (GFile *folder, PedicleAgenda *agenda,
                                             guint *ret_unreadable);

G_END_DECLS
