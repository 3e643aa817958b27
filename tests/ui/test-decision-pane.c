/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The draft of a decision: what is typed and pressed reaches the case in steps that can be undone, and
 * nobody loses the focus on the way. */

#include "frame-noise.h"
#include "decision-fixture.h"

#include "action-list.h"
#include "action-row.h"
#include "appearance.h"
#include "control.h"
#include "date-field.h"
#include "departure-list.h"
#include "departure-row.h"
#include "iso-time.h"
#include "participant-list.h"
#include "segments.h"
#include "sign-panel.h"
#include "signed-decision.h"
#include "text-area.h"
#include "text-field.h"

static void
test_opens_empty (Fixture *self, gconstpointer data)
{
  g_autofree char *today = pedicle_date_today ();
  GtkWidget *date = find (self->pane, PEDICLE_TYPE_DATE_FIELD, 0);
  GtkWidget *entry = find (date, PEDICLE_TYPE_TEXT_FIELD, 0);

  g_assert_null (get_draft (self));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, today);
  g_assert_false (gtk_widget_is_sensitive (find_button (self->pane, "Si_gn…")));
  g_assert_false (gtk_widget_get_mapped (find_button (self->pane, "Discard the draft")));
  g_assert_false (gtk_widget_get_mapped (find_button (self->pane, "As _last time")));
  g_assert_false (pedicle_session_can_undo (self->session));
}

/* What is typed reaches the draft as it is. */
static void
test_words (Fixture *self, gconstpointer data)
{
  PedicleTextArea *reasons = PEDICLE_TEXT_AREA (find (self->pane, PEDICLE_TYPE_TEXT_AREA, 0));
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (reasons));
  GtkTextIter cursor;
  g_autofree char *text = NULL;

  gtk_text_buffer_set_text (buffer, "Stble", -1);
  settle ();
  gtk_text_buffer_get_iter_at_offset (buffer, &cursor, 2);
  gtk_text_buffer_place_cursor (buffer, &cursor);
  gtk_text_buffer_insert_at_cursor (buffer, "a", -1);
  settle ();
  g_assert_cmpstr (get_draft (self)->reasons, ==, "Stable");
  gtk_text_buffer_get_iter_at_mark (buffer, &cursor, gtk_text_buffer_get_insert (buffer));
  g_assert_cmpint (gtk_text_iter_get_offset (&cursor), ==, 3);
  pedicle_session_undo (self->session);
  settle ();
  g_assert_null (get_draft (self)); /* letters are one step */
  text = pedicle_text_area_get_text (reasons);
  g_assert_cmpstr (text, ==, "");
  pedicle_session_redo (self->session);
  settle ();
  g_assert_cmpstr (get_draft (self)->reasons, ==, "Stable");
}

static const struct {
  const char *name, *typed, *date; /* of the draft, whose date was 2026-11-20 */
  gboolean refused;
} dates[] = {
  { "day", "2026-11-25", "2026-11-25", FALSE },
  { "short", "2026-1-2", "2026-01-02", FALSE },
  { "no-day", "2026-02-30", "2026-11-20", TRUE },
  { "half", "2026-11", "2026-11-20", TRUE },
  { "empty", "", "2026-11-20", TRUE },
};

static void
test_date (Fixture *self, gconstpointer data)
{
  int i = GPOINTER_TO_INT (data);
  GtkWidget *field = find (self->pane, PEDICLE_TYPE_DATE_FIELD, 0);
  GtkWidget *entry = find (field, PEDICLE_TYPE_TEXT_FIELD, 0);
  g_autoptr (PedicleDecision) draft = pedicle_decision_new ("2026-11-20");
  GtkWidget *row = gtk_widget_get_parent (field), *note;

  pedicle_case_set_draft (self->case_, draft, FALSE);
  settle ();
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "2026-11-20");
  type_into (entry, dates[i].typed);
  g_assert_cmpstr (get_draft (self)->date, ==, dates[i].date);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, dates[i].typed);
  g_signal_emit_by_name (entry, "left");
  settle ();
  note = gtk_widget_get_last_child (row);
  g_assert_true ((gtk_widget_has_css_class (note, "refused") && gtk_widget_get_visible (note)) ==
                 dates[i].refused);
  if (!dates[i].refused)
    g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, dates[i].date);
}

