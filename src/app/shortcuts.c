/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "shortcuts.h"

void
pedicle_shortcuts_add (GtkApplication *application)
{
  static const struct {
    const char *action;
    const char *keys[3];
  } shortcuts[] = {
    { "app.new", { "<Control>n" } },
    { "app.open", { "<Control>o" } },
    { "app.quit", { "<Control>q" } },
    { "win.save", { "<Control>s" } },
    { "win.save-as", { "<Control><Shift>s" } },
    { "win.print", { "<Control>p" } },
    { "win.copy-letter", { "<Control><Shift>c" } },
    { "win.undo", { "<Control>z" } },
    { "win.redo", { "<Control><Shift>z", "<Control>y" } },
    { "win.findings", { "<Control>1", "<Control>KP_1" } },
    { "win.plan", { "<Control>2", "<Control>KP_2" } },
    { "win.decide", { "<Control>3", "<Control>KP_3" } },
    { "win.find", { "<Control>f" } },
    { "win.knowledge", { "<Control>k" } },
    { "win.close", { "<Control>w" } },
    { "win.present", { "F5" } },
    { "win.show-help-overlay", { "<Control>question" } },
    { "win.fullscreen", { "F11" } },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (shortcuts); i++)
    gtk_application_set_accels_for_action (application, shortcuts[i].action,
                                           (const char **) shortcuts[i].keys);
}

void
pedicle_shortcuts_present (GtkWindow *parent)
{
  g_autoptr (GtkBuilder) builder =
    gtk_builder_new_from_resource ("/io/github/pedicle/Pedicle/ui/shortcuts.ui");
  GtkWindow *window = GTK_WINDOW (gtk_builder_get_object (builder, "shortcuts"));

  gtk_window_set_transient_for (window, parent);
  gtk_window_present (window);
}
