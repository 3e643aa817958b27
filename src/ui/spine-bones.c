/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "spine-bones.h"

static GdkTexture *
make_texture (cairo_surface_t *surface)
{
  int width = cairo_image_surface_get_width (surface);
  int height = cairo_image_surface_get_height (surface);
  int stride = cairo_image_surface_get_stride (surface);
  g_autoptr (GBytes) bytes = NULL;

  cairo_surface_flush (surface);
  bytes = g_bytes_new (cairo_image_surface_get_data (surface), (gsize) stride * height);
  return gdk_memory_texture_new (width, height, GDK_MEMORY_DEFAULT, bytes, stride);
}

static void
draw (PedicleSpineBones *bones, const PedicleSpineLayout *layout)
{
  cairo_surface_t *surface =
    cairo_image_surface_create (CAIRO_FORMAT_ARGB32, (int) bones->width * bones->scale,
                                (int) bones->height * bones->scale);
  cairo_t *cr;

  cairo_surface_set_device_scale (surface, bones->scale, bones->scale);
  cr = cairo_create (surface);
  pedicle_spine_draw_bones (cr, layout, bones->ink);
  cairo_destroy (cr);
  bones->texture = make_texture (surface);
  cairo_surface_destroy (surface);
}

GdkTexture *
pedicle_spine_bones_get (PedicleSpineBones *bones, const PedicleSpineLayout *layout,
                         const PedicleInk *ink, int scale)
{
  if (bones->texture != NULL && bones->ink == ink && bones->scale == scale &&
      bones->width == layout->width && bones->height == layout->height)
    return bones->texture;
  pedicle_spine_bones_clear (bones);
  bones->ink = ink;
  bones->scale = scale;
  bones->width = layout->width;
  bones->height = layout->height;
  draw (bones, layout);
  return bones->texture;
}

void
pedicle_spine_bones_clear (PedicleSpineBones *bones)
{
  g_clear_object (&bones->texture);
}
