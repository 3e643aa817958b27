/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "agenda.h"

#include "iso-time.h"

#include <glib/gi18n-lib.h>

struct _PedicleAgenda {
  GObject parent_instance;

  PedicleAgendaData *data;
  GPtrArray *undo, *redo; /* of PedicleAgendaData: as it was before, as it was after */
  gboolean titling;       /* the last step was one of the title */
};

enum { PROP_CAN_UNDO = 1, PROP_CAN_REDO, N_PROPERTIES };
static GParamSpec *properties[N_PROPERTIES];

enum { CHANGED, N_SIGNALS };
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (PedicleAgenda, pedicle_agenda, G_TYPE_OBJECT)
G_DEFINE_QUARK (pedicle-agenda-error-quark, pedicle_agenda_error)

static void
emit_changed (PedicleAgenda *self, const char *what)
{
  g_signal_emit (self, signals[CHANGED], 0, what);
}

static void
notify_steps (PedicleAgenda *self, gboolean could_undo, gboolean could_redo)
{
  if (could_undo != pedicle_agenda_can_undo (self))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CAN_UNDO]);
  if (could_redo != pedicle_agenda_can_redo (self))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CAN_REDO]);
}

/* To be called before a change that can be undone. */
static void
begin_step (PedicleAgenda *self)
{
  gboolean could_undo = pedicle_agenda_can_undo (self), could_redo = pedicle_agenda_can_redo (self);

  g_ptr_array_add (self->undo, pedicle_agenda_data_copy (self->data));
  g_ptr_array_set_size (self->redo, 0);
  self->titling = FALSE;
  notify_steps (self, could_undo, could_redo);
}

static PedicleAgendaEntry *
get_own_entry (PedicleAgenda *self, guint index)
{
  return index < self->data->entries->len ? g_ptr_array_index (self->data->entries, index) : NULL;
}

static void
pedicle_agenda_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  PedicleAgenda *self = PEDICLE_AGENDA (object);

  if (id == PROP_CAN_UNDO)
    g_value_set_boolean (value, pedicle_agenda_can_undo (self));
  else
    g_value_set_boolean (value, pedicle_agenda_can_redo (self));
}

static void
pedicle_agenda_finalize (GObject *object)
{
  PedicleAgenda *self = PEDICLE_AGENDA (object);

  g_clear_pointer (&self->data, pedicle_agenda_data_free);
  g_ptr_array_unref (self->undo);
  g_ptr_array_unref (self->redo);

  G_OBJECT_CLASS (pedicle_agenda_parent_class)->finalize (object);
}

static void
pedicle_agenda_class_init (PedicleAgendaClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags readable = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->get_property = pedicle_agenda_get_property;
  object_class->finalize = pedicle_agenda_finalize;

  properties[PROP_CAN_UNDO] = g_param_spec_boolean ("can-undo", NULL, NULL, FALSE, readable);
  properties[PROP_CAN_REDO] = g_param_spec_boolean ("can-redo", NULL, NULL, FALSE, readable);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);

  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 1,
                                   G_TYPE_STRING | G_SIGNAL_TYPE_STATIC_SCOPE);
}

static void
pedicle_agenda_init (PedicleAgenda *self)
{
  self->undo = g_ptr_array_new_with_free_func ((GDestroyNotify) pedicle_agenda_data_free);
  self->redo = g_ptr_array_new_with_free_func ((GDestroyNotify) pedicle_agenda_data_free);
}

PedicleAgenda *
pedicle_agenda_new_from_data (PedicleAgendaData *data)
{
  PedicleAgenda *self;

  g_return_val_if_fail (data->id != NULL && data->date != NULL, NULL);

  self = g_object_new (PEDICLE_TYPE_AGENDA, NULL);
  self->data = data;
  return self;
}

PedicleAgenda *
pedicle_agenda_new (void)
{
  PedicleAgendaData *data = pedicle_agenda_data_new ();

  data->id = g_uuid_string_random ();
  data->date = pedicle_date_today ();
  data->modified = pedicle_time_now ();
  return pedicle_agenda_new_from_data (data);
}

const PedicleAgendaData *
pedicle_agenda_get_data (PedicleAgenda *self)
{
  return self->data;
}

const char *
pedicle_agenda_get_id (PedicleAgenda *self)
{
  return self->data->id;
}

const char *
pedicle_agenda_get_title (PedicleAgenda *self)
{
  return self->data->title;
}

const char *
pedicle_agenda_get_date (PedicleAgenda *self)
{
  return self->data->date;
}

void
pedicle_agenda_set_title (PedicleAgenda *self, const char *title)
{
  if (g_str_equal (self->data->title, title))
    return;
  if (!self->titling)
    begin_step (self);
  self->titling = TRUE;
  g_free (self->data->title);
  self->data->title = g_strdup (title);
  emit_changed (self, "title");
}

gboolean
pedicle_agenda_set_date (PedicleAgenda *self, const char *date, GError **error)
{
  if (!pedicle_date_is_valid (date)) {
    g_set_error_literal (error, PEDICLE_AGENDA_ERROR, PEDICLE_AGENDA_ERROR_NOT_A_DATE,
                         _("The date must be a day that exists."));
    return FALSE;
  }
  if (g_str_equal (self->data->date, date))
    return TRUE;
  begin_step (self);
  g_free (self->data->date);
  self->data->date = g_strdup (date);
  emit_changed (self, "date");
  return TRUE;
}

