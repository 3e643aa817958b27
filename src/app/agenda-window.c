/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "agenda-window.h"

#include "agenda-add.h"
#include "agenda-cells.h"
#include "agenda-commands.h"
#include "agenda-list.h"
#include "agenda-opening.h"
#include "agenda-row.h"
#include "agenda-words.h"
#include "date-text.h"
#include "field-row.h"
#include "menu-names.h"
#include "text-field.h"

#include <glib/gi18n-lib.h>

struct _PedicleAgendaWindow {
  GtkApplicationWindow parent_instance;

  PedicleAgendaDocument *document;
  PedicleAgenda *agenda; /* the document's */
  PedicleMeeting *meeting;
  PedicleAgendaList *cases;

  PedicleMessageBar *messages;
  GtkListBox *list;
  GtkBox *heading;
  GtkLabel *title_label, *state_label, *summary;
  PedicleTextField *title_field, *date_field;
  GtkWidget *date_row;
  GtkMenuButton *agendas_button, *add_button;
};

G_DEFINE_FINAL_TYPE (PedicleAgendaWindow, pedicle_agenda_window, GTK_TYPE_APPLICATION_WINDOW)

static void
set_enabled (PedicleAgendaWindow *self, const char *name, gboolean enabled)
{
  g_simple_action_set_enabled (
    G_SIMPLE_ACTION (g_action_map_lookup_action (G_ACTION_MAP (self), name)), enabled);
}

static void
update_actions (PedicleAgendaWindow *self)
{
  gboolean has_cases = pedicle_agenda_get_n_entries (self->agenda) > 0;

  set_enabled (self, "undo", pedicle_agenda_can_undo (self->agenda));
  set_enabled (self, "redo", pedicle_agenda_can_redo (self->agenda));
  set_enabled (self, "check", has_cases);
  set_enabled (self, "minutes", has_cases);
  set_enabled (self, "present", has_cases);
}

static void
update_head (PedicleAgendaWindow *self)
{
  g_autofree char *name = pedicle_agenda_describe (self->agenda);
  g_autofree char *date = pedicle_date_to_text (pedicle_agenda_get_date (self->agenda));

  /* Translators: title of a window; what follows is the day and the name of the meeting. */
  g_autofree char *title = g_strdup_printf (_("Agenda – %s"), name);

  gtk_label_set_label (self->title_label, name);
  gtk_window_set_title (GTK_WINDOW (self), title);
  pedicle_text_field_show (self->title_field, pedicle_agenda_get_title (self->agenda));
  if (pedicle_text_field_show (self->date_field, date))
    pedicle_field_row_set_refused (PEDICLE_FIELD_ROW (self->date_row), NULL);
}

static void
update_summary (PedicleAgendaWindow *self)
{
  guint n = pedicle_agenda_get_n_entries (self->agenda), n_open = 0, seconds = 0;
  g_autofree char *cases = NULL, *open = NULL, *time = NULL, *text = NULL;

  for (guint i = 0; i < n; i++) {
    const PedicleAgendaEntry *entry = pedicle_agenda_get_entry (self->agenda, i);

    n_open += entry->mark == PEDICLE_AGENDA_TO_DISCUSS;
    seconds = MIN (seconds, G_MAXUINT - entry->seconds) + entry->seconds;
  }
  cases = g_strdup_printf (ngettext ("%u case", "%u cases", n), n);
  open = g_strdup_printf (ngettext ("%u to discuss", "%u to discuss", n_open), n_open);
  time = pedicle_agenda_describe_time (seconds);
  text = g_strjoin (" · ", cases, open, *time != '\0' ? time : NULL, NULL);
  gtk_label_set_label (self->summary, n > 0 ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (self->heading), n > 0);
}

static void
update_list (PedicleAgendaWindow *self)
{
  pedicle_agenda_list_update (
    self->cases, self->meeting != NULL ? pedicle_meeting_get_current (self->meeting) : -1);
}

static void
agenda_changed_cb (PedicleAgendaWindow *self, const char *what)
{
  update_head (self);
  update_list (self);
  update_summary (self);
  update_actions (self);
  if (g_str_equal (what, "add") || g_str_equal (what, "undo") || g_str_equal (what, "assign"))
    pedicle_agenda_list_queue_checks (self->cases);
}

/* Cases may have been changed in other windows. */
static void
active_cb (PedicleAgendaWindow *self)
{
  if (gtk_window_is_active (GTK_WINDOW (self)) && self->cases != NULL)
    pedicle_agenda_list_queue_checks (self->cases);
}

static const char *
describe_state (PedicleDocumentState state)
{
  switch (state) {
  case PEDICLE_DOCUMENT_PRISTINE:
  case PEDICLE_DOCUMENT_UNSAVED:
  case PEDICLE_DOCUMENT_PENDING:
    return _("saving…");
  case PEDICLE_DOCUMENT_SAVED:
    return _("saved");
  case PEDICLE_DOCUMENT_CONFLICT:
    return _("changed by somebody else");
  case PEDICLE_DOCUMENT_FAILED:
    return _("could not be saved");
  }
  g_return_val_if_reached (NULL);
}

