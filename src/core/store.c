/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "store.h"

#include "store-error.h"
#include "store-in-place.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <sys/stat.h>
#include <unistd.h>

#define NEW_FILE_MODE 0640
#define MAXIMUM_LINKS 40

/* Where a write really goes. */
typedef struct {
  char *path; /* behind all links */
  gboolean exists;
  struct stat status;
} Target;

static void
target_clear (Target *target)
{
  g_free (target->path);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Target, target_clear)

static char *
follow_link (const char *path)
{
  g_autofree char *link = g_file_read_link (path, NULL);
  g_autofree char *folder = NULL;

  if (link == NULL)
    return NULL;
  if (g_path_is_absolute (link))
    return g_steal_pointer (&link);
  folder = g_path_get_dirname (path);
  return g_build_filename (folder, link, NULL);
}

/* Sets errno on failure. A link that leads nowhere is followed, too: the file is made there. */
static gboolean
find_target (const char *path, Target *target)
{
  target->path = g_strdup (path);
  for (guint i = 0; i < MAXIMUM_LINKS; i++) {
    char *next = follow_link (target->path);

    if (next == NULL)
      break;
    g_free (target->path);
    target->path = next;
  }
  if (stat (target->path, &target->status) == 0) {
    target->exists = TRUE;
    return TRUE;
  }
  return errno == ENOENT;
}

static gboolean
check_target (GFile *file, const Target *target, GError **error)
{
  if (!target->exists)
    return TRUE;
  if (S_ISDIR (target->status.st_mode))
    return pedicle_store_fail (file, PEDICLE_STORE_WRITING, EISDIR, error);
  if (!S_ISREG (target->status.st_mode))
    return pedicle_store_fail_with (file, G_IO_ERROR_NOT_REGULAR_FILE, _("is not a regular file"),
                                    error);
  /* Moving a file over it needs no right to write it; whoever made it read-only meant it. */
  if (faccessat (AT_FDCWD, target->path, W_OK, AT_EACCESS) < 0)
    return pedicle_store_fail (file, PEDICLE_STORE_WRITING, errno, error);
  return TRUE;
}

