/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "foot.h"

#include "print-strip.h"
#include "purpose.h"

#include <glib/gi18n-lib.h>

#define SIZE 6.8
#define GAP 10.0

char *
pedicle_foot_describe_edition (const PedicleKnowledge *knowledge, const char *id)
{
  if (id == NULL)
    /* Translators: versions, at the foot of a sheet. */
    return g_strdup_printf (_("Pedicle %s · knowledge %s"), PEDICLE_VERSION, knowledge->version);
  /* Translators: versions and the id of the case, at the foot of a sheet. */
  return g_strdup_printf (_("Pedicle %s · knowledge %s · case %s"), PEDICLE_VERSION,
                          knowledge->version, id);
}

static PedicleStrip *
make_strip (PangoContext *context, double width, const char *edition, guint number, guint total)
{
  g_autofree char *color =
    pedicle_strip_describe_color (&pedicle_ink_get (PEDICLE_INK_PRINT)->secondary);
  g_autofree char *purpose = g_markup_escape_text (pedicle_purpose_get_text (), -1);
  g_autofree char *versions = g_markup_escape_text (edition, -1);
  g_autofree char *count = g_strdup_printf (_("Page %u of %u"), number, total);
  g_autofree char *left = g_strdup_printf ("<span %s>%s\n%s</span>", color, purpose, versions);
  g_autofree char *right = g_strdup_printf ("<span %s>%s</span>", color, count);
  PedicleStrip *strip = pedicle_strip_new ();

  pedicle_strip_add (strip, context, left, SIZE, 0, width * 0.82);
  pedicle_strip_add (strip, context, right, SIZE, width * 0.82, width * 0.18);
  strip->cells[1].align = 1;
  strip->before = GAP;
  strip->has_line = TRUE;
  return strip;
}

static double
get_top (const PedicleStrip *strip, double height)
{
  return height - PEDICLE_FOOT_MARGIN - pedicle_strip_measure (strip);
}

double
pedicle_foot_get_top (PangoContext *context, double width, double height, const char *edition)
{
  PedicleStrip *strip = make_strip (context, width - 2 * PEDICLE_FOOT_MARGIN, edition, 1, 1);
  double top = get_top (strip, height) - GAP;

  pedicle_strip_free (strip);
  return top;
}

void
pedicle_foot_draw (cairo_t *cr, double width, double height, const char *edition, guint number,
                   guint total)
{
  double inner = width - 2 * PEDICLE_FOOT_MARGIN;
  PangoContext *context = pedicle_strip_make_context ();
  PedicleStrip *strip = make_strip (context, inner, edition, number, total);
  static const int from_start[PEDICLE_STRIP_MOST_CELLS] = { 0 };
  PedicleStripLines lines;

  pedicle_strip_fit (strip, from_start, G_MAXDOUBLE, &lines);
  cairo_save (cr);
  cairo_translate (cr, PEDICLE_FOOT_MARGIN, 0);
  pedicle_strip_draw (strip, &lines, cr, get_top (strip, height), inner);
  cairo_restore (cr);
  pedicle_strip_free (strip);
  g_object_unref (context);
}
