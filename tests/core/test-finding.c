/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The findings, row by row as the rule base lists them. */

#include "state.h"

#include <stdio.h>
#include <string.h>

#define LESION PEDICLE_SCOPE_LESION
#define PATIENT PEDICLE_SCOPE_PATIENT
#define PAIN PEDICLE_PANEL_PAIN
#define NEUROLOGY PEDICLE_PANEL_NEUROLOGY
#define INSTABILITY PEDICLE_PANEL_INSTABILITY
#define IMAGING PEDICLE_PANEL_IMAGING
#define GENERAL PEDICLE_PANEL_GENERAL

#define NO_YES "no, yes"
#define FLAG "true"
#define PRIMARIES \
  "breast, prostate, thyroid, carcinoid, rectum, kidney, uterus, lung-non-small-cell, " \
  "lung-small-cell, stomach, bladder, oesophagus, pancreas, osteosarcoma, liver, gallbladder, " \
  "colon, melanoma, ovary, sarcoma, head-and-neck, myeloma, lymphoma, leukaemia, unidentified, " \
  "other"

typedef struct {
  const char *id;
  PedicleScope scope;
  PediclePanelId panel;
  const char *values; /* as messages name them */
  const char *points; /* of the SINS, one for each value; or NULL */
  const char *normal; /* what "Rest normal" fills in; or NULL */
} Row;

/* In the order of the form, which is the order of the program. */
static const Row rows[] = {
  { "pain", LESION, PAIN, "none, occasional, continuous", NULL, "none" },
  { "pain-mechanical", LESION, PAIN, NO_YES, NULL, "no" },
  { "pain-tumour", LESION, PAIN, NO_YES, NULL, "no" },
  { "pain-radicular", LESION, PAIN, NO_YES, NULL, "no" },
  { "pain-vas", LESION, PAIN, "0 to 10 in steps of 0.5", NULL, NULL },
  { "pain-intractable", LESION, PAIN, FLAG, NULL, NULL },
  { "explains-deficit", LESION, NEUROLOGY, NO_YES, NULL, NULL },
  { "frankel", PATIENT, NEUROLOGY, "A, B, C, D, E", NULL, "E" },
  { "root-deficit", PATIENT, NEUROLOGY, NO_YES, NULL, "no" },
  { "ambulatory", PATIENT, NEUROLOGY, NO_YES, NULL, "yes" },
  { "deficit-tempo", PATIENT, NEUROLOGY, "stable, slow, rapid", NULL, NULL },
  { "deficit-hours", PATIENT, NEUROLOGY, "0 to 8760 in steps of 1", NULL, NULL },
  { "bone-lesion", LESION, INSTABILITY, "blastic, mixed, lytic", "0 1 2", NULL },
  { "alignment", LESION, INSTABILITY, "normal, deformity, subluxation", "0 2 4", "normal" },
  { "collapse", LESION, INSTABILITY, "none, involved-over-50, under-50, over-50", "0 1 2 3",
    "none" },
  { "posterolateral", LESION, INSTABILITY, "none, unilateral, bilateral", "0 1 3", "none" },
  { "overt-instability", LESION, INSTABILITY, FLAG, NULL, NULL },
  { "escc", LESION, IMAGING, "0, 1a, 1b, 1c, 2, 3", NULL, "0" },
  { "posterior-wall-breach", LESION, IMAGING, NO_YES, NULL, "no" },
  { "foraminal-invasion", LESION, IMAGING, NO_YES, NULL, "no" },
  { "near-posterior-wall", LESION, IMAGING, NO_YES, NULL, "no" },
  { "pedicle-lysis", LESION, IMAGING, "none, unilateral, bilateral", NULL, "none" },
  { "cement-unsafe", LESION, IMAGING, FLAG, NULL, NULL },
  { "prior-irradiation", LESION, IMAGING, NO_YES, NULL, "no" },
  { "kps", PATIENT, GENERAL, "0 to 100 in steps of 10", NULL, NULL },
  { "ecog", PATIENT, GENERAL, "0 to 4 in steps of 1", NULL, NULL },
  { "primary", PATIENT, GENERAL, PRIMARIES, NULL, NULL },
  { "primary-controlled", PATIENT, GENERAL, NO_YES, NULL, NULL },
  { "radiosensitivity", PATIENT, GENERAL, "sensitive, intermediate, resistant", NULL, NULL },
  { "tumour-growth", PATIENT, GENERAL, "slow, moderate, rapid", NULL, NULL },
  { "extraspinal-bone-metastases", PATIENT, GENERAL, "none, 1-2, 3-or-more", NULL, "none" },
  { "vertebral-metastases", PATIENT, GENERAL, "1, 2, 3-or-more", NULL, NULL },
  { "visceral-metastases", PATIENT, GENERAL, "none, removable, unremovable", NULL, "none" },
  { "life-expectancy", PATIENT, GENERAL, "under-6, 6-12, over-12", NULL, NULL },
  { "fit-open-surgery", PATIENT, GENERAL, NO_YES, NULL, NULL },
  { "fit-general-anaesthesia", PATIENT, GENERAL, NO_YES, NULL, "yes" },
  { "cement-risk", PATIENT, GENERAL, NO_YES, NULL, "no" },
};

