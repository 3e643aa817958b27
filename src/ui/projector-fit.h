/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How much of the answer the projector shows in the room that it has. Nothing is cut off: where
 * the room ends, the techniques that matter least lose their details first, then stand as names
 * in running text, then as a number. What is contraindicated, and what is settled and good,
 * keeps its name. */

#pragma once

#include "recommendation.h"

G_BEGIN_DECLS

/* What is shown of a technique that has a row of its own. */
typedef enum {
  PEDICLE_DETAIL_NAME,
  PEDICLE_DETAIL_COMPANIONS, /* and what goes with it, once it is settled */
  PEDICLE_DETAIL_ONE,        /* and else why, or what it waits for */
  PEDICLE_DETAIL_WHOLE,      /* and both */
} PedicleDetail;

#define PEDICLE_N_DETAILS (PEDICLE_DETAIL_WHOLE + 1)

/* How the techniques of a group are shown. */
typedef enum {
  PEDICLE_FORM_COUNTED, /* "Not indicated: + 3 more" */
  PEDICLE_FORM_LISTED,  /* "Not indicated: vertebroplasty, kyphoplasty" */
  PEDICLE_FORM_ROWS,
} PedicleForm;

/* All in pixels, spacing included. */
typedef struct {
  PedicleGroup groups[PEDICLE_N_TECHNIQUES]; /* by place in the order that is shown */
  int rows[PEDICLE_N_TECHNIQUES][PEDICLE_N_DETAILS];
  int gap; /* beside the rows of a group */
  int lists[PEDICLE_N_GROUPS], counts[PEDICLE_N_GROUPS];
} PedicleHeights;

typedef struct {
  PedicleForm forms[PEDICLE_N_GROUPS];
  PedicleDetail details[PEDICLE_N_TECHNIQUES]; /* by place; only where the group has rows */
} PedicleFit;

/* The most that fits into room; the least that there is where even that does not fit. */
void pedicle_fit (const PedicleHeights *heights, int room, PedicleFit *ret_fit);

/* The height of it all. */
int pedicle_fit_measure (const PedicleFit *fit, const PedicleHeights *heights);

G_END_DECLS
