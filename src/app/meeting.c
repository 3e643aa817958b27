/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "meeting.h"

#include "meeting-cases.h"

#include <glib/gi18n-lib.h>

#define COUNTING_SECONDS 30

struct _PedicleMeeting {
  GObject parent_instance;

  PedicleAgendaDocument *document;
  PedicleAgenda *agenda; /* the document's */
  PedicleWindow *window; /* not owned; NULL once ended */
  GtkEventController *keys; /* of the window */
  PedicleMeetingCases *cases;
  GSignalGroup *case_signals; /* of the case that is shown */
  char *file;            /* of the entry that is shown, or NULL */
  int current;

  PedicleStopwatch stopwatch; /* time that is not entered yet */
  gboolean paused;            /* whatever case is shown */
  guint count_source;
};

enum { PROP_CURRENT = 1, N_PROPERTIES };
static GParamSpec *properties[N_PROPERTIES];

enum { PASSED_OVER, ENDED, N_SIGNALS };
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (PedicleMeeting, pedicle_meeting, G_TYPE_OBJECT)

static void
update_current (PedicleMeeting *self)
{
  int current = self->file != NULL ? pedicle_agenda_find (self->agenda, self->file) : -1;

  if (current == self->current)
    return;
  self->current = current;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CURRENT]);
}

static void
set_file (PedicleMeeting *self, const char *file)
{
  char *copy = g_strdup (file);

  g_free (self->file);
  self->file = copy;
  update_current (self);
}

void
pedicle_meeting_count (PedicleMeeting *self)
{
  if (pedicle_stopwatch_is_running (&self->stopwatch) && self->current >= 0)
    pedicle_agenda_add_seconds (self->agenda, (guint) self->current,
                                pedicle_stopwatch_take (&self->stopwatch));
}

static gboolean
count_cb (gpointer user_data)
{
  pedicle_meeting_count (user_data);
  return G_SOURCE_CONTINUE;
}

static void
start_counting (PedicleMeeting *self)
{
  if (self->paused)
    return;
  pedicle_stopwatch_start (&self->stopwatch);
  if (self->count_source == 0)
    self->count_source = g_timeout_add_seconds (COUNTING_SECONDS, count_cb, self);
}

static void
stop_counting (PedicleMeeting *self)
{
  pedicle_meeting_count (self);
  pedicle_stopwatch_stop (&self->stopwatch);
  g_clear_handle_id (&self->count_source, g_source_remove);
}

/* What is signed is decided; whoever marks it otherwise afterwards is right. */
static void
case_changed_cb (PedicleMeeting *self, const char *what)
{
  if (g_str_equal (what, "sign") && self->current >= 0)
    pedicle_agenda_set_mark (self->agenda, (guint) self->current, PEDICLE_AGENDA_DECIDED);
}

/* What the window showed until now is written, or stays with the meeting. */
static void
leave_case (PedicleMeeting *self)
{
  PedicleDocument *shown = pedicle_window_get_document (self->window);
  g_autoptr (GError) error = NULL;

  pedicle_meeting_count (self);
  if (self->file == NULL || shown == NULL || pedicle_document_flush (shown, &error))
    return;
  pedicle_window_post (self->window, &(PedicleMessage) {
    .id = "meeting-kept", .kind = PEDICLE_MESSAGE_WARNING, .text = error->message });
}

static void
show (PedicleMeeting *self, PedicleDocument *document, const char *file)
{
  pedicle_window_clear (self->window, "meeting");
  pedicle_window_clear (self->window, "meeting-kept");
  leave_case (self);
  /* First, so that who is told of another document finds the entry that it belongs to. */
  set_file (self, file);
  pedicle_window_set_document (self->window, document);
  g_signal_group_set_target (self->case_signals, pedicle_session_get_case (
                                                   pedicle_document_get_session (document)));
  start_counting (self);
  if (self->current >= 0)
    pedicle_meeting_cases_read_ahead (self->cases, (guint) self->current);
}

