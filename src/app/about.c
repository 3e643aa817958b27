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
