/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "chooser.h"

#include "answers.h"
#include "chooser-list.h"
#include "control.h"
#include "focus.h"

#include <glib/gi18n-lib.h>

struct _PedicleChooser {
  GtkWidget parent_instance;

  GtkWidget *button, *label, *clear;
  GtkWidget *list; /* NULL until it is first opened */
  PedicleFindingId finding;
  int value;
};

static void
show_value (PedicleChooser *self)
{
  gboolean answered = self->value != PEDICLE_UNANSWERED;
  g_autofree char *text = answered ? pedicle_finding_describe_answer (self->finding, self->value)
                                   : g_strdup (_("Choose…"));

  gtk_label_set_label (GTK_LABEL (self->label), text);
  gtk_widget_set_sensitive (self->clear, answered);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  answered ? text : _("not answered"), -1);
  if (answered)
    gtk_widget_add_css_class (GTK_WIDGET (self), "answered");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "answered");
}

static void
pedicle_chooser_set_value (PedicleControl *control, int value)
{
  PedicleChooser *self = PEDICLE_CHOOSER (control);

  if (self->value == value)
    return;
  self->value = value;
  show_value (self);
}

static GtkWidget *
pedicle_chooser_get_target (PedicleControl *control)
{
  return PEDICLE_CHOOSER (control)->button;
}

static void
control_init (PedicleControlInterface *iface)
{
  iface->set_value = pedicle_chooser_set_value;
  iface->get_target = pedicle_chooser_get_target;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (PedicleChooser, pedicle_chooser, GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (PEDICLE_TYPE_CONTROL, control_init))

static void
choose (PedicleChooser *self, int value)
{
  gtk_widget_grab_focus (self->button);
  if (self->value == value)
    return;
  self->value = value;
  show_value (self);
  pedicle_control_choose (PEDICLE_CONTROL (self), value);
}

static void
chosen_cb (PedicleChooserList *list, int value, gpointer user_data)
{
  choose (PEDICLE_CHOOSER (user_data), value);
}

static void
open_cb (PedicleChooser *self)
{
  if (self->list == NULL) {
    self->list = pedicle_chooser_list_new (self->finding);
    g_signal_connect (self->list, "chosen", G_CALLBACK (chosen_cb), self);
    gtk_widget_set_parent (self->list, GTK_WIDGET (self));
  }
  pedicle_chooser_list_start (PEDICLE_CHOOSER_LIST (self->list), self->value);
}

static void
clear_clicked_cb (PedicleChooser *self)
{
  choose (self, PEDICLE_UNANSWERED);
}

static gboolean
clear_cb (GtkWidget *widget, GVariant *args, gpointer user_data)
{
  clear_clicked_cb (PEDICLE_CHOOSER (widget));
  return TRUE;
}

static gboolean
open_key_cb (GtkWidget *widget, GVariant *args, gpointer user_data)
{
  open_cb (PEDICLE_CHOOSER (widget));
  return TRUE;
}

static gboolean
pedicle_chooser_grab_focus (GtkWidget *widget)
{
  return pedicle_focus_pass_on (widget, PEDICLE_CHOOSER (widget)->button);
}

static void
pedicle_chooser_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);
  G_OBJECT_CLASS (pedicle_chooser_parent_class)->dispose (object);
}

static void
pedicle_chooser_class_init (PedicleChooserClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pedicle_chooser_dispose;
  widget_class->grab_focus = pedicle_chooser_grab_focus;
  gtk_widget_class_set_css_name (widget_class, "chooser");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Delete, 0, clear_cb, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_KP_Delete, 0, clear_cb, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_BackSpace, 0, clear_cb, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Down, GDK_ALT_MASK, open_key_cb, NULL);
}

static void
pedicle_chooser_init (PedicleChooser *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  self->value = PEDICLE_UNANSWERED;
  self->label = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (self->label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (self->label), PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (self->label, TRUE);
  gtk_box_append (GTK_BOX (box), self->label);
  gtk_box_append (GTK_BOX (box), gtk_image_new_from_icon_name ("pan-down-symbolic"));

  self->button = gtk_button_new ();
  gtk_button_set_child (GTK_BUTTON (self->button), box);
  gtk_widget_set_hexpand (self->button, TRUE);
  gtk_widget_add_css_class (self->button, "choice");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_HAS_POPUP,
                                  TRUE, -1);
  g_signal_connect_swapped (self->button, "clicked", G_CALLBACK (open_cb), self);
  gtk_widget_set_parent (self->button, GTK_WIDGET (self));

  self->clear = gtk_button_new_from_icon_name ("edit-clear-symbolic");
  gtk_widget_set_tooltip_text (self->clear, _("Take the answer back"));
  gtk_widget_add_css_class (self->clear, "clear");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->clear), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Take the answer back"), -1);
  g_signal_connect_swapped (self->clear, "clicked", G_CALLBACK (clear_clicked_cb), self);
  gtk_widget_set_parent (self->clear, GTK_WIDGET (self));
}

GtkWidget *
pedicle_chooser_new (PedicleFindingId finding)
{
  PedicleChooser *self = g_object_new (PEDICLE_TYPE_CHOOSER, NULL);

  self->finding = finding;
  show_value (self);
  return GTK_WIDGET (self);
}
