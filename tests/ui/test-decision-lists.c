/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The lists of the draft of a decision: who took part, departures, actions. */

#include "frame-noise.h"
#include "decision-fixture.h"
#include "reach-probe.h"

#include "action-list.h"
#include "action-row.h"
#include "appearance.h"
#include "control.h"
#include "departure-list.h"
#include "departure-row.h"
#include "participant-list.h"
#include "segments.h"
#include "text-field.h"

static GtkWidget *
get_name_entry (Fixture *self, PedicleRole role)
{
  return find (get_list (self, PEDICLE_TYPE_PARTICIPANT_LIST), PEDICLE_TYPE_TEXT_FIELD, role);
}

static GtkWidget *
get_check (Fixture *self, PedicleRole role)
{
  return find (get_list (self, PEDICLE_TYPE_PARTICIPANT_LIST), GTK_TYPE_CHECK_BUTTON, role);
}

static void
test_participants (Fixture *self, gconstpointer data)
{
  type_into (get_name_entry (self, PEDICLE_ROLE_RADIOLOGY), "B. Roy");
  gtk_check_button_set_active (GTK_CHECK_BUTTON (get_check (self, PEDICLE_ROLE_ONCOLOGY)), TRUE);
  settle ();
  g_assert_cmpuint (get_draft (self)->participants->len, ==, 2);
  assert_participant (self, 0, PEDICLE_ROLE_ONCOLOGY, "");
  assert_participant (self, 1, PEDICLE_ROLE_RADIOLOGY, "B. Roy");
  g_assert_true (
    gtk_check_button_get_active (GTK_CHECK_BUTTON (get_check (self, PEDICLE_ROLE_RADIOLOGY))));

  type_into (get_name_entry (self, PEDICLE_ROLE_RADIOLOGY), "");
  assert_participant (self, 1, PEDICLE_ROLE_RADIOLOGY, ""); /* the role alone */
  gtk_check_button_set_active (GTK_CHECK_BUTTON (get_check (self, PEDICLE_ROLE_RADIOLOGY)), FALSE);
  settle ();
  g_assert_cmpuint (get_draft (self)->participants->len, ==, 1);
  assert_participant (self, 0, PEDICLE_ROLE_ONCOLOGY, "");
}

/* Two of a role are two rows, whoever wrote them. */
static void
test_two_of_a_role (Fixture *self, gconstpointer data)
{
  g_autoptr (PedicleDecision) draft = pedicle_decision_new ("2026-11-20");
  GtkWidget *list = get_list (self, PEDICLE_TYPE_PARTICIPANT_LIST);
  GtkWidget *second;

  g_ptr_array_add (draft->participants, pedicle_participant_new (PEDICLE_ROLE_ONCOLOGY, "A"));
  g_ptr_array_add (draft->participants, pedicle_participant_new (PEDICLE_ROLE_ONCOLOGY, "B"));
  pedicle_case_set_draft (self->case_, draft, FALSE);
  settle ();
  second = find (list, PEDICLE_TYPE_TEXT_FIELD, PEDICLE_ROLE_ONCOLOGY + 1);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (second)), ==, "B");
  gtk_widget_grab_focus (second);
  pedicle_session_undo (self->session);
  settle ();
  g_assert_null (find (list, PEDICLE_TYPE_TEXT_FIELD, PEDICLE_N_ROLES));
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (self->window)) ==
                 get_check (self, PEDICLE_ROLE_ONCOLOGY));
}

static void
test_departures (Fixture *self, gconstpointer data)
{
  GtkWidget *list = get_list (self, PEDICLE_TYPE_DEPARTURE_LIST);
  GtkWidget *row, *reason, *text;
  const PedicleDeparture *departure;

  g_assert_false (gtk_widget_get_visible (list));
  plan_departure (self);
  g_assert_true (gtk_widget_get_visible (list));
  row = find (list, PEDICLE_TYPE_DEPARTURE_ROW, 0);
  reason = find (row, PEDICLE_TYPE_SEGMENTS, 0);
  text = find (row, PEDICLE_TYPE_TEXT_FIELD, 0);
  g_assert_false (gtk_widget_is_sensitive (text));

  gtk_widget_grab_focus (reason);
  pedicle_control_choose (PEDICLE_CONTROL (reason), PEDICLE_DEPARTURE_REASON_PATIENT_WISH);
  settle ();
  g_assert_cmpuint (get_draft (self)->departures->len, ==, 1);
  type_into (text, "She knows");
  departure = get_draft (self)->departures->pdata[0];
  g_assert_cmpint (departure->reason, ==, PEDICLE_DEPARTURE_REASON_PATIENT_WISH);
  g_assert_cmpstr (departure->text, ==, "She knows");
  g_assert_cmpstr (departure->lesion, ==, pedicle_case_get_lesion (self->case_, 0)->id);
  g_assert_true (find (list, PEDICLE_TYPE_DEPARTURE_ROW, 0) == row);
  g_assert_true (gtk_widget_is_ancestor (gtk_window_get_focus (GTK_WINDOW (self->window)), row));

  pedicle_control_choose (PEDICLE_CONTROL (reason), PEDICLE_UNANSWERED);
  settle ();
  g_assert_cmpuint (get_draft (self)->departures->len, ==, 0);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (text)), ==, "");
}

