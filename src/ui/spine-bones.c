/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "spine-bones.h"

static void
draw (PedicleSpineBones *bones, const PedicleSpineLayout *layout)
{
  cairo_t *cr;

  bones->picture = cairo_image_surface_create (CAIRO_FORMAT_ARGB32,
                                               (int) bones->width * bones->scale,
                                               (int) bones->height * bones->scale);
  cairo_surface_set_device_scale (bones->picture, bones->scale, bones->scale);
  cr = cairo_create (bones->picture);
  pedicle_spine_draw_bones (cr, layout, bones->ink);
  cairo_destroy (cr);
}

cairo_surface_t *
pedicle_spine_bones_get (PedicleSpineBones *bones, const PedicleSpineLayout *layout,
                         const PedicleInk *ink, int scale)
{
  if (bones->picture != NULL && bones->ink == ink && bones->scale == scale &&
      bones->width == layout->width && bones->height == layout->height)
    return bones->picture;
  pedicle_spine_bones_clear (bones);
  bones->ink = ink;
  bones->scale = scale;
  bones->width = layout->width;
  bones->height = layout->height;
  draw (bones, layout);
  return bones->picture;
}

void
pedicle_spine_bones_clear (PedicleSpineBones *bones)
{
  g_clear_pointer (&bones->picture, cairo_surface_destroy);
}
