/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Pages laid out on sheets of paper: the same blocks as in the window, in the palette for print. All
 * lengths are points. Each page begins on a sheet of its own; one with a table lies in landscape. A
 * row is broken only where it is taller than a sheet; the names of the columns stand on each sheet.
 * Every sheet has the title of its page, the intended purpose, versions, and its number. */

#pragma once

#include "page.h"

#include <cairo.h>

G_BEGIN_DECLS

typedef struct _PediclePrint PediclePrint;

/* pages: of PediclePage; a reference is taken. width and height: of the paper upright. edition:
 * versions and day of the print, at the foot of each sheet. */
PediclePrint *pedicle_print_new (GPtrArray *pages, double width, double height,
                                 const char *edition);
void pedicle_print_free (PediclePrint *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PediclePrint, pedicle_print_free)

guint pedicle_print_get_n_sheets (PediclePrint *self);
gboolean pedicle_print_is_landscape (PediclePrint *self, guint sheet);

/* Draws a sheet with the corner of its paper at 0, 0. */
void pedicle_print_draw (PediclePrint *self, guint sheet, cairo_t *cr);

G_END_DECLS