gboolean
pedicle_store_is_conflict (const GError *error)
{
  return g_error_matches (error, G_IO_ERROR, G_IO_ERROR_WRONG_ETAG) ||
         g_error_matches (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
}

gboolean
pedicle_store_check (GFile *file, const char *etag, GError **error)
{
  g_autoptr (GError) reason = NULL;
  g_autofree char *now = pedicle_store_get_etag (file, &reason);

  if (now != NULL && g_str_equal (now, etag))
    return TRUE;
  if (now == NULL)
    switch (reason->code) {
    case G_IO_ERROR_NOT_FOUND:
      return pedicle_store_fail_with (file, G_IO_ERROR_NOT_FOUND,
                                      _("was deleted or moved by somebody else"), error);
    case G_IO_ERROR_IS_DIRECTORY:
    case G_IO_ERROR_NOT_REGULAR_FILE:
    case G_IO_ERROR_MESSAGE_TOO_LARGE:
      break;
    default:
      g_propagate_error (error, g_steal_pointer (&reason));
      return FALSE;
    }
  return pedicle_store_fail_with (file, G_IO_ERROR_WRONG_ETAG, _("was changed by somebody else"),
                                  error);
}

static gboolean
write_all (int fd, const char *contents, gsize length)
{
  while (length > 0) {
    gssize count = write (fd, contents, length);

    if (count < 0 && errno == EINTR)
      continue;
    if (count < 0)
      return FALSE;
    contents += count;
    length -= count;
  }
  return TRUE;
}

/* Mode, owner and group as they were, or at least the group: others in it go on reading the file.
 * What is so already is not asked for: some file systems know no owners and modes. */
static gboolean
keep_attributes (int fd, const struct stat *status)
{
  mode_t mode = status->st_mode & 0777;
  struct stat own;

  if (fstat (fd, &own) < 0)
    return FALSE;
  if ((own.st_uid != status->st_uid || own.st_gid != status->st_gid) &&
      fchown (fd, status->st_uid, status->st_gid) < 0 &&
      fchown (fd, (uid_t) -1, status->st_gid) < 0)
    return FALSE;
  return (own.st_mode & 0777) == mode || fchmod (fd, mode) == 0;
}

static gboolean
fill (int fd, const Target *target, const char *contents, gsize length)
{
  return (!target->exists || keep_attributes (fd, &target->status)) &&
         write_all (fd, contents, length) && fsync (fd) == 0;
}

static void
flush_folder (const char *folder)
{
  int fd = g_open (folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC, 0);

  /* Not every file system can; the file itself is on the disk already. */
  if (fd < 0)
    return;
  fsync (fd);
  close (fd);
}

/* A new file beside the target, whole and flushed; NULL with errno set. */
static char *
make_temporary (const Target *target, const char *folder, mode_t mode, const char *contents,
                gsize length)
{
  g_autofree char *path = g_build_filename (folder, ".pedicle-XXXXXX", NULL);
  gboolean filled;
  int fd, number;

  fd = g_mkstemp_full (path, O_WRONLY | O_CLOEXEC, target->exists ? 0600 : mode);
  if (fd < 0)
    return NULL;
  filled = fill (fd, target, contents, length);
  number = errno;
  if (close (fd) < 0 && filled) {
    filled = FALSE;
    number = errno;
  }
  if (filled)
    return g_steal_pointer (&path);
  g_unlink (path);
  errno = number;
  return NULL;
}

/* Whether a failure beside the target says nothing about writing into the target itself. */
static gboolean
may_write_in_place (const Target *target, int number)
{
  switch (number) {
  case EACCES:
  case EPERM:
  case EROFS:
  case ENOENT:
  case EBUSY:
  case EXDEV:
  case ENOSYS:
  case EOPNOTSUPP:
  case EINVAL:
    return target->exists;
  default:
    return FALSE;
  }
}

/* Moves the temporary file, if there is one, over the target; FALSE with errno set. */
static gboolean
move_over (const Target *target, const char *temporary, int number)
{
  if (temporary != NULL && g_rename (temporary, target->path) == 0)
    return TRUE;
  if (temporary != NULL) {
    number = errno;
    g_unlink (temporary);
  }
  errno = number;
  return FALSE;
}

static gboolean
write_local (GFile *file, mode_t mode, const char *contents, gsize length, const char *etag,
             GError **error)
{
  g_auto (Target) target = { 0 };
  g_autofree char *folder = NULL, *temporary = NULL;
  int number;

  if (!find_target (g_file_peek_path (file), &target))
    return pedicle_store_fail (file, PEDICLE_STORE_WRITING, errno, error);
  if (!check_target (file, &target, error))
    return FALSE;
  folder = g_path_get_dirname (target.path);
  temporary = make_temporary (&target, folder, mode, contents, length);
  number = errno;
  /* As late as can be, so that hardly a change of somebody else falls between check and move. */
  if (etag != NULL && !pedicle_store_check (file, etag, error)) {
    if (temporary != NULL)
      g_unlink (temporary);
    return FALSE;
  }
  if (move_over (&target, temporary, number)) {
    flush_folder (folder);
    return TRUE;
  }
  if (may_write_in_place (&target, errno))
    return pedicle_store_write_in_place (file, target.path, contents, length, error);
  return pedicle_store_fail (file, PEDICLE_STORE_WRITING, errno, error);
}

static gboolean
write_remote (GFile *file, const char *contents, gsize length, const char *etag, GError **error)
{
  g_autoptr (GError) reason = NULL;
  GFileCreateFlags flags = g_file_query_exists (file, NULL) ? G_FILE_CREATE_NONE
                                                            : G_FILE_CREATE_PRIVATE;

  if (etag != NULL && !pedicle_store_check (file, etag, error))
    return FALSE;
  return g_file_replace_contents (file, contents, length, NULL, FALSE, flags, NULL, NULL,
                                  &reason) ||
         pedicle_store_fail_gio (file, PEDICLE_STORE_WRITING, reason, error);
}

gboolean
pedicle_store_write (GFile *file, const char *contents, gsize length, const char *etag,
                     char **ret_etag, GError **error)
{
  if (g_file_peek_path (file) != NULL
          ? !write_local (file, NEW_FILE_MODE, contents, length, etag, error)
          : !write_remote (file, contents, length, etag, error))
    return FALSE;
  if (ret_etag != NULL)
    *ret_etag = pedicle_store_etag_of (contents, length);
  return TRUE;
}

GFile *
pedicle_store_get_state_folder (void)
{
  return g_file_new_build_filename (g_get_user_state_dir (), "pedicle", NULL);
}

gboolean
pedicle_store_make_state_folder (GError **error)
{
  g_autoptr (GFile) folder = pedicle_store_get_state_folder ();
  const char *path = g_file_peek_path (folder);

  if (g_mkdir_with_parents (path, 0700) < 0 || g_chmod (path, 0700) < 0)
    return pedicle_store_fail (folder, PEDICLE_STORE_WRITING, errno, error);
  return TRUE;
}

gboolean
pedicle_store_write_private (GFile *file, const char *contents, gsize length, GError **error)
{
  return pedicle_store_make_state_folder (error) &&
         write_local (file, 0600, contents, length, NULL, error);
}

gboolean
pedicle_store_write_settings (GFile *file, const char *contents, gsize length, const char *etag,
                              GError **error)
{
  g_autoptr (GFile) folder = g_file_get_parent (file);

  if (g_mkdir_with_parents (g_file_peek_path (folder), 0700) < 0)
    return pedicle_store_fail (folder, PEDICLE_STORE_WRITING, errno, error);
  return write_local (file, 0600, contents, length, etag, error);
}
