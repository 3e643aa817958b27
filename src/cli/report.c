/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "report.h"

#include <unistd.h>

#include <glib/gi18n-lib.h>

#include "cases.h"
#include "command.h"
#include "console.h"
#include "iso-time.h"
#include "minutes.h"
#include "report-pdf.h"

typedef struct {
  char *output, *paper_id, *meeting, *date;
  gboolean minutes;
} Options;

typedef struct {
  const PedicleKnowledge *knowledge;
  const PediclePaper *paper;
  GPtrArray *cases; /* of PedicleCase */
} Report;

static gboolean
keep_case (PedicleCase *case_, const char *name, guint64 line, gpointer user_data)
{
  Report *self = user_data;

  g_ptr_array_add (self->cases, g_object_ref (case_));
  return TRUE;
}

static GBytes *
make_minutes (Report *self, const Options *options, GError **error)
{
  g_autoptr (PedicleMinutes) minutes =
    pedicle_minutes_new (self->knowledge, self->paper, options->meeting, options->date);

  for (guint i = 0; i < self->cases->len; i++)
    pedicle_minutes_add_case (minutes, g_ptr_array_index (self->cases, i), NULL);
  return pedicle_minutes_to_pdf (minutes, NULL, NULL, NULL, error);
}

static GBytes *
make_report (Report *self, GError **error)
{
  g_autoptr (PedicleReport) report =
    pedicle_report_new (g_ptr_array_index (self->cases, 0), self->knowledge, self->paper, NULL);

  return pedicle_report_to_pdf (report, error);
}

static gboolean
write_pdf (GBytes *pdf, const char *output, GError **error)
{
  g_autoptr (GFile) file = NULL;
  gsize length;
  const char *bytes = g_bytes_get_data (pdf, &length);

  if (output == NULL || g_str_equal (output, "-"))
    return pedicle_print_bytes (bytes, length);
  file = g_file_new_for_path (output);
  return pedicle_report_write_file (pdf, file, error);
}

/* A case that could not be read has been told; the others make the minutes. */
static int
write_cases (Report *self, const Options *options, int status)
{
  g_autoptr (GBytes) pdf = NULL;
  g_autoptr (GError) error = NULL;

  if (self->cases->len == 0)
    return PEDICLE_CLI_FAILED;
  if (self->cases->len > 1 && !options->minutes) {
    pedicle_complain (_("more than one case is given; “--minutes” puts them into one file"));
    return PEDICLE_CLI_WRONG_CALL;
  }
  pdf = options->minutes ? make_minutes (self, options, &error) : make_report (self, &error);
  if (pdf != NULL && write_pdf (pdf, options->output, &error))
    return status;
  if (error != NULL)
    pedicle_complain ("%s", error->message);
  return PEDICLE_CLI_FAILED;
}

/* FALSE after a complaint. */
static gboolean
check (const Options *options, char **files, const PediclePaper **ret_paper)
{
  *ret_paper = options->paper_id != NULL ? pedicle_paper_find (options->paper_id)
                                         : pedicle_paper_get_default ();
  if (*ret_paper == NULL)
    pedicle_complain (_("there is no paper “%s”; it may be “a4” or “letter”"), options->paper_id);
  else if (options->date != NULL && !pedicle_date_is_valid (options->date))
    pedicle_complain (_("“%s” is no date; one is written like “2026-11-20”"), options->date);
  else if (!options->minutes && (options->date != NULL || options->meeting != NULL))
    pedicle_complain (_("“--meeting” and “--date” belong to “--minutes”"));
  else if (!options->minutes && files[1] != NULL)
    pedicle_complain (_("more than one case is given; “--minutes” puts them into one file"));
  else if (options->output == NULL && isatty (STDOUT_FILENO))
    pedicle_complain (_("a PDF cannot be shown on a terminal; “--output=FILE” writes it to a file"));
  else
    return TRUE;
  return FALSE;
}

static int
run (const Options *options, char **files)
{
  Report self = { .knowledge = pedicle_knowledge_get_default () };
  g_autoptr (GPtrArray) cases = g_ptr_array_new_with_free_func (g_object_unref);
  int status;

  self.cases = cases;
  if (!check (options, files, &self.paper))
    return PEDICLE_CLI_WRONG_CALL;
  status = pedicle_for_each_case (files, keep_case, &self);
  return write_cases (&self, options, status);
}

int
pedicle_cli_report (int argc, char **argv)
{
  Options values = { 0 };
  const GOptionEntry options[] = {
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &values.output,
      N_("Write to FILE, not to standard output"), N_("FILE") },
    { "paper", 0, 0, G_OPTION_ARG_STRING, &values.paper_id,
      N_("Size of the paper, a4 or letter (that of the country)"), N_("PAPER") },
    { "minutes", 0, 0, G_OPTION_ARG_NONE, &values.minutes,
      N_("Put the reports of all cases behind a table of them"), NULL },
    { "meeting", 0, 0, G_OPTION_ARG_STRING, &values.meeting, N_("What the minutes are of"),
      N_("NAME") },
    { "date", 0, 0, G_OPTION_ARG_STRING, &values.date, N_("When it was, as in 2026-11-20"),
      N_("DATE") },
    { NULL },
  };
  g_auto (GStrv) files = NULL;
  int status;

  if (pedicle_command_parse_files ("report", argc, argv, options, &files, &status))
    status = run (&values, files);
  g_free (values.output);
  g_free (values.paper_id);
  g_free (values.meeting);
  g_free (values.date);
  return status;
}
