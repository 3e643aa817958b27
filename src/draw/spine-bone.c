/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "spine-bone.h"

#include <math.h>

/* What a spinous process looks like: how far it reaches behind the body (in millimetres of
 * the curve), how steeply it falls (degrees), how high its tip is (part of the body). */
static const struct {
  double reach, slant, tip;
} processes[PEDICLE_N_LEVELS] = {
  [PEDICLE_LEVEL_C0] = { 0, 0, 0 },       [PEDICLE_LEVEL_C1] = { 19, 8, 0.5 },
  [PEDICLE_LEVEL_C2] = { 23, 20, 0.62 },  [PEDICLE_LEVEL_C3] = { 19, 22, 0.34 },
  [PEDICLE_LEVEL_C4] = { 19, 24, 0.34 },  [PEDICLE_LEVEL_C5] = { 20, 25, 0.34 },
  [PEDICLE_LEVEL_C6] = { 23, 22, 0.36 },  [PEDICLE_LEVEL_C7] = { 29, 20, 0.42 },
  [PEDICLE_LEVEL_T1] = { 28, 24, 0.4 },   [PEDICLE_LEVEL_T2] = { 26, 34, 0.34 },
  [PEDICLE_LEVEL_T3] = { 25, 42, 0.3 },   [PEDICLE_LEVEL_T4] = { 25, 48, 0.28 },
  [PEDICLE_LEVEL_T5] = { 26, 52, 0.26 },  [PEDICLE_LEVEL_T6] = { 26, 54, 0.26 },
  [PEDICLE_LEVEL_T7] = { 26, 54, 0.26 },  [PEDICLE_LEVEL_T8] = { 25, 50, 0.28 },
  [PEDICLE_LEVEL_T9] = { 24, 42, 0.3 },   [PEDICLE_LEVEL_T10] = { 23, 34, 0.36 },
  [PEDICLE_LEVEL_T11] = { 22, 24, 0.44 }, [PEDICLE_LEVEL_T12] = { 22, 16, 0.5 },
  [PEDICLE_LEVEL_L1] = { 26, 10, 0.56 },  [PEDICLE_LEVEL_L2] = { 28, 9, 0.58 },
  [PEDICLE_LEVEL_L3] = { 29, 8, 0.6 },    [PEDICLE_LEVEL_L4] = { 27, 8, 0.56 },
  [PEDICLE_LEVEL_L5] = { 22, 10, 0.46 },  [PEDICLE_LEVEL_S1] = { 13, 12, 0.3 },
  [PEDICLE_LEVEL_S2] = { 10, 14, 0.3 },   [PEDICLE_LEVEL_S3] = { 7, 18, 0.3 },
  [PEDICLE_LEVEL_S4] = { 5, 20, 0.3 },    [PEDICLE_LEVEL_S5] = { 0, 0, 0 },
};

void
pedicle_spine_bone_enter (cairo_t *cr, const PedicleSpineRow *row)
{
  cairo_translate (cr, row->x, row->y);
  cairo_rotate (cr, row->angle);
}

/* A box about the origin with a waist (the walls of a vertebra are hollow) and round corners. */
static void
add_box (cairo_t *cr, double depth, double height, double waist, double dish)
{
  double a = depth / 2, b = height / 2, r = fmin (height * 0.22, depth * 0.12);

  cairo_move_to (cr, -a + r, -b);
  cairo_curve_to (cr, -a / 3, -b + dish, a / 3, -b + dish, a - r, -b);
  cairo_curve_to (cr, a - r / 3, -b, a, -b + r / 3, a, -b + r);
  cairo_curve_to (cr, a - waist, -b / 3, a - waist, b / 3, a, b - r);
  cairo_curve_to (cr, a, b - r / 3, a - r / 3, b, a - r, b);
  cairo_curve_to (cr, a / 3, b - dish, -a / 3, b - dish, -a + r, b);
  cairo_curve_to (cr, -a + r / 3, b, -a, b - r / 3, -a, b - r);
  cairo_curve_to (cr, -a + waist, b / 3, -a + waist, -b / 3, -a, -b + r);
  cairo_curve_to (cr, -a, -b + r / 3, -a + r / 3, -b, -a + r, -b);
  cairo_close_path (cr);
}

