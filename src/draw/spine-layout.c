/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "spine.h"

#include <math.h>

/* The upright column in millimetres, the patient looking left: the line through the middles of
 * the bodies (lordosis to the left, kyphosis to the right) and the height each level takes,
 * disc included. Depths are those of the bodies, the upper ones drawn larger than life so that
 * a score fits in. */
static const struct {
  double line, pitch, depth;
} anatomy[PEDICLE_N_LEVELS] = {
  [PEDICLE_LEVEL_C0] = { -3, 24, 34 },    [PEDICLE_LEVEL_C1] = { -7, 17, 31 },
  [PEDICLE_LEVEL_C2] = { -9, 20, 30 },    [PEDICLE_LEVEL_C3] = { -11, 17, 30 },
  [PEDICLE_LEVEL_C4] = { -12, 17, 30 },   [PEDICLE_LEVEL_C5] = { -11, 17, 31 },
  [PEDICLE_LEVEL_C6] = { -8, 17, 32 },    [PEDICLE_LEVEL_C7] = { -3, 18, 33 },
  [PEDICLE_LEVEL_T1] = { 3, 18.5, 34 },   [PEDICLE_LEVEL_T2] = { 9, 19, 34.5 },
  [PEDICLE_LEVEL_T3] = { 15, 19.5, 35 },  [PEDICLE_LEVEL_T4] = { 20, 20, 35.5 },
  [PEDICLE_LEVEL_T5] = { 24, 20.5, 36 },  [PEDICLE_LEVEL_T6] = { 27, 21, 37 },
  [PEDICLE_LEVEL_T7] = { 28, 21.5, 38 },  [PEDICLE_LEVEL_T8] = { 28, 22, 39 },
  [PEDICLE_LEVEL_T9] = { 26, 23, 40 },    [PEDICLE_LEVEL_T10] = { 23, 24, 41 },
  [PEDICLE_LEVEL_T11] = { 19, 25, 42 },   [PEDICLE_LEVEL_T12] = { 14, 26.5, 43 },
  [PEDICLE_LEVEL_L1] = { 9, 29, 45 },     [PEDICLE_LEVEL_L2] = { 4, 30, 46 },
  [PEDICLE_LEVEL_L3] = { 1, 30.5, 47 },   [PEDICLE_LEVEL_L4] = { 1, 30.5, 48 },
  [PEDICLE_LEVEL_L5] = { 6, 29, 48 },     [PEDICLE_LEVEL_S1] = { 17, 25, 46 },
  [PEDICLE_LEVEL_S2] = { 29, 20, 39 },    [PEDICLE_LEVEL_S3] = { 37, 18, 33 },
  [PEDICLE_LEVEL_S4] = { 40, 17, 28 },    [PEDICLE_LEVEL_S5] = { 38, 16, 23 },
};

/* Extent of the curve with the spinous processes behind it, and of the bodies. */
#define CURVE_LEFT -1.0
#define CURVE_EXTENT 57.0
#define BODY_EXTENT 46.0
#define COLUMN_HEIGHT 700.0

#define MARGIN 6.0
#define SMALLEST_LABEL 9.0
#define LARGEST_LABEL 22.0
#define REGION_GAP 3.0

/* Space above the first level of a region, in millimetres. */
static double
gap_above (int level)
{
  return level == PEDICLE_LEVEL_T1 || level == PEDICLE_LEVEL_L1 || level == PEDICLE_LEVEL_S1
           ? REGION_GAP
           : 0;
}

