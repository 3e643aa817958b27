/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "store.h"

#include "case-file-error.h"
#include "store-error.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <sys/stat.h>
#include <unistd.h>

static gboolean
fail_too_large (GFile *file, gsize maximum, GError **error)
{
  g_autofree char *sentence = NULL;

  sentence = g_strdup_printf (_("is larger than a case can be: %d MB"),
                              (int) (maximum / (1024 * 1024)));
  return pedicle_store_fail_with (file, G_IO_ERROR_MESSAGE_TOO_LARGE, sentence, error);
}

static gboolean
fail_no_regular_file (GFile *file, GError **error)
{
  return pedicle_store_fail_with (file, G_IO_ERROR_NOT_REGULAR_FILE, _("is not a regular file"),
                                  error);
}

/* At most maximum + 1 bytes; a size of 0 may mean that the system does not know it. */
static char *
read_all (int fd, gsize size, gsize maximum, gsize *ret_length)
{
  gsize room = CLAMP (size, 4095, maximum) + 1, length = 0;
  g_autofree char *contents = g_malloc (room + 1);

  while (length <= maximum) {
    gssize count;

    if (length == room) {
      room = MIN (room * 2, maximum + 1);
      contents = g_realloc (contents, room + 1);
    }
    count = read (fd, contents + length, room - length);
    if (count == 0)
      break;
    if (count > 0)
      length += count;
    else if (errno != EINTR)
      return NULL;
  }
  contents[length] = '\0';
  *ret_length = length;
  return g_steal_pointer (&contents);
}

static char *
read_local (GFile *file, gsize maximum, gsize *ret_length, GError **error)
{
  int fd, number;
  struct stat status;
  char *contents;

  /* Nothing is waited for: the file may be a pipe. */
  fd = g_open (g_file_peek_path (file), O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY, 0);
  if (fd < 0 || fstat (fd, &status) < 0) {
    number = errno;
    if (fd >= 0)
      close (fd);
    pedicle_store_fail (file, PEDICLE_STORE_READING, number, error);
    return NULL;
  }
  if (S_ISDIR (status.st_mode) || !S_ISREG (status.st_mode) || (gsize) status.st_size > maximum) {
    close (fd);
    if (S_ISDIR (status.st_mode))
      pedicle_store_fail (file, PEDICLE_STORE_READING, EISDIR, error);
    else if (!S_ISREG (status.st_mode))
      fail_no_regular_file (file, error);
    else
      fail_too_large (file, maximum, error);
    return NULL;
  }
  contents = read_all (fd, status.st_size, maximum, ret_length);
  number = errno;
  close (fd);
  if (contents == NULL)
    pedicle_store_fail (file, PEDICLE_STORE_READING, number, error);
  return contents;
}

static char *
read_remote (GFile *file, gsize maximum, gsize *ret_length, GCancellable *cancellable,
             GError **error)
{
  g_autoptr (GFileInfo) info = NULL;
  g_autoptr (GFileInputStream) stream = NULL;
  g_autoptr (GError) reason = NULL;
  g_autofree char *contents = NULL;

  info = g_file_query_info (file, G_FILE_ATTRIBUTE_STANDARD_TYPE "," G_FILE_ATTRIBUTE_STANDARD_SIZE,
                            G_FILE_QUERY_INFO_NONE, cancellable, &reason);
  if (info != NULL && g_file_info_get_file_type (info) == G_FILE_TYPE_DIRECTORY) {
    pedicle_store_fail (file, PEDICLE_STORE_READING, EISDIR, error);
    return NULL;
  }
  if (info != NULL && (goffset) maximum < g_file_info_get_size (info)) {
    fail_too_large (file, maximum, error);
    return NULL;
  }
  /* Not every server knows the size. */
  contents = g_malloc (maximum + 2);
  stream = info != NULL ? g_file_read (file, cancellable, &reason) : NULL;
  if (stream == NULL || !g_input_stream_read_all (G_INPUT_STREAM (stream), contents, maximum + 1,
                                                  ret_length, cancellable, &reason)) {
    pedicle_store_fail_gio (file, PEDICLE_STORE_READING, reason, error);
    return NULL;
  }
  contents[*ret_length] = '\0';
  return g_realloc (g_steal_pointer (&contents), *ret_length + 1);
}

gboolean
pedicle_store_read (GFile *file, gsize maximum, char **ret_contents, gsize *ret_length,
                    GCancellable *cancellable, GError **error)
{
  g_autofree char *contents = NULL;
  gsize length = 0;

  contents = g_file_peek_path (file) != NULL
                 ? read_local (file, maximum, &length, error)
                 : read_remote (file, maximum, &length, cancellable, error);
  if (contents == NULL)
    return FALSE;
  if (length > maximum)
    return fail_too_large (file, maximum, error);
  *ret_contents = g_steal_pointer (&contents);
  *ret_length = length;
  return TRUE;
}

char *
pedicle_store_etag_of (const char *contents, gsize length)
{
  return g_compute_checksum_for_data (G_CHECKSUM_SHA256, (const guchar *) contents, length);
}

char *
pedicle_store_get_etag (GFile *file, GError **error)
{
  g_autofree char *contents = NULL;
  gsize length;

  if (!pedicle_store_read (file, PEDICLE_CASE_FILE_MAXIMUM_SIZE, &contents, &length, NULL, error))
    return NULL;
  return pedicle_store_etag_of (contents, length);
}
