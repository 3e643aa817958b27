/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "technique-reasons.h"

#include "wording.h"

#include <glib/gi18n-lib.h>

#define MOST_REASONS 3
#define MOST_OF_A_KIND 2
#define MOST_FINDINGS 4

static const PedicleRecommendation *
get_recommendation (const PedicleLesionAssessment *lesion, const PedicleTechnique *technique)
{
  return &lesion->recommendations[technique->id];
}

static guint
add_reasons (GPtrArray *lines, const PedicleLesionAssessment *lesion,
             const PedicleTechnique *technique, PedicleEffectKind kind)
{
  guint n = 0;

  for (guint i = 0; i < technique->rules->len; i++) {
    const PedicleRule *rule = g_ptr_array_index (technique->rules, i);

    if (n == MOST_OF_A_KIND || lines->len == MOST_REASONS)
      break;
    if (!pedicle_rule_has_effect (rule, kind) ||
        pedicle_lesion_assessment_get_rule (lesion, rule).value != PEDICLE_TRUE)
      continue;
    g_ptr_array_add (lines, (gpointer) pedicle_rule_get_because (rule));
    n++;
  }
  return n;
}

/* The best permissive kind that holds. */
static void
add_permission (GPtrArray *lines, const PedicleLesionAssessment *lesion,
                const PedicleTechnique *technique)
{
  if (add_reasons (lines, lesion, technique, PEDICLE_EFFECT_RECOMMEND) == 0)
    add_reasons (lines, lesion, technique, PEDICLE_EFFECT_CONSIDER);
}

static void
add_decisive (GPtrArray *lines, const PedicleLesionAssessment *lesion,
              const PedicleTechnique *technique)
{
  if (add_reasons (lines, lesion, technique, PEDICLE_EFFECT_CONTRAINDICATE) > 0 ||
      add_reasons (lines, lesion, technique, PEDICLE_EFFECT_NOT_INDICATED) > 0)
    return;
  add_reasons (lines, lesion, technique, PEDICLE_EFFECT_CAUTION);
  add_permission (lines, lesion, technique);
}

static char *
join_lines (GPtrArray *lines)
{
  if (lines->len == 0)
    return NULL;
  g_ptr_array_add (lines, NULL);
  return g_strjoinv ("\n", (char **) lines->pdata);
}

char *
pedicle_technique_reasons (const PedicleLesionAssessment *lesion, const PedicleTechnique *technique)
{
  const PedicleRecommendation *recommendation = get_recommendation (lesion, technique);
  g_autoptr (GPtrArray) lines = g_ptr_array_new ();

  add_decisive (lines, lesion, technique);
  if (lines->len == 0 && recommendation->max == PEDICLE_VERDICT_NO_STATEMENT)
    g_ptr_array_add (lines, (gpointer) _("The review paper names no reason for it here."));
  return join_lines (lines);
}

static gboolean
is_companion (const PedicleEffect *effect)
{
  return effect->kind == PEDICLE_EFFECT_REQUIRE || effect->kind == PEDICLE_EFFECT_ADVISE;
}

static gboolean
has_line (GPtrArray *lines, const char *start)
{
  for (guint i = 0; i < lines->len; i++)
    if (g_str_has_prefix (g_ptr_array_index (lines, i), start))
      return TRUE;
  return FALSE;
}

static void
add_companion (GPtrArray *lines, const PedicleKnowledge *knowledge, const PedicleRule *rule,
               const PedicleEffect *effect, gboolean undecided)
{
  g_autofree char *text = pedicle_wording_companion (knowledge, effect, undecided);
  g_autofree char *line = undecided ? g_markup_escape_text (text, -1)
                                    : g_markup_printf_escaped ("<b>%s</b>", text);

  if (has_line (lines, line))
    return;
  /* The reasons above do not tell a rule that has no verdict of its own. */
  if (!undecided && rule->n_effects == 1) {
    g_autofree char *bold = g_steal_pointer (&line);
    g_autofree char *because = g_markup_escape_text (pedicle_rule_get_because (rule), -1);

    line = g_strdup_printf ("%s\n%s", bold, because);
  }
  g_ptr_array_add (lines, g_steal_pointer (&line));
}

static void
add_companions (GPtrArray *lines, const PedicleLesionAssessment *lesion,
                const PedicleTechnique *technique, const PedicleKnowledge *knowledge,
                PedicleTri value)
{
  for (guint i = 0; i < technique->rules->len; i++) {
    const PedicleRule *rule = g_ptr_array_index (technique->rules, i);

    if (!pedicle_rule_has_effect (rule, PEDICLE_EFFECT_REQUIRE) &&
        !pedicle_rule_has_effect (rule, PEDICLE_EFFECT_ADVISE))
      continue;
    if (pedicle_lesion_assessment_get_rule (lesion, rule).value != value)
      continue;
    for (guint j = 0; j < rule->n_effects; j++)
      if (is_companion (&rule->effects[j]) &&
          (value == PEDICLE_TRUE || rule->effects[j].kind == PEDICLE_EFFECT_REQUIRE))
        add_companion (lines, knowledge, rule, &rule->effects[j], value == PEDICLE_UNKNOWN);
  }
}

char *
pedicle_technique_companions (const PedicleLesionAssessment *lesion,
                              const PedicleTechnique *technique, const PedicleKnowledge *knowledge)
{
  const PedicleRecommendation *recommendation = get_recommendation (lesion, technique);
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (g_free);

  /* What is not to be done needs nothing beside it. */
  if (recommendation->max <= PEDICLE_VERDICT_NO_STATEMENT)
    return NULL;
  add_companions (lines, lesion, technique, knowledge, PEDICLE_TRUE);
  add_companions (lines, lesion, technique, knowledge, PEDICLE_UNKNOWN);
  return join_lines (lines);
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
