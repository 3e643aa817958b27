/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "window.h"

#include "application.h"
#include "finder.h"
#include "hospital.h"
#include "menu-names.h"
#include "projector-monitor.h"
#include "recent-cases.h"
#include "examples.h"
#include "result-view.h"
#include "spine-view.h"
#include "window-actions.h"
#include "window-decision.h"
#include "window-files.h"
#include "window-state.h"
#include "workspace.h"

#include <glib/gi18n-lib.h>

struct _PedicleWindow {
  GtkApplicationWindow parent_instance;

  PedicleDocument *document;
  GBindingGroup *document_bindings, *session_bindings;
  GSignalGroup *document_signals, *case_signals;

  PedicleMessageBar *messages;
  PedicleSpineView *spine;
  PedicleCasePages *pages;
  PedicleResultView *result;
  gboolean hospital_watched;
  GtkLabel *title_label, *state_label;
  GtkMenuButton *find_button, *open_button, *menu_button;
  GMenu *menu, *examples, *monitors;
};

G_DEFINE_FINAL_TYPE (PedicleWindow, pedicle_window, GTK_TYPE_APPLICATION_WINDOW)

enum { PROP_DOCUMENT = 1, PROP_SESSION, N_PROPERTIES };
static GParamSpec *properties[N_PROPERTIES];

static PedicleSession *
get_session (PedicleWindow *self)
{
  return self->document != NULL ? pedicle_document_get_session (self->document) : NULL;
}

static void
update_title (PedicleWindow *self)
{
  g_autofree char *name = pedicle_window_describe_case (self->document);

  gtk_label_set_text (self->title_label, name);
  gtk_window_set_title (GTK_WINDOW (self), name);
}

static void
update_state (PedicleWindow *self)
{
  g_autofree char *state = pedicle_window_describe_state (self->document);

  gtk_label_set_text (self->state_label, state);
}

static void
case_changed_cb (PedicleWindow *self, const char *what)
{
  if (g_str_equal (what, "label") || g_str_equal (what, "assign"))
    update_title (self);
  if (g_str_equal (what, "sign"))
    pedicle_window_report_knowledge (self);
}

static void
report_hospital (PedicleWindow *self)
{
  g_autofree char *text = pedicle_hospital_take_message (pedicle_hospital_get_default ());

  if (text != NULL)
    pedicle_window_post (self, &(PedicleMessage) { .kind = PEDICLE_MESSAGE_WARNING,
                                                   .text = text });
}

/* Not sooner than it is needed: the first frame does not wait for its file. */
static void
page_cb (PedicleWindow *self)
{
  if (self->hospital_watched)
    return;
  self->hospital_watched = TRUE;
  g_signal_connect_object (pedicle_hospital_get_default (), "notify::message",
                           G_CALLBACK (report_hospital), self, G_CONNECT_SWAPPED);
  report_hospital (self);
}

static void
document_state_cb (PedicleWindow *self)
{
  update_state (self);
  pedicle_window_report_state (self);
}

static char *
undo_tooltip_cb (PedicleWindow *self, const char *what)
{
  /* Translators: what is undone, and the shortcut. */
  return what != NULL ? g_strdup_printf (_("Undo: %s (Ctrl+Z)"), what)
                      : g_strdup (_("Undo (Ctrl+Z)"));
}

static char *
redo_tooltip_cb (PedicleWindow *self, const char *what)
{
  /* Translators: what is done again, and the shortcut. */
  return what != NULL ? g_strdup_printf (_("Redo: %s (Ctrl+Shift+Z)"), what)
                      : g_strdup (_("Redo (Ctrl+Shift+Z)"));
}

static gboolean
drop_cb (PedicleWindow *self, const GValue *value)
{
  GApplication *application = G_APPLICATION (gtk_window_get_application (GTK_WINDOW (self)));
  g_autoptr (GSList) files = gdk_file_list_get_files (g_value_get_boxed (value));

  for (GSList *link = files; link != NULL; link = link->next)
    pedicle_application_open_file (PEDICLE_APPLICATION (application), link->data, self);
  return files != NULL;
}

/* Popovers and menus are made when they are first wanted: the first frame does not wait for them. */
static void
make_finder_cb (GtkMenuButton *button, gpointer user_data)
{
  if (gtk_menu_button_get_popover (button) == NULL)
    gtk_menu_button_set_popover (button, pedicle_finder_new ());
}

static void
make_open_menu_cb (GtkMenuButton *button, gpointer user_data)
{
  g_autoptr (GMenu) menu = g_menu_new ();
  g_autoptr (GMenuModel) recent = pedicle_recent_cases_make_menu ();
  g_autoptr (GMenuModel) examples = pedicle_examples_make_menu ();

  if (g_menu_model_get_n_items (recent) > 0)
    g_menu_append_section (menu, _("Recent cases"), recent);
  g_menu_append_section (menu, _("Example cases"), examples);
  gtk_menu_button_set_menu_model (button, G_MENU_MODEL (menu));
  pedicle_menu_button_name_items (button);
}

