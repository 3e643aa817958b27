/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "report-parts.h"

#include "decision-review.h"
#include "decision-words.h"
#include "isolate.h"
#include "plan-check.h"
#include "plan-offer.h"
#include "wording.h"

#include <glib/gi18n-lib.h>

static const PedicleDecision *
get_last (PedicleCase *case_)
{
  guint n = pedicle_case_get_n_decisions (case_);

  return n > 0 ? pedicle_case_get_decision (case_, n - 1) : NULL;
}

/* What was decided on; of a draft what is planned now. */
static const PedicleVisit *
get_visit (PedicleCase *case_, const PedicleDecision *decision)
{
  return decision != NULL && decision->visit != NULL ? decision->visit
                                                     : pedicle_case_get_last_visit (case_);
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
pedicle_report_describe_plans (PedicleCase *case_, const PedicleKnowledge *knowledge,
                               const char *separator)
{
  const PedicleVisit *visit = get_visit (case_, get_last (case_));
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
  g_autofree char *plans = pedicle_report_describe_plans (case_, knowledge, "\n");

  if (decision != NULL && pedicle_decision_is_signed (decision))
    return plans != NULL ? g_steal_pointer (&plans)
           : *decision->reasons != '\0' ? g_strdup (decision->reasons)
                                        : g_strdup (_("Signed without a plan"));
  if (plans != NULL)
    /* Translators: then what is planned. */
    return g_strdup_printf (_("Not signed. %s"), plans);
  return g_strdup (_("No decision yet"));
}

static void
write_row (PediclePen *pen, PedicleCursor *cursor, const char *label, const char *text)
{
  g_autofree char *markup = NULL;

  if (text == NULL || *text == '\0')
    return;
  /* Translators: a label and what it is of, as Pango markup. */
  markup = g_markup_printf_escaped (C_("decision", "<b>%s:</b> %s"), label, text);
  pedicle_pen_write (pen, cursor, markup, PEDICLE_PEN_BODY, 2 * pen->scale);
}

static void
write_heading (PediclePen *pen, PedicleCursor *cursor, const PedicleDecision *decision)
{
  g_autofree char *day = NULL, *meeting = NULL, *title = NULL;

  if (decision == NULL) {
    pedicle_pen_write_heading (pen, cursor, _("Plan"), &pen->ink->accent);
    return;
  }
  day = pedicle_wording_date (decision->date);
  meeting = pedicle_isolate (decision->meeting);
  title = *decision->meeting != '\0'
            /* Translators: date and name of a meeting. */
            ? g_strdup_printf (_("Decision of %s, %s"), day, meeting)
            : g_strdup_printf (_("Decision of %s"), day);
  pedicle_pen_write_heading (pen, cursor, title, &pen->ink->accent);
}

static void
write_plans (PediclePen *pen, PedicleCursor *cursor, const PedicleVisit *visit)
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

      write_row (pen, cursor,
                 pedicle_technique_get_name (
                   pedicle_knowledge_get_technique (pen->knowledge, step->technique)),
                 step->note);
    }
  }
}

static char *
describe_departure (PediclePen *pen, const PedicleDeparture *departure)
{
  const char *name = pedicle_technique_get_name (
    pedicle_knowledge_get_technique (pen->knowledge, departure->technique));
  const char *reason = pedicle_departure_reason_get_label (departure->reason);

  switch (departure->kind) {
  case PEDICLE_DEPARTURE_VERDICT:
    /* Translators: a technique, and the reason why it is planned all the same. */
    return g_strdup_printf (_("%s, against its verdict: %s."), name, reason);
  case PEDICLE_DEPARTURE_COMPANION:
    /* Translators: a technique, the id of the rule that wants a companion, and the reason. */
    return g_strdup_printf (_("%s, without what it needs (%s): %s."), name,
                            departure->rule != NULL ? departure->rule : "", reason);
  case PEDICLE_DEPARTURE_LEFT_OUT:
    /* Translators: the reason why nothing that is recommended is planned. */
    return g_strdup_printf (_("Nothing that is recommended: %s."), reason);
  }
  g_return_val_if_reached (NULL);
}

