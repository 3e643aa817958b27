/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "shape.h"

#include <glib.h>

void
pedicle_shape_add_rounded (cairo_t *cr,
                           double   x,
                           double   y,
                           double   width,
                           double   height,
                           double   radius)
{
  double right = x + width - radius, bottom = y + height - radius;

  cairo_new_sub_path (cr);
  cairo_arc (cr, x + radius, y + radius, radius, G_PI, 1.5 * G_PI);
  cairo_arc (cr, right, y + radius, radius, 1.5 * G_PI, 2 * G_PI);
  cairo_arc (cr, right, bottom, radius, 0, 0.5 * G_PI);
  cairo_arc (cr, x + radius, bottom, radius, 0.5 * G_PI, G_PI);
  cairo_close_path (cr);
}
