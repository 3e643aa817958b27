/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "plan-offer.h"

#include <glib/gi18n-lib.h>

typedef struct {
  const PedicleKnowledge *knowledge;
  const PedicleLesionAssessment *lesion;
  const PedicleCourse *course;
  GPtrArray *offers;
} Search;

void
pedicle_offer_free (PedicleOffer *offer)
{
  g_ptr_array_unref (offer->plan);
  g_free (offer);
}

/* From which day the rules of a step's technique let another follow; 0 where they name none. */
static int
find_day (const PedicleKnowledge *knowledge, const PedicleStep *step, PedicleTechniqueId next)
{
  const PedicleTechnique *technique = pedicle_knowledge_get_technique (knowledge, step->technique);
  int day = 0;

  for (guint i = 0; i < technique->rules->len; i++) {
    const PedicleRule *rule = technique->rules->pdata[i];

    for (guint j = 0; j < rule->n_effects; j++)
      if (pedicle_effect_names (&rule->effects[j], next))
        day = MAX (day, rule->effects[j].from_day);
  }
  return day;
}

/* As the next step of plan. It comes on a day that nothing speaks against, also where the
 * combination names none. */
static PedicleStep *
make_step (const Search *self, const PedicleCourseStep *step, PedicleTechniqueId technique,
           const GPtrArray *plan)
{
  PedicleStep *made = pedicle_step_new (technique);
  int day = step->from_day;

  made->timing = step->timing;
  if (step->timing == PEDICLE_TIMING_SAME_SESSION)
    return made;
  for (guint i = 0; i < plan->len; i++)
    day = MAX (day, find_day (self->knowledge, plan->pdata[i], technique));
  if (day > 0)
    made->days = day;
  return made;
}

static gboolean
may_be_used (const PedicleLesionAssessment *lesion, PedicleTechniqueId technique)
{
  return lesion->recommendations[technique].min >= PEDICLE_VERDICT_CAUTION;
}

/* Every way to go on after the steps of plan, which is taken. */
static void
go_on (Search *self, GPtrArray *plan)
{
  g_autoptr (GPtrArray) taken = plan;
  const PedicleCourseStep *step;

  if (plan->len == self->course->steps->len) {
    PedicleOffer *offer = g_new0 (PedicleOffer, 1);

    offer->course = self->course;
    offer->plan = g_steal_pointer (&taken);
    g_ptr_array_add (self->offers, offer);
    return;
  }
  step = &g_array_index (self->course->steps, PedicleCourseStep, plan->len);
  for (PedicleTechniqueId id = 0; id < PEDICLE_N_TECHNIQUES; id++)
    if ((step->any_of & (1u << id)) && may_be_used (self->lesion, id)) {
      GPtrArray *longer = pedicle_plan_copy (plan);

      g_ptr_array_add (longer, make_step (self, step, id, plan));
      go_on (self, longer);
    }
}

GPtrArray *
pedicle_plan_offer (PedicleAssessment *assessment, guint lesion)
{
  const PedicleKnowledge *knowledge = pedicle_assessment_get_knowledge (assessment);
  GPtrArray *offers = g_ptr_array_new_with_free_func ((GDestroyNotify) pedicle_offer_free);
  Search self = { .knowledge = knowledge,
                  .lesion = pedicle_assessment_get_lesion (assessment, lesion),
                  .offers = offers };

  g_return_val_if_fail (self.lesion != NULL, offers);

  for (guint i = 0; i < knowledge->courses->len; i++) {
    self.course = knowledge->courses->pdata[i];
    if (pedicle_condition_evaluate (self.course->when, &self.lesion->facts).value == PEDICLE_TRUE)
      go_on (&self, pedicle_plan_new ());
  }
  return offers;
}

/* The step as it follows what is said already. */
static char *
describe_next (const char *before, const PedicleStep *step, const char *name)
{
  if (step->timing == PEDICLE_TIMING_SAME_SESSION)
    /* Translators: two techniques. */
    return g_strdup_printf (C_("plan", "%s, in the same session %s"), before, name);
  if (step->days != PEDICLE_DAYS_UNSAID)
    /* Translators: a technique, another that follows, and the days between them. */
    return g_strdup_printf (ngettext ("%s, then %s after %d day", "%s, then %s after %d days",
                                      step->days),
                            before, name, step->days);
  /* Translators: a technique and another that follows. */
  return g_strdup_printf (C_("plan", "%s, then %s"), before, name);
}

char *
pedicle_plan_describe (const GPtrArray *plan, const PedicleKnowledge *knowledge)
{
  g_autofree char *text = NULL;

  for (guint i = 0; i < plan->len; i++) {
    const PedicleStep *step = plan->pdata[i];
    const char *name = pedicle_technique_get_name (
      pedicle_knowledge_get_technique (knowledge, step->technique));
    char *longer = i == 0 ? g_strdup (name) : describe_next (text, step, name);

    g_free (text);
    text = longer;
  }
  return text != NULL ? g_steal_pointer (&text) : g_strdup (_("Nothing planned"));
}

char *
pedicle_step_describe_note (const PedicleStep *step, const PedicleKnowledge *knowledge)
{
  if (*step->note == '\0')
    return NULL;
  /* Translators: a technique, and what is noted on it. */
  return g_strdup_printf (C_("note on a technique", "%s: %s"),
                          pedicle_technique_get_name (
                            pedicle_knowledge_get_technique (knowledge, step->technique)),
                          step->note);
}
