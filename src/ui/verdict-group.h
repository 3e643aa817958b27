/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A heading with a number, and below it cards that fold away. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define PEDICLE_TYPE_VERDICT_GROUP (pedicle_verdict_group_get_type ())
G_DECLARE_FINAL_TYPE (PedicleVerdictGroup, pedicle_verdict_group, PEDICLE, VERDICT_GROUP, GtkWidget)

/* Property "expanded" (boolean), notified when it changes. */
GtkWidget *pedicle_verdict_group_new (const char *title, gboolean expanded);

gboolean pedicle_verdict_group_get_expanded (PedicleVerdictGroup *self);
void pedicle_verdict_group_set_expanded (PedicleVerdictGroup *self, gboolean expanded);

/* The number in the heading; with 0 the group is not seen. */
void pedicle_verdict_group_set_count (PedicleVerdictGroup *self, guint count);

/* Marks the heading: something in the group has just changed. */
void pedicle_verdict_group_set_changed (PedicleVerdictGroup *self, gboolean changed);

/* Where the cards go. */
GtkBox *pedicle_verdict_group_get_box (PedicleVerdictGroup *self);

G_END_DECLS
