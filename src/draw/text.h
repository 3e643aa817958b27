/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

/* Text for drawings: sizes are in the units of the drawing, not in points, and text is fitted
 * to the room it has: first smaller, then wrapped, at last shortened. */

#include "ink.h"

#include <pango/pangocairo.h>

G_BEGIN_DECLS

#define PEDICLE_TEXT_DEFAULT_FONT "Cantarell, sans"

/* How a text wants to look and how much room it has. */
typedef struct {
  const char *font;    /* family list; NULL is PEDICLE_TEXT_DEFAULT_FONT */
  double size;         /* wanted font size */
  PangoWeight weight;
  double width;        /* room; 0 is any */
  int lines;           /* most lines, at least 1 */
  gboolean whole;      /* a number: made as small as need be, never shortened */
} PedicleTextStyle;

/* text laid out in style. Goes down to three quarters of the size before it is shortened with an
 * ellipsis; centred lines of about equal length when more than one is allowed. Free with
 * g_object_unref. */
PangoLayout *pedicle_text_new (cairo_t                *cr,
                               const char             *text,
                               const PedicleTextStyle *style);

/* Size of the laid out text. Either may be NULL. */
void pedicle_text_measure (PangoLayout *layout, double *ret_width, double *ret_height);

/* Draws layout in color with the middle of its capitals and digits at y; horizontally
 * align 0 starts at x, 0.5 is centred on x, 1 ends at x. For one line. */
void pedicle_text_draw_at (cairo_t            *cr,
                           PangoLayout        *layout,
                           double              x,
                           double              y,
                           double              align,
                           const PedicleColor *color);

/* Draws layout in color with its top at y, centred on x. For any number of lines. */
void pedicle_text_draw_below (cairo_t            *cr,
                              PangoLayout        *layout,
                              double              x,
                              double              y,
                              const PedicleColor *color);

G_END_DECLS
