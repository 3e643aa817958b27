/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "agenda-commands.h"

#include "agenda-minutes.h"
#include "application.h"
#include "common-actions.h"
#include "projector-window.h"

#include <glib/gi18n-lib.h>

static PedicleAgenda *
get_agenda (gpointer window)
{
  return pedicle_agenda_document_get_agenda (pedicle_agenda_window_get_document (window));
}

static void
post (gpointer window, const char *id, PedicleMessageKind kind, const char *text)
{
  pedicle_agenda_window_post (window, &(PedicleMessage) { .id = id, .kind = kind, .text = text });
}

static void
undo_cb (GSimpleAction *action, GVariant *parameter, gpointer window)
{
  pedicle_agenda_undo (get_agenda (window));
}

static void
redo_cb (GSimpleAction *action, GVariant *parameter, gpointer window)
{
  pedicle_agenda_redo (get_agenda (window));
}

static void
save_cb (GSimpleAction *action, GVariant *parameter, gpointer window)
{
  pedicle_agenda_document_flush (pedicle_agenda_window_get_document (window), NULL);
}

static void
keep_mine_cb (GSimpleAction *action, GVariant *parameter, gpointer window)
{
  g_autoptr (GError) error = NULL;

  if (!pedicle_agenda_document_keep_mine (pedicle_agenda_window_get_document (window), &error))
    post (window, "keep-mine", PEDICLE_MESSAGE_ERROR, error->message);
}

static void
load_theirs_cb (GSimpleAction *action, GVariant *parameter, gpointer window)
{
  g_autoptr (GError) error = NULL;

  if (!pedicle_agenda_document_load_theirs (pedicle_agenda_window_get_document (window), &error))
    post (window, "load-theirs", PEDICLE_MESSAGE_ERROR, error->message);
}

static void
discard_cb (GSimpleAction *action, GVariant *parameter, gpointer window)
{
  pedicle_agenda_document_discard (pedicle_agenda_window_get_document (window));
  gtk_window_destroy (window);
}

static void
minutes_cb (GSimpleAction *action, GVariant *parameter, gpointer window)
{
  pedicle_agenda_export_minutes (window);
}

static void
stop_minutes_cb (GSimpleAction *action, GVariant *parameter, gpointer window)
{
  pedicle_agenda_stop_minutes (window);
}

static char *
describe_numbers (guint n_unreadable, guint n_gaps, guint n_ready)
{
  g_autofree char *unreadable = g_strdup_printf (
    ngettext ("%u case cannot be read.", "%u cases cannot be read.", n_unreadable), n_unreadable);
  g_autofree char *gaps = g_strdup_printf (
    ngettext ("In %u case something is missing.", "In %u cases something is missing.", n_gaps),
    n_gaps);
  g_autofree char *ready =
    g_strdup_printf (ngettext ("%u case is ready.", "%u cases are ready.", n_ready), n_ready);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) sentences = NULL;

  if (n_unreadable > 0)
    g_strv_builder_add (builder, unreadable);
  if (n_gaps > 0)
    g_strv_builder_add (builder, gaps);
  if (n_ready > 0)
    g_strv_builder_add (builder, ready);
  sentences = g_strv_builder_end (builder);
  return g_strjoinv (" ", sentences);
}

static void
check_cb (GSimpleAction *action, GVariant *parameter, gpointer window)
{
  PedicleAgenda *agenda = get_agenda (window);
  guint numbers[PEDICLE_READINESS_MISSING + 1] = { 0 }, n_unreadable;
  g_autofree char *text = NULL;

  pedicle_agenda_window_refresh (window);
  pedicle_agenda_window_expand_all (window);
  for (guint i = 0; i < pedicle_agenda_get_n_entries (agenda); i++)
    numbers[pedicle_agenda_window_get_check (
              window, pedicle_agenda_get_entry (agenda, i)->file)->readiness]++;
  n_unreadable = numbers[PEDICLE_READINESS_OTHER_CASE] + numbers[PEDICLE_READINESS_DAMAGED] +
                 numbers[PEDICLE_READINESS_MISSING];
  text = describe_numbers (n_unreadable, numbers[PEDICLE_READINESS_GAPS],
                           numbers[PEDICLE_READINESS_READY]);
  post (window, "check",
        n_unreadable + numbers[PEDICLE_READINESS_GAPS] > 0 ? PEDICLE_MESSAGE_WARNING
                                                           : PEDICLE_MESSAGE_INFO,
        text);
}

