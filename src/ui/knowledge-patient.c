/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "knowledge-patient.h"

#include "date-text.h"
#include "knowledge-pages.h"
#include "wording.h"

#include <glib/gi18n-lib.h>

typedef struct {
  const PedicleKnowledge *knowledge;
  const PedicleLesionAssessment *lesion;
  const PedicleTechnique *technique;
  PedicleBlock *row;
  GPtrArray *cell;
} Builder;

static const PedicleRecommendation *
get_recommendation (const Builder *self)
{
  return &self->lesion->recommendations[self->technique->id];
}

static PedicleTri
get_value (const Builder *self, const PedicleRule *rule)
{
  return pedicle_lesion_assessment_get_rule (self->lesion, rule).value;
}

static void
end_cell (Builder *self)
{
  if (self->cell->len == 0)
    /* Translators: in a cell of a table: nothing speaks for it, nothing is open. */
    pedicle_block_add_part (self->row, PEDICLE_TONE_ABSENT, C_("cell of a table", "nothing"), NULL);
}

/* Rules that hold and have the effect, with their reasons. */
static void
add_reasons (Builder *self, PedicleEffectKind kind)
{
  for (guint i = 0; i < self->technique->rules->len; i++) {
    const PedicleRule *rule = g_ptr_array_index (self->technique->rules, i);
    PedicleEffect effect = { .kind = kind };
    g_autofree char *words = NULL, *note = NULL;

    if (!pedicle_rule_has_effect (rule, kind) || get_value (self, rule) != PEDICLE_TRUE)
      continue;
    words = pedicle_wording_effect (self->knowledge, &effect);
    /* Translators: the number of a rule, and its effect: "VP-1: Contraindicated". */
    note = g_strdup_printf (C_("number of a rule", "%s: %s"), rule->id, words);
    pedicle_block_add_part (
      self->row, rule->source.beyond_paper ? PEDICLE_TONE_BEYOND : PEDICLE_TONE_PLAIN,
      pedicle_rule_get_because (rule), note)
      ->source = pedicle_source_describe_fully (&rule->source, self->knowledge);
  }
}

static void
add_verdict (Builder *self)
{
  g_autofree char *verdict =
    pedicle_recommendation_describe (get_recommendation (self), self->technique->id);

  pedicle_block_add_cell (self->row);
  pedicle_block_add_part (self->row, PEDICLE_TONE_STRONG, verdict, NULL);
}

static void
add_for (Builder *self)
{
  self->cell = pedicle_block_add_cell (self->row);
  add_reasons (self, PEDICLE_EFFECT_RECOMMEND);
  add_reasons (self, PEDICLE_EFFECT_CONSIDER);
  end_cell (self);
}

static void
add_against (Builder *self)
{
  self->cell = pedicle_block_add_cell (self->row);
  add_reasons (self, PEDICLE_EFFECT_CONTRAINDICATE);
  add_reasons (self, PEDICLE_EFFECT_NOT_INDICATED);
  add_reasons (self, PEDICLE_EFFECT_CAUTION);
  end_cell (self);
}

static void
add_open (Builder *self)
{
  self->cell = pedicle_block_add_cell (self->row);
  if (get_recommendation (self)->open != 0) {
    g_autofree char *list = pedicle_wording_findings (get_recommendation (self)->open, self->lesion,
                                                      PEDICLE_N_FINDINGS);

    pedicle_block_add_part (self->row, PEDICLE_TONE_PLAIN, list, NULL);
  }
  end_cell (self);
}

static void
add_companion (Builder *self, const PedicleRule *rule, const PedicleEffect *effect,
               gboolean undecided)
{
  g_autofree char *words = pedicle_wording_companion (self->knowledge, effect, undecided);

  pedicle_block_add_part (
    self->row, rule->source.beyond_paper ? PEDICLE_TONE_BEYOND : PEDICLE_TONE_PLAIN, words,
    rule->id)
    ->source = pedicle_source_describe_fully (&rule->source, self->knowledge);
}

