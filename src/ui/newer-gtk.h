/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What only newer GTK has and users would miss, behind one version check: elsewhere the program is
 * written for GTK 4.8. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Has a screen reader say message (GTK 4.14 and newer; before that nothing is said by itself, so the
 * same words belong into the description of a widget too). */
void pedicle_announce (GtkWidget *widget, const char *message);

/* Has GTK's own parts be dark or light, with high contrast or without. usual: the name of the theme
 * without high contrast (GTK before 4.20, where each variant is a theme). */
void pedicle_set_theme (gboolean dark, gboolean contrast, const char *usual);

/* Lets the user choose case files to open. files is NULL when the user gave up. */
typedef void (*PedicleFilesFunc) (GListModel *files, gpointer user_data);
void pedicle_choose_files (GtkWindow *parent, PedicleFilesFunc func, gpointer user_data);

/* Lets the user choose where to write a case; asks before an existing file is replaced. file is NULL
 * when the user gave up. folder is NULL for the usual one. */
typedef void (*PedicleFileFunc) (GFile *file, gpointer user_data);
void pedicle_choose_target (GtkWindow *parent, const char *title, GFile *folder, const char *name,
                            PedicleFileFunc func, gpointer user_data);

/* Lets the user choose a folder, which a sandbox then sees whole. folder is NULL for the usual one; func
 * gets NULL when the user gave up. */
void pedicle_choose_folder (GtkWindow *parent, const char *title, GFile *folder,
                            PedicleFileFunc func, gpointer user_data);

G_END_DECLS
