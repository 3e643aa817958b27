/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "technique-reasons.h"

#include "wording.h"

#include <glib/gi18n-lib.h>

#define MOST_OF_A_KIND 2
#define MOST_FINDINGS 3

static const PedicleRecommendation *
get_recommendation (const PedicleLesionAssessment *lesion, const PedicleTechnique *technique)
{
  return &lesion->recommendations[technique->id];
}

typedef struct {
  const char **lines;
  guint n;
} Reasons;

static guint
add_reasons (Reasons *reasons, const PedicleLesionAssessment *lesion,
             const PedicleTechnique *technique, PedicleEffectKind kind)
{
  guint n = 0;

  for (guint i = 0; i < technique->rules->len; i++) {
    const PedicleRule *rule = g_ptr_array_index (technique->rules, i);

    if (n == MOST_OF_A_KIND || reasons->n == PEDICLE_N_REASONS)
      break;
    if (!pedicle_rule_has_effect (rule, kind) ||
        pedicle_lesion_assessment_get_rule (lesion, rule).value != PEDICLE_TRUE)
      continue;
    reasons->lines[reasons->n++] = pedicle_rule_get_because (rule);
    n++;
  }
  return n;
}

/* What forbids it stands alone; else what calls for caution, and the best permission that holds. */
static void
add_decisive (Reasons *reasons, const PedicleLesionAssessment *lesion,
              const PedicleTechnique *technique)
{
  if (add_reasons (reasons, lesion, technique, PEDICLE_EFFECT_CONTRAINDICATE) > 0 ||
      add_reasons (reasons, lesion, technique, PEDICLE_EFFECT_NOT_INDICATED) > 0)
    return;
  add_reasons (reasons, lesion, technique, PEDICLE_EFFECT_CAUTION);
  if (add_reasons (reasons, lesion, technique, PEDICLE_EFFECT_RECOMMEND) == 0)
    add_reasons (reasons, lesion, technique, PEDICLE_EFFECT_CONSIDER);
}

guint
pedicle_technique_reasons (const PedicleLesionAssessment *lesion, const PedicleTechnique *technique,
                           const char *ret_reasons[PEDICLE_N_REASONS])
{
  const PedicleRecommendation *recommendation = get_recommendation (lesion, technique);
  Reasons reasons = { ret_reasons, 0 };

  for (guint i = 0; i < PEDICLE_N_REASONS; i++)
    ret_reasons[i] = NULL;
  add_decisive (&reasons, lesion, technique);
  if (reasons.n == 0 && recommendation->max == PEDICLE_VERDICT_NO_STATEMENT)
    ret_reasons[reasons.n++] = _("The review paper names no reason for it here.");
  return reasons.n;
}

static guint
get_techniques (const PedicleEffect *effect)
{
  guint techniques = 0;

  for (guint i = 0; i < effect->n_any_of; i++)
    techniques |= 1u << effect->any_of[i];
  return techniques;
}

static void
collect_companions (GArray *companions, const PedicleLesionAssessment *lesion,
                    const PedicleRule *rule)
{
  PedicleTri value = pedicle_lesion_assessment_get_rule (lesion, rule).value;

  for (guint i = 0; i < rule->n_effects && value != PEDICLE_FALSE; i++) {
    const PedicleEffect *effect = &rule->effects[i];
    PedicleCompanion companion = { rule, effect, get_techniques (effect), value == PEDICLE_UNKNOWN };

    if (effect->kind == PEDICLE_EFFECT_REQUIRE ||
        (effect->kind == PEDICLE_EFFECT_ADVISE && value == PEDICLE_TRUE))
      g_array_append_val (companions, companion);
  }
}

/* Whether who has one has the other, too: in the same order, no sooner, certain, and chosen from
 * fewer. Of two that say the same the first counts. */
static gboolean
covers (const PedicleCompanion *one, const PedicleCompanion *other)
{
  if (one->effect->order != other->effect->order ||
      one->effect->from_day < other->effect->from_day || (one->undecided && !other->undecided) ||
      one->effect->kind > other->effect->kind || (one->techniques & ~other->techniques) != 0)
    return FALSE;
  return one->techniques != other->techniques || one->effect->kind != other->effect->kind ||
         one->undecided != other->undecided || one < other;
}

