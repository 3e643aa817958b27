/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gi18n-lib.h>

#include "agenda-file.h"
#include "agenda-words.h"
#include "command.h"
#include "console.h"
#include "text-page.h"

#define INDENT 3

/* The mark too, where the meeting has settled something. */
static char *
describe_heading (const PedicleAgendaEntry *entry, const PedicleCheck *check, guint number)
{
  g_autofree char *name = pedicle_agenda_describe_case (check->label, entry->file);

  if (entry->mark == PEDICLE_AGENDA_TO_DISCUSS)
    return g_strdup_printf ("%u. %s", number, name);
  return g_strdup_printf ("%u. %s (%s)", number, name,
                          pedicle_agenda_mark_get_label (entry->mark));
}

static void
print_case (PedicleTextPage *page, const PedicleAgendaEntry *entry, const PedicleCheck *check,
            guint number)
{
  g_autofree char *heading = describe_heading (entry, check, number);
  g_auto (GStrv) lines = pedicle_check_list_gaps (check);

  pedicle_text_page_heading (page, 0, heading);
  if (check->message == NULL) {
    g_autofree char *levels = pedicle_check_describe_levels (check);
    g_autofree char *gaps = pedicle_check_describe_gaps (check);

    pedicle_text_page_paragraph (page, INDENT, levels);
    pedicle_text_page_paragraph (page, INDENT, gaps);
  }
  for (guint i = 0; lines[i] != NULL; i++)
    pedicle_text_page_paragraph (page, INDENT, lines[i]);
}

/* Whether every case can be read. */
static gboolean
print_agenda (PedicleOutput *output, PedicleAgenda *agenda, GFile *folder)
{
  g_autoptr (GPtrArray) checks =
    pedicle_check_agenda (agenda, folder, pedicle_knowledge_get_default (), NULL);
  g_autofree char *title = pedicle_agenda_describe (agenda);
  g_auto (PedicleTextPage) page = { 0 };
  gboolean complete = TRUE;

  pedicle_text_page_init (&page);
  pedicle_text_page_title (&page, title);
  for (guint i = 0; i < checks->len; i++) {
    const PedicleCheck *check = g_ptr_array_index (checks, i);

    print_case (&page, pedicle_agenda_get_entry (agenda, i), check, i + 1);
    complete = complete && check->message == NULL;
  }
  pedicle_output_append (output, page.text->str);
  return complete;
}

int
pedicle_cli_agenda (int argc, char **argv)
{
  g_auto (GStrv) files = NULL;
  g_auto (PedicleOutput) output = { 0 };
  int status = PEDICLE_CLI_OK, parsed;

  if (!pedicle_command_parse_files ("agenda", argc, argv, NULL, &files, &parsed))
    return parsed;
  pedicle_output_init (&output);
  for (guint i = 0; files[i] != NULL; i++) {
    g_autoptr (GFile) file = g_file_new_for_commandline_arg (files[i]);
    g_autoptr (GFile) folder = g_file_get_parent (file);
    g_autoptr (GError) error = NULL;
    g_autoptr (PedicleAgenda) agenda = pedicle_agenda_load (file, NULL, NULL, &error);

    if (agenda == NULL)
      pedicle_complain ("%s", error->message);
    if (agenda == NULL || !print_agenda (&output, agenda, folder))
      status = PEDICLE_CLI_FAILED;
  }
  return pedicle_output_flush (&output) ? status : PEDICLE_CLI_FAILED;
}