/* Clivus in front, condyles below, and the squama that rises behind. */
static void
add_occiput (cairo_t *cr, double depth, double height, double reach)
{
  double a = depth / 2, b = height / 2;

  cairo_move_to (cr, -a, -b);
  cairo_curve_to (cr, -a * 0.9, -b * 0.2, -a * 0.75, b * 0.8, -a * 0.35, b);
  cairo_curve_to (cr, 0, b * 1.25, a * 0.4, b * 1.2, a * 0.7, b * 0.85);
  cairo_curve_to (cr, a + reach * 0.4, b * 0.9, a + reach * 0.8, b * 0.5, a + reach, -b * 0.5);
  cairo_curve_to (cr, a + reach * 1.05, -b, a + reach * 0.8, -b * 1.05, a + reach * 0.75, -b * 0.7);
  cairo_curve_to (cr, a + reach * 0.5, -b * 0.1, a + reach * 0.2, -b * 0.2, a * 0.9, -b * 0.3);
  cairo_curve_to (cr, a * 0.3, -b * 0.5, -a * 0.5, -b * 0.8, -a, -b);
  cairo_close_path (cr);
}

/* The body of the axis, with the dens rising behind the anterior ring of the atlas. */
static void
add_axis (cairo_t *cr, double depth, double height)
{
  double a = depth / 2, b = height / 2, peg = depth * 0.13, middle = -a * 0.35;

  cairo_move_to (cr, -a, b * 0.7);
  cairo_curve_to (cr, -a * 0.9, b * 0.2, -a * 0.9, -b * 0.4, -a * 0.8, -b);
  cairo_line_to (cr, middle - peg, -b);
  cairo_curve_to (cr, middle - peg * 1.1, -b * 1.6, middle - peg, -b * 1.9, middle, -b * 1.9);
  cairo_curve_to (cr, middle + peg, -b * 1.9, middle + peg * 1.1, -b * 1.6, middle + peg, -b);
  cairo_line_to (cr, a * 0.8, -b);
  cairo_curve_to (cr, a * 0.95, -b * 0.4, a * 0.9, b * 0.2, a, b * 0.7);
  cairo_curve_to (cr, a, b, a * 0.8, b, a * 0.7, b);
  cairo_curve_to (cr, a / 3, b * 0.85, -a / 3, b * 0.85, -a * 0.7, b);
  cairo_curve_to (cr, -a * 0.9, b, -a, b, -a, b * 0.7);
  cairo_close_path (cr);
}

/* A point of the sacrum in the coordinates of row: the end of the joint line halfway between
 * level and the next, at the front (-1) or at the back (1). */
static void
find_joint (const PedicleSpineLayout *layout, int level, int side, const PedicleSpineRow *row,
            double *ret_x, double *ret_y)
{
  const PedicleSpineRow *above = &layout->row[level];
  const PedicleSpineRow *below = &layout->row[MIN (level + 1, PEDICLE_LEVEL_S5)];
  double angle = (above->angle + below->angle) / 2, half = side * (above->depth + below->depth) / 4;
  double dx = (above->x + below->x) / 2 + cos (angle) * half - row->x;
  double dy = (above->y + below->y) / 2 + sin (angle) * half - row->y;

  *ret_x = dx * cos (row->angle) + dy * sin (row->angle);
  *ret_y = -dx * sin (row->angle) + dy * cos (row->angle);
}

/* Grown together: each piece ends on the line where the next begins. */
static void
add_sacral (cairo_t *cr, const PedicleSpineLayout *layout, int level)
{
  const PedicleSpineRow *row = &layout->row[level];
  double a = row->depth / 2, b = row->height / 2, r = row->height * 0.12;
  double x[4] = { -a, a, a * 0.82, -a * 0.82 }, y[4] = { -b, -b, b, b };

  if (level > PEDICLE_LEVEL_S1) {
    find_joint (layout, level - 1, -1, row, &x[0], &y[0]);
    find_joint (layout, level - 1, 1, row, &x[1], &y[1]);
  }
  if (level < PEDICLE_LEVEL_S5) {
    find_joint (layout, level, 1, row, &x[2], &y[2]);
    find_joint (layout, level, -1, row, &x[3], &y[3]);
  }
  if (level == PEDICLE_LEVEL_S1) {
    cairo_move_to (cr, x[0], y[0] + r);
    cairo_curve_to (cr, x[0], y[0], x[0], y[0], x[0] + r, y[0]);
    cairo_line_to (cr, x[1] - r, y[1]);
    cairo_curve_to (cr, x[1], y[1], x[1], y[1], x[1], y[1] + r);
  } else {
    cairo_move_to (cr, x[0], y[0]);
    cairo_line_to (cr, x[1], y[1]);
  }
  cairo_curve_to (cr, x[1] * 0.94, y[1] / 3, x[2] * 0.94, y[2] / 3, x[2], y[2]);
  cairo_line_to (cr, x[3], y[3]);
  cairo_curve_to (cr, x[3] * 0.9, y[3] / 3, x[0] * 0.9, y[0] / 3, x[0],
                  y[0] + (level == PEDICLE_LEVEL_S1 ? r : 0));
  cairo_close_path (cr);
}

