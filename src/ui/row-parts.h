/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What rows of the form have in common, for widgets whose layout is a PedicleRowLayout: they keep
 * the parts as a member and hand it to these functions. Children belong to the row. */

#pragma once

#include "row-layout.h"

G_BEGIN_DECLS

typedef enum {
  PEDICLE_NOTE_DEFAULT,       /* what counts while there is no answer */
  PEDICLE_NOTE_CONTRADICTION, /* answers that do not go together */
  PEDICLE_NOTE_REFUSED,       /* what was typed and cannot be taken */
} PedicleNoteKind;

/* Gives row its layout and its label. */
void pedicle_row_parts_init (PedicleRowParts *parts, GtkWidget *row, const char *label);

/* A few words below the label; NULL for none. */
void pedicle_row_parts_set_hint (PedicleRowParts *parts, GtkWidget *row, const char *hint);

/* Puts control into the row. target is what the label names: the control or a part of it; NULL
 * where that has a name of its own. */
void pedicle_row_parts_set_control (PedicleRowParts *parts, GtkWidget *row, GtkWidget *control,
                                    GtkWidget *target);

/* A sentence below the control; NULL for none. Also the description of target. */
void pedicle_row_parts_set_note (PedicleRowParts *parts, GtkWidget *row, GtkWidget *target,
                                 PedicleNoteKind kind, const char *text);

/* Unparents all children. */
void pedicle_row_parts_dispose (PedicleRowParts *parts, GtkWidget *row);

G_END_DECLS
