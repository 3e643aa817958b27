/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gi18n-lib.h>

#include "command.h"
#include "console.h"
#include "language.h"

/* No command was named first: what is left is --help, --version or a mistake. */
static int
run_without_command (int argc, char **argv)
{
  g_auto (GStrv) rest = NULL;
  int status = PEDICLE_CLI_WRONG_CALL;

  if (!pedicle_command_parse (NULL, argc, argv, NULL, &rest, &status))
    return status;
  if (rest[0])
    pedicle_complain (_("there is no command “%s”; “pedicle-cli --help” lists them"), rest[0]);
  else
    pedicle_complain (_("no command given; “pedicle-cli --help” lists them"));
  return status;
}

int
main (int argc, char **argv)
{
  const PedicleCommand *command;

  pedicle_console_init ();
  pedicle_language_init ();
  command = argc > 1 ? pedicle_command_find (argv[1]) : NULL;
  return command ? command->run (argc - 1, argv + 1) : run_without_command (argc, argv);
}
