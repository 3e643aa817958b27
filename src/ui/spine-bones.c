/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "spine-bones.h"

void
pedicle_spine_bones_clear (PedicleSpineBones *bones)
{
  g_clear_pointer (&bones->picture, cairo_surface_destroy);
}

static gboolean
is_up_to_date (const PedicleSpineBones *bones, const PedicleSpineLayout *layout,
               const PedicleInk *ink, int scale)
{
  return bones->picture != NULL && bones->ink == ink && bones->scale == scale &&
         bones->width == layout->width && bones->height == layout->height;
}

static void
draw (PedicleSpineBones *bones, const PedicleSpineLayout *layout, const PedicleInk *ink, int scale)
{
  cairo_t *cr;

  pedicle_spine_bones_clear (bones);
  bones->ink = ink;
  bones->scale = scale;
  bones->width = layout->width;
  bones->height = layout->height;
  bones->picture = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, (int) bones->width * scale,
                                               (int) bones->height * scale);
  cairo_surface_set_device_scale (bones->picture, scale, scale);
  cr = cairo_create (bones->picture);
  cairo_set_antialias (cr, CAIRO_ANTIALIAS_FAST);
  pedicle_spine_draw_bones (cr, layout, ink);
  cairo_destroy (cr);
}

void
pedicle_spine_bones_paint (PedicleSpineBones *bones, cairo_t *cr, const PedicleSpineLayout *layout,
                           const PedicleInk *ink, int scale)
{
  if (!is_up_to_date (bones, layout, ink, scale))
    draw (bones, layout, ink, scale);
  cairo_set_source_surface (cr, bones->picture, 0, 0);
  cairo_paint (cr);
}
