/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "picture.h"

#include <stdlib.h>

#define BLOCK 4
#define STRONG 40  /* of 255, in one colour of a block */
#define LARGEST_MEAN 2.5
#define LARGEST_SHARE 0.0012

static void
add_block (cairo_surface_t *surface, int x, int y, int ret_sum[3])
{
  const guint8 *data = cairo_image_surface_get_data (surface);
  int stride = cairo_image_surface_get_stride (surface);

  ret_sum[0] = ret_sum[1] = ret_sum[2] = 0;
  for (int row = y; row < y + BLOCK; row++)
    for (int column = x; column < x + BLOCK; column++)
      for (int part = 0; part < 3; part++)
        ret_sum[part] += data[row * stride + 4 * column + part];
}

/* The largest difference of the three colours: bands of equal lightness must not pass. */
static double
compare_block (cairo_surface_t *one, cairo_surface_t *other, int x, int y)
{
  int a[3], b[3], largest = 0;

  add_block (one, x, y, a);
  add_block (other, x, y, b);
  for (int part = 0; part < 3; part++)
    largest = MAX (largest, abs (a[part] - b[part]));
  return largest / (double) (BLOCK * BLOCK);
}

PictureDifference
picture_compare (cairo_surface_t *one, cairo_surface_t *other)
{
  int width = cairo_image_surface_get_width (one), height = cairo_image_surface_get_height (one);
  PictureDifference difference = { 0, 0 };
  int n = 0;

  for (int y = 0; y + BLOCK <= height; y += BLOCK)
    for (int x = 0; x + BLOCK <= width; x += BLOCK, n++) {
      double block = compare_block (one, other, x, y);

      difference.mean += block;
      difference.outliers += block > STRONG;
    }
  difference.mean /= n;
  difference.outliers /= n;
  return difference;
}

gboolean
picture_is_same (cairo_surface_t *one, cairo_surface_t *other)
{
  PictureDifference difference;

  if (cairo_image_surface_get_width (one) != cairo_image_surface_get_width (other) ||
      cairo_image_surface_get_height (one) != cairo_image_surface_get_height (other))
    return FALSE;
  difference = picture_compare (one, other);
  g_test_message ("mean difference %.3f, strong in %.4f of the blocks", difference.mean,
                  difference.outliers);
  return difference.mean <= LARGEST_MEAN && difference.outliers <= LARGEST_SHARE;
}

cairo_surface_t *
picture_load (const char *path)
{
  cairo_surface_t *png = cairo_image_surface_create_from_png (path);
  cairo_surface_t *copy;
  cairo_t *cr;

  if (cairo_surface_status (png) != CAIRO_STATUS_SUCCESS)
    g_error ("%s: %s", path, cairo_status_to_string (cairo_surface_status (png)));
  copy = cairo_image_surface_create (CAIRO_FORMAT_RGB24, cairo_image_surface_get_width (png),
                                     cairo_image_surface_get_height (png));
  cr = cairo_create (copy);
  cairo_set_source_surface (cr, png, 0, 0);
  cairo_paint (cr);
  cairo_destroy (cr);
  cairo_surface_destroy (png);
  cairo_surface_flush (copy);
  return copy;
}
