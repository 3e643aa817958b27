/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "scale-control.h"

#include "answers.h"
#include "control.h"
#include "focus.h"

#include <glib/gi18n-lib.h>

struct _PedicleScaleControl {
  GtkWidget parent_instance;

  GtkWidget *scale, *number, *clear;
  PedicleFindingId finding;
  int value;
};

static void
show_value (PedicleScaleControl *self)
{
  const PedicleFinding *finding = pedicle_finding_get (self->finding);
  gboolean answered = self->value != PEDICLE_UNANSWERED;
  g_autofree char *text = answered ? pedicle_finding_describe_answer (self->finding, self->value)
                                   : g_strdup ("–");

  gtk_range_set_value (GTK_RANGE (self->scale),
                       answered ? (double) self->value / finding->per_unit : finding->minimum);
  gtk_label_set_label (GTK_LABEL (self->number), text);
  gtk_widget_set_sensitive (self->clear, answered);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->scale), GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT,
                                  answered ? text : _("not answered"), -1);
  if (answered)
    gtk_widget_add_css_class (GTK_WIDGET (self), "answered");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "answered");
}

static void
pedicle_scale_control_set_value (PedicleControl *control, int value)
{
  PedicleScaleControl *self = PEDICLE_SCALE_CONTROL (control);

  if (self->value == value)
    return;
  self->value = value;
  show_value (self);
}

static GtkWidget *
pedicle_scale_control_get_target (PedicleControl *control)
{
  return PEDICLE_SCALE_CONTROL (control)->scale;
}

static void
control_init (PedicleControlInterface *iface)
{
  iface->set_value = pedicle_scale_control_set_value;
  iface->get_target = pedicle_scale_control_get_target;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (PedicleScaleControl, pedicle_scale_control, GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (PEDICLE_TYPE_CONTROL, control_init))

static void
choose (PedicleScaleControl *self, int value)
{
  if (self->value == value)
    return;
  self->value = value;
  show_value (self);
  pedicle_control_choose (PEDICLE_CONTROL (self), value);
}

/* The range's own handler would keep numbers between two steps. */
static gboolean
change_value_cb (GtkRange *range, GtkScrollType scroll, double number, gpointer user_data)
{
  PedicleScaleControl *self = PEDICLE_SCALE_CONTROL (user_data);
  const PedicleFinding *finding = pedicle_finding_get (self->finding);
  int value = (int) (number * finding->per_unit + 0.5);

  choose (self, CLAMP (value, finding->minimum, finding->maximum));
  return TRUE;
}

static gboolean
clear_cb (GtkWidget *widget, GVariant *args, gpointer user_data)
{
  PedicleScaleControl *self = PEDICLE_SCALE_CONTROL (widget);

  /* The button that may have it will not take it any more. */
  gtk_widget_grab_focus (self->scale);
  choose (self, PEDICLE_UNANSWERED);
  return TRUE;
}

static void
clear_clicked_cb (GtkButton *button, gpointer user_data)
{
  PedicleScaleControl *self = PEDICLE_SCALE_CONTROL (user_data);

  gtk_widget_grab_focus (self->scale);
  choose (self, PEDICLE_UNANSWERED);
}

static gboolean
digit_cb (GtkWidget *widget, GVariant *args, gpointer user_data)
{
  PedicleScaleControl *self = PEDICLE_SCALE_CONTROL (widget);
  int value = g_variant_get_int32 (args) * pedicle_finding_get (self->finding)->per_unit;

  if (!pedicle_finding_accepts (self->finding, value))
    return FALSE;
  choose (self, value);
  return TRUE;
}

static void
let_wheel_pass (GtkWidget *scale)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (scale);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++) {
    g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

    if (GTK_IS_EVENT_CONTROLLER_SCROLL (controller))
      gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_NONE);
  }
}

static void
set_up_scale (PedicleScaleControl *self)
{
  const PedicleFinding *finding = pedicle_finding_get (self->finding);
  double unit = finding->per_unit;

  gtk_range_set_range (GTK_RANGE (self->scale), finding->minimum / unit, finding->maximum / unit);
  gtk_range_set_increments (GTK_RANGE (self->scale), finding->step / unit, 1);
  show_value (self);
}

static gboolean
pedicle_scale_control_grab_focus (GtkWidget *widget)
{
  return pedicle_focus_pass_on (widget, PEDICLE_SCALE_CONTROL (widget)->scale);
}

static void
pedicle_scale_control_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);
  G_OBJECT_CLASS (pedicle_scale_control_parent_class)->dispose (object);
}

static void
pedicle_scale_control_class_init (PedicleScaleControlClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pedicle_scale_control_dispose;
  widget_class->grab_focus = pedicle_scale_control_grab_focus;
  gtk_widget_class_set_css_name (widget_class, "scalecontrol");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Delete, 0, clear_cb, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_KP_Delete, 0, clear_cb, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_BackSpace, 0, clear_cb, NULL);
  for (int digit = 0; digit <= 9; digit++) {
    gtk_widget_class_add_binding (widget_class, GDK_KEY_0 + digit, 0, digit_cb, "i", digit);
    gtk_widget_class_add_binding (widget_class, GDK_KEY_KP_0 + digit, 0, digit_cb, "i", digit);
  }
}

static void
pedicle_scale_control_init (PedicleScaleControl *self)
{
  self->value = PEDICLE_UNANSWERED;
  self->scale = gtk_scale_new_with_range (GTK_ORIENTATION_HORIZONTAL, 0, 1, 1);
  gtk_scale_set_draw_value (GTK_SCALE (self->scale), FALSE);
  gtk_widget_set_hexpand (self->scale, TRUE);
  let_wheel_pass (self->scale);
  g_signal_connect (self->scale, "change-value", G_CALLBACK (change_value_cb), self);
  gtk_widget_set_parent (self->scale, GTK_WIDGET (self));

  self->number = gtk_label_new (NULL);
  gtk_label_set_width_chars (GTK_LABEL (self->number), 3);
  gtk_label_set_xalign (GTK_LABEL (self->number), 1);
  gtk_widget_add_css_class (self->number, "number");
  gtk_widget_set_parent (self->number, GTK_WIDGET (self));

  self->clear = gtk_button_new_from_icon_name ("edit-clear-symbolic");
  gtk_widget_set_tooltip_text (self->clear, _("Take the answer back"));
  gtk_widget_add_css_class (self->clear, "clear");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->clear), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Take the answer back"), -1);
  g_signal_connect (self->clear, "clicked", G_CALLBACK (clear_clicked_cb), self);
  gtk_widget_set_parent (self->clear, GTK_WIDGET (self));
}

GtkWidget *
pedicle_scale_control_new (PedicleFindingId finding)
{
  PedicleScaleControl *self = g_object_new (PEDICLE_TYPE_SCALE_CONTROL, NULL);

  self->finding = finding;
  set_up_scale (self);
  return GTK_WIDGET (self);
}
