/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "print-strip.h"

#include "text.h"

#include <string.h>

#define TEXT_SIZE 9.5
#define TABLE_SIZE 7.5
#define HEADING_SIZE 11.5
#define SPACING 8.0
#define MARK_SIZE 10.0
#define NEXT_LINE "\xc2\x85" /* U+0085 */

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

/* A hyphen where a long word is broken would read as a letter of it: of a label, of an id. */
static void
insert_no_hyphens (PangoLayout *layout)
{
  PangoAttrList *attributes = pango_attr_list_copy (pango_layout_get_attributes (layout));

  pango_attr_list_insert (attributes, pango_attr_insert_hyphens_new (FALSE));
  pango_layout_set_attributes (layout, attributes);
  pango_attr_list_unref (attributes);
}

/* Control characters would be drawn as boxes with their numbers. g_markup_escape_text() has made
 * references of them, and of nothing else; one of them ends a line. */
static char *
blank_controls (const char *markup)
{
  GString *clean = g_string_new (NULL);
  const char *reference;

  while ((reference = strstr (markup, "&#x")) != NULL) {
    g_string_append_len (clean, markup, reference - markup);
    g_string_append_c (clean, ' ');
    markup = strchr (reference, ';') + 1;
  }
  g_string_append (clean, markup);
  g_string_replace (clean, NEXT_LINE, "\n", 0);
  return g_string_free (clean, FALSE);
}

PangoLayout *
pedicle_strip_make_text (PangoContext *context, const char *markup, double size, double width)
{
  g_autofree char *clean = blank_controls (markup);
  PangoLayout *layout = pango_layout_new (context);
  PangoFontDescription *font = pango_font_description_from_string (PEDICLE_TEXT_DEFAULT_FONT);

  pango_font_description_set_size (font, (int) (size * PANGO_SCALE));
  pango_layout_set_font_description (layout, font);
  pango_font_description_free (font);
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_width (layout, (int) (MAX (width, 1) * PANGO_SCALE));
  pango_layout_set_markup (layout, clean, -1);
  insert_no_hyphens (layout);
  return layout;
}

char *
pedicle_strip_describe_color (const PedicleColor *color)
{
  return g_strdup_printf ("color='#%02x%02x%02x'", (int) (color->red * 255 + 0.5),
                          (int) (color->green * 255 + 0.5), (int) (color->blue * 255 + 0.5));
}

static char *
make_markup (const char *title, const GPtrArray *cell)
{
  g_autofree char *note =
    pedicle_strip_describe_color (&pedicle_ink_get (PEDICLE_INK_PRINT)->secondary);

  return pedicle_cell_to_markup (cell, title, note);
}

PedicleStrip *
pedicle_strip_new (void)
{
  return g_new0 (PedicleStrip, 1);
}

void
pedicle_strip_add (PedicleStrip *strip, PangoContext *context, const char *markup, double size,
                   double x, double width)
{
  g_return_if_fail (strip->n < PEDICLE_STRIP_MOST_CELLS);
  strip->cells[strip->n].x = x;
  strip->cells[strip->n++].layout = pedicle_strip_make_text (context, markup, size, width);
}

gboolean
pedicle_strip_shorten (PedicleStrip *strip, int lines)
{
  PangoLayout *layout = strip->cells[strip->n - 1].layout;

  pango_layout_set_height (layout, -lines);
  pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
  return pango_layout_is_ellipsized (layout);
}

PedicleStrip *
pedicle_strip_new_picture (double height, PedicleStripPicture picture, gpointer data,
                           GDestroyNotify free_data)
{
  PedicleStrip *strip = pedicle_strip_new ();

  strip->height = height;
  strip->picture = picture;
  strip->data = data;
  strip->free_data = free_data;
  return strip;
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

    pedicle_strip_add (strip, context, markup, TABLE_SIZE, x + indent, share - indent);
    x += share + SPACING;
  }
}

