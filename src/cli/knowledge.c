/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gi18n-lib.h>

#include "command.h"
#include "console.h"
#include "knowledge-prose.h"

int
pedicle_cli_knowledge (int argc, char **argv)
{
  g_auto (GStrv) rest = NULL;
  g_auto (PedicleOutput) output = { 0 };
  g_autofree char *text = NULL;
  int status;

  if (!pedicle_command_parse ("knowledge", argc, argv, NULL, &rest, &status))
    return status;
  if (rest[0]) {
    pedicle_complain (_("“knowledge” takes no file; “pedicle-cli knowledge --help” shows how to "
                        "call it"));
    return PEDICLE_CLI_WRONG_CALL;
  }
  text = pedicle_knowledge_to_markdown (pedicle_knowledge_get_default ());
  pedicle_output_init (&output);
  /* A document, in UTF-8 whatever the locale. */
  g_string_append (output.text, text);
  return pedicle_output_flush (&output) ? PEDICLE_CLI_OK : PEDICLE_CLI_FAILED;
}