static void
document_state_cb (PedicleAgendaWindow *self)
{
  PedicleDocumentState state = pedicle_agenda_document_get_state (self->document);
  const char *text = pedicle_agenda_document_get_message (self->document);

  gtk_label_set_label (self->state_label, describe_state (state));
  if (state == PEDICLE_DOCUMENT_CONFLICT)
    pedicle_agenda_window_post (self, &(PedicleMessage) {
      .id = "document", .kind = PEDICLE_MESSAGE_WARNING, .text = text,
      .actions = { { _("_Keep Mine as a Copy"), "win.keep-mine" },
                   { _("Load _Theirs"), "win.load-theirs" } } });
  else if (state == PEDICLE_DOCUMENT_FAILED)
    pedicle_agenda_window_post (self, &(PedicleMessage) {
      .id = "document", .kind = PEDICLE_MESSAGE_ERROR, .text = text,
      .actions = { { _("_Try Again"), "win.retry" } } });
  else
    pedicle_message_bar_clear (self->messages, "document");
}

static void
title_edited_cb (PedicleAgendaWindow *self, const char *text)
{
  pedicle_agenda_set_title (self->agenda, text);
  pedicle_text_field_expect (self->title_field, pedicle_agenda_get_title (self->agenda));
}

static void
date_left_cb (PedicleAgendaWindow *self)
{
  g_autofree char *iso =
    pedicle_date_from_text (gtk_editable_get_text (GTK_EDITABLE (self->date_field)));
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;

  if (!pedicle_agenda_set_date (self->agenda, iso != NULL ? iso : "", &error)) {
    pedicle_field_row_set_refused (PEDICLE_FIELD_ROW (self->date_row), error->message);
    return;
  }
  text = pedicle_date_to_text (iso);
  pedicle_text_field_settle (self->date_field, text);
  pedicle_field_row_set_refused (PEDICLE_FIELD_ROW (self->date_row), NULL);
}

static void
row_activated_cb (PedicleAgendaWindow *self, PedicleAgendaRow *row)
{
  pedicle_agenda_open_case (self, pedicle_agenda_row_get_file (row));
}

static void
make_agendas_menu_cb (GtkMenuButton *button, gpointer user_data)
{
  PedicleAgendaWindow *self = PEDICLE_AGENDA_WINDOW (user_data);
  g_autoptr (GFile) folder =
    g_file_get_parent (pedicle_agenda_document_get_file (self->document));
  g_autoptr (GMenuModel) menu = pedicle_agenda_make_menu (folder);

  gtk_menu_button_set_menu_model (button, menu);
  pedicle_menu_button_name_items (button);
}

static void
make_add_cb (GtkMenuButton *button, gpointer user_data)
{
  if (gtk_menu_button_get_popover (button) == NULL)
    gtk_menu_button_set_popover (
      button, pedicle_agenda_add_new (PEDICLE_AGENDA_WINDOW (user_data)->document));
}

/* What is lost when the window closes now is a decision: the second time it is taken. */
static gboolean
pedicle_agenda_window_close_request (GtkWindow *window)
{
  PedicleAgendaWindow *self = PEDICLE_AGENDA_WINDOW (window);

  if (self->meeting != NULL)
    pedicle_meeting_count (self->meeting);
  if (pedicle_agenda_document_flush (self->document, NULL))
    return GTK_WINDOW_CLASS (pedicle_agenda_window_parent_class)->close_request (window);
  pedicle_agenda_window_post (self, &(PedicleMessage) {
    .id = "closing", .kind = PEDICLE_MESSAGE_WARNING,
    .text = _("The last changes of this agenda are not in its file."),
    .actions = { { _("Close _Without Them"), "win.discard" } } });
  return GDK_EVENT_STOP;
}

