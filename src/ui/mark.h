/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The sign of a verdict, as large as the text beside it. For the eye only: the words stand
 * beside. */

#pragma once

#include "verdict-mark.h"
#include "assessment.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define PEDICLE_TYPE_MARK (pedicle_mark_get_type ())
G_DECLARE_FINAL_TYPE (PedicleMark, pedicle_mark, PEDICLE, MARK, GtkWidget)

GtkWidget *pedicle_mark_new (PedicleVerdictMark mark);
void pedicle_mark_set_mark (PedicleMark *self, PedicleVerdictMark mark);
PedicleVerdictMark pedicle_mark_get_mark (PedicleMark *self);

G_END_DECLS
