/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Sets of truth values: what a fact can be while only some of what decides it is known. */

#pragma once

#include "tri.h"

G_BEGIN_DECLS

/* Bit n for the value n. */
typedef guint PedicleTriSet;

#define PEDICLE_TRI_SET(value) (1u << (value))
#define PEDICLE_TRI_SET_FALSE PEDICLE_TRI_SET (PEDICLE_FALSE)
#define PEDICLE_TRI_SET_UNKNOWN PEDICLE_TRI_SET (PEDICLE_UNKNOWN)
#define PEDICLE_TRI_SET_TRUE PEDICLE_TRI_SET (PEDICLE_TRUE)

static inline gboolean
pedicle_tri_set_is_single (PedicleTriSet set)
{
  return (set & (set - 1)) == 0;
}

static inline PedicleTriSet
pedicle_tri_set_not (PedicleTriSet set)
{
  return (set & PEDICLE_TRI_SET_UNKNOWN) |
         (set & PEDICLE_TRI_SET_FALSE ? PEDICLE_TRI_SET_TRUE : 0) |
         (set & PEDICLE_TRI_SET_TRUE ? PEDICLE_TRI_SET_FALSE : 0);
}

/* Every value that "and" can have; it is false as soon as one side is. */
static inline PedicleTriSet
pedicle_tri_set_and (PedicleTriSet a, PedicleTriSet b)
{
  const PedicleTriSet not_false = PEDICLE_TRI_SET_UNKNOWN | PEDICLE_TRI_SET_TRUE;
  gboolean unknown = ((a & PEDICLE_TRI_SET_UNKNOWN) && (b & not_false)) ||
                     ((b & PEDICLE_TRI_SET_UNKNOWN) && (a & not_false));

  return ((a | b) & PEDICLE_TRI_SET_FALSE) | (a & b & PEDICLE_TRI_SET_TRUE) |
         (unknown ? PEDICLE_TRI_SET_UNKNOWN : 0);
}

static inline PedicleTriSet
pedicle_tri_set_or (PedicleTriSet a, PedicleTriSet b)
{
  return pedicle_tri_set_not (pedicle_tri_set_and (pedicle_tri_set_not (a),
                                                   pedicle_tri_set_not (b)));
}

G_END_DECLS
