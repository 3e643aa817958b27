/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The cases that a command is called for: files, and lines of standard input for "-". */

#pragma once

#include "case.h"

G_BEGIN_DECLS

/* name is the file as given, "-" for standard input, in valid UTF-8; line counts from 1, 0 for a
 * file. Returns FALSE to stop: the result could not be written. */
typedef gboolean (*PedicleCaseFunc) (PedicleCase *case_, const char *name, guint64 line,
                                     gpointer user_data);

/* Calls func for every case, in the order given. A case that cannot be read is told in one line on
 * standard error, and the next is tried. Returns the exit status. */
int pedicle_for_each_case (char **files, PedicleCaseFunc func, gpointer user_data);

/* "a.pedicle.json", "-:3". */
char *pedicle_case_place (const char *name, guint64 line);

G_END_DECLS
