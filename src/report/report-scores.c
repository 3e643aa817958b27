/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "report-parts.h"

#include "reading.h"
#include "wording.h"

#include <glib/gi18n-lib.h>

#define POINTS_WIDTH 26.0

static void
place_row (PediclePen *pen, PedicleCursor *cursor, const char *label, const char *points,
           double before)
{
  PedicleStrip *strip = pedicle_strip_new ();
  double size = pedicle_pen_size (pen, PEDICLE_PEN_SMALL);

  strip->before = before;
  pedicle_strip_add (strip, pen->context, label, size, 0, cursor->width - POINTS_WIDTH);
  pedicle_strip_add (strip, pen->context, points, size, cursor->width - POINTS_WIDTH, POINTS_WIDTH);
  strip->cells[1].align = 1;
  pedicle_cursor_place (cursor, strip);
}

void
pedicle_report_place_sins (PediclePen *pen, PedicleCursor *cursor,
                           const PedicleLesionAssessment *lesion)
{
  const PedicleSins *sins = &lesion->facts.sins;

  for (guint i = 0; i < PEDICLE_N_SINS_ITEMS; i++) {
    gboolean known = pedicle_range_is_known (sins->items[i].range);
    g_autofree char *points = pedicle_wording_range (sins->items[i].range);
    g_autofree char *label = g_markup_escape_text (pedicle_sins_item_get_label (i), -1);
    g_autofree char *open = g_strdup_printf ("<b>%s</b>", points);

    place_row (pen, cursor, label, known ? points : open, i == 0 ? 2 : 1);
  }
}

static void
place_score (PediclePen *pen, PedicleCursor *cursor, const char *name, PedicleRange total,
             const char *words)
{
  g_autofree char *range = pedicle_wording_range (total);
  g_autofree char *points = g_strdup_printf ("<b>%s</b>", range);
  g_autofree char *escaped = g_markup_escape_text (words, -1);
  g_autofree char *name_escaped = g_markup_escape_text (name, -1);
  g_autofree char *markup =
    g_strdup_printf ("<b>%s</b>\n<span %s>%s</span>", name_escaped, pen->lesser, escaped);

  place_row (pen, cursor, markup, points, 4);
}

/* Where the paper's words leave a total out that the original's bands place. */
static void
place_readings (PediclePen *pen, PedicleCursor *cursor)
{
  for (guint i = 0; i < PEDICLE_N_READINGS; i++)
    if (pedicle_reading_get_place (i) == PEDICLE_READING_OF_TOKUHASHI &&
        pedicle_reading_matters (i, pen->assessment, NULL)) {
      g_autofree char *other = pedicle_reading_describe_other (i, pen->assessment, NULL);
      g_autofree char *markup =
        g_markup_printf_escaped ("%s %s", pedicle_reading_describe_used (i), other);
      g_autofree char *lesser = pedicle_pen_lessen (pen, markup);

      pedicle_pen_write (pen, cursor, lesser, PEDICLE_PEN_SMALL * 0.92, 2);
    }
}

void
pedicle_report_place_prognosis (PediclePen *pen, PedicleCursor *cursor)
{
  const PedicleFacts *facts = pedicle_assessment_get_facts (pen->assessment);

  place_score (pen, cursor, _("Tokuhashi score"), facts->tokuhashi.total.range,
               pedicle_tokuhashi_describe_range (facts->tokuhashi.total.range));
  place_score (pen, cursor, _("Tomita score"), facts->tomita.total.range,
               _("2 to 10, lower is better; beyond the paper"));
  place_readings (pen, cursor);
}
