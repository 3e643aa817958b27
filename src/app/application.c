/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "application.h"

#include "about.h"
#include "agenda-opening.h"
#include "agenda-window.h"
#include "appearance.h"
#include "examples.h"
#include "knowledge-window.h"
#include "newer-gtk.h"
#include "projector-window.h"
#include "recent-cases.h"
#include "safety-window.h"
#include "shortcuts.h"
#include "window-files.h"

#include <glib-unix.h>
#include <glib/gi18n-lib.h>

#define ICON_DELAY_MILLISECONDS 500

struct _PedicleApplication {
  GtkApplication parent_instance;

  gboolean recovered; /* what a crash left has been offered */
};

G_DEFINE_FINAL_TYPE (PedicleApplication, pedicle_application, GTK_TYPE_APPLICATION)

static PedicleWindow *
active_window (PedicleApplication *self)
{
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (self));

  while (window != NULL && !PEDICLE_IS_WINDOW (window)) {
    if (PEDICLE_IS_KNOWLEDGE_WINDOW (window))
      window = (GtkWindow *) pedicle_knowledge_window_get_case_window (
        PEDICLE_KNOWLEDGE_WINDOW (window));
    else if (PEDICLE_IS_PROJECTOR_WINDOW (window))
      window = (GtkWindow *) pedicle_projector_window_get_case_window (
        PEDICLE_PROJECTOR_WINDOW (window));
    else
      window = gtk_window_get_transient_for (window);
  }
  return (PedicleWindow *) window;
}

static PedicleWindow *
add_window (PedicleApplication *self, PedicleDocument *document)
{
  GtkWidget *window = pedicle_window_new (GTK_APPLICATION (self), document);

  gtk_window_present (GTK_WINDOW (window));
  return PEDICLE_WINDOW (window);
}

static PedicleWindow *
add_new_case (PedicleApplication *self)
{
  g_autoptr (PedicleDocument) document = pedicle_document_new (pedicle_knowledge_get_default ());

  return add_window (self, document);
}

static gboolean
is_pristine (PedicleWindow *window)
{
  PedicleDocument *document = pedicle_window_get_document (window);

  return pedicle_document_get_state (document) == PEDICLE_DOCUMENT_PRISTINE &&
         pedicle_document_get_file (document) == NULL;
}

/* In near when it has nothing to keep, so that the empty window of the start does not stay behind. */
static PedicleWindow *
show_document (PedicleApplication *self, PedicleDocument *document, PedicleWindow *near)
{
  if (near == NULL || !is_pristine (near))
    return add_window (self, document);
  pedicle_window_set_document (near, document);
  gtk_window_present (GTK_WINDOW (near));
  return near;
}

static void
post_text (PedicleWindow *window, PedicleMessageKind kind, const char *text)
{
  pedicle_window_post (window, &(PedicleMessage) { .kind = kind, .text = text });
}

/* Also by another path: a link, a mount that is bound elsewhere. */
static gboolean
is_same_file (GFile *one, GFile *other)
{
  g_autoptr (GFileInfo) a = NULL, b = NULL;
  const char *id, *other_id;

  if (g_file_equal (one, other))
    return TRUE;
  a = g_file_query_info (one, G_FILE_ATTRIBUTE_ID_FILE, G_FILE_QUERY_INFO_NONE, NULL, NULL);
  b = g_file_query_info (other, G_FILE_ATTRIBUTE_ID_FILE, G_FILE_QUERY_INFO_NONE, NULL, NULL);
  id = a != NULL ? g_file_info_get_attribute_string (a, G_FILE_ATTRIBUTE_ID_FILE) : NULL;
  other_id = b != NULL ? g_file_info_get_attribute_string (b, G_FILE_ATTRIBUTE_ID_FILE) : NULL;
  return id != NULL && g_strcmp0 (id, other_id) == 0;
}

static GtkWindow *
find_window (PedicleApplication *self, GFile *file)
{
  for (GList *link = gtk_application_get_windows (GTK_APPLICATION (self)); link != NULL;
       link = link->next) {
    GFile *other = PEDICLE_IS_WINDOW (link->data)
                     ? pedicle_document_get_file (pedicle_window_get_document (link->data))
                     : NULL;

    if (other != NULL && is_same_file (file, other))
      return link->data;
  }
  return NULL;
}

