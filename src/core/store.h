/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Reading whole files, and safe writing: temporary file beside the target, fsync, rename; with an
 * etag, a file that somebody else changed is not overwritten.
 *
 * An etag is a checksum of the content. GIO's own is the time of modification, which misses
 * a change within one tick of the kernel's clock (4 ms), and takes a file that was only touched, or
 * fetched again by a synchronizing program, for changed. Moreover g_file_replace_contents() gives
 * a new file the mode 0666 less the umask, or 0600, and does not flush the folder. */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* Reads the whole of a regular file of at most maximum bytes; a larger one is refused without
 * being read. Links are followed. ret_contents ends with a zero byte that ret_length does not
 * count.
 *
 * Errors are those of GIO with a sentence that names the file: "a.pedicle.json: the file does
 * not exist". A folder, what is no regular file, and a file that is too large are errors too. */
gboolean pedicle_store_read (GFile *file, gsize maximum, char **ret_contents, gsize *ret_length,
                             GCancellable *cancellable, GError **error);

/* Writes contents to file. A new file is readable by owner and group at most (0640, less the
 * umask), an existing one keeps its mode and, where the system lets us, owner and group. A link is
 * followed, not replaced. etag: what was read or written last, or NULL for "whatever is there".
 * ret_etag (nullable) gets the new one.
 *
 * Where no file can be made beside the target or moved over it (a folder that is read-only, a file
 * that is mounted by itself, some portals), the file is overwritten in place: its old content is
 * first copied to the program's own state folder, the bytes that make it longer are written first,
 * so that a full disk shows before anything is overwritten, and after a failure the old content is
 * put back. Should that fail too, the copy stays and the sentence names it.
 *
 * Errors: G_IO_ERROR_WRONG_ETAG when the file is not the one that etag names (changed by somebody
 * else; also G_IO_ERROR_NOT_FOUND when etag is given and the file is gone), else those of GIO with
 * a sentence that names the file. The old content is whole after any failure. */
gboolean pedicle_store_write (GFile *file, const char *contents, gsize length, const char *etag,
                              char **ret_etag, GError **error);

/* Writes a private file into the program's own state folder, which is made: 0600 in 0700. */
gboolean pedicle_store_write_private (GFile *file, const char *contents, gsize length,
                                      GError **error);

/* Writes a file of the program's own settings, 0600 in a folder that is made with 0700; etag as
 * above. */
gboolean pedicle_store_write_settings (GFile *file, const char *contents, gsize length,
                                       const char *etag, GError **error);

/* $XDG_STATE_HOME/pedicle; it need not exist. */
GFile *pedicle_store_get_state_folder (void);

/* Makes that folder, with mode 0700, whatever it was before. */
gboolean pedicle_store_make_state_folder (GError **error);

/* Whether the file still is the one that etag names; the errors are those of writing it, or that it
 * cannot be read. */
gboolean pedicle_store_check (GFile *file, const char *etag, GError **error);

/* Whether that is why a file was not written: somebody else changed, moved or deleted it. */
gboolean pedicle_store_is_conflict (const GError *error);

/* The etag of the file as it is now, or NULL with error set. */
char *pedicle_store_get_etag (GFile *file, GError **error);

/* The etag of a file with that content. */
char *pedicle_store_etag_of (const char *contents, gsize length);

/* The file's own name for messages, in one line of UTF-8. */
char *pedicle_store_get_name (GFile *file);

G_END_DECLS
