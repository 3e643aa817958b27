/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "about.h"

#include "knowledge.h"
#include "purpose.h"

#include <glib/gi18n-lib.h>

static char *
describe_system (void)
{
  return g_strdup_printf (_("Pedicle %s\nKnowledge %s\nGTK %u.%u.%u"), PEDICLE_VERSION,
                          pedicle_knowledge_get_default ()->version, gtk_get_major_version (),
                          gtk_get_minor_version (), gtk_get_micro_version ());
}

static char *
describe_purpose (void)
{
  const char *version = pedicle_knowledge_get_default ()->version;

  /* Translators: the intended purpose, how to read the answers, the version of the knowledge. */
  return g_strdup_printf (_("Plan spine metastasis treatment\n\n%s\n\n%s\n\nKnowledge %s"),
                          pedicle_purpose_get_text (), pedicle_purpose_get_caution (), version);
}

/* The dialog has no place for a page of the program's own; a button in its bar is as near to the
 * keyboard on each of its pages. */
static void
add_safety_button (GtkWindow *dialog)
{
  GtkWidget *bar = gtk_window_get_titlebar (dialog);
  GtkWidget *button = gtk_button_new_with_mnemonic (_("_Safety"));

  /* Its label names it too, without the mark of the access key. */
  gtk_accessible_reset_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL);
  gtk_widget_set_tooltip_text (button,
                               _("Intended use, hazards, libraries, requirements and tests"));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "app.safety");
  gtk_header_bar_pack_start (GTK_HEADER_BAR (bar), button);
}

static GtkWindow *
make_dialog (GtkWindow *parent)
{
  g_autofree char *system = describe_system ();
  g_autofree char *purpose = describe_purpose ();
  GtkWindow *dialog = g_object_new (GTK_TYPE_ABOUT_DIALOG,
                                    "transient-for", parent,
                                    "application", g_application_get_default (),
                                    "modal", parent != NULL,
                                    "destroy-with-parent", TRUE,
                                    "hide-on-close", TRUE,
                                    "program-name", _("Pedicle"),
                                    "logo-icon-name", PEDICLE_APPLICATION_ID,
                                    "version", PEDICLE_VERSION,
                                    "comments", purpose,
                                    "system-information", system,
                                    "license-type", GTK_LICENSE_GPL_3_0,
                                    "copyright", _("The Pedicle developers"),
                                    NULL);

  add_safety_button (dialog);
  return dialog;
}

/* One dialog a window, hidden when it is closed, as GTK's own function does: a dialog that is destroyed
 * while its window stays crashes GTK 4.24 when a screen reader asks what windows there are. */
void
pedicle_about_present (GtkWindow *parent)
{
  static const char key[] = "pedicle-about";
  GtkWindow *dialog = parent != NULL ? g_object_get_data (G_OBJECT (parent), key) : NULL;

  if (dialog == NULL) {
    dialog = make_dialog (parent);
    if (parent != NULL)
      g_object_set_data (G_OBJECT (parent), key, dialog);
  }
  gtk_window_present (dialog);
}
