/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Safe writing: temporary file beside the target, fsync, rename; with an etag, a file that somebody
 * else changed is not overwritten. */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* Writes contents to file. A new file is readable by owner and group at most (0640, less the umask),
 * an existing one keeps its mode. etag: what was read or written last, or NULL for "whatever is
 * there". ret_etag (nullable) gets the new one.
 *
 * Errors: G_IO_ERROR_WRONG_ETAG when the file is not the one that etag names (changed by somebody
 * else; also G_IO_ERROR_NOT_FOUND when etag is given and the file is gone), else those of GIO with a
 * sentence that names the file. The old content is whole after any failure. */
gboolean pedicle_store_write (GFile *file, const char *contents, gsize length, const char *etag,
                              char **ret_etag, GError **error);

/* Writes a private file of the program's own state (mode 0600 in a directory 0700). */
gboolean pedicle_store_write_private (GFile *file, const char *contents, gsize length,
                                      GError **error);

/* The etag of the file as it is now, or NULL with error set. */
char *pedicle_store_get_etag (GFile *file, GError **error);

G_END_DECLS
