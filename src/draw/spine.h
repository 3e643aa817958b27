/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

/* The spine map: occiput to S5 from the left side (the patient looks left), with its curves.
 *
 * One layout serves drawing and hit test, so what is seen is what is clicked. */

#include "ink.h"
#include "level.h"
#include "tri.h"

G_BEGIN_DECLS

/* One level of the column. The row is a full-width band; rows of all levels follow each other
 * without a gap. The body is a rectangle about its centre, turned by angle (radians, clockwise). */
typedef struct {
  double top, bottom;      /* the row */
  double x, y;             /* centre of the vertebral body */
  double depth, height;    /* size of the body: front to back, endplate to endplate */
  double angle;
  double label_x, label_y; /* label: left edge and vertical middle */
  gboolean labelled;       /* FALSE when rows are so low that this label is left out */
} PedicleSpineRow;

typedef struct {
  double width, height;
  double label_size;       /* font size of the labels, at least 9 */
  double body_scale;       /* size of one millimetre of bone, and of the curve, which is flatter */
  double curve_scale;      /* where there is little room */
  PedicleSpineRow row[PEDICLE_N_LEVELS];
} PedicleSpineLayout;

/* A lesion as the map shows it. sins is its total, written into a body. */
typedef struct {
  PedicleLevels levels;
  PedicleRange sins;
  gboolean selected;
} PedicleSpineLesion;

/* What the map shows besides bones. */
typedef struct {
  const PedicleSpineLesion *lesions;  /* borrowed */
  gsize n_lesions;
  int focus;              /* level with the keyboard focus ring, or -1 */
  int hover;              /* level under the pointer, or -1 */
  PedicleLevels pending;  /* levels that a drag or Shift with arrows is about to choose */
  const char *font;       /* font family list; NULL is "Cantarell, sans" */
  double score_size;      /* 0: a score is as large as its body; else so large, at the right edge */
} PedicleSpine;

/* Places every level in width times height; text_scale 1 is normal, 2 is 200 % (0 is 1).
 * Useful from 110 by 480 upwards. Labels that would be lower than 9 units or collide are left
 * out alternately. */
void pedicle_spine_layout (double              width,
                           double              height,
                           double              text_scale,
                           PedicleSpineLayout *ret_layout);

/* The level at a point: that of the body under it, otherwise that of the row. -1 outside of all
 * rows. */
int pedicle_spine_level_at (const PedicleSpineLayout *layout,
                            double                    x,
                            double                    y);

/* Draws the map; does not paint the ground (ink->surface is expected under it). The same as the
 * three steps below, one after the other. */
void pedicle_spine_draw (cairo_t                  *cr,
                         const PedicleSpineLayout *layout,
                         const PedicleSpine       *spine,
                         const PedicleInk         *ink);

/* Grounds of rows under the pointer and about to be chosen. */
void pedicle_spine_draw_grounds (cairo_t                  *cr,
                                 const PedicleSpineLayout *layout,
                                 const PedicleSpine       *spine,
                                 const PedicleInk         *ink);

/* The bones, by far the dearest step. They change with size and palette alone, so that a view
 * may keep what this draws. */
void pedicle_spine_draw_bones (cairo_t                  *cr,
                               const PedicleSpineLayout *layout,
                               const PedicleInk         *ink);

/* Lesions, labels and the focus ring. */
void pedicle_spine_draw_findings (cairo_t                  *cr,
                                  const PedicleSpineLayout *layout,
                                  const PedicleSpine       *spine,
                                  const PedicleInk         *ink);

G_END_DECLS