static void
pedicle_agenda_window_dispose (GObject *object)
{
  PedicleAgendaWindow *self = PEDICLE_AGENDA_WINDOW (object);

  if (self->document != NULL)
    g_signal_handlers_disconnect_by_data (self->document, self);
  if (self->agenda != NULL)
    g_signal_handlers_disconnect_by_data (self->agenda, self);
  if (self->meeting != NULL)
    g_signal_handlers_disconnect_by_data (self->meeting, self);
  g_clear_object (&self->meeting);
  g_clear_pointer (&self->cases, pedicle_agenda_list_free);
  G_OBJECT_CLASS (pedicle_agenda_window_parent_class)->dispose (object);
  self->agenda = NULL;
  g_clear_object (&self->document);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/pedicle/Pedicle/ui/agenda-window.ui");
  gtk_widget_class_bind_template_child (widget_class, PedicleAgendaWindow, messages);
  gtk_widget_class_bind_template_child (widget_class, PedicleAgendaWindow, list);
  gtk_widget_class_bind_template_child (widget_class, PedicleAgendaWindow, heading);
  gtk_widget_class_bind_template_child (widget_class, PedicleAgendaWindow, title_label);
  gtk_widget_class_bind_template_child (widget_class, PedicleAgendaWindow, state_label);
  gtk_widget_class_bind_template_child (widget_class, PedicleAgendaWindow, summary);
  gtk_widget_class_bind_template_child (widget_class, PedicleAgendaWindow, title_field);
  gtk_widget_class_bind_template_child (widget_class, PedicleAgendaWindow, date_field);
  gtk_widget_class_bind_template_child (widget_class, PedicleAgendaWindow, date_row);
  gtk_widget_class_bind_template_child (widget_class, PedicleAgendaWindow, agendas_button);
  gtk_widget_class_bind_template_child (widget_class, PedicleAgendaWindow, add_button);
  gtk_widget_class_bind_template_callback (widget_class, title_edited_cb);
  gtk_widget_class_bind_template_callback (widget_class, date_left_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
}

static void
pedicle_agenda_window_class_init (PedicleAgendaWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pedicle_agenda_window_dispose;
  GTK_WINDOW_CLASS (klass)->close_request = pedicle_agenda_window_close_request;
  g_type_ensure (PEDICLE_TYPE_MESSAGE_BAR);
  g_type_ensure (PEDICLE_TYPE_FIELD_ROW);
  g_type_ensure (PEDICLE_TYPE_TEXT_FIELD);
  bind_template (widget_class);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_r, GDK_CONTROL_MASK, "win.check",
                                       NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_m, GDK_CONTROL_MASK, "win.minutes",
                                       NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F5, 0, "win.present", NULL);
}

static void
pedicle_agenda_window_init (PedicleAgendaWindow *self)
{
  pedicle_agenda_window_add_commands (self);
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_box_append (self->heading, pedicle_agenda_cells_new_heading ());
  gtk_widget_set_hexpand (gtk_widget_get_first_child (GTK_WIDGET (self->heading)), TRUE);
  gtk_menu_button_set_create_popup_func (self->agendas_button, make_agendas_menu_cb, self, NULL);
  gtk_menu_button_set_create_popup_func (self->add_button, make_add_cb, self, NULL);
  g_signal_connect (self, "notify::is-active", G_CALLBACK (active_cb), NULL);
}

GtkWidget *
pedicle_agenda_window_new (GtkApplication *application, PedicleAgendaDocument *document)
{
  PedicleAgendaWindow *self =
    g_object_new (PEDICLE_TYPE_AGENDA_WINDOW, "application", application, NULL);

  self->document = g_object_ref (document);
  self->agenda = pedicle_agenda_document_get_agenda (document);
  self->cases = pedicle_agenda_list_new (self->list, document, GTK_WIDGET (self->add_button));
  g_signal_connect_swapped (self->agenda, "changed", G_CALLBACK (agenda_changed_cb), self);
  g_signal_connect_swapped (document, "notify::state", G_CALLBACK (document_state_cb), self);
  g_signal_connect_swapped (document, "notify::message", G_CALLBACK (document_state_cb), self);
  document_state_cb (self);
  agenda_changed_cb (self, "assign");
  pedicle_agenda_list_grab_focus (self->cases);
  return GTK_WIDGET (self);
}

PedicleAgendaDocument *
pedicle_agenda_window_get_document (PedicleAgendaWindow *self)
{
  return self->document;
}

PedicleMeeting *
pedicle_agenda_window_get_meeting (PedicleAgendaWindow *self)
{
  return self->meeting;
}

static void
passed_over_cb (PedicleAgendaWindow *self, const char *file)
{
  int index = pedicle_agenda_find (self->agenda, file);

  if (index >= 0)
    pedicle_agenda_list_check_entry (self->cases, (guint) index);
}

static void
meeting_ended_cb (PedicleAgendaWindow *self)
{
  pedicle_agenda_window_set_meeting (self, NULL);
}

void
pedicle_agenda_window_set_meeting (PedicleAgendaWindow *self, PedicleMeeting *meeting)
{
  if (self->meeting != NULL)
    g_signal_handlers_disconnect_by_data (self->meeting, self);
  g_set_object (&self->meeting, meeting);
  if (meeting != NULL) {
    g_signal_connect_swapped (meeting, "notify::current", G_CALLBACK (update_list), self);
    g_signal_connect_swapped (meeting, "passed-over", G_CALLBACK (passed_over_cb), self);
    g_signal_connect_swapped (meeting, "ended", G_CALLBACK (meeting_ended_cb), self);
  }
  update_list (self);
}

void
pedicle_agenda_window_refresh (PedicleAgendaWindow *self)
{
  pedicle_agenda_list_check_all (self->cases);
}

void
pedicle_agenda_window_expand_all (PedicleAgendaWindow *self)
{
  pedicle_agenda_list_expand_all (self->cases);
}

const PedicleCheck *
pedicle_agenda_window_get_check (PedicleAgendaWindow *self, const char *file)
{
  return pedicle_agenda_list_get_check (self->cases, file);
}

void
pedicle_agenda_window_post (PedicleAgendaWindow *self, const PedicleMessage *message)
{
  pedicle_message_bar_post (self->messages, message);
}

void
pedicle_agenda_window_clear (PedicleAgendaWindow *self, const char *id)
{
  pedicle_message_bar_clear (self->messages, id);
}
