/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "report-parts.h"

#include "plan-check.h"
#include "plan-offer.h"

#include <glib/gi18n-lib.h>

static const PedicleDecision *
get_last (PedicleCase *case_)
{
  guint n = pedicle_case_get_n_decisions (case_);

  return n > 0 ? pedicle_case_get_decision (case_, n - 1) : NULL;
}

/* "L2: Radiofrequency ablation, then Vertebroplasty", NULL where nothing is planned. */
static char *
describe_plan (const PedicleLesion *lesion, const PedicleKnowledge *knowledge)
{
  g_autofree char *levels = NULL, *plan = NULL;

  if (lesion->plan == NULL || lesion->plan->len == 0)
    return NULL;
  levels = pedicle_levels_to_string (lesion->levels);
  plan = pedicle_plan_describe (lesion->plan, knowledge);
  /* Translators: vertebrae, and what is planned for them. */
  return g_strdup_printf (C_("plan", "%s: %s"), levels, plan);
}

char *
pedicle_report_describe_plans (const PedicleVisit *visit, const PedicleKnowledge *knowledge,
                               const char *separator)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < visit->lesions->len; i++) {
    g_autofree char *plan = describe_plan (g_ptr_array_index (visit->lesions, i), knowledge);

    if (plan != NULL)
      g_string_append_printf (text, "%s%s", text->len > 0 ? separator : "", plan);
  }
  return g_string_free (text, text->len == 0);
}

char *
pedicle_report_describe_decision (PedicleCase *case_, const PedicleKnowledge *knowledge)
{
  const PedicleDecision *decision = get_last (case_);
  gboolean is_signed = decision != NULL && pedicle_decision_is_signed (decision);
  const PedicleVisit *visit = is_signed ? decision->visit : pedicle_case_get_last_visit (case_);
  g_autofree char *plans = pedicle_report_describe_plans (visit, knowledge, "\n");

  if (is_signed)
    return plans != NULL ? g_steal_pointer (&plans)
           : *decision->reasons != '\0' ? g_strdup (decision->reasons)
                                        : g_strdup (_("Signed without a plan"));
  if (plans != NULL)
    /* Translators: then what is planned. */
    return g_strdup_printf (_("Not signed. %s"), plans);
  return g_strdup (_("No decision yet"));
}

static const PedicleLesion *
find_lesion (const PedicleVisit *visit, const char *id)
{
  for (guint i = 0; i < visit->lesions->len; i++) {
    const PedicleLesion *lesion = g_ptr_array_index (visit->lesions, i);

    if (g_str_equal (lesion->id, id))
      return lesion;
  }
  return NULL;
}

gboolean
pedicle_report_has_new_plan (PedicleCase *case_)
{
  const PedicleVisit *now = pedicle_case_get_last_visit (case_);
  const PedicleDecision *last = get_last (case_);

  if (last != NULL && !pedicle_decision_is_signed (last))
    return FALSE; /* it has the plan of now */
  for (guint i = 0; i < now->lesions->len; i++) {
    const PedicleLesion *lesion = g_ptr_array_index (now->lesions, i);
    const PedicleLesion *decided = last != NULL ? find_lesion (last->visit, lesion->id) : NULL;

    if (decided != NULL ? !pedicle_plan_equal (lesion->plan, decided->plan)
                        : lesion->plan->len > 0)
      return TRUE;
  }
  return FALSE;
}

void
pedicle_report_place_plans (PediclePen *pen, PedicleCursor *cursor, const PedicleVisit *visit)
{
  for (guint i = 0; i < visit->lesions->len; i++) {
    const PedicleLesion *lesion = g_ptr_array_index (visit->lesions, i);
    g_autofree char *levels = pedicle_levels_to_string (lesion->levels);
    gboolean any = lesion->plan != NULL && lesion->plan->len > 0;
    g_autofree char *plan = any ? pedicle_plan_describe (lesion->plan, pen->knowledge) : NULL;
    g_autofree char *markup =
      g_markup_printf_escaped (C_("plan", "<b>%s:</b> %s"), levels,
                               any ? plan : _("nothing is planned"));

    pedicle_pen_write (pen, cursor, markup, PEDICLE_PEN_HEADING, 3 * pen->scale);
    for (guint j = 0; any && j < lesion->plan->len; j++) {
      const PedicleStep *step = g_ptr_array_index (lesion->plan, j);

      pedicle_pen_write_row (pen, cursor,
                 pedicle_technique_get_name (
                   pedicle_knowledge_get_technique (pen->knowledge, step->technique)),
                 step->note);
    }
  }
}

void
pedicle_report_place_plan_remarks (PediclePen *pen, PedicleCursor *cursor,
                                   const PedicleDecision *decision)
{
  g_autoptr (GArray) remarks = pedicle_plan_check_all (pen->assessment, 0);

  for (guint i = 0; i < remarks->len; i++) {
    const PedicleRemark *remark = &g_array_index (remarks, PedicleRemark, i);
    g_autofree char *text = pedicle_remark_describe (remark, pen->knowledge);

    if (decision == NULL ||
        pedicle_remark_find_departure (remark, pen->assessment, decision) == NULL)
      pedicle_pen_write_row (pen, cursor, _("To check"), text);
  }
}
