/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "common-actions.h"

#include "shortcuts.h"

void
pedicle_common_close (GSimpleAction *action, GVariant *parameter, gpointer window)
{
  gtk_window_close (window);
}

/* No property action: it would keep the window alive. */
void
pedicle_common_fullscreen (GSimpleAction *action, GVariant *parameter, gpointer window)
{
  if (gtk_window_is_fullscreen (window))
    gtk_window_unfullscreen (window);
  else
    gtk_window_fullscreen (window);
}

void
pedicle_common_shortcuts (GSimpleAction *action, GVariant *parameter, gpointer window)
{
  pedicle_shortcuts_present (window);
}