/* Tries one entry; what keeps it from being shown goes to troubles. */
static gboolean
try_entry (PedicleMeeting *self, guint index, GString *troubles)
{
  const PedicleAgendaEntry *entry = pedicle_agenda_get_entry (self->agenda, index);
  g_autofree char *file = g_strdup (entry->file);
  g_autoptr (GError) error = NULL;
  PedicleDocument *document = pedicle_meeting_cases_open (self->cases, entry, &error);

  if (document != NULL) {
    show (self, document, file);
    return TRUE;
  }
  if (troubles->len > 0)
    g_string_append_c (troubles, '\n');
  /* Translators: what is wrong with the file of a case of the agenda. */
  g_string_append_printf (troubles, _("Passed over: %s"), error->message);
  g_signal_emit (self, signals[PASSED_OVER], 0, file);
  return FALSE;
}

static void
post_troubles (PedicleMeeting *self, const GString *troubles)
{
  if (troubles->len > 0)
    pedicle_window_post (self->window, &(PedicleMessage) {
      .id = "meeting", .kind = PEDICLE_MESSAGE_WARNING, .text = troubles->str });
}

static void
step_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  gboolean forward = g_str_equal (g_action_get_name (G_ACTION (action)), "next-case");

  pedicle_meeting_step (user_data, forward ? 1 : -1);
}

static void
add_key (GtkEventController *keys, guint keyval, const char *action)
{
  gtk_shortcut_controller_add_shortcut (
    GTK_SHORTCUT_CONTROLLER (keys),
    gtk_shortcut_new (gtk_keyval_trigger_new (keyval, GDK_CONTROL_MASK),
                      gtk_named_action_new (action)));
}

/* Before what has the focus: what scrolls would turn its pages. */
static void
add_keys (PedicleMeeting *self)
{
  self->keys = gtk_shortcut_controller_new ();
  gtk_event_controller_set_propagation_phase (self->keys, GTK_PHASE_CAPTURE);
  add_key (self->keys, GDK_KEY_Page_Down, "win.next-case");
  add_key (self->keys, GDK_KEY_KP_Page_Down, "win.next-case");
  add_key (self->keys, GDK_KEY_Page_Up, "win.previous-case");
  add_key (self->keys, GDK_KEY_KP_Page_Up, "win.previous-case");
  gtk_widget_add_controller (GTK_WIDGET (self->window), self->keys);
}

static void
add_actions (PedicleMeeting *self)
{
  static const GActionEntry entries[] = {
    { .name = "next-case", .activate = step_cb },
    { .name = "previous-case", .activate = step_cb },
  };

  g_action_map_add_action_entries (G_ACTION_MAP (self->window), entries, G_N_ELEMENTS (entries),
                                   self);
}

/* What could not be written is shown in a window of its own. */
static void
show_unsaved (PedicleMeeting *self, PedicleDocument *shown)
{
  g_autoptr (GPtrArray) unsaved = pedicle_meeting_cases_list_unsaved (self->cases, shown);
  GtkApplication *application = GTK_APPLICATION (g_application_get_default ());

  for (guint i = 0; application != NULL && i < unsaved->len; i++)
    gtk_window_present (GTK_WINDOW (pedicle_window_new (application, unsaved->pdata[i])));
}

static void
end (PedicleMeeting *self, gboolean window_stays)
{
  PedicleWindow *window = self->window;

  if (window == NULL)
    return;
  pedicle_meeting_cases_stop_reading (self->cases);
  stop_counting (self);
  g_signal_group_set_target (self->case_signals, NULL);
  self->window = NULL;
  g_signal_handlers_disconnect_by_data (window, self);
  g_action_map_remove_action (G_ACTION_MAP (window), "next-case");
  g_action_map_remove_action (G_ACTION_MAP (window), "previous-case");
  show_unsaved (self, pedicle_window_get_document (window));
  if (window_stays) {
    gtk_widget_remove_controller (GTK_WIDGET (window), self->keys);
    pedicle_document_flush (pedicle_window_get_document (window), NULL);
    pedicle_window_clear (window, "meeting");
  }
  set_file (self, NULL);
  pedicle_agenda_document_flush (self->document, NULL);
  g_signal_emit (self, signals[ENDED], 0);
}

static void
window_destroyed_cb (PedicleMeeting *self)
{
  end (self, FALSE);
}

/* The window shows something else than a case of the meeting. */
static void
window_document_cb (PedicleMeeting *self)
{
  PedicleDocument *shown = pedicle_window_get_document (self->window);

  if (self->file == NULL || shown == pedicle_meeting_cases_find (self->cases, self->file))
    return;
  stop_counting (self);
  g_signal_group_set_target (self->case_signals, NULL);
  set_file (self, NULL);
}

