/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "number-entry.h"

#include "answers.h"
#include "control.h"
#include "focus.h"
#include "plain-gtk.h"

#include <glib/gi18n-lib.h>

struct _PedicleNumberEntry {
  GtkWidget parent_instance;

  GtkWidget *entry;
  int minimum, maximum;
  int value, before; /* before: what it was when typing began */
  gboolean showing; /* what is shown now is not the clinician's doing */
};

static void
mark_answered (PedicleNumberEntry *self)
{
  if (self->value != PEDICLE_UNANSWERED)
    gtk_widget_add_css_class (GTK_WIDGET (self), "answered");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "answered");
}

/* Only another value replaces what is being typed. */
static void
pedicle_number_entry_set_value (PedicleControl *control, int value)
{
  PedicleNumberEntry *self = PEDICLE_NUMBER_ENTRY (control);
  g_autofree char *text = NULL;

  if (self->value == value)
    return;
  self->value = self->before = value;
  text = value == PEDICLE_UNANSWERED ? g_strdup ("")
                                     : g_strdup_printf ("%d", value);
  self->showing = TRUE;
  gtk_editable_set_text (GTK_EDITABLE (self->entry), text);
  self->showing = FALSE;
  mark_answered (self);
  pedicle_control_refuse (control, NULL);
}

static GtkWidget *
pedicle_number_entry_get_target (PedicleControl *control)
{
  return PEDICLE_NUMBER_ENTRY (control)->entry;
}

static void
control_init (PedicleControlInterface *iface)
{
  iface->set_value = pedicle_number_entry_set_value;
  iface->get_target = pedicle_number_entry_get_target;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (PedicleNumberEntry, pedicle_number_entry, GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (PEDICLE_TYPE_CONTROL, control_init))

static gboolean
parse (PedicleNumberEntry *self, int *ret_value)
{
  g_autofree char *text = g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->entry)));
  gint64 number;

  g_strstrip (text);
  if (text[0] == '\0') {
    *ret_value = PEDICLE_UNANSWERED;
    return TRUE;
  }
  if (!g_ascii_string_to_signed (text, 10, self->minimum, self->maximum, &number, NULL))
    return FALSE;
  *ret_value = number;
  return TRUE;
}

/* Of "36000" nothing is taken, and not the 3600 either that it was on the way there. */
static void
changed_cb (GtkEditable *editable, gpointer user_data)
{
  PedicleNumberEntry *self = PEDICLE_NUMBER_ENTRY (user_data);
  int value;

  if (self->showing)
    return;
  if (parse (self, &value))
    pedicle_control_refuse (PEDICLE_CONTROL (self), NULL);
  else
    value = self->before;
  if (self->value == value)
    return;
  self->value = value;
  mark_answered (self);
  pedicle_control_choose (PEDICLE_CONTROL (self), value);
}

static void
left_cb (PedicleNumberEntry *self)
{
  g_autofree char *why = NULL;
  int value;

  if (parse (self, &value)) {
    self->before = value;
    return;
  }
  why = g_strdup_printf (_("Not taken: a whole number from %d to %d is needed."), self->minimum,
                         self->maximum);
  pedicle_control_refuse (PEDICLE_CONTROL (self), why);
}

static gboolean
pedicle_number_entry_grab_focus (GtkWidget *widget)
{
  return pedicle_focus_pass_on (widget, PEDICLE_NUMBER_ENTRY (widget)->entry);
}

static void
pedicle_number_entry_dispose (GObject *object)
{
  g_clear_pointer (&PEDICLE_NUMBER_ENTRY (object)->entry, gtk_widget_unparent);
  G_OBJECT_CLASS (pedicle_number_entry_parent_class)->dispose (object);
}

static void
pedicle_number_entry_class_init (PedicleNumberEntryClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pedicle_number_entry_dispose;
  widget_class->grab_focus = pedicle_number_entry_grab_focus;
  gtk_widget_class_set_css_name (widget_class, "numberentry");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
pedicle_number_entry_init (PedicleNumberEntry *self)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();

  self->value = self->before = PEDICLE_UNANSWERED;
  self->entry = gtk_entry_new ();
  pedicle_entry_keep_plain (GTK_EDITABLE (self->entry));
  gtk_editable_set_width_chars (GTK_EDITABLE (self->entry), 6);
  gtk_editable_set_max_width_chars (GTK_EDITABLE (self->entry), 8);
  gtk_entry_set_input_purpose (GTK_ENTRY (self->entry), GTK_INPUT_PURPOSE_DIGITS);
  g_signal_connect (self->entry, "changed", G_CALLBACK (changed_cb), self);
  g_signal_connect_swapped (self->entry, "activate", G_CALLBACK (left_cb), self);
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (left_cb), self);
  gtk_widget_add_controller (self->entry, focus);
  gtk_widget_set_parent (self->entry, GTK_WIDGET (self));
}

GtkWidget *
pedicle_number_entry_new (PedicleFindingId finding)
{
  const PedicleFinding *row = pedicle_finding_get (finding);

  return pedicle_number_entry_new_for_range (row->minimum, row->maximum);
}

GtkWidget *
pedicle_number_entry_new_for_range (int minimum, int maximum)
{
  PedicleNumberEntry *self = g_object_new (PEDICLE_TYPE_NUMBER_ENTRY, "halign", GTK_ALIGN_START,
                                           NULL);

  self->minimum = minimum;
  self->maximum = maximum;
  return GTK_WIDGET (self);
}