void
pedicle_spine_bone_add_body (cairo_t                  *cr,
                             const PedicleSpineLayout *layout,
                             PedicleLevel              level)
{
  const PedicleSpineRow *row = &layout->row[level];

  cairo_save (cr);
  pedicle_spine_bone_enter (cr, row);
  if (level == PEDICLE_LEVEL_C0)
    add_occiput (cr, row->depth, row->height, 30 * layout->curve_scale);
  else if (level == PEDICLE_LEVEL_C2)
    add_axis (cr, row->depth, row->height);
  else if (level >= PEDICLE_LEVEL_S1)
    add_sacral (cr, layout, level);
  else
    add_box (cr, row->depth, row->height, row->depth * 0.05, row->height * 0.07);
  cairo_restore (cr);
}

/* The tubercle behind the ring of the atlas: a bow without a process. */
static void
add_posterior_ring (cairo_t *cr, double a, double h, double reach)
{
  cairo_move_to (cr, a - 1, -h * 0.3);
  cairo_curve_to (cr, a + reach * 0.3, -h * 0.15, a + reach * 0.6, -h * 0.3, a + reach, -h * 0.2);
  cairo_curve_to (cr, a + reach * 1.2, h * 0.1, a + reach * 1.1, h * 0.4, a + reach * 0.9, h * 0.4);
  cairo_curve_to (cr, a + reach * 0.6, h * 0.3, a + reach * 0.3, h * 0.3, a - 1, h * 0.2);
  cairo_close_path (cr);
}

/* Pedicle, upper articular process, spinous process, lower articular process, and back
 * under the notch that makes the foramen together with the next pedicle. */
static void
add_posterior (cairo_t *cr, double a, double h, double reach, double slant, double tip)
{
  double length = reach / fmax (cos (slant), 0.62);
  double x = a + reach * 0.3, y = -h * 0.08;
  double tx = x + cos (slant) * length * 0.7, ty = y + sin (slant) * length * 0.7;
  double half = h * tip / 2;

  cairo_move_to (cr, a - 1, -h * 0.36);
  cairo_curve_to (cr, a + reach * 0.1, -h * 0.36, a + reach * 0.1, -h * 0.62, a + reach * 0.2,
                  -h * 0.64);
  cairo_curve_to (cr, a + reach * 0.32, -h * 0.62, a + reach * 0.28, -h * 0.3, x + reach * 0.08,
                  y - h * 0.1);
  cairo_line_to (cr, tx, ty - half);
  cairo_curve_to (cr, tx + half * 0.9, ty - half * 0.8, tx + half * 0.9, ty + half * 0.8, tx,
                  ty + half);
  cairo_line_to (cr, x + reach * 0.02, y + h * 0.3);
  cairo_curve_to (cr, x + reach * 0.02, h * 0.62, x - reach * 0.12, h * 0.62, x - reach * 0.14,
                  h * 0.36);
  cairo_curve_to (cr, x - reach * 0.14, h * 0.1, a + reach * 0.08, h * 0.02, a - 1, h * 0.02);
  cairo_close_path (cr);
}

void
pedicle_spine_bone_add_arch (cairo_t                  *cr,
                             const PedicleSpineLayout *layout,
                             PedicleLevel              level)
{
  const PedicleSpineRow *row = &layout->row[level];
  double reach = processes[level].reach * layout->curve_scale, a = row->depth / 2;
  double slant = processes[level].slant * G_PI / 180;

  if (reach <= 0)
    return;
  cairo_save (cr);
  pedicle_spine_bone_enter (cr, row);
  if (level == PEDICLE_LEVEL_C1)
    add_posterior_ring (cr, a, row->height, reach);
  else
    add_posterior (cr, a, row->height, reach, slant, processes[level].tip);
  cairo_restore (cr);
}

void
pedicle_spine_bone_add_coccyx (cairo_t *cr, const PedicleSpineLayout *layout)
{
  const PedicleSpineRow *row = &layout->row[PEDICLE_LEVEL_S5];
  double d = row->depth, h = row->height;

  cairo_save (cr);
  pedicle_spine_bone_enter (cr, row);
  cairo_move_to (cr, -d * 0.36, h * 0.58);
  cairo_line_to (cr, d * 0.3, h * 0.58);
  cairo_curve_to (cr, d * 0.3, h * 0.9, d * 0.1, h * 1.25, -d * 0.32, h * 1.4);
  cairo_curve_to (cr, -d * 0.5, h * 1.4, -d * 0.3, h * 1.0, -d * 0.36, h * 0.58);
  cairo_close_path (cr);
  cairo_restore (cr);
}
