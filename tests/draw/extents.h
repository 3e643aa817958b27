/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

/* Where a drawing left its ink. */

#include <cairo.h>
#include <glib.h>

G_BEGIN_DECLS

/* A transparent sheet of width by height with a wide margin around, origin at its corner. */
cairo_t *extents_begin (double width, double height);

/* Fails the test when anything was drawn outside of width by height, apart from the blur of an
 * edge; frees cr. */
void extents_assert_inside (cairo_t *cr, double width, double height);

G_END_DECLS
