/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "document-keep.h"

#include "case-file.h"
#include "iso-time.h"
#include "store.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static void
set_written (PedicleDocument *self)
{
  g_clear_object (&self->written);
  self->written = pedicle_case_copy (self->case_);
}

void
pedicle_document_set_state (PedicleDocument *self, PedicleDocumentState state, const char *message)
{
  pedicle_document_status_set (&self->status, state, message, G_OBJECT (self));
}

static void
drop_recovery (PedicleDocument *self)
{
  pedicle_recovery_remove (self->recovery);
  self->in_recovery = FALSE;
}

void
pedicle_document_settle (PedicleDocument *self)
{
  pedicle_autosave_cancel (self->autosave);
  self->dirty = FALSE;
  drop_recovery (self);
  g_clear_object (&self->origin);
  pedicle_document_set_state (self, PEDICLE_DOCUMENT_SAVED, NULL);
}

static void
set_modified_now (PedicleDocument *self)
{
  g_autofree char *text = pedicle_time_now ();

  pedicle_case_set_modified (self->case_, text);
}

static gboolean
write_recovery (PedicleDocument *self, GError **error)
{
  GFile *origin = self->file != NULL ? self->file : self->origin;
  g_autofree char *text = NULL;

  if (self->in_recovery || self->discarded)
    return TRUE;
  text = pedicle_case_to_json (self->case_);
  self->in_recovery = pedicle_recovery_write (self->recovery, text, strlen (text), origin, error);
  return self->in_recovery;
}

/* What has no file, or cannot be written into it now, is kept all the same. */
static void
fall_back (PedicleDocument *self, PedicleDocumentState state, const char *reason)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *message = NULL;

  if (write_recovery (self, &error)) {
    pedicle_document_set_state (self, state, reason);
    return;
  }
  /* Translators: why a file could not be written, then why the copy for recovery could not. */
  message = g_strdup_printf (_("%s. What was entered is not kept anywhere: %s"), reason,
                             error->message);
  pedicle_document_set_state (self, PEDICLE_DOCUMENT_FAILED, message);
}

/* A file that we could not read again would be worse than one that is not written. */
static gboolean
check_size (GFile *file, gsize length, GError **error)
{
  g_autofree char *name = NULL;

  if (length <= PEDICLE_CASE_FILE_MAXIMUM_SIZE)
    return TRUE;
  name = pedicle_store_get_name (file);
  g_set_error (error, G_IO_ERROR, G_IO_ERROR_MESSAGE_TOO_LARGE,
               _("%s: is larger than a case can be: %d MB"), name,
               PEDICLE_CASE_FILE_MAXIMUM_SIZE / (1024 * 1024));
  return FALSE;
}

gboolean
pedicle_document_write_file (PedicleDocument *self, GFile *file, const char *etag, GError **error)
{
  g_autofree char *text = NULL, *new_etag = NULL;

  if (self->dirty || pedicle_case_get_modified (self->case_) == NULL)
    set_modified_now (self);
  text = pedicle_case_to_json (self->case_);
  if (!check_size (file, strlen (text), error) ||
      !pedicle_store_write (file, text, strlen (text), etag, &new_etag, error))
    return FALSE;
  g_free (self->etag);
  self->etag = g_steal_pointer (&new_etag);
  set_written (self);
  pedicle_document_set_saved_at (self, g_get_real_time () / G_USEC_PER_SEC);
  return TRUE;
}

static gboolean
keep_in_file (PedicleDocument *self, GError **error)
{
  g_autoptr (GError) reason = NULL;
  gboolean conflict;

  /* Changed and changed back. */
  if (self->status.state == PEDICLE_DOCUMENT_PENDING &&
      pedicle_case_equal (self->case_, self->written)) {
    pedicle_document_settle (self);
    return TRUE;
  }
  if (pedicle_document_write_file (self, self->file, self->etag, &reason)) {
    pedicle_document_settle (self);
    return TRUE;
  }
  conflict = pedicle_store_is_conflict (reason);
  fall_back (self, conflict ? PEDICLE_DOCUMENT_CONFLICT : PEDICLE_DOCUMENT_FAILED,
             reason->message);
  g_propagate_error (error, g_steal_pointer (&reason));
  return FALSE;
}

static gboolean
keep_in_recovery (PedicleDocument *self, GError **error)
{
  g_autoptr (GError) reason = NULL;
  g_autofree char *message = NULL;

  if (self->original != NULL && pedicle_case_equal (self->case_, self->original)) {
    drop_recovery (self);
    self->dirty = FALSE;
    pedicle_document_set_state (self, PEDICLE_DOCUMENT_PRISTINE, NULL);
    return TRUE;
  }
  if (write_recovery (self, &reason)) {
    self->dirty = FALSE;
    pedicle_document_set_state (self, PEDICLE_DOCUMENT_UNSAVED, NULL);
    return TRUE;
  }
  /* Translators: why the copy for recovery could not be written. */
  message =
    g_strdup_printf (_("What was entered is not kept anywhere until it is saved as a file: %s"),
                     reason->message);
  pedicle_document_set_state (self, PEDICLE_DOCUMENT_FAILED, message);
  g_propagate_error (error, g_steal_pointer (&reason));
  return FALSE;
}

static gboolean
keep (PedicleDocument *self, GError **error)
{
  gboolean kept;

  pedicle_autosave_cancel (self->autosave);
  kept = self->file != NULL ? keep_in_file (self, error) : keep_in_recovery (self, error);
  if (self->status.state == PEDICLE_DOCUMENT_FAILED)
    pedicle_autosave_try_again (self->autosave);
  return kept;
}

void
pedicle_document_touch (PedicleDocument *self)
{
  self->dirty = TRUE;
  self->in_recovery = FALSE;
  self->discarded = FALSE;
  switch (self->status.state) {
  case PEDICLE_DOCUMENT_PRISTINE:
  case PEDICLE_DOCUMENT_UNSAVED:
  case PEDICLE_DOCUMENT_SAVED:
    pedicle_document_set_state (self, PEDICLE_DOCUMENT_PENDING, NULL);
    break;
  case PEDICLE_DOCUMENT_PENDING:
  case PEDICLE_DOCUMENT_CONFLICT:
  case PEDICLE_DOCUMENT_FAILED:
    break;
  }
  pedicle_autosave_touch (self->autosave);
}

gboolean
pedicle_document_flush (PedicleDocument *self, GError **error)
{
  if (self->discarded || (!self->dirty && self->status.state != PEDICLE_DOCUMENT_CONFLICT &&
                          self->status.state != PEDICLE_DOCUMENT_FAILED))
    return TRUE;
  return keep (self, error);
}

static void
write_cb (gpointer owner)
{
  keep (owner, NULL);
}

/* A conflict may also be over, when the file is back as it was. */
static void
check_cb (gpointer owner)
{
  PedicleDocument *self = owner;
  g_autoptr (GError) error = NULL;

  if (pedicle_store_check (self->file, self->etag, &error)) {
    if (self->status.state == PEDICLE_DOCUMENT_CONFLICT && self->dirty)
      pedicle_document_flush (self, NULL);
    else if (self->status.state == PEDICLE_DOCUMENT_CONFLICT)
      pedicle_document_settle (self);
  } else if (pedicle_store_is_conflict (error)) {
    pedicle_autosave_cancel (self->autosave);
    fall_back (self, PEDICLE_DOCUMENT_CONFLICT, error->message);
  }
}

PedicleAutosave *
pedicle_document_make_autosave (PedicleDocument *self)
{
  return pedicle_autosave_new (write_cb, check_cb, self);
}
