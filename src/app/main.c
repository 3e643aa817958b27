/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "application.h"

#include <glib/gi18n-lib.h>

#include "language.h"

int
main (int argc, char *argv[])
{
  g_autoptr (GtkApplication) application = NULL;

  pedicle_language_init ();
  gtk_disable_setlocale (); /* done; GTK would complain of a locale that does not exist */
  g_set_prgname ("pedicle");
  g_set_application_name (_("Pedicle"));

  application = pedicle_application_new ();
  return g_application_run (G_APPLICATION (application), argc, argv);
}
