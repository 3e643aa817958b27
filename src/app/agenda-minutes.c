/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "agenda-minutes.h"

#include "agenda-words.h"
#include "application.h"
#include "case-file.h"
#include "newer-gtk.h"
#include "plain-gtk.h"
#include "report-pdf.h"

#include <glib/gi18n-lib.h>

#define UNDER_WAY "pedicle-minutes" /* data of the window: the GCancellable */
#define MESSAGE "minutes"
#define TELL_MILLISECONDS 400
#define WHOLE 100

/* One case of the agenda, as it was when the writing began. */
typedef struct {
  GFile *file;
  char *name, *case_id; /* as the agenda has them */
  PedicleAgendaMark mark;
} Entry;

typedef struct {
  PedicleAgendaWindow *window; /* only for the main thread */
  GFile *target;
  char *title, *date;
  GArray *entries;     /* of Entry */
  GPtrArray *left_out; /* of char *, by the thread: sentences */
  int percent;         /* atomic */
  guint source;
} Job;

static void
entry_clear (gpointer data)
{
  Entry *entry = data;

  g_object_unref (entry->file);
  g_free (entry->name);
  g_free (entry->case_id);
}

static void
job_free (gpointer data)
{
  Job *job = data;

  g_object_unref (job->target);
  g_free (job->title);
  g_free (job->date);
  g_array_unref (job->entries);
  g_ptr_array_unref (job->left_out);
  g_free (job);
}

static Job *
job_new (PedicleAgendaWindow *window, GFile *target)
{
  PedicleAgendaDocument *document = pedicle_agenda_window_get_document (window);
  PedicleAgenda *agenda = pedicle_agenda_document_get_agenda (document);
  Job *job = g_new0 (Job, 1);

  job->window = window;
  job->target = g_object_ref (target);
  job->title = g_strdup (pedicle_agenda_get_title (agenda));
  job->date = g_strdup (pedicle_agenda_get_date (agenda));
  job->left_out = g_ptr_array_new_with_free_func (g_free);
  job->entries = g_array_new (FALSE, FALSE, sizeof (Entry));
  g_array_set_clear_func (job->entries, entry_clear);
  for (guint i = 0; i < pedicle_agenda_get_n_entries (agenda); i++) {
    const PedicleAgendaEntry *row = pedicle_agenda_get_entry (agenda, i);
    Entry entry = { .file = pedicle_agenda_document_get_case_file (document, row->file),
                    .name = g_strdup (row->file),
                    .case_id = g_strdup (row->case_id),
                    .mark = row->mark };

    g_array_append_val (job->entries, entry);
  }
  return job;
}

static void
progress_cb (double done, gpointer user_data)
{
  g_atomic_int_set (&((Job *) user_data)->percent, (int) (done * WHOLE));
}

/* What cannot be read is left out, and told. */
static void
add_cases (Job *job, PedicleMinutes *minutes, GCancellable *cancellable)
{
  for (guint i = 0; i < job->entries->len; i++) {
    const Entry *entry = &g_array_index (job->entries, Entry, i);
    g_autoptr (GError) error = NULL;
    g_autoptr (PedicleCase) case_ = pedicle_case_load (entry->file, NULL, cancellable, &error);

    if (case_ == NULL)
      g_ptr_array_add (job->left_out, g_strdup (error->message));
    else if (!g_str_equal (pedicle_case_get_id (case_), entry->case_id))
      g_ptr_array_add (
        job->left_out,
        g_strdup_printf (_("%s holds another case than the one that was put on the agenda"),
                         entry->name));
    else
      pedicle_minutes_add_case (minutes, case_, pedicle_agenda_mark_get_label (entry->mark));
  }
}

