/* SPDX-License-Identifier: GPL-3.0-or-later */

/* States, and what the derived facts of the rule base are in them. */

#pragma once

#include "tri.h"

typedef struct {
  const char *fact;
  PedicleTri value;
  const char *state;        /* see state.h; it is asked of the first lesion, if there is one */
  const char *explained_by; /* the findings, or NULL where the row is not about them */
} FactRow;

extern const FactRow fact_rows[];
extern const guint n_fact_rows;
