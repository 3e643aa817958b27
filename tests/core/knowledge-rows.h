/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the built-in knowledge has to hold, as the rule base lists it. */

#pragma once

#include <glib.h>

/* source: sections, "beyond" where it is not in the paper, {citations}, "inferred", decision. */
typedef struct {
  const char *ids; /* "VP-1 KP-1" */
  const char *effects;
  const char *source;
} RuleEffects;

typedef struct {
  const char *id;
  const char *level, *of;
  const char *source;
} AlertRow;

typedef struct {
  const char *technique;
  const char *rules;
  const char *statements;
} TechniqueRow;

extern const RuleEffects rule_effects[];
extern const guint n_rule_effects;
extern const AlertRow alert_rows[];
extern const guint n_alert_rows;
extern const TechniqueRow technique_rows[];
extern const guint n_technique_rows;
