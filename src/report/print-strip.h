/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A strip of a sheet: texts beside each other, or a picture, across a given width. Private to
 * src/report. */

#pragma once

#include "ink.h"
#include "page.h"
#include "verdict-mark.h"

#include <pango/pangocairo.h>

G_BEGIN_DECLS

#define PEDICLE_STRIP_MOST_CELLS 12

typedef struct {
  double x;
  double align; /* of each line in the width: 0 left, 0.5 in the middle, 1 right */
  PangoLayout *layout;
} PedicleStripCell;

/* Draws a picture into the rectangle from 0,0 to width,height. */
typedef void (*PedicleStripPicture) (cairo_t *cr, double width, double height, gpointer data);

typedef struct {
  guint n;
  PedicleStripCell cells[PEDICLE_STRIP_MOST_CELLS];
  double before;          /* room above it */
  gboolean keeps_next;    /* not last on a sheet */
  gboolean has_line;      /* a hairline above it */
  double mark_size, mark_y; /* of the sign before the first cell, and how far below the top; 0: none */
  PedicleVerdictMark mark;
  double height;          /* of the picture, instead of cells; 0: none */
  PedicleStripPicture picture;
  gpointer data;
  GDestroyNotify free_data;
} PedicleStrip;

/* Some lines of each cell. */
typedef struct {
  int start[PEDICLE_STRIP_MOST_CELLS], end[PEDICLE_STRIP_MOST_CELLS];
} PedicleStripLines;

/* Fonts in points, whatever it is drawn on. Free with g_object_unref. */
PangoContext *pedicle_strip_make_context (void);

/* One text across width; size in points. */
PangoLayout *pedicle_strip_make_text (PangoContext *context, const char *markup, double size,
                                      double width);

/* Attributes of <span> for text in that colour: "color='#5e5c64'". */
char *pedicle_strip_describe_color (const PedicleColor *color);

PedicleStrip *pedicle_strip_new (void);

/* One more text, at x. */
void pedicle_strip_add (PedicleStrip *strip, PangoContext *context, const char *markup, double size,
                        double x, double width);

/* Ends the text that was added last with an ellipsis where it has more lines, all in one paragraph.
 * Returns whether it had. */
gboolean pedicle_strip_shorten (PedicleStrip *strip, int lines);

/* A strip that is a picture; data is freed with it. */
PedicleStrip *pedicle_strip_new_picture (double height, PedicleStripPicture picture, gpointer data,
                                         GDestroyNotify free_data);

/* A block of a page, and the names of the columns of its table. */
PedicleStrip *pedicle_strip_new_block (PangoContext *context, const PediclePage *page,
                                       const PedicleBlock *block, double width);
PedicleStrip *pedicle_strip_new_header (PangoContext *context, const PediclePage *page,
                                        double width);
void pedicle_strip_free (PedicleStrip *strip);

/* The lines from start on that fit into height, in each cell; returns their height. A picture takes
 * its height, whether it fits or not. */
double pedicle_strip_fit (const PedicleStrip *strip, const int *start, double height,
                          PedicleStripLines *ret_lines);

/* Whether lines are the last. */
gboolean pedicle_strip_is_done (const PedicleStrip *strip, const PedicleStripLines *lines);

/* The height of all of it, without the room above. */
double pedicle_strip_measure (const PedicleStrip *strip);

/* Draws lines with their top at y. */
void pedicle_strip_draw (const PedicleStrip *strip, const PedicleStripLines *lines, cairo_t *cr,
                         double y, double width);

G_END_DECLS
