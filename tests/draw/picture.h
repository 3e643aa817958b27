/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

/* Comparing drawings with reference pictures, so that another version of a font or of cairo
 * passes and another number, band, mark or colour does not. */

#include <cairo.h>
#include <glib.h>

G_BEGIN_DECLS

typedef struct {
  double mean;     /* mean difference of all blocks, 0 to 255 */
  double outliers; /* share of blocks that differ strongly, 0 to 1 */
} PictureDifference;

/* Compares two pictures (RGB24) of the same size by blocks of 4 by 4 averaged, where the edges of
 * letters vanish. */
PictureDifference picture_compare (cairo_surface_t *one, cairo_surface_t *other);

/* Whether two pictures show the same. Pictures of different size do not. */
gboolean picture_is_same (cairo_surface_t *one, cairo_surface_t *other);

/* Loads a PNG as RGB24; fails the test when there is none. */
cairo_surface_t *picture_load (const char *path);

G_END_DECLS
