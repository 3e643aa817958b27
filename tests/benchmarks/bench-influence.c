/* SPDX-License-Identifier: GPL-3.0-or-later */

/* "What would change it" for all techniques of one lesion, every answer tried: the limit is 20 ms. */

#include "influence.h"

#define LIMIT 20.0 /* milliseconds */
#define ROUNDS 200

static void
measure (const char *name, gboolean complete)
{
  double total = 0, longest = 0;

  for (guint i = 0; i < ROUNDS; i++) {
    g_autoptr (PedicleCase) case_ = pedicle_case_new ();
    g_autoptr (PedicleAssessment) assessment = NULL;
    const PedicleInfluence *influence;
    PedicleSoonest soonest;
    gint64 before;
    double took;

    pedicle_case_add_lesion (case_, PEDICLE_LEVELS (PEDICLE_LEVEL_L2), NULL);
    for (guint f = 0; complete && f < PEDICLE_N_FINDINGS; f++)
      pedicle_case_set_answer (case_, 0, f, pedicle_finding_get (f)->minimum);
    assessment = pedicle_assess (case_, 0, pedicle_knowledge_get_default ());
    before = g_get_monotonic_time ();
    influence = pedicle_influence_get (assessment, pedicle_assessment_get_lesion (assessment, 0));
    for (guint t = 0; t < PEDICLE_N_TECHNIQUES; t++) {
      g_array_unref (pedicle_influence_get_turns (influence, t));
      pedicle_influence_get_soonest (influence, t, &soonest);
    }
    took = (double) (g_get_monotonic_time () - before) / 1000;
    total += took;
    longest = MAX (longest, took);
  }
  g_print ("what would change all twelve, %s: %.2f ms on average, longest %.2f ms; the limit is %.0f ms\n",
           name, total / ROUNDS, longest, LIMIT);
}

int
main (void)
{
  measure ("complete case", TRUE);
  measure ("nothing answered", FALSE);
  return 0;
}
