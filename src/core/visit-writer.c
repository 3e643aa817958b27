/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "visit-writer.h"

#include "json-others.h"

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
write_step (PedicleJsonWriter *writer, const PedicleStep *step, gboolean first)
{
  pedicle_json_writer_begin (writer, '{');
  pedicle_json_writer_text (writer, "technique", pedicle_technique_get_id (step->technique));
  if (!first)
    pedicle_json_writer_text (writer, "timing", pedicle_timing_get_id (step->timing));
  if (step->days != PEDICLE_DAYS_UNSAID) {
    pedicle_json_writer_name (writer, "days");
    pedicle_json_writer_integer (writer, step->days);
  }
  pedicle_json_writer_text (writer, "note", step->note);
  pedicle_json_others_write (writer, step->others);
  pedicle_json_writer_end (writer, '}');
}

/* Left out where there is none, as before there were plans. */
static void
write_plan (PedicleJsonWriter *writer, const GPtrArray *plan)
{
  if (plan->len == 0)
    return;
  pedicle_json_writer_name (writer, "plan");
  pedicle_json_writer_begin (writer, '[');
  for (guint i = 0; i < plan->len; i++)
    write_step (writer, plan->pdata[i], i == 0);
  pedicle_json_writer_end (writer, ']');
}

static void
write_lesion (PedicleJsonWriter *writer, const PedicleLesion *lesion)
{
  pedicle_json_writer_begin (writer, '{');
  pedicle_json_writer_text (writer, "id", lesion->id);
  write_levels (writer, lesion->levels);
  write_findings (writer, &lesion->findings, PEDICLE_SCOPE_LESION);
  write_plan (writer, lesion->plan);
  pedicle_json_writer_text (writer, "note", lesion->note);
  pedicle_json_others_write (writer, lesion->others);
  pedicle_json_writer_end (writer, '}');
}

void
pedicle_visit_write (PedicleJsonWriter *writer, const PedicleVisit *visit)
{
  pedicle_json_writer_begin (writer, '{');
  pedicle_json_writer_text (writer, "date", visit->date);
  write_findings (writer, &visit->findings, PEDICLE_SCOPE_PATIENT);
  pedicle_json_writer_name (writer, "lesions");
  pedicle_json_writer_begin (writer, '[');
  for (guint i = 0; i < visit->lesions->len; i++)
    write_lesion (writer, g_ptr_array_index (visit->lesions, i));
  pedicle_json_writer_end (writer, ']');
  pedicle_json_writer_text (writer, "note", visit->note);
  pedicle_json_others_write (writer, visit->others);
  pedicle_json_writer_end (writer, '}');
}
