/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A meeting: going from case to case, what is passed over, the time, what cannot be written. */

#include "agenda-fixture.h"

#include "agenda-file.h"
#include "case-file.h"
#include "decision-sign.h"
#include "examples.h"
#include "meeting.h"

#include <glib/gstdio.h>
#include <string.h>
#include <time.h>

/* Milliseconds of a step to a case that was read ahead: what is wanted on a quiet machine ("-m
 * perf"), and what even a busy one must reach. */
#define STEP_WANTED 50
#define STEP_LIMIT 1000

static gint64 now; /* microseconds */

static gint64
clock_cb (gpointer user_data)
{
  return now;
}

static void
pass (double seconds)
{
  now += (gint64) (seconds * G_USEC_PER_SEC);
}

static PedicleMeeting *
begin (Fixture *self, PedicleAgendaDocument *document)
{
  PedicleMeeting *meeting;

  g_application_activate (G_APPLICATION (self->application));
  settle ();
  now = G_USEC_PER_SEC;
  meeting = pedicle_meeting_new (document, get_window (self, 0));
  pedicle_meeting_set_clock (meeting, clock_cb, NULL);
  return meeting;
}

static const char *
get_title (PedicleMeeting *meeting)
{
  return gtk_window_get_title (GTK_WINDOW (pedicle_meeting_get_window (meeting)));
}

static guint
get_seconds (PedicleAgendaDocument *document, guint index)
{
  return pedicle_agenda_get_entry (pedicle_agenda_document_get_agenda (document), index)->seconds;
}

typedef struct {
  const char *name, *files;
  const char *steps;    /* '+' and '-' */
  const char *expected; /* the label that is shown, and the index, after each: "A0 B1" */
  const char *message;  /* that is shown at the end */
} Row;

#define GONE "Passed over: X.pedicle.json: the file does not exist"
#define DAMAGED "Passed over: !.pedicle.json: $.format: not a Pedicle case: the format must be " \
                "“pedicle-case”"
#define OTHER \
  "Passed over: ?.pedicle.json holds another case than the one that was put on the agenda"

static const Row rows[] = {
  { "forward", "abc", "+++", "A0 B1 C2", NULL },
  { "beyond-the-end", "ab", "+++", "A0 B1 B1", NULL },
  { "before-the-start", "ab", "+-", "A0 A0", NULL },
  { "back", "abc", "+++-", "A0 B1 C2 B1", NULL },
  { "missing", "aXb", "++", "A0 B2", GONE },
  { "missing-backwards", "aXb", "++-", "A0 B2 A0", GONE },
  { "damaged", "a!b", "++", "A0 B2", DAMAGED },
  { "other-case", "a?b", "++", "A0 B2", OTHER },
  { "several", "aX!?b", "++", "A0 B4", GONE "\n" DAMAGED "\n" OTHER },
  { "missing-at-the-end", "aX", "++", "A0 A0", GONE },
  { "told-once", "aXbc", "+++", "A0 B2 C3", NULL },
};

static void
test_steps (Fixture *self, gconstpointer data)
{
  const Row *row = data;
  g_autoptr (PedicleAgendaDocument) document = make_agenda (self, row->files);
  g_autoptr (PedicleMeeting) meeting = begin (self, document);
  g_autoptr (GString) shown = g_string_new (NULL);

  for (const char *step = row->steps; *step != '\0'; step++) {
    pedicle_meeting_step (meeting, *step == '+' ? 1 : -1);
    g_string_append_printf (shown, "%s%s%d", shown->len > 0 ? " " : "", get_title (meeting),
                            pedicle_meeting_get_current (meeting));
  }
  g_assert_cmpstr (shown->str, ==, row->expected);
  g_assert_cmpstr (get_message (pedicle_meeting_get_window (meeting), "meeting"), ==, row->message);
}

