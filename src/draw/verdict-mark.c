/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "verdict-mark.h"

#include <math.h>

/* All marks are drawn on a grid of 16 by 16 about its middle, lines two wide. */
#define GRID 16.0
#define RADIUS 6.5

static void
stroke (cairo_t *cr, const PedicleColor *color, double width)
{
  pedicle_ink_set_source (cr, color);
  cairo_set_line_width (cr, width);
  cairo_stroke (cr);
}

static void
add_polygon (cairo_t *cr, int corners, double radius, double turn)
{
  cairo_new_sub_path (cr);
  for (int i = 0; i < corners; i++) {
    double angle = turn + 2 * G_PI * i / corners;

    cairo_line_to (cr, cos (angle) * radius, sin (angle) * radius);
  }
  cairo_close_path (cr);
}

/* Filled and outlined in one colour: the outline rounds the corners. */
static void
fill_rounded (cairo_t *cr, const PedicleColor *color, double width)
{
  pedicle_ink_set_source (cr, color);
  cairo_set_line_width (cr, width);
  cairo_fill_preserve (cr);
  cairo_stroke (cr);
}

static void
draw_tick (cairo_t *cr, const PedicleInk *ink)
{
  cairo_arc (cr, 0, 0, 7.5, 0, 2 * G_PI);
  pedicle_ink_set_source (cr, &ink->good);
  cairo_fill (cr);
  cairo_move_to (cr, -3.5, 0.25);
  cairo_line_to (cr, -1, 2.75);
  cairo_line_to (cr, 3.5, -2.5);
  stroke (cr, &ink->on_mark, 2);
}

static void
draw_ring (cairo_t *cr, const PedicleInk *ink)
{
  cairo_arc (cr, 0, 0, RADIUS - 0.25, 0, 2 * G_PI);
  stroke (cr, &ink->consider, 2.5);
}

static void
draw_triangle (cairo_t *cr, const PedicleInk *ink)
{
  cairo_move_to (cr, 0, -6.25);
  cairo_line_to (cr, 6.75, 5.75);
  cairo_line_to (cr, -6.75, 5.75);
  cairo_close_path (cr);
  fill_rounded (cr, &ink->caution, 2);
  cairo_move_to (cr, 0, -2.75);
  cairo_line_to (cr, 0, 1.5);
  stroke (cr, &ink->on_mark, 2);
  cairo_arc (cr, 0, 4.4, 1.15, 0, 2 * G_PI);
  pedicle_ink_set_source (cr, &ink->on_mark);
  cairo_fill (cr);
}

static void
draw_octagon (cairo_t *cr, const PedicleInk *ink)
{
  add_polygon (cr, 8, 7.6, G_PI / 8);
  fill_rounded (cr, &ink->contra, 0.6);
  cairo_move_to (cr, -2.75, -2.75);
  cairo_line_to (cr, 2.75, 2.75);
  cairo_move_to (cr, 2.75, -2.75);
  cairo_line_to (cr, -2.75, 2.75);
  stroke (cr, &ink->on_mark, 2);
}

static void
draw_bar (cairo_t *cr, const PedicleInk *ink)
{
  cairo_arc (cr, 0, 0, RADIUS, 0, 2 * G_PI);
  stroke (cr, &ink->muted, 1.5);
  cairo_move_to (cr, -2.75, 0);
  cairo_line_to (cr, 2.75, 0);
  stroke (cr, &ink->muted, 2);
}

static void
draw_dots (cairo_t *cr, const PedicleInk *ink)
{
  pedicle_ink_set_source (cr, &ink->muted);
  for (int i = 0; i < 10; i++) {
    double angle = 2 * G_PI * i / 10;

    cairo_new_sub_path (cr);
    cairo_arc (cr, cos (angle) * RADIUS, sin (angle) * RADIUS, 0.95, 0, 2 * G_PI);
  }
  cairo_fill (cr);
}