static void
write_departures (PediclePen *pen, PedicleCursor *cursor, const PedicleDecision *decision)
{
  for (guint i = 0; i < decision->departures->len; i++) {
    const PedicleDeparture *departure = g_ptr_array_index (decision->departures, i);
    g_autofree char *what = describe_departure (pen, departure);
    g_autofree char *words = pedicle_isolate (departure->text);
    g_autofree char *text = g_strconcat (what, *words != '\0' ? " " : "", words, NULL);

    write_row (pen, cursor, _("Departure"), text);
  }
}

/* What is still to be said on a plan that is not signed. */
static void
write_remarks (PediclePen *pen, PedicleCursor *cursor, const PedicleDecision *decision)
{
  g_autoptr (GArray) remarks = pedicle_plan_check_all (pen->assessment, 0);

  for (guint i = 0; i < remarks->len; i++) {
    const PedicleRemark *remark = &g_array_index (remarks, PedicleRemark, i);
    g_autofree char *text = pedicle_remark_describe (remark, pen->knowledge);

    if (decision == NULL ||
        pedicle_remark_find_departure (remark, pen->assessment, decision) == NULL)
      write_row (pen, cursor, _("To check"), text);
  }
}

static void
write_participants (PediclePen *pen, PedicleCursor *cursor, const PedicleDecision *decision)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < decision->participants->len; i++) {
    const PedicleParticipant *each = g_ptr_array_index (decision->participants, i);
    g_autofree char *name = pedicle_isolate (each->name);

    g_string_append (text, i > 0 ? "; " : "");
    if (*name != '\0')
      /* Translators: a participant and whom he or she speaks for: "A. Martin (Oncology)". */
      g_string_append_printf (text, C_("participant", "%s (%s)"), name,
                              pedicle_role_get_label (each->role));
    else
      g_string_append (text, pedicle_role_get_label (each->role));
  }
  write_row (pen, cursor, _("Participants"), text->str);
}

static void
write_actions (PediclePen *pen, PedicleCursor *cursor, const PedicleDecision *decision)
{
  for (guint i = 0; i < decision->actions->len; i++) {
    const PedicleAction *action = g_ptr_array_index (decision->actions, i);
    g_autofree char *due = action->due != NULL ? pedicle_wording_date (action->due) : NULL;
    g_autofree char *what = pedicle_isolate (action->what);
    g_autofree char *owner = pedicle_isolate (action->owner);
    g_autoptr (GString) text = g_string_new (what);

    if (*owner != '\0')
      g_string_append_printf (text, " – %s", owner);
    if (due != NULL)
      g_string_append_printf (text, " – %s", due);
    write_row (pen, cursor, C_("decision", "To do"), text->str);
  }
}

static void
write_additions (PediclePen *pen, PedicleCursor *cursor, const PedicleDecision *decision)
{
  for (guint i = 0; i < decision->additions->len; i++) {
    const PedicleAddition *addition = g_ptr_array_index (decision->additions, i);
    g_autofree char *day = pedicle_wording_date (addition->time);
    g_autofree char *author = pedicle_isolate (addition->author);
    /* Translators: when something was added to a decision, and by whom. */
    g_autofree char *label = *author != '\0'
                               ? g_strdup_printf (_("Added on %s by %s"), day, author)
                               : g_strdup_printf (_("Added on %s"), day);

    write_row (pen, cursor, label, addition->text);
  }
}

