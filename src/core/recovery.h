/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Recovery files: what was entered and is in no file of the user's yet. Each is a case file in the
 * program's state folder, UUID.pedicle.json, beside UUID.lock, which the program that works on it
 * holds locked: the kernel lets go of the lock however that program ends. The lock file also holds
 * the URI of the file that the case belongs to, if there is one. Modes 0600, folder 0700. */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

typedef struct _PedicleRecovery PedicleRecovery;

/* Nothing is on the disk before the first write. */
PedicleRecovery *pedicle_recovery_new (void);

/* Unlocks; what is on the disk stays there. */
void pedicle_recovery_free (PedicleRecovery *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PedicleRecovery, pedicle_recovery_free)

/* Replaces the content. origin (nullable): the file that it belongs to. */
gboolean pedicle_recovery_write (PedicleRecovery *self, const char *contents, gsize length,
                                 GFile *origin, GError **error);

/* Removes what is on the disk, if anything is. */
void pedicle_recovery_remove (PedicleRecovery *self);

/* Moves damaged content out of the way; returns where it is, or NULL where it stayed. */
GFile *pedicle_recovery_set_aside (PedicleRecovery *self);

GFile *pedicle_recovery_get_file (PedicleRecovery *self);
GFile *pedicle_recovery_get_origin (PedicleRecovery *self);

/* The recovery files that no running program works on, locked from now on: an array of
 * PedicleRecovery, the newest first. */
GPtrArray *pedicle_recovery_find (void);

G_END_DECLS
