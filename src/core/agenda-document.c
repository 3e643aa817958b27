/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "agenda-document.h"

#include "agenda-file.h"
#include "autosave.h"
#include "iso-time.h"
#include "store.h"

#include <string.h>

struct _PedicleAgendaDocument {
  GObject parent_instance;

  PedicleAgenda *agenda;
  GFile *file;
  char *etag; /* of the file as we know it */
  PedicleDocumentStatus status;
  PedicleAutosave *autosave;
  gboolean dirty;
};

enum { PROP_AGENDA = 1, PROP_FILE, PROP_STATE, PROP_MESSAGE, N_PROPERTIES };
static GParamSpec *properties[N_PROPERTIES];

G_DEFINE_FINAL_TYPE (PedicleAgendaDocument, pedicle_agenda_document, G_TYPE_OBJECT)

static void
set_state (PedicleAgendaDocument *self, PedicleDocumentState state, const char *message)
{
  pedicle_document_status_set (&self->status, state, message, G_OBJECT (self));
}

static void
settle (PedicleAgendaDocument *self)
{
  pedicle_autosave_cancel (self->autosave);
  self->dirty = FALSE;
  set_state (self, PEDICLE_DOCUMENT_SAVED, NULL);
}

static gboolean
write_file (PedicleAgendaDocument *self, GFile *file, const char *etag, GError **error)
{
  g_autofree char *now = pedicle_time_now (), *text = NULL, *new_etag = NULL;

  if (self->dirty)
    pedicle_agenda_set_modified (self->agenda, now);
  text = pedicle_agenda_to_json (self->agenda);
  if (!pedicle_store_write (file, text, strlen (text), etag, &new_etag, error))
    return FALSE;
  g_free (self->etag);
  self->etag = g_steal_pointer (&new_etag);
  return TRUE;
}

static gboolean
keep (PedicleAgendaDocument *self, GError **error)
{
  g_autoptr (GError) reason = NULL;

  pedicle_autosave_cancel (self->autosave);
  if (write_file (self, self->file, self->etag, &reason)) {
    settle (self);
    return TRUE;
  }
  if (pedicle_store_is_conflict (reason)) {
    set_state (self, PEDICLE_DOCUMENT_CONFLICT, reason->message);
  } else {
    set_state (self, PEDICLE_DOCUMENT_FAILED, reason->message);
    pedicle_autosave_try_again (self->autosave);
  }
  g_propagate_error (error, g_steal_pointer (&reason));
  return FALSE;
}

static void
agenda_changed_cb (PedicleAgendaDocument *self)
{
  self->dirty = TRUE;
  if (self->status.state == PEDICLE_DOCUMENT_SAVED)
    set_state (self, PEDICLE_DOCUMENT_PENDING, NULL);
  pedicle_autosave_touch (self->autosave);
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
  PedicleAgendaDocument *self = owner;
  g_autoptr (GError) error = NULL;

  if (pedicle_store_check (self->file, self->etag, &error)) {
    if (self->status.state == PEDICLE_DOCUMENT_CONFLICT && self->dirty)
      keep (self, NULL);
    else if (self->status.state == PEDICLE_DOCUMENT_CONFLICT)
      settle (self);
  } else if (pedicle_store_is_conflict (error)) {
    pedicle_autosave_cancel (self->autosave);
    set_state (self, PEDICLE_DOCUMENT_CONFLICT, error->message);
  }
}

static void
set_file (PedicleAgendaDocument *self, GFile *file)
{
  g_set_object (&self->file, file);
  pedicle_autosave_watch (self->autosave, file);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FILE]);
}

static void
pedicle_agenda_document_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  PedicleAgendaDocument *self = PEDICLE_AGENDA_DOCUMENT (object);

  switch (id) {
  case PROP_AGENDA:
    g_value_set_object (value, self->agenda);
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
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  }
}

static void
pedicle_agenda_document_dispose (GObject *object)
{
  PedicleAgendaDocument *self = PEDICLE_AGENDA_DOCUMENT (object);

  /* Whoever drops an agenda without asking has not decided to lose what is in it. */
  if (self->dirty)
    keep (self, NULL);
  self->dirty = FALSE;
  pedicle_autosave_cancel (self->autosave);
  pedicle_autosave_watch (self->autosave, NULL);

  G_OBJECT_CLASS (pedicle_agenda_document_parent_class)->dispose (object);
}

static void
pedicle_agenda_document_finalize (GObject *object)
{
  PedicleAgendaDocument *self = PEDICLE_AGENDA_DOCUMENT (object);

  g_clear_object (&self->agenda);
  g_clear_object (&self->file);
  pedicle_autosave_free (self->autosave);
  g_free (self->etag);
  g_free (self->status.message);

  G_OBJECT_CLASS (pedicle_agenda_document_parent_class)->finalize (object);
}