/* Each case has the time that it was shown. */
static void
test_time (Fixture *self, gconstpointer data)
{
  g_autoptr (PedicleAgendaDocument) document = make_agenda (self, "abX");
  g_autoptr (PedicleMeeting) meeting = begin (self, document);
  g_autoptr (PedicleAgenda) written = NULL;

  pass (100);
  g_assert_true (pedicle_meeting_go_to (meeting, 0));
  pass (59.6);
  pedicle_meeting_count (meeting);
  g_assert_cmpuint (get_seconds (document, 0), ==, 59);
  pass (0.5);
  /* What did not make a second is not lost. */
  pedicle_meeting_count (meeting);
  g_assert_cmpuint (get_seconds (document, 0), ==, 60);
  g_assert_true (pedicle_meeting_step (meeting, 1));
  pass (30);
  pedicle_meeting_set_paused (meeting, TRUE);
  pass (1000);
  /* Nor for the case that comes meanwhile. */
  g_assert_true (pedicle_meeting_step (meeting, -1));
  pass (1000);
  g_assert_true (pedicle_meeting_step (meeting, 1));
  pass (1000);
  pedicle_meeting_set_paused (meeting, FALSE);
  pass (5);
  g_assert_false (pedicle_meeting_step (meeting, 1));
  pass (5);
  pedicle_meeting_end (meeting);
  pass (500);
  pedicle_meeting_count (meeting);
  g_assert_cmpuint (get_seconds (document, 0), ==, 60);
  g_assert_cmpuint (get_seconds (document, 1), ==, 40);
  g_assert_cmpuint (get_seconds (document, 2), ==, 0);
  written = pedicle_agenda_load (pedicle_agenda_document_get_file (document), NULL, NULL, NULL);
  g_assert_cmpuint (pedicle_agenda_get_entry (written, 1)->seconds, ==, 40);
}

/* The agenda may be put in another order meanwhile: the time and the place are those of the
 * case. */
static void
test_moved (Fixture *self, gconstpointer data)
{
  g_autoptr (PedicleAgendaDocument) document = make_agenda (self, "abc");
  g_autoptr (PedicleMeeting) meeting = begin (self, document);
  PedicleAgenda *agenda = pedicle_agenda_document_get_agenda (document);

  pedicle_meeting_go_to (meeting, 0);
  pedicle_agenda_move (agenda, 0, 2);
  g_assert_cmpint (pedicle_meeting_get_current (meeting), ==, 2);
  pass (7);
  g_assert_false (pedicle_meeting_step (meeting, 1));
  g_assert_true (pedicle_meeting_step (meeting, -1));
  g_assert_cmpstr (get_title (meeting), ==, "C");
  g_assert_cmpuint (get_seconds (document, 2), ==, 7);
  pedicle_agenda_remove (agenda, 1);
  g_assert_cmpint (pedicle_meeting_get_current (meeting), ==, -1);
  pass (7);
  pedicle_meeting_count (meeting);
  g_assert_cmpuint (get_seconds (document, 0), ==, 0);
}

static char *
read_label (Fixture *self, const char *name)
{
  g_autofree char *path = g_build_filename (self->folder, name, NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (PedicleCase) case_ = pedicle_case_load (file, NULL, NULL, NULL);

  return g_strdup (pedicle_case_get_label (case_));
}

/* A step writes what is pending; coming back, it can be undone. */
static void
test_written (Fixture *self, gconstpointer data)
{
  g_autoptr (PedicleAgendaDocument) document = make_agenda (self, "ab");
  g_autoptr (PedicleMeeting) meeting = begin (self, document);
  PedicleWindow *window = pedicle_meeting_get_window (meeting);
  g_autofree char *label = NULL;

  pedicle_meeting_step (meeting, 1);
  pedicle_case_set_label (get_case (window), "CHANGED");
  pedicle_meeting_step (meeting, 1);
  label = read_label (self, "a.pedicle.json");
  g_assert_cmpstr (label, ==, "CHANGED");
  pedicle_meeting_step (meeting, -1);
  activate (window, "undo");
  g_assert_cmpstr (pedicle_case_get_label (get_case (window)), ==, "A");
}

/* What cannot be written is said, kept, and shown at the end. */
static void
test_not_written (Fixture *self, gconstpointer data)
{
  g_autoptr (PedicleAgendaDocument) document = make_agenda (self, "ab");
  g_autoptr (PedicleMeeting) meeting = begin (self, document);
  PedicleWindow *window = pedicle_meeting_get_window (meeting);

  pedicle_meeting_step (meeting, 1);
  pedicle_case_set_label (get_case (window), "MINE");
  g_object_unref (write_case (self, "a.pedicle.json", "THEIRS"));
  pedicle_meeting_step (meeting, 1);
  g_assert_cmpstr (get_title (meeting), ==, "B");
  g_assert_nonnull (get_message (window, "meeting-kept"));
  pedicle_meeting_step (meeting, -1);
  g_assert_cmpstr (get_title (meeting), ==, "MINE");
  g_assert_nonnull (get_message (window, "document"));
  pedicle_meeting_step (meeting, 1);
  pedicle_meeting_end (meeting);
  settle ();
  g_assert_cmpuint (count_windows (self), ==, 2);
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (get_window (self, 0))), ==, "MINE");
}