static void
monitors_changed_cb (PedicleWindow *self)
{
  g_autoptr (GArray) monitors = pedicle_monitors_list (gtk_widget_get_display (GTK_WIDGET (self)));

  pedicle_monitors_fill_menu (monitors, self->monitors);
}

static void
make_menu_cb (GtkMenuButton *button, gpointer user_data)
{
  PedicleWindow *self = PEDICLE_WINDOW (user_data);
  g_autoptr (GMenuModel) examples = NULL;

  if (gtk_menu_button_get_menu_model (button) != NULL)
    return;
  examples = pedicle_examples_make_menu ();
  g_menu_append_section (self->examples, NULL, examples);
  monitors_changed_cb (self);
  g_signal_connect_object (gdk_display_get_monitors (gtk_widget_get_display (GTK_WIDGET (self))),
                           "items-changed", G_CALLBACK (monitors_changed_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_menu_button_set_menu_model (button, G_MENU_MODEL (self->menu));
  pedicle_menu_button_name_items (button);
}

static gboolean
pedicle_window_close_request (GtkWindow *window)
{
  if (!pedicle_window_prepare_close (PEDICLE_WINDOW (window)))
    return GDK_EVENT_STOP;
  pedicle_window_state_keep (window);
  return GTK_WINDOW_CLASS (pedicle_window_parent_class)->close_request (window);
}

static void
pedicle_window_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  PedicleWindow *self = PEDICLE_WINDOW (object);

  if (id == PROP_DOCUMENT)
    g_value_set_object (value, self->document);
  else
    g_value_set_object (value, get_session (self));
}

static void
pedicle_window_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  pedicle_window_set_document (PEDICLE_WINDOW (object), g_value_get_object (value));
}

/* Not sooner: "maximized" is a construct property of the window. */
static void
pedicle_window_constructed (GObject *object)
{
  G_OBJECT_CLASS (pedicle_window_parent_class)->constructed (object);
  pedicle_window_state_restore (GTK_WINDOW (object));
}

static void
pedicle_window_dispose (GObject *object)
{
  PedicleWindow *self = PEDICLE_WINDOW (object);

  g_clear_object (&self->document_bindings);
  g_clear_object (&self->session_bindings);
  g_clear_object (&self->document_signals);
  g_clear_object (&self->case_signals);
  G_OBJECT_CLASS (pedicle_window_parent_class)->dispose (object);
  g_clear_object (&self->document);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/pedicle/Pedicle/ui/window.ui");
  gtk_widget_class_bind_template_child (widget_class, PedicleWindow, messages);
  gtk_widget_class_bind_template_child (widget_class, PedicleWindow, spine);
  gtk_widget_class_bind_template_child (widget_class, PedicleWindow, pages);
  gtk_widget_class_bind_template_child (widget_class, PedicleWindow, result);
  gtk_widget_class_bind_template_child (widget_class, PedicleWindow, title_label);
  gtk_widget_class_bind_template_child (widget_class, PedicleWindow, state_label);
  gtk_widget_class_bind_template_child (widget_class, PedicleWindow, find_button);
  gtk_widget_class_bind_template_child (widget_class, PedicleWindow, open_button);
  gtk_widget_class_bind_template_child (widget_class, PedicleWindow, menu_button);
  gtk_widget_class_bind_template_child (widget_class, PedicleWindow, menu);
  gtk_widget_class_bind_template_child (widget_class, PedicleWindow, examples);
  gtk_widget_class_bind_template_child (widget_class, PedicleWindow, monitors);
  gtk_widget_class_bind_template_callback (widget_class, page_cb);
  gtk_widget_class_bind_template_callback (widget_class, undo_tooltip_cb);
  gtk_widget_class_bind_template_callback (widget_class, redo_tooltip_cb);
}

