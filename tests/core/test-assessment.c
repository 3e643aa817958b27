/* SPDX-License-Identifier: GPL-3.0-or-later */

/* An assessment is of one visit of a case; what is of the patient stands apart from what is of a
 * lesion. */

#include "state.h"

/* Two visits: mechanical pain at T8 first, three months later nothing known of a lesion at C4. */
static PedicleCase *
case_of_two_visits (void)
{
  g_autoptr (PedicleCase) first = state_case ("kps=80 levels=T8 pain-mechanical=yes");
  g_autoptr (PedicleCase) second = state_case ("kps=50 levels=C4");
  PedicleCaseData *data = pedicle_case_data_new ();

  data->id = g_strdup (pedicle_case_get_id (first));
  g_ptr_array_add (data->visits, pedicle_visit_copy (pedicle_case_get_last_visit (first)));
  g_ptr_array_add (data->visits, pedicle_visit_copy (pedicle_case_get_last_visit (second)));
  return pedicle_case_new_from_data (data);
}

typedef struct {
  const char *name;
  guint visit;
  int karnofsky;
  const char *levels;
  PedicleTri mechanical, outside_scope;
} Row;

static const Row rows[] = {
  { "first", 0, 80, "T8", PEDICLE_TRUE, PEDICLE_FALSE },
  { "last", 1, 50, "C4", PEDICLE_UNKNOWN, PEDICLE_TRUE },
};

static void
test_visit (gconstpointer data)
{
  const Row *row = data;
  g_autoptr (PedicleCase) case_ = case_of_two_visits ();
  g_autoptr (PedicleAssessment) assessment =
    pedicle_assess (case_, row->visit, pedicle_knowledge_get_default ());
  const PedicleLesionAssessment *lesion = pedicle_assessment_get_lesion (assessment, 0);
  const PedicleFacts *patient = pedicle_assessment_get_facts (assessment);

  g_assert_cmpstr (pedicle_assessment_get_case_id (assessment), ==, pedicle_case_get_id (case_));
  g_assert_true (pedicle_assessment_get_knowledge (assessment) == pedicle_knowledge_get_default ());
  g_assert_cmpint (patient->numbers[PEDICLE_NUMBER_KARNOFSKY].range.lower, ==, row->karnofsky);
  g_assert_cmpint (lesion->levels, ==, state_levels (row->levels));
  g_assert_cmpint (lesion->facts.facts[PEDICLE_FACT_MECHANICAL].value, ==, row->mechanical);
  g_assert_cmpint (lesion->facts.facts[PEDICLE_FACT_OUTSIDE_SCOPE].value, ==, row->outside_scope);
  g_assert_null (pedicle_assessment_get_lesion (assessment, 1));
}

/* Each lesion is judged by its own findings, and all by those of the patient. */
static void
test_lesions_are_apart (void)
{
  g_autoptr (PedicleAssessment) assessment =
    state_assess ("primary=melanoma levels=T8 escc=3 levels=L2 overt-instability levels=L5-S1");
  const PedicleLesionAssessment *lesions[] = { pedicle_assessment_get_lesion (assessment, 0),
                                               pedicle_assessment_get_lesion (assessment, 1),
                                               pedicle_assessment_get_lesion (assessment, 2) };
  const PedicleFactId own[] = { PEDICLE_FACT_CORD_COMPRESSION, PEDICLE_FACT_OVERT,
                                PEDICLE_FACT_OUTSIDE_SCOPE };

  g_assert_cmpint (pedicle_assessment_get_n_lesions (assessment), ==, 3);
  for (guint i = 0; i < G_N_ELEMENTS (lesions); i++) {
    g_assert_cmpint (lesions[i]->facts.facts[PEDICLE_FACT_RADIORESISTANT].value, ==, PEDICLE_TRUE);
    for (guint j = 0; j < G_N_ELEMENTS (own); j++)
      g_assert_cmpint (lesions[i]->facts.facts[own[j]].value == PEDICLE_TRUE, ==, i == j);
  }
}

/* An alert of the patient is none of a lesion, and the other way round. */
static void
test_alerts_by_scope (void)
{
  const PedicleKnowledge *knowledge = pedicle_knowledge_get_default ();
  const PedicleAlert *of_patient = pedicle_knowledge_find_alert (knowledge, "GEN-5");
  const PedicleAlert *of_lesion = pedicle_knowledge_find_alert (knowledge, "GEN-12");
  g_autoptr (PedicleAssessment) assessment = state_assess ("frankel=A overt-instability");
  const PedicleLesionAssessment *lesion = pedicle_assessment_get_lesion (assessment, 0);

  g_assert_cmpint (pedicle_assessment_get_alert (assessment, of_patient).value, ==, PEDICLE_TRUE);
  g_assert_cmpint (pedicle_assessment_get_alert (assessment, of_lesion).value, ==, PEDICLE_FALSE);
  g_assert_cmpint (pedicle_lesion_assessment_get_alert (lesion, of_lesion).value, ==, PEDICLE_TRUE);
  g_assert_cmpint (pedicle_lesion_assessment_get_alert (lesion, of_patient).value, ==,
                   PEDICLE_FALSE);
  state_assert_findings (pedicle_lesion_assessment_get_alert (lesion, of_lesion).findings,
                         "overt-instability");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    state_add_row ("/assessment/visit", rows[i].name, &rows[i], test_visit);
  g_test_add_func ("/assessment/lesions-are-apart", test_lesions_are_apart);
  g_test_add_func ("/assessment/alerts-by-scope", test_alerts_by_scope);
  return g_test_run ();
}
