/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "report-parts.h"

#include <glib/gi18n-lib.h>

void
pedicle_pen_write (PediclePen *pen, PedicleCursor *cursor, const char *markup, double size,
                   double before)
{
  PedicleStrip *strip = pedicle_strip_new ();

  strip->before = before;
  pedicle_strip_add (strip, pen->context, markup, pedicle_pen_size (pen, size), 0, cursor->width);
  pedicle_cursor_place (cursor, strip);
}

void
pedicle_pen_write_row (PediclePen *pen, PedicleCursor *cursor, const char *label,
                       const char *text)
{
  g_autofree char *markup = NULL;

  if (text == NULL || *text == '\0')
    return;
  /* Translators: a label and what it is of, as Pango markup. */
  markup = g_markup_printf_escaped (C_("decision", "<b>%s:</b> %s"), label, text);
  pedicle_pen_write (pen, cursor, markup, PEDICLE_PEN_BODY, 2 * pen->scale);
}

void
pedicle_pen_write_heading (PediclePen *pen, PedicleCursor *cursor, const char *text,
                           const PedicleColor *color)
{
  g_autofree char *attributes =
    pedicle_strip_describe_color (color != NULL ? color : &pen->ink->text);
  g_autofree char *escaped = g_markup_escape_text (text, -1);
  g_autofree char *markup = g_strdup_printf ("<span %s><b>%s</b></span>", attributes, escaped);
  PedicleStrip *strip = pedicle_strip_new ();

  strip->before = cursor->y > cursor->fresh ? pedicle_pen_size (pen, PEDICLE_PEN_HEADING) : 0;
  strip->has_line = cursor->y > cursor->fresh;
  strip->keeps_next = TRUE;
  pedicle_strip_add (strip, pen->context, markup, pedicle_pen_size (pen, PEDICLE_PEN_HEADING), 0,
                     cursor->width);
  pedicle_cursor_place (cursor, strip);
}

char *
pedicle_pen_lessen (const PediclePen *pen, const char *markup)
{
  return g_strdup_printf ("<span %s>%s</span>", pen->lesser, markup);
}

char *
pedicle_pen_cite (PediclePen *pen, const char *id, const PedicleSource *source)
{
  g_autofree char *numbers = pedicle_references_cite (pen->references, source);
  g_autofree char *cited = *numbers != '\0' ? g_strdup_printf ("%s · %s", id, numbers)
                                            : g_strdup (id);
  g_autofree char *escaped = g_markup_escape_text (cited, -1);
  g_auto (GStrv) words = g_strsplit (escaped, " ", -1);
  g_autofree char *whole = g_strjoinv ("\u00a0", words);

  return g_strdup_printf ("<span size='82%%' %s>[%s]</span>", pen->lesser, whole);
}
