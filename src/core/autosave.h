/* SPDX-License-Identifier: GPL-3.0-or-later */

/* When a file that is open is written by itself, and when it is looked at again. What is written,
 * and what becomes of a failure, is the owner's.
 *
 * A change is written one second after the last one, and at most three after the first; what could
 * not be written is tried again after ten. A file that somebody touched is looked at a moment
 * later: one that is replaced may be gone until then. */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

typedef struct _PedicleAutosave PedicleAutosave;

typedef void (*PedicleAutosaveFunc) (gpointer owner);

/* write: a change is due. check: somebody touched the file. Neither is called after the end of the
 * autosave, which either may bring about. */
PedicleAutosave *pedicle_autosave_new (PedicleAutosaveFunc write, PedicleAutosaveFunc check,
                                       gpointer owner);
void pedicle_autosave_free (PedicleAutosave *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PedicleAutosave, pedicle_autosave_free)

/* Something has changed. */
void pedicle_autosave_touch (PedicleAutosave *self);

/* It could not be written. */
void pedicle_autosave_try_again (PedicleAutosave *self);

/* Nothing is written until the next change. */
void pedicle_autosave_cancel (PedicleAutosave *self);

/* Watches file from now on, or no longer anything with NULL. Where a file cannot be watched, only
 * the check before each write finds a change. */
void pedicle_autosave_watch (PedicleAutosave *self, GFile *file);

/* For tests: how long after the last change it is written, in milliseconds; the other times go with
 * it. */
void pedicle_autosave_set_delay (PedicleAutosave *self, guint milliseconds);

G_END_DECLS
