/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "page-print.h"

#include "print-strip.h"
#include "purpose.h"

#include <glib/gi18n-lib.h>

#define MARGIN 40.0
#define TITLE_SIZE 14.0
#define FOOT_SIZE 7.0
#define GAP 8.0 /* between title, body and foot */
#define LEAST_BELOW_HEADING 30.0

typedef struct {
  const PedicleStrip *strip;
  PedicleStripLines lines;
  double y;
} Placed;

typedef struct {
  gboolean landscape;
  PangoLayout *title; /* owned by the print */
  GArray *placed;     /* of Placed */
} Sheet;

struct _PediclePrint {
  GPtrArray *pages, *strips, *titles, *sheets;
  PangoContext *context;
  double width, height;
  char *edition;
};

/* Where strips go. */
typedef struct {
  PediclePrint *print;
  PangoLayout *title;
  const PedicleStrip *header; /* of the table being placed, or NULL */
  gboolean landscape;
  double top, bottom, y;
  Sheet *sheet;
} Cursor;

static void
sheet_free (Sheet *sheet)
{
  g_array_unref (sheet->placed);
  g_free (sheet);
}

static double
get_width (PediclePrint *self, gboolean landscape)
{
  return (landscape ? self->height : self->width) - 2 * MARGIN;
}

static double
get_height (PangoLayout *layout)
{
  PangoRectangle extents;

  pango_layout_get_extents (layout, NULL, &extents);
  return extents.height / (double) PANGO_SCALE;
}

static PangoLayout *
make_foot (PediclePrint *self, gboolean landscape, guint number)
{
  g_autofree char *count =
    g_strdup_printf (_("Page %u of %u"), number, MAX (self->sheets->len, 1));
  g_autofree char *markup = g_markup_printf_escaped (
    "%s\n%s · %s", pedicle_purpose_get_text (), self->edition, count);

  return pedicle_strip_make_text (self->context, markup, FOOT_SIZE,
                                  get_width (self, landscape));
}

static double
get_bottom (PediclePrint *self, gboolean landscape)
{
  g_autoptr (PangoLayout) foot = make_foot (self, landscape, 1);

  return (landscape ? self->width : self->height) - MARGIN - get_height (foot) - GAP;
}

static void
place (Cursor *cursor, const PedicleStrip *strip, const PedicleStripLines *lines, double height)
{
  Placed placed = { strip, *lines, cursor->y + strip->before };

  g_array_append_val (cursor->sheet->placed, placed);
  cursor->y += strip->before + height;
}

static void
place_header (Cursor *cursor)
{
  static const int from_start[PEDICLE_STRIP_MOST_CELLS] = { 0 };
  PedicleStripLines lines;
  double height = pedicle_strip_fit (cursor->header, from_start, G_MAXDOUBLE, &lines);

  place (cursor, cursor->header, &lines, height);
}

static void
start_sheet (Cursor *cursor)
{
  Sheet *sheet = g_new0 (Sheet, 1);

  sheet->landscape = cursor->landscape;
  sheet->title = cursor->title;
  sheet->placed = g_array_new (FALSE, FALSE, sizeof (Placed));
  g_ptr_array_add (cursor->print->sheets, sheet);
  cursor->sheet = sheet;
  cursor->y = cursor->top;
  if (cursor->header != NULL)
    place_header (cursor);
}

/* Whether there is nothing on the sheet that a fresh one would not have, too. */
static gboolean
is_fresh (const Cursor *cursor)
{
  return cursor->sheet->placed->len <= (cursor->header != NULL ? 1 : 0);
}

/* On paper too small for a single line that line is cut rather than left out. */
static void
force_a_line (const PedicleStrip *strip, PedicleStripLines *lines)
{
  for (guint i = 0; i < strip->n; i++)
    if (lines->end[i] == lines->start[i] &&
        lines->end[i] < pango_layout_get_line_count (strip->cells[i].layout))
      lines->end[i]++;
}

static void
place_strip (Cursor *cursor, const PedicleStrip *strip)
{
  int start[PEDICLE_STRIP_MOST_CELLS] = { 0 };
  PedicleStripLines lines;

  for (;;) {
    double room = cursor->bottom - cursor->y - strip->before;
    double height;

    if (strip->keeps_next)
      room -= LEAST_BELOW_HEADING;
    height = pedicle_strip_fit (strip, start, room, &lines);
    if (!pedicle_strip_is_done (strip, &lines) && !is_fresh (cursor)) {
      start_sheet (cursor);
      continue;
    }
    if (height <= 0)
      force_a_line (strip, &lines);
    place (cursor, strip, &lines, height);
    if (pedicle_strip_is_done (strip, &lines))
      return;
    for (guint i = 0; i < strip->n; i++)
      start[i] = lines.end[i];
    start_sheet (cursor);
  }
}