void
pedicle_application_open_file (PedicleApplication *self, GFile *file, PedicleWindow *near)
{
  GtkWindow *window = find_window (self, file);
  g_autoptr (PedicleDocument) document = NULL;
  g_autoptr (GError) error = NULL;
  PedicleCase *case_;

  if (window != NULL) {
    gtk_window_present (window);
    return;
  }
  if (pedicle_is_agenda_file (file)) {
    if (!pedicle_agenda_open (GTK_APPLICATION (self), file, &error))
      post_text (near != NULL ? near : add_new_case (self), PEDICLE_MESSAGE_ERROR, error->message);
    return;
  }
  document = pedicle_document_open (file, pedicle_knowledge_get_default (), &error);
  if (document == NULL) {
    post_text (near != NULL ? near : add_new_case (self), PEDICLE_MESSAGE_ERROR, error->message);
    return;
  }
  case_ = pedicle_session_get_case (pedicle_document_get_session (document));
  pedicle_recent_cases_add (file, pedicle_case_get_label (case_));
  show_document (self, document, near);
}

/* Whether there was anything to offer. */
static gboolean
offer_recovered (PedicleApplication *self)
{
  g_auto (GStrv) messages = NULL;
  g_autoptr (GPtrArray) documents = NULL;

  if (self->recovered)
    return FALSE;
  self->recovered = TRUE;
  documents = pedicle_document_recover_all (pedicle_knowledge_get_default (), &messages);
  for (guint i = 0; i < documents->len; i++)
    pedicle_window_report_recovered (add_window (self, g_ptr_array_index (documents, i)));
  for (guint i = 0; messages != NULL && messages[i] != NULL; i++) {
    PedicleWindow *window = active_window (self);

    post_text (window != NULL ? window : add_new_case (self), PEDICLE_MESSAGE_WARNING,
               messages[i]);
  }
  return active_window (self) != NULL;
}

void
pedicle_application_flush (PedicleApplication *self)
{
  for (GList *link = gtk_application_get_windows (GTK_APPLICATION (self)); link != NULL;
       link = link->next)
    if (PEDICLE_IS_WINDOW (link->data))
      pedicle_document_flush (pedicle_window_get_document (link->data), NULL);
  pedicle_agenda_flush_all (GTK_APPLICATION (self));
}

static gboolean
terminated_cb (gpointer user_data)
{
  pedicle_application_flush (user_data);
  g_application_quit (user_data);
  return G_SOURCE_CONTINUE;
}

static void
new_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  add_new_case (user_data);
}

static void
files_chosen_cb (GListModel *files, gpointer user_data)
{
  g_autoptr (PedicleApplication) self = user_data;

  for (guint i = 0; files != NULL && i < g_list_model_get_n_items (files); i++) {
    g_autoptr (GFile) file = g_list_model_get_item (files, i);

    pedicle_application_open_file (self, file, active_window (self));
  }
}

/* The names of files may be those of cases, and the room would read them. */
static gboolean
refuse_before_the_room (GtkApplication *application)
{
  GtkWindow *active = gtk_application_get_active_window (application);
  PedicleProjectorView *view;

  if (!PEDICLE_IS_PROJECTOR_WINDOW (active))
    return FALSE;
  view = pedicle_projector_window_get_view (PEDICLE_PROJECTOR_WINDOW (active));
  pedicle_projector_ask_say (pedicle_projector_view_get_ask (view),
                             _("Cases are opened in the case window, not before the room."));
  return TRUE;
}

static void
open_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  PedicleWindow *window = active_window (user_data);

  if (refuse_before_the_room (user_data))
    return;
  if (window != NULL && !pedicle_window_can_choose_file (window))
    return;
  pedicle_choose_files (window != NULL ? GTK_WINDOW (window) : NULL, files_chosen_cb,
                        g_object_ref (user_data));
}

static void
open_uri_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  g_autoptr (GFile) file = g_file_new_for_uri (g_variant_get_string (parameter, NULL));

  pedicle_application_open_file (user_data, file, active_window (user_data));
}

static void
open_example_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  g_autoptr (PedicleDocument) document = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (PedicleCase) example =
    pedicle_examples_load (g_variant_get_string (parameter, NULL), &error);

  if (example == NULL) {
    post_text (active_window (user_data), PEDICLE_MESSAGE_ERROR, error->message);
    return;
  }
  document = pedicle_document_new_for_case (example, pedicle_knowledge_get_default ());
  show_document (user_data, document, active_window (user_data));
}

static void
quit_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  g_autoptr (GList) windows = g_list_copy (gtk_application_get_windows (user_data));

  for (GList *link = windows; link != NULL; link = link->next)
    if (PEDICLE_IS_WINDOW (link->data) || PEDICLE_IS_AGENDA_WINDOW (link->data))
      gtk_window_close (link->data);
}

static void
about_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  pedicle_about_present ((GtkWindow *) active_window (user_data));
}

static void
safety_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  pedicle_safety_window_present (gtk_application_get_active_window (user_data));
}

