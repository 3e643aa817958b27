/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The cases opened last, in the desktop's list of recent files: private to this program, with the
 * clinic's label and nothing else. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Puts file on top of the list. label may be empty. */
void pedicle_recent_cases_add (GFile *file, const char *label);

/* A menu of the last ten, each with its label and the day it was used; the action is
 * "app.open-uri". Reads the list: make it when it is wanted. */
GMenuModel *pedicle_recent_cases_make_menu (void);

G_END_DECLS