static const PedicleDecision *
sign (PedicleMeeting *meeting)
{
  PedicleSession *session = pedicle_document_get_session (
    pedicle_window_get_document (pedicle_meeting_get_window (meeting)));
  g_autoptr (PedicleDecision) draft = pedicle_decision_new ("2026-11-26");

  pedicle_case_sign (pedicle_session_get_case (session),
                     pedicle_decision_sign (draft, pedicle_session_get_assessment (session), 0,
                                            "A"));
  return pedicle_case_get_last_signed (pedicle_session_get_case (session));
}

/* Nor is what was signed meanwhile, though nothing of it can be undone. */
static void
test_signed_not_written (Fixture *self, gconstpointer data)
{
  g_autoptr (PedicleAgendaDocument) document = make_agenda (self, "ab");
  g_autoptr (PedicleMeeting) meeting = begin (self, document);
  PedicleWindow *window = pedicle_meeting_get_window (meeting);
  const PedicleDecision *decision;

  pedicle_meeting_step (meeting, 1);
  decision = sign (meeting);
  g_object_unref (write_case (self, "a.pedicle.json", "THEIRS"));
  pedicle_meeting_step (meeting, 1);
  g_assert_nonnull (get_message (window, "meeting-kept"));
  settle ();
  pedicle_meeting_step (meeting, -1);
  g_assert_cmpstr (get_title (meeting), ==, "A");
  g_assert_true (pedicle_case_get_last_signed (get_case (window)) == decision);
  g_assert_nonnull (get_message (window, "document"));
  pedicle_document_discard (pedicle_window_get_document (window));
  pedicle_meeting_end (meeting);
}

/* What was read ahead, and is written anew by somebody else, is not shown as it was. */
static void
test_read_ahead (Fixture *self, gconstpointer data)
{
  g_autoptr (PedicleAgendaDocument) document = make_agenda (self, "ab");
  g_autoptr (PedicleMeeting) meeting = begin (self, document);
  g_autofree char *path = g_build_filename (self->folder, "b.pedicle.json", NULL);
  g_autofree char *text = NULL, *changed = NULL;
  char *place;

  pedicle_meeting_step (meeting, 1);
  settle ();
  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  place = strstr (text, "\"label\": \"B\"");
  g_assert_nonnull (place);
  changed = g_strdup_printf ("%.*s\"label\": \"NEW\"%s", (int) (place - text), text,
                             place + strlen ("\"label\": \"B\""));
  g_assert_true (g_file_set_contents (path, changed, -1, NULL));
  for (guint i = 0; i < 4; i++)
    settle ();
  pedicle_meeting_step (meeting, 1);
  g_assert_cmpstr (get_title (meeting), ==, "NEW");
}

