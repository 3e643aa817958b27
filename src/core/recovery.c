/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "recovery.h"

#include "store.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#define SUFFIX ".pedicle.json"
#define LOCK_SUFFIX ".lock"
#define TEMPORARY_PREFIX ".pedicle-"
#define MAXIMUM_URI 16384
#define SECONDS_PER_DAY (24 * 60 * 60)

struct _PedicleRecovery {
  char *name; /* a UUID */
  GFile *file;
  GFile *origin;
  int lock; /* -1 while nothing is on the disk */
  gint64 written_at;
};

static PedicleRecovery *
recovery_for_name (const char *name)
{
  PedicleRecovery *self = g_new0 (PedicleRecovery, 1);
  g_autoptr (GFile) folder = pedicle_store_get_state_folder ();
  g_autofree char *basename = g_strconcat (name, SUFFIX, NULL);

  self->name = g_strdup (name);
  self->file = g_file_get_child (folder, basename);
  self->lock = -1;
  return self;
}

PedicleRecovery *
pedicle_recovery_new (void)
{
  g_autofree char *name = g_uuid_string_random ();

  return recovery_for_name (name);
}

static char *
get_lock_path (PedicleRecovery *self)
{
  g_autoptr (GFile) folder = pedicle_store_get_state_folder ();
  g_autofree char *basename = g_strconcat (self->name, LOCK_SUFFIX, NULL);

  return g_build_filename (g_file_peek_path (folder), basename, NULL);
}

static void
unlock (PedicleRecovery *self)
{
  if (self->lock >= 0)
    close (self->lock);
  self->lock = -1;
}

void
pedicle_recovery_free (PedicleRecovery *self)
{
  unlock (self);
  g_free (self->name);
  g_object_unref (self->file);
  g_clear_object (&self->origin);
  g_free (self);
}

static gboolean
is_same_file (int fd, const char *path)
{
  struct stat open_file, named_file;

  return fstat (fd, &open_file) == 0 && stat (path, &named_file) == 0 &&
         open_file.st_dev == named_file.st_dev && open_file.st_ino == named_file.st_ino;
}

/* Sets errno on failure: EWOULDBLOCK where another window or program holds the lock. */
static gboolean
lock (PedicleRecovery *self)
{
  g_autofree char *path = get_lock_path (self);

  /* Somebody may have emptied the folder. */
  if (self->lock >= 0 && !is_same_file (self->lock, path)) {
    unlock (self);
    g_clear_object (&self->origin);
  }
  while (self->lock < 0) {
    int fd = g_open (path, O_RDWR | O_CREAT | O_CLOEXEC, 0600);

    if (fd < 0)
      return FALSE;
    if (flock (fd, LOCK_EX | LOCK_NB) < 0 && errno == EWOULDBLOCK) {
      close (fd);
      errno = EWOULDBLOCK;
      return FALSE;
    }
    /* A file system without locks must not keep a case from being recovered: go on without. A lock
     * that its holder removed while we waited for it protects nothing: take the new one. */
    if (is_same_file (fd, path))
      self->lock = fd;
    else
      close (fd);
  }
  return TRUE;
}

static gboolean
write_origin (PedicleRecovery *self, GFile *origin)
{
  g_autofree char *uri = origin != NULL ? g_file_get_uri (origin) : g_strdup ("");
  gssize length = strlen (uri);

  if (self->origin == origin ||
      (self->origin != NULL && origin != NULL && g_file_equal (self->origin, origin)))
    return TRUE;
  if (ftruncate (self->lock, 0) < 0 || pwrite (self->lock, uri, length, 0) != length ||
      fsync (self->lock) < 0)
    return FALSE;
  g_set_object (&self->origin, origin);
  return TRUE;
}

static void
read_origin (PedicleRecovery *self)
{
  g_autofree char *uri = g_malloc0 (MAXIMUM_URI + 1);

  if (pread (self->lock, uri, MAXIMUM_URI, 0) > 0 && g_uri_is_valid (uri, G_URI_FLAGS_NONE, NULL))
    self->origin = g_file_new_for_uri (uri);
}