static void
add_companions_that (Builder *self, PedicleTri value)
{
  for (guint i = 0; i < self->technique->rules->len; i++) {
    const PedicleRule *rule = g_ptr_array_index (self->technique->rules, i);

    for (guint j = 0; j < rule->n_effects; j++)
      if (rule->effects[j].n_any_of > 0 && get_value (self, rule) == value)
        add_companion (self, rule, &rule->effects[j], value == PEDICLE_UNKNOWN);
  }
}

/* What is not to be done needs nothing beside it. */
static void
add_companions (Builder *self)
{
  self->cell = pedicle_block_add_cell (self->row);
  if (get_recommendation (self)->max > PEDICLE_VERDICT_NO_STATEMENT) {
    add_companions_that (self, PEDICLE_TRUE);
    add_companions_that (self, PEDICLE_UNKNOWN);
  }
  end_cell (self);
}

/* What decides: of an adverse verdict what speaks against it, else what speaks for it. */
static const char *
get_first_reason (const Builder *self)
{
  guint column = get_recommendation (self)->max <= PEDICLE_VERDICT_NO_STATEMENT ? 2 : 1;
  const GPtrArray *cell = g_ptr_array_index (self->row->cells, column);
  const PediclePart *part = g_ptr_array_index (cell, 0);

  return part->tone != PEDICLE_TONE_ABSENT ? part->text : NULL;
}

static char *
speak (const Builder *self)
{
  const PedicleRecommendation *recommendation = get_recommendation (self);
  const char *name = pedicle_technique_get_name (self->technique);
  g_autofree char *verdict =
    pedicle_recommendation_describe (recommendation, self->technique->id);
  const char *reason = get_first_reason (self);

  if (!pedicle_recommendation_is_settled (recommendation))
    return g_strdup_printf (_("%s, waiting: %s"), name, verdict);
  if (reason == NULL)
    return g_strdup_printf (C_("technique and verdict", "%s: %s"), name, verdict);
  /* Translators: a technique, its verdict and the reason, a sentence; read aloud. */
  return g_strdup_printf (_("%s: %s, because: %s"), name, verdict, reason);
}

static gint
compare_rows (gconstpointer a, gconstpointer b, gpointer user_data)
{
  const PedicleRecommendation *recommendations = user_data;
  int one = *(const PedicleTechniqueId *) a, other = *(const PedicleTechniqueId *) b;
  int by_group = (int) pedicle_recommendation_get_group (&recommendations[one]) -
                 (int) pedicle_recommendation_get_group (&recommendations[other]);
  int by_best = (int) recommendations[other].max - (int) recommendations[one].max;
  int by_worst = (int) recommendations[other].min - (int) recommendations[one].min;

  return by_group != 0 ? by_group
         : by_best != 0 ? by_best
         : by_worst != 0 ? by_worst
                         : one - other;
}

static void
add_row (PediclePage *page, Builder *self)
{
  self->row = pedicle_page_add (page, PEDICLE_BLOCK_ROW,
                                pedicle_technique_get_id (self->technique->id),
                                pedicle_technique_get_name (self->technique));
  self->row->target = g_strdup (self->row->id);
  self->row->marked = TRUE;
  self->row->group = pedicle_recommendation_get_group (get_recommendation (self));
  add_verdict (self);
  add_for (self);
  add_against (self);
  add_open (self);
  add_companions (self);
  self->row->spoken = speak (self);
}

/* In the order of the pane, best first. */
static void
add_rows (PediclePage *page, const PedicleKnowledge *knowledge,
          const PedicleLesionAssessment *lesion)
{
  PedicleTechniqueId order[PEDICLE_N_TECHNIQUES];

  for (guint i = 0; i < PEDICLE_N_TECHNIQUES; i++)
    order[i] = i;
  g_qsort_with_data (order, PEDICLE_N_TECHNIQUES, sizeof order[0], compare_rows,
                     (gpointer) lesion->recommendations);
  for (guint i = 0; i < PEDICLE_N_TECHNIQUES; i++)
    add_row (page, &(Builder) { .knowledge = knowledge,
                                .lesion = lesion,
                                .technique = pedicle_knowledge_get_technique (knowledge,
                                                                              order[i]) });
}

