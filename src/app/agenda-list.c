/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "agenda-list.h"

#include "agenda-row.h"

struct _PedicleAgendaList {
  GtkListBox *box;
  GtkWidget *otherwise;
  PedicleAgendaDocument *document;
  PedicleAgenda *agenda; /* the document's */
  GHashTable *checks;    /* of PedicleCheck, by the name of the file */
  GHashTable *rows;      /* of PedicleAgendaRow, not owned, by the name of the file */
  int current;
  guint check_source, next_check;
};

static PedicleAgendaRow *
get_row (PedicleAgendaList *self, int index)
{
  return (PedicleAgendaRow *) gtk_list_box_get_row_at_index (self->box, index);
}

static int
find_row (PedicleAgendaList *self, gpointer row)
{
  return pedicle_agenda_find (self->agenda, pedicle_agenda_row_get_file (row));
}

static void
update_row (PedicleAgendaList *self, PedicleAgendaRow *row)
{
  pedicle_agenda_row_update (
    row, g_hash_table_lookup (self->checks, pedicle_agenda_row_get_file (row)),
    self->current >= 0 && find_row (self, row) == self->current);
}

static gboolean
has_focus (GtkWidget *row)
{
  GtkRoot *root = gtk_widget_get_root (row);
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  return focus != NULL && (focus == row || gtk_widget_is_ancestor (focus, row));
}

/* The keyboard stays where the row was. */
static void
remove_row (PedicleAgendaList *self, PedicleAgendaRow *row)
{
  int index = gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row));
  gboolean had_focus = has_focus (GTK_WIDGET (row));
  PedicleAgendaRow *next;

  g_hash_table_remove (self->rows, pedicle_agenda_row_get_file (row));
  gtk_list_box_remove (self->box, GTK_WIDGET (row));
  if (!had_focus)
    return;
  next = get_row (self, index) != NULL ? get_row (self, index) : get_row (self, index - 1);
  gtk_widget_grab_focus (next != NULL ? GTK_WIDGET (next) : self->otherwise);
}

static void
remove_rows (PedicleAgendaList *self)
{
  for (int i = 0; get_row (self, i) != NULL;)
    if (find_row (self, get_row (self, i)) < 0)
      remove_row (self, get_row (self, i));
    else
      i++;
}

static void
add_rows (PedicleAgendaList *self)
{
  for (guint i = 0; i < pedicle_agenda_get_n_entries (self->agenda); i++) {
    const char *file = pedicle_agenda_get_entry (self->agenda, i)->file;
    GtkWidget *row;

    if (g_hash_table_contains (self->rows, file))
      continue;
    row = pedicle_agenda_row_new (self->agenda, file);
    g_hash_table_insert (self->rows, g_strdup (file), row);
    gtk_list_box_append (self->box, row);
  }
}

static int
compare_rows (GtkListBoxRow *a, GtkListBoxRow *b, gpointer user_data)
{
  return find_row (user_data, a) - find_row (user_data, b);
}

/* One case at a time: the window answers while fifty are read. */
static gboolean
check_cb (gpointer user_data)
{
  PedicleAgendaList *self = user_data;

  if (self->next_check < pedicle_agenda_get_n_entries (self->agenda)) {
    pedicle_agenda_list_check_entry (self, self->next_check++);
    return G_SOURCE_CONTINUE;
  }
  self->check_source = 0;
  return G_SOURCE_REMOVE;
}

PedicleAgendaList *
pedicle_agenda_list_new (GtkListBox *box, PedicleAgendaDocument *document, GtkWidget *otherwise)
{
  PedicleAgendaList *self = g_new0 (PedicleAgendaList, 1);

  self->box = box;
  self->otherwise = otherwise;
  self->document = g_object_ref (document);
  self->agenda = pedicle_agenda_document_get_agenda (document);
  self->current = -1;
  self->checks = g_hash_table_new_full (g_str_hash, g_str_equal, g_free,
                                        (GDestroyNotify) pedicle_check_free);
  self->rows = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  gtk_list_box_set_sort_func (box, compare_rows, self, NULL);
  return self;
}

void
pedicle_agenda_list_free (PedicleAgendaList *self)
{
  g_clear_handle_id (&self->check_source, g_source_remove);
  gtk_list_box_set_sort_func (self->box, NULL, NULL, NULL);
  g_hash_table_unref (self->checks);
  g_hash_table_unref (self->rows);
  g_object_unref (self->document);
  g_free (self);
}

/* Rows stay with their cases, and keep the focus while they move. */
void
pedicle_agenda_list_update (PedicleAgendaList *self, int current)
{
  self->current = current;
  remove_rows (self);
  add_rows (self);
  gtk_list_box_invalidate_sort (self->box);
  for (int i = 0; get_row (self, i) != NULL; i++)
    update_row (self, get_row (self, i));
}

void
pedicle_agenda_list_queue_checks (PedicleAgendaList *self)
{
  self->next_check = 0;
  if (self->check_source == 0)
    self->check_source = g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, check_cb, self, NULL);
}

void
pedicle_agenda_list_check_entry (PedicleAgendaList *self, guint index)
{
  const PedicleAgendaEntry *entry = pedicle_agenda_get_entry (self->agenda, index);
  g_autoptr (GFile) file = pedicle_agenda_document_get_case_file (self->document, entry->file);
  PedicleAgendaRow *row = g_hash_table_lookup (self->rows, entry->file);

  g_hash_table_insert (self->checks, g_strdup (entry->file),
                       pedicle_check_file (file, entry->case_id, pedicle_knowledge_get_default (),
                                           NULL));
  if (row != NULL)
    update_row (self, row);
}

void
pedicle_agenda_list_check_all (PedicleAgendaList *self)
{
  g_clear_handle_id (&self->check_source, g_source_remove);
  for (guint i = 0; i < pedicle_agenda_get_n_entries (self->agenda); i++)
    pedicle_agenda_list_check_entry (self, i);
}

const PedicleCheck *
pedicle_agenda_list_get_check (PedicleAgendaList *self, const char *file)
{
  return g_hash_table_lookup (self->checks, file);
}

void
pedicle_agenda_list_expand_all (PedicleAgendaList *self)
{
  for (int i = 0; get_row (self, i) != NULL; i++)
    pedicle_agenda_row_set_expanded (get_row (self, i), TRUE);
}

void
pedicle_agenda_list_grab_focus (PedicleAgendaList *self)
{
  GtkWidget *row = (GtkWidget *) get_row (self, 0);

  gtk_widget_grab_focus (row != NULL ? row : self->otherwise);
}