guint
pedicle_agenda_get_n_entries (PedicleAgenda *self)
{
  return self->data->entries->len;
}

const PedicleAgendaEntry *
pedicle_agenda_get_entry (PedicleAgenda *self, guint index)
{
  return get_own_entry (self, index);
}

int
pedicle_agenda_find (PedicleAgenda *self, const char *file)
{
  for (guint i = 0; i < self->data->entries->len; i++)
    if (g_str_equal (get_own_entry (self, i)->file, file))
      return (int) i;
  return -1;
}

int
pedicle_agenda_find_to_discuss (PedicleAgenda *self, guint index)
{
  for (guint i = index; i < self->data->entries->len; i++)
    if (get_own_entry (self, i)->mark == PEDICLE_AGENDA_TO_DISCUSS)
      return (int) i;
  return -1;
}

gboolean
pedicle_agenda_add (PedicleAgenda *self, const char *file, const char *case_id, GError **error)
{
  PedicleAgendaEntry *entry;

  if (!g_utf8_validate (file, -1, NULL) || !pedicle_agenda_is_plain_name (file)) {
    g_set_error_literal (error, PEDICLE_AGENDA_ERROR, PEDICLE_AGENDA_ERROR_NOT_A_NAME,
                         _("The case must be a file in the folder of the agenda."));
    return FALSE;
  }
  if (pedicle_agenda_find (self, file) >= 0) {
    g_set_error (error, PEDICLE_AGENDA_ERROR, PEDICLE_AGENDA_ERROR_DUPLICATE,
                 /* Translators: %s is the name of a file. */
                 _("%s is in the agenda already."), file);
    return FALSE;
  }
  begin_step (self);
  entry = pedicle_agenda_entry_new ();
  entry->file = g_strdup (file);
  entry->case_id = g_strdup (case_id);
  g_ptr_array_add (self->data->entries, entry);
  emit_changed (self, "add");
  return TRUE;
}

void
pedicle_agenda_remove (PedicleAgenda *self, guint index)
{
  g_return_if_fail (index < self->data->entries->len);

  begin_step (self);
  g_ptr_array_remove_index (self->data->entries, index);
  emit_changed (self, "remove");
}

void
pedicle_agenda_move (PedicleAgenda *self, guint from, guint to)
{
  g_return_if_fail (from < self->data->entries->len && to < self->data->entries->len);

  if (from == to)
    return;
  begin_step (self);
  g_ptr_array_insert (self->data->entries, (int) to,
                      g_ptr_array_steal_index (self->data->entries, from));
  emit_changed (self, "move");
}

void
pedicle_agenda_set_mark (PedicleAgenda *self, guint index, PedicleAgendaMark mark)
{
  g_return_if_fail (index < self->data->entries->len);

  if (get_own_entry (self, index)->mark == mark)
    return;
  begin_step (self);
  get_own_entry (self, index)->mark = mark;
  emit_changed (self, "mark");
}

void
pedicle_agenda_add_seconds (PedicleAgenda *self, guint index, guint seconds)
{
  PedicleAgendaEntry *entry = get_own_entry (self, index);

  g_return_if_fail (entry != NULL);

  if (seconds == 0)
    return;
  /* A file may say anything up to the greatest number. */
  entry->seconds = seconds < G_MAXINT - entry->seconds ? entry->seconds + seconds : G_MAXINT;
  emit_changed (self, "seconds");
}

gboolean
pedicle_agenda_can_undo (PedicleAgenda *self)
{
  return self->undo->len > 0;
}

gboolean
pedicle_agenda_can_redo (PedicleAgenda *self)
{
  return self->redo->len > 0;
}

/* Time that has passed does not come back. */
static void
keep_seconds (PedicleAgenda *self, PedicleAgendaData *data)
{
  for (guint i = 0; i < data->entries->len; i++) {
    PedicleAgendaEntry *entry = g_ptr_array_index (data->entries, i);
    int index = pedicle_agenda_find (self, entry->file);

    if (index >= 0)
      entry->seconds = get_own_entry (self, (guint) index)->seconds;
  }
}

static void
replay (PedicleAgenda *self, GPtrArray *from, GPtrArray *to)
{
  gboolean could_undo = pedicle_agenda_can_undo (self), could_redo = pedicle_agenda_can_redo (self);
  PedicleAgendaData *data;

  if (from->len == 0)
    return;
  data = g_ptr_array_steal_index (from, from->len - 1);
  keep_seconds (self, data);
  g_ptr_array_add (to, self->data);
  self->data = data;
  self->titling = FALSE;
  notify_steps (self, could_undo, could_redo);
  emit_changed (self, "undo");
}

void
pedicle_agenda_undo (PedicleAgenda *self)
{
  replay (self, self->undo, self->redo);
}

void
pedicle_agenda_redo (PedicleAgenda *self)
{
  replay (self, self->redo, self->undo);
}

void
pedicle_agenda_assign (PedicleAgenda *self, PedicleAgenda *other)
{
  if (pedicle_agenda_data_equal (self->data, other->data))
    return;
  begin_step (self);
  pedicle_agenda_data_free (self->data);
  self->data = pedicle_agenda_data_copy (other->data);
  emit_changed (self, "assign");
}

void
pedicle_agenda_set_modified (PedicleAgenda *self, const char *modified)
{
  g_free (self->data->modified);
  self->data->modified = g_strdup (modified);
}
