/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "document.h"

#include "case-file.h"
#include "document-keep.h"

#include <glib/gi18n-lib.h>

enum {
  PROP_SESSION = 1,
  PROP_FILE,
  PROP_STATE,
  PROP_MESSAGE,
  PROP_SAVED_AT,
  PROP_CAN_REVERT,
  N_PROPERTIES
};
static GParamSpec *properties[N_PROPERTIES];

G_DEFINE_FINAL_TYPE (PedicleDocument, pedicle_document, G_TYPE_OBJECT)

static void
notify_can_revert (PedicleDocument *self)
{
  gboolean can_revert = pedicle_document_can_revert (self);

  if (can_revert == self->could_revert)
    return;
  self->could_revert = can_revert;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CAN_REVERT]);
}

void
pedicle_document_set_saved_at (PedicleDocument *self, gint64 saved_at)
{
  if (saved_at == self->saved_at)
    return;
  self->saved_at = saved_at;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SAVED_AT]);
}

static void
set_file (PedicleDocument *self, GFile *file)
{
  if (self->file != NULL && g_file_equal (self->file, file))
    return;
  g_set_object (&self->file, file);
  pedicle_autosave_watch (self->autosave, file);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FILE]);
}

/* What "Revert" goes back to. */
static void
set_original (PedicleDocument *self, PedicleCase *original)
{
  g_clear_object (&self->original);
  self->original = pedicle_case_copy (original);
  notify_can_revert (self);
}

static void
case_changed_cb (PedicleDocument *self, const char *what)
{
  pedicle_document_touch (self);
  /* What was signed is kept: "Revert" does not lead to before it either. */
  if (g_str_equal (what, "sign") || g_str_equal (what, "addition"))
    set_original (self, self->case_);
  notify_can_revert (self);
}

static void
pedicle_document_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  PedicleDocument *self = PEDICLE_DOCUMENT (object);

  switch (id) {
  case PROP_SESSION:
    g_value_set_object (value, self->session);
    break;
  case PROP_FILE:
    g_value_set_object (value, self->file);
    break;
  case PROP_STATE:
    g_value_set_enum (value, self->status.state);
    break;
  case PROP_MESSAGE:
    g_value_set_string (value, self->status.message);
    break;
  case PROP_SAVED_AT:
    g_value_set_int64 (value, self->saved_at);
    break;
  case PROP_CAN_REVERT:
    g_value_set_boolean (value, pedicle_document_can_revert (self));
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  }
}

static void
pedicle_document_dispose (GObject *object)
{
  PedicleDocument *self = PEDICLE_DOCUMENT (object);

  /* Whoever drops a document without asking has not decided to lose what is in it. */
  if (self->session != NULL && self->dirty)
    pedicle_document_flush (self, NULL);
  pedicle_autosave_cancel (self->autosave);
  pedicle_autosave_watch (self->autosave, NULL);

  G_OBJECT_CLASS (pedicle_document_parent_class)->dispose (object);
}

static void
pedicle_document_finalize (GObject *object)
{
  PedicleDocument *self = PEDICLE_DOCUMENT (object);

  g_clear_object (&self->session);
  g_clear_object (&self->file);
  g_clear_object (&self->origin);
  g_clear_object (&self->original);
  g_clear_object (&self->written);
  pedicle_autosave_free (self->autosave);
  g_clear_pointer (&self->recovery, pedicle_recovery_free);
  g_free (self->etag);
  g_free (self->status.message);

  G_OBJECT_CLASS (pedicle_document_parent_class)->finalize (object);
}

static void
pedicle_document_class_init (PedicleDocumentClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags readable = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->get_property = pedicle_document_get_property;
  object_class->dispose = pedicle_document_dispose;
  object_class->finalize = pedicle_document_finalize;

  properties[PROP_SESSION] =
    g_param_spec_object ("session", NULL, NULL, PEDICLE_TYPE_SESSION, readable);
  properties[PROP_FILE] = g_param_spec_object ("file", NULL, NULL, G_TYPE_FILE, readable);
  properties[PROP_STATE] = g_param_spec_enum ("state", NULL, NULL, PEDICLE_TYPE_DOCUMENT_STATE,
                                              PEDICLE_DOCUMENT_PRISTINE, readable);
  properties[PROP_MESSAGE] = g_param_spec_string ("message", NULL, NULL, NULL, readable);
  properties[PROP_SAVED_AT] =
    g_param_spec_int64 ("saved-at", NULL, NULL, 0, G_MAXINT64, 0, readable);
  properties[PROP_CAN_REVERT] = g_param_spec_boolean ("can-revert", NULL, NULL, FALSE, readable);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
}

static void
pedicle_document_init (PedicleDocument *self)
{
  self->autosave = pedicle_document_make_autosave (self);
  self->recovery = pedicle_recovery_new ();
}

static PedicleDocument *
document_for_case (PedicleCase *case_, const PedicleKnowledge *knowledge)
{
  PedicleDocument *self = g_object_new (PEDICLE_TYPE_DOCUMENT, NULL);

  self->session = pedicle_session_new (case_, knowledge);
  self->case_ = case_;
  g_signal_connect_object (case_, "changed", G_CALLBACK (case_changed_cb), self,
                           G_CONNECT_SWAPPED);
  return self;
}

PedicleDocument *
pedicle_document_new (const PedicleKnowledge *knowledge)
{
  g_autoptr (PedicleCase) case_ = pedicle_case_new ();

  return pedicle_document_new_for_case (case_, knowledge);
}

PedicleDocument *
pedicle_document_new_for_case (PedicleCase *case_, const PedicleKnowledge *knowledge)
{
  PedicleDocument *self = document_for_case (case_, knowledge);

  set_original (self, case_);
  return self;
}

