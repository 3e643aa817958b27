/* SPDX-License-Identifier: GPL-3.0-or-later */

/* An agenda and its file, which it always has: saves by itself, and notices a change by somebody
 * else. The times are those of autosave.h. */

#pragma once

#include "agenda.h"
#include "document-state.h"

G_BEGIN_DECLS

#define PEDICLE_TYPE_AGENDA_DOCUMENT (pedicle_agenda_document_get_type ())
G_DECLARE_FINAL_TYPE (PedicleAgendaDocument, pedicle_agenda_document, PEDICLE, AGENDA_DOCUMENT,
                      GObject)

/* Properties, notified only when they change:
 *   "agenda"   PedicleAgenda, read-only
 *   "file"     GFile, read-only
 *   "state"    PedicleDocumentState, read-only: PENDING, SAVED, CONFLICT or FAILED
 *   "message"  string: the sentence that goes with CONFLICT and FAILED, else NULL
 */

/* Reads file. */
PedicleAgendaDocument *pedicle_agenda_document_open (GFile *file, GError **error);

/* Makes a new agenda in folder, named after its day: "2026-11-26.pedicle-agenda.json", with a
 * number where that is taken. */
PedicleAgendaDocument *pedicle_agenda_document_create (GFile *folder, GError **error);

PedicleAgenda *pedicle_agenda_document_get_agenda (PedicleAgendaDocument *self);
GFile *pedicle_agenda_document_get_file (PedicleAgendaDocument *self);
PedicleDocumentState pedicle_agenda_document_get_state (PedicleAgendaDocument *self);
const char *pedicle_agenda_document_get_message (PedicleAgendaDocument *self);

/* The file of an entry: file is its name. */
GFile *pedicle_agenda_document_get_case_file (PedicleAgendaDocument *self, const char *file);

/* Writes what is pending at once; in CONFLICT and FAILED a new attempt. */
gboolean pedicle_agenda_document_flush (PedicleAgendaDocument *self, GError **error);

/* The two ways out of a conflict. Mine goes into a new file of the same folder, which becomes the
 * document's; theirs is read again, and mine stays one undo away. */
gboolean pedicle_agenda_document_keep_mine (PedicleAgendaDocument *self, GError **error);
gboolean pedicle_agenda_document_load_theirs (PedicleAgendaDocument *self, GError **error);

/* Drops what could not be written, so that it is not tried once more at the end. */
void pedicle_agenda_document_discard (PedicleAgendaDocument *self);

/* For tests, as pedicle_document_set_delay(). */
void pedicle_agenda_document_set_delay (PedicleAgendaDocument *self, guint milliseconds);

G_END_DECLS