void
pedicle_agenda_open_case (PedicleAgendaWindow *self, const char *file)
{
  PedicleAgendaDocument *document = pedicle_agenda_window_get_document (self);
  PedicleMeeting *meeting = pedicle_agenda_window_get_meeting (self);
  int index = pedicle_agenda_find (get_agenda (self), file);
  g_autoptr (GFile) case_file = pedicle_agenda_document_get_case_file (document, file);
  const PedicleCheck *check;

  pedicle_agenda_window_refresh (self);
  check = pedicle_agenda_window_get_check (self, file);
  if (check->message != NULL) {
    post (self, "open", PEDICLE_MESSAGE_ERROR, check->message);
    return;
  }
  pedicle_agenda_window_clear (self, "open");
  if (meeting != NULL && pedicle_meeting_go_to (meeting, (guint) index))
    gtk_window_present (GTK_WINDOW (pedicle_meeting_get_window (meeting)));
  else if (meeting == NULL)
    pedicle_application_open_file (
      PEDICLE_APPLICATION (gtk_window_get_application (GTK_WINDOW (self))), case_file, NULL);
}

/* A window in which nothing was entered, or a new one. */
static PedicleWindow *
find_case_window (GtkApplication *application)
{
  g_autoptr (PedicleDocument) empty = NULL;

  for (GList *link = gtk_application_get_windows (application); link != NULL; link = link->next) {
    PedicleDocument *document =
      PEDICLE_IS_WINDOW (link->data) ? pedicle_window_get_document (link->data) : NULL;

    if (document != NULL && pedicle_document_get_file (document) == NULL &&
        pedicle_document_get_state (document) == PEDICLE_DOCUMENT_PRISTINE)
      return link->data;
  }
  empty = pedicle_document_new (pedicle_knowledge_get_default ());
  return PEDICLE_WINDOW (pedicle_window_new (application, empty));
}

static gboolean
begin (PedicleMeeting *meeting, PedicleAgenda *agenda)
{
  int first = pedicle_agenda_find_to_discuss (agenda, 0);

  /* All is settled: the first case, to look back at. */
  first = MAX (first, 0);
  return pedicle_meeting_go_to (meeting, (guint) first) || pedicle_meeting_step (meeting, 1);
}

PedicleMeeting *
pedicle_agenda_begin_meeting (PedicleAgendaWindow *self)
{
  PedicleMeeting *meeting = pedicle_agenda_window_get_meeting (self);
  g_autoptr (PedicleMeeting) begun = NULL;
  PedicleWindow *window;

  if (meeting != NULL)
    return meeting;
  window = find_case_window (gtk_window_get_application (GTK_WINDOW (self)));
  begun = pedicle_meeting_new (pedicle_agenda_window_get_document (self), window);
  pedicle_agenda_window_set_meeting (self, begun);
  if (!begin (begun, get_agenda (self))) {
    pedicle_meeting_end (begun);
    gtk_window_destroy (GTK_WINDOW (window));
    pedicle_agenda_window_refresh (self);
    post (self, "open", PEDICLE_MESSAGE_ERROR, _("No case of this agenda can be read."));
    return NULL;
  }
  pedicle_agenda_window_clear (self, "open");
  gtk_window_present (GTK_WINDOW (window));
  return begun;
}

