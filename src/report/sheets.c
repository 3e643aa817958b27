/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "sheets.h"

#define LEAST_BELOW_HEADING 30.0
#define LONG_SHARE 0.3     /* of a sheet: longer strips are divided where they stand */
#define LEAST_OF_LONG 60.0 /* of a long strip on the sheet where it begins */

typedef struct {
  PedicleStrip *strip;
  PedicleStripLines lines;
  double x, y, width;
} Placed;

static void
sheet_free (PedicleSheet *sheet)
{
  g_array_unref (sheet->placed);
  g_free (sheet);
}

void
pedicle_sheets_init (PedicleSheets *sheets)
{
  sheets->sheets = g_ptr_array_new_with_free_func ((GDestroyNotify) sheet_free);
  sheets->strips = g_ptr_array_new_with_free_func ((GDestroyNotify) pedicle_strip_free);
}

void
pedicle_sheets_clear (PedicleSheets *sheets)
{
  g_clear_pointer (&sheets->sheets, g_ptr_array_unref);
  g_clear_pointer (&sheets->strips, g_ptr_array_unref);
}

PedicleStrip *
pedicle_sheets_keep (PedicleSheets *sheets, PedicleStrip *strip)
{
  g_ptr_array_add (sheets->strips, strip);
  return strip;
}

void
pedicle_sheets_draw (const PedicleSheets *sheets, guint number, cairo_t *cr)
{
  const PedicleSheet *sheet = g_ptr_array_index (sheets->sheets, number);

  for (guint i = 0; i < sheet->placed->len; i++) {
    const Placed *placed = &g_array_index (sheet->placed, Placed, i);

    cairo_save (cr);
    cairo_translate (cr, placed->x, 0);
    pedicle_strip_draw (placed->strip, &placed->lines, cr, placed->y, placed->width);
    cairo_restore (cr);
  }
}

static void
begin_sheet (PedicleCursor *cursor)
{
  cursor->y = cursor->top;
  if (cursor->begin != NULL)
    cursor->begin (cursor, cursor->user_data);
  cursor->fresh = cursor->y;
}

void
pedicle_cursor_add_sheet (PedicleCursor *cursor)
{
  PedicleSheet *sheet = g_new0 (PedicleSheet, 1);

  sheet->landscape = cursor->landscape;
  sheet->subject = cursor->subject;
  sheet->placed = g_array_new (FALSE, FALSE, sizeof (Placed));
  g_ptr_array_add (cursor->sheets->sheets, sheet);
  cursor->sheet = cursor->sheets->sheets->len - 1;
  begin_sheet (cursor);
}

void
pedicle_cursor_go_on (PedicleCursor *cursor)
{
  if (cursor->sheet + 1 == cursor->sheets->sheets->len) {
    pedicle_cursor_add_sheet (cursor);
    return;
  }
  cursor->sheet++;
  begin_sheet (cursor);
}

static void
put (PedicleCursor *cursor, PedicleStrip *strip, const PedicleStripLines *lines,
     double height)
{
  PedicleSheet *sheet = g_ptr_array_index (cursor->sheets->sheets, cursor->sheet);
  Placed placed = { strip, *lines, cursor->x, cursor->y + strip->before, cursor->width };

  g_array_append_val (sheet->placed, placed);
  cursor->y += strip->before + height;
}

void
pedicle_cursor_put (PedicleCursor *cursor, PedicleStrip *strip)
{
  static const int from_start[PEDICLE_STRIP_MOST_CELLS] = { 0 };
  PedicleStripLines lines;
  double height = pedicle_strip_fit (strip, from_start, G_MAXDOUBLE, &lines);

  put (cursor, strip, &lines, height);
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

/* The heading that the next strip would leave alone at the end of the sheet, taken off it; or NULL. */
static PedicleStrip *
take_heading (PedicleCursor *cursor)
{
  PedicleSheet *sheet = g_ptr_array_index (cursor->sheets->sheets, cursor->sheet);
  const Placed *last = sheet->placed->len > 0
                         ? &g_array_index (sheet->placed, Placed, sheet->placed->len - 1)
                         : NULL;
  PedicleStrip *heading;

  if (last == NULL || !last->strip->keeps_next || last->x != cursor->x ||
      last->y - last->strip->before <= cursor->fresh)
    return NULL;
  heading = last->strip;
  g_array_set_size (sheet->placed, sheet->placed->len - 1);
  return heading;
}

static void
go_on_with_heading (PedicleCursor *cursor)
{
  PedicleStrip *heading = take_heading (cursor);

  pedicle_cursor_go_on (cursor);
  if (heading == NULL)
    return;
  heading->before = 0;
  heading->has_line = FALSE;
  pedicle_cursor_put (cursor, heading);
  cursor->fresh = cursor->y;
}

/* To move it on would leave much of this sheet empty, and it may not fit on the next one either. */
static gboolean
is_divided (const PedicleCursor *cursor, const PedicleStrip *strip, double room)
{
  return strip->picture == NULL && room > LEAST_OF_LONG &&
         pedicle_strip_measure (strip) > (cursor->bottom - cursor->fresh) * LONG_SHARE;
}

void
pedicle_cursor_place (PedicleCursor *cursor, PedicleStrip *strip)
{
  int start[PEDICLE_STRIP_MOST_CELLS] = { 0 };
  PedicleStripLines lines;

  pedicle_sheets_keep (cursor->sheets, strip);
  for (;;) {
    double room = cursor->bottom - cursor->y - strip->before;
    double height;

    if (strip->keeps_next)
      room -= LEAST_BELOW_HEADING;
    height = pedicle_strip_fit (strip, start, room, &lines);
    if ((height > room || !pedicle_strip_is_done (strip, &lines)) && cursor->y > cursor->fresh &&
        !is_divided (cursor, strip, room)) {
      go_on_with_heading (cursor);
      continue;
    }
    if (height <= 0)
      force_a_line (strip, &lines);
    put (cursor, strip, &lines, height);
    if (pedicle_strip_is_done (strip, &lines))
      return;
    for (guint i = 0; i < strip->n; i++)
      start[i] = lines.end[i];
    pedicle_cursor_go_on (cursor);
  }
}
