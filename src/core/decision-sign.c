/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "decision-sign.h"

#include "iso-time.h"

#include <glib/gi18n-lib.h>

static gboolean
is_blank (const char *text)
{
  for (; *text != '\0'; text = g_utf8_next_char (text))
    if (!g_unichar_isspace (g_utf8_get_char (text)))
      return FALSE;
  return TRUE;
}

static gboolean
has_plan (const PedicleVisit *visit)
{
  for (guint i = 0; i < visit->lesions->len; i++)
    if (((const PedicleLesion *) visit->lesions->pdata[i])->plan->len > 0)
      return TRUE;
  return FALSE;
}

static void
add_unreasoned (GPtrArray *obstacles, const PedicleDecision *draft, PedicleAssessment *assessment,
                guint not_available)
{
  const PedicleKnowledge *knowledge = pedicle_assessment_get_knowledge (assessment);
  g_autoptr (GArray) remarks = pedicle_plan_check_all (assessment, not_available);

  for (guint i = 0; i < remarks->len; i++) {
    const PedicleRemark *remark = &g_array_index (remarks, PedicleRemark, i);
    g_autofree char *text = NULL;
    PedicleDepartureKind kind;

    if (!pedicle_remark_is_departure (remark, &kind) ||
        pedicle_remark_find_departure (remark, assessment, draft) != NULL)
      continue;
    text = pedicle_remark_describe (remark, knowledge);
    /* Translators: what the plan departs from. */
    g_ptr_array_add (obstacles, g_strdup_printf (_("No reason is given for: %s"), text));
  }
}

/* Who, or until when, but not what. */
static gboolean
is_half_said (const PedicleAction *action)
{
  return is_blank (action->what) && (!is_blank (action->owner) || action->due != NULL);
}

static void
add_half_said (GPtrArray *obstacles, const PedicleDecision *draft)
{
  for (guint i = 0; i < draft->actions->len; i++)
    if (is_half_said (draft->actions->pdata[i])) {
      g_ptr_array_add (obstacles, g_strdup (_("An action does not say what is to be done.")));
      return;
    }
}

GPtrArray *
pedicle_decision_find_obstacles (const PedicleDecision *draft, PedicleAssessment *assessment,
                                 guint not_available, const char *signed_by)
{
  GPtrArray *obstacles = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (PedicleDecision) empty = pedicle_decision_new ("");

  if (draft == NULL)
    draft = empty;
  if (!has_plan (pedicle_assessment_get_visit (assessment)) && is_blank (draft->reasons))
    g_ptr_array_add (obstacles, g_strdup (_("Nothing is decided yet: plan a technique, or write "
                                            "what was decided instead.")));
  if (draft->participants->len == 0)
    g_ptr_array_add (obstacles, g_strdup (_("Nobody is entered who took part.")));
  add_unreasoned (obstacles, draft, assessment, not_available);
  add_half_said (obstacles, draft);
  if (is_blank (signed_by))
    g_ptr_array_add (obstacles, g_strdup (_("It is not said who signs.")));
  return obstacles;
}

static char **
list_holding (const PedicleTechnique *technique, const PedicleLesionAssessment *lesion)
{
  g_autoptr (GStrvBuilder) holds = g_strv_builder_new ();

  for (guint i = 0; i < technique->rules->len; i++) {
    const PedicleRule *rule = technique->rules->pdata[i];

    if (pedicle_lesion_assessment_get_rule (lesion, rule).value == PEDICLE_TRUE)
      g_strv_builder_add (holds, rule->id);
  }
  return g_strv_builder_end (holds);
}

static PedicleLesionRecord *
record_lesion (const PedicleLesionAssessment *lesion, const PedicleKnowledge *knowledge)
{
  PedicleLesionRecord *record = pedicle_lesion_record_new (lesion->id);

  record->sins = lesion->facts.sins.total.range;
  for (PedicleTechniqueId id = 0; id < PEDICLE_N_TECHNIQUES; id++)
    record->techniques[id] = (PedicleVerdictRecord) {
      .stated = TRUE,
      .min = lesion->recommendations[id].min,
      .max = lesion->recommendations[id].max,
      .holds = list_holding (pedicle_knowledge_get_technique (knowledge, id), lesion),
    };
  return record;
}

/* Only the reasons for what the plan departs from now. */
static void
keep_departures (PedicleDecision *decision, PedicleAssessment *assessment, guint not_available)
{
  g_autoptr (GArray) remarks = pedicle_plan_check_all (assessment, not_available);
  g_autoptr (GPtrArray) kept = g_ptr_array_new ();

  for (guint i = 0; i < remarks->len; i++) {
    const PedicleDeparture *departure = pedicle_remark_find_departure (
      &g_array_index (remarks, PedicleRemark, i), assessment, decision);

    if (departure != NULL)
      g_ptr_array_add (kept, (gpointer) departure);
  }
  for (guint i = decision->departures->len; i-- > 0;)
    if (!g_ptr_array_find (kept, decision->departures->pdata[i], NULL))
      g_ptr_array_remove_index (decision->departures, i);
}

/* Rows that were begun and left empty. */
static void
drop_empty_actions (PedicleDecision *decision)
{
  for (guint i = decision->actions->len; i-- > 0;) {
    const PedicleAction *action = decision->actions->pdata[i];

    if (is_blank (action->what) && !is_half_said (action))
      g_ptr_array_remove_index (decision->actions, i);
  }
}

PedicleDecision *
pedicle_decision_sign (const PedicleDecision *draft, PedicleAssessment *assessment,
                       guint not_available, const char *signed_by)
{
  const PedicleKnowledge *knowledge = pedicle_assessment_get_knowledge (assessment);
  PedicleDecision *decision = pedicle_decision_copy (draft);

  keep_departures (decision, assessment, not_available);
  drop_empty_actions (decision);
  decision->signed_at = pedicle_time_now ();
  decision->signed_by = g_strstrip (g_strdup (signed_by));
  decision->program = g_strdup (PEDICLE_VERSION);
  decision->knowledge = g_strdup (knowledge->version);
  decision->visit = pedicle_visit_copy (pedicle_assessment_get_visit (assessment));
  decision->not_available = not_available;
  for (guint i = 0; i < pedicle_assessment_get_n_lesions (assessment); i++)
    g_ptr_array_add (decision->records,
                     record_lesion (pedicle_assessment_get_lesion (assessment, i), knowledge));
  return decision;
}
