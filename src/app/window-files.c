/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "window-files.h"

#include "newer-gtk.h"
#include "plain-gtk.h"
#include "recent-cases.h"
#include "window-decision.h"

#include <glib/gi18n-lib.h>

#define SUFFIX ".pedicle.json"

typedef struct {
  PedicleWindow *window;
  gboolean close; /* once it is written */
} Target;

static const char *
get_label (PedicleDocument *document)
{
  PedicleSession *session = pedicle_document_get_session (document);

  return pedicle_case_get_label (pedicle_session_get_case (session));
}

/* The file that the case has, or that it came from. */
static GFile *
get_origin (PedicleDocument *document)
{
  GFile *file = pedicle_document_get_file (document);

  return file != NULL ? file : pedicle_document_get_origin (document);
}

/* The label as the name of a file. */
static char *
make_name (PedicleDocument *document)
{
  const char *label = get_label (document);
  char *name = g_strstrip (g_strdup (*label != '\0' ? label : _("Case")));

  g_strdelimit (name, "/\\:*?\"<>|\n\r\t", '-');
  if (*name == '.')
    *name = '-';
  return name;
}

static char *
suggest_name (PedicleDocument *document, gboolean copy)
{
  g_autofree char *name = make_name (document);

  /* Translators: the suggested name of a file that is a copy of another; keep the suffix. */
  return copy ? g_strdup_printf (_("%s (copy)%s"), name, SUFFIX)
              : g_strconcat (name, SUFFIX, NULL);
}

static void
post_error (PedicleWindow *self, const char *id, GError *error)
{
  pedicle_window_post (self, &(PedicleMessage) { .id = id, .kind = PEDICLE_MESSAGE_ERROR,
                                                 .text = error->message });
}

static void
target_chosen_cb (GFile *file, gpointer user_data)
{
  g_autofree Target *target = user_data;
  g_autoptr (PedicleWindow) self = target->window;
  PedicleDocument *document = pedicle_window_get_document (self);
  g_autoptr (GError) error = NULL;

  if (file == NULL || document == NULL)
    return;
  if (!pedicle_document_save_as (document, file, &error)) {
    pedicle_window_post (self, &(PedicleMessage) {
      .id = "document", .kind = PEDICLE_MESSAGE_ERROR, .text = error->message,
      .actions = { { _("Save _As…"), "win.save-as" } } });
    return;
  }
  pedicle_recent_cases_add (file, get_label (document));
  if (target->close)
    gtk_window_close (GTK_WINDOW (self));
}

/* Beside the file that the case came from, else where documents are kept. */
static GFile *
suggest_folder (PedicleDocument *document)
{
  GFile *file = get_origin (document);
  const char *documents = g_get_user_special_dir (G_USER_DIRECTORY_DOCUMENTS);

  if (file != NULL)
    return g_file_get_parent (file);
  if (documents != NULL && g_file_test (documents, G_FILE_TEST_IS_DIR))
    return g_file_new_for_path (documents);
  return g_file_new_for_path (g_get_home_dir ());
}

char *
pedicle_window_suggest_name (PedicleWindow *self, const char *suffix)
{
  g_autofree char *name = make_name (pedicle_window_get_document (self));

  return g_strconcat (name, suffix, NULL);
}

GFile *
pedicle_window_suggest_folder (PedicleWindow *self)
{
  return suggest_folder (pedicle_window_get_document (self));
}

gboolean
pedicle_window_can_choose_file (PedicleWindow *self)
{
  if (pedicle_has_file_chooser ())
    return TRUE;
  pedicle_window_post (self, &(PedicleMessage) {
    .id = "chooser", .kind = PEDICLE_MESSAGE_ERROR,
    .text = _("No file can be chosen: the settings of GTK are missing on this system. What was "
              "entered is kept all the same and offered again at the next start.") });
  return FALSE;
}

static void
choose_target (PedicleWindow *self, const char *title, gboolean copy, gboolean close)
{
  PedicleDocument *document = pedicle_window_get_document (self);
  g_autofree char *name = suggest_name (document, copy);
  g_autoptr (GFile) folder = suggest_folder (document);
  Target *target;

  if (!pedicle_window_can_choose_file (self))
    return;
  target = g_new0 (Target, 1);
  target->window = g_object_ref (self);
  target->close = close;
  pedicle_choose_target (GTK_WINDOW (self), title, folder, name, target_chosen_cb, target);
}