static void
pedicle_agenda_document_class_init (PedicleAgendaDocumentClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags readable = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->get_property = pedicle_agenda_document_get_property;
  object_class->dispose = pedicle_agenda_document_dispose;
  object_class->finalize = pedicle_agenda_document_finalize;

  properties[PROP_AGENDA] =
    g_param_spec_object ("agenda", NULL, NULL, PEDICLE_TYPE_AGENDA, readable);
  properties[PROP_FILE] = g_param_spec_object ("file", NULL, NULL, G_TYPE_FILE, readable);
  properties[PROP_STATE] = g_param_spec_enum ("state", NULL, NULL, PEDICLE_TYPE_DOCUMENT_STATE,
                                              PEDICLE_DOCUMENT_SAVED, readable);
  properties[PROP_MESSAGE] = g_param_spec_string ("message", NULL, NULL, NULL, readable);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
}

static void
pedicle_agenda_document_init (PedicleAgendaDocument *self)
{
  self->autosave = pedicle_autosave_new (write_cb, check_cb, self);
  self->status.state = PEDICLE_DOCUMENT_SAVED;
}

static PedicleAgendaDocument *
document_for_agenda (PedicleAgenda *agenda)
{
  PedicleAgendaDocument *self = g_object_new (PEDICLE_TYPE_AGENDA_DOCUMENT, NULL);

  g_set_object (&self->agenda, agenda);
  g_signal_connect_object (agenda, "changed", G_CALLBACK (agenda_changed_cb), self,
                           G_CONNECT_SWAPPED);
  return self;
}

PedicleAgendaDocument *
pedicle_agenda_document_open (GFile *file, GError **error)
{
  g_autofree char *etag = NULL;
  g_autoptr (PedicleAgenda) agenda = pedicle_agenda_load (file, &etag, NULL, error);
  PedicleAgendaDocument *self;

  if (agenda == NULL)
    return NULL;
  self = document_for_agenda (agenda);
  self->etag = g_steal_pointer (&etag);
  set_file (self, file);
  return self;
}

/* The first of "STEM.pedicle-agenda.json", "STEM 2.pedicle-agenda.json", … that is not there. */
static GFile *
find_free_name (GFile *folder, const char *stem)
{
  g_autofree char *first = g_strconcat (stem, PEDICLE_AGENDA_FILE_SUFFIX, NULL);
  GFile *file = g_file_get_child (folder, first);

  for (guint i = 2; g_file_query_exists (file, NULL); i++) {
    g_autofree char *name = g_strdup_printf ("%s %u%s", stem, i, PEDICLE_AGENDA_FILE_SUFFIX);

    g_object_unref (file);
    file = g_file_get_child (folder, name);
  }
  return file;
}

PedicleAgendaDocument *
pedicle_agenda_document_create (GFile *folder, GError **error)
{
  g_autoptr (PedicleAgenda) agenda = pedicle_agenda_new ();
  g_autoptr (GFile) file = find_free_name (folder, pedicle_agenda_get_date (agenda));
  g_autoptr (PedicleAgendaDocument) self = document_for_agenda (agenda);

  if (!write_file (self, file, NULL, error))
    return NULL;
  set_file (self, file);
  return g_steal_pointer (&self);
}

PedicleAgenda *
pedicle_agenda_document_get_agenda (PedicleAgendaDocument *self)
{
  return self->agenda;
}

GFile *
pedicle_agenda_document_get_file (PedicleAgendaDocument *self)
{
  return self->file;
}

PedicleDocumentState
pedicle_agenda_document_get_state (PedicleAgendaDocument *self)
{
  return self->status.state;
}

const char *
pedicle_agenda_document_get_message (PedicleAgendaDocument *self)
{
  return self->status.message;
}

GFile *
pedicle_agenda_document_get_case_file (PedicleAgendaDocument *self, const char *file)
{
  g_autoptr (GFile) folder = g_file_get_parent (self->file);

  return g_file_get_child (folder, file);
}

gboolean
pedicle_agenda_document_flush (PedicleAgendaDocument *self, GError **error)
{
  return !self->dirty || keep (self, error);
}

gboolean
pedicle_agenda_document_keep_mine (PedicleAgendaDocument *self, GError **error)
{
  g_autoptr (GFile) folder = g_file_get_parent (self->file), copy = NULL;
  g_autofree char *stem = g_file_get_basename (self->file);

  if (g_str_has_suffix (stem, PEDICLE_AGENDA_FILE_SUFFIX))
    stem[strlen (stem) - strlen (PEDICLE_AGENDA_FILE_SUFFIX)] = '\0';
  copy = find_free_name (folder, stem);
  if (!write_file (self, copy, NULL, error))
    return FALSE;
  set_file (self, copy);
  settle (self);
  return TRUE;
}

gboolean
pedicle_agenda_document_load_theirs (PedicleAgendaDocument *self, GError **error)
{
  g_autofree char *etag = NULL;
  g_autoptr (PedicleAgenda) theirs = pedicle_agenda_load (self->file, &etag, NULL, error);

  if (theirs == NULL)
    return FALSE;
  pedicle_agenda_assign (self->agenda, theirs);
  g_free (self->etag);
  self->etag = g_steal_pointer (&etag);
  settle (self);
  return TRUE;
}

void
pedicle_agenda_document_discard (PedicleAgendaDocument *self)
{
  pedicle_autosave_cancel (self->autosave);
  self->dirty = FALSE;
}

void
pedicle_agenda_document_set_delay (PedicleAgendaDocument *self, guint milliseconds)
{
  pedicle_autosave_set_delay (self->autosave, milliseconds);
}
