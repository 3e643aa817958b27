/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The bones of the spine map as a picture. Drawing them takes longer than everything else that an
 * answer changes, and they change with size and palette alone. */

#pragma once

#include "spine.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

typedef struct {
  GdkTexture *texture;   /* owned; NULL before the first */
  const PedicleInk *ink; /* what it was made with */
  double width, height;
  int scale;
} PedicleSpineBones;

/* The picture for layout, in scale device pixels a pixel; made anew only if it has to be. Owned by
 * bones. */
GdkTexture *pedicle_spine_bones_get (PedicleSpineBones *bones, const PedicleSpineLayout *layout,
                                     const PedicleInk *ink, int scale);

void pedicle_spine_bones_clear (PedicleSpineBones *bones);

G_END_DECLS