static gboolean
is_covered (GArray *companions, guint index)
{
  const PedicleCompanion *wanted = &g_array_index (companions, PedicleCompanion, index);

  for (guint i = 0; i < companions->len; i++)
    if (i != index && covers (&g_array_index (companions, PedicleCompanion, i), wanted))
      return TRUE;
  return FALSE;
}

static void
add_uncovered (GArray *list, GArray *companions, gboolean undecided)
{
  for (guint i = 0; i < companions->len; i++) {
    PedicleCompanion companion = g_array_index (companions, PedicleCompanion, i);

    if (companion.undecided == undecided && !is_covered (companions, i))
      g_array_append_val (list, companion);
  }
}

GArray *
pedicle_technique_list_companions (const PedicleLesionAssessment *lesion,
                                   const PedicleTechnique *technique)
{
  g_autoptr (GArray) all = g_array_new (FALSE, FALSE, sizeof (PedicleCompanion));
  GArray *list = g_array_new (FALSE, FALSE, sizeof (PedicleCompanion));

  /* What is not to be done needs nothing beside it. */
  if (get_recommendation (lesion, technique)->max <= PEDICLE_VERDICT_NO_STATEMENT)
    return list;
  for (guint i = 0; i < technique->rules->len; i++)
    collect_companions (all, lesion, g_ptr_array_index (technique->rules, i));
  add_uncovered (list, all, FALSE);
  add_uncovered (list, all, TRUE);
  return list;
}

gboolean
pedicle_companion_needs_reason (const PedicleCompanion *companion)
{
  return !companion->undecided && companion->rule->n_effects == 1;
}

static char *
describe_companion (const PedicleCompanion *companion, const PedicleKnowledge *knowledge,
                    gboolean with_reasons)
{
  g_autofree char *line =
    pedicle_wording_companion_markup (knowledge, companion->effect, companion->undecided);
  g_autofree char *because = NULL;

  if (!with_reasons || !pedicle_companion_needs_reason (companion))
    return g_steal_pointer (&line);
  because = g_markup_escape_text (pedicle_rule_get_because (companion->rule), -1);
  return g_strdup_printf ("%s\n%s", line, because);
}

static char *
describe_companions (const PedicleLesionAssessment *lesion, const PedicleTechnique *technique,
                     const PedicleKnowledge *knowledge, gboolean with_reasons,
                     gboolean with_undecided)
{
  g_autoptr (GArray) companions = pedicle_technique_list_companions (lesion, technique);
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < companions->len; i++) {
    const PedicleCompanion *companion = &g_array_index (companions, PedicleCompanion, i);

    if (with_undecided || !companion->undecided)
      g_ptr_array_add (lines, describe_companion (companion, knowledge, with_reasons));
  }
  if (lines->len == 0)
    return NULL;
  g_ptr_array_add (lines, NULL);
  return g_strjoinv ("\n", (char **) lines->pdata);
}

char *
pedicle_technique_companions (const PedicleLesionAssessment *lesion,
                              const PedicleTechnique *technique, const PedicleKnowledge *knowledge)
{
  return describe_companions (lesion, technique, knowledge, TRUE, TRUE);
}

char *
pedicle_technique_certain_companions (const PedicleLesionAssessment *lesion,
                                      const PedicleTechnique *technique,
                                      const PedicleKnowledge *knowledge)
{
  return describe_companions (lesion, technique, knowledge, FALSE, FALSE);
}

char *
pedicle_technique_waits (const PedicleLesionAssessment *lesion, const PedicleTechnique *technique)
{
  const PedicleRecommendation *recommendation = get_recommendation (lesion, technique);
  g_autofree char *list = NULL;

  if (recommendation->open == 0)
    return NULL;
  list = pedicle_wording_findings (recommendation->open, lesion, MOST_FINDINGS);
  /* Translators: the findings that a verdict waits for. */
  return g_strdup_printf (_("Waits for: %s"), list);
}
