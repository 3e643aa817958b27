/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "print-strip.h"

#include "text.h"
#include "verdict-mark.h"

#define TEXT_SIZE 9.5
#define TABLE_SIZE 7.5
#define HEADING_SIZE 11.5
#define SPACING 8.0
#define MARK_SIZE 10.0

PangoContext *
pedicle_strip_make_context (void)
{
  PangoContext *context = pango_font_map_create_context (pango_cairo_font_map_get_default ());
  cairo_font_options_t *options = cairo_font_options_create ();

  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  pango_cairo_context_set_font_options (context, options);
  pango_cairo_context_set_resolution (context, 72);
  pango_context_set_round_glyph_positions (context, FALSE);
  cairo_font_options_destroy (options);
  return context;
}

PangoLayout *
pedicle_strip_make_text (PangoContext *context, const char *markup, double size, double width)
{
  PangoLayout *layout = pango_layout_new (context);
  PangoFontDescription *font = pango_font_description_from_string (PEDICLE_TEXT_DEFAULT_FONT);

  pango_font_description_set_size (font, (int) (size * PANGO_SCALE));
  pango_layout_set_font_description (layout, font);
  pango_font_description_free (font);
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_width (layout, (int) (MAX (width, 1) * PANGO_SCALE));
  pango_layout_set_markup (layout, markup, -1);
  return layout;
}

static char *
make_markup (const char *title, const GPtrArray *cell)
{
  const PedicleColor *color = &pedicle_ink_get (PEDICLE_INK_PRINT)->secondary;
  g_autofree char *note =
    g_strdup_printf ("color='#%02x%02x%02x'", (int) (color->red * 255), (int) (color->green * 255),
                     (int) (color->blue * 255));

  return pedicle_cell_to_markup (cell, title, note);
}

static void
add_cell (PedicleStrip *strip, PangoContext *context, const char *markup, double size, double x,
          double width)
{
  g_return_if_fail (strip->n < PEDICLE_STRIP_MOST_CELLS);
  strip->cells[strip->n].x = x;
  strip->cells[strip->n++].layout = pedicle_strip_make_text (context, markup, size, width);
}

static double
get_share (const PediclePage *page, guint column, double width)
{
  double sum = 0;

  for (guint i = 0; i < page->columns->len; i++)
    sum += g_array_index (page->columns, PediclePageColumn, i).weight;
  return (width - (page->columns->len - 1) * SPACING) *
         g_array_index (page->columns, PediclePageColumn, column).weight / sum;
}

static void
add_cells (PedicleStrip *strip, PangoContext *context, const PediclePage *page,
           const PedicleBlock *block, double width)
{
  double x = 0;

  for (guint i = 0; i < page->columns->len && i <= block->cells->len; i++) {
    g_autofree char *markup =
      make_markup (i == 0 ? block->title : NULL,
                   i > 0 ? g_ptr_array_index (block->cells, i - 1) : NULL);
    double share = get_share (page, i, width);
    double indent = i == 0 && block->marked ? MARK_SIZE + 3 : 0;

    add_cell (strip, context, markup, TABLE_SIZE, x + indent, share - indent);
    x += share + SPACING;
  }
}

PedicleStrip *
pedicle_strip_new (PangoContext *context, const PediclePage *page, const PedicleBlock *block,
                   double width)
{
  PedicleStrip *strip = g_new0 (PedicleStrip, 1);
  g_autofree char *markup = NULL;

  strip->is_row = block->kind == PEDICLE_BLOCK_ROW;
  strip->keeps_next = block->kind == PEDICLE_BLOCK_HEADING;
  strip->before = block->kind == PEDICLE_BLOCK_HEADING ? 10 : 6;
  if (strip->is_row) {
    strip->block = block;
    add_cells (strip, context, page, block, width);
    return strip;
  }
  markup = make_markup (block->title, block->cells->len > 0 ? block->cells->pdata[0] : NULL);
  add_cell (strip, context, markup,
            block->kind == PEDICLE_BLOCK_HEADING ? HEADING_SIZE : TEXT_SIZE, 0, width);
  return strip;
}

