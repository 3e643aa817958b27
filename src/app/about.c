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

/* The dialog has no place for a page of the program's own; a button below all its pages is as near
 * to the keyboard on each of them. */
static void
add_safety_button (GtkWindow *dialog)
{
  g_autoptr (GtkWidget) pages = g_object_ref (gtk_window_get_child (dialog));
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *scrolled = gtk_scrolled_window_new ();
  GtkWidget *button = gtk_button_new_with_mnemonic (_("_Safety"));

  /* Its label names it too, without the mark of the access key. */
  gtk_accessible_reset_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL);
  gtk_widget_set_tooltip_text (button,
                               _("Intended use, hazards, libraries, requirements and tests"));
  gtk_widget_set_halign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_margin_top (button, 6);
  gtk_widget_set_margin_bottom (button, 18);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "app.safety");
  gtk_window_set_child (dialog, box);
  /* Large text makes the pages taller than the screen. */
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_width (GTK_SCROLLED_WINDOW (scrolled), TRUE);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scrolled), TRUE);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), pages);
  gtk_widget_set_vexpand (scrolled, TRUE);
  gtk_box_append (GTK_BOX (box), scrolled);
  gtk_box_append (GTK_BOX (box), button);
}

void
pedicle_about_present (GtkWindow *parent)
{
  g_autofree char *system = describe_system ();
  g_autofree char *purpose = describe_purpose ();
  GtkWindow *dialog = g_object_new (GTK_TYPE_ABOUT_DIALOG,
                                    "transient-for", parent,
                                    "application", g_application_get_default (),
                                    "modal", parent != NULL,
                                    "destroy-with-parent", TRUE,
                                    "program-name", _("Pedicle"),
                                    "logo-icon-name", PEDICLE_APPLICATION_ID,
                                    "version", PEDICLE_VERSION,
                                    "comments", purpose,
                                    "system-information", system,
                                    "license-type", GTK_LICENSE_GPL_3_0,
                                    "copyright", _("The Pedicle developers"),
                                    NULL);

  add_safety_button (dialog);
  gtk_window_present (dialog);
}
