/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Sizes of paper, upright, in points. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct {
  const char *id; /* "a4" */
  double width, height;
} PediclePaper;

/* The paper called id: "a4", "letter". NULL where there is none. Static. */
const PediclePaper *pedicle_paper_find (const char *id);

/* What printers of the user's country hold. */
const PediclePaper *pedicle_paper_get_default (void);

G_END_DECLS
