/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "digit-key.h"

static gboolean
is_digit (guint keyval)
{
  return keyval >= GDK_KEY_0 && keyval <= GDK_KEY_9;
}

/* What the key gives on a level; 0 where it gives nothing. */
static guint
get_level (int level, int group, const GdkKeymapKey *keys, const guint *keyvals, int n)
{
  for (int i = 0; i < n; i++)
    if (keys[i].group == group && keys[i].level == level)
      return keyvals[i];
  return 0;
}

guint
pedicle_digit_key_find (guint keyval, int group, const GdkKeymapKey *keys, const guint *keyvals,
                        int n)
{
  guint plain = get_level (0, group, keys, keyvals, n);
  guint shifted = get_level (1, group, keys, keyvals, n);

  return keyval == plain && is_digit (shifted) ? shifted : keyval;
}

guint
pedicle_digit_key_read (GtkEventControllerKey *controller, guint keyval, guint keycode)
{
  GtkWidget *widget = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (controller));
  g_autofree GdkKeymapKey *keys = NULL;
  g_autofree guint *keyvals = NULL;
  int n;

  if (!gdk_display_map_keycode (gtk_widget_get_display (widget), keycode, &keys, &keyvals, &n))
    return keyval;
  return pedicle_digit_key_find (keyval, (int) gtk_event_controller_key_get_group (controller),
                                 keys, keyvals, n);
}
