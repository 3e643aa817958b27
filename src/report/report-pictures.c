/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "report-parts.h"

#include "gauge.h"
#include "spine.h"
#include "wording.h"

#include <glib/gi18n-lib.h>

#define GAUGE_PROPORTION 0.74 /* height of the width, with its two lines of words */
#define GAUGES_BESIDE 3
#define GAUGE_GAP 12.0

/* A gauge with its own words. */
typedef struct {
  PedicleGauge gauge;
  char *caption, *detail;
} GaugePicture;

static void
gauge_picture_free (gpointer data)
{
  GaugePicture *picture = data;

  g_free (picture->caption);
  g_free (picture->detail);
  g_free (picture);
}

static void
draw_gauge (cairo_t *cr, double width, double height, gpointer data)
{
  const GaugePicture *picture = data;

  pedicle_gauge_draw (cr, width, height, &picture->gauge, pedicle_ink_get (PEDICLE_INK_PRINT));
}

static GaugePicture *
make_gauge (const PedicleLesionAssessment *lesion)
{
  GaugePicture *picture = g_new0 (GaugePicture, 1);

  picture->gauge.empty = lesion == NULL;
  if (lesion == NULL)
    return picture;
  picture->caption = pedicle_sins_describe_range (lesion->facts.sins.total.range);
  picture->detail = pedicle_wording_sins_detail (&lesion->facts.sins);
  picture->gauge.total = lesion->facts.sins.total.range;
  picture->gauge.lower = lesion->facts.sins.total.range.lower;
  picture->gauge.upper = lesion->facts.sins.total.range.upper;
  picture->gauge.caption = picture->caption;
  picture->gauge.detail = picture->detail;
  return picture;
}

void
pedicle_report_place_gauge (PediclePen *pen, PedicleCursor *cursor, guint lesion)
{
  GaugePicture *picture =
    make_gauge (pedicle_assessment_get_lesion (pen->assessment, lesion));

  pedicle_cursor_place (cursor, pedicle_strip_new_picture (cursor->width * GAUGE_PROPORTION,
                                                           draw_gauge, picture,
                                                           gauge_picture_free));
}

void
pedicle_report_place_titled_gauge (PediclePen *pen, PedicleCursor *cursor, guint lesion)
{
  const PedicleLesionAssessment *each = pedicle_assessment_get_lesion (pen->assessment, lesion);
  g_autofree char *levels = pedicle_levels_to_string (each->levels);
  /* Translators: the id of a lesion and its vertebrae: "Lesion 1: T11–T12". */
  g_autofree char *title = g_strdup_printf (_("Lesion %s: %s"), each->id, levels);
  g_autofree char *markup = g_markup_printf_escaped ("<b>%s</b>", title);
  PedicleStrip *strip = pedicle_strip_new ();

  strip->keeps_next = TRUE;
  pedicle_strip_add (strip, pen->context, markup, PEDICLE_PEN_HEADING, 0, cursor->width);
  strip->cells[0].align = 0.5;
  pedicle_cursor_place (cursor, strip);
  pedicle_report_place_gauge (pen, cursor, lesion);
}

void
pedicle_report_place_gauges (PediclePen *pen, PedicleCursor *cursor)
{
  guint n = pedicle_assessment_get_n_lesions (pen->assessment);
  guint beside = CLAMP (n, 2, GAUGES_BESIDE);
  double width = (cursor->width - (beside - 1) * GAUGE_GAP) / beside;
  double height = width * GAUGE_PROPORTION + 2 * PEDICLE_PEN_HEADING;

  for (guint i = 0; i < n; i += beside) {
    double lowest;

    if (cursor->y + height > cursor->bottom && cursor->y > cursor->fresh)
      pedicle_cursor_go_on (cursor);
    lowest = cursor->y;
    for (guint j = i; j < MIN (i + beside, n); j++) {
      PedicleCursor column = *cursor;

      column.x = cursor->x + (j - i) * (width + GAUGE_GAP);
      column.width = width;
      pedicle_report_place_titled_gauge (pen, &column, j);
      lowest = MAX (lowest, column.y);
    }
    cursor->y = lowest + GAUGE_GAP;
  }
}

/* The map; lesions are its own. */
typedef struct {
  PedicleSpine spine;
  PedicleSpineLesion *lesions;
} SpinePicture;

static void
spine_picture_free (gpointer data)
{
  SpinePicture *picture = data;

  g_free (picture->lesions);
  g_free (picture);
}

static void
draw_spine (cairo_t *cr, double width, double height, gpointer data)
{
  const SpinePicture *picture = data;
  PedicleSpineLayout layout;

  pedicle_spine_layout (width, height, 1, &layout);
  pedicle_spine_draw (cr, &layout, &picture->spine, pedicle_ink_get (PEDICLE_INK_PRINT));
}

void
pedicle_report_place_spine (PediclePen *pen, PedicleCursor *cursor, double height, guint lesion)
{
  guint n = pedicle_assessment_get_n_lesions (pen->assessment);
  SpinePicture *picture = g_new0 (SpinePicture, 1);
  PedicleStrip *strip;

  picture->lesions = g_new0 (PedicleSpineLesion, MAX (n, 1));
  for (guint i = 0; i < n; i++) {
    const PedicleLesionAssessment *each = pedicle_assessment_get_lesion (pen->assessment, i);

    picture->lesions[i].levels = each->levels;
    picture->lesions[i].sins = each->facts.sins.total.range;
    picture->lesions[i].selected = n > 1 && i == lesion;
  }
  picture->spine = (PedicleSpine) { picture->lesions, n, -1, -1, 0, NULL };
  strip = pedicle_strip_new_picture (height, draw_spine, picture, spine_picture_free);
  strip->before = 6;
  pedicle_cursor_place (cursor, strip);
}
