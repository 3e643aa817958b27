/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "case-file.h"
#include "case-reader.h"
#include "json-writer.h"

static void
write_answer (PedicleJsonWriter *writer, PedicleFindingId finding, int value)
{
  const PedicleFinding *row = pedicle_finding_get (finding);

  pedicle_json_writer_name (writer, row->id);
  switch (row->type) {
  case PEDICLE_ANSWER_CHOICE:
    pedicle_json_writer_string (writer, row->choices[value].id);
    break;
  case PEDICLE_ANSWER_NUMBER:
    if (value % row->per_unit == 0)
      pedicle_json_writer_integer (writer, value / row->per_unit);
    else
      pedicle_json_writer_double (writer, (double) value / row->per_unit);
    break;
  case PEDICLE_ANSWER_FLAG:
    pedicle_json_writer_boolean (writer, TRUE);
    break;
  }
}

static void
write_findings (PedicleJsonWriter *writer, const PedicleAnswers *answers, PedicleScope scope)
{
  pedicle_json_writer_name (writer, "findings");
  pedicle_json_writer_begin (writer, '{');
  for (guint i = 0; i < PEDICLE_N_FINDINGS; i++)
    if (pedicle_finding_get (i)->scope == scope && pedicle_answers_has (answers, i))
      write_answer (writer, i, pedicle_answers_get (answers, i));
  pedicle_json_writer_end (writer, '}');
}

static void
write_text (PedicleJsonWriter *writer, const char *member, const char *text)
{
  if (text == NULL)
    return;
  pedicle_json_writer_name (writer, member);
  pedicle_json_writer_string (writer, text);
}

static void
write_others (PedicleJsonWriter *writer, JsonObject *others)
{
  JsonObjectIter iter;
  const char *name;
  JsonNode *node;

  if (others == NULL)
    return;
  json_object_iter_init_ordered (&iter, others);
  while (json_object_iter_next_ordered (&iter, &name, &node)) {
    pedicle_json_writer_name (writer, name);
    pedicle_json_writer_node (writer, node);
  }
}

static void
write_levels (PedicleJsonWriter *writer, PedicleLevels levels)
{
  pedicle_json_writer_name (writer, "levels");
  pedicle_json_writer_begin (writer, '[');
  for (guint i = 0; i < PEDICLE_N_LEVELS; i++)
    if (levels & PEDICLE_LEVELS (i))
      pedicle_json_writer_string (writer, pedicle_level_get_id (i));
  pedicle_json_writer_end (writer, ']');
}

static void
write_lesion (PedicleJsonWriter *writer, const PedicleLesion *lesion)
{
  pedicle_json_writer_begin (writer, '{');
  write_text (writer, "id", lesion->id);
  write_levels (writer, lesion->levels);
  write_findings (writer, &lesion->findings, PEDICLE_SCOPE_LESION);
  write_text (writer, "note", lesion->note);
  write_others (writer, lesion->others);
  pedicle_json_writer_end (writer, '}');
}

static void
write_visit (PedicleJsonWriter *writer, const PedicleVisit *visit)
{
  pedicle_json_writer_begin (writer, '{');
  write_text (writer, "date", visit->date);
  write_findings (writer, &visit->findings, PEDICLE_SCOPE_PATIENT);
  pedicle_json_writer_name (writer, "lesions");
  pedicle_json_writer_begin (writer, '[');
  for (guint i = 0; i < visit->lesions->len; i++)
    write_lesion (writer, g_ptr_array_index (visit->lesions, i));
  pedicle_json_writer_end (writer, ']');
  write_text (writer, "note", visit->note);
  write_others (writer, visit->others);
  pedicle_json_writer_end (writer, '}');
}

static void
write_case (PedicleJsonWriter *writer, const PedicleCaseData *data)
{
  pedicle_json_writer_begin (writer, '{');
  write_text (writer, "format", "pedicle-case");
  pedicle_json_writer_name (writer, "version");
  pedicle_json_writer_integer (writer, PEDICLE_CASE_FILE_VERSION);
  write_text (writer, "id", data->id);
  write_text (writer, "label", data->label);
  write_text (writer, "created", data->created);
  write_text (writer, "modified", data->modified);
  if (data->birth_year != 0) {
    pedicle_json_writer_name (writer, "birth-year");
    pedicle_json_writer_integer (writer, data->birth_year);
  }
  write_text (writer, "sex", pedicle_sex_get_id (data->sex));
  pedicle_json_writer_name (writer, "assessments");
  pedicle_json_writer_begin (writer, '[');
  for (guint i = 0; i < data->visits->len; i++)
    write_visit (writer, g_ptr_array_index (data->visits, i));
  pedicle_json_writer_end (writer, ']');
  write_others (writer, data->others);
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
