/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A number on a scale, as the visual analogue scale of pain. A control (control.h).
 *
 * Unanswered until it is touched: no handle then, so that nothing looks like 0. Arrows go by a
 * step, Page keys by one, digits go to their number, Home and End to the ends; Delete, BackSpace and the
 * button take the answer back. The wheel scrolls the form and never changes the number. */

#pragma once

#include "finding.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define PEDICLE_TYPE_SCALE_CONTROL (pedicle_scale_control_get_type ())
G_DECLARE_FINAL_TYPE (PedicleScaleControl, pedicle_scale_control, PEDICLE, SCALE_CONTROL, GtkWidget)

GtkWidget *pedicle_scale_control_new (PedicleFindingId finding);

G_END_DECLS
