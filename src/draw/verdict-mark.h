/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

/* The sign in front of a verdict, or of a part of a condition. Each has a shape of its own: colour only
 * helps. */

#include "ink.h"
#include "recommendation.h"

G_BEGIN_DECLS

typedef enum {
  PEDICLE_VERDICT_MARK_RECOMMENDED,      /* tick */
  PEDICLE_VERDICT_MARK_CONSIDER,         /* ring */
  PEDICLE_VERDICT_MARK_CAUTION,          /* triangle with an exclamation mark */
  PEDICLE_VERDICT_MARK_CONTRAINDICATED,  /* cross in an octagon */
  PEDICLE_VERDICT_MARK_NOT_INDICATED,    /* bar in a circle */
  PEDICLE_VERDICT_MARK_NO_STATEMENT,     /* dotted circle, empty */
  PEDICLE_VERDICT_MARK_WAITING,          /* dashed circle with a question mark */
  PEDICLE_VERDICT_MARK_MET,              /* tick without a circle */
  PEDICLE_VERDICT_MARK_NOT_MET,          /* cross without a circle */
} PedicleVerdictMark;

#define PEDICLE_VERDICT_MARK_N 9

/* Draws mark into the square from 0,0 to size,size; made for 16 and up. */
void pedicle_verdict_mark_draw (cairo_t            *cr,
                                double              size,
                                PedicleVerdictMark  mark,
                                const PedicleInk   *ink);

/* The sign of the group that a recommendation stands in. */
PedicleVerdictMark pedicle_mark_of_group (PedicleGroup group);

G_END_DECLS
