/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "text-decision.h"

#include <glib/gi18n-lib.h>

#include "decision-review.h"
#include "decision-words.h"
#include "effect-words.h"
#include "plan-check.h"
#include "plan-offer.h"
#include "wording.h"
#include "words.h"

static void
append_notes (PedicleTextPage *page, guint indent, const GPtrArray *plan,
              const PedicleKnowledge *knowledge)
{
  for (guint i = 0; i < plan->len; i++) {
    g_autofree char *note = pedicle_step_describe_note (plan->pdata[i], knowledge);

    if (note != NULL)
      pedicle_text_page_paragraph (page, indent, note);
  }
}

void
pedicle_text_page_plan (PedicleTextPage *page, PedicleAssessment *assessment, guint lesion)
{
  const PedicleKnowledge *knowledge = pedicle_assessment_get_knowledge (assessment);
  const PedicleLesion *row = pedicle_assessment_get_visit (assessment)->lesions->pdata[lesion];
  g_autoptr (GArray) remarks = NULL;
  g_autofree char *plan = NULL;

  if (row->plan->len == 0)
    return;
  plan = pedicle_plan_describe (row->plan, knowledge);
  pedicle_text_page_heading (page, 0, _("Plan"));
  pedicle_text_page_paragraph (page, 2, plan);
  append_notes (page, 2, row->plan, knowledge);
  remarks = pedicle_plan_check (assessment, lesion, 0);
  for (guint i = 0; i < remarks->len; i++) {
    const PedicleRemark *remark = &g_array_index (remarks, PedicleRemark, i);
    g_autofree char *text = pedicle_remark_describe (remark, knowledge);

    pedicle_text_page_row (page, 2, pedicle_alert_level_get_label (remark->level),
                           pedicle_words_get_alert_width (), text);
  }
}

static void
append_text (PedicleTextPage *page, const char *heading, const char *text)
{
  if (*text == '\0')
    return;
  pedicle_text_page_heading (page, 2, heading);
  pedicle_text_page_paragraph (page, 4, text);
}

static void
append_participants (PedicleTextPage *page, const GPtrArray *participants)
{
  for (guint i = 0; i < participants->len; i++) {
    const PedicleParticipant *participant = participants->pdata[i];
    const char *role = pedicle_role_get_label (participant->role);
    g_autofree char *both = NULL;

    if (i == 0)
      pedicle_text_page_heading (page, 2, _("Took part"));
    /* Translators: a role and a name: "Oncology: A. Example". */
    if (*participant->name != '\0')
      both = g_strdup_printf (C_("participant", "%s: %s"), role, participant->name);
    pedicle_text_page_paragraph (page, 4, both != NULL ? both : role);
  }
}

static void
append_plans (PedicleTextPage *page, const PedicleVisit *visit, const PedicleKnowledge *knowledge)
{
  if (visit->lesions->len > 0)
    pedicle_text_page_heading (page, 2, _("Plan"));
  for (guint i = 0; i < visit->lesions->len; i++) {
    const PedicleLesion *lesion = visit->lesions->pdata[i];
    g_autofree char *levels = pedicle_levels_to_string (lesion->levels);
    g_autofree char *plan = pedicle_plan_describe (lesion->plan, knowledge);
    /* Translators: vertebrae and a plan: "L2: Vertebroplasty". */
    g_autofree char *text = g_strdup_printf (C_("plan", "%s: %s"), levels, plan);

    pedicle_text_page_paragraph (page, 4, text);
    append_notes (page, 4, lesion->plan, knowledge);
  }
}

static char *
describe_departure (const PedicleDeparture *departure, const PedicleKnowledge *knowledge)
{
  const char *name = pedicle_technique_get_name (
    pedicle_knowledge_get_technique (knowledge, departure->technique));

  switch (departure->kind) {
  case PEDICLE_DEPARTURE_VERDICT:
    /* Translators: a technique that is planned against its verdict. */
    return g_strdup_printf (_("%s is planned against its verdict"), name);
  case PEDICLE_DEPARTURE_COMPANION:
    /* Translators: a technique and the id of a rule. */
    return g_strdup_printf (_("%s is planned without what rule %s wants with it"), name,
                            departure->rule != NULL ? departure->rule : "–");
  case PEDICLE_DEPARTURE_LEFT_OUT:
    return g_strdup_printf (_("%s is recommended and not planned"), name);
  }
  g_return_val_if_reached (NULL);
}

static void
append_departures (PedicleTextPage *page, const GPtrArray *departures,
                   const PedicleKnowledge *knowledge)
{
  for (guint i = 0; i < departures->len; i++) {
    const PedicleDeparture *departure = departures->pdata[i];
    const char *reason = pedicle_departure_reason_get_label (departure->reason);
    g_autofree char *what = describe_departure (departure, knowledge);
    /* Translators: what is departed from, the lesion’s id, the reason, and words on it. */
    g_autofree char *text =
      *departure->text != '\0'
        ? g_strdup_printf (_("%s (lesion %s). %s: %s"), what, departure->lesion, reason,
                           departure->text)
        : g_strdup_printf (_("%s (lesion %s). %s"), what, departure->lesion, reason);

    if (i == 0)
      pedicle_text_page_heading (page, 2, _("Departures and their reasons"));
    pedicle_text_page_paragraph (page, 4, text);
  }
}

