/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gauge.h"

#include "shape.h"
#include "text.h"

#include <math.h>

/* Proportions, as parts of the outer radius. */
#define INNER 0.70
#define NUMBER_SIZE 0.50
#define NUMBER_RISE 0.245
#define CAPTION_SIZE 0.145
#define DETAIL_SIZE 0.11
#define SCALE_SIZE 0.105
#define SCALE_GAP 0.035
#define CAPTION_GAP 0.11
#define CELL_GAP 0.014
#define BAND_GAP 0.055
#define NEEDLE_FOOT 0.5
#define LINE 1.4  /* of a font size */
#define TIGHT_LINE 1.27

/* Beyond these the words would crowd out the ring, and the numbers at it each other. */
#define LARGEST_TEXT 1.75
#define LARGEST_SCALE 1.25

#define CELLS (PEDICLE_GAUGE_MAX + 1)

static const double outer_parts[PEDICLE_N_BANDS] = { 0.88, 0.94, 1.0 };

/* The totals that are written at the ring: the ends of the bands. */
static const int scale_totals[] = { 0, 6, 7, 12, 13, 18 };

double
pedicle_gauge_angle (double place)
{
  return G_PI * (1 + CLAMP ((place + 0.5) / CELLS, 0, 1));
}

/* Every length is a part of the radius, so the largest radius that fits is a quotient. */
void
pedicle_gauge_layout (double              width,
                      double              height,
                      double              text_scale,
                      PedicleGaugeLayout *ret_layout)
{
  double text = text_scale > 0 ? fmin (text_scale, LARGEST_TEXT) : 1;
  double scale_size = SCALE_SIZE * fmin (text, LARGEST_SCALE);
  double above = SCALE_GAP + scale_size, beside = SCALE_GAP + scale_size * 1.35;
  double below = CAPTION_GAP + (CAPTION_SIZE * LINE + DETAIL_SIZE * LINE * 2) * text;
  double radius;

  if (width < 120 || height < 80)
    above = beside = below = 0.07;
  radius = fmax (fmin (width / (2 + 2 * beside), height / (1 + above + below)), 1);

  ret_layout->x = width / 2;
  ret_layout->y = (height - radius * (1 + above + below)) / 2 + radius * (1 + above);
  ret_layout->inner = radius * INNER;
  for (int band = 0; band < PEDICLE_N_BANDS; band++)
    ret_layout->outer[band] = radius * outer_parts[band];
  ret_layout->number_size = radius * NUMBER_SIZE;
  ret_layout->caption_size = radius * CAPTION_SIZE * text;
  ret_layout->detail_size = radius * DETAIL_SIZE * text;
  ret_layout->scale_size = radius * scale_size;
  ret_layout->number_y = ret_layout->y - radius * NUMBER_RISE;
  ret_layout->caption_y = ret_layout->y + radius * CAPTION_GAP;
}

static double
get_radius (const PedicleGaugeLayout *at)
{
  return at->outer[PEDICLE_BAND_UNSTABLE];
}

/* Half of the gap on the side of a place: wide between bands, none in the middle of a cell. */
static double
half_gap (const PedicleGaugeLayout *at, double place)
{
  gboolean border = place == 6.5 || place == 12.5;
  gboolean between = place - floor (place) == 0.5 && place > 0 && place < PEDICLE_GAUGE_MAX;

  return get_radius (at) * (border ? BAND_GAP : between ? CELL_GAP : 0) / 2;
}

/* A piece of ring. The gaps have parallel sides, hence an angle of their own on each radius. */
static void
add_piece (cairo_t *cr, const PedicleGaugeLayout *at, double outer, double from, double to)
{
  double start = pedicle_gauge_angle (from), end = pedicle_gauge_angle (to);
  double before = half_gap (at, from), after = half_gap (at, to);

  cairo_new_sub_path (cr);
  cairo_arc (cr, at->x, at->y, outer, start + before / outer, end - after / outer);
  cairo_arc_negative (cr, at->x, at->y, at->inner, end - after / at->inner,
                      start + before / at->inner);
  cairo_close_path (cr);
}

static void
draw_cell (cairo_t                  *cr,
           const PedicleGaugeLayout *at,
           const PedicleGauge       *gauge,
           const PedicleInk         *ink,
           int                       total)
{
  PedicleBand band = pedicle_band_of (total);
  double from = fmax (total - 0.5, gauge->lower - 0.5), to = fmin (total + 0.5, gauge->upper + 0.5);

  add_piece (cr, at, at->outer[band], total - 0.5, total + 0.5);
  pedicle_ink_set_source (cr, &ink->band[band].pale);
  cairo_fill_preserve (cr);
  pedicle_ink_set_source (cr, &ink->band[band].edge);
  cairo_set_line_width (cr, get_radius (at) * 0.008);
  cairo_stroke (cr);
  if (gauge->empty || from >= to)
    return;
  add_piece (cr, at, at->outer[band], from, to);
  pedicle_ink_set_source (cr, &ink->band[band].fill);
  cairo_fill_preserve (cr);
  pedicle_ink_set_source (cr, &ink->band[band].text);
  cairo_stroke (cr);
}

