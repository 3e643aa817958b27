/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "about.h"

#include "knowledge.h"

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
  return g_strdup_printf (
    _("Plan spine metastasis treatment\n\n"
      "An aid to documentation and education: it shows what a published review states for the "
      "findings entered. It is not a certified medical device, takes no decision and replaces no "
      "judgement.\n\n"
      "Version of the knowledge: %s"),
    pedicle_knowledge_get_default ()->version);
}

void
pedicle_about_present (GtkWindow *parent)
{
  g_autofree char *system = describe_system ();
  g_autofree char *purpose = describe_purpose ();

  gtk_show_about_dialog (parent,
                         "program-name", _("Pedicle"),
                         "logo-icon-name", PEDICLE_APPLICATION_ID,
                         "version", PEDICLE_VERSION,
                         "comments", purpose,
                         "system-information", system,
                         "license-type", GTK_LICENSE_GPL_3_0,
                         "copyright", _("The Pedicle developers"),
                         NULL);
}