void
pedicle_window_save (PedicleWindow *self)
{
  PedicleDocument *document = pedicle_window_get_document (self);
  g_autoptr (GError) error = NULL;

  if (pedicle_document_get_file (document) == NULL)
    choose_target (self, _("Save Case"), FALSE, FALSE);
  else if (pedicle_document_get_state (document) == PEDICLE_DOCUMENT_CONFLICT)
    pedicle_window_report_state (self);
  else if (!pedicle_document_flush (document, &error))
    pedicle_window_report_state (self);
}

void
pedicle_window_save_as (PedicleWindow *self)
{
  choose_target (self, _("Save Case As"), FALSE, FALSE);
}

void
pedicle_window_keep_mine (PedicleWindow *self)
{
  choose_target (self, _("Keep Mine as a Copy"), TRUE, FALSE);
}

void
pedicle_window_load_theirs (PedicleWindow *self)
{
  g_autoptr (GError) error = NULL;

  if (!pedicle_document_load_theirs (pedicle_window_get_document (self), &error)) {
    post_error (self, "load-theirs", error);
    return;
  }
  pedicle_window_clear (self, "load-theirs");
  pedicle_window_report_knowledge (self);
}

void
pedicle_window_retry (PedicleWindow *self)
{
  g_autoptr (GError) error = NULL;

  if (!pedicle_document_flush (pedicle_window_get_document (self), &error))
    pedicle_window_report_state (self);
}

void
pedicle_window_discard (PedicleWindow *self)
{
  g_autoptr (PedicleDocument) fresh = pedicle_document_new (pedicle_knowledge_get_default ());

  pedicle_document_discard (pedicle_window_get_document (self));
  pedicle_window_clear (self, "recovered");
  pedicle_window_set_document (self, fresh);
}

static char *
describe_file (GFile *file)
{
  g_autofree char *path = g_file_get_basename (file);
  g_autofree char *name = g_filename_display_name (path);

  if (g_str_has_suffix (name, SUFFIX))
    name[strlen (name) - strlen (SUFFIX)] = '\0';
  return g_steal_pointer (&name);
}

void
pedicle_window_report_recovered (PedicleWindow *self)
{
  GFile *origin = pedicle_document_get_origin (pedicle_window_get_document (self));
  g_autofree char *name = origin != NULL ? describe_file (origin) : NULL;
  g_autofree char *text =
    origin != NULL
      ? g_strdup_printf (_("Changes of “%s” were not saved when Pedicle ended. They are shown here, "
                           "apart from the file."), name)
      : g_strdup (_("This case was not saved when Pedicle ended. It is as it was left."));

  pedicle_window_post (self, &(PedicleMessage) {
    .id = "recovered", .kind = PEDICLE_MESSAGE_INFO, .text = text,
    .actions = { { _("_Save…"), "win.save" }, { _("_Discard"), "win.discard" } } });
}

void
pedicle_window_report_state (PedicleWindow *self)
{
  PedicleDocument *document = pedicle_window_get_document (self);
  const char *text = pedicle_document_get_message (document);

  switch (pedicle_document_get_state (document)) {
  case PEDICLE_DOCUMENT_CONFLICT:
    pedicle_window_post (self, &(PedicleMessage) {
      .id = "document", .kind = PEDICLE_MESSAGE_WARNING, .text = text,
      .actions = { { _("_Keep Mine as a Copy…"), "win.keep-mine" },
                   { _("Load _Theirs"), "win.load-theirs" } } });
    break;
  case PEDICLE_DOCUMENT_FAILED:
    pedicle_window_post (self, &(PedicleMessage) {
      .id = "document", .kind = PEDICLE_MESSAGE_ERROR, .text = text,
      .actions = { { _("_Try Again"), "win.retry" }, { _("Save _As…"), "win.save-as" } } });
    break;
  case PEDICLE_DOCUMENT_SAVED:
  case PEDICLE_DOCUMENT_PRISTINE:
    pedicle_window_clear (self, "recovered");
    pedicle_window_clear (self, "document");
    break;
  case PEDICLE_DOCUMENT_UNSAVED:
  case PEDICLE_DOCUMENT_PENDING:
    pedicle_window_clear (self, "document");
    break;
  }
}

enum { RESPONSE_DISCARD = 1, RESPONSE_SAVE };

static void
close_response_cb (GtkDialog *dialog, int response, gpointer user_data)
{
  PedicleWindow *self = PEDICLE_WINDOW (user_data);

  gtk_window_destroy (GTK_WINDOW (dialog));
  if (response == RESPONSE_SAVE) {
    choose_target (self, _("Save Case"), FALSE, TRUE);
  } else if (response == RESPONSE_DISCARD) {
    pedicle_document_discard (pedicle_window_get_document (self));
    gtk_window_destroy (GTK_WINDOW (self));
  }
}

