/* SPDX-License-Identifier: GPL-3.0-or-later */

/* For compare_plans.py: reads a case a line, and writes for each lesion of its last assessment a line
 * with the remarks on its plan, a bar, and the plans that are offered, separated by semicolons. The
 * techniques that are not available are the arguments. */

#include "plan-state.h"

#include "case-file.h"
#include "plan-offer.h"

#include <stdio.h>
#include <string.h>

static void
write_lesion (PedicleAssessment *assessment, guint lesion, guint not_available)
{
  g_autoptr (GArray) remarks = pedicle_plan_check (assessment, lesion, not_available);
  g_autoptr (GPtrArray) offers = pedicle_plan_offer (assessment, lesion);
  g_autofree char *words = plan_state_describe_remarks (remarks);

  fputs (words, stdout);
  putchar ('|');
  for (guint i = 0; i < offers->len; i++) {
    const PedicleOffer *offer = offers->pdata[i];
    g_autofree char *plan = plan_state_in_words (offer->plan);

    printf ("%s%s %s", i > 0 ? ";" : "", offer->course->combination->id, plan);
  }
  putchar ('\n');
}

static void
write_case (const char *line, guint not_available)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PedicleCase) case_ = pedicle_case_from_json (line, strlen (line), &error);
  g_autoptr (PedicleAssessment) assessment = NULL;

  if (case_ == NULL)
    g_error ("%s", error->message);
  assessment = pedicle_assess (case_, pedicle_case_get_n_visits (case_) - 1,
                               pedicle_knowledge_get_default ());
  for (guint i = 0; i < pedicle_assessment_get_n_lesions (assessment); i++)
    write_lesion (assessment, i, not_available);
}

int
main (int argc, char **argv)
{
  g_autofree char *names = g_strjoinv (" ", argv + 1);
  guint not_available = plan_state_techniques (names);
  g_autofree char *line = NULL;
  size_t size = 0;

  while (getline (&line, &size, stdin) >= 0)
    write_case (line, not_available);
  return 0;
}
