/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

/* The gauge: the SINS total of a lesion, 0 to 18, on half a ring.
 *
 * Each whole total owns one nineteenth of the half ring, a cell. The bands 0–6, 7–12 and 13–18
 * are therefore exactly 7, 6 and 6 cells, and what separates 6 from 7 lies between two numbers.
 * While the total is open, the cells that are still possible stand in full colour between two
 * marks; when it is known, a needle points at the middle of its cell. The bands also differ in
 * thickness, so that nobody needs the colours. */

#include "ink.h"
#include "tri.h"

G_BEGIN_DECLS

#define PEDICLE_GAUGE_MAX 18

/* What the gauge shows. Strings are borrowed, UTF-8 and already translated; each may be NULL. */
typedef struct {
  gboolean empty;        /* no lesion yet: bands and a dash; total, lower, upper are ignored */
  PedicleRange total;    /* what the number says: "9–13", or "11" when both ends are equal */
  double lower, upper;   /* where the marks stand just now, in totals: equal to total's ends but
                          * while they move; lower <= upper */
  const char *caption;   /* the class in words, one or two lines */
  const char *detail;    /* what is open, or the distance to the next band; one or two lines */
  const char *font;      /* font family list; NULL is "Cantarell, sans" */
  double text_scale;     /* of all text but the big number: 1 is normal, 2 is 200 %; 0 is 1 */
} PedicleGauge;

/* Where things stand for a given size. All in the units of width and height. */
typedef struct {
  double x, y;           /* the centre of the half ring */
  double inner;          /* radius of the inside of all bands */
  double outer[PEDICLE_N_BANDS];  /* radius of the outside of each band */
  double number_size;    /* font sizes, in the same units (not points) */
  double caption_size, detail_size, scale_size;
  double number_y;       /* middle of the big number */
  double caption_y;      /* top of the caption */
} PedicleGaugeLayout;

/* Angle, in cairo's sense (radians, G_PI is left, 2 G_PI is right), of a place on the scale.
 * A place is a total: whole numbers are the middles of cells, n - 0.5 and n + 0.5 their ends.
 * Rises with the place from -0.5 (left end) to 18.5 (right end), and is clamped to them. */
double pedicle_gauge_angle (double place);

/* Fits ring and texts into width times height; nothing leaves the area. Words grow up to 175 %,
 * beyond that give the gauge more room. */
void pedicle_gauge_layout (double              width,
                           double              height,
                           double              text_scale,
                           PedicleGaugeLayout *ret_layout);

/* Draws gauge into the rectangle from 0,0 to width,height. Does not paint the ground
 * (ink->surface is expected under it, or ink->card). Pure: same numbers, same picture.
 * A good size is 3 wide to 2 high; below 120 by 80 only ring and number remain. */
void pedicle_gauge_draw (cairo_t            *cr,
                         double              width,
                         double              height,
                         const PedicleGauge *gauge,
                         const PedicleInk   *ink);

G_END_DECLS
