/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gi18n-lib.h>

#include "assessment-text.h"
#include "cases.h"
#include "command.h"
#include "console.h"

typedef struct {
  const PedicleKnowledge *knowledge;
  PedicleOutput output;
  gboolean all, started;
} Show;

static gboolean
show_visit (Show *self, PedicleCase *case_, guint visit, const char *place)
{
  g_autoptr (PedicleAssessment) assessment = pedicle_assess (case_, visit, self->knowledge);
  g_auto (PedicleTextPage) page = { 0 };

  pedicle_text_page_init (&page);
  pedicle_text_page_assessment (&page, place, case_, assessment);
  if (self->started)
    pedicle_output_append (&self->output, "\n");
  self->started = TRUE;
  pedicle_output_append (&self->output, page.text->str);
  return pedicle_output_end_record (&self->output);
}

static gboolean
show_case (PedicleCase *case_, const char *name, guint64 line, gpointer user_data)
{
  Show *self = user_data;
  guint n_visits = pedicle_case_get_n_visits (case_);
  g_autofree char *place = pedicle_case_place (name, line);

  for (guint i = self->all ? 0 : n_visits - 1; i < n_visits; i++)
    if (!show_visit (self, case_, i, place))
      return FALSE;
  return TRUE;
}

int
pedicle_cli_show (int argc, char **argv)
{
  gboolean all = FALSE;
  const GOptionEntry options[] = {
    { "all", 0, 0, G_OPTION_ARG_NONE, &all,
      N_("Show every assessment of a case, not only the last"), NULL },
    { NULL },
  };
  g_auto (GStrv) files = NULL;
  Show self = { .knowledge = pedicle_knowledge_get_default () };
  int status;

  if (!pedicle_command_parse_files ("show", argc, argv, options, &files, &status))
    return status;
  self.all = all;
  pedicle_output_init (&self.output);
  status = pedicle_for_each_case (files, show_case, &self);
  if (!pedicle_output_flush (&self.output))
    status = PEDICLE_CLI_FAILED;
  pedicle_output_clear (&self.output);
  return status;
}
