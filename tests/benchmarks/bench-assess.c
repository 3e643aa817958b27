/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Full assessments a second, on one core: a complete case with one lesion, and the same case with
 * nothing answered, where every verdict is open and what to ask next is worked out too. */

#include "assessment.h"

#define SECONDS 2

static PedicleCase *
make_case (gboolean complete)
{
  PedicleCase *case_ = pedicle_case_new ();

  pedicle_case_add_lesion (case_, PEDICLE_LEVELS (PEDICLE_LEVEL_L2), NULL);
  for (guint i = 0; complete && i < PEDICLE_N_FINDINGS; i++)
    pedicle_case_set_answer (case_, 0, i, pedicle_finding_get (i)->minimum);
  return case_;
}

static void
measure (const char *name, gboolean complete)
{
  g_autoptr (PedicleCase) case_ = make_case (complete);
  const PedicleKnowledge *knowledge = pedicle_knowledge_get_default ();
  g_autoptr (GTimer) timer = g_timer_new ();
  guint n = 0;

  do
    for (guint i = 0; i < 1000; i++, n++)
      g_object_unref (pedicle_assess (case_, 0, knowledge));
  while (g_timer_elapsed (timer, NULL) < SECONDS);
  g_print ("%s: %.0f assessments a second, %.1f microseconds each\n", name,
           n / g_timer_elapsed (timer, NULL), g_timer_elapsed (timer, NULL) / n * 1e6);
}

int
main (void)
{
  measure ("complete case, one lesion", TRUE);
  measure ("nothing answered, one lesion", FALSE);
  return 0;
}