static void
add_actions (PedicleApplication *self)
{
  static const GActionEntry entries[] = {
    { .name = "new", .activate = new_cb },
    { .name = "new-window", .activate = new_cb }, /* as desktops call it */
    { .name = "open", .activate = open_cb },
    { .name = "open-uri", .activate = open_uri_cb, .parameter_type = "s" },
    { .name = "open-example", .activate = open_example_cb, .parameter_type = "s" },
    { .name = "quit", .activate = quit_cb },
    { .name = "about", .activate = about_cb },
    { .name = "safety", .activate = safety_cb },
  };

  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
  pedicle_agenda_add_actions (GTK_APPLICATION (self));
}

/* For the window list of X11. It takes an SVG reader, which the first frame need not wait for. */
static void
set_icon_cb (gpointer user_data)
{
  gtk_window_set_default_icon_name (PEDICLE_APPLICATION_ID);
}

static gpointer
read_knowledge (gpointer data)
{
  pedicle_knowledge_get_default ();
  return NULL;
}

static void
pedicle_application_startup (GApplication *application)
{
  PedicleApplication *self = PEDICLE_APPLICATION (application);

  /* The first window waits for it; meanwhile GTK reads its own style sheets. */
  g_thread_unref (g_thread_new ("knowledge", read_knowledge, NULL));
  G_APPLICATION_CLASS (pedicle_application_parent_class)->startup (application);
  g_timeout_add_once (ICON_DELAY_MILLISECONDS, set_icon_cb, NULL);
  pedicle_appearance_get_default ();
  add_actions (self);
  pedicle_shortcuts_add (GTK_APPLICATION (self));
  g_unix_signal_add (SIGTERM, terminated_cb, self);
  g_unix_signal_add (SIGINT, terminated_cb, self);
  g_unix_signal_add (SIGHUP, terminated_cb, self);
}

static PedicleWindow *
find_empty_window (PedicleApplication *self)
{
  for (GList *link = gtk_application_get_windows (GTK_APPLICATION (self)); link != NULL;
       link = link->next)
    if (PEDICLE_IS_WINDOW (link->data) && is_pristine (link->data))
      return link->data;
  return NULL;
}

/* Started once more: whoever wants the window that is there takes it from the window list, and the
 * next patient gets a window. */
static void
pedicle_application_activate (GApplication *application)
{
  PedicleApplication *self = PEDICLE_APPLICATION (application);
  PedicleWindow *empty;

  if (offer_recovered (self))
    return;
  empty = find_empty_window (self);
  if (empty != NULL)
    gtk_window_present (GTK_WINDOW (empty));
  else
    add_new_case (self);
}

static void
pedicle_application_open (GApplication *application, GFile **files, int n_files, const char *hint)
{
  PedicleApplication *self = PEDICLE_APPLICATION (application);

  offer_recovered (self);
  for (int i = 0; i < n_files; i++)
    pedicle_application_open_file (self, files[i], active_window (self));
}

static void
pedicle_application_shutdown (GApplication *application)
{
  pedicle_application_flush (PEDICLE_APPLICATION (application));
  G_APPLICATION_CLASS (pedicle_application_parent_class)->shutdown (application);
}

static int
pedicle_application_handle_local_options (GApplication *application, GVariantDict *options)
{
  if (g_variant_dict_contains (options, "version")) {
    g_print ("pedicle %s\n", PEDICLE_VERSION);
    return 0;
  }
  if (!gtk_init_check ()) {
    g_printerr (_("pedicle: there is no display to open a window on; pedicle-cli does the same work "
                  "in a terminal.\n"));
    return 1;
  }
  return -1;
}

static void
pedicle_application_class_init (PedicleApplicationClass *klass)
{
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  application_class->startup = pedicle_application_startup;
  application_class->activate = pedicle_application_activate;
  application_class->open = pedicle_application_open;
  application_class->shutdown = pedicle_application_shutdown;
  application_class->handle_local_options = pedicle_application_handle_local_options;
}

static void
pedicle_application_init (PedicleApplication *self)
{
  static const GOptionEntry options[] = {
    { "version", 0, 0, G_OPTION_ARG_NONE, NULL, N_("Print the version and exit"), NULL },
    { NULL },
  };

  g_application_add_main_option_entries (G_APPLICATION (self), options);
  g_application_set_option_context_parameter_string (G_APPLICATION (self), _("[FILE…]"));
  /* The desktop says that the session ends; what is pending is written, and what has no file waits
   * in its recovery file for the next start, so there is nothing to hold the user up for. */
  g_signal_connect (self, "query-end", G_CALLBACK (pedicle_application_flush), NULL);
}

GtkApplication *
pedicle_application_new (void)
{
  return g_object_new (PEDICLE_TYPE_APPLICATION,
                       "application-id", PEDICLE_APPLICATION_ID,
                       "flags", G_APPLICATION_HANDLES_OPEN,
                       "register-session", TRUE,
                       NULL);
}