PedicleStrip *
pedicle_strip_new_block (PangoContext *context, const PediclePage *page, const PedicleBlock *block,
                         double width)
{
  PedicleStrip *strip = pedicle_strip_new ();
  g_autofree char *markup = NULL;

  strip->keeps_next = block->kind == PEDICLE_BLOCK_HEADING;
  strip->before = block->kind == PEDICLE_BLOCK_HEADING ? 10 : 6;
  if (block->kind == PEDICLE_BLOCK_ROW) {
    strip->has_line = TRUE;
    strip->mark_size = block->marked ? MARK_SIZE : 0;
    strip->mark = pedicle_mark_of_group (block->group);
    add_cells (strip, context, page, block, width);
    return strip;
  }
  markup = make_markup (block->title, block->cells->len > 0 ? block->cells->pdata[0] : NULL);
  pedicle_strip_add (strip, context, markup,
                     block->kind == PEDICLE_BLOCK_HEADING ? HEADING_SIZE : TEXT_SIZE, 0, width);
  return strip;
}

PedicleStrip *
pedicle_strip_new_header (PangoContext *context, const PediclePage *page, double width)
{
  PedicleStrip *strip = pedicle_strip_new ();
  double x = 0;

  strip->before = 6;
  for (guint i = 0; i < page->columns->len; i++) {
    g_autofree char *markup =
      make_markup (g_array_index (page->columns, PediclePageColumn, i).label, NULL);
    double share = get_share (page, i, width);

    pedicle_strip_add (strip, context, markup, TABLE_SIZE, x, share);
    x += share + SPACING;
  }
  return strip;
}

void
pedicle_strip_free (PedicleStrip *strip)
{
  for (guint i = 0; i < strip->n; i++)
    g_object_unref (strip->cells[i].layout);
  if (strip->free_data != NULL)
    strip->free_data (strip->data);
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
  double highest = strip->height;

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

double
pedicle_strip_measure (const PedicleStrip *strip)
{
  static const int from_start[PEDICLE_STRIP_MOST_CELLS] = { 0 };
  PedicleStripLines lines;

  return pedicle_strip_fit (strip, from_start, G_MAXDOUBLE, &lines);
}

static void
draw_lines (const PedicleStripCell *cell, int start, int end, cairo_t *cr, double y)
{
  for (int i = start; i < end; i++) {
    PangoLayoutLine *line = pango_layout_get_line_readonly (cell->layout, i);
    PangoRectangle extents;

    pango_layout_line_get_extents (line, NULL, &extents);
    cairo_move_to (cr,
                   cell->x + cell->align * (pango_layout_get_width (cell->layout) - extents.width) /
                               PANGO_SCALE,
                   y - extents.y / (double) PANGO_SCALE);
    pango_cairo_show_layout_line (cr, line);
    y += extents.height / (double) PANGO_SCALE;
  }
}

void
pedicle_strip_draw (const PedicleStrip *strip, const PedicleStripLines *lines, cairo_t *cr,
                    double y, double width)
{
  const PedicleInk *ink = pedicle_ink_get (PEDICLE_INK_PRINT);

  if (strip->has_line) {
    pedicle_ink_set_source (cr, &ink->hairline);
    cairo_set_line_width (cr, 0.5);
    cairo_move_to (cr, 0, y - strip->before / 2);
    cairo_line_to (cr, width, y - strip->before / 2);
    cairo_stroke (cr);
  }
  if (strip->mark_size > 0 && lines->start[0] == 0) {
    cairo_save (cr);
    cairo_new_path (cr);
    cairo_translate (cr, 0, y + strip->mark_y);
    pedicle_verdict_mark_draw (cr, strip->mark_size, strip->mark, ink);
    cairo_restore (cr);
  }
  if (strip->picture != NULL) {
    cairo_save (cr);
    cairo_new_path (cr);
    cairo_translate (cr, 0, y);
    strip->picture (cr, width, strip->height, strip->data);
    cairo_restore (cr);
  }
  pedicle_ink_set_source (cr, &ink->text);
  for (guint i = 0; i < strip->n; i++)
    draw_lines (&strip->cells[i], lines->start[i], lines->end[i], cr, y);
}
