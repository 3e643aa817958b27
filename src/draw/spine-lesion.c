/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "spine-lesion.h"

#include "spine-bone.h"
#include "text.h"

#include <math.h>

#define OUTLINE 2.5
#define STRIP 0.17  /* of the depth of a body */
#define TEXT_TURN 0.5  /* a score turns with its body, but stays easy to read */

typedef struct {
  cairo_t *cr;
  const PedicleSpineLayout *layout;
  const PedicleSpine *spine;
  const PedicleInk *ink;
} Canvas;

static gboolean
contains (PedicleLevels levels, int level)
{
  return level >= 0 && level < PEDICLE_N_LEVELS && (levels & PEDICLE_LEVELS (level)) != 0;
}

static const PedicleSpineLesion *
find_owner (const PedicleSpine *spine, int level)
{
  const PedicleSpineLesion *owner = NULL;

  for (gsize i = 0; i < spine->n_lesions; i++) {
    const PedicleSpineLesion *lesion = &spine->lesions[i];

    if (!contains (lesion->levels, level))
      continue;
    if (lesion->selected)
      return lesion;
    if (owner == NULL || lesion->sins.upper > owner->sins.upper)
      owner = lesion;
  }
  return owner;
}

/* The level that carries the score: the middle one of those that the lesion owns, rather the
 * lower one, whose body is larger. -1 when others own them all. */
static int
find_score_level (const PedicleSpine *spine, const PedicleSpineLesion *lesion)
{
  int owned[PEDICLE_N_LEVELS], n = 0;

  for (int i = 0; i < PEDICLE_N_LEVELS; i++)
    if (find_owner (spine, i) == lesion)
      owned[n++] = i;
  return n > 0 ? owned[n / 2] : -1;
}

/* Corner of a body: side -1 is the front, 1 the back; edge -1 is above, 1 below. */
static void
line_to_corner (cairo_t *cr, const PedicleSpineRow *row, int side, int edge)
{
  double x = side * row->depth * 0.44, y = edge * row->height * 0.36;

  cairo_line_to (cr, row->x + x * cos (row->angle) - y * sin (row->angle),
                 row->y + x * sin (row->angle) + y * cos (row->angle));
}

static void
add_disc (const Canvas *canvas, int above)
{
  const PedicleSpineRow *row = &canvas->layout->row[above];

  line_to_corner (canvas->cr, row, -1, 1);
  line_to_corner (canvas->cr, row, 1, 1);
  line_to_corner (canvas->cr, row + 1, 1, -1);
  line_to_corner (canvas->cr, row + 1, -1, -1);
  cairo_close_path (canvas->cr);
}

static void
add_shape (const Canvas *canvas, PedicleLevels levels)
{
  for (int i = 0; i < PEDICLE_N_LEVELS; i++) {
    if (!contains (levels, i))
      continue;
    pedicle_spine_bone_add_body (canvas->cr, canvas->layout, i);
    if (contains (levels, i + 1))
      add_disc (canvas, i);
  }
}

/* Levels of a lesion that are its own to fill. */
static PedicleLevels
get_owned (const PedicleSpine *spine, const PedicleSpineLesion *lesion)
{
  PedicleLevels owned = 0;

  for (int i = 0; i < PEDICLE_N_LEVELS; i++)
    if (find_owner (spine, i) == lesion)
      owned |= PEDICLE_LEVELS (i);
  return owned;
}

/* How many bands an open total may still fall in. */
static int
count_bands (PedicleRange sins)
{
  return pedicle_band_of (sins.upper) - pedicle_band_of (sins.lower) + 1;
}

/* Where in the body its score stands, and is split: in its middle, of the occiput where the
 * bone is highest. */
static void
find_face (const PedicleSpineRow *row, int level, double *ret_x, double *ret_y)
{
  gboolean occiput = level == PEDICLE_LEVEL_C0;

  *ret_x = occiput ? row->depth * 0.22 : 0;
  *ret_y = occiput ? row->height * 0.18 : 0;
}