static void
test_row (gconstpointer data)
{
  const Row *row = data;
  PedicleFindingId id;
  const PedicleFinding *finding;
  g_autofree char *values = NULL;

  g_assert_true (pedicle_finding_from_id (row->id, &id));
  g_assert_cmpint (id, ==, row - rows);
  finding = pedicle_finding_get (id);
  g_assert_cmpstr (finding->id, ==, row->id);
  g_assert_cmpint (finding->scope, ==, row->scope);
  g_assert_cmpint (finding->panel, ==, row->panel);
  values = pedicle_finding_describe_values (id);
  g_assert_cmpstr (values, ==, row->values);
  if (row->normal == NULL)
    g_assert_cmpint (finding->normal, ==, PEDICLE_NO_NORMAL);
  else
    g_assert_cmpstr (finding->choices[finding->normal].id, ==, row->normal);
}

static void
test_points (gconstpointer data)
{
  const Row *row = data;
  const PedicleFinding *finding = pedicle_finding_get (state_finding (row->id));
  g_auto (GStrv) points = g_strsplit (row->points != NULL ? row->points : "", " ", -1);

  if (row->points != NULL)
    g_assert_cmpint (g_strv_length (points), ==, finding->n_choices);
  for (guint i = 0; i < finding->n_choices; i++)
    g_assert_cmpint (finding->choices[i].points, ==,
                     row->points != NULL ? (int) g_ascii_strtoll (points[i], NULL, 10)
                                         : PEDICLE_NO_POINTS);
}

/* What a choice, a flag and a number take, from the words of the table. */
static void
test_accepts (gconstpointer data)
{
  const Row *row = data;
  PedicleFindingId id = state_finding (row->id);
  const PedicleFinding *finding = pedicle_finding_get (id);
  g_auto (GStrv) words = g_strsplit (row->values, ", ", -1);
  int minimum = 0, maximum = g_str_equal (row->values, FLAG) ? 1 : g_strv_length (words) - 1;
  int step = 1;

  if (finding->type == PEDICLE_ANSWER_NUMBER) {
    double highest, step_in_units;

    g_assert_cmpint (sscanf (row->values, "0 to %lf in steps of %lf", &highest, &step_in_units), ==,
                     2);
    maximum = (int) (highest * finding->per_unit);
    step = (int) (step_in_units * finding->per_unit);
  }
  for (int value = -3; value <= maximum + 20; value++)
    g_assert_cmpint (pedicle_finding_accepts (id, value), ==,
                     value >= minimum && value <= maximum && value % step == 0);
  g_assert_false (pedicle_finding_accepts (id, G_MAXINT));
  g_assert_false (pedicle_finding_accepts (id, G_MININT));
}

static void
test_texts (gconstpointer data)
{
  const Row *row = data;
  PedicleFindingId id = state_finding (row->id);
  const PedicleFinding *finding = pedicle_finding_get (id);
  const char *help = pedicle_finding_get_help (id);

  g_assert_cmpstr (pedicle_finding_get_label (id), !=, "");
  g_assert_cmpint (g_utf8_strlen (pedicle_finding_get_label (id), -1), <=, 30);
  g_assert_true (g_str_has_suffix (help, "."));
  g_assert_null (strstr (help, "  "));
  g_assert_cmpint (g_utf8_strlen (help, -1), <=, 300);
  for (guint i = 0; i < finding->n_choices; i++)
    g_assert_cmpstr (pedicle_choice_get_label (&finding->choices[i]), !=, "");
}

