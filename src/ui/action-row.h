/* SPDX-License-Identifier: GPL-3.0-or-later */

/* One action of the draft, or the empty row behind the last one. */

#pragma once

#include "session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define PEDICLE_TYPE_ACTION_ROW (pedicle_action_row_get_type ())
G_DECLARE_FINAL_TYPE (PedicleActionRow, pedicle_action_row, PEDICLE, ACTION_ROW, GtkWidget)

/* index: of the action in the draft. */
GtkWidget *pedicle_action_row_new (PedicleSession *session, guint index);

/* Shows the action that the draft has there, if there is one. */
void pedicle_action_row_show (PedicleActionRow *self);

G_END_DECLS
