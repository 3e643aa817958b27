/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Exclusive choices, all shown at once. A control (control.h).
 *
 * Pressing the chosen one again, Delete or BackSpace takes the choice back. Tab enters the group at
 * what is chosen, else at its beginning; arrows go from one to the next; Space and Enter choose. A
 * digit chooses the segment that shows it, as points or as its label ("2" for "< 50 % 2", ECOG 2),
 * where several do one after the other (1a, 1b, 1c); where none shows a digit, the first to last.
 * A letter chooses the segment that begins with it where all labels are single letters.
 *
 * For assistive technology a group of radio buttons. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define PEDICLE_TYPE_SEGMENTS (pedicle_segments_get_type ())
G_DECLARE_FINAL_TYPE (PedicleSegments, pedicle_segments, PEDICLE, SEGMENTS, GtkWidget)

GtkWidget *pedicle_segments_new (void);

/* Adds a choice. points stand beside the label, unless PEDICLE_NO_POINTS. */
void pedicle_segments_append (PedicleSegments *self, int value, const char *label, int points);

/* Removes all choices; nothing is chosen then. */
void pedicle_segments_clear (PedicleSegments *self);

/* Whether a choice can be taken back; TRUE at first. */
void pedicle_segments_set_clearable (PedicleSegments *self, gboolean clearable);

/* A word or a number that stands quietly behind the label, in place of points; NULL for none. */
void pedicle_segments_set_detail (PedicleSegments *self, int value, const char *detail);

/* What assistive technology calls the choice instead of its label. */
void pedicle_segments_set_name (PedicleSegments *self, int value, const char *name);

G_END_DECLS
