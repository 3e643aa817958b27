/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "text.h"

#include <math.h>

#define SMALLEST 0.75
#define STEP 0.92
#define GRAIN 4.0  /* sizes are whole fourths: every other size costs a search for the font */

static void
set_size (PangoLayout *layout, const PedicleTextStyle *style, double size)
{
  g_autoptr (PangoFontDescription) description =
    pango_font_description_from_string (style->font ? style->font : PEDICLE_TEXT_DEFAULT_FONT);

  pango_font_description_set_weight (description, style->weight);
  pango_font_description_set_absolute_size (description, size * PANGO_SCALE);
  pango_layout_set_font_description (layout, description);
}

static double
round_down (double size)
{
  return fmax (floor (size * GRAIN) / GRAIN, 1);
}

/* The next smaller size to try: of a single line it is known how much too wide it is. */
static double
find_smaller (PangoLayout *layout, const PedicleTextStyle *style, double size)
{
  double width;

  if (style->lines > 1)
    return round_down (size * STEP);
  pedicle_text_measure (layout, &width, NULL);
  return round_down (fmin (size * style->width / width, size - 1 / GRAIN));
}

static gboolean
fits (PangoLayout *layout, const PedicleTextStyle *style)
{
  double width;

  if (style->width <= 0)
    return TRUE;
  pedicle_text_measure (layout, &width, NULL);
  return width <= style->width && pango_layout_get_line_count (layout) <= style->lines;
}

/* Lines of about equal length: the narrowest room that takes no further line. */
static void
balance (PangoLayout *layout)
{
  int lines = pango_layout_get_line_count (layout), width = pango_layout_get_width (layout);
  int least = width / 2;

  if (lines < 2)
    return;
  while (width - least > PANGO_SCALE) {
    int middle = (width + least) / 2;

    pango_layout_set_width (layout, middle);
    if (pango_layout_get_line_count (layout) > lines)
      least = middle;
    else
      width = middle;
  }
  pango_layout_set_width (layout, width);
}

/* A word that is wider than the room would otherwise be broken in the middle while a smaller
 * size still fits, hence wrapping by words alone until the end of the search. */
static void
fit (PangoLayout *layout, const PedicleTextStyle *style)
{
  double size = round_down (style->size);
  double least = style->whole ? 1 : round_down (size * SMALLEST);

  if (style->lines > 1 && style->width > 0)
    pango_layout_set_width (layout, style->width * PANGO_SCALE);
  set_size (layout, style, size);
  while (!fits (layout, style) && size > least) {
    size = fmax (find_smaller (layout, style, size), least);
    set_size (layout, style, size);
  }
  if (fits (layout, style) || style->whole) {
    balance (layout);
    return;
  }
  pango_layout_set_width (layout, style->width * PANGO_SCALE);
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_height (layout, -style->lines);
  pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
}

PangoLayout *
pedicle_text_new (cairo_t *cr, const char *text, const PedicleTextStyle *style)
{
  g_autoptr (PangoLayout) layout = pango_cairo_create_layout (cr);
  cairo_font_options_t *options = cairo_font_options_create ();

  /* Metrics that do not follow the pixel grid keep a drawing the same at every scale. */
  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  pango_cairo_context_set_font_options (pango_layout_get_context (layout), options);
  cairo_font_options_destroy (options);
  pango_layout_context_changed (layout);

  pango_layout_set_text (layout, text, -1);
  pango_layout_set_alignment (layout, style->lines > 1 ? PANGO_ALIGN_CENTER : PANGO_ALIGN_LEFT);
  fit (layout, style);
  return g_steal_pointer (&layout);
}

void
pedicle_text_measure (PangoLayout *layout, double *ret_width, double *ret_height)
{
  PangoRectangle logical;

  pango_layout_get_extents (layout, NULL, &logical);
  if (ret_width != NULL)
    *ret_width = (double) logical.width / PANGO_SCALE;
  if (ret_height != NULL)
    *ret_height = (double) logical.height / PANGO_SCALE;
}

/* Half the height of capitals and digits, which is what the eye centres by; fonts do not tell it
 * through Pango 1.50, so it is taken from the drawn extent of a digit. */
static double
half_capital (PangoLayout *layout)
{
  g_autoptr (PangoLayout) digit = pango_layout_new (pango_layout_get_context (layout));
  PangoRectangle ink;

  pango_layout_set_font_description (digit, pango_layout_get_font_description (layout));
  pango_layout_set_text (digit, "1", -1);
  pango_layout_get_extents (digit, &ink, NULL);
  return ink.height / 2.0 / PANGO_SCALE;
}

void
pedicle_text_draw_at (cairo_t            *cr,
                      PangoLayout        *layout,
                      double              x,
                      double              y,
                      double              align,
                      const PedicleColor *color)
{
  double width, baseline = (double) pango_layout_get_baseline (layout) / PANGO_SCALE;

  pedicle_text_measure (layout, &width, NULL);
  pedicle_ink_set_source (cr, color);
  cairo_move_to (cr, x - align * width, y - baseline + half_capital (layout));
  pango_cairo_show_layout (cr, layout);
}

void
pedicle_text_draw_below (cairo_t            *cr,
                         PangoLayout        *layout,
                         double              x,
                         double              y,
                         const PedicleColor *color)
{
  PangoRectangle logical;

  pango_layout_get_extents (layout, NULL, &logical);
  pedicle_ink_set_source (cr, color);
  cairo_move_to (cr, x - (logical.x + logical.width / 2.0) / PANGO_SCALE, y);
  pango_cairo_show_layout (cr, layout);
}