static PangoLayout *
add_title (PediclePrint *self, const PediclePage *page, gboolean landscape)
{
  g_autofree char *markup = g_markup_printf_escaped ("<b>%s</b>", page->title);
  PangoLayout *title = pedicle_strip_make_text (self->context, markup, TITLE_SIZE,
                                                get_width (self, landscape));

  g_ptr_array_add (self->titles, title);
  return title;
}

static const PedicleStrip *
keep (PediclePrint *self, PedicleStrip *strip)
{
  g_ptr_array_add (self->strips, strip);
  return strip;
}

static void
lay_out_page (PediclePrint *self, const PediclePage *page)
{
  gboolean landscape = page->columns->len > 0;
  double width = get_width (self, landscape);
  Cursor cursor = { .print = self, .landscape = landscape };

  cursor.title = add_title (self, page, landscape);
  cursor.top = MARGIN + get_height (cursor.title) + GAP;
  cursor.bottom = get_bottom (self, landscape);
  start_sheet (&cursor);
  for (guint i = 0; i < page->blocks->len; i++) {
    const PedicleBlock *block = g_ptr_array_index (page->blocks, i);
    const PedicleStrip *strip =
      keep (self, pedicle_strip_new (self->context, page, block, width));

    if (!strip->is_row) {
      cursor.header = NULL;
    } else if (cursor.header == NULL) {
      cursor.header = keep (self, pedicle_strip_new_header (self->context, page, width));
      place_header (&cursor);
    }
    place_strip (&cursor, strip);
  }
}

PediclePrint *
pedicle_print_new (GPtrArray *pages, double width, double height, const char *edition)
{
  PediclePrint *self = g_new0 (PediclePrint, 1);

  self->pages = g_ptr_array_ref (pages);
  self->width = MIN (width, height);
  self->height = MAX (width, height);
  self->edition = g_strdup (edition);
  self->context = pedicle_strip_make_context ();
  self->strips = g_ptr_array_new_with_free_func ((GDestroyNotify) pedicle_strip_free);
  self->titles = g_ptr_array_new_with_free_func (g_object_unref);
  self->sheets = g_ptr_array_new_with_free_func ((GDestroyNotify) sheet_free);
  for (guint i = 0; i < pages->len; i++)
    lay_out_page (self, g_ptr_array_index (pages, i));
  return self;
}

void
pedicle_print_free (PediclePrint *self)
{
  g_ptr_array_unref (self->sheets);
  g_ptr_array_unref (self->strips);
  g_ptr_array_unref (self->titles);
  g_ptr_array_unref (self->pages);
  g_object_unref (self->context);
  g_free (self->edition);
  g_free (self);
}

guint
pedicle_print_get_n_sheets (PediclePrint *self)
{
  return self->sheets->len;
}

gboolean
pedicle_print_is_landscape (PediclePrint *self, guint sheet)
{
  return ((const Sheet *) g_ptr_array_index (self->sheets, sheet))->landscape;
}

void
pedicle_print_draw (PediclePrint *self, guint number, cairo_t *cr)
{
  const PedicleInk *ink = pedicle_ink_get (PEDICLE_INK_PRINT);
  const Sheet *sheet = g_ptr_array_index (self->sheets, number);
  g_autoptr (PangoLayout) foot = make_foot (self, sheet->landscape, number + 1);

  cairo_save (cr);
  cairo_translate (cr, MARGIN, 0);
  pedicle_ink_set_source (cr, &ink->text);
  cairo_move_to (cr, 0, MARGIN);
  pango_cairo_show_layout (cr, sheet->title);
  for (guint i = 0; i < sheet->placed->len; i++) {
    const Placed *placed = &g_array_index (sheet->placed, Placed, i);

    pedicle_strip_draw (placed->strip, &placed->lines, cr, placed->y,
                        get_width (self, sheet->landscape));
  }
  pedicle_ink_set_source (cr, &ink->secondary);
  cairo_move_to (cr, 0, get_bottom (self, sheet->landscape) + GAP);
  pango_cairo_show_layout (cr, foot);
  cairo_restore (cr);
}