static void
pedicle_meeting_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  g_value_set_int (value, PEDICLE_MEETING (object)->current);
}

static void
pedicle_meeting_dispose (GObject *object)
{
  end (PEDICLE_MEETING (object), TRUE);
  G_OBJECT_CLASS (pedicle_meeting_parent_class)->dispose (object);
}

static void
pedicle_meeting_finalize (GObject *object)
{
  PedicleMeeting *self = PEDICLE_MEETING (object);

  g_clear_object (&self->case_signals);
  g_clear_pointer (&self->cases, pedicle_meeting_cases_free);
  g_clear_object (&self->document);
  g_free (self->file);
  G_OBJECT_CLASS (pedicle_meeting_parent_class)->finalize (object);
}

static void
pedicle_meeting_class_init (PedicleMeetingClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = pedicle_meeting_get_property;
  object_class->dispose = pedicle_meeting_dispose;
  object_class->finalize = pedicle_meeting_finalize;

  properties[PROP_CURRENT] =
    g_param_spec_int ("current", NULL, NULL, -1, G_MAXINT, -1,
                      G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);

  signals[PASSED_OVER] = g_signal_new ("passed-over", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                       0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[ENDED] = g_signal_new ("ended", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                 NULL, NULL, G_TYPE_NONE, 0);
}

static void
pedicle_meeting_init (PedicleMeeting *self)
{
  self->current = -1;
  self->case_signals = g_signal_group_new (PEDICLE_TYPE_CASE);
  g_signal_group_connect_swapped (self->case_signals, "changed", G_CALLBACK (case_changed_cb), self);
}

PedicleMeeting *
pedicle_meeting_new (PedicleAgendaDocument *document, PedicleWindow *window)
{
  PedicleMeeting *self = g_object_new (PEDICLE_TYPE_MEETING, NULL);

  self->document = g_object_ref (document);
  self->cases = pedicle_meeting_cases_new (document);
  self->agenda = pedicle_agenda_document_get_agenda (document);
  self->window = window;
  g_signal_connect_object (self->agenda, "changed", G_CALLBACK (update_current), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (window, "destroy", G_CALLBACK (window_destroyed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (window, "notify::document", G_CALLBACK (window_document_cb), self,
                           G_CONNECT_SWAPPED);
  add_actions (self);
  add_keys (self);
  return self;
}

PedicleAgendaDocument *
pedicle_meeting_get_document (PedicleMeeting *self)
{
  return self->document;
}

PedicleWindow *
pedicle_meeting_get_window (PedicleMeeting *self)
{
  return self->window;
}

int
pedicle_meeting_get_current (PedicleMeeting *self)
{
  return self->current;
}

gboolean
pedicle_meeting_go_to (PedicleMeeting *self, guint index)
{
  g_autoptr (GString) troubles = g_string_new (NULL);
  gboolean shown;

  g_return_val_if_fail (self->window != NULL, FALSE);
  g_return_val_if_fail (index < pedicle_agenda_get_n_entries (self->agenda), FALSE);

  shown = try_entry (self, index, troubles);
  post_troubles (self, troubles);
  return shown;
}

gboolean
pedicle_meeting_step (PedicleMeeting *self, int direction)
{
  g_autoptr (GString) troubles = g_string_new (NULL);
  gboolean shown = FALSE;
  int n_entries = (int) pedicle_agenda_get_n_entries (self->agenda);
  int index = self->current + direction;

  g_return_val_if_fail (self->window != NULL, FALSE);
  g_return_val_if_fail (direction == 1 || direction == -1, FALSE);

  for (; !shown && index >= 0 && index < n_entries; index += direction)
    shown = try_entry (self, (guint) index, troubles);
  post_troubles (self, troubles);
  return shown;
}

void
pedicle_meeting_set_paused (PedicleMeeting *self, gboolean paused)
{
  self->paused = paused;
  if (paused)
    stop_counting (self);
  else if (self->current >= 0 && !pedicle_stopwatch_is_running (&self->stopwatch))
    start_counting (self);
}

void
pedicle_meeting_end (PedicleMeeting *self)
{
  end (self, TRUE);
}

void
pedicle_meeting_set_clock (PedicleMeeting *self, PedicleClock clock, gpointer user_data)
{
  self->stopwatch.clock = clock;
  self->stopwatch.clock_data = user_data;
}