PedicleDocument *
pedicle_document_open (GFile *file, const PedicleKnowledge *knowledge, GError **error)
{
  g_autofree char *etag = NULL;
  g_autoptr (PedicleCase) case_ = pedicle_case_load (file, &etag, NULL, error);
  PedicleDocument *self;

  if (case_ == NULL)
    return NULL;
  self = document_for_case (case_, knowledge);
  self->etag = g_steal_pointer (&etag);
  self->written = pedicle_case_copy (case_);
  self->status.state = PEDICLE_DOCUMENT_SAVED;
  set_file (self, file);
  set_original (self, case_);
  return self;
}

PedicleSession *
pedicle_document_get_session (PedicleDocument *self)
{
  return self->session;
}

GFile *
pedicle_document_get_file (PedicleDocument *self)
{
  return self->file;
}

GFile *
pedicle_document_get_origin (PedicleDocument *self)
{
  return self->origin;
}

PedicleDocumentState
pedicle_document_get_state (PedicleDocument *self)
{
  return self->status.state;
}

const char *
pedicle_document_get_message (PedicleDocument *self)
{
  return self->status.message;
}

gint64
pedicle_document_get_saved_at (PedicleDocument *self)
{
  return self->saved_at;
}

gboolean
pedicle_document_is_pending (PedicleDocument *self)
{
  return self->dirty;
}

void
pedicle_document_set_delay (PedicleDocument *self, guint milliseconds)
{
  pedicle_autosave_set_delay (self->autosave, milliseconds);
}

gboolean
pedicle_document_save_as (PedicleDocument *self, GFile *file, GError **error)
{
  if (!pedicle_document_write_file (self, file, NULL, error))
    return FALSE;
  set_file (self, file);
  pedicle_document_settle (self);
  set_original (self, self->case_);
  return TRUE;
}

gboolean
pedicle_document_can_revert (PedicleDocument *self)
{
  return self->file != NULL && !pedicle_case_equal (self->case_, self->original);
}

void
pedicle_document_revert (PedicleDocument *self)
{
  if (pedicle_document_can_revert (self))
    pedicle_session_replace (self->session, self->original, TRUE);
}

gboolean
pedicle_document_load_theirs (PedicleDocument *self, GError **error)
{
  g_autofree char *etag = NULL;
  g_autoptr (PedicleCase) theirs = NULL, merged = NULL;

  g_return_val_if_fail (self->file != NULL, FALSE);

  theirs = pedicle_case_load (self->file, &etag, NULL, error);
  if (theirs == NULL)
    return FALSE;
  merged = pedicle_case_copy (theirs);
  pedicle_case_keep_signed (merged, self->case_);
  pedicle_session_replace (self->session, merged, TRUE);
  g_free (self->etag);
  self->etag = g_steal_pointer (&etag);
  g_set_object (&self->written, theirs);
  pedicle_document_settle (self);
  set_original (self, theirs);
  if (!pedicle_case_equal (merged, theirs))
    pedicle_document_touch (self);
  return TRUE;
}

void
pedicle_document_discard (PedicleDocument *self)
{
  pedicle_autosave_cancel (self->autosave);
  pedicle_recovery_remove (self->recovery);
  self->dirty = FALSE;
  self->in_recovery = FALSE;
  self->discarded = TRUE;
  if (self->file == NULL)
    pedicle_document_set_state (self, PEDICLE_DOCUMENT_PRISTINE, NULL);
}

static PedicleDocument *
document_for_recovery (PedicleRecovery *recovery, PedicleCase *case_,
                       const PedicleKnowledge *knowledge)
{
  PedicleDocument *self = document_for_case (case_, knowledge);

  g_set_object (&self->origin, pedicle_recovery_get_origin (recovery));
  pedicle_recovery_free (self->recovery);
  self->recovery = recovery;
  self->in_recovery = TRUE;
  self->status.state = PEDICLE_DOCUMENT_UNSAVED;
  return self;
}

/* Takes recovery. */
static char *
describe_unreadable (PedicleRecovery *recovery, const GError *error)
{
  g_autoptr (PedicleRecovery) owned = recovery;
  g_autoptr (GFile) kept = NULL;

  if (error->code == PEDICLE_CASE_FILE_ERROR_SYNTAX ||
      error->code == PEDICLE_CASE_FILE_ERROR_CONTENT)
    kept = pedicle_recovery_set_aside (owned);
  if (kept == NULL)
    kept = g_object_ref (pedicle_recovery_get_file (owned));
  /* Translators: the path of a file, then what is wrong with it. */
  return g_strdup_printf (_("A case that was not saved cannot be read; it is kept in %s (%s)"),
                          g_file_peek_path (kept), error->message);
}

GPtrArray *
pedicle_document_recover_all (const PedicleKnowledge *knowledge, char ***ret_messages)
{
  GPtrArray *documents = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) found = pedicle_recovery_find ();
  g_autoptr (GStrvBuilder) messages = g_strv_builder_new ();

  while (found->len > 0) {
    PedicleRecovery *recovery = g_ptr_array_steal_index (found, 0);
    g_autoptr (GError) error = NULL;
    g_autoptr (PedicleCase) case_ = pedicle_case_load (pedicle_recovery_get_file (recovery), NULL,
                                                       NULL, &error);

    if (case_ != NULL) {
      g_ptr_array_add (documents, document_for_recovery (recovery, case_, knowledge));
    } else {
      g_autofree char *message = describe_unreadable (recovery, error);

      g_strv_builder_add (messages, message);
    }
  }
  if (ret_messages != NULL)
    *ret_messages = g_strv_builder_end (messages);
  return documents;
}