/* How many of the window's own shortcuts have that key. */
static guint
count_keys (PedicleWindow *window, const char *wanted)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (GTK_WIDGET (window));
  guint n = 0;

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++) {
    g_autoptr (GObject) controller = g_list_model_get_item (controllers, i);

    for (guint j = 0; GTK_IS_SHORTCUT_CONTROLLER (controller) &&
                      j < g_list_model_get_n_items (G_LIST_MODEL (controller)); j++) {
      g_autoptr (GtkShortcut) shortcut = g_list_model_get_item (G_LIST_MODEL (controller), j);
      g_autofree char *key = gtk_shortcut_trigger_to_string (gtk_shortcut_get_trigger (shortcut));

      n += g_str_equal (key, wanted);
    }
  }
  return n;
}

/* Keys of the case window; they go with the meeting. */
static void
test_actions (Fixture *self, gconstpointer data)
{
  g_autoptr (PedicleAgendaDocument) document = make_agenda (self, "ab");
  g_autoptr (PedicleMeeting) meeting = begin (self, document);
  PedicleWindow *window = pedicle_meeting_get_window (meeting);

  g_assert_cmpuint (count_keys (window, "<Control>Page_Down"), ==, 1);
  g_assert_cmpuint (count_keys (window, "<Control>Page_Up"), ==, 1);
  activate (window, "next-case");
  activate (window, "next-case");
  g_assert_cmpstr (get_title (meeting), ==, "B");
  activate (window, "previous-case");
  g_assert_cmpstr (get_title (meeting), ==, "A");
  pedicle_meeting_end (meeting);
  g_assert_false (g_action_group_has_action (G_ACTION_GROUP (window), "next-case"));
  g_assert_cmpuint (count_keys (window, "<Control>Page_Down"), ==, 0);
  g_assert_null (pedicle_meeting_get_window (meeting));
}