static guint
count_action_rows (Fixture *self)
{
  guint n = 0;

  while (find (get_list (self, PEDICLE_TYPE_ACTION_LIST), PEDICLE_TYPE_ACTION_ROW, n) != NULL)
    n++;
  return n;
}

static void
test_reachable (Fixture *self, gconstpointer data)
{
  type_into (get_action_entry (self, 0, 0), "MRI");
  g_assert_cmpuint (assert_reachable (get_list (self, PEDICLE_TYPE_ACTION_LIST)), >, 0);
  g_assert_cmpuint (assert_reachable (self->pane), >, 0);
}

static void
test_actions (Fixture *self, gconstpointer data)
{
  g_assert_cmpuint (count_action_rows (self), ==, 1);
  type_into (get_action_entry (self, 0, 0), "MRI");
  g_assert_cmpuint (count_action_rows (self), ==, 2);
  type_into (get_action_entry (self, 0, 1), "A. Martin");
  type_into (get_action_entry (self, 0, 2), "2026-12-20");
  type_into (get_action_entry (self, 1, 0), "Brace");
  g_assert_cmpstr (get_action (self, 0)->what, ==, "MRI");
  g_assert_cmpstr (get_action (self, 0)->owner, ==, "A. Martin");
  g_assert_cmpstr (get_action (self, 0)->due, ==, "2026-12-20");
  g_assert_cmpstr (get_action (self, 1)->what, ==, "Brace");
  type_into (get_action_entry (self, 0, 2), "");
  g_assert_null (get_action (self, 0)->due);

  g_signal_emit_by_name (find (find (self->pane, PEDICLE_TYPE_ACTION_ROW, 0), GTK_TYPE_BUTTON, 0),
                         "clicked");
  settle ();
  g_assert_cmpuint (get_draft (self)->actions->len, ==, 1);
  g_assert_cmpstr (get_action (self, 0)->what, ==, "Brace");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (get_action_entry (self, 0, 1))), ==, "");
  g_assert_true (gtk_widget_is_ancestor (gtk_window_get_focus (GTK_WINDOW (self->window)),
                                         find (self->pane, PEDICLE_TYPE_ACTION_ROW, 0)));
}

/* No file takes an action without words: it keeps those that it had until the entry is left. */
static void
test_emptied_action (Fixture *self, gconstpointer data)
{
  GtkWidget *what = get_action_entry (self, 0, 0);

  type_into (what, " ");
  g_assert_null (get_draft (self));
  type_into (what, "MRI");
  g_signal_emit_by_name (what, "left");
  type_into (what, "M");
  type_into (what, "");
  g_assert_cmpstr (get_action (self, 0)->what, ==, "MRI");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (what)), ==, "");
  g_signal_emit_by_name (what, "left");
  settle ();
  g_assert_cmpuint (get_draft (self)->actions->len, ==, 0);
  g_assert_cmpuint (count_action_rows (self), ==, 1);
  pedicle_session_undo (self->session);
  settle ();
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (get_action_entry (self, 0, 0))), ==, "MRI");
}

int
main (int argc, char **argv)
{
  static const struct {
    const char *path;
    void (*test) (Fixture *, gconstpointer);
  } tests[] = {
    { "/decision-pane/participants", test_participants },
    { "/decision-pane/two-of-a-role", test_two_of_a_role },
    { "/decision-pane/departures", test_departures },
    { "/decision-pane/reachable", test_reachable },
    { "/decision-pane/actions", test_actions },
    { "/decision-pane/emptied-action", test_emptied_action },
  };

  g_test_init (&argc, &argv, NULL);
  frame_noise_ignore ();
  gtk_init ();
  pedicle_appearance_get_default ();
  for (gsize i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Fixture, NULL, set_up, tests[i].test, tear_down);
  return g_test_run ();
}