static PedicleDecision *
make_last (void)
{
  PedicleDecision *last = pedicle_decision_new ("2026-11-13");

  g_free (last->meeting);
  last->meeting = g_strdup ("Board");
  last->signed_by = g_strdup ("A. Martin");
  g_ptr_array_add (last->participants, pedicle_participant_new (PEDICLE_ROLE_ONCOLOGY, "L. Weber"));
  return last;
}

static void
test_as_last_time (Fixture *self, gconstpointer data)
{
  g_autoptr (PedicleDecision) last = make_last ();

  pedicle_decision_pane_set_last (PEDICLE_DECISION_PANE (self->pane), last);
  settle ();
  g_assert_null (get_draft (self));
  assert_signer (self, "");
  press (self, "As _last time");
  g_assert_cmpstr (get_draft (self)->meeting, ==, "Board");
  assert_participant (self, 0, PEDICLE_ROLE_ONCOLOGY, "L. Weber");
  assert_signer (self, "A. Martin");
  g_assert_false (gtk_widget_is_sensitive (find_button (self->pane, "As _last time")));
  pedicle_session_undo (self->session);
  settle ();
  g_assert_null (get_draft (self));
  assert_signer (self, "");
}

/* What was entered is not replaced. */
static void
test_as_last_time_keeps (Fixture *self, gconstpointer data)
{
  g_autoptr (PedicleDecision) last = make_last ();
  g_autoptr (PedicleDecision) draft = pedicle_decision_new ("2026-11-20");

  g_free (draft->meeting);
  draft->meeting = g_strdup ("Monday");
  pedicle_case_set_draft (self->case_, draft, FALSE);
  g_object_set (self->pane, "signer", "B. Roy", NULL);
  pedicle_decision_pane_set_last (PEDICLE_DECISION_PANE (self->pane), last);
  settle ();
  press (self, "As _last time");
  g_assert_cmpstr (get_draft (self)->meeting, ==, "Monday");
  g_assert_cmpstr (get_draft (self)->date, ==, "2026-11-20");
  assert_participant (self, 0, PEDICLE_ROLE_ONCOLOGY, "L. Weber");
  assert_signer (self, "B. Roy");
}

static guint
count_obstacles (Fixture *self)
{
  GtkWidget *panel = get_list (self, PEDICLE_TYPE_SIGN_PANEL), *list = NULL;
  guint n = 0;

  for (guint i = 0; list == NULL; i++) {
    GtkWidget *widget = find (panel, GTK_TYPE_WIDGET, i);

    if (gtk_widget_has_css_class (widget, "obstacles"))
      list = widget;
  }
  for (GtkWidget *row = gtk_widget_get_first_child (list); row != NULL;
       row = gtk_widget_get_next_sibling (row))
    n++;
  return n;
}

static void
test_sign (Fixture *self, gconstpointer data)
{
  g_assert_cmpuint (count_obstacles (self), ==, 3);
  make_ready (self);
  g_assert_cmpuint (count_obstacles (self), ==, 0);
  press (self, "Si_gn…");
  g_assert_null (pedicle_case_get_last_signed (self->case_));
  press (self, "Not _yet");
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (self->window)) ==
                 find_button (self->pane, "Si_gn…"));
  press (self, "Si_gn…");
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (self->window)) ==
                 find_button (self->pane, "Not _yet"));
  press (self, "Sign for _good");
  g_assert_cmpstr (pedicle_case_get_last_signed (self->case_)->signed_by, ==, "A. Martin");
  assert_signer (self, "");
  g_assert_false (pedicle_session_can_undo (self->session));
  g_assert_nonnull (find (self->pane, PEDICLE_TYPE_SIGNED_DECISION, 0));
  g_assert_false (gtk_widget_get_mapped (find_button (self->pane, "Si_gn…")));
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (self->window)) ==
                 find_button (self->pane, "Decide a_gain"));
}

