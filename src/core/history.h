/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The steps of a case that can be taken back and done again. A step is the case before a change,
 * what the change was, and which lesion the views showed. */

#pragma once

#include "case.h"

G_BEGIN_DECLS

typedef struct _PedicleHistory PedicleHistory;

PedicleHistory *pedicle_history_new (void);
void pedicle_history_free (PedicleHistory *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PedicleHistory, pedicle_history_free)

/* The case was before, and what ("changed" of the case) was done to it; what could be done again no
 * longer can. Changes of the same text or slider that follow each other within two seconds are one
 * step. */
void pedicle_history_record (PedicleHistory *self, PedicleCase *before, const char *what,
                             guint lesion);

/* Nothing can be taken back or done again. */
void pedicle_history_forget (PedicleHistory *self);

/* What the next step is called, translated: "Alignment"; NULL where there is none. */
typedef struct {
  gboolean can_undo, can_redo;
  const char *undo_label, *redo_label;
} PedicleHistoryState;

PedicleHistoryState pedicle_history_get_state (PedicleHistory *self);

/* The case to go to, owned by the caller, from the one that it is now; ret_lesion is the lesion to
 * show with it. NULL where there is no step. */
PedicleCase *pedicle_history_undo (PedicleHistory *self, PedicleCase *now, guint *ret_lesion);
PedicleCase *pedicle_history_redo (PedicleHistory *self, PedicleCase *now, guint *ret_lesion);

G_END_DECLS
