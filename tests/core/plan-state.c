/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "plan-state.h"

#include "state.h"

static PedicleTechniqueId
find_technique (const char *id)
{
  PedicleTechniqueId technique;

  if (!pedicle_technique_from_id (id, &technique))
    g_error ("There is no technique “%s”.", id);
  return technique;
}

static PedicleStep *
make_step (const char *word)
{
  g_auto (GStrv) parts = g_strsplit (word, "@", 2);
  PedicleStep *step = pedicle_step_new (find_technique (parts[0]));

  if (g_strcmp0 (parts[1], "same") == 0)
    step->timing = PEDICLE_TIMING_SAME_SESSION;
  else if (parts[1] != NULL)
    step->days = (int) g_ascii_strtoll (parts[1], NULL, 10);
  return step;
}

GPtrArray *
plan_state (const char *words)
{
  g_auto (GStrv) list = g_strsplit (words, " ", -1);
  GPtrArray *plan = pedicle_plan_new ();

  for (guint i = 0; list[i] != NULL; i++)
    if (*list[i] != '\0')
      g_ptr_array_add (plan, make_step (list[i]));
  return plan;
}

char *
plan_state_in_words (const GPtrArray *plan)
{
  g_autoptr (GString) words = g_string_new (NULL);

  for (guint i = 0; i < plan->len; i++) {
    const PedicleStep *step = plan->pdata[i];

    g_string_append_printf (words, "%s%s", i > 0 ? " " : "",
                            pedicle_technique_get_id (step->technique));
    if (step->timing == PEDICLE_TIMING_SAME_SESSION)
      g_string_append (words, "@same");
    if (step->days != PEDICLE_DAYS_UNSAID)
      g_string_append_printf (words, "@%d", step->days);
  }
  return g_string_free (g_steal_pointer (&words), FALSE);
}

void
plan_state_set (PedicleCase *case_, const char *words)
{
  g_autoptr (GPtrArray) plan = plan_state (words);

  pedicle_case_set_plan (case_, pedicle_case_get_n_lesions (case_) - 1, plan);
}

PedicleAssessment *
plan_state_assess (const char *state, const char *plan)
{
  g_autoptr (PedicleCase) case_ = state_case (state);

  if (*plan != '\0')
    plan_state_set (case_, plan);
  return pedicle_assess (case_, 0, pedicle_knowledge_get_default ());
}

guint
plan_state_techniques (const char *ids)
{
  g_auto (GStrv) list = g_strsplit (ids, " ", -1);
  guint techniques = 0;

  for (guint i = 0; list[i] != NULL; i++)
    if (*list[i] != '\0')
      techniques |= 1u << find_technique (list[i]);
  return techniques;
}

static const char *
get_kind (PedicleRemarkKind kind)
{
  static const char *const words[] = {
    [PEDICLE_REMARK_VERDICT] = "verdict",
    [PEDICLE_REMARK_OPEN] = "open",
    [PEDICLE_REMARK_COMPANION] = "companion",
    [PEDICLE_REMARK_ORDER] = "order",
    [PEDICLE_REMARK_TOO_EARLY] = "too-early",
    [PEDICLE_REMARK_DAY_UNSAID] = "day-unsaid",
    [PEDICLE_REMARK_MAY_NEED] = "may-need",
    [PEDICLE_REMARK_UNAVAILABLE] = "unavailable",
    [PEDICLE_REMARK_LEFT_OUT] = "left-out",
  };

  return words[kind];
}

char *
plan_state_describe_remarks (const GArray *remarks)
{
  static const char *const levels[] = { "urgent", "warning", "info", "footer" };
  g_autoptr (GString) words = g_string_new (NULL);

  for (guint i = 0; i < remarks->len; i++) {
    const PedicleRemark *remark = &g_array_index (remarks, PedicleRemark, i);

    g_string_append_printf (words, "%s%s:%s:%s", i > 0 ? " " : "", get_kind (remark->kind),
                            remark->rule != NULL ? remark->rule->id
                                                 : pedicle_technique_get_id (remark->technique),
                            levels[remark->level]);
  }
  return g_string_free (g_steal_pointer (&words), FALSE);
}