static void
write_cb (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Job *job = data;
  g_autoptr (PedicleMinutes) minutes =
    pedicle_minutes_new (pedicle_knowledge_get_default (), pedicle_paper_get_default (),
                         *job->title != '\0' ? job->title : NULL, job->date);
  g_autoptr (GBytes) pdf = NULL;
  GError *error = NULL;

  add_cases (job, minutes, cancellable);
  pdf = pedicle_minutes_to_pdf (minutes, progress_cb, job, cancellable, &error);
  if (pdf != NULL && pedicle_report_write_file (pdf, job->target, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
post (PedicleAgendaWindow *window, const char *id, PedicleMessageKind kind, const char *text,
      PedicleMessageAction action)
{
  pedicle_agenda_window_post (
    window, &(PedicleMessage) { .id = id, .kind = kind, .text = text, .actions = { action } });
}

static gboolean
tell_cb (gpointer user_data)
{
  Job *job = user_data;
  g_autofree char *text = NULL;

  if (gtk_window_get_application (GTK_WINDOW (job->window)) == NULL)
    return G_SOURCE_CONTINUE;
  text = g_strdup_printf (_("The minutes are being written: %d %% so far."),
                          g_atomic_int_get (&job->percent));
  post (job->window, MESSAGE, PEDICLE_MESSAGE_INFO, text,
        (PedicleMessageAction) { _("_Stop"), "win.stop-minutes" });
  return G_SOURCE_CONTINUE;
}

static void
tell_result (Job *job, const GError *error)
{
  const PedicleMessageAction none = { NULL };

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED)) {
    post (job->window, MESSAGE, PEDICLE_MESSAGE_INFO,
          _("The minutes were not written: it was stopped."), none);
  } else if (error != NULL) {
    post (job->window, MESSAGE, PEDICLE_MESSAGE_ERROR, error->message, none);
  } else if (job->left_out->len > 0) {
    g_autofree char *list = NULL, *text = NULL;

    g_ptr_array_add (job->left_out, NULL);
    list = g_strjoinv ("; ", (char **) job->left_out->pdata);
    /* Translators: the sentences say which files, and what is wrong with them. */
    text = g_strdup_printf (_("The minutes are saved without what cannot be read: %s"), list);
    post (job->window, MESSAGE, PEDICLE_MESSAGE_WARNING, text, none);
  } else {
    post (job->window, MESSAGE, PEDICLE_MESSAGE_INFO, _("The minutes are saved."), none);
  }
}

static void
written_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Job *job = g_task_get_task_data (G_TASK (result));
  g_autoptr (GError) error = NULL;

  g_task_propagate_boolean (G_TASK (result), &error);
  g_clear_handle_id (&job->source, g_source_remove);
  g_object_set_data (source, UNDER_WAY, NULL);
  /* A window that was closed meanwhile has nobody to tell. */
  if (gtk_window_get_application (GTK_WINDOW (source)) != NULL)
    tell_result (job, error);
}

void
pedicle_agenda_write_minutes (PedicleAgendaWindow *self, GFile *file)
{
  GtkApplication *application = gtk_window_get_application (GTK_WINDOW (self));
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GTask) task = NULL;
  Job *job;

  if (g_object_get_data (G_OBJECT (self), UNDER_WAY) != NULL)
    return;
  /* The thread reads the files, and what is on the screen belongs to them. */
  pedicle_application_flush (PEDICLE_APPLICATION (application));
  job = job_new (self, file);
  job->source = g_timeout_add (TELL_MILLISECONDS, tell_cb, job);
  g_object_set_data_full (G_OBJECT (self), UNDER_WAY, g_object_ref (cancellable), g_object_unref);
  pedicle_agenda_window_clear (self, MESSAGE);
  task = g_task_new (self, cancellable, written_cb, NULL);
  g_task_set_task_data (task, job, job_free);
  g_task_run_in_thread (task, write_cb);
}

void
pedicle_agenda_stop_minutes (PedicleAgendaWindow *self)
{
  GCancellable *cancellable = g_object_get_data (G_OBJECT (self), UNDER_WAY);

  if (cancellable != NULL)
    g_cancellable_cancel (cancellable);
}

static void
target_chosen_cb (GFile *file, gpointer user_data)
{
  g_autoptr (PedicleAgendaWindow) self = user_data;

  if (file != NULL && gtk_window_get_application (GTK_WINDOW (self)) != NULL)
    pedicle_agenda_write_minutes (self, file);
}

void
pedicle_agenda_export_minutes (PedicleAgendaWindow *self)
{
  PedicleAgendaDocument *document = pedicle_agenda_window_get_document (self);
  PedicleAgenda *agenda = pedicle_agenda_document_get_agenda (document);
  g_autoptr (GFile) folder = g_file_get_parent (pedicle_agenda_document_get_file (document));
  g_autofree char *name = NULL;

  if (!pedicle_has_file_chooser ()) {
    post (self, MESSAGE, PEDICLE_MESSAGE_ERROR,
          _("No file can be chosen: the settings of GTK are missing on this system."),
          (PedicleMessageAction) { NULL });
    return;
  }
  /* Translators: the name of a file; a date. */
  name = g_strdup_printf (_("Minutes %s.pdf"), pedicle_agenda_get_date (agenda));
  pedicle_choose_target (GTK_WINDOW (self), _("Save Minutes as PDF"), folder, name,
                         target_chosen_cb, g_object_ref (self));
}
