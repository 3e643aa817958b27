/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A folder of one's own for tests that write files, and acting as somebody without rights. */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* A new empty folder that anybody may write to; scratch_free() removes it with all in it. */
char *scratch_new (void);
void scratch_free (char *folder);

/* Writes a file, in place where there is one, and returns it. length -1: up to the zero byte. */
GFile *scratch_write (const char *folder, const char *name, const char *text, gssize length);

/* The content; fails the test where there is none. */
char *scratch_read (GFile *file);

/* The names in folder, sorted, joined by a space; those that begin with a dot, too. */
char *scratch_list (const char *folder);

guint scratch_get_mode (GFile *file);
void scratch_set_mode (const char *path, guint mode);

/* Root may do anything: from here to the second call files are touched as by an ordinary user. Does
 * nothing where the test is run by one. */
void scratch_become_ordinary (void);
void scratch_become_oneself (void);

G_END_DECLS
