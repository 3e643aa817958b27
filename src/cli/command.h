/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The commands of pedicle-cli. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Exit statuses. */
enum {
  PEDICLE_CLI_OK,
  PEDICLE_CLI_FAILED, /* a case could not be read, a claim does not hold, or the result could not be
                       * written */
  PEDICLE_CLI_WRONG_CALL,
};

typedef struct {
  const char *name;
  const char *parameters; /* what follows the options, untranslated: "FILE…" */
  const char *summary;    /* what it prints, untranslated: a sentence without a full stop */
  /* Parses its own options; argv[0] is the command's name. Returns the exit status. */
  int (*run) (int argc, char **argv);
} PedicleCommand;

int pedicle_cli_assess (int argc, char **argv);
int pedicle_cli_show (int argc, char **argv);
int pedicle_cli_report (int argc, char **argv);
int pedicle_cli_validate (int argc, char **argv);
int pedicle_cli_agenda (int argc, char **argv);
int pedicle_cli_knowledge (int argc, char **argv);
int pedicle_cli_check (int argc, char **argv);

/* NULL beyond the last, and where there is none with that name. */
const PedicleCommand *pedicle_command_get (guint index);
const PedicleCommand *pedicle_command_find (const char *name);

/* Parses the options of the command called name (NULL: of the program itself): options, which may be
 * NULL, --help and --version; what is left goes to ret_rest (transfer full). FALSE when the program
 * ends here, with the status in ret_status: help or version were printed, or a wrong call was told
 * on standard error. */
gboolean pedicle_command_parse (const char *name, int argc, char **argv,
                                const GOptionEntry *options, char ***ret_rest, int *ret_status);

/* The same for a command that wants at least one FILE. */
gboolean pedicle_command_parse_files (const char *name, int argc, char **argv,
                                      const GOptionEntry *options, char ***ret_files,
                                      int *ret_status);

G_END_DECLS
