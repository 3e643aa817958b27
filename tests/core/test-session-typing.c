/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Typing in the draft of a decision: a step of undo for each field. */

#include "state.h"

#include "session.h"

#include <string.h>

static PedicleSession *
new_session (void)
{
  g_autoptr (PedicleCase) case_ = state_case ("frankel=E levels=L1 escc=2");

  return pedicle_session_new (case_, pedicle_knowledge_get_default ());
}

static void
assert_undo_is (PedicleSession *session, const char *label)
{
  g_autofree char *undo = NULL;

  g_object_get (session, "undo-label", &undo, NULL);
  g_assert_cmpstr (undo, ==, label);
}

static guint
count_undo_steps (PedicleSession *session)
{
  guint count = 0;

  for (; pedicle_session_can_undo (session); count++)
    pedicle_session_undo (session);
  return count;
}

static void
type_meeting (PedicleDecision *draft, const char *text)
{
  g_free (draft->meeting);
  draft->meeting = g_strdup (text);
}

static void
type_reasons (PedicleDecision *draft, const char *text)
{
  g_free (draft->reasons);
  draft->reasons = g_strdup (text);
}

static void
type_date (PedicleDecision *draft, const char *text)
{
  g_free (draft->date);
  draft->date = g_strdup_printf ("2026-11-%02d", (int) strlen (text));
}

static void
type_participant (PedicleDecision *draft, const char *text)
{
  PedicleParticipant *second = draft->participants->pdata[1];

  g_free (second->name);
  second->name = g_strdup (text);
}

static void
type_departure (PedicleDecision *draft, const char *text)
{
  PedicleDeparture *departure = draft->departures->pdata[0];

  g_free (departure->text);
  departure->text = g_strdup (text);
}

static void
type_owner (PedicleDecision *draft, const char *text)
{
  PedicleAction *action = draft->actions->pdata[0];

  g_free (action->owner);
  action->owner = g_strdup (text);
}

static void
type_due (PedicleDecision *draft, const char *text)
{
  PedicleAction *action = draft->actions->pdata[0];

  g_free (action->due);
  action->due = g_strdup_printf ("2026-12-%02d", (int) strlen (text));
}

static void
type_first_action (PedicleDecision *draft, const char *text)
{
  PedicleAction *action = draft->actions->pdata[0];

  g_free (action->what);
  action->what = g_strdup (text);
}

/* The first letter makes the row. */
static void
type_new_action (PedicleDecision *draft, const char *text)
{
  if (draft->actions->len == 1)
    g_ptr_array_add (draft->actions, pedicle_action_new ("", "", NULL));
  g_free (((PedicleAction *) draft->actions->pdata[1])->what);
  ((PedicleAction *) draft->actions->pdata[1])->what = g_strdup (text);
}

static const struct {
  const char *name;
  void (*type) (PedicleDecision *draft, const char *text);
} draft_fields[] = {
  { "meeting", type_meeting },          { "reasons", type_reasons },
  { "date", type_date },                { "participant", type_participant },
  { "departure", type_departure },      { "owner", type_owner },
  { "due", type_due },                  { "first-action", type_first_action },
  { "new-action", type_new_action },
};

static PedicleDecision *
new_draft (void)
{
  PedicleDecision *draft = pedicle_decision_new ("2026-11-20");

  g_ptr_array_add (draft->participants, pedicle_participant_new (PEDICLE_ROLE_ONCOLOGY, ""));
  g_ptr_array_add (draft->participants, pedicle_participant_new (PEDICLE_ROLE_RADIOLOGY, ""));
  g_ptr_array_add (draft->departures,
                   pedicle_departure_new (PEDICLE_DEPARTURE_VERDICT, "1",
                                          PEDICLE_TECHNIQUE_KYPHOPLASTY, NULL));
  g_ptr_array_add (draft->actions, pedicle_action_new ("Staging", "", NULL));
  return draft;
}

/* Typed into one field at once: one step. Into another one right after it: a step of its own, which
 * takes back nothing but itself. */
static void
test_typing_in_draft (gconstpointer data)
{
  guint field = GPOINTER_TO_UINT (data);

  for (guint other = 0; other < G_N_ELEMENTS (draft_fields); other++) {
    g_autoptr (PedicleSession) session = new_session ();
    PedicleCase *case_ = pedicle_session_get_case (session);
    g_autoptr (PedicleDecision) draft = new_draft ();
    g_autoptr (PedicleDecision) typed = NULL;

    pedicle_case_set_draft (case_, draft, FALSE);
    draft_fields[field].type (draft, "a");
    pedicle_case_set_draft (case_, draft, TRUE);
    draft_fields[field].type (draft, "ab");
    pedicle_case_set_draft (case_, draft, TRUE);
    typed = pedicle_decision_copy (draft);
    draft_fields[other].type (draft, "abc");
    pedicle_case_set_draft (case_, draft, TRUE);
    assert_undo_is (session, "Decision");
    if (field != other) {
      pedicle_session_undo (session);
      g_assert_true (pedicle_decision_equal (pedicle_case_get_draft (case_), typed));
    }
    g_assert_cmpint (count_undo_steps (session), ==, 2);
  }
}

/* The first letter makes the draft. */
static void
test_typing_a_draft (void)
{
  g_autoptr (PedicleSession) session = new_session ();
  PedicleCase *case_ = pedicle_session_get_case (session);
  g_autoptr (PedicleDecision) draft = pedicle_decision_new ("2026-11-20");

  type_reasons (draft, "a");
  pedicle_case_set_draft (case_, draft, TRUE);
  type_reasons (draft, "ab");
  pedicle_case_set_draft (case_, draft, TRUE);
  g_assert_cmpint (count_undo_steps (session), ==, 1);
  g_assert_null (pedicle_case_get_draft (case_));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (draft_fields); i++) {
    g_autofree char *path = g_strconcat ("/session/typing/", draft_fields[i].name, NULL);

    g_test_add_data_func (path, GUINT_TO_POINTER (i), test_typing_in_draft);
  }
  g_test_add_func ("/session/typing/first-letter", test_typing_a_draft);
  return g_test_run ();
}
