/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The right of the window: gauge, SINS items and scores, what to assess next, recommendations. The
 * gauge and what to assess next never scroll away. */

#pragma once

#include "result-part.h"

G_BEGIN_DECLS

#define PEDICLE_TYPE_RESULT_VIEW (pedicle_result_view_get_type ())
G_DECLARE_FINAL_TYPE (PedicleResultView, pedicle_result_view, PEDICLE, RESULT_VIEW,
                      PedicleResultPart)

/* Its one property to set is "session". */
GtkWidget *pedicle_result_view_new (void);

/* Brings the card of the technique into view, opened, with the keyboard focus on it. */
void pedicle_result_view_show_technique (PedicleResultView *self, PedicleTechniqueId technique);

G_END_DECLS