/* No file is open twice: a case that has a window already is the same document. */
static void
test_shared (Fixture *self, gconstpointer data)
{
  g_autoptr (PedicleAgendaDocument) document = make_agenda (self, "a");
  g_autofree char *path = g_build_filename (self->folder, "a.pedicle.json", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (PedicleMeeting) meeting = NULL;
  PedicleWindow *other;

  open_file (self, file);
  other = get_window (self, 0);
  g_action_group_activate_action (G_ACTION_GROUP (self->application), "new", NULL);
  settle ();
  meeting = pedicle_meeting_new (document, get_window (self, 0));
  g_assert_true (pedicle_meeting_get_window (meeting) != other);
  pedicle_meeting_step (meeting, 1);
  g_assert_true (pedicle_window_get_document (other) ==
                 pedicle_window_get_document (pedicle_meeting_get_window (meeting)));
}

static void
ended_cb (PedicleMeeting *meeting, guint *n_ended)
{
  (*n_ended)++;
}

static void
test_window_closed (Fixture *self, gconstpointer data)
{
  g_autoptr (PedicleAgendaDocument) document = make_agenda (self, "ab");
  g_autoptr (PedicleMeeting) meeting = begin (self, document);
  guint n_ended = 0;

  g_signal_connect (meeting, "ended", G_CALLBACK (ended_cb), &n_ended);
  pedicle_meeting_step (meeting, 1);
  pass (9);
  gtk_window_close (GTK_WINDOW (pedicle_meeting_get_window (meeting)));
  settle ();
  g_assert_cmpuint (n_ended, ==, 1);
  g_assert_null (pedicle_meeting_get_window (meeting));
  g_assert_cmpuint (get_seconds (document, 0), ==, 9);
}

static void
painted_cb (GdkFrameClock *clock, gboolean *painted)
{
  *painted = TRUE;
}

/* In milliseconds: the time that passes on a quiet machine; else what the program has computed, as a
 * busy one takes longer, and the program must not. */
static double
get_milliseconds (void)
{
  struct timespec time;

  clock_gettime (g_test_perf () ? CLOCK_MONOTONIC : CLOCK_PROCESS_CPUTIME_ID, &time);
  return (double) time.tv_sec * 1000 + (double) time.tv_nsec / 1000000;
}

/* Until the window shows the next case. */
static double
time_step (PedicleMeeting *meeting)
{
  GtkNative *native = GTK_NATIVE (pedicle_meeting_get_window (meeting));
  GdkFrameClock *clock = gdk_surface_get_frame_clock (gtk_native_get_surface (native));
  double before = get_milliseconds ();
  gboolean painted = FALSE;
  gulong handler = g_signal_connect (clock, "after-paint", G_CALLBACK (painted_cb), &painted);

  g_assert_true (pedicle_meeting_step (meeting, 1));
  while (!painted)
    g_main_context_iteration (NULL, TRUE);
  g_signal_handler_disconnect (clock, handler);
  return get_milliseconds () - before;
}

/* Cases as they are in a meeting: with all that the examples answer, each with an id of its own. */
static void
fill_cases (Fixture *self, PedicleAgendaDocument *document)
{
  static const char *const examples[] = { "figure-1.pedicle.json", "figure-3.pedicle.json",
                                          "figure-5.pedicle.json" };
  PedicleAgenda *agenda = pedicle_agenda_document_get_agenda (document);

  for (guint i = 0; i < pedicle_agenda_get_n_entries (agenda); i++) {
    const PedicleAgendaEntry *entry = pedicle_agenda_get_entry (agenda, i);
    g_autoptr (PedicleCase) example =
      pedicle_examples_load (examples[i % G_N_ELEMENTS (examples)], NULL);
    g_autofree char *text = pedicle_case_to_json (example), *own = NULL;
    g_auto (GStrv) parts = g_strsplit (text, pedicle_case_get_id (example), -1);

    own = g_strjoinv (entry->case_id, parts);
    g_object_unref (write_file (self, entry->file, own));
  }
}

static void
test_quick (Fixture *self, gconstpointer data)
{
  g_autoptr (PedicleAgendaDocument) document = make_agenda (self, "abcdefgh");
  g_autoptr (PedicleMeeting) meeting = begin (self, document);
  double longest = 0;

  fill_cases (self, document);
  pedicle_meeting_step (meeting, 1);
  for (guint i = 0; i < 7; i++) {
    double step;

    settle ();
    step = time_step (meeting);
    longest = MAX (longest, step);
  }
  g_test_message ("the longest of seven steps: %.1f ms", longest);
  g_assert_cmpfloat (longest, <, g_test_perf () ? STEP_WANTED : STEP_LIMIT);
}

/* A signature marks the case that is shown, and no other. */
static void
test_signed (Fixture *self, gconstpointer data)
{
  g_autoptr (PedicleAgendaDocument) document = make_agenda (self, "ab");
  PedicleAgenda *agenda = pedicle_agenda_document_get_agenda (document);
  g_autoptr (PedicleMeeting) meeting = begin (self, document);

  g_assert_true (pedicle_meeting_go_to (meeting, 0));
  g_assert_true (pedicle_meeting_step (meeting, 1));
  sign (meeting);
  g_assert_cmpint (pedicle_agenda_get_entry (agenda, 0)->mark, ==, PEDICLE_AGENDA_TO_DISCUSS);
  g_assert_cmpint (pedicle_agenda_get_entry (agenda, 1)->mark, ==, PEDICLE_AGENDA_DECIDED);
  pedicle_meeting_end (meeting);
}

int
main (int argc, char **argv)
{
  fixture_begin (&argc, &argv);
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autofree char *path = g_strconcat ("/meeting/steps/", rows[i].name, NULL);

    fixture_add (path, &rows[i], test_steps);
  }
  fixture_add ("/meeting/time", NULL, test_time);
  fixture_add ("/meeting/signed", NULL, test_signed);
  fixture_add ("/meeting/moved", NULL, test_moved);
  fixture_add ("/meeting/written", NULL, test_written);
  fixture_add ("/meeting/not-written", NULL, test_not_written);
  fixture_add ("/meeting/signed-not-written", NULL, test_signed_not_written);
  fixture_add ("/meeting/read-ahead", NULL, test_read_ahead);
  fixture_add ("/meeting/actions", NULL, test_actions);
  fixture_add ("/meeting/shared", NULL, test_shared);
  fixture_add ("/meeting/window-closed", NULL, test_window_closed);
  fixture_add ("/meeting/quick", NULL, test_quick);
  return fixture_run ();
}