static void
draw_scale (cairo_t                  *cr,
            const PedicleGaugeLayout *at,
            const PedicleGauge       *gauge,
            const PedicleInk         *ink)
{
  PedicleTextStyle style = { gauge->font, at->scale_size, PANGO_WEIGHT_NORMAL, 0, 1, TRUE };

  for (gsize i = 0; i < G_N_ELEMENTS (scale_totals); i++) {
    g_autofree char *digits = g_strdup_printf ("%d", scale_totals[i]);
    g_autoptr (PangoLayout) text = pedicle_text_new (cr, digits, &style);
    double angle = pedicle_gauge_angle (scale_totals[i]), width;
    double radius = at->outer[pedicle_band_of (scale_totals[i])] + get_radius (at) * SCALE_GAP;

    /* Beside the ring half the width of the number keeps it away, above half its height. */
    pedicle_text_measure (text, &width, NULL);
    radius += fabs (cos (angle)) * width / 2 + fabs (sin (angle)) * at->scale_size * 0.4;
    pedicle_text_draw_at (cr, text, at->x + cos (angle) * radius, at->y + sin (angle) * radius,
                          0.5, &ink->secondary);
  }
}

/* Strokes the path twice, so that it stands out on every band. */
static void
stroke_with_halo (cairo_t *cr, const PedicleInk *ink, double width, double halo)
{
  pedicle_ink_set_source (cr, &ink->surface);
  cairo_set_line_width (cr, width + 2 * halo);
  cairo_stroke_preserve (cr);
  pedicle_ink_set_source (cr, &ink->text);
  cairo_set_line_width (cr, width);
  cairo_stroke (cr);
}

static void
draw_mark (cairo_t *cr, const PedicleGaugeLayout *at, const PedicleInk *ink, double place)
{
  double radius = get_radius (at), angle = pedicle_gauge_angle (place);
  int beside = CLAMP (lround (place), 0, PEDICLE_GAUGE_MAX);
  double inner = at->inner - radius * 0.045;
  double outer = at->outer[pedicle_band_of (beside)] + radius * 0.03;

  cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
  cairo_move_to (cr, at->x + cos (angle) * inner, at->y + sin (angle) * inner);
  cairo_line_to (cr, at->x + cos (angle) * outer, at->y + sin (angle) * outer);
  stroke_with_halo (cr, ink, radius * 0.028, radius * 0.012);
}

/* The tip ends in the first third of the ring: the cell it points at stays in sight. */
static void
draw_needle (cairo_t *cr, const PedicleGaugeLayout *at, const PedicleInk *ink, double place)
{
  double radius = get_radius (at);

  cairo_save (cr);
  cairo_translate (cr, at->x, at->y);
  cairo_rotate (cr, pedicle_gauge_angle (place));
  cairo_move_to (cr, at->inner + radius * 0.1, 0);
  cairo_line_to (cr, radius * NEEDLE_FOOT, radius * 0.04);
  cairo_line_to (cr, radius * NEEDLE_FOOT, -radius * 0.04);
  cairo_close_path (cr);
  cairo_restore (cr);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  pedicle_ink_set_source (cr, &ink->surface);
  cairo_set_line_width (cr, radius * 0.055);
  cairo_stroke_preserve (cr);
  pedicle_ink_set_source (cr, &ink->text);
  cairo_set_line_width (cr, radius * 0.02);
  cairo_stroke_preserve (cr);
  cairo_fill (cr);
}

static void
draw_both_marks (cairo_t                  *cr,
                 const PedicleGaugeLayout *at,
                 const PedicleGauge       *gauge,
                 const PedicleInk         *ink)
{
  draw_mark (cr, at, ink, gauge->lower - 0.5);
  draw_mark (cr, at, ink, gauge->upper + 0.5);
}

