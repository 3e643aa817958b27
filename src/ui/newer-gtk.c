/* SPDX-License-Identifier: GPL-3.0-or-later */

/* This file alone may see what came after GTK 4.8. */
#undef GDK_VERSION_MAX_ALLOWED

#include "newer-gtk.h"

#include <glib/gi18n-lib.h>

typedef struct {
  PedicleFilesFunc files_func;
  PedicleFileFunc file_func;
  gpointer user_data;
} Choice;

static GListModel *
case_filters (void)
{
  GListStore *filters = g_list_store_new (GTK_TYPE_FILE_FILTER);
  g_autoptr (GtkFileFilter) cases = gtk_file_filter_new ();
  g_autoptr (GtkFileFilter) all = gtk_file_filter_new ();

  gtk_file_filter_set_name (cases, _("Cases"));
  gtk_file_filter_add_pattern (cases, "*.pedicle.json");
  gtk_file_filter_add_mime_type (cases, "application/vnd.pedicle.case+json");
  gtk_file_filter_set_name (all, _("All files"));
  gtk_file_filter_add_pattern (all, "*");
  g_list_store_append (filters, cases);
  g_list_store_append (filters, all);
  return G_LIST_MODEL (filters);
}

#if GTK_CHECK_VERSION(4, 14, 0)

void
pedicle_announce (GtkWidget *widget, const char *message)
{
  gtk_accessible_announce (GTK_ACCESSIBLE (widget), message,
                           GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

#else

void
pedicle_announce (GtkWidget *widget, const char *message)
{
}

#endif

/* Each setting loads GTK's theme again, even where it does not change. */
#if GTK_CHECK_VERSION(4, 20, 0)

void
pedicle_set_theme (gboolean dark, gboolean contrast, const char *usual)
{
  GtkInterfaceColorScheme scheme, wanted_scheme =
    dark ? GTK_INTERFACE_COLOR_SCHEME_DARK : GTK_INTERFACE_COLOR_SCHEME_LIGHT;
  GtkInterfaceContrast level, wanted_level =
    contrast ? GTK_INTERFACE_CONTRAST_MORE : GTK_INTERFACE_CONTRAST_NO_PREFERENCE;
  GtkSettings *settings = gtk_settings_get_default ();

  g_object_get (settings, "gtk-interface-color-scheme", &scheme, "gtk-interface-contrast", &level,
                NULL);
  if (scheme != wanted_scheme)
    g_object_set (settings, "gtk-interface-color-scheme", wanted_scheme, NULL);
  if (level != wanted_level)
    g_object_set (settings, "gtk-interface-contrast", wanted_level, NULL);
}

#else

void
pedicle_set_theme (gboolean dark, gboolean contrast, const char *usual)
{
  const char *wanted = contrast ? (dark ? "Default-hc-dark" : "Default-hc") : usual;
  GtkSettings *settings = gtk_settings_get_default ();
  g_autofree char *theme = NULL;
  gboolean is_dark;

  g_object_get (settings, "gtk-application-prefer-dark-theme", &is_dark, "gtk-theme-name", &theme,
                NULL);
  if (is_dark != dark)
    g_object_set (settings, "gtk-application-prefer-dark-theme", dark, NULL);
  if (g_strcmp0 (theme, wanted) != 0)
    g_object_set (settings, "gtk-theme-name", wanted, NULL);
}

#endif

#if GTK_CHECK_VERSION(4, 10, 0)

static void
files_chosen_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autofree Choice *choice = user_data;
  g_autoptr (GListModel) files =
    gtk_file_dialog_open_multiple_finish (GTK_FILE_DIALOG (source), result, NULL);

  choice->files_func (files, choice->user_data);
}

static void
target_chosen_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autofree Choice *choice = user_data;
  g_autoptr (GFile) file = gtk_file_dialog_save_finish (GTK_FILE_DIALOG (source), result, NULL);

  choice->file_func (file, choice->user_data);
}

void
pedicle_choose_files (GtkWindow *parent, PedicleFilesFunc func, gpointer user_data)
{
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();
  g_autoptr (GListModel) filters = case_filters ();
  Choice *choice = g_new0 (Choice, 1);

  choice->files_func = func;
  choice->user_data = user_data;
  gtk_file_dialog_set_title (dialog, _("Open Cases"));
  gtk_file_dialog_set_filters (dialog, filters);
  gtk_file_dialog_open_multiple (dialog, parent, NULL, files_chosen_cb, choice);
}

