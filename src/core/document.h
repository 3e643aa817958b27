/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A session and where it is kept: its file, or a recovery file while it has none. Saves by itself,
 * notices a change by somebody else, reverts, recovers. No GTK: the window only shows its state.
 *
 * What is changed is written one second after the last change, and at most three after the first.
 * Where the file cannot be written, or is not the one that was read or written last, the recovery
 * file gets it instead, and remembers which file it belongs to; a file that could not be written is
 * tried again every ten seconds and after the next change. */

#pragma once

#include "document-state.h"
#include "session.h"

G_BEGIN_DECLS

#define PEDICLE_TYPE_DOCUMENT (pedicle_document_get_type ())
G_DECLARE_FINAL_TYPE (PedicleDocument, pedicle_document, PEDICLE, DOCUMENT, GObject)

/* Properties, notified only when they change:
 *   "session"  PedicleSession, read-only
 *   "file"     GFile or NULL, read-only
 *   "state"    PedicleDocumentState, read-only
 *   "message"  string: the sentence that goes with CONFLICT and FAILED, else NULL
 *   "saved-at" gint64: unix time of the last write, 0 before
 *   "can-revert" boolean
 */

/* A new case without a file. */
PedicleDocument *pedicle_document_new (const PedicleKnowledge *knowledge);

/* The same, with content to begin with (an example): untouched, and nothing to keep, until it is
 * changed. */
PedicleDocument *pedicle_document_new_for_case (PedicleCase *case_,
                                                const PedicleKnowledge *knowledge);

/* Reads file. */
PedicleDocument *pedicle_document_open (GFile *file, const PedicleKnowledge *knowledge,
                                        GError **error);

PedicleSession *pedicle_document_get_session (PedicleDocument *self);
GFile *pedicle_document_get_file (PedicleDocument *self);
PedicleDocumentState pedicle_document_get_state (PedicleDocument *self);
const char *pedicle_document_get_message (PedicleDocument *self);
gint64 pedicle_document_get_saved_at (PedicleDocument *self);

/* The file that a recovered case belongs to, into which it could not be written, or NULL. A
 * proposal for saving: the document itself has no file. */
GFile *pedicle_document_get_origin (PedicleDocument *self);

/* Writes to file from now on (Save As; Save of a case without a file). An existing file is
 * replaced: the chooser has asked. The recovery file goes when that succeeded; after a failure
 * all is as it was. */
gboolean pedicle_document_save_as (PedicleDocument *self, GFile *file, GError **error);

/* Writes what is pending at once, to the file or the recovery file (closing, logging out). TRUE
 * when it is where it belongs: in the file, or in the recovery file where there is no file. In
 * CONFLICT and FAILED this is a new attempt. */
gboolean pedicle_document_flush (PedicleDocument *self, GError **error);

/* Whether the case has changed since it was last where it belongs. */
gboolean pedicle_document_is_pending (PedicleDocument *self);

/* Back to the file as it was opened (or first saved); undoable. */
gboolean pedicle_document_can_revert (PedicleDocument *self);
void pedicle_document_revert (PedicleDocument *self);

/* The two ways out of a conflict. Keep mine: pedicle_document_save_as() to another file, which
 * becomes the document's. Load theirs: reads the file again; mine stays one undo away, but for what is
 * signed in it, which theirs is given. */
gboolean pedicle_document_load_theirs (PedicleDocument *self, GError **error);

/* Throws away what was never saved: removes the recovery file, and drops what is pending. */
void pedicle_document_discard (PedicleDocument *self);

/* Recovery files left by a crash: a list of PedicleDocument without a file, the newest first. A
 * file in use by another running window is not among them; a damaged one is set aside with the
 * suffix ".damaged" and named in ret_messages (nullable, transfer full, NULL-terminated). One
 * that only cannot be read now, or is of a later version, is named too and stays. */
GPtrArray *pedicle_document_recover_all (const PedicleKnowledge *knowledge, char ***ret_messages);

/* For tests: how long after the last change it is written, in milliseconds. The limit after the
 * first change and the time between attempts go with it. */
void pedicle_document_set_delay (PedicleDocument *self, guint milliseconds);

G_END_DECLS
