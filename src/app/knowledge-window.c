/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "knowledge-window.h"

#include "common-actions.h"
#include "knowledge-pages.h"
#include "knowledge-print.h"
#include "knowledge-shelf.h"
#include "knowledge-sidebar.h"
#include "page-view.h"
#include "plain-gtk.h"
#include "window-files.h"

#include <glib/gi18n-lib.h>

struct _PedicleKnowledgeWindow {
  GtkApplicationWindow parent_instance;

  PedicleWindow *case_window; /* not owned; it takes this window with it */
  GSignalGroup *session_signals;
  PedicleShelf *shelf;
  char *page;         /* id of the page shown, or below a search */
  GQueue back;        /* of char *: ids of pages, the last first */
  gboolean selecting; /* the list follows the page, not the other way round */

  GtkEditable *entry;
  GtkLabel *title_label;
  GtkListBox *sidebar;
  PediclePageView *view;
};

G_DEFINE_FINAL_TYPE (PedicleKnowledgeWindow, pedicle_knowledge_window, GTK_TYPE_APPLICATION_WINDOW)

static char *
get_case_name (PedicleKnowledgeWindow *self)
{
  return pedicle_window_describe_case (pedicle_window_get_document (self->case_window));
}

static PedicleSession *
get_session (PedicleKnowledgeWindow *self)
{
  return pedicle_document_get_session (pedicle_window_get_document (self->case_window));
}

static PediclePage *
make_page (PedicleKnowledgeWindow *self, guint index)
{
  g_autofree char *name = get_case_name (self);

  return pedicle_shelf_make (index, get_session (self), name);
}

static gboolean
is_searching (PedicleKnowledgeWindow *self)
{
  g_autofree char *wanted = g_strstrip (g_strdup (gtk_editable_get_text (self->entry)));

  return *wanted != '\0';
}

static void
update_back (PedicleKnowledgeWindow *self)
{
  g_simple_action_set_enabled (
    G_SIMPLE_ACTION (g_action_map_lookup_action (G_ACTION_MAP (self), "back")),
    !g_queue_is_empty (&self->back));
}

/* Only what differs is built anew. */
static void
show_page (PedicleKnowledgeWindow *self)
{
  if (self->case_window == NULL)
    return;
  if (is_searching (self))
    pedicle_page_view_show (self->view,
                            pedicle_shelf_search (self->shelf, gtk_editable_get_text (self->entry)));
  else
    pedicle_page_view_show (self->view, make_page (self, pedicle_shelf_find (self->page)));
}

static void
select_page (PedicleKnowledgeWindow *self)
{
  self->selecting = TRUE;
  gtk_list_box_select_row (
    self->sidebar,
    gtk_list_box_get_row_at_index (self->sidebar, pedicle_shelf_find (self->page)));
  self->selecting = FALSE;
}

static void
turn_to (PedicleKnowledgeWindow *self, const char *id)
{
  if (pedicle_shelf_find (id) < 0)
    return;
  if (!g_str_equal (self->page, id)) {
    g_queue_push_head (&self->back, g_steal_pointer (&self->page));
    self->page = g_strdup (id);
    update_back (self);
  }
  gtk_editable_set_text (self->entry, "");
  select_page (self);
  show_page (self);
}

void
pedicle_knowledge_window_open (PedicleKnowledgeWindow *self, const char *target)
{
  g_auto (GStrv) parts = g_strsplit (target, "#", 2);

  turn_to (self, parts[0]);
  if (!pedicle_page_view_go_to (self->view, parts[1]))
    pedicle_page_view_go_to (self->view, NULL);
}

static void
back_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  PedicleKnowledgeWindow *self = PEDICLE_KNOWLEDGE_WINDOW (user_data);
  char *id = g_queue_pop_head (&self->back);

  if (id == NULL)
    return;
  g_free (self->page);
  self->page = id;
  update_back (self);
  turn_to (self, id);
  pedicle_page_view_go_to (self->view, NULL);
}

static void
row_selected_cb (PedicleKnowledgeWindow *self, GtkListBoxRow *row)
{
  if (row != NULL && !self->selecting)
    turn_to (self, pedicle_shelf_get_id (gtk_list_box_row_get_index (row)));
}

/* The page that is shown already, from a search. */
static void
row_activated_cb (PedicleKnowledgeWindow *self, GtkListBoxRow *row)
{
  turn_to (self, pedicle_shelf_get_id (gtk_list_box_row_get_index (row)));
}

