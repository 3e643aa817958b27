/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "application.h"

#include <glib/gi18n-lib.h>
#include <locale.h>

int
main (int argc, char *argv[])
{
  g_autoptr (GtkApplication) application = NULL;

  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, PEDICLE_LOCALE_DIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
  g_set_prgname ("pedicle");
  g_set_application_name (_("Pedicle"));

  application = pedicle_application_new ();
  return g_application_run (G_APPLICATION (application), argc, argv);
}
