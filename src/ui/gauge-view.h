/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The live gauge: the SINS of the lesion that is looked at. A change moves the marks for a fifth
 * of a second, unless animations are off; the number and the words change at once. What it shows
 * is also its accessible name and description, and a new total is announced where GTK can do
 * that. */

#pragma once

#include "result-part.h"

G_BEGIN_DECLS

#define PEDICLE_TYPE_GAUGE_VIEW (pedicle_gauge_view_get_type ())
G_DECLARE_FINAL_TYPE (PedicleGaugeView, pedicle_gauge_view, PEDICLE, GAUGE_VIEW, PedicleResultPart)

/* Property "fills" (boolean, FALSE, construct-only): takes whatever room it is given, and its words
 * are in proportion to it, whatever the size of text elsewhere. */

G_END_DECLS