/* Rows and labels; what is left and right of the rows belongs to them too. */
static void
place_rows (PedicleSpineLayout *layout, double text_scale)
{
  double total = 0, y = MARGIN, lowest = G_MAXDOUBLE, scale;

  for (int i = 0; i < PEDICLE_N_LEVELS; i++)
    total += anatomy[i].pitch + gap_above (i);
  /* The tip of the coccyx takes a little more than half of one level below S5. */
  scale = (layout->height - 2 * MARGIN) / (total + 10);
  for (int i = 0; i < PEDICLE_N_LEVELS; i++) {
    PedicleSpineRow *row = &layout->row[i];
    double gap = gap_above (i) * scale;

    row->top = y;
    row->y = y + gap + anatomy[i].pitch * scale / 2;
    y = row->bottom = y + gap + anatomy[i].pitch * scale;
    lowest = fmin (lowest, anatomy[i].pitch * scale);
  }
  layout->label_size = CLAMP (fmin (lowest * 0.72, 11.5 * text_scale * sqrt (layout->height / 700)),
                              SMALLEST_LABEL, LARGEST_LABEL);
  for (int i = 0; i < PEDICLE_N_LEVELS; i++) {
    layout->row[i].label_x = MARGIN;
    layout->row[i].label_y = layout->row[i].y;
    layout->row[i].labelled = lowest >= layout->label_size * 1.15 || i % 2 == 0;
  }
}

/* Widths: bodies as large as the rows allow, the curve takes what they leave. */
static void
place_bodies (PedicleSpineLayout *layout)
{
  double left = MARGIN + layout->label_size * 2.4, room = layout->width - left - MARGIN;
  double natural = layout->height / COLUMN_HEIGHT;
  double body = fmin (natural * 1.08, 0.45 + 0.55 * room / (BODY_EXTENT + CURVE_EXTENT));
  double curve = CLAMP ((room - BODY_EXTENT * body) / CURVE_EXTENT, 0, natural);
  double spare = room - BODY_EXTENT * body - CURVE_EXTENT * curve;

  layout->body_scale = body;
  layout->curve_scale = curve;
  for (int i = 0; i < PEDICLE_N_LEVELS; i++) {
    PedicleSpineRow *row = &layout->row[i];

    row->x = left + spare / 2 + BODY_EXTENT / 2 * body + (anatomy[i].line - CURVE_LEFT) * curve;
    row->depth = anatomy[i].depth * body;
  }
}

/* How much of its pitch a body takes; the rest is disc. The sacrum is one bone. */
static double
body_share (int level)
{
  return level >= PEDICLE_LEVEL_S1   ? 0.92
         : level >= PEDICLE_LEVEL_L1 ? 0.80
         : level >= PEDICLE_LEVEL_T1 ? 0.84
         : level >= PEDICLE_LEVEL_C2 ? 0.80
                                     : 0.72;
}

/* Bodies stand across the line, and are as high as the line is long there. */
static void
turn_bodies (PedicleSpineLayout *layout)
{
  for (int i = 0; i < PEDICLE_N_LEVELS; i++) {
    const PedicleSpineRow *above = &layout->row[MAX (i - 1, 0)];
    const PedicleSpineRow *below = &layout->row[MIN (i + 1, PEDICLE_N_LEVELS - 1)];
    PedicleSpineRow *row = &layout->row[i];
    double dx = below->x - above->x, dy = below->y - above->y;

    row->angle = i == PEDICLE_LEVEL_C0 ? 0 : -atan2 (dx, dy) * 0.9;
    row->height = (row->bottom - row->top) * hypot (dx, dy) / dy * body_share (i);
  }
}

void
pedicle_spine_layout (double              width,
                      double              height,
                      double              text_scale,
                      PedicleSpineLayout *ret_layout)
{
  *ret_layout = (PedicleSpineLayout) { .width = width, .height = height };
  place_rows (ret_layout, text_scale > 0 ? text_scale : 1);
  place_bodies (ret_layout);
  turn_bodies (ret_layout);
}

static gboolean
is_inside (const PedicleSpineRow *row, double x, double y)
{
  double dx = x - row->x, dy = y - row->y;
  double along = dx * cos (row->angle) + dy * sin (row->angle);
  double down = -dx * sin (row->angle) + dy * cos (row->angle);

  return fabs (along) <= row->depth / 2 && fabs (down) <= row->height / 2;
}

int
pedicle_spine_level_at (const PedicleSpineLayout *layout, double x, double y)
{
  for (int i = 0; i < PEDICLE_N_LEVELS; i++)
    if (is_inside (&layout->row[i], x, y))
      return i;
  if (x < 0 || x > layout->width)
    return -1;
  for (int i = 0; i < PEDICLE_N_LEVELS; i++)
    if (y >= layout->row[i].top && y < layout->row[i].bottom)
      return i;
  return -1;
}
