/* SPDX-License-Identifier: GPL-3.0-or-later */

/* For every rule and every alert states in which it holds, fails and is undecided. */

#pragma once

#include <glib.h>

/* In the place of a state: what can never be. */
#define RULE_NEVER ((const char *) 1)

typedef struct {
  const char *ids;                       /* "VP-1 KP-1": rules with the same condition */
  const char *holds, *fails, *undecided; /* see state.h; NULL where another row shows it */
} RuleRow;

extern const RuleRow rule_rows[];
extern const guint n_rule_rows;
