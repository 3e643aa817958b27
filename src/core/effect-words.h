/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Effects of rules, and levels of alerts, in words. */

#pragma once

#include "knowledge.h"

G_BEGIN_DECLS

/* "Caution", "Needs", translated. Static. */
const char *pedicle_effect_kind_get_label (PedicleEffectKind kind);

/* Of "require" and "advise": when, and which of the techniques: "before it: Vertebroplasty or
 * Kyphoplasty", translated. */
char *pedicle_effect_describe_companion (const PedicleEffect *effect,
                                         const PedicleKnowledge *knowledge);

/* The same without the order: "Conventional radiotherapy or Stereotactic radiosurgery". */
char *pedicle_effect_describe_techniques (const PedicleEffect *effect,
                                          const PedicleKnowledge *knowledge);

/* "Warning"; "" of a footer. Translated, static. */
const char *pedicle_alert_level_get_label (PedicleAlertLevel level);

G_END_DECLS