/* Restricts drawing to one of several equal parts of a level, front to back. The first and the
 * last reach out to the sides, where discs and the back of the skull are. */
static void
clip_part (const Canvas *canvas, int level, int part, int parts)
{
  const PedicleSpineRow *row = &canvas->layout->row[level];
  double far = canvas->layout->width, width = row->depth, x, y, from, to;

  find_face (row, level, &x, &y);
  from = part == 0 ? -far : x - width / 2 + part * width / parts;
  to = part == parts - 1 ? far : x - width / 2 + (part + 1) * width / parts;
  cairo_save (canvas->cr);
  pedicle_spine_bone_enter (canvas->cr, row);
  cairo_rectangle (canvas->cr, from, -far, to - from, 2 * far);
  cairo_restore (canvas->cr);
  cairo_clip (canvas->cr);
}

static void
fill_level (const Canvas *canvas, const PedicleSpineLesion *lesion, int level, PedicleLevels owned)
{
  int first = pedicle_band_of (lesion->sins.lower), parts = count_bands (lesion->sins);

  for (int part = 0; part < parts; part++) {
    const PedicleBandInk *band = &canvas->ink->band[first + part];

    cairo_save (canvas->cr);
    clip_part (canvas, level, part, parts);
    if (contains (owned, level + 1)) {
      add_disc (canvas, level);
      pedicle_ink_set_source (canvas->cr, &band->pale);
      cairo_fill (canvas->cr);
    }
    pedicle_spine_bone_add_body (canvas->cr, canvas->layout, level);
    pedicle_ink_set_source (canvas->cr, &band->fill);
    cairo_fill (canvas->cr);
    cairo_restore (canvas->cr);
  }
}

/* The outline goes under the fill, so that only its outer half is seen, around the whole. */
static void
draw_outline (const Canvas *canvas, const PedicleSpineLesion *lesion, PedicleLevels owned)
{
  const PedicleInk *ink = canvas->ink;
  double scale = fmax (canvas->layout->body_scale, 0.8);

  if (lesion->selected) {
    add_shape (canvas, owned);
    pedicle_ink_set_source (canvas->cr, &ink->accent);
    cairo_set_line_width (canvas->cr, 2 * (1.2 + OUTLINE) * scale);
    cairo_stroke (canvas->cr);
  }
  add_shape (canvas, owned);
  pedicle_ink_set_source (canvas->cr, lesion->selected
                                        ? &ink->surface
                                        : &ink->band[pedicle_band_of (lesion->sins.upper)].text);
  cairo_set_line_width (canvas->cr, 2 * 1.2 * scale);
  cairo_stroke (canvas->cr);
}

static void
draw_strips (const Canvas *canvas, int level)
{
  const PedicleSpineRow *row = &canvas->layout->row[level];
  const PedicleSpineLesion *owner = find_owner (canvas->spine, level);
  double width = row->depth * STRIP, x = -row->depth / 2;

  cairo_save (canvas->cr);
  pedicle_spine_bone_add_body (canvas->cr, canvas->layout, level);
  cairo_clip (canvas->cr);
  pedicle_spine_bone_enter (canvas->cr, row);
  for (gsize i = 0; i < canvas->spine->n_lesions; i++) {
    const PedicleSpineLesion *lesion = &canvas->spine->lesions[i];

    if (lesion == owner || !contains (lesion->levels, level))
      continue;
    cairo_rectangle (canvas->cr, x, -row->height, width, 2 * row->height);
    pedicle_ink_set_source (canvas->cr,
                            &canvas->ink->band[pedicle_band_of (lesion->sins.upper)].fill);
    cairo_fill (canvas->cr);
    x += width;
    cairo_rectangle (canvas->cr, x - 0.75, -row->height, 1.5, 2 * row->height);
    pedicle_ink_set_source (canvas->cr, &canvas->ink->surface);
    cairo_fill (canvas->cr);
  }
  cairo_restore (canvas->cr);
}