static void
show_place (PedicleMeeting *meeting, GParamSpec *pspec, PedicleProjectorWindow *projector)
{
  PedicleAgenda *agenda =
    pedicle_agenda_document_get_agenda (pedicle_meeting_get_document (meeting));

  pedicle_projector_window_set_place (projector,
                                      (guint) (pedicle_meeting_get_current (meeting) + 1),
                                      pedicle_agenda_get_n_entries (agenda));
}

static gboolean
agenda_step_cb (PedicleMeeting *meeting, int by)
{
  return pedicle_meeting_step (meeting, by);
}

/* By its number: the name of a file may tell the room who it is. */
static void
passed_over_cb (PedicleProjectorWindow *projector, const char *file, PedicleMeeting *meeting)
{
  PedicleAgenda *agenda =
    pedicle_agenda_document_get_agenda (pedicle_meeting_get_document (meeting));
  PedicleProjectorView *view = pedicle_projector_window_get_view (projector);
  g_autofree char *sentence = NULL;

  /* Translators: the place of a case in the list of a meeting. */
  sentence = g_strdup_printf (_("Patient %d of %u is passed over: the file cannot be read."),
                              pedicle_agenda_find (agenda, file) + 1,
                              pedicle_agenda_get_n_entries (agenda));
  pedicle_projector_ask_say (pedicle_projector_view_get_ask (view), sentence);
}

/* Leaving the presentation is the end of the meeting: time no longer counts. */
static void
projector_gone_cb (PedicleMeeting *meeting, PedicleProjectorWindow *projector)
{
  g_signal_handlers_disconnect_by_data (meeting, projector);
  pedicle_meeting_end (meeting);
}

static void
present_cb (GSimpleAction *action, GVariant *parameter, gpointer window)
{
  PedicleMeeting *meeting = pedicle_agenda_begin_meeting (window);
  PedicleProjectorWindow *projector;
  gboolean is_new;

  if (meeting == NULL)
    return;
  is_new = pedicle_projector_window_find (pedicle_meeting_get_window (meeting)) == NULL;
  projector = pedicle_projector_window_present (pedicle_meeting_get_window (meeting), NULL);
  if (!is_new)
    return;
  g_signal_connect_object (projector, "agenda-step", G_CALLBACK (agenda_step_cb), meeting,
                           G_CONNECT_SWAPPED);
  /* Nobody speaks of the case while the room sees nothing of it. */
  g_signal_connect_object (projector, "blanked", G_CALLBACK (pedicle_meeting_set_paused), meeting,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (projector, "destroy", G_CALLBACK (projector_gone_cb), meeting,
                           G_CONNECT_SWAPPED);
  /* Back where the meeting began: marks and minutes come next. */
  g_signal_connect_object (projector, "destroy", G_CALLBACK (gtk_window_present), window,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (meeting, "notify::current", G_CALLBACK (show_place), projector, 0);
  g_signal_connect_object (meeting, "passed-over", G_CALLBACK (passed_over_cb), projector,
                           G_CONNECT_SWAPPED);
  show_place (meeting, NULL, projector);
}

void
pedicle_agenda_window_add_commands (PedicleAgendaWindow *self)
{
  static const GActionEntry entries[] = {
    { .name = "check", .activate = check_cb },
    { .name = "close", .activate = pedicle_common_close },
    { .name = "discard", .activate = discard_cb },
    { .name = "keep-mine", .activate = keep_mine_cb },
    { .name = "load-theirs", .activate = load_theirs_cb },
    { .name = "minutes", .activate = minutes_cb },
    { .name = "present", .activate = present_cb },
    { .name = "redo", .activate = redo_cb },
    { .name = "retry", .activate = save_cb },
    { .name = "save", .activate = save_cb },
    { .name = "show-help-overlay", .activate = pedicle_common_shortcuts },
    { .name = "stop-minutes", .activate = stop_minutes_cb },
    { .name = "undo", .activate = undo_cb },
  };

  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
}
