/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A block of a page as cells beside each other, each a text of a given width: what is put on sheets.
 * Private to src/report. */

#pragma once

#include "ink.h"
#include "page.h"

#include <pango/pangocairo.h>

G_BEGIN_DECLS

#define PEDICLE_STRIP_MOST_CELLS 12

typedef struct {
  double x;
  PangoLayout *layout;
} PedicleStripCell;

typedef struct {
  guint n;
  PedicleStripCell cells[PEDICLE_STRIP_MOST_CELLS];
  double before;          /* room above it */
  gboolean keeps_next;    /* not last on a sheet */
  gboolean is_row;        /* of the table: a line above it, the names of the columns before it */
  const PedicleBlock *block; /* for its sign; NULL: none */
} PedicleStrip;

/* Some lines of each cell. */
typedef struct {
  int start[PEDICLE_STRIP_MOST_CELLS], end[PEDICLE_STRIP_MOST_CELLS];
} PedicleStripLines;

/* Fonts in points, whatever it is drawn on. Free with g_object_unref. */
PangoContext *pedicle_strip_make_context (void);

PedicleStrip *pedicle_strip_new (PangoContext *context, const PediclePage *page,
                                 const PedicleBlock *block, double width);
PedicleStrip *pedicle_strip_new_header (PangoContext *context, const PediclePage *page,
                                        double width);
void pedicle_strip_free (PedicleStrip *strip);

/* One text across width; size in points. */
PangoLayout *pedicle_strip_make_text (PangoContext *context, const char *markup, double size,
                                      double width);

/* The lines from start on that fit into height, in each cell; returns their height. */
double pedicle_strip_fit (const PedicleStrip *strip, const int *start, double height,
                          PedicleStripLines *ret_lines);

/* Whether lines are the last. */
gboolean pedicle_strip_is_done (const PedicleStrip *strip, const PedicleStripLines *lines);

/* Draws lines with their top at y. */
void pedicle_strip_draw (const PedicleStrip *strip, const PedicleStripLines *lines, cairo_t *cr,
                         double y, double width);

G_END_DECLS