/* A name is signed with always; a file of old may lack one. */
static char *
describe_signature (const PedicleDecision *decision)
{
  g_autofree char *day = pedicle_wording_date (decision->signed_at);
  g_autofree char *name =
    pedicle_isolate (decision->signed_by != NULL ? decision->signed_by : "");

  if (*name != '\0')
    /* Translators: date, name, versions of program and knowledge. */
    return g_strdup_printf (_("on %s by %s, with Pedicle %s and knowledge %s"), day, name,
                            decision->program, decision->knowledge);
  return g_strdup_printf (_("on %s, with Pedicle %s and knowledge %s"), day, decision->program,
                          decision->knowledge);
}

/* What is different today. */
static void
write_review (PediclePen *pen, PedicleCursor *cursor, const PedicleDecision *decision)
{
  g_autoptr (GPtrArray) changes = NULL;

  if (pedicle_decision_findings_have_changed (
        decision, pedicle_assessment_get_visit (pen->assessment)))
    write_row (pen, cursor, _("To check"), _("Findings have changed since the decision."));
  if (!pedicle_decision_is_of_other_knowledge (decision, pen->knowledge))
    return;
  write_row (pen, cursor, _("To check"),
             _("It was decided under another version of the knowledge."));
  changes = pedicle_decision_review (decision, pen->knowledge);
  for (guint i = 0; i < changes->len; i++) {
    g_autofree char *change =
      pedicle_verdict_change_describe (g_ptr_array_index (changes, i), pen->knowledge);

    write_row (pen, cursor, _("Another verdict today"), change);
  }
}

static void
write_signature (PediclePen *pen, PedicleCursor *cursor, const PedicleDecision *decision)
{
  if (pedicle_decision_is_signed (decision)) {
    g_autofree char *signature = describe_signature (decision);

    write_row (pen, cursor, _("Signed"), signature);
    write_review (pen, cursor, decision);
  } else {
    g_autofree char *color = pedicle_strip_describe_color (&pen->ink->caution);
    g_autofree char *escaped = g_markup_escape_text (_("A draft: it is not signed."), -1);
    g_autofree char *markup = g_strdup_printf ("<span %s><b>%s</b></span>", color, escaped);

    pedicle_pen_write (pen, cursor, markup, PEDICLE_PEN_BODY, 3 * pen->scale);
  }
}

static void
write_rest (PediclePen *pen, PedicleCursor *cursor, const PedicleDecision *decision)
{
  g_autofree char *lacking =
    pedicle_wording_list_techniques (pen->knowledge, decision->not_available);

  write_departures (pen, cursor, decision);
  write_row (pen, cursor, _("Not available in this hospital"), lacking);
  write_row (pen, cursor, _("Reasons"), decision->reasons);
  write_participants (pen, cursor, decision);
  write_actions (pen, cursor, decision);
  write_signature (pen, cursor, decision);
  write_additions (pen, cursor, decision);
}

/* What is missing is said: nobody has to wonder whether a sheet got lost. */
static void
write_nothing (PediclePen *pen, PedicleCursor *cursor)
{
  g_autofree char *escaped = g_markup_escape_text (_("No decision yet"), -1);
  g_autofree char *markup = pedicle_pen_lessen (pen, escaped);

  pedicle_pen_write (pen, cursor, markup, PEDICLE_PEN_BODY, 0);
}

void
pedicle_report_place_decision (PediclePen *pen, PedicleCursor *cursor)
{
  const PedicleDecision *decision = get_last (pen->case_);
  const PedicleVisit *visit = get_visit (pen->case_, decision);
  g_autofree char *plans = pedicle_report_describe_plans (pen->case_, pen->knowledge, " ");

  if (decision == NULL && plans == NULL) {
    write_nothing (pen, cursor);
    return;
  }
  write_heading (pen, cursor, decision);
  write_plans (pen, cursor, visit);
  if (decision == NULL || !pedicle_decision_is_signed (decision))
    write_remarks (pen, cursor, decision);
  if (decision != NULL)
    write_rest (pen, cursor, decision);
  cursor->y += pedicle_pen_size (pen, PEDICLE_PEN_BODY);
}
