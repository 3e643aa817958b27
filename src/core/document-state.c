/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "document-state.h"

GType
pedicle_document_state_get_type (void)
{
  static gsize type = 0;
  static const GEnumValue values[] = {
    { PEDICLE_DOCUMENT_PRISTINE, "PEDICLE_DOCUMENT_PRISTINE", "pristine" },
    { PEDICLE_DOCUMENT_UNSAVED, "PEDICLE_DOCUMENT_UNSAVED", "unsaved" },
    { PEDICLE_DOCUMENT_PENDING, "PEDICLE_DOCUMENT_PENDING", "pending" },
    { PEDICLE_DOCUMENT_SAVED, "PEDICLE_DOCUMENT_SAVED", "saved" },
    { PEDICLE_DOCUMENT_CONFLICT, "PEDICLE_DOCUMENT_CONFLICT", "conflict" },
    { PEDICLE_DOCUMENT_FAILED, "PEDICLE_DOCUMENT_FAILED", "failed" },
    { 0, NULL, NULL },
  };

  if (g_once_init_enter (&type))
    g_once_init_leave (&type, g_enum_register_static ("PedicleDocumentState", values));
  return type;
}

void
pedicle_document_status_set (PedicleDocumentStatus *self, PedicleDocumentState state,
                             const char *message, GObject *owner)
{
  g_object_freeze_notify (owner);
  if (g_strcmp0 (message, self->message) != 0) {
    g_free (self->message);
    self->message = g_strdup (message);
    g_object_notify (owner, "message");
  }
  if (state != self->state) {
    self->state = state;
    g_object_notify (owner, "state");
  }
  g_object_thaw_notify (owner);
}
