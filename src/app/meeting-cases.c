/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "meeting-cases.h"

#include "window.h"

#include <glib/gi18n-lib.h>

struct _PedicleMeetingCases {
  PedicleAgendaDocument *agenda;
  GHashTable *documents; /* of PedicleDocument, by the name of the file */
  guint around;          /* the entry whose neighbours are read ahead */
  guint idle;
};

/* The document of another window that shows the file, so that no file is open twice. */
static PedicleDocument *
find_open (GFile *file)
{
  GApplication *application = g_application_get_default ();
  GList *windows =
    application != NULL ? gtk_application_get_windows (GTK_APPLICATION (application)) : NULL;

  for (GList *link = windows; link != NULL; link = link->next) {
    PedicleDocument *document =
      PEDICLE_IS_WINDOW (link->data) ? pedicle_window_get_document (link->data) : NULL;
    GFile *other = document != NULL ? pedicle_document_get_file (document) : NULL;

    if (other != NULL && g_file_equal (file, other))
      return g_object_ref (document);
  }
  return NULL;
}

static PedicleSession *
get_session (PedicleDocument *document)
{
  return pedicle_document_get_session (document);
}

/* What was read ahead, and has been changed by somebody else before it was touched, is read
 * again. That nothing can be undone does not say so: what was signed cannot. */
static gboolean
is_stale (PedicleDocument *document)
{
  return pedicle_document_get_state (document) == PEDICLE_DOCUMENT_CONFLICT &&
         !pedicle_document_is_pending (document);
}

static gboolean
check_id (PedicleDocument *document, const PedicleAgendaEntry *entry, GError **error)
{
  PedicleCase *case_ = pedicle_session_get_case (get_session (document));

  if (g_ascii_strcasecmp (pedicle_case_get_id (case_), entry->case_id) == 0)
    return TRUE;
  g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA,
               /* Translators: %s is the name of a file. */
               _("%s holds another case than the one that was put on the agenda"), entry->file);
  return FALSE;
}

PedicleMeetingCases *
pedicle_meeting_cases_new (PedicleAgendaDocument *agenda)
{
  PedicleMeetingCases *self = g_new0 (PedicleMeetingCases, 1);

  self->agenda = g_object_ref (agenda);
  self->documents = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);
  return self;
}

void
pedicle_meeting_cases_free (PedicleMeetingCases *self)
{
  pedicle_meeting_cases_stop_reading (self);
  g_hash_table_unref (self->documents);
  g_object_unref (self->agenda);
  g_free (self);
}

PedicleDocument *
pedicle_meeting_cases_open (PedicleMeetingCases *self, const PedicleAgendaEntry *entry,
                            GError **error)
{
  PedicleDocument *kept = g_hash_table_lookup (self->documents, entry->file);
  g_autoptr (PedicleDocument) document = NULL;
  g_autoptr (GFile) file = NULL;

  if (kept != NULL && !is_stale (kept))
    return kept;
  file = pedicle_agenda_document_get_case_file (self->agenda, entry->file);
  document = kept == NULL ? find_open (file) : NULL;
  if (document == NULL)
    document = pedicle_document_open (file, pedicle_knowledge_get_default (), error);
  if (document == NULL || !check_id (document, entry, error))
    return NULL;
  pedicle_session_flush (get_session (document));
  kept = document;
  g_hash_table_insert (self->documents, g_strdup (entry->file), g_steal_pointer (&document));
  return kept;
}

static gboolean
read_ahead_cb (gpointer user_data)
{
  PedicleMeetingCases *self = user_data;
  PedicleAgenda *agenda = pedicle_agenda_document_get_agenda (self->agenda);
  const guint neighbours[] = { self->around + 1, self->around - 1 };

  self->idle = 0;
  for (guint i = 0; i < G_N_ELEMENTS (neighbours); i++) {
    const PedicleAgendaEntry *entry = pedicle_agenda_get_entry (agenda, neighbours[i]);

    if (entry != NULL)
      pedicle_meeting_cases_open (self, entry, NULL);
  }
  return G_SOURCE_REMOVE;
}

void
pedicle_meeting_cases_read_ahead (PedicleMeetingCases *self, guint index)
{
  self->around = index;
  if (self->idle == 0)
    self->idle = g_idle_add_full (G_PRIORITY_LOW, read_ahead_cb, self, NULL);
}

void
pedicle_meeting_cases_stop_reading (PedicleMeetingCases *self)
{
  g_clear_handle_id (&self->idle, g_source_remove);
}

PedicleDocument *
pedicle_meeting_cases_find (PedicleMeetingCases *self, const char *file)
{
  return g_hash_table_lookup (self->documents, file);
}

GPtrArray *
pedicle_meeting_cases_list_unsaved (PedicleMeetingCases *self, PedicleDocument *shown)
{
  GPtrArray *unsaved = g_ptr_array_new_with_free_func (g_object_unref);
  GHashTableIter iter;
  gpointer document;

  g_hash_table_iter_init (&iter, self->documents);
  while (g_hash_table_iter_next (&iter, NULL, &document))
    if (document != shown && !pedicle_document_flush (document, NULL))
      g_ptr_array_add (unsaved, g_object_ref (document));
  return unsaved;
}
