/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The program in one piece, without a user: one application for all tests of a file, each of which
 * begins and ends without a window, in a folder of its own. */

#pragma once

#include "../ui/settle.h"

#include "application.h"

G_BEGIN_DECLS

typedef struct {
  GtkApplication *application;
  char *folder;
} Fixture;

/* In main(): the library of tests, GTK, the application; it lives until fixture_run() has run the
 * tests. */
void fixture_begin (int *argc, char ***argv);
int fixture_run (void);

void fixture_add (const char *path, gconstpointer data, void (*test) (Fixture *, gconstpointer));

/* The window that was used last is the first. */
PedicleWindow *get_window (Fixture *self, guint index);
guint count_windows (Fixture *self);

PedicleCase *get_case (PedicleWindow *window);
PedicleDocumentState get_state (PedicleWindow *window);

/* Files in the folder; the caller owns them. */
GFile *write_file (Fixture *self, const char *name, const char *content);
GFile *write_case (Fixture *self, const char *name, const char *label);
void open_file (Fixture *self, GFile *file);

/* The first of that type at or below widget, or NULL. */
GtkWidget *find_widget (GtkWidget *widget, GType type);

/* The text of the message called id, or NULL. */
const char *get_message (PedicleWindow *window, const char *id);

gboolean is_enabled (PedicleWindow *window, const char *action);
void activate (PedicleWindow *window, const char *action);

G_END_DECLS
