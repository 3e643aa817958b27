/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "plan-check.h"

#include "effect-words.h"
#include "wording.h"

#include <glib/gi18n-lib.h>

/* Of what concerns companions. */
static char *
describe_companion (const PedicleRemark *remark, const char *name,
                    const PedicleKnowledge *knowledge)
{
  g_autofree char *companion = pedicle_effect_describe_companion (remark->effect, knowledge);
  gboolean required = remark->effect->kind == PEDICLE_EFFECT_REQUIRE;

  /* Translators, here and below: a technique, and a companion with its place: "Kyphoplasty needs, in
   * the same session: Percutaneous stabilization. It is not planned." */
  if (remark->kind == PEDICLE_REMARK_COMPANION)
    return required ? g_strdup_printf (_("%s needs, %s. It is not planned."), name, companion)
                    : g_strdup_printf (_("With %s is advised, %s. It is not planned."), name,
                                       companion);
  if (remark->kind == PEDICLE_REMARK_MAY_NEED)
    return g_strdup_printf (_("%s may need, %s. It is not planned so, and an answer is missing."),
                            name, companion);
  if (remark->kind == PEDICLE_REMARK_DAY_UNSAID)
    return g_strdup_printf (_("%s needs, %s. The plan does not say the day."), name, companion);
  if (remark->kind == PEDICLE_REMARK_TOO_EARLY)
    return g_strdup_printf (_("%s needs, %s. It is planned for day %d."), name, companion,
                            remark->day);
  return required
           ? g_strdup_printf (_("%s needs, %s. It is planned, but not in that order."), name,
                              companion)
           : g_strdup_printf (_("With %s is advised, %s. It is planned, but not in that order."),
                              name, companion);
}

char *
pedicle_remark_describe (const PedicleRemark *remark, const PedicleKnowledge *knowledge)
{
  const char *name = pedicle_technique_get_name (
    pedicle_knowledge_get_technique (knowledge, remark->technique));
  g_autofree char *verdict =
    pedicle_recommendation_describe (&remark->recommendation, remark->technique);
  g_autofree char *left_out = NULL;

  switch (remark->kind) {
  case PEDICLE_REMARK_VERDICT:
    /* Translators: a technique and its verdict. */
    return g_strdup_printf (_("%s: %s"), name, verdict);
  case PEDICLE_REMARK_OPEN:
    /* Translators: a technique and its verdict, which is not settled. */
    return g_strdup_printf (_("%s, still open: %s"), name, verdict);
  case PEDICLE_REMARK_UNAVAILABLE:
    return g_strdup_printf (_("%s: not available in this hospital"), name);
  case PEDICLE_REMARK_LEFT_OUT:
    left_out = pedicle_wording_list_techniques (knowledge, remark->recommended);
    return g_strdup_printf (_("Recommended and not planned: %s"), left_out);
  case PEDICLE_REMARK_COMPANION:
  case PEDICLE_REMARK_ORDER:
  case PEDICLE_REMARK_TOO_EARLY:
  case PEDICLE_REMARK_DAY_UNSAID:
  case PEDICLE_REMARK_MAY_NEED:
    return describe_companion (remark, name, knowledge);
  }
  g_return_val_if_reached (NULL);
}
