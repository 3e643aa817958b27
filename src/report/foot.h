/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The foot of every sheet: the intended purpose, versions, its number. Private to src/report. */

#pragma once

#include "knowledge.h"

#include <pango/pangocairo.h>

G_BEGIN_DECLS

/* Between the edge of the paper and everything on it, in points. */
#define PEDICLE_FOOT_MARGIN 40.0

/* "Pedicle 0.1.0 · knowledge 1.0 · case 5e0c7f3e-…", translated; id may be NULL. */
char *pedicle_foot_describe_edition (const PedicleKnowledge *knowledge, const char *id);

/* How far down what stands above it may go. */
double pedicle_foot_get_top (PangoContext *context, double width, double height,
                             const char *edition);

void pedicle_foot_draw (cairo_t *cr, double width, double height, const char *edition, guint number,
                        guint total);

G_END_DECLS
