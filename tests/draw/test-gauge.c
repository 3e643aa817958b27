/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gauge.h"

#include "extents.h"

#include <math.h>

#define FONT "DejaVu Sans"

static void
test_angle (void)
{
  g_assert_cmpfloat_with_epsilon (pedicle_gauge_angle (-0.5), G_PI, 1e-9);
  g_assert_cmpfloat_with_epsilon (pedicle_gauge_angle (9), 1.5 * G_PI, 1e-9);
  g_assert_cmpfloat_with_epsilon (pedicle_gauge_angle (18.5), 2 * G_PI, 1e-9);
  g_assert_cmpfloat_with_epsilon (pedicle_gauge_angle (-7), G_PI, 1e-9);
  g_assert_cmpfloat_with_epsilon (pedicle_gauge_angle (40), 2 * G_PI, 1e-9);
  for (int total = 0; total < PEDICLE_GAUGE_MAX; total++)
    g_assert_cmpfloat_with_epsilon (
      pedicle_gauge_angle (total + 1) - pedicle_gauge_angle (total), G_PI / 19, 1e-9);
}

typedef struct {
  const char *name;
  double width, height, text_scale;
} Size;

static const Size sizes[] = {
  { "window", 320, 240, 1 },    { "small-window", 240, 190, 1 }, { "projector", 700, 520, 1 },
  { "wide", 600, 150, 1 },      { "tall", 160, 500, 1 },         { "large-text", 320, 300, 2 },
  { "huge-text", 320, 240, 3 }, { "thumbnail", 96, 64, 1 },      { "tiny", 24, 16, 1 },
  { "just-worded", 120, 80, 1 }, { "no-scale", 320, 240, 0 },
};

static void
test_layout (gconstpointer data)
{
  const Size *size = data;
  PedicleGaugeLayout at;
  double outer;

  pedicle_gauge_layout (size->width, size->height, size->text_scale, &at);
  outer = at.outer[PEDICLE_BAND_UNSTABLE];
  g_assert_cmpfloat (at.x - outer, >=, 0);
  g_assert_cmpfloat (at.x + outer, <=, size->width);
  g_assert_cmpfloat (at.y - outer, >=, 0);
  g_assert_cmpfloat (at.y, <=, size->height);
  g_assert_cmpfloat (at.inner, <, at.outer[PEDICLE_BAND_STABLE]);
  /* The bands differ in thickness, which needs no colour to be seen. */
  g_assert_cmpfloat (at.outer[0] + outer * 0.04, <, at.outer[1]);
  g_assert_cmpfloat (at.outer[1] + outer * 0.04, <, at.outer[2]);
  /* The number stands inside of the ring and above the caption. */
  g_assert_cmpfloat (at.number_y - at.number_size / 2, >, at.y - at.inner);
  g_assert_cmpfloat (at.number_y, <, at.y);
  g_assert_cmpfloat (at.caption_y, >, at.y);
}

/* Words of several lengths, longer than any translation should be. */
static const char *const captions[] = {
  NULL, "", "stable", "potentially unstable or unstable",
  "möglicherweise instabil oder instabil, je nach der Ausrichtung der Wirbelsäule im Stehen",
  "Wirbelkörperhöhenminderungsbeurteilungsergebnisunsicherheit",
};

static void
assert_inside (const Size *size, const PedicleGauge *gauge)
{
  cairo_t *cr = extents_begin (size->width, size->height);

  pedicle_gauge_draw (cr, size->width, size->height, gauge, pedicle_ink_get (PEDICLE_INK_LIGHT));
  extents_assert_inside (cr, size->width, size->height);
}