/* A change while it is asked takes the question back: it would be another decision. */
static void
test_question_is_put_anew (Fixture *self, gconstpointer data)
{
  make_ready (self);
  press (self, "Si_gn…");
  pedicle_case_set_answer (self->case_, 0, PEDICLE_FINDING_OVERT_INSTABILITY, 1);
  settle ();
  g_assert_false (gtk_widget_get_mapped (find_button (self->pane, "Sign for _good")));
  g_signal_emit_by_name (find_button (self->pane, "Sign for _good"), "clicked");
  g_assert_null (pedicle_case_get_last_signed (self->case_));
}

/* What the hospital lacks is no departure, but goes into the record. */
static void
test_not_available (Fixture *self, gconstpointer data)
{
  g_object_set (self->pane, "not-available", 5u, NULL);
  make_ready (self);
  press (self, "Si_gn…");
  press (self, "Sign for _good");
  g_assert_cmpuint (pedicle_case_get_last_signed (self->case_)->not_available, ==, 5);
}

static void
test_other_session (Fixture *self, gconstpointer data)
{
  g_autoptr (PedicleSession) other =
    pedicle_session_new (NULL, pedicle_knowledge_get_default ());

  sign (self);
  press (self, "Decide a_gain");
  type_into (get_action_entry (self, 0, 0), "MRI");
  pedicle_result_part_set_session (PEDICLE_RESULT_PART (self->pane), other);
  settle ();
  g_assert_null (find (self->pane, PEDICLE_TYPE_SIGNED_DECISION, 0));
  type_into (get_action_entry (self, 0, 0), "Brace");
  g_assert_cmpstr (get_action (self, 0)->what, ==, "MRI");
  g_assert_nonnull (pedicle_case_get_draft (pedicle_session_get_case (other)));
  pedicle_result_part_set_session (PEDICLE_RESULT_PART (self->pane), self->session);
}

/* By Tab alone the whole pane is passed, from the top to the end, and nothing twice. */
static void
test_tab (Fixture *self, gconstpointer data)
{
  GtkWidget *date = find (find (self->pane, PEDICLE_TYPE_DATE_FIELD, 0), PEDICLE_TYPE_TEXT_FIELD, 0);
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
  GtkWidget *focus = NULL;

  plan_departure (self);
  make_ready (self);
  /* The order of Tab is that of the places. */
  while (gtk_widget_get_height (find (self->pane, PEDICLE_TYPE_ACTION_ROW, 1)) == 0)
    g_main_context_iteration (NULL, TRUE);
  gtk_window_set_focus (GTK_WINDOW (self->window), NULL);
  while (gtk_widget_child_focus (self->pane, GTK_DIR_TAB_FORWARD)) {
    focus = gtk_window_get_focus (GTK_WINDOW (self->window));
    g_assert_false (g_hash_table_contains (seen, focus));
    g_hash_table_add (seen, focus);
  }
  g_assert_true (g_hash_table_size (seen) > 2 * PEDICLE_N_ROLES + 8);
  g_assert_true (g_hash_table_contains (seen, gtk_editable_get_delegate (GTK_EDITABLE (date))));
  g_assert_true (g_hash_table_contains (seen, find (self->pane, PEDICLE_TYPE_TEXT_AREA, 0)));
}

int
main (int argc, char **argv)
{
  static const struct {
    const char *path;
    void (*test) (Fixture *, gconstpointer);
  } tests[] = {
    { "/decision-pane/opens-empty", test_opens_empty },
    { "/decision-pane/words", test_words },
    { "/decision-pane/as-last-time", test_as_last_time },
    { "/decision-pane/as-last-time-keeps", test_as_last_time_keeps },
    { "/decision-pane/sign", test_sign },
    { "/decision-pane/question-is-put-anew", test_question_is_put_anew },
    { "/decision-pane/not-available", test_not_available },
    { "/decision-pane/other-session", test_other_session },
    { "/decision-pane/tab", test_tab },
  };

  g_test_init (&argc, &argv, NULL);
  frame_noise_ignore ();
  gtk_init ();
  pedicle_appearance_get_default ();
  for (gsize i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Fixture, NULL, set_up, tests[i].test, tear_down);
  for (gsize i = 0; i < G_N_ELEMENTS (dates); i++) {
    g_autofree char *path = g_strconcat ("/decision-pane/date/", dates[i].name, NULL);

    g_test_add (path, Fixture, GSIZE_TO_POINTER (i), set_up, test_date, tear_down);
  }
  return g_test_run ();
}