/* Losing what was entered is a decision, so this one is a dialog. */
static void
ask_close (PedicleWindow *self)
{
  PedicleDocument *document = pedicle_window_get_document (self);
  const char *message = pedicle_document_get_message (document);
  g_autofree char *name = pedicle_window_describe_case (document);
  GtkWidget *dialog = gtk_message_dialog_new (
    GTK_WINDOW (self), GTK_DIALOG_MODAL | GTK_DIALOG_DESTROY_WITH_PARENT, GTK_MESSAGE_QUESTION,
    GTK_BUTTONS_NONE, _("Save “%s” before closing?"), name);
  GtkWidget *discard, *save;

  gtk_message_dialog_format_secondary_text (
    GTK_MESSAGE_DIALOG (dialog), "%s",
    message != NULL ? message : _("What was entered is lost when it is discarded."));
  gtk_dialog_add_button (GTK_DIALOG (dialog), _("_Cancel"), GTK_RESPONSE_CANCEL);
  discard = gtk_dialog_add_button (GTK_DIALOG (dialog), _("_Discard"), RESPONSE_DISCARD);
  save = gtk_dialog_add_button (GTK_DIALOG (dialog), _("_Save…"), RESPONSE_SAVE);
  gtk_widget_add_css_class (discard, "destructive-action");
  gtk_widget_add_css_class (save, "suggested-action");
  gtk_dialog_set_default_response (GTK_DIALOG (dialog), RESPONSE_SAVE);
  g_signal_connect_object (dialog, "response", G_CALLBACK (close_response_cb), self, 0);
  gtk_window_present (GTK_WINDOW (dialog));
}

gboolean
pedicle_window_prepare_close (PedicleWindow *self)
{
  PedicleDocument *document = pedicle_window_get_document (self);
  GFile *file = pedicle_document_get_file (document);

  pedicle_document_flush (document, NULL);
  switch (pedicle_document_get_state (document)) {
  case PEDICLE_DOCUMENT_UNSAVED:
  case PEDICLE_DOCUMENT_PENDING:
  case PEDICLE_DOCUMENT_CONFLICT:
  case PEDICLE_DOCUMENT_FAILED:
    ask_close (self);
    return FALSE;
  case PEDICLE_DOCUMENT_PRISTINE:
  case PEDICLE_DOCUMENT_SAVED:
    break;
  }
  if (file != NULL)
    pedicle_recent_cases_add (file, get_label (document));
  return TRUE;
}

static char *
describe_saved (gint64 saved_at)
{
  g_autoptr (GDateTime) time = g_date_time_new_from_unix_local (saved_at);
  g_autofree char *text = NULL;

  if (saved_at == 0 || time == NULL)
    return g_strdup (_("saved"));
  /* Translators: the time of day, as for strftime. */
  text = g_date_time_format (time, _("%H:%M"));
  return g_strdup_printf (_("saved %s"), text);
}

static gboolean
is_empty (PedicleDocument *document)
{
  PedicleCase *case_ = pedicle_session_get_case (pedicle_document_get_session (document));

  return *get_label (document) == '\0' && pedicle_case_get_n_lesions (case_) == 0;
}

char *
pedicle_window_describe_state (PedicleDocument *document)
{
  switch (pedicle_document_get_state (document)) {
  case PEDICLE_DOCUMENT_PRISTINE:
    return g_strdup (is_empty (document) ? _("nothing entered yet") : _("not changed yet"));
  case PEDICLE_DOCUMENT_UNSAVED:
    return g_strdup (_("not saved yet"));
  case PEDICLE_DOCUMENT_PENDING:
    return g_strdup (_("saving…"));
  case PEDICLE_DOCUMENT_SAVED:
    return describe_saved (pedicle_document_get_saved_at (document));
  case PEDICLE_DOCUMENT_CONFLICT:
    return g_strdup (_("changed by somebody else"));
  case PEDICLE_DOCUMENT_FAILED:
    return g_strdup (_("could not be saved"));
  }
  g_return_val_if_reached (NULL);
}

char *
pedicle_window_describe_case (PedicleDocument *document)
{
  g_autofree char *label = g_strstrip (g_strdup (get_label (document)));

  if (*label != '\0')
    return g_steal_pointer (&label);
  if (pedicle_document_get_file (document) != NULL)
    return describe_file (pedicle_document_get_file (document));
  return g_strdup (_("New case"));
}
