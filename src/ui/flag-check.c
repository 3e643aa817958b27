/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "flag-check.h"

#include "answers.h"
#include "control.h"

#include <glib/gi18n-lib.h>

struct _PedicleFlagCheck {
  GtkCheckButton parent_instance;

  gboolean showing; /* what is shown now is not the clinician's doing */
};

static void
pedicle_flag_check_set_value (PedicleControl *control, int value)
{
  PedicleFlagCheck *self = PEDICLE_FLAG_CHECK (control);

  self->showing = TRUE;
  gtk_check_button_set_active (GTK_CHECK_BUTTON (self), value > 0);
  self->showing = FALSE;
}

static void
control_init (PedicleControlInterface *iface)
{
  iface->set_value = pedicle_flag_check_set_value;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (PedicleFlagCheck, pedicle_flag_check, GTK_TYPE_CHECK_BUTTON,
                               G_IMPLEMENT_INTERFACE (PEDICLE_TYPE_CONTROL, control_init))

static void
pedicle_flag_check_toggled (GtkCheckButton *button)
{
  if (!PEDICLE_FLAG_CHECK (button)->showing)
    pedicle_control_choose (PEDICLE_CONTROL (button), gtk_check_button_get_active (button));
}

static gboolean
lower_cb (GtkWidget *widget, GVariant *args, gpointer user_data)
{
  gtk_check_button_set_active (GTK_CHECK_BUTTON (widget), FALSE);
  return TRUE;
}

static void
pedicle_flag_check_class_init (PedicleFlagCheckClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  GTK_CHECK_BUTTON_CLASS (klass)->toggled = pedicle_flag_check_toggled;
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Delete, 0, lower_cb, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_KP_Delete, 0, lower_cb, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_BackSpace, 0, lower_cb, NULL);
}

static void
pedicle_flag_check_init (PedicleFlagCheck *self)
{
  gtk_widget_add_css_class (GTK_WIDGET (self), "flag");
  /* As its label, the word would be its name too, and the row's label has to be that. */
  gtk_check_button_set_child (GTK_CHECK_BUTTON (self), gtk_label_new (C_("answer", "Yes")));
}

GtkWidget *
pedicle_flag_check_new (void)
{
  return g_object_new (PEDICLE_TYPE_FLAG_CHECK, "halign", GTK_ALIGN_START, NULL);
}