static void
test_inside (gconstpointer data)
{
  const Size *size = data;
  const PedicleRange totals[] = { { 0, 18 }, { 11, 11 }, { 10, 15 }, { 0, 6 }, { 18, 18 } };

  for (gsize i = 0; i < G_N_ELEMENTS (captions); i++)
    for (gsize j = 0; j < G_N_ELEMENTS (totals); j++) {
      PedicleGauge gauge = { FALSE, totals[j], totals[j].lower, totals[j].upper,
                             captions[i], captions[i], FONT, size->text_scale };

      assert_inside (size, &gauge);
      gauge.empty = TRUE;
      assert_inside (size, &gauge);
    }
}

/* The colour at a distance from the centre, in the direction of a total. */
static guint32
get_pixel (cairo_surface_t *surface, const PedicleGaugeLayout *at, int total, double radius)
{
  double angle = pedicle_gauge_angle (total);
  int x = lround (at->x + cos (angle) * radius - 0.5);
  int y = lround (at->y + sin (angle) * radius - 0.5);
  const guint8 *data = cairo_image_surface_get_data (surface);

  return *(const guint32 *) (gconstpointer) (
           data + y * cairo_image_surface_get_stride (surface) + 4 * x) & 0xffffff;
}

static guint32
to_pixel (const PedicleColor *color)
{
  return (guint32) lround (color->red * 255) << 16 | (guint32) lround (color->green * 255) << 8 |
         (guint32) lround (color->blue * 255);
}

static void
assert_cells (cairo_surface_t          *surface,
              const PedicleGaugeLayout *at,
              const PedicleInk         *ink,
              PedicleRange              range)
{
  double thin = at->outer[PEDICLE_BAND_STABLE] - at->inner;

  for (int total = 0; total <= PEDICLE_GAUGE_MAX; total++) {
    const PedicleBandInk *band = &ink->band[pedicle_band_of (total)];
    gboolean possible = total >= range.lower && total <= range.upper;
    guint32 cell = get_pixel (surface, at, total, at->inner + thin * 0.8);

    g_assert_cmphex (cell, ==, to_pixel (possible ? &band->fill : &band->pale));
    if (!pedicle_range_is_known (range))
      g_assert_cmphex (get_pixel (surface, at, total, at->inner - thin * 0.15), ==,
                       to_pixel (&ink->surface));
  }
}

/* Every one of the 190 totals and ranges: exactly the cells that are possible stand in full
 * colour, each in that of its band, and the number keeps off the ring. */
static void
test_cells (gconstpointer data)
{
  const PedicleInk *ink = pedicle_ink_get (GPOINTER_TO_INT (data));
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, 640, 480);
  cairo_t *cr = cairo_create (surface);
  PedicleGaugeLayout at;

  pedicle_gauge_layout (640, 480, 1, &at);
  for (int lower = 0; lower <= PEDICLE_GAUGE_MAX; lower++)
    for (int upper = lower; upper <= PEDICLE_GAUGE_MAX; upper++) {
      PedicleGauge gauge = { FALSE, { lower, upper }, lower, upper, NULL, NULL, FONT, 1 };

      pedicle_ink_set_source (cr, &ink->surface);
      cairo_paint (cr);
      pedicle_gauge_draw (cr, 640, 480, &gauge, ink);
      cairo_surface_flush (surface);
      assert_cells (surface, &at, ink, gauge.total);
    }
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/draw/gauge/angle", test_angle);
  for (gsize i = 0; i < G_N_ELEMENTS (sizes); i++) {
    g_autofree char *layout = g_strdup_printf ("/draw/gauge/layout/%s", sizes[i].name);
    g_autofree char *inside = g_strdup_printf ("/draw/gauge/inside/%s", sizes[i].name);

    g_test_add_data_func (layout, &sizes[i], test_layout);
    g_test_add_data_func (inside, &sizes[i], test_inside);
  }
  for (int kind = 0; kind < PEDICLE_INK_N_KINDS; kind++) {
    g_autofree char *path = g_strdup_printf ("/draw/gauge/cells/palette-%d", kind);

    g_test_add_data_func (path, GINT_TO_POINTER (kind), test_cells);
  }
  return g_test_run ();
}