static void
test_all_rows (void)
{
  g_assert_cmpint (G_N_ELEMENTS (rows), ==, PEDICLE_N_FINDINGS);
  for (guint i = 1; i < G_N_ELEMENTS (rows); i++)
    g_assert_cmpint (rows[i].panel, >=, rows[i - 1].panel);
}

typedef struct {
  const char *name;
  const char *finding, *value, *words;
} Answer;

static const Answer answers[] = {
  { "choice", "pain", "continuous", "Continuous" },
  { "yes", "pain-tumour", "yes", "Yes" },
  { "symbol", "escc", "1c", "1c" },
  { "whole-number", "kps", "80", "80" },
  { "half", "pain-vas", "6.5", "6.5" },
  { "whole-of-halves", "pain-vas", "10", "10" },
  { "zero", "pain-vas", "0", "0" },
  { "flag", "cement-unsafe", "", "Yes" },
  { "sign", "collapse", "over-50", "≥ 50 %" },
};

static void
test_answer (gconstpointer data)
{
  const Answer *row = data;
  PedicleFindingId finding = state_finding (row->finding);
  g_autofree char *words =
    pedicle_finding_describe_answer (finding, state_value (finding, row->value));

  g_assert_cmpstr (words, ==, row->words);
}

static void
test_unknown_ids (void)
{
  PedicleFindingId finding = PEDICLE_FINDING_KPS;
  int value = 7;

  g_assert_false (pedicle_finding_from_id ("Pain", &finding));
  g_assert_false (pedicle_finding_from_id ("sins", &finding));
  g_assert_false (pedicle_finding_from_id ("", &finding));
  g_assert_cmpint (finding, ==, PEDICLE_FINDING_KPS);
  g_assert_false (pedicle_finding_choice_from_id (PEDICLE_FINDING_PAIN, "None", &value));
  g_assert_false (pedicle_finding_choice_from_id (PEDICLE_FINDING_KPS, "80", &value));
  g_assert_false (pedicle_finding_choice_from_id (PEDICLE_FINDING_CEMENT_UNSAFE, "true", &value));
  g_assert_cmpint (value, ==, 7);
}

/* A flag is never unknown: taking its answer back lowers it. */
static void
test_flag_is_lowered (void)
{
  PedicleAnswers answers_of_flag;

  pedicle_answers_init (&answers_of_flag);
  g_assert_cmpint (pedicle_answers_get (&answers_of_flag, PEDICLE_FINDING_CEMENT_UNSAFE), ==, 0);
  g_assert_false (pedicle_answers_has (&answers_of_flag, PEDICLE_FINDING_CEMENT_UNSAFE));
  pedicle_answers_set (&answers_of_flag, PEDICLE_FINDING_CEMENT_UNSAFE, 1);
  g_assert_true (pedicle_answers_has (&answers_of_flag, PEDICLE_FINDING_CEMENT_UNSAFE));
  pedicle_answers_set (&answers_of_flag, PEDICLE_FINDING_CEMENT_UNSAFE, PEDICLE_UNANSWERED);
  g_assert_cmpint (pedicle_answers_get (&answers_of_flag, PEDICLE_FINDING_CEMENT_UNSAFE), ==, 0);
  g_assert_cmpint (pedicle_answers_get (&answers_of_flag, PEDICLE_FINDING_PAIN), ==,
                   PEDICLE_UNANSWERED);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    state_add_row ("/finding/row", rows[i].id, &rows[i], test_row);
    state_add_row ("/finding/points", rows[i].id, &rows[i], test_points);
    state_add_row ("/finding/accepts", rows[i].id, &rows[i], test_accepts);
    state_add_row ("/finding/texts", rows[i].id, &rows[i], test_texts);
  }
  g_test_add_func ("/finding/all", test_all_rows);
  for (guint i = 0; i < G_N_ELEMENTS (answers); i++)
    state_add_row ("/finding/answer", answers[i].name, &answers[i], test_answer);
  g_test_add_func ("/finding/unknown-ids", test_unknown_ids);
  g_test_add_func ("/finding/flag-is-lowered", test_flag_is_lowered);
  return g_test_run ();
}