static void
add_alerts (PediclePage *page, PedicleAssessment *assessment, const PedicleLesionAssessment *lesion)
{
  const PedicleKnowledge *knowledge = pedicle_assessment_get_knowledge (assessment);

  for (guint i = 0; i < knowledge->alerts->len; i++) {
    const PedicleAlert *alert = g_ptr_array_index (knowledge->alerts, i);
    PedicleFact fact = alert->scope == PEDICLE_SCOPE_PATIENT
                         ? pedicle_assessment_get_alert (assessment, alert)
                         : pedicle_lesion_assessment_get_alert (lesion, alert);

    if (alert->level == PEDICLE_ALERT_URGENT && fact.value == PEDICLE_TRUE)
      pedicle_block_add_part (pedicle_page_add (page, PEDICLE_BLOCK_ENTRY, alert->id, alert->id),
                              PEDICLE_TONE_STRONG, pedicle_alert_get_text (alert), NULL);
  }
  if (pedicle_assessment_get_contradictions (assessment) != 0 || lesion->contradictions != 0)
    pedicle_block_add_part (pedicle_page_add (page, PEDICLE_BLOCK_TEXT, NULL, NULL),
                            PEDICLE_TONE_STRONG,
                            _("Some answers of the case contradict each other; its window says "
                              "which."),
                            NULL);
}

static char *
describe_lesion (PedicleSession *session, const PedicleLesionAssessment *lesion)
{
  PedicleAssessment *assessment = pedicle_session_get_assessment (session);
  guint n = pedicle_assessment_get_n_lesions (assessment);
  g_autofree char *levels = pedicle_levels_to_string (lesion->levels);
  g_autofree char *day = pedicle_date_to_text (pedicle_assessment_get_visit (assessment)->date);

  /* Translators: which lesion of how many, its levels, the day of the visit. */
  return g_strdup_printf (_("Lesion %u of %u: %s. Findings of %s."),
                          pedicle_session_get_lesion (session) + 1, n, levels, day);
}

static char *
make_title (const PedicleLesionAssessment *lesion, const char *name)
{
  g_autofree char *levels = lesion != NULL ? pedicle_levels_to_string (lesion->levels) : NULL;

  if (levels == NULL)
    /* Translators: what follows is how the case is called. */
    return g_strdup_printf (_("For this patient: %s"), name);
  /* Translators: how the case is called, and the levels of the lesion. */
  return g_strdup_printf (_("For this patient: %s, %s"), name, levels);
}

static void
add_columns (PediclePage *page)
{
  pedicle_page_add_column (page, C_("column", "Technique"), 1.1);
  pedicle_page_add_column (page, C_("column", "Verdict"), 0.9);
  pedicle_page_add_column (page, C_("column", "Speaks for it"), 1.4);
  pedicle_page_add_column (page, C_("column", "Speaks against it"), 1.5);
  pedicle_page_add_column (page, C_("column", "Open"), 1.1);
  pedicle_page_add_column (page, C_("column", "What goes with it"), 1.3);
}

PediclePage *
pedicle_knowledge_make_patient_page (PedicleSession *session, const char *name)
{
  PedicleAssessment *assessment = pedicle_session_get_assessment (session);
  const PedicleLesionAssessment *lesion = pedicle_session_get_lesion_assessment (session);
  g_autofree char *title = make_title (lesion, name);
  PediclePage *page = pedicle_page_new (PEDICLE_PAGE_PATIENT, title);
  PedicleBlock *block = pedicle_page_add (page, PEDICLE_BLOCK_TEXT, NULL, NULL);
  g_autofree char *which = lesion != NULL ? describe_lesion (session, lesion) : NULL;

  if (lesion == NULL) {
    pedicle_block_add_part (block, PEDICLE_TONE_STRONG,
                            _("There is no lesion yet. Choose its level on the spine map of the "
                              "case; the comparison appears here."),
                            NULL);
    return page;
  }
  pedicle_block_add_part (block, PEDICLE_TONE_STRONG, which, NULL);
  pedicle_block_add_part (
    block, PEDICLE_TONE_PLAIN,
    _("Rules that hold for the findings entered, in short; “Why” on the card of a technique shows "
      "all of them with their findings."),
    NULL);
  add_alerts (page, assessment, lesion);
  add_columns (page);
  add_rows (page, pedicle_assessment_get_knowledge (assessment), lesion);
  return page;
}
