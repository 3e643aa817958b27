/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "extents.h"

#include <math.h>

#define MARGIN 60
#define FAINT 0x20

cairo_t *
extents_begin (double width, double height)
{
  cairo_surface_t *surface = cairo_image_surface_create (
    CAIRO_FORMAT_A8, ceil (width) + 2 * MARGIN, ceil (height) + 2 * MARGIN);
  cairo_t *cr = cairo_create (surface);

  cairo_surface_destroy (surface);
  cairo_translate (cr, MARGIN, MARGIN);
  return cr;
}

static gboolean
is_outside (int x, int y, double width, double height)
{
  return x < MARGIN || y < MARGIN || x >= MARGIN + ceil (width) || y >= MARGIN + ceil (height);
}

void
extents_assert_inside (cairo_t *cr, double width, double height)
{
  cairo_surface_t *surface = cairo_get_target (cr);
  int stride = cairo_image_surface_get_stride (surface), spots = 0;
  const guint8 *data;

  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  cairo_surface_flush (surface);
  data = cairo_image_surface_get_data (surface);
  for (int y = 0; y < cairo_image_surface_get_height (surface); y++)
    for (int x = 0; x < cairo_image_surface_get_width (surface); x++)
      if (data[y * stride + x] > FAINT && is_outside (x, y, width, height) && spots++ < 3)
        g_test_message ("ink at %d, %d", x - MARGIN, y - MARGIN);
  g_assert_cmpint (spots, ==, 0);
  cairo_destroy (cr);
}
