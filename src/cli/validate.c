/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gi18n-lib.h>

#include "cases.h"
#include "command.h"
#include "console.h"
#include "contradiction.h"

static void
append_contradictions (PedicleOutput *output, const char *place,
                       PedicleContradictions contradictions)
{
  for (PedicleContradictionId id = 0; id < PEDICLE_N_CONTRADICTIONS; id++)
    if (contradictions & (1u << id)) {
      g_autofree char *line = pedicle_console_escape (place);

      pedicle_output_append (output, "  ");
      pedicle_output_append (output, line);
      pedicle_output_append (output, ": ");
      pedicle_output_append (output, pedicle_contradiction_get_text (id));
      pedicle_output_append (output, "\n");
    }
}

static void
append_visit (PedicleOutput *output, const PedicleVisit *visit)
{
  append_contradictions (output, visit->date, pedicle_contradictions_of_patient (visit));
  for (guint i = 0; i < visit->lesions->len; i++) {
    const PedicleLesion *lesion = visit->lesions->pdata[i];
    g_autofree char *levels = pedicle_levels_to_string (lesion->levels);
    /* Translators: the date, id and levels of a lesion: "2026-11-20, lesion 1 (T11–T12)". */
    g_autofree char *place = g_strdup_printf (_("%s, lesion %s (%s)"), visit->date, lesion->id,
                                              levels);

    append_contradictions (output, place, pedicle_contradictions_of_lesion (lesion));
  }
}

static gboolean
validate_case (PedicleCase *case_, const char *name, guint64 line, gpointer user_data)
{
  PedicleOutput *output = user_data;
  g_autofree char *place = pedicle_case_place (name, line);

  g_string_append (output->text, place);
  g_string_append (output->text, ": ");
  pedicle_output_append (output, C_("case file", "valid"));
  g_string_append_c (output->text, '\n');
  for (guint i = 0; i < pedicle_case_get_n_visits (case_); i++)
    append_visit (output, pedicle_case_get_visit (case_, i));
  return pedicle_output_end_record (output);
}

int
pedicle_cli_validate (int argc, char **argv)
{
  g_auto (GStrv) files = NULL;
  g_auto (PedicleOutput) output = { 0 };
  int status;

  if (!pedicle_command_parse_files ("validate", argc, argv, NULL, &files, &status))
    return status;
  pedicle_output_init (&output);
  status = pedicle_for_each_case (files, validate_case, &output);
  return pedicle_output_flush (&output) ? status : PEDICLE_CLI_FAILED;
}
