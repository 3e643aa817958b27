/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A case on one screen, to be read by a room: spine, gauge, answer and the open question.
 * Everything is in proportion to the size of the widget: at 1920 × 1080 the smallest text is 24
 * pixels high, at half of that 12. */

#pragma once

#include "projector-ask.h"

G_BEGIN_DECLS

#define PEDICLE_TYPE_PROJECTOR_VIEW (pedicle_projector_view_get_type ())
G_DECLARE_FINAL_TYPE (PedicleProjectorView, pedicle_projector_view, PEDICLE, PROJECTOR_VIEW,
                      PedicleResultPart)

/* Property "session" (PedicleSession or NULL), of the parent class. */

/* The size that it is about to get, so that its first frame is right; else text follows a change of
 * size one frame later. */
void pedicle_projector_view_expect_size (PedicleProjectorView *self, int width, int height);

/* The place of the case in the list of a meeting; number 0: there is none. */
void pedicle_projector_view_set_place (PedicleProjectorView *self, guint number, guint total);

/* Whether the label of the case is shown; hidden at first. */
void pedicle_projector_view_set_identified (PedicleProjectorView *self, gboolean identified);
gboolean pedicle_projector_view_get_identified (PedicleProjectorView *self);

/* Shows pane in place of the answer, in text of the projector's size; NULL shows the answer. */
void pedicle_projector_view_set_overlay (PedicleProjectorView *self, GtkWidget *pane);
GtkWidget *pedicle_projector_view_get_overlay (PedicleProjectorView *self);

/* Adds cover over everything, in text of the same size. It is placed by its alignment, and seen
 * while it is visible. */
void pedicle_projector_view_add_cover (PedicleProjectorView *self, GtkWidget *cover);

PedicleProjectorAsk *pedicle_projector_view_get_ask (PedicleProjectorView *self);

/* The smallest text at that size, in pixels. */
double pedicle_projector_view_text_size (int width, int height);

G_END_DECLS
