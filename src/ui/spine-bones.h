/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The bones of the spine map as a picture. Drawing them takes longer than everything else that an
 * answer changes, and they change with size and palette alone.
 *
 * A cairo surface and no GdkTexture: GTK 4.8 paints a texture with its cairo renderer only after
 * converting it pixel by pixel, in every frame. */

#pragma once

#include "spine.h"

G_BEGIN_DECLS

typedef struct {
  cairo_surface_t *picture; /* owned; NULL before the first */
  const PedicleInk *ink;    /* what it was made with */
  double width, height;
  int scale;
} PedicleSpineBones;

/* Paints those of layout, in scale device pixels a pixel; draws them anew only if it has to. */
void pedicle_spine_bones_paint (PedicleSpineBones *bones, cairo_t *cr,
                                const PedicleSpineLayout *layout, const PedicleInk *ink, int scale);

void pedicle_spine_bones_clear (PedicleSpineBones *bones);

G_END_DECLS
