/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "course-words.h"

#include "condition-words.h"
#include "effect-words.h"

#include <glib/gi18n-lib.h>

const PedicleCourse *
pedicle_combination_find_course (const PedicleCombination *combination,
                                 const PedicleKnowledge *knowledge)
{
  for (guint i = 0; i < knowledge->courses->len; i++) {
    const PedicleCourse *course = knowledge->courses->pdata[i];

    if (course->combination == combination)
      return course;
  }
  return NULL;
}

char *
pedicle_course_describe_condition (const PedicleCourse *course)
{
  g_autofree char *condition = pedicle_condition_describe (course->when);

  /* Translators: the condition under which a combination is offered as a plan. */
  return g_strdup_printf (_("Offered when: %s"), condition);
}

/* The step as what a rule wants with the step before: both are said in the same words. */
static PedicleEffect
make_companion (const PedicleCourseStep *step)
{
  PedicleEffect effect = { .kind = PEDICLE_EFFECT_REQUIRE, .from_day = step->from_day };

  effect.order = step->timing == PEDICLE_TIMING_AFTER ? PEDICLE_ORDER_AFTER
                                                      : PEDICLE_ORDER_SAME_SESSION;
  for (PedicleTechniqueId id = 0; id < PEDICLE_N_TECHNIQUES; id++)
    if (step->any_of & (1u << id))
      effect.any_of[effect.n_any_of++] = id;
  return effect;
}

char *
pedicle_course_describe_step (const PedicleCourse *course, guint step,
                              const PedicleKnowledge *knowledge)
{
  PedicleEffect effect =
    make_companion (&g_array_index (course->steps, PedicleCourseStep, step));

  return step == 0 ? pedicle_effect_describe_techniques (&effect, knowledge)
                   : pedicle_effect_describe_companion (&effect, knowledge);
}
