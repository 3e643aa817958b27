/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "state.h"

#include <string.h>

PedicleFindingId
state_finding (const char *id)
{
  PedicleFindingId finding;

  if (!pedicle_finding_from_id (id, &finding))
    g_error ("There is no finding “%s”.", id);
  return finding;
}

PedicleLevels
state_levels (const char *words)
{
  g_auto (GStrv) ends = g_strsplit (words, "-", 2);
  PedicleLevel first, last;

  if (!pedicle_level_from_id (ends[0], &first) ||
      !pedicle_level_from_id (ends[1] != NULL ? ends[1] : ends[0], &last))
    g_error ("There are no levels “%s”.", words);
  return pedicle_levels_between (first, last);
}

int
state_value (PedicleFindingId finding, const char *text)
{
  const PedicleFinding *row = pedicle_finding_get (finding);
  int value;

  switch (row->type) {
  case PEDICLE_ANSWER_FLAG:
    return 1;
  case PEDICLE_ANSWER_NUMBER:
    value = (int) (g_ascii_strtod (text, NULL) * row->per_unit);
    break;
  case PEDICLE_ANSWER_CHOICE:
    if (pedicle_finding_choice_from_id (finding, text, &value))
      break;
    g_error ("“%s” has no value “%s”.", row->id, text);
  }
  g_assert_true (pedicle_finding_accepts (finding, value));
  return value;
}

static void
add_lesion (PedicleCase *case_, const char *levels)
{
  g_autoptr (GError) error = NULL;

  pedicle_case_add_lesion (case_, state_levels (levels), &error);
  g_assert_no_error (error);
}

static void
answer_word (PedicleCase *case_, const char *word)
{
  g_auto (GStrv) parts = g_strsplit (word, "=", 2);
  PedicleFindingId finding;

  if (g_str_equal (parts[0], "levels")) {
    add_lesion (case_, parts[1]);
    return;
  }
  if (*word == '-') {
    pedicle_case_set_answer (case_, pedicle_case_get_n_lesions (case_) - 1,
                             state_finding (word + 1), PEDICLE_UNANSWERED);
    return;
  }
  finding = state_finding (parts[0]);
  if (pedicle_finding_get (finding)->scope == PEDICLE_SCOPE_LESION &&
      pedicle_case_get_n_lesions (case_) == 0)
    add_lesion (case_, "T8");
  pedicle_case_set_answer (case_, pedicle_case_get_n_lesions (case_) - 1, finding,
                           state_value (finding, parts[1]));
}

void
state_answer (PedicleCase *case_, const char *words)
{
  g_auto (GStrv) list = g_strsplit_set (words, " ", -1);

  for (guint i = 0; list[i] != NULL; i++)
    if (*list[i] != '\0' && !g_str_equal (list[i], "no-lesion"))
      answer_word (case_, list[i]);
}

PedicleCase *
state_case (const char *words)
{
  PedicleCase *case_ = pedicle_case_new ();

  state_answer (case_, words);
  if (pedicle_case_get_n_lesions (case_) == 0 && strstr (words, "no-lesion") == NULL)
    add_lesion (case_, "T8");
  return case_;
}

PedicleAssessment *
state_assess (const char *words)
{
  g_autoptr (PedicleCase) case_ = state_case (words);

  return pedicle_assess (case_, 0, pedicle_knowledge_get_default ());
}

static void
append_answers (GString *words, const PedicleAnswers *answers)
{
  for (guint i = 0; i < PEDICLE_N_FINDINGS; i++) {
    const PedicleFinding *row = pedicle_finding_get (i);
    int value = pedicle_answers_get (answers, i);

    if (!pedicle_answers_has (answers, i))
      continue;
    if (row->type == PEDICLE_ANSWER_FLAG)
      g_string_append_printf (words, "%s ", row->id);
    else if (row->type == PEDICLE_ANSWER_CHOICE)
      g_string_append_printf (words, "%s=%s ", row->id, row->choices[value].id);
    else
      g_string_append_printf (words, "%s=%g ", row->id, value / (double) row->per_unit);
  }
}

char *
state_in_words (const PedicleVisit *visit)
{
  g_autoptr (GString) words = g_string_new (visit->lesions->len == 0 ? "no-lesion " : "");

  append_answers (words, &visit->findings);
  for (guint i = 0; i < visit->lesions->len; i++) {
    const PedicleLesion *lesion = g_ptr_array_index (visit->lesions, i);

    g_string_append_printf (words, "levels=%s-%s ",
                            pedicle_level_get_id (pedicle_levels_get_cranial (lesion->levels)),
                            pedicle_level_get_id (pedicle_levels_get_caudal (lesion->levels)));
    append_answers (words, &lesion->findings);
  }
  return g_strchomp (g_string_free (g_steal_pointer (&words), FALSE));
}

PedicleFindingSet
state_findings (const char *ids)
{
  g_auto (GStrv) list = g_strsplit_set (ids, " ", -1);
  PedicleFindingSet findings = 0;

  for (guint i = 0; list[i] != NULL; i++) {
    if (g_str_equal (list[i], "levels"))
      findings |= PEDICLE_FINDING_SET_LEVELS;
    else if (*list[i] != '\0')
      findings |= PEDICLE_FINDING_SET (state_finding (list[i]));
  }
  return findings;
}

char *
state_describe (PedicleFindingSet findings)
{
  g_autoptr (GString) ids = g_string_new (NULL);

  for (guint i = 0; i < PEDICLE_N_FINDINGS; i++)
    if (findings & PEDICLE_FINDING_SET (i))
      g_string_append_printf (ids, "%s%s", ids->len > 0 ? " " : "", pedicle_finding_get (i)->id);
  if (findings & PEDICLE_FINDING_SET_LEVELS)
    g_string_append (ids, ids->len > 0 ? " levels" : "levels");
  return g_string_free (g_steal_pointer (&ids), FALSE);
}

void
state_assert_findings (PedicleFindingSet found, const char *expected)
{
  g_autofree char *in_words = state_describe (found);
  g_autofree char *in_order = state_describe (state_findings (expected));

  g_assert_cmpstr (in_words, ==, in_order);
}

const char *
state_tri (PedicleTri value)
{
  static const char *const words[] = { "false", "unknown", "true" };

  return words[value];
}

void
state_add_row (const char *group, const char *name, gconstpointer row, GTestDataFunc test)
{
  g_autofree char *path = g_strdup_printf ("%s/%s", group, name);

  g_test_add_data_func (path, row, test);
}
