/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "command.h"

#include <glib/gi18n-lib.h>

#include "console.h"
#include "knowledge.h"

static const PedicleCommand commands[] = {
  { "assess", N_("FILE…"), N_("Print the assessment of each case as JSON, one object a line"),
    pedicle_cli_assess },
  { "show", N_("FILE…"), N_("Print the assessment of each case as text"), pedicle_cli_show },
  { "report", N_("FILE…"), N_("Write the report of a case, or the minutes of several, as PDF"),
    pedicle_cli_report },
  { "validate", N_("FILE…"), N_("Check each case and name answers that contradict each other"),
    pedicle_cli_validate },
  { "agenda", N_("FILE…"), N_("Print what is to be done before the meeting of each agenda"),
    pedicle_cli_agenda },
  { "knowledge", "", N_("Print every statement and rule with its source, as Markdown"),
    pedicle_cli_knowledge },
  { "check", "", N_("Prove that scores and rules keep what they promise"), pedicle_cli_check },
};

const PedicleCommand *
pedicle_command_get (guint index)
{
  return index < G_N_ELEMENTS (commands) ? &commands[index] : NULL;
}

const PedicleCommand *
pedicle_command_find (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    if (g_str_equal (commands[i].name, name))
      return &commands[i];
  return NULL;
}

static char *
list_commands (void)
{
  GString *list = g_string_new (_("Commands:"));

  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    g_string_append_printf (list, "\n  %-12s%s", commands[i].name, _(commands[i].summary));
  g_string_append (list, "\n\n");
  g_string_append (list, _("FILE may be “-”: one case a line from standard input."));
  return g_string_free (list, FALSE);
}

static void
describe_context (GOptionContext *context, const PedicleCommand *command)
{
  g_autofree char *program = g_strjoin (" ", "pedicle-cli", command ? command->name : NULL, NULL);
  g_autofree char *list = command ? NULL : list_commands ();

  g_set_prgname (program);
  g_option_context_set_summary (
    context, command ? _(command->summary)
                     : _("What a published review states on the treatment of a spine metastasis"));
  g_option_context_set_description (context, list);
  /* GLib’s own would print letters that the locale does not have as question marks. */
  g_option_context_set_help_enabled (context, FALSE);
}

static gboolean
print_version (void)
{
  g_autofree char *text = g_strdup_printf (_("pedicle-cli %s, knowledge %s\n"), PEDICLE_VERSION,
                                           pedicle_knowledge_get_default ()->version);

  return pedicle_print (text);
}

static gboolean
print_help (GOptionContext *context)
{
  g_autofree char *text = g_option_context_get_help (context, FALSE, NULL);

  return pedicle_print (text);
}

gboolean
pedicle_command_parse (const char *name, int argc, char **argv, const GOptionEntry *options,
                       char ***ret_rest, int *ret_status)
{
  const PedicleCommand *command = name ? pedicle_command_find (name) : NULL;
  g_auto (GStrv) rest = NULL;
  gboolean help = FALSE, version = FALSE;
  const GOptionEntry common[] = {
    { "help", 'h', 0, G_OPTION_ARG_NONE, &help, N_("Show this help and end"), NULL },
    { "version", 0, 0, G_OPTION_ARG_NONE, &version, N_("Show the version and end"), NULL },
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &rest, NULL, NULL },
    { NULL },
  };
  const char *parameters = command ? command->parameters : N_("COMMAND");
  g_autoptr (GOptionContext) context = g_option_context_new (*parameters ? _(parameters) : NULL);
  g_autoptr (GError) error = NULL;

  describe_context (context, command);
  if (options)
    g_option_context_add_main_entries (context, options, GETTEXT_PACKAGE);
  g_option_context_add_main_entries (context, common, GETTEXT_PACKAGE);
  if (!g_option_context_parse (context, &argc, &argv, &error)) {
    pedicle_complain ("%s", error->message);
    *ret_status = PEDICLE_CLI_WRONG_CALL;
    return FALSE;
  }
  if (help || version) {
    gboolean printed = help ? print_help (context) : print_version ();

    *ret_status = printed ? PEDICLE_CLI_OK : PEDICLE_CLI_FAILED;
    return FALSE;
  }
  *ret_rest = rest ? g_steal_pointer (&rest) : g_new0 (char *, 1);
  return TRUE;
}

gboolean
pedicle_command_parse_files (const char *name, int argc, char **argv, const GOptionEntry *options,
                             char ***ret_files, int *ret_status)
{
  g_auto (GStrv) files = NULL;

  if (!pedicle_command_parse (name, argc, argv, options, &files, ret_status))
    return FALSE;
  if (!files[0]) {
    pedicle_complain (_("no file given; “pedicle-cli %s --help” shows how to call it"), name);
    *ret_status = PEDICLE_CLI_WRONG_CALL;
    return FALSE;
  }
  *ret_files = g_steal_pointer (&files);
  return TRUE;
}
