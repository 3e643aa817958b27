/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Three-valued logic, and numbers of which only bounds are known. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Strong Kleene logic. The order is the logic: with FALSE < UNKNOWN < TRUE,
 * "and" is the minimum, "or" the maximum and "not" the mirror image. */
typedef enum { PEDICLE_FALSE, PEDICLE_UNKNOWN, PEDICLE_TRUE } PedicleTri;

static inline PedicleTri
pedicle_tri_and (PedicleTri a, PedicleTri b)
{
  return MIN (a, b);
}

static inline PedicleTri
pedicle_tri_or (PedicleTri a, PedicleTri b)
{
  return MAX (a, b);
}

static inline PedicleTri
pedicle_tri_not (PedicleTri a)
{
  return PEDICLE_TRUE - a;
}

static inline PedicleTri
pedicle_tri_from_boolean (gboolean value)
{
  return value ? PEDICLE_TRUE : PEDICLE_FALSE;
}

/* A number of which only bounds are known; lower == upper when it is known.
 * Ranges are to arithmetic what PEDICLE_UNKNOWN is to logic. */
typedef struct {
  int lower, upper;
} PedicleRange;

static inline gboolean
pedicle_range_is_known (PedicleRange range)
{
  return range.lower == range.upper;
}

static inline PedicleRange
pedicle_range_add (PedicleRange a, PedicleRange b)
{
  return (PedicleRange) { a.lower + b.lower, a.upper + b.upper };
}

static inline PedicleTri
pedicle_range_at_least (PedicleRange range, int limit)
{
  return range.lower >= limit ? PEDICLE_TRUE : range.upper < limit ? PEDICLE_FALSE : PEDICLE_UNKNOWN;
}

static inline PedicleTri
pedicle_range_at_most (PedicleRange range, int limit)
{
  return pedicle_tri_not (pedicle_range_at_least (range, limit + 1));
}

G_END_DECLS
