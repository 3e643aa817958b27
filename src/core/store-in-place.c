/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "store-in-place.h"

#include "case-file-error.h"
#include "store-error.h"
#include "store.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <unistd.h>

static gboolean
write_at (int fd, const char *contents, gsize from, gsize to)
{
  while (from < to) {
    gssize count = pwrite (fd, contents + from, to - from, from);

    if (count < 0 && errno == EINTR)
      continue;
    if (count < 0)
      return FALSE;
    from += count;
  }
  return TRUE;
}

/* What makes the file longer comes first: it is what a full disk refuses. */
static gboolean
overwrite (int fd, gsize old_length, const char *contents, gsize length)
{
  if (length > old_length &&
      (!write_at (fd, contents, old_length, length) || fsync (fd) < 0)) {
    int number = errno;

    if (ftruncate (fd, old_length) < 0)
      number = errno;
    errno = number;
    return FALSE;
  }
  return write_at (fd, contents, 0, MIN (length, old_length)) && ftruncate (fd, length) == 0 &&
         fsync (fd) == 0;
}

static gboolean
fail_torn (GFile *file, GFile *copy, int number, GError **error)
{
  g_autofree char *sentence = NULL;

  /* Translators: the reason in the words of the system, then the path of a file. */
  sentence = g_strdup_printf (_("could not be written (%s); what was in it is kept in %s"),
                              g_strerror (number), g_file_peek_path (copy));
  return pedicle_store_fail_with (file, g_io_error_from_errno (number), sentence, error);
}

/* The old content, private, under a name that the recovery of cases finds after a crash. */
static GFile *
keep_copy (const char *contents, gsize length, GError **error)
{
  g_autoptr (GFile) folder = pedicle_store_get_state_folder ();
  g_autofree char *uuid = g_uuid_string_random ();
  g_autofree char *name = g_strconcat (uuid, ".pedicle.json", NULL);
  g_autoptr (GFile) copy = g_file_get_child (folder, name);

  return pedicle_store_write_private (copy, contents, length, error) ? g_steal_pointer (&copy)
                                                                     : NULL;
}

gboolean
pedicle_store_write_in_place (GFile *file, const char *path, const char *contents, gsize length,
                              GError **error)
{
  g_autoptr (GFile) target = g_file_new_for_path (path), copy = NULL;
  g_autofree char *old = NULL;
  gsize old_length;
  gboolean written, whole;
  int fd, number;

  if (!pedicle_store_read (target, PEDICLE_CASE_FILE_MAXIMUM_SIZE, &old, &old_length, NULL, error))
    return FALSE;
  copy = keep_copy (old, old_length, error);
  if (copy == NULL)
    return FALSE;
  fd = g_open (path, O_WRONLY | O_CLOEXEC, 0);
  written = fd >= 0 && overwrite (fd, old_length, contents, length);
  number = errno;
  whole = written || fd < 0 || overwrite (fd, length, old, old_length);
  if (fd >= 0)
    close (fd);
  if (!whole)
    return fail_torn (file, copy, number, error);
  g_file_delete (copy, NULL, NULL);
  return written || pedicle_store_fail (file, PEDICLE_STORE_WRITING, number, error);
}
