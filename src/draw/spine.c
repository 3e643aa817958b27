/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "spine.h"

#include "spine-bone.h"
#include "spine-lesion.h"
#include "text.h"

#include <math.h>

typedef struct {
  cairo_t *cr;
  const PedicleSpineLayout *layout;
  const PedicleSpine *spine;
  const PedicleInk *ink;
} Canvas;

static gboolean
contains (PedicleLevels levels, int level)
{
  return (levels & PEDICLE_LEVELS (level)) != 0;
}

static void
fill_row (const Canvas *canvas, int level, const PedicleColor *color)
{
  const PedicleSpineRow *row = &canvas->layout->row[level];

  cairo_rectangle (canvas->cr, 0, row->top, canvas->layout->width, row->bottom - row->top);
  pedicle_ink_set_source (canvas->cr, color);
  cairo_fill (canvas->cr);
}

static void
draw_grounds (const Canvas *canvas)
{
  for (int i = 0; i < PEDICLE_N_LEVELS; i++) {
    if (contains (canvas->spine->pending, i))
      fill_row (canvas, i, &canvas->ink->accent_pale);
    else if (i == canvas->spine->hover)
      fill_row (canvas, i, &canvas->ink->hover);
  }
}

static void
paint_bone (const Canvas *canvas, const PedicleColor *color)
{
  pedicle_ink_set_source (canvas->cr, color);
  cairo_fill_preserve (canvas->cr);
  pedicle_ink_set_source (canvas->cr, &canvas->ink->bone_line);
  cairo_set_line_width (canvas->cr, fmax (0.8, canvas->layout->body_scale * 0.8));
  cairo_stroke (canvas->cr);
}

/* From below upwards: a thoracic process lies over the one beneath it like a shingle. */
static void
draw_arches (const Canvas *canvas)
{
  for (int i = PEDICLE_N_LEVELS - 1; i >= 0; i--) {
    cairo_save (canvas->cr);
    pedicle_spine_bone_enter (canvas->cr, &canvas->layout->row[i]);
    pedicle_spine_bone_add_arch (canvas->cr, canvas->layout, i);
    cairo_restore (canvas->cr);
    paint_bone (canvas, &canvas->ink->bone_back);
  }
  pedicle_spine_bone_add_coccyx (canvas->cr, canvas->layout);
  paint_bone (canvas, &canvas->ink->bone);
}

static void
add_body (const Canvas *canvas, int level)
{
  cairo_save (canvas->cr);
  pedicle_spine_bone_enter (canvas->cr, &canvas->layout->row[level]);
  pedicle_spine_bone_add_body (canvas->cr, canvas->layout, level);
  cairo_restore (canvas->cr);
}

static void
draw_bones (const Canvas *canvas)
{
  draw_arches (canvas);
  for (int i = 0; i < PEDICLE_N_LEVELS; i++) {
    add_body (canvas, i);
    paint_bone (canvas, &canvas->ink->bone);
  }
}

static gboolean
is_prominent (const PedicleSpine *spine, int level)
{
  for (gsize i = 0; i < spine->n_lesions; i++)
    if (contains (spine->lesions[i].levels, level))
      return TRUE;
  return contains (spine->pending, level) || level == spine->focus || level == spine->hover;
}

/* The labels of levels that matter just now are never among those left out. */
static void
draw_labels (const Canvas *canvas)
{
  for (int i = 0; i < PEDICLE_N_LEVELS; i++) {
    const PedicleSpineRow *row = &canvas->layout->row[i];
    gboolean prominent = is_prominent (canvas->spine, i);
    PedicleTextStyle style = { canvas->spine->font, canvas->layout->label_size,
                               prominent ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL, 0, 1, TRUE };
    g_autoptr (PangoLayout) text = NULL;

    if (!row->labelled && !prominent)
      continue;
    text = pedicle_text_new (canvas->cr, pedicle_level_get_id (i), &style);
    pedicle_text_draw_at (canvas->cr, text, row->label_x, row->label_y, 0,
                          prominent ? &canvas->ink->text : &canvas->ink->secondary);
  }
}

static void
add_rounded (cairo_t *cr, double x, double y, double width, double height, double radius)
{
  cairo_new_sub_path (cr);
  cairo_arc (cr, x + radius, y + radius, radius, G_PI, 1.5 * G_PI);
  cairo_arc (cr, x + width - radius, y + radius, radius, 1.5 * G_PI, 2 * G_PI);
  cairo_arc (cr, x + width - radius, y + height - radius, radius, 0, 0.5 * G_PI);
  cairo_arc (cr, x + radius, y + height - radius, radius, 0.5 * G_PI, G_PI);
  cairo_close_path (cr);
}

static void
draw_focus (const Canvas *canvas)
{
  const PedicleSpineRow *row;

  if (canvas->spine->focus < 0 || canvas->spine->focus >= PEDICLE_N_LEVELS)
    return;
  row = &canvas->layout->row[canvas->spine->focus];
  add_rounded (canvas->cr, 2, row->top + 1, canvas->layout->width - 4,
               row->bottom - row->top - 2, 4);
  pedicle_ink_set_source (canvas->cr, &canvas->ink->accent);
  cairo_set_line_width (canvas->cr, 2);
  cairo_stroke (canvas->cr);
}

void
pedicle_spine_draw (cairo_t                  *cr,
                    const PedicleSpineLayout *layout,
                    const PedicleSpine       *spine,
                    const PedicleInk         *ink)
{
  Canvas canvas = { cr, layout, spine, ink };

  cairo_save (cr);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  draw_grounds (&canvas);
  draw_bones (&canvas);
  pedicle_spine_lesions_draw (cr, layout, spine, ink);
  draw_labels (&canvas);
  draw_focus (&canvas);
  cairo_restore (cr);
}