static void
entry_activated_cb (PedicleKnowledgeWindow *self)
{
  const PediclePage *page = pedicle_page_view_get_page (self->view);

  if (!is_searching (self) || page->blocks->len < 2)
    return;
  pedicle_knowledge_window_open (
    self, ((const PedicleBlock *) g_ptr_array_index (page->blocks, 1))->target);
}

/* From what is typed to what is found, as in other searches. */
static gboolean
entry_key_cb (GtkEventControllerKey *controller, guint key, guint code, GdkModifierType state,
              gpointer user_data)
{
  return key == GDK_KEY_Down &&
         pedicle_page_view_go_to (PEDICLE_KNOWLEDGE_WINDOW (user_data)->view, NULL);
}

static void
stop_search_cb (PedicleKnowledgeWindow *self)
{
  gboolean searching = is_searching (self);

  gtk_editable_set_text (self->entry, "");
  if (searching)
    pedicle_page_view_go_to (self->view, NULL);
  else
    gtk_window_close (GTK_WINDOW (self));
}

static void
cancel_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  stop_search_cb (user_data);
}

static void
find_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  PedicleKnowledgeWindow *self = PEDICLE_KNOWLEDGE_WINDOW (user_data);

  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
  gtk_editable_select_region (self->entry, 0, -1);
}

static void
print_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  PedicleKnowledgeWindow *self = PEDICLE_KNOWLEDGE_WINDOW (user_data);
  g_autoptr (GPtrArray) pages =
    g_ptr_array_new_with_free_func ((GDestroyNotify) pedicle_page_free);

  if (is_searching (self))
    g_ptr_array_add (pages,
                     pedicle_shelf_search (self->shelf, gtk_editable_get_text (self->entry)));
  else
    g_ptr_array_add (pages, make_page (self, pedicle_shelf_find (self->page)));
  pedicle_knowledge_print (GTK_WINDOW (self), g_steal_pointer (&pages));
}

static void
print_all_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  PedicleKnowledgeWindow *self = PEDICLE_KNOWLEDGE_WINDOW (user_data);
  g_autoptr (GPtrArray) pages =
    g_ptr_array_new_with_free_func ((GDestroyNotify) pedicle_page_free);

  for (guint i = 0; i < PEDICLE_N_PAGES; i++)
    g_ptr_array_add (pages, make_page (self, i));
  pedicle_knowledge_print (GTK_WINDOW (self), g_steal_pointer (&pages));
}

static void
patient_changed_cb (PedicleKnowledgeWindow *self)
{
  if (self->page != NULL && g_str_equal (self->page, PEDICLE_PAGE_PATIENT))
    show_page (self);
}

static void
title_changed_cb (PedicleKnowledgeWindow *self)
{
  g_autofree char *name = get_case_name (self);
  /* Translators: title of the knowledge browser; what follows is how the case is called. */
  g_autofree char *title = g_strdup_printf (_("Knowledge – %s"), name);

  gtk_label_set_label (self->title_label, title);
  gtk_window_set_title (GTK_WINDOW (self), title);
  patient_changed_cb (self);
}

static void
session_changed_cb (PedicleKnowledgeWindow *self)
{
  g_signal_group_set_target (self->session_signals, get_session (self));
  title_changed_cb (self);
}

static void
case_window_gone_cb (PedicleKnowledgeWindow *self)
{
  self->case_window = NULL;
  gtk_window_destroy (GTK_WINDOW (self));
}

