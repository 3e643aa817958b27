/* SPDX-License-Identifier: GPL-3.0-or-later */

/* One line of a score: what, as answered, points. Pressed, it leads to the row of the form where it
 * is answered ("win.focus-finding"). */

#pragma once

#include "finding.h"
#include "tri.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define PEDICLE_TYPE_SCORE_ROW (pedicle_score_row_get_type ())
G_DECLARE_FINAL_TYPE (PedicleScoreRow, pedicle_score_row, PEDICLE, SCORE_ROW, GtkButton)

GtkWidget *pedicle_score_row_new (const char *name);

/* Changes only what differs. answer is what follows the name; a range that is not known, or open,
 * marks the row as open. range is NULL where there is no score yet. target is the id that
 * "win.focus-finding" takes. */
void pedicle_score_row_show (PedicleScoreRow *self, const char *answer, const PedicleRange *range,
                             const char *target);

void pedicle_score_row_set_name (PedicleScoreRow *self, const char *name);

/* Sets the text of label if it is another one. */
void pedicle_label_set (GtkLabel *label, const char *text);

/* The id that "win.focus-finding" takes for a set: of its first finding, "levels" for the
 * levels. */
const char *pedicle_focus_target (PedicleFindingSet set);

G_END_DECLS
