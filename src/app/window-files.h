/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Saving, reverting and closing: the ways of a window's document to and from its file. */

#pragma once

#include "window.h"

G_BEGIN_DECLS

/* Writes at once; asks for a name where there is none. */
void pedicle_window_save (PedicleWindow *self);

/* Asks for a name and writes there from now on. */
void pedicle_window_save_as (PedicleWindow *self);

/* Whether there is a file chooser to ask with; says so in the window where there is none. */
gboolean pedicle_window_can_choose_file (PedicleWindow *self);

/* The two ways out of a conflict, and the one out of a failed write. */
void pedicle_window_keep_mine (PedicleWindow *self);
void pedicle_window_load_theirs (PedicleWindow *self);
void pedicle_window_retry (PedicleWindow *self);

/* Throws a recovered case away and goes on with a new one. */
void pedicle_window_discard (PedicleWindow *self);

/* Says that the document is one that a crash left, and offers to save or discard it. */
void pedicle_window_report_recovered (PedicleWindow *self);

/* Says in the window what the state of the document asks for, and takes back what is settled. */
void pedicle_window_report_state (PedicleWindow *self);

/* Writes what is pending. TRUE when the window may close now; else the user is being asked, and the
 * window closes by itself when the answer allows. */
gboolean pedicle_window_prepare_close (PedicleWindow *self);

/* "saved 09:31", "not saved yet": the state of the document in two words. */
char *pedicle_window_describe_state (PedicleDocument *document);

/* How the case is called: its label, else its file, else "New case". */
char *pedicle_window_describe_case (PedicleDocument *document);

/* Name and folder for a file that is made of the case: its label and suffix, beside the case. Owned
 * by the caller. */
char *pedicle_window_suggest_name (PedicleWindow *self, const char *suffix);
GFile *pedicle_window_suggest_folder (PedicleWindow *self);

G_END_DECLS
