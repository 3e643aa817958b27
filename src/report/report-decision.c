/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "report-parts.h"

#include "decision-review.h"
#include "decision-words.h"
#include "departure-words.h"
#include "isolate.h"
#include "wording.h"

#include <glib/gi18n-lib.h>

static void
write_heading (PediclePen *pen, PedicleCursor *cursor, const PedicleDecision *decision)
{
  g_autofree char *day = pedicle_wording_date (decision->date);
  g_autofree char *meeting = pedicle_isolate (decision->meeting);
  g_autofree char *title = *meeting != '\0'
                             /* Translators: date and name of a meeting. */
                             ? g_strdup_printf (_("Decision of %s, %s"), day, meeting)
                             : g_strdup_printf (_("Decision of %s"), day);

  pedicle_pen_write_heading (pen, cursor, title, &pen->ink->accent);
}

static void
write_departures (PediclePen *pen, PedicleCursor *cursor, const PedicleDecision *decision,
                  const PedicleVisit *visit)
{
  for (guint i = 0; i < decision->departures->len; i++) {
    const PedicleDeparture *departure = g_ptr_array_index (decision->departures, i);
    g_autofree char *text = pedicle_departure_describe (departure, visit, pen->knowledge);

    pedicle_pen_write_row (pen, cursor, _("Departure"), text);
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
  pedicle_pen_write_row (pen, cursor, _("Participants"), text->str);
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
    pedicle_pen_write_row (pen, cursor, C_("decision", "To do"), text->str);
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

    pedicle_pen_write_row (pen, cursor, label, addition->text);
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
    pedicle_pen_write_row (pen, cursor, _("To check"), _("Findings have changed since the decision."));
  if (!pedicle_decision_is_of_other_knowledge (decision, pen->knowledge))
    return;
  pedicle_pen_write_row (pen, cursor, _("To check"),
             _("It was decided under another version of the knowledge."));
  changes = pedicle_decision_review (decision, pen->knowledge);
  for (guint i = 0; i < changes->len; i++) {
    g_autofree char *change =
      pedicle_verdict_change_describe (g_ptr_array_index (changes, i), pen->knowledge);

    pedicle_pen_write_row (pen, cursor, _("Another verdict today"), change);
  }
}

static void
write_signature (PediclePen *pen, PedicleCursor *cursor, const PedicleDecision *decision)
{
  if (pedicle_decision_is_signed (decision)) {
    g_autofree char *signature = describe_signature (decision);

    pedicle_pen_write_row (pen, cursor, _("Signed"), signature);
  } else {
    g_autofree char *color = pedicle_strip_describe_color (&pen->ink->caution);
    g_autofree char *escaped = g_markup_escape_text (_("A draft: it is not signed."), -1);
    g_autofree char *markup = g_strdup_printf ("<span %s><b>%s</b></span>", color, escaped);

    pedicle_pen_write (pen, cursor, markup, PEDICLE_PEN_BODY, 3 * pen->scale);
  }
}

/* What was decided on; of a draft what is planned now. */
static const PedicleVisit *
get_visit (PedicleCase *case_, const PedicleDecision *decision)
{
  return decision->visit != NULL ? decision->visit : pedicle_case_get_last_visit (case_);
}

static void
write_decision (PediclePen *pen, PedicleCursor *cursor, const PedicleDecision *decision)
{
  const PedicleVisit *visit = get_visit (pen->case_, decision);
  g_autofree char *lacking =
    pedicle_wording_list_techniques (pen->knowledge, decision->not_available);

  write_heading (pen, cursor, decision);
  pedicle_report_place_plans (pen, cursor, visit);
  if (!pedicle_decision_is_signed (decision))
    pedicle_report_place_plan_remarks (pen, cursor, decision);
  write_departures (pen, cursor, decision, visit);
  pedicle_pen_write_row (pen, cursor, _("Not available in this hospital"), lacking);
  pedicle_pen_write_row (pen, cursor, _("Reasons"), decision->reasons);
  write_participants (pen, cursor, decision);
  write_actions (pen, cursor, decision);
  write_signature (pen, cursor, decision);
  if (decision == pedicle_case_get_last_signed (pen->case_))
    write_review (pen, cursor, decision);
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

/* A plan that no decision has, as it was made without one or changed since. */
static void
write_plan (PediclePen *pen, PedicleCursor *cursor)
{
  pedicle_pen_write_heading (pen, cursor,
                             pedicle_case_get_last_signed (pen->case_) != NULL
                               ? _("Planned since the decision")
                               : _("Plan"),
                             &pen->ink->accent);
  pedicle_report_place_plans (pen, cursor, pedicle_case_get_last_visit (pen->case_));
  pedicle_report_place_plan_remarks (pen, cursor, NULL);
}

void
pedicle_report_place_decisions (PediclePen *pen, PedicleCursor *cursor)
{
  guint n = pedicle_case_get_n_decisions (pen->case_);

  if (pedicle_report_has_new_plan (pen->case_)) {
    write_plan (pen, cursor);
  } else if (n == 0) {
    write_nothing (pen, cursor);
    return;
  }
  for (guint i = n; i-- > 0;)
    write_decision (pen, cursor, pedicle_case_get_decision (pen->case_, i));
  cursor->y += pedicle_pen_size (pen, PEDICLE_PEN_BODY);
}