static void
pedicle_window_class_init (PedicleWindowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = pedicle_window_get_property;
  object_class->set_property = pedicle_window_set_property;
  object_class->constructed = pedicle_window_constructed;
  object_class->dispose = pedicle_window_dispose;
  GTK_WINDOW_CLASS (klass)->close_request = pedicle_window_close_request;

  properties[PROP_DOCUMENT] =
    g_param_spec_object ("document", NULL, NULL, PEDICLE_TYPE_DOCUMENT,
                         G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  properties[PROP_SESSION] = g_param_spec_object ("session", NULL, NULL, PEDICLE_TYPE_SESSION,
                                                  G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);

  g_type_ensure (PEDICLE_TYPE_MESSAGE_BAR);
  g_type_ensure (PEDICLE_TYPE_WORKSPACE);
  g_type_ensure (PEDICLE_TYPE_SPINE_VIEW);
  g_type_ensure (PEDICLE_TYPE_CASE_PAGES);
  g_type_ensure (PEDICLE_TYPE_RESULT_VIEW);
  bind_template (GTK_WIDGET_CLASS (klass));
  /* No shortcut of the application: a row explains itself first. */
  gtk_widget_class_add_binding_action (GTK_WIDGET_CLASS (klass), GDK_KEY_F1, 0,
                                       "win.show-help-overlay", NULL);
}

static void
bind_action (PedicleWindow *self, GBindingGroup *group, const char *property, const char *action)
{
  g_binding_group_bind (group, property, g_action_map_lookup_action (G_ACTION_MAP (self), action),
                        "enabled", G_BINDING_SYNC_CREATE);
}

static void
watch_document (PedicleWindow *self)
{
  self->document_bindings = g_binding_group_new ();
  self->session_bindings = g_binding_group_new ();
  self->document_signals = g_signal_group_new (PEDICLE_TYPE_DOCUMENT);
  self->case_signals = g_signal_group_new (PEDICLE_TYPE_CASE);
  bind_action (self, self->document_bindings, "can-revert", "revert");
  bind_action (self, self->session_bindings, "can-undo", "undo");
  bind_action (self, self->session_bindings, "can-redo", "redo");
  g_signal_group_connect_swapped (self->document_signals, "notify::state",
                                  G_CALLBACK (document_state_cb), self);
  g_signal_group_connect_swapped (self->document_signals, "notify::message",
                                  G_CALLBACK (pedicle_window_report_state), self);
  g_signal_group_connect_swapped (self->document_signals, "notify::saved-at",
                                  G_CALLBACK (update_state), self);
  g_signal_group_connect_swapped (self->document_signals, "notify::file",
                                  G_CALLBACK (update_title), self);
  g_signal_group_connect_swapped (self->case_signals, "changed", G_CALLBACK (case_changed_cb),
                                  self);
}

static void
pedicle_window_init (PedicleWindow *self)
{
  GtkDropTarget *drop = gtk_drop_target_new (GDK_TYPE_FILE_LIST, GDK_ACTION_COPY);

  pedicle_window_add_actions (self);
  gtk_widget_init_template (GTK_WIDGET (self));
  /* Where a case begins; GTK would take the first button of the header bar. */
  gtk_window_set_focus (GTK_WINDOW (self), GTK_WIDGET (self->spine));
  gtk_menu_button_set_create_popup_func (self->find_button, make_finder_cb, self, NULL);
  gtk_menu_button_set_create_popup_func (self->open_button, make_open_menu_cb, self, NULL);
  gtk_menu_button_set_create_popup_func (self->menu_button, make_menu_cb, self, NULL);
  g_signal_connect_swapped (drop, "drop", G_CALLBACK (drop_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drop));
  watch_document (self);
}

GtkWidget *
pedicle_window_new (GtkApplication *application, PedicleDocument *document)
{
  return g_object_new (PEDICLE_TYPE_WINDOW, "application", application, "document", document, NULL);
}

PedicleDocument *
pedicle_window_get_document (PedicleWindow *self)
{
  return self->document;
}

void
pedicle_window_set_document (PedicleWindow *self, PedicleDocument *document)
{
  PedicleSession *session;

  if (!g_set_object (&self->document, document))
    return;
  session = get_session (self);
  g_binding_group_set_source (self->document_bindings, document);
  g_binding_group_set_source (self->session_bindings, session);
  g_signal_group_set_target (self->document_signals, document);
  g_signal_group_set_target (self->case_signals, pedicle_session_get_case (session));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_DOCUMENT]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SESSION]);
  update_title (self);
  document_state_cb (self);
  pedicle_window_report_knowledge (self);
}

void
pedicle_window_post (PedicleWindow *self, const PedicleMessage *message)
{
  pedicle_message_bar_post (self->messages, message);
}

void
pedicle_window_clear (PedicleWindow *self, const char *id)
{
  pedicle_message_bar_clear (self->messages, id);
}

void
pedicle_window_go_to_page (PedicleWindow *self, PedicleCasePage page)
{
  pedicle_case_pages_go_to (self->pages, page);
}

void
pedicle_window_focus_finding (PedicleWindow *self, const char *id)
{
  pedicle_case_pages_focus_finding (self->pages, id);
}

void
pedicle_window_show_technique (PedicleWindow *self, const char *id)
{
  PedicleTechniqueId technique;

  if (pedicle_technique_from_id (id, &technique))
    pedicle_result_view_show_technique (self->result, technique);
}

void
pedicle_window_find (PedicleWindow *self)
{
  gtk_menu_button_popup (self->find_button);
}
