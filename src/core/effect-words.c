/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "effect-words.h"

#include <glib/gi18n-lib.h>

const char *
pedicle_effect_kind_get_label (PedicleEffectKind kind)
{
  switch (kind) {
  case PEDICLE_EFFECT_RECOMMEND:
    return C_("effect of a rule", "Recommended");
  case PEDICLE_EFFECT_CONSIDER:
    return C_("effect of a rule", "To consider");
  case PEDICLE_EFFECT_CAUTION:
    return C_("effect of a rule", "Caution");
  case PEDICLE_EFFECT_NOT_INDICATED:
    return C_("effect of a rule", "Not indicated");
  case PEDICLE_EFFECT_CONTRAINDICATE:
    return C_("effect of a rule", "Contraindicated");
  case PEDICLE_EFFECT_REQUIRE:
    return C_("effect of a rule", "Needs");
  case PEDICLE_EFFECT_ADVISE:
    return C_("effect of a rule", "Advised");
  case PEDICLE_EFFECT_NOTE:
    return C_("effect of a rule", "Note");
  }
  g_return_val_if_reached (NULL);
}

/* "a, b or c"; words ends in NULL and is not empty. */
static char *
join_alternatives (const char *const *words)
{
  g_autofree char *list = g_strdup (words[0]);

  for (guint i = 1; words[i]; i++) {
    char *longer = words[i + 1] ? g_strdup_printf ("%s, %s", list, words[i])
                   /* Translators: joins the last of a list of alternatives: "a, b or c". */
                                : g_strdup_printf (_("%s or %s"), list, words[i]);

    g_free (list);
    list = longer;
  }
  return g_steal_pointer (&list);
}

char *
pedicle_effect_describe_techniques (const PedicleEffect *effect,
                                    const PedicleKnowledge *knowledge)
{
  const char *names[PEDICLE_N_TECHNIQUES + 1] = { NULL };

  for (guint i = 0; i < effect->n_any_of; i++)
    names[i] = pedicle_technique_get_name (
      pedicle_knowledge_get_technique (knowledge, effect->any_of[i]));
  return join_alternatives (names);
}

char *
pedicle_effect_describe_companion (const PedicleEffect *effect, const PedicleKnowledge *knowledge)
{
  g_autofree char *techniques = pedicle_effect_describe_techniques (effect, knowledge);

  switch (effect->order) {
  case PEDICLE_ORDER_BEFORE:
    return g_strdup_printf (C_("companion", "before it: %s"), techniques);
  case PEDICLE_ORDER_SAME_SESSION:
    return g_strdup_printf (C_("companion", "in the same session: %s"), techniques);
  case PEDICLE_ORDER_AFTER:
    if (effect->from_day > 0)
      return g_strdup_printf (C_("companion", "afterwards, from day %d: %s"), effect->from_day,
                              techniques);
    return g_strdup_printf (C_("companion", "afterwards: %s"), techniques);
  }
  g_return_val_if_reached (NULL);
}

const char *
pedicle_alert_level_get_label (PedicleAlertLevel level)
{
  switch (level) {
  case PEDICLE_ALERT_URGENT:
    return C_("alert", "Urgent");
  case PEDICLE_ALERT_WARNING:
    return C_("alert", "Warning");
  case PEDICLE_ALERT_INFO:
    return C_("alert", "Information");
  case PEDICLE_ALERT_FOOTER:
    return "";
  }
  g_return_val_if_reached ("");
}
