/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gi18n-lib.h>

#include "assessment-json.h"
#include "cases.h"
#include "command.h"
#include "console.h"

typedef struct {
  const PedicleKnowledge *knowledge;
  PedicleOutput output;
  gboolean all;
} Assess;

static gboolean
assess_case (PedicleCase *case_, const char *name, guint64 line, gpointer user_data)
{
  Assess *self = user_data;
  guint n_visits = pedicle_case_get_n_visits (case_);

  for (guint i = self->all ? 0 : n_visits - 1; i < n_visits; i++) {
    g_autoptr (PedicleAssessment) assessment = pedicle_assess (case_, i, self->knowledge);

    pedicle_assessment_append_json (assessment, name, self->output.text);
    if (!pedicle_output_end_record (&self->output))
      return FALSE;
  }
  return TRUE;
}

int
pedicle_cli_assess (int argc, char **argv)
{
  gboolean all = FALSE;
  const GOptionEntry options[] = {
    { "all", 0, 0, G_OPTION_ARG_NONE, &all,
      N_("Print every assessment of a case, not only the last"), NULL },
    { NULL },
  };
  g_auto (GStrv) files = NULL;
  Assess self = { .knowledge = pedicle_knowledge_get_default () };
  int status;

  if (!pedicle_command_parse_files ("assess", argc, argv, options, &files, &status))
    return status;
  self.all = all;
  pedicle_output_init (&self.output);
  status = pedicle_for_each_case (files, assess_case, &self);
  if (!pedicle_output_flush (&self.output))
    status = PEDICLE_CLI_FAILED;
  pedicle_output_clear (&self.output);
  return status;
}
