/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "spine.h"

#include "shape.h"
#include "spine-bone.h"
#include "spine-lesion.h"
#include "text.h"

#include <math.h>

static gboolean
contains (PedicleLevels levels, int level)
{
  return (levels & PEDICLE_LEVELS (level)) != 0;
}

static void
paint_bone (cairo_t                  *cr,
            const PedicleSpineLayout *layout,
            const PedicleColor       *color,
            const PedicleInk         *ink)
{
  pedicle_ink_set_source (cr, color);
  cairo_fill_preserve (cr);
  pedicle_ink_set_source (cr, &ink->bone_line);
  cairo_set_line_width (cr, fmax (0.8, layout->body_scale * 0.8));
  cairo_stroke (cr);
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
draw_labels (cairo_t                  *cr,
             const PedicleSpineLayout *layout,
             const PedicleSpine       *spine,
             const PedicleInk         *ink)
{
  for (int i = 0; i < PEDICLE_N_LEVELS; i++) {
    const PedicleSpineRow *row = &layout->row[i];
    gboolean prominent = is_prominent (spine, i);
    PedicleTextStyle style = { spine->font, layout->label_size,
                               prominent ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL, 0, 1, TRUE };
    g_autoptr (PangoLayout) text = NULL;

    if (!row->labelled && !prominent)
      continue;
    text = pedicle_text_new (cr, pedicle_level_get_id (i), &style);
    pedicle_text_draw_at (cr, text, row->label_x, row->label_y, 0,
                          prominent ? &ink->text : &ink->secondary);
  }
}

static void
draw_focus (cairo_t                  *cr,
            const PedicleSpineLayout *layout,
            int                       level,
            const PedicleInk         *ink)
{
  const PedicleSpineRow *row;

  if (level < 0 || level >= PEDICLE_N_LEVELS)
    return;
  row = &layout->row[level];
  pedicle_shape_add_rounded (cr, 2, row->top + 1, layout->width - 4, row->bottom - row->top - 2, 4);
  pedicle_ink_set_source (cr, &ink->accent);
  cairo_set_line_width (cr, 2);
  cairo_stroke (cr);
}

void
pedicle_spine_draw_grounds (cairo_t                  *cr,
                            const PedicleSpineLayout *layout,
                            const PedicleSpine       *spine,
                            const PedicleInk         *ink)
{
  for (int i = 0; i < PEDICLE_N_LEVELS; i++) {
    const PedicleSpineRow *row = &layout->row[i];
    gboolean pending = contains (spine->pending, i);

    if (!pending && i != spine->hover)
      continue;
    cairo_rectangle (cr, 0, row->top, layout->width, row->bottom - row->top);
    pedicle_ink_set_source (cr, pending ? &ink->accent_pale : &ink->hover);
    cairo_fill (cr);
  }
}

/* Processes from below upwards: a thoracic one lies over the one beneath it like a shingle. */
void
pedicle_spine_draw_bones (cairo_t *cr, const PedicleSpineLayout *layout, const PedicleInk *ink)
{
  cairo_save (cr);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  for (int i = PEDICLE_N_LEVELS - 1; i >= 0; i--) {
    pedicle_spine_bone_add_arch (cr, layout, i);
    paint_bone (cr, layout, &ink->bone_back, ink);
  }
  pedicle_spine_bone_add_coccyx (cr, layout);
  paint_bone (cr, layout, &ink->bone, ink);
  for (int i = 0; i < PEDICLE_N_LEVELS; i++) {
    pedicle_spine_bone_add_body (cr, layout, i);
    paint_bone (cr, layout, &ink->bone, ink);
  }
  cairo_restore (cr);
}

void
pedicle_spine_draw_findings (cairo_t                  *cr,
                             const PedicleSpineLayout *layout,
                             const PedicleSpine       *spine,
                             const PedicleInk         *ink)
{
  cairo_save (cr);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  pedicle_spine_lesions_draw (cr, layout, spine, ink);
  draw_labels (cr, layout, spine, ink);
  draw_focus (cr, layout, spine->focus, ink);
  cairo_restore (cr);
}

void
pedicle_spine_draw (cairo_t                  *cr,
                    const PedicleSpineLayout *layout,
                    const PedicleSpine       *spine,
                    const PedicleInk         *ink)
{
  pedicle_spine_draw_grounds (cr, layout, spine, ink);
  pedicle_spine_draw_bones (cr, layout, ink);
  pedicle_spine_draw_findings (cr, layout, spine, ink);
}