static void
follow (PedicleKnowledgeWindow *self, PedicleWindow *case_window)
{
  self->case_window = case_window;
  g_signal_connect_object (case_window, "destroy", G_CALLBACK (case_window_gone_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (case_window, "notify::title", G_CALLBACK (title_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (case_window, "notify::session", G_CALLBACK (session_changed_cb), self,
                           G_CONNECT_SWAPPED);
  session_changed_cb (self);
}

static void
watch_entry (PedicleKnowledgeWindow *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  pedicle_entry_keep_plain (self->entry);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  gtk_widget_add_controller (GTK_WIDGET (self->entry), keys);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (entry_key_cb), self);
  g_signal_connect_swapped (self->entry, "changed", G_CALLBACK (show_page), self);
  g_signal_connect_swapped (self->entry, "activate", G_CALLBACK (entry_activated_cb), self);
  g_signal_connect_swapped (self->entry, "stop-search", G_CALLBACK (stop_search_cb), self);
}

static void
add_actions (PedicleKnowledgeWindow *self)
{
  static const GActionEntry entries[] = {
    { .name = "back", .activate = back_cb },
    { .name = "cancel", .activate = cancel_cb },
    { .name = "close", .activate = pedicle_common_close },
    { .name = "find", .activate = find_cb },
    { .name = "fullscreen", .activate = pedicle_common_fullscreen },
    { .name = "print", .activate = print_cb },
    { .name = "print-all", .activate = print_all_cb },
    { .name = "show-help-overlay", .activate = pedicle_common_shortcuts },
  };

  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
}

static void
pedicle_knowledge_window_dispose (GObject *object)
{
  PedicleKnowledgeWindow *self = PEDICLE_KNOWLEDGE_WINDOW (object);

  self->case_window = NULL;
  g_clear_object (&self->session_signals);
  G_OBJECT_CLASS (pedicle_knowledge_window_parent_class)->dispose (object);
}

static void
pedicle_knowledge_window_finalize (GObject *object)
{
  PedicleKnowledgeWindow *self = PEDICLE_KNOWLEDGE_WINDOW (object);

  pedicle_shelf_free (self->shelf);
  g_queue_clear_full (&self->back, g_free);
  g_free (self->page);
  G_OBJECT_CLASS (pedicle_knowledge_window_parent_class)->finalize (object);
}

static void
pedicle_knowledge_window_class_init (PedicleKnowledgeWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pedicle_knowledge_window_dispose;
  G_OBJECT_CLASS (klass)->finalize = pedicle_knowledge_window_finalize;
  g_type_ensure (PEDICLE_TYPE_PAGE_VIEW);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/pedicle/Pedicle/ui/knowledge-window.ui");
  gtk_widget_class_bind_template_child (widget_class, PedicleKnowledgeWindow, entry);
  gtk_widget_class_bind_template_child (widget_class, PedicleKnowledgeWindow, title_label);
  gtk_widget_class_bind_template_child (widget_class, PedicleKnowledgeWindow, sidebar);
  gtk_widget_class_bind_template_child (widget_class, PedicleKnowledgeWindow, view);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "win.cancel", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Left, GDK_ALT_MASK, "win.back", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_p, GDK_CONTROL_MASK, "win.print", NULL);
}

static void
pedicle_knowledge_window_init (PedicleKnowledgeWindow *self)
{
  g_queue_init (&self->back);
  self->shelf = pedicle_shelf_new ();
  self->page = g_strdup (PEDICLE_PAGE_OVERVIEW);
  self->session_signals = g_signal_group_new (PEDICLE_TYPE_SESSION);
  g_signal_group_connect_swapped (self->session_signals, "notify::assessment",
                                  G_CALLBACK (patient_changed_cb), self);
  g_signal_group_connect_swapped (self->session_signals, "notify::lesion",
                                  G_CALLBACK (patient_changed_cb), self);
  add_actions (self);
  gtk_widget_init_template (GTK_WIDGET (self));
  pedicle_knowledge_sidebar_fill (self->sidebar);
  update_back (self);
  g_signal_connect_swapped (self->sidebar, "row-selected", G_CALLBACK (row_selected_cb), self);
  g_signal_connect_swapped (self->sidebar, "row-activated", G_CALLBACK (row_activated_cb), self);
  g_signal_connect_swapped (self->view, "open", G_CALLBACK (pedicle_knowledge_window_open), self);
  watch_entry (self);
}

static PedicleKnowledgeWindow *
find_browser (PedicleWindow *case_window)
{
  GtkApplication *application = gtk_window_get_application (GTK_WINDOW (case_window));

  for (GList *link = gtk_application_get_windows (application); link != NULL; link = link->next)
    if (PEDICLE_IS_KNOWLEDGE_WINDOW (link->data) &&
        PEDICLE_KNOWLEDGE_WINDOW (link->data)->case_window == case_window)
      return link->data;
  return NULL;
}

void
pedicle_knowledge_window_present (PedicleWindow *case_window, const char *page)
{
  PedicleKnowledgeWindow *self = find_browser (case_window);

  if (self == NULL) {
    self = g_object_new (PEDICLE_TYPE_KNOWLEDGE_WINDOW, "application",
                         gtk_window_get_application (GTK_WINDOW (case_window)), NULL);
    follow (self, case_window);
    turn_to (self, page != NULL && pedicle_shelf_find (page) >= 0 ? page : self->page);
    g_queue_clear_full (&self->back, g_free);
    update_back (self);
    gtk_window_present (GTK_WINDOW (self));
    pedicle_page_view_go_to (self->view, NULL);
    return;
  }
  if (page != NULL)
    pedicle_knowledge_window_open (self, page);
  gtk_window_present (GTK_WINDOW (self));
}

PedicleWindow *
pedicle_knowledge_window_get_case_window (PedicleKnowledgeWindow *self)
{
  return self->case_window;
}