static char *
describe_action (const PedicleAction *action)
{
  g_autofree char *due = action->due != NULL ? pedicle_wording_date (action->due) : NULL;

  /* Translators: what is to be done, by whom, until when. */
  if (due != NULL && *action->owner != '\0')
    return g_strdup_printf (_("%s (%s, due on %s)"), action->what, action->owner, due);
  if (due != NULL)
    return g_strdup_printf (_("%s (due on %s)"), action->what, due);
  if (*action->owner != '\0')
    return g_strdup_printf (C_("action and owner", "%s (%s)"), action->what, action->owner);
  return g_strdup (action->what);
}

static void
append_actions (PedicleTextPage *page, const GPtrArray *actions)
{
  for (guint i = 0; i < actions->len; i++) {
    g_autofree char *text = describe_action (actions->pdata[i]);

    if (i == 0)
      pedicle_text_page_heading (page, 2, _("Actions"));
    pedicle_text_page_paragraph (page, 4, text);
  }
}

static void
append_additions (PedicleTextPage *page, const GPtrArray *additions)
{
  for (guint i = 0; i < additions->len; i++) {
    const PedicleAddition *addition = additions->pdata[i];
    g_autofree char *date = pedicle_wording_date (addition->time);
    /* Translators: a date, who added it, and the words. */
    g_autofree char *text =
      *addition->author != '\0'
        ? g_strdup_printf (_("%s, %s: %s"), date, addition->author, addition->text)
        : g_strdup_printf (C_("addition", "%s: %s"), date, addition->text);

    if (i == 0)
      pedicle_text_page_heading (page, 2, _("Added later"));
    pedicle_text_page_paragraph (page, 4, text);
  }
}

/* What the knowledge of today would state on the findings of that day. */
static void
append_review (PedicleTextPage *page, const PedicleDecision *decision,
               const PedicleKnowledge *knowledge)
{
  g_autoptr (GPtrArray) changes = pedicle_decision_review (decision, knowledge);
  g_autofree char *versions = NULL;

  if (pedicle_decision_is_of_other_knowledge (decision, knowledge)) {
    versions = g_strdup_printf (_("Decided under knowledge %s; today’s is %s."),
                                decision->knowledge, knowledge->version);
    pedicle_text_page_heading (page, 2, versions);
    if (changes->len == 0)
      pedicle_text_page_paragraph (page, 4, _("No verdict would differ."));
  }
  if (changes->len > 0)
    pedicle_text_page_heading (page, 2, _("Verdicts that would differ today"));
  for (guint i = 0; i < changes->len; i++) {
    const PedicleVerdictChange *change = changes->pdata[i];
    g_autofree char *words = pedicle_verdict_change_describe (change, knowledge);
    g_autofree char *text = g_strdup_printf (_("Lesion %s: %s"), change->lesion, words);

    pedicle_text_page_paragraph (page, 4, text);
  }
}

static void
append_signature (PedicleTextPage *page, const PedicleDecision *decision,
                  const PedicleKnowledge *knowledge)
{
  g_autofree char *date = pedicle_wording_date (decision->signed_at);
  /* Translators: a name, a date, the versions of the program and of the knowledge. */
  g_autofree char *text =
    g_strdup_printf (_("Signed by %s on %s, with Pedicle %s and knowledge %s"),
                     decision->signed_by, date, decision->program, decision->knowledge);

  pedicle_text_page_heading (page, 2, text);
  append_additions (page, decision->additions);
  append_review (page, decision, knowledge);
}

static void
append_decision (PedicleTextPage *page, const PedicleDecision *decision,
                 const PedicleKnowledge *knowledge)
{
  gboolean is_signed = pedicle_decision_is_signed (decision);
  g_autofree char *date = pedicle_wording_date (decision->date);
  g_autofree char *title = is_signed ? g_strdup_printf (_("Decision of %s"), date)
                                     : g_strdup_printf (_("Draft of a decision, %s"), date);
  g_autofree char *lacking =
    pedicle_wording_list_techniques (knowledge, decision->not_available);

  pedicle_text_page_title (page, title);
  append_text (page, _("Meeting"), decision->meeting);
  append_participants (page, decision->participants);
  if (is_signed)
    append_plans (page, decision->visit, knowledge);
  append_text (page, _("Reasons"), decision->reasons);
  append_departures (page, decision->departures, knowledge);
  append_text (page, _("Not available in this hospital"), lacking);
  append_actions (page, decision->actions);
  if (is_signed)
    append_signature (page, decision, knowledge);
}

void
pedicle_text_page_decisions (PedicleTextPage *page, PedicleCase *case_,
                             const PedicleKnowledge *knowledge)
{
  for (guint i = 0; i < pedicle_case_get_n_decisions (case_); i++)
    append_decision (page, pedicle_case_get_decision (case_, i), knowledge);
}