/* The question mark is a path and no glyph: it must not depend on a font. */
static void
draw_question (cairo_t *cr, const PedicleInk *ink)
{
  const int dashes = 8;

  cairo_set_line_cap (cr, CAIRO_LINE_CAP_BUTT);
  for (int i = 0; i < dashes; i++) {
    double middle = 2 * G_PI * (i + 0.5) / dashes;

    cairo_new_sub_path (cr);
    cairo_arc (cr, 0, 0, RADIUS + 0.25, middle - 0.24, middle + 0.24);
  }
  stroke (cr, &ink->muted, 1.5);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
  cairo_arc (cr, 0, -1.6, 1.95, G_PI, 2.35 * G_PI);
  cairo_line_to (cr, 0, 0.9);
  stroke (cr, &ink->muted, 1.5);
  cairo_arc (cr, 0, 3.4, 0.95, 0, 2 * G_PI);
  pedicle_ink_set_source (cr, &ink->muted);
  cairo_fill (cr);
}

static void
draw_bare_tick (cairo_t *cr, const PedicleInk *ink)
{
  cairo_move_to (cr, -4.5, 0.5);
  cairo_line_to (cr, -1.5, 3.75);
  cairo_line_to (cr, 4.5, -3.75);
  stroke (cr, &ink->good, 2);
}

static void
draw_bare_cross (cairo_t *cr, const PedicleInk *ink)
{
  cairo_move_to (cr, -3.5, -3.5);
  cairo_line_to (cr, 3.5, 3.5);
  cairo_move_to (cr, 3.5, -3.5);
  cairo_line_to (cr, -3.5, 3.5);
  stroke (cr, &ink->muted, 2);
}

void
pedicle_verdict_mark_draw (cairo_t            *cr,
                           double              size,
                           PedicleVerdictMark  mark,
                           const PedicleInk   *ink)
{
  static void (*const draw[PEDICLE_VERDICT_MARK_N]) (cairo_t *, const PedicleInk *) = {
    [PEDICLE_VERDICT_MARK_RECOMMENDED] = draw_tick,
    [PEDICLE_VERDICT_MARK_CONSIDER] = draw_ring,
    [PEDICLE_VERDICT_MARK_CAUTION] = draw_triangle,
    [PEDICLE_VERDICT_MARK_CONTRAINDICATED] = draw_octagon,
    [PEDICLE_VERDICT_MARK_NOT_INDICATED] = draw_bar,
    [PEDICLE_VERDICT_MARK_NO_STATEMENT] = draw_dots,
    [PEDICLE_VERDICT_MARK_WAITING] = draw_question,
    [PEDICLE_VERDICT_MARK_MET] = draw_bare_tick,
    [PEDICLE_VERDICT_MARK_NOT_MET] = draw_bare_cross,
  };

  cairo_save (cr);
  cairo_translate (cr, size / 2, size / 2);
  cairo_scale (cr, size / GRID, size / GRID);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  draw[mark] (cr, ink);
  cairo_restore (cr);
}

PedicleVerdictMark
pedicle_mark_of_group (PedicleGroup group)
{
  switch (group) {
  case PEDICLE_GROUP_RECOMMENDED:
    return PEDICLE_VERDICT_MARK_RECOMMENDED;
  case PEDICLE_GROUP_CONSIDER:
    return PEDICLE_VERDICT_MARK_CONSIDER;
  case PEDICLE_GROUP_CAUTION:
    return PEDICLE_VERDICT_MARK_CAUTION;
  case PEDICLE_GROUP_OPEN:
    return PEDICLE_VERDICT_MARK_WAITING;
  case PEDICLE_GROUP_NOT_INDICATED:
    return PEDICLE_VERDICT_MARK_NOT_INDICATED;
  case PEDICLE_GROUP_CONTRAINDICATED:
    return PEDICLE_VERDICT_MARK_CONTRAINDICATED;
  case PEDICLE_GROUP_NO_STATEMENT:
    return PEDICLE_VERDICT_MARK_NO_STATEMENT;
  }
  g_return_val_if_reached (PEDICLE_VERDICT_MARK_WAITING);
}
