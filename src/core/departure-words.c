/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "departure-words.h"

#include "decision-words.h"
#include "isolate.h"

#include <glib/gi18n-lib.h>

static char *
describe_coded (const PedicleDeparture *departure, const PedicleKnowledge *knowledge)
{
  const char *name = pedicle_technique_get_name (
    pedicle_knowledge_get_technique (knowledge, departure->technique));
  const char *reason = pedicle_departure_reason_get_label (departure->reason);

  switch (departure->kind) {
  case PEDICLE_DEPARTURE_VERDICT:
    /* Translators: a technique, and the reason why it is planned all the same. */
    return g_strdup_printf (_("%s, against its verdict: %s."), name, reason);
  case PEDICLE_DEPARTURE_COMPANION:
    /* Translators: a technique, the id of the rule that wants a companion, and the reason. */
    return g_strdup_printf (_("%s, without what it needs (%s): %s."), name,
                            departure->rule != NULL ? departure->rule : "", reason);
  case PEDICLE_DEPARTURE_LEFT_OUT:
    /* Translators: the reason why nothing that is recommended is planned. */
    return g_strdup_printf (_("Nothing that is recommended: %s."), reason);
  }
  g_return_val_if_reached (NULL);
}

static char *
describe_words (const PedicleDeparture *departure, const PedicleKnowledge *knowledge)
{
  g_autofree char *coded = describe_coded (departure, knowledge);
  g_autofree char *words = pedicle_isolate (departure->text);

  return *words != '\0' ? g_strconcat (coded, " ", words, NULL) : g_steal_pointer (&coded);
}

char *
pedicle_departure_describe (const PedicleDeparture *departure, const PedicleVisit *visit,
                            const PedicleKnowledge *knowledge)
{
  g_autofree char *words = describe_words (departure, knowledge);

  for (guint i = 0; visit->lesions->len > 1 && i < visit->lesions->len; i++) {
    const PedicleLesion *lesion = g_ptr_array_index (visit->lesions, i);

    if (g_str_equal (lesion->id, departure->lesion)) {
      g_autofree char *levels = pedicle_levels_to_string (lesion->levels);

      /* Translators: vertebrae, and what the plan for them departs from. */
      return g_strdup_printf (C_("departure", "%s: %s"), levels, words);
    }
  }
  return g_steal_pointer (&words);
}
