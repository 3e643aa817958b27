/* SPDX-License-Identifier: GPL-3.0-or-later */

/* One line of a score: what, as answered, points. Pressed, it is explained; while there is nothing to
 * explain it leads to where an answer is given ("win.focus-finding"). */

#pragma once

#include "finding.h"
#include "tri.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define PEDICLE_TYPE_SCORE_ROW (pedicle_score_row_get_type ())
G_DECLARE_FINAL_TYPE (PedicleScoreRow, pedicle_score_row, PEDICLE, SCORE_ROW, GtkButton)

GtkWidget *pedicle_score_row_new (const char *name);

/* Changes only what differs. answer is what follows the name; a range that is not known, or open,
 * marks the row as open. range is NULL where there is no score yet. Closes the explanation: what it
 * says may not be true any more. */
void pedicle_score_row_show (PedicleScoreRow *self, const char *answer, const PedicleRange *range);

/* Makes the explanation of the row: what a popover beside it shows, or NULL where there is none yet.
 * ret_title is owned by the caller. */
typedef GtkWidget *(*PedicleScoreExplain) (gpointer owner, guint index, char **ret_title);

/* owner has to live as long as the row. target is the id that "win.focus-finding" takes where there is
 * nothing to explain; static. */
void pedicle_score_row_set_explain (PedicleScoreRow *self, PedicleScoreExplain explain,
                                    gpointer owner, guint index, const char *target);
void pedicle_score_row_set_name (PedicleScoreRow *self, const char *name);

/* Sets the text of label if it is another one. */
void pedicle_label_set (GtkLabel *label, const char *text);

G_END_DECLS
