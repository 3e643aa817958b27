/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A technique on the projector: the sign of its verdict, its name, and below it why, and what
 * goes with it, as far as there is room. Its size is in proportion to its font. */

#pragma once

#include "projector-fit.h"
#include "projector-words.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define PEDICLE_TYPE_PROJECTOR_ROW (pedicle_projector_row_get_type ())
G_DECLARE_FINAL_TYPE (PedicleProjectorRow, pedicle_projector_row, PEDICLE, PROJECTOR_ROW, GtkWidget)

GtkWidget *pedicle_projector_row_new (void);

/* first: it is the first of its group, and says the verdict in words, too. */
void pedicle_projector_row_show (PedicleProjectorRow *self, const PedicleProjectorLine *line,
                                 gboolean first);

/* How high it is in that width with each of the details. */
void pedicle_projector_row_measure (PedicleProjectorRow *self, int width,
                                    int ret_heights[PEDICLE_N_DETAILS]);

/* What it shows from its next allocation on; may be called while its parent allocates. */
void pedicle_projector_row_set_detail (PedicleProjectorRow *self, PedicleDetail detail);
PedicleDetail pedicle_projector_row_get_detail (PedicleProjectorRow *self);

G_END_DECLS