/* Marks turn into the needle while the last open total closes, without a jump. */
static void
draw_marks (cairo_t                  *cr,
            const PedicleGaugeLayout *at,
            const PedicleGauge       *gauge,
            const PedicleInk         *ink)
{
  double closed = CLAMP (1 - (gauge->upper - gauge->lower), 0, 1);
  double middle = (gauge->lower + gauge->upper) / 2;

  if (closed <= 0) {
    draw_both_marks (cr, at, gauge, ink);
  } else if (closed >= 1) {
    draw_needle (cr, at, ink, middle);
  } else {
    cairo_push_group (cr);
    draw_both_marks (cr, at, gauge, ink);
    cairo_pop_group_to_source (cr);
    cairo_paint_with_alpha (cr, 1 - closed);
    cairo_push_group (cr);
    draw_needle (cr, at, ink, middle);
    cairo_pop_group_to_source (cr);
    cairo_paint_with_alpha (cr, closed);
  }
}

static void
draw_number (cairo_t                  *cr,
             const PedicleGaugeLayout *at,
             const PedicleGauge       *gauge,
             const PedicleInk         *ink)
{
  PedicleRange total = gauge->total;
  g_autofree char *digits = gauge->empty ? g_strdup ("–")
                            : pedicle_range_is_known (total)
                              ? g_strdup_printf ("%d", total.lower)
                              : g_strdup_printf ("%d–%d", total.lower, total.upper);
  PedicleTextStyle style = { gauge->font, at->number_size, PANGO_WEIGHT_HEAVY,
                             at->inner * 1.58, 1, TRUE };
  g_autoptr (PangoLayout) text = pedicle_text_new (cr, digits, &style);

  pedicle_text_draw_at (cr, text, at->x, at->number_y, 0.5,
                        gauge->empty ? &ink->secondary : &ink->text);
}

static gboolean
has_certain_band (const PedicleGauge *gauge)
{
  return !gauge->empty &&
         pedicle_band_of (gauge->total.lower) == pedicle_band_of (gauge->total.upper);
}

/* A class that is certain stands on its colour, one that is open on the ground.
 * Returns where the next text may start. */
static double
draw_caption (cairo_t                  *cr,
              const PedicleGaugeLayout *at,
              const PedicleGauge       *gauge,
              const PedicleInk         *ink,
              double                    room)
{
  double size = at->caption_size, pad = has_certain_band (gauge) ? size * 0.8 : 0, width, height;
  PedicleTextStyle style = { gauge->font, size, PANGO_WEIGHT_BOLD, room - 2 * pad, 2, FALSE };
  g_autoptr (PangoLayout) text = pedicle_text_new (cr, gauge->caption, &style);
  const PedicleColor *color = &ink->text;

  pedicle_text_measure (text, &width, &height);
  if (has_certain_band (gauge)) {
    const PedicleBandInk *band = &ink->band[pedicle_band_of (gauge->total.lower)];

    pedicle_shape_add_rounded (cr, at->x - width / 2 - pad, at->caption_y - size * 0.12,
                               width + 2 * pad, height + size * 0.24, size * 0.75);
    pedicle_ink_set_source (cr, &band->fill);
    cairo_fill (cr);
    color = &band->on;
  }
  pedicle_text_draw_below (cr, text, at->x, at->caption_y, color);
  return at->caption_y + height + size * 0.3;
}

static void
draw_detail (cairo_t                  *cr,
             const PedicleGaugeLayout *at,
             const PedicleGauge       *gauge,
             const PedicleInk         *ink,
             double                    width,
             double                    top,
             double                    bottom)
{
  gboolean two = bottom - top >= at->detail_size * TIGHT_LINE * 2;
  PedicleTextStyle style = { gauge->font, at->detail_size, PANGO_WEIGHT_NORMAL, width,
                             two ? 2 : 1, FALSE };
  g_autoptr (PangoLayout) text = pedicle_text_new (cr, gauge->detail, &style);

  pedicle_text_draw_below (cr, text, at->x, top, &ink->secondary);
}

void
pedicle_gauge_draw (cairo_t            *cr,
                    double              width,
                    double              height,
                    const PedicleGauge *gauge,
                    const PedicleInk   *ink)
{
  PedicleGaugeLayout at;
  gboolean small = width < 120 || height < 80;
  double next;

  pedicle_gauge_layout (width, height, gauge->text_scale, &at);
  next = at.caption_y;
  cairo_save (cr);
  for (int total = 0; total <= PEDICLE_GAUGE_MAX; total++)
    draw_cell (cr, &at, gauge, ink, total);
  if (!gauge->empty)
    draw_marks (cr, &at, gauge, ink);
  draw_number (cr, &at, gauge, ink);
  if (!small) {
    draw_scale (cr, &at, gauge, ink);
    if (gauge->caption != NULL && *gauge->caption != '\0')
      next = draw_caption (cr, &at, gauge, ink, width * 0.97);
    if (gauge->detail != NULL && *gauge->detail != '\0')
      draw_detail (cr, &at, gauge, ink, width * 0.97, next, height);
  }
  cairo_restore (cr);
}
