/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "page-print.h"

#include "purpose.h"
#include "sheets.h"

#include <glib/gi18n-lib.h>

#define MARGIN 40.0
#define TITLE_SIZE 14.0
#define FOOT_SIZE 7.0
#define GAP 8.0 /* between title, body and foot */
struct _PediclePrint {
  GPtrArray *pages, *titles;
  PedicleSheets sheets; /* the subject of each is its title */
  PangoContext *context;
  double width, height;
  char *edition;
};

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
    g_strdup_printf (_("Page %u of %u"), number, MAX (self->sheets.sheets->len, 1));
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

/* The names of the columns, while rows of a table are placed. */
static void
begin_cb (PedicleCursor *cursor, gpointer user_data)
{
  PedicleStrip *const *header = user_data;

  if (*header != NULL)
    pedicle_cursor_put (cursor, *header);
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

static void
place_block (PediclePrint *self, PedicleCursor *cursor, const PediclePage *page,
             const PedicleBlock *block, PedicleStrip **header)
{
  PedicleStrip *strip = pedicle_strip_new_block (self->context, page, block, cursor->width);

  if (block->kind != PEDICLE_BLOCK_ROW) {
    *header = NULL;
  } else if (*header == NULL) {
    *header = pedicle_sheets_keep (
      &self->sheets, pedicle_strip_new_header (self->context, page, cursor->width));
    pedicle_cursor_put (cursor, *header);
  }
  pedicle_cursor_place (cursor, strip);
}

static void
lay_out_page (PediclePrint *self, const PediclePage *page)
{
  gboolean landscape = page->columns->len > 0;
  PangoLayout *title = add_title (self, page, landscape);
  PedicleStrip *header = NULL;
  PedicleCursor cursor = {
    .sheets = &self->sheets, .x = MARGIN, .width = get_width (self, landscape),
    .top = MARGIN + get_height (title) + GAP, .bottom = get_bottom (self, landscape),
    .landscape = landscape, .subject = title, .begin = begin_cb, .user_data = &header,
  };

  pedicle_cursor_add_sheet (&cursor);
  for (guint i = 0; i < page->blocks->len; i++)
    place_block (self, &cursor, page, g_ptr_array_index (page->blocks, i), &header);
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
  self->titles = g_ptr_array_new_with_free_func (g_object_unref);
  pedicle_sheets_init (&self->sheets);
  for (guint i = 0; i < pages->len; i++)
    lay_out_page (self, g_ptr_array_index (pages, i));
  return self;
}

void
pedicle_print_free (PediclePrint *self)
{
  pedicle_sheets_clear (&self->sheets);
  g_ptr_array_unref (self->titles);
  g_ptr_array_unref (self->pages);
  g_object_unref (self->context);
  g_free (self->edition);
  g_free (self);
}

guint
pedicle_print_get_n_sheets (PediclePrint *self)
{
  return self->sheets.sheets->len;
}

gboolean
pedicle_print_is_landscape (PediclePrint *self, guint sheet)
{
  return ((const PedicleSheet *) g_ptr_array_index (self->sheets.sheets, sheet))->landscape;
}

void
pedicle_print_draw (PediclePrint *self, guint number, cairo_t *cr)
{
  const PedicleInk *ink = pedicle_ink_get (PEDICLE_INK_PRINT);
  const PedicleSheet *sheet = g_ptr_array_index (self->sheets.sheets, number);
  g_autoptr (PangoLayout) foot = make_foot (self, sheet->landscape, number + 1);

  pedicle_ink_set_source (cr, &ink->text);
  cairo_move_to (cr, MARGIN, MARGIN);
  pango_cairo_show_layout (cr, sheet->subject);
  pedicle_sheets_draw (&self->sheets, number, cr);
  pedicle_ink_set_source (cr, &ink->secondary);
  cairo_move_to (cr, MARGIN, get_bottom (self, sheet->landscape) + GAP);
  pango_cairo_show_layout (cr, foot);
}
