/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Inside a document: writing, now and later, to the file or the recovery file, and watching the
 * file. Private to document.c. */

#pragma once

#include "autosave.h"
#include "document.h"
#include "recovery.h"

G_BEGIN_DECLS

struct _PedicleDocument {
  GObject parent_instance;

  PedicleSession *session;
  PedicleCase *case_; /* the session's */
  GFile *file;
  char *etag;            /* of the file as we know it */
  PedicleCase *original; /* as opened, first saved or new; NULL for a recovered case */
  PedicleCase *written;  /* what is in the file */
  PedicleRecovery *recovery;
  GFile *origin;

  PedicleDocumentStatus status;
  gint64 saved_at;
  gboolean could_revert;

  gboolean dirty;       /* the case has changed since it was last where it belongs */
  gboolean in_recovery; /* the recovery file holds the case as it is */
  gboolean discarded;   /* and not changed since */
  PedicleAutosave *autosave;
};

/* In document.c: the property, notified only when it changes. */
void pedicle_document_set_saved_at (PedicleDocument *self, gint64 saved_at);

/* Writes and checks the file of self when that is due. */
PedicleAutosave *pedicle_document_make_autosave (PedicleDocument *self);

void pedicle_document_set_state (PedicleDocument *self, PedicleDocumentState state,
                                 const char *message);

/* The case has changed: it will be written in a moment. */
void pedicle_document_touch (PedicleDocument *self);

/* Writes to file, whatever the state is, and takes its etag. The state stays as it is. */
gboolean pedicle_document_write_file (PedicleDocument *self, GFile *file, const char *etag,
                                      GError **error);

/* The case is what is in the file: nothing is pending, no recovery file is needed. */
void pedicle_document_settle (PedicleDocument *self);

G_END_DECLS
