/* SPDX-License-Identifier: GPL-3.0-or-later */

/* One departure of the plan: what from, by which rule, the reason as a choice and in words. */

#pragma once

#include "plan-check.h"
#include "session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define PEDICLE_TYPE_DEPARTURE_ROW (pedicle_departure_row_get_type ())
G_DECLARE_FINAL_TYPE (PedicleDepartureRow, pedicle_departure_row, PEDICLE, DEPARTURE_ROW, GtkWidget)

/* For the remark, which must be a departure. */
GtkWidget *pedicle_departure_row_new (PedicleSession *session, const PedicleRemark *remark);

/* Whether the row is for that remark, or for another that the same reason answers. */
gboolean pedicle_departure_row_is_for (PedicleDepartureRow *self, const PedicleRemark *remark);

/* Shows the words of the remark and the reason that the draft has. */
void pedicle_departure_row_show (PedicleDepartureRow *self, const PedicleRemark *remark);

G_END_DECLS