static guint
count_others (const PedicleSpine *spine, int level)
{
  guint n = 0;

  for (gsize i = 0; i < spine->n_lesions; i++)
    n += contains (spine->lesions[i].levels, level);
  return n - 1;
}

static char *
format_total (PedicleRange sins)
{
  return pedicle_range_is_known (sins) ? g_strdup_printf ("%d", sins.lower)
                                       : g_strdup_printf ("%d–%d", sins.lower, sins.upper);
}

/* The number changes its colour where the ground under it does. */
static void
draw_score (const Canvas *canvas, const PedicleSpineLesion *lesion, int level)
{
  const PedicleSpineRow *row = &canvas->layout->row[level];
  double x, y, strips = count_others (canvas->spine, level) * STRIP * row->depth;
  double size = fmin (row->height * 0.74, row->depth * 0.36);
  int first = pedicle_band_of (lesion->sins.lower), parts = count_bands (lesion->sins);
  g_autofree char *digits = format_total (lesion->sins);
  g_autoptr (PangoLayout) text = NULL;

  find_face (row, level, &x, &y);
  text = pedicle_text_new (canvas->cr, digits,
                           &(PedicleTextStyle) { canvas->spine->font, size, PANGO_WEIGHT_BOLD,
                                                 (row->depth - strips) * 0.94, 1,
                                                 TRUE });
  for (int part = 0; part < parts; part++) {
    cairo_save (canvas->cr);
    clip_part (canvas, level, part, parts);
    cairo_translate (canvas->cr, row->x, row->y);
    cairo_rotate (canvas->cr, row->angle * TEXT_TURN);
    pedicle_text_draw_at (canvas->cr, text, x + strips / 2, y, 0.5,
                          &canvas->ink->band[first + part].on);
    cairo_restore (canvas->cr);
  }
}

/* For who reads it from afar: no body is high enough. */
static void
draw_score_beside (const Canvas *canvas, const PedicleSpineLesion *lesion, int level)
{
  PedicleBand band = pedicle_band_of (lesion->sins.lower);
  g_autofree char *digits = format_total (lesion->sins);
  g_autoptr (PangoLayout) text =
    pedicle_text_new (canvas->cr, digits,
                      &(PedicleTextStyle) { canvas->spine->font, canvas->spine->score_size,
                                            lesion->selected ? PANGO_WEIGHT_BOLD
                                                             : PANGO_WEIGHT_NORMAL,
                                            0, 1, TRUE });

  pedicle_text_draw_at (canvas->cr, text, canvas->layout->width, canvas->layout->row[level].label_y,
                        1, count_bands (lesion->sins) == 1 ? &canvas->ink->band[band].text
                                                           : &canvas->ink->text);
}

static void
draw_lesion (const Canvas *canvas, const PedicleSpineLesion *lesion)
{
  PedicleLevels owned = get_owned (canvas->spine, lesion);
  int score_level = find_score_level (canvas->spine, lesion);

  draw_outline (canvas, lesion, owned);
  for (int i = 0; i < PEDICLE_N_LEVELS; i++)
    if (contains (owned, i))
      fill_level (canvas, lesion, i, owned);
  for (int i = 0; i < PEDICLE_N_LEVELS; i++)
    if (contains (owned, i))
      draw_strips (canvas, i);
  if (score_level >= 0 && canvas->spine->score_size > 0)
    draw_score_beside (canvas, lesion, score_level);
  else if (score_level >= 0)
    draw_score (canvas, lesion, score_level);
}

void
pedicle_spine_lesions_draw (cairo_t                  *cr,
                            const PedicleSpineLayout *layout,
                            const PedicleSpine       *spine,
                            const PedicleInk         *ink)
{
  Canvas canvas = { cr, layout, spine, ink };

  for (gsize i = 0; i < spine->n_lesions; i++)
    if (!spine->lesions[i].selected)
      draw_lesion (&canvas, &spine->lesions[i]);
  for (gsize i = 0; i < spine->n_lesions; i++)
    if (spine->lesions[i].selected)
      draw_lesion (&canvas, &spine->lesions[i]);
}
