/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "agenda-opening.h"

#include "agenda-file.h"
#include "agenda-folder.h"
#include "agenda-window.h"
#include "newer-gtk.h"
#include "plain-gtk.h"
#include "window.h"

#include <glib/gi18n-lib.h>

/* Each entry of a menu is read when it is made. */
#define MOST_AGENDAS 12

typedef void (*FolderFunc) (GtkApplication *application, GFile *folder);

typedef struct {
  GtkApplication *application;
  FolderFunc func;
} Choice;

/* In the window in use, if it can say anything. */
static void
tell (GtkApplication *application, const char *text)
{
  const PedicleMessage message = { .kind = PEDICLE_MESSAGE_ERROR, .text = text };
  GtkWindow *window = gtk_application_get_active_window (application);

  if (PEDICLE_IS_AGENDA_WINDOW (window))
    pedicle_agenda_window_post (PEDICLE_AGENDA_WINDOW (window), &message);
  else if (PEDICLE_IS_WINDOW (window))
    pedicle_window_post (PEDICLE_WINDOW (window), &message);
}

static void
folder_chosen_cb (GFile *folder, gpointer user_data)
{
  g_autofree Choice *choice = user_data;
  g_autoptr (GtkApplication) application = choice->application;

  if (folder == NULL)
    return;
  pedicle_agenda_folder_remember (folder);
  choice->func (application, folder);
}

static void
choose_folder (GtkApplication *application, FolderFunc func)
{
  g_autoptr (GFile) folder = pedicle_agenda_folder_get ();
  Choice *choice;

  if (!pedicle_has_file_chooser ()) {
    tell (application,
          _("No folder can be chosen: the settings of GTK are missing on this system."));
    return;
  }
  choice = g_new0 (Choice, 1);
  choice->application = g_object_ref (application);
  choice->func = func;
  pedicle_choose_folder (gtk_application_get_active_window (application),
                         _("Folder of the Cases"), folder, folder_chosen_cb, choice);
}

/* With the folder that was chosen once, or asks for it. */
static void
with_folder (GtkApplication *application, FolderFunc func)
{
  g_autoptr (GFile) folder = pedicle_agenda_folder_get ();

  if (folder != NULL)
    func (application, folder);
  else
    choose_folder (application, func);
}

static GtkWindow *
find_window (GtkApplication *application, GFile *file)
{
  for (GList *link = gtk_application_get_windows (application); link != NULL; link = link->next)
    if (PEDICLE_IS_AGENDA_WINDOW (link->data) &&
        g_file_equal (file, pedicle_agenda_document_get_file (
                              pedicle_agenda_window_get_document (link->data))))
      return link->data;
  return NULL;
}

static void
present (GtkApplication *application, PedicleAgendaDocument *document)
{
  gtk_window_present (GTK_WINDOW (pedicle_agenda_window_new (application, document)));
}

gboolean
pedicle_is_agenda_file (GFile *file)
{
  g_autofree char *name = g_file_get_basename (file);

  return name != NULL && g_str_has_suffix (name, PEDICLE_AGENDA_FILE_SUFFIX);
}

gboolean
pedicle_agenda_open (GtkApplication *application, GFile *file, GError **error)
{
  GtkWindow *window = find_window (application, file);
  g_autoptr (PedicleAgendaDocument) document = NULL;

  if (window != NULL) {
    gtk_window_present (window);
    return TRUE;
  }
  document = pedicle_agenda_document_open (file, error);
  if (document == NULL)
    return FALSE;
  present (application, document);
  return TRUE;
}

static void
make_agenda (GtkApplication *application, GFile *folder)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PedicleAgendaDocument) document = pedicle_agenda_document_create (folder, &error);

  if (document != NULL)
    present (application, document);
  else
    tell (application, error->message);
}

static void
open_or_tell (GtkApplication *application, GFile *file)
{
  g_autoptr (GError) error = NULL;

  if (!pedicle_agenda_open (application, file, &error))
    tell (application, error->message);
}

/* The latest agenda of the folder; where there is none, a new one. */
static void
open_latest (GtkApplication *application, GFile *folder)
{
  g_autoptr (GPtrArray) agendas = pedicle_agenda_folder_list_agendas (folder);

  if (agendas->len == 0)
    make_agenda (application, folder);
  else
    open_or_tell (application, ((PedicleFolderItem *) agendas->pdata[0])->file);
}

static void
new_agenda_cb (GSimpleAction *action, GVariant *parameter, gpointer application)
{
  with_folder (application, make_agenda);
}

static void
open_agenda_cb (GSimpleAction *action, GVariant *parameter, gpointer application)
{
  with_folder (application, open_latest);
}

static void
open_agenda_uri_cb (GSimpleAction *action, GVariant *parameter, gpointer application)
{
  g_autoptr (GFile) file = g_file_new_for_uri (g_variant_get_string (parameter, NULL));

  open_or_tell (application, file);
}

static void
choose_agenda_folder_cb (GSimpleAction *action, GVariant *parameter, gpointer application)
{
  choose_folder (application, open_latest);
}

void
pedicle_agenda_add_actions (GtkApplication *application)
{
  static const GActionEntry entries[] = {
    { .name = "new-agenda", .activate = new_agenda_cb },
    { .name = "open-agenda", .activate = open_agenda_cb },
    { .name = "open-agenda-uri", .activate = open_agenda_uri_cb, .parameter_type = "s" },
    { .name = "choose-agenda-folder", .activate = choose_agenda_folder_cb },
  };

  g_action_map_add_action_entries (G_ACTION_MAP (application), entries, G_N_ELEMENTS (entries),
                                   application);
}

static void
append_agenda (GMenu *menu, const PedicleFolderItem *agenda)
{
  g_auto (GStrv) parts = g_strsplit (agenda->text, "_", -1);
  /* An underscore would be taken for an access key. */
  g_autofree char *label = g_strjoinv ("__", parts);
  g_autofree char *uri = g_file_get_uri (agenda->file);
  g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target (item, "app.open-agenda-uri", "s", uri);
  g_menu_append_item (menu, item);
}

GMenuModel *
pedicle_agenda_make_menu (GFile *folder)
{
  GMenu *menu = g_menu_new ();
  g_autoptr (GMenu) agendas = g_menu_new (), commands = g_menu_new ();
  g_autoptr (GPtrArray) list = pedicle_agenda_folder_list_agendas (folder);

  for (guint i = 0; i < MIN (list->len, MOST_AGENDAS); i++)
    append_agenda (agendas, g_ptr_array_index (list, i));
  g_menu_append (commands, _("_New Agenda"), "app.new-agenda");
  g_menu_append (commands, _("_Another Folder…"), "app.choose-agenda-folder");
  g_menu_append_section (menu, _("Agendas of this folder"), G_MENU_MODEL (agendas));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (commands));
  return G_MENU_MODEL (menu);
}

void
pedicle_agenda_flush_all (GtkApplication *application)
{
  for (GList *link = gtk_application_get_windows (application); link != NULL; link = link->next) {
    PedicleMeeting *meeting;

    if (!PEDICLE_IS_AGENDA_WINDOW (link->data))
      continue;
    meeting = pedicle_agenda_window_get_meeting (link->data);
    if (meeting != NULL)
      pedicle_meeting_count (meeting);
    pedicle_agenda_document_flush (pedicle_agenda_window_get_document (link->data), NULL);
  }
}
