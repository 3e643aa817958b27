/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "projector-monitor.h"

#include <glib/gi18n-lib.h>

void
pedicle_monitor_clear (PedicleMonitor *monitor)
{
  g_clear_pointer (&monitor->id, g_free);
  g_clear_pointer (&monitor->name, g_free);
}

/* A monitor without a connector is known by its place. */
static PedicleMonitor
describe (GdkMonitor *monitor, guint place)
{
  const char *connector = gdk_monitor_get_connector (monitor);
  const char *model = gdk_monitor_get_model (monitor);
  char *id = connector != NULL ? g_strdup (connector) : g_strdup_printf ("%u", place + 1);
  char *name = model != NULL && !g_str_equal (model, id)
                 /* Translators: a monitor: the maker's name for it, and the connector it is at. */
                 ? g_strdup_printf (C_("monitor", "%s (%s)"), model, id)
                 : g_strdup (id);

  return (PedicleMonitor) { id, name };
}

GArray *
pedicle_monitors_list (GdkDisplay *display)
{
  GListModel *model = gdk_display_get_monitors (display);
  GArray *monitors = g_array_new (FALSE, FALSE, sizeof (PedicleMonitor));

  g_array_set_clear_func (monitors, (GDestroyNotify) pedicle_monitor_clear);
  for (guint i = 0; i < g_list_model_get_n_items (model); i++) {
    g_autoptr (GdkMonitor) item = g_list_model_get_item (model, i);
    PedicleMonitor monitor = describe (item, i);

    g_array_append_val (monitors, monitor);
  }
  return monitors;
}

int
pedicle_monitors_find_window (GtkWindow *window)
{
  GdkDisplay *display = gtk_widget_get_display (GTK_WIDGET (window));
  GdkSurface *surface = gtk_native_get_surface (GTK_NATIVE (window));
  GListModel *model = gdk_display_get_monitors (display);
  GdkMonitor *own = surface != NULL ? gdk_display_get_monitor_at_surface (display, surface) : NULL;

  for (guint i = 0; own != NULL && i < g_list_model_get_n_items (model); i++) {
    g_autoptr (GdkMonitor) monitor = g_list_model_get_item (model, i);

    if (monitor == own)
      return (int) i;
  }
  return -1;
}

int
pedicle_monitors_find (GArray *monitors, const char *id)
{
  for (guint i = 0; id != NULL && i < monitors->len; i++)
    if (g_str_equal (g_array_index (monitors, PedicleMonitor, i).id, id))
      return (int) i;
  return -1;
}

int
pedicle_monitors_choose (GArray *monitors, int own, const char *wanted)
{
  int found = pedicle_monitors_find (monitors, wanted);

  if (found >= 0)
    return found;
  for (int i = 0; i < (int) monitors->len; i++)
    if (i != own)
      return i;
  return monitors->len > 0 ? 0 : -1;
}

void
pedicle_monitors_fill_menu (GArray *monitors, GMenu *menu)
{
  g_menu_remove_all (menu);
  for (guint i = 0; monitors->len > 1 && i < monitors->len; i++) {
    const PedicleMonitor *monitor = &g_array_index (monitors, PedicleMonitor, i);
    /* Translators: an item of a menu; the name of a monitor. */
    g_autofree char *label = g_strdup_printf (_("Present on %s"), monitor->name);
    g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

    g_menu_item_set_action_and_target (item, "win.present-on", "s", monitor->id);
    g_menu_append_item (menu, item);
  }
}
