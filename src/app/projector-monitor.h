/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Which monitor a presentation goes to. The choice is a pure function of a list, so that a test
 * can plug monitors in and out. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

typedef struct {
  char *id;   /* its connector: "HDMI-1" */
  char *name; /* for people: its maker's name for it, and the connector */
} PedicleMonitor;

void pedicle_monitor_clear (PedicleMonitor *monitor);

/* The monitors of the display, in its order: of PedicleMonitor. */
GArray *pedicle_monitors_list (GdkDisplay *display);

/* The place in that order of the monitor that window is on, or -1. */
int pedicle_monitors_find_window (GtkWindow *window);

/* The place of the monitor called id, or -1; id may be NULL. */
int pedicle_monitors_find (GArray *monitors, const char *id);

/* The monitor that was asked for (wanted, NULL for none in particular) while it is there; else
 * the first on which the case window (own, or -1) is not; else the only one. -1 where there is
 * none. */
int pedicle_monitors_choose (GArray *monitors, int own, const char *wanted);

/* What a menu offers: an item for each of the monitors, with the action "win.present-on";
 * nothing while there is no choice. */
void pedicle_monitors_fill_menu (GArray *monitors, GMenu *menu);

G_END_DECLS