void
pedicle_choose_target (GtkWindow *parent, const char *title, GFile *folder, const char *name,
                       PedicleFileFunc func, gpointer user_data)
{
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();
  g_autoptr (GListModel) filters = case_filters ();
  Choice *choice = g_new0 (Choice, 1);

  choice->file_func = func;
  choice->user_data = user_data;
  gtk_file_dialog_set_title (dialog, title);
  gtk_file_dialog_set_filters (dialog, filters);
  gtk_file_dialog_set_initial_name (dialog, name);
  if (folder != NULL)
    gtk_file_dialog_set_initial_folder (dialog, folder);
  gtk_file_dialog_save (dialog, parent, NULL, target_chosen_cb, choice);
}

static void
folder_chosen_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autofree Choice *choice = user_data;
  g_autoptr (GFile) folder =
    gtk_file_dialog_select_folder_finish (GTK_FILE_DIALOG (source), result, NULL);

  choice->file_func (folder, choice->user_data);
}

void
pedicle_choose_folder (GtkWindow *parent, const char *title, GFile *folder, PedicleFileFunc func,
                       gpointer user_data)
{
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();
  Choice *choice = g_new0 (Choice, 1);

  choice->file_func = func;
  choice->user_data = user_data;
  gtk_file_dialog_set_title (dialog, title);
  if (folder != NULL)
    gtk_file_dialog_set_initial_folder (dialog, folder);
  gtk_file_dialog_select_folder (dialog, parent, NULL, folder_chosen_cb, choice);
}

#else

static GtkFileChooserNative *
make_chooser (GtkWindow *parent, const char *title, GtkFileChooserAction action, const char *accept)
{
  GtkFileChooserNative *chooser =
    gtk_file_chooser_native_new (title, parent, action, accept, _("_Cancel"));
  g_autoptr (GListModel) filters = case_filters ();

  for (guint i = 0; i < g_list_model_get_n_items (filters); i++) {
    g_autoptr (GtkFileFilter) filter = g_list_model_get_item (filters, i);

    gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (chooser), filter);
  }
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (chooser), TRUE);
  return chooser;
}

static void
chooser_response_cb (GtkNativeDialog *dialog, int response, gpointer user_data)
{
  g_autoptr (GtkNativeDialog) owned G_GNUC_UNUSED = dialog;
  g_autofree Choice *choice = user_data;
  gboolean accepted = response == GTK_RESPONSE_ACCEPT;

  gtk_native_dialog_hide (dialog);
  if (choice->files_func != NULL) {
    g_autoptr (GListModel) files =
      accepted ? gtk_file_chooser_get_files (GTK_FILE_CHOOSER (dialog)) : NULL;

    choice->files_func (files, choice->user_data);
  } else {
    g_autoptr (GFile) file =
      accepted ? gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog)) : NULL;

    choice->file_func (file, choice->user_data);
  }
}

static void
run_chooser (GtkFileChooserNative *chooser, Choice choice)
{
  g_signal_connect (chooser, "response", G_CALLBACK (chooser_response_cb),
                    g_memdup2 (&choice, sizeof choice));
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
}

void
pedicle_choose_files (GtkWindow *parent, PedicleFilesFunc func, gpointer user_data)
{
  GtkFileChooserNative *chooser =
    make_chooser (parent, _("Open Cases"), GTK_FILE_CHOOSER_ACTION_OPEN, _("_Open"));

  gtk_file_chooser_set_select_multiple (GTK_FILE_CHOOSER (chooser), TRUE);
  run_chooser (chooser, (Choice) { .files_func = func, .user_data = user_data });
}

void
pedicle_choose_target (GtkWindow *parent, const char *title, GFile *folder, const char *name,
                       PedicleFileFunc func, gpointer user_data)
{
  GtkFileChooserNative *chooser =
    make_chooser (parent, title, GTK_FILE_CHOOSER_ACTION_SAVE, _("_Save"));

  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (chooser), name);
  if (folder != NULL)
    gtk_file_chooser_set_current_folder (GTK_FILE_CHOOSER (chooser), folder, NULL);
  run_chooser (chooser, (Choice) { .file_func = func, .user_data = user_data });
}

void
pedicle_choose_folder (GtkWindow *parent, const char *title, GFile *folder, PedicleFileFunc func,
                       gpointer user_data)
{
  GtkFileChooserNative *chooser = gtk_file_chooser_native_new (
    title, parent, GTK_FILE_CHOOSER_ACTION_SELECT_FOLDER, _("_Open"), _("_Cancel"));

  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (chooser), TRUE);
  if (folder != NULL)
    gtk_file_chooser_set_current_folder (GTK_FILE_CHOOSER (chooser), folder, NULL);
  run_chooser (chooser, (Choice) { .file_func = func, .user_data = user_data });
}

#endif