PedicleStrip *
pedicle_strip_new_header (PangoContext *context, const PediclePage *page, double width)
{
  PedicleStrip *strip = g_new0 (PedicleStrip, 1);
  double x = 0;

  strip->before = 6;
  for (guint i = 0; i < page->columns->len; i++) {
    g_autofree char *markup =
      make_markup (g_array_index (page->columns, PediclePageColumn, i).label, NULL);
    double share = get_share (page, i, width);

    add_cell (strip, context, markup, TABLE_SIZE, x, share);
    x += share + SPACING;
  }
  return strip;
}

void
pedicle_strip_free (PedicleStrip *strip)
{
  for (guint i = 0; i < strip->n; i++)
    g_object_unref (strip->cells[i].layout);
  g_free (strip);
}

static double
get_line_height (PangoLayoutLine *line)
{
  PangoRectangle extents;

  pango_layout_line_get_extents (line, NULL, &extents);
  return extents.height / (double) PANGO_SCALE;
}

double
pedicle_strip_fit (const PedicleStrip *strip, const int *start, double height,
                   PedicleStripLines *ret_lines)
{
  double highest = 0;

  for (guint i = 0; i < strip->n; i++) {
    PangoLayout *layout = strip->cells[i].layout;
    double used = 0;
    int line = start[i];

    for (; line < pango_layout_get_line_count (layout); line++) {
      double more = get_line_height (pango_layout_get_line_readonly (layout, line));

      if (used + more > height)
        break;
      used += more;
    }
    ret_lines->start[i] = start[i];
    ret_lines->end[i] = line;
    highest = MAX (highest, used);
  }
  return highest;
}

gboolean
pedicle_strip_is_done (const PedicleStrip *strip, const PedicleStripLines *lines)
{
  for (guint i = 0; i < strip->n; i++)
    if (lines->end[i] < pango_layout_get_line_count (strip->cells[i].layout))
      return FALSE;
  return TRUE;
}

static void
draw_lines (const PedicleStripCell *cell, int start, int end, cairo_t *cr, double y)
{
  for (int i = start; i < end; i++) {
    PangoLayoutLine *line = pango_layout_get_line_readonly (cell->layout, i);
    PangoRectangle extents;

    pango_layout_line_get_extents (line, NULL, &extents);
    cairo_move_to (cr, cell->x, y - extents.y / (double) PANGO_SCALE);
    pango_cairo_show_layout_line (cr, line);
    y += extents.height / (double) PANGO_SCALE;
  }
}

static PedicleVerdictMark
get_mark (PedicleGroup group)
{
  static const PedicleVerdictMark marks[PEDICLE_N_GROUPS] = {
    [PEDICLE_GROUP_RECOMMENDED] = PEDICLE_VERDICT_MARK_RECOMMENDED,
    [PEDICLE_GROUP_CONSIDER] = PEDICLE_VERDICT_MARK_CONSIDER,
    [PEDICLE_GROUP_CAUTION] = PEDICLE_VERDICT_MARK_CAUTION,
    [PEDICLE_GROUP_OPEN] = PEDICLE_VERDICT_MARK_WAITING,
    [PEDICLE_GROUP_NOT_INDICATED] = PEDICLE_VERDICT_MARK_NOT_INDICATED,
    [PEDICLE_GROUP_CONTRAINDICATED] = PEDICLE_VERDICT_MARK_CONTRAINDICATED,
    [PEDICLE_GROUP_NO_STATEMENT] = PEDICLE_VERDICT_MARK_NO_STATEMENT,
  };

  return marks[group];
}

void
pedicle_strip_draw (const PedicleStrip *strip, const PedicleStripLines *lines, cairo_t *cr,
                    double y, double width)
{
  const PedicleInk *ink = pedicle_ink_get (PEDICLE_INK_PRINT);

  if (strip->is_row) {
    pedicle_ink_set_source (cr, &ink->hairline);
    cairo_set_line_width (cr, 0.5);
    cairo_move_to (cr, 0, y - strip->before / 2);
    cairo_line_to (cr, width, y - strip->before / 2);
    cairo_stroke (cr);
  }
  if (strip->block != NULL && strip->block->marked && lines->start[0] == 0) {
    cairo_save (cr);
    cairo_translate (cr, 0, y);
    pedicle_verdict_mark_draw (cr, MARK_SIZE, get_mark (strip->block->group), ink);
    cairo_restore (cr);
  }
  pedicle_ink_set_source (cr, &ink->text);
  for (guint i = 0; i < strip->n; i++)
    draw_lines (&strip->cells[i], lines->start[i], lines->end[i], cr, y);
}
