/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "text-field.h"

#include "plain-gtk.h"

struct _PedicleTextField {
  GtkEntry parent_instance;

  char *shown, *before;
  gboolean showing; /* what is shown now was not typed */
  gboolean editing; /* what the case holds now comes from here */
};

G_DEFINE_FINAL_TYPE (PedicleTextField, pedicle_text_field, GTK_TYPE_ENTRY)

enum { EDITED, LEFT, N_SIGNALS };
static guint signals[N_SIGNALS];

static void
changed_cb (PedicleTextField *self)
{
  if (self->showing)
    return;
  self->editing = TRUE;
  g_signal_emit (self, signals[EDITED], 0, gtk_editable_get_text (GTK_EDITABLE (self)));
  self->editing = FALSE;
}

static void
leave_cb (PedicleTextField *self)
{
  g_signal_emit (self, signals[LEFT], 0);
}

static void
pedicle_text_field_finalize (GObject *object)
{
  g_free (PEDICLE_TEXT_FIELD (object)->shown);
  g_free (PEDICLE_TEXT_FIELD (object)->before);
  G_OBJECT_CLASS (pedicle_text_field_parent_class)->finalize (object);
}

static void
pedicle_text_field_class_init (PedicleTextFieldClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = pedicle_text_field_finalize;
  signals[EDITED] = g_signal_new ("edited", PEDICLE_TYPE_TEXT_FIELD, G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[LEFT] = g_signal_new ("left", PEDICLE_TYPE_TEXT_FIELD, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                NULL, G_TYPE_NONE, 0);
}

static void
pedicle_text_field_init (PedicleTextField *self)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();

  pedicle_entry_keep_plain (GTK_EDITABLE (self));
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (leave_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), focus);
  g_signal_connect (self, "activate", G_CALLBACK (leave_cb), NULL);
  g_signal_connect (self, "changed", G_CALLBACK (changed_cb), NULL);
}

static void
set_string (char **place, const char *text)
{
  char *copy = g_strdup (text);

  g_free (*place);
  *place = copy;
}

void
pedicle_text_field_expect (PedicleTextField *self, const char *text)
{
  set_string (&self->shown, text);
}

void
pedicle_text_field_settle (PedicleTextField *self, const char *text)
{
  set_string (&self->shown, text);
  set_string (&self->before, text);
  if (g_str_equal (gtk_editable_get_text (GTK_EDITABLE (self)), text))
    return;
  self->showing = TRUE;
  gtk_editable_set_text (GTK_EDITABLE (self), text);
  self->showing = FALSE;
}

gboolean
pedicle_text_field_show (PedicleTextField *self, const char *text)
{
  if (g_strcmp0 (self->shown, text) == 0)
    return FALSE;
  if (self->editing) {
    pedicle_text_field_expect (self, text);
    return FALSE;
  }
  pedicle_text_field_settle (self, text);
  return TRUE;
}

const char *
pedicle_text_field_get_before (PedicleTextField *self)
{
  return self->before != NULL ? self->before : "";
}
