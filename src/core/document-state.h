/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How what is open stands to its file, for a case and an agenda alike. */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

typedef enum {
  PEDICLE_DOCUMENT_PRISTINE, /* new and untouched: nothing to keep */
  PEDICLE_DOCUMENT_UNSAVED,  /* no file yet; what was entered is in the recovery file */
  PEDICLE_DOCUMENT_PENDING,  /* changed, will be written in a moment */
  PEDICLE_DOCUMENT_SAVED,
  PEDICLE_DOCUMENT_CONFLICT, /* the file was changed, moved or deleted by somebody else */
  PEDICLE_DOCUMENT_FAILED,   /* could not be written; what was entered is in the recovery file */
} PedicleDocumentState;

GType pedicle_document_state_get_type (void);
#define PEDICLE_TYPE_DOCUMENT_STATE (pedicle_document_state_get_type ())

/* The two properties by which a document shows it. */
typedef struct {
  PedicleDocumentState state;
  char *message; /* the sentence that goes with CONFLICT and FAILED, else NULL */
} PedicleDocumentStatus;

/* Notifies "state" and "message" of owner, each only when it changes. */
void pedicle_document_status_set (PedicleDocumentStatus *self, PedicleDocumentState state,
                                  const char *message, GObject *owner);

G_END_DECLS