gboolean
pedicle_recovery_write (PedicleRecovery *self, const char *contents, gsize length, GFile *origin,
                        GError **error)
{
  if (!pedicle_store_make_state_folder (error))
    return FALSE;
  if (!lock (self) || !write_origin (self, origin)) {
    g_autoptr (GFile) folder = pedicle_store_get_state_folder ();
    int number = errno;

    g_set_error (error, G_IO_ERROR, g_io_error_from_errno (number), "%s: %s",
                 g_file_peek_path (folder), g_strerror (number));
    return FALSE;
  }
  return pedicle_store_write_private (self->file, contents, length, error);
}

static void
remove_lock (PedicleRecovery *self)
{
  g_autofree char *path = get_lock_path (self);

  if (self->lock >= 0)
    g_unlink (path);
  unlock (self);
  g_clear_object (&self->origin);
}

void
pedicle_recovery_remove (PedicleRecovery *self)
{
  if (self->lock < 0)
    return;
  g_unlink (g_file_peek_path (self->file));
  remove_lock (self);
}

GFile *
pedicle_recovery_set_aside (PedicleRecovery *self)
{
  g_autofree char *path = g_strconcat (g_file_peek_path (self->file), ".damaged", NULL);

  if (g_rename (g_file_peek_path (self->file), path) < 0)
    return NULL;
  remove_lock (self);
  return g_file_new_for_path (path);
}

GFile *
pedicle_recovery_get_file (PedicleRecovery *self)
{
  return self->file;
}

GFile *
pedicle_recovery_get_origin (PedicleRecovery *self)
{
  return self->origin;
}

static gboolean
stat_content (PedicleRecovery *self, struct stat *status)
{
  return stat (g_file_peek_path (self->file), status) == 0;
}

/* Takes the recovery file of that name, unless somebody works on it or there is none. */
static PedicleRecovery *
claim (const char *name)
{
  g_autoptr (PedicleRecovery) self = recovery_for_name (name);
  struct stat status;

  if (!stat_content (self, &status) || !lock (self))
    return NULL;
  /* Its owner may have saved it, and removed this, between the two. */
  if (!stat_content (self, &status)) {
    remove_lock (self);
    return NULL;
  }
  self->written_at = status.st_mtim.tv_sec * G_USEC_PER_SEC + status.st_mtim.tv_nsec / 1000;
  read_origin (self);
  return g_steal_pointer (&self);
}

/* A lock without content, and what a write that was cut off left, a day later. */
static void
tidy (const char *folder, const char *basename)
{
  g_autofree char *path = g_build_filename (folder, basename, NULL);
  struct stat status;

  if (g_str_has_suffix (basename, LOCK_SUFFIX)) {
    g_autofree char *name = g_strndup (basename, strlen (basename) - strlen (LOCK_SUFFIX));
    g_autoptr (PedicleRecovery) self = recovery_for_name (name);

    if (!stat_content (self, &status) && lock (self)) {
      if (!stat_content (self, &status))
        remove_lock (self);
    }
  } else if (g_str_has_prefix (basename, TEMPORARY_PREFIX) && stat (path, &status) == 0 &&
             status.st_mtime + SECONDS_PER_DAY < g_get_real_time () / G_USEC_PER_SEC)
    g_unlink (path);
}

static int
compare_newest_first (gconstpointer a, gconstpointer b)
{
  const PedicleRecovery *x = *(const PedicleRecovery *const *) a;
  const PedicleRecovery *y = *(const PedicleRecovery *const *) b;

  return (x->written_at < y->written_at) - (x->written_at > y->written_at);
}

GPtrArray *
pedicle_recovery_find (void)
{
  GPtrArray *found = g_ptr_array_new_with_free_func ((GDestroyNotify) pedicle_recovery_free);
  g_autoptr (GFile) folder = pedicle_store_get_state_folder ();
  g_autoptr (GDir) dir = g_dir_open (g_file_peek_path (folder), 0, NULL);
  const char *basename;

  while (dir != NULL && (basename = g_dir_read_name (dir)) != NULL) {
    g_autofree char *name = NULL;
    PedicleRecovery *recovery;

    tidy (g_file_peek_path (folder), basename);
    if (!g_str_has_suffix (basename, SUFFIX))
      continue;
    name = g_strndup (basename, strlen (basename) - strlen (SUFFIX));
    recovery = claim (name);
    if (recovery != NULL)
      g_ptr_array_add (found, recovery);
  }
  g_ptr_array_sort (found, compare_newest_first);
  return found;
}
