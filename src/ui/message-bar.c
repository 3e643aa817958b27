/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "message-bar.h"

#include "container.h"
#include "line-layout.h"
#include "newer-gtk.h"

#include <glib/gi18n-lib.h>

struct _PedicleMessageBar {
  GtkWidget parent_instance;

  GtkWidget *rows;
};

G_DEFINE_FINAL_TYPE (PedicleMessageBar, pedicle_message_bar, GTK_TYPE_WIDGET)

static const struct {
  const char *style, *icon;
} kinds[] = {
  [PEDICLE_MESSAGE_INFO] = { "info", "dialog-information-symbolic" },
  [PEDICLE_MESSAGE_WARNING] = { "warning", "dialog-warning-symbolic" },
  [PEDICLE_MESSAGE_ERROR] = { "error", "dialog-error-symbolic" },
};

static GtkWidget *
find_row (PedicleMessageBar *self, const char *id)
{
  GtkWidget *row = gtk_widget_get_first_child (self->rows);

  while (row != NULL && !g_str_equal (g_object_get_data (G_OBJECT (row), "id"), id))
    row = gtk_widget_get_next_sibling (row);
  return row;
}

static void
remove_row (PedicleMessageBar *self, GtkWidget *row)
{
  gtk_box_remove (GTK_BOX (self->rows), row);
  gtk_widget_set_visible (GTK_WIDGET (self), gtk_widget_get_first_child (self->rows) != NULL);
}

static void
close_cb (GtkButton *button, gpointer row)
{
  GtkWidget *bar = gtk_widget_get_ancestor (row, PEDICLE_TYPE_MESSAGE_BAR);

  remove_row (PEDICLE_MESSAGE_BAR (bar), row);
}

static void
add (GtkWidget *row, GtkWidget *child)
{
  gtk_widget_set_valign (child, GTK_ALIGN_CENTER);
  gtk_widget_set_parent (child, row);
}

static void
add_text (GtkWidget *row, const PedicleMessage *message)
{
  GtkWidget *icon = gtk_image_new_from_icon_name (kinds[message->kind].icon);
  GtkWidget *label = gtk_label_new (message->text);

  gtk_accessible_update_state (GTK_ACCESSIBLE (icon), GTK_ACCESSIBLE_STATE_HIDDEN, TRUE, -1);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_selectable (GTK_LABEL (label), TRUE);
  gtk_widget_set_focusable (label, FALSE);
  gtk_widget_set_hexpand (label, TRUE);
  add (row, icon);
  add (row, label);
  g_object_set_data (G_OBJECT (row), "label", label);
}

static void
add_actions (GtkWidget *row, const PedicleMessage *message)
{
  for (gsize i = 0; i < G_N_ELEMENTS (message->actions); i++) {
    const PedicleMessageAction *action = &message->actions[i];
    GtkWidget *button;

    if (action->label == NULL)
      continue;
    button = gtk_button_new_with_mnemonic (action->label);
    /* Its label names it too, without the mark of the access key. */
    gtk_accessible_reset_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL);
    gtk_actionable_set_detailed_action_name (GTK_ACTIONABLE (button), action->action);
    add (row, button);
  }
}

static void
add_close (GtkWidget *row)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("window-close-symbolic");

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, _("Close this message"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Close this message"), -1);
  g_signal_connect (button, "clicked", G_CALLBACK (close_cb), row);
  add (row, button);
}

/* No GtkBox: it is lower without a width than with one where a text of several lines stands beside
 * buttons, and GTK complains of that. */
static GtkWidget *
make_row (const PedicleMessage *message)
{
  GtkWidget *row = pedicle_container_new (pedicle_line_layout_new (10), GTK_ACCESSIBLE_ROLE_ALERT);

  gtk_widget_add_css_class (row, "message");
  gtk_widget_add_css_class (row, kinds[message->kind].style);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  message->text, -1);
  g_object_set_data_full (G_OBJECT (row), "id",
                          g_strdup (message->id != NULL ? message->id : message->text), g_free);
  add_text (row, message);
  add_actions (row, message);
  add_close (row);
  return row;
}

static void
pedicle_message_bar_dispose (GObject *object)
{
  PedicleMessageBar *self = PEDICLE_MESSAGE_BAR (object);

  g_clear_pointer (&self->rows, gtk_widget_unparent);
  G_OBJECT_CLASS (pedicle_message_bar_parent_class)->dispose (object);
}

static void
pedicle_message_bar_class_init (PedicleMessageBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pedicle_message_bar_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "messages");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
pedicle_message_bar_init (PedicleMessageBar *self)
{
  self->rows = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_widget_set_parent (self->rows, GTK_WIDGET (self));
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Messages"), -1);
}

GtkWidget *
pedicle_message_bar_new (void)
{
  return g_object_new (PEDICLE_TYPE_MESSAGE_BAR, NULL);
}

void
pedicle_message_bar_post (PedicleMessageBar *self, const PedicleMessage *message)
{
  pedicle_message_bar_clear (self, message->id != NULL ? message->id : message->text);
  gtk_box_prepend (GTK_BOX (self->rows), make_row (message));
  gtk_widget_set_visible (GTK_WIDGET (self), TRUE);
  pedicle_announce (GTK_WIDGET (self), message->text);
}

void
pedicle_message_bar_clear (PedicleMessageBar *self, const char *id)
{
  GtkWidget *row = find_row (self, id);

  if (row != NULL)
    remove_row (self, row);
}

const char *
pedicle_message_bar_get_text (PedicleMessageBar *self, const char *id)
{
  GtkWidget *row = find_row (self, id);

  return row != NULL ? gtk_label_get_text (g_object_get_data (G_OBJECT (row), "label")) : NULL;
}
