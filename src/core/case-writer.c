/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "case-file.h"
#include "case-reader.h"
#include "decision-writer.h"
#include "json-others.h"
#include "visit-writer.h"

/* Left out where there is none, as before there were decisions. */
static void
write_decisions (PedicleJsonWriter *writer, const GPtrArray *decisions)
{
  if (decisions->len == 0)
    return;
  pedicle_json_writer_name (writer, "decisions");
  pedicle_json_writer_begin (writer, '[');
  for (guint i = 0; i < decisions->len; i++)
    pedicle_decision_write (writer, decisions->pdata[i]);
  pedicle_json_writer_end (writer, ']');
}

static void
write_case (PedicleJsonWriter *writer, const PedicleCaseData *data)
{
  pedicle_json_writer_begin (writer, '{');
  pedicle_json_writer_text (writer, "format", "pedicle-case");
  pedicle_json_writer_name (writer, "version");
  pedicle_json_writer_integer (writer, PEDICLE_CASE_FILE_VERSION);
  pedicle_json_writer_text (writer, "id", data->id);
  pedicle_json_writer_text (writer, "label", data->label);
  pedicle_json_writer_text (writer, "created", data->created);
  pedicle_json_writer_text (writer, "modified", data->modified);
  if (data->birth_year != 0) {
    pedicle_json_writer_name (writer, "birth-year");
    pedicle_json_writer_integer (writer, data->birth_year);
  }
  pedicle_json_writer_text (writer, "sex", pedicle_sex_get_id (data->sex));
  pedicle_json_writer_name (writer, "assessments");
  pedicle_json_writer_begin (writer, '[');
  for (guint i = 0; i < data->visits->len; i++)
    pedicle_visit_write (writer, g_ptr_array_index (data->visits, i));
  pedicle_json_writer_end (writer, ']');
  write_decisions (writer, data->decisions);
  pedicle_json_others_write (writer, data->others);
  pedicle_json_writer_end (writer, '}');
}

char *
pedicle_case_to_json (PedicleCase *self)
{
  PedicleJsonWriter writer = { .text = g_string_sized_new (2048) };

  write_case (&writer, pedicle_case_get_data (self));
  /* Indentation must not make a file that was read too large to be read again: members that we do
   * not know may be many, and deep. */
  if (writer.text->len >= PEDICLE_CASE_FILE_MAXIMUM_SIZE) {
    g_string_truncate (writer.text, 0);
    writer = (PedicleJsonWriter) { .text = writer.text, .compact = TRUE };
    write_case (&writer, pedicle_case_get_data (self));
  }
  g_string_append_c (writer.text, '\n');
  return g_string_free (writer.text, FALSE);
}
