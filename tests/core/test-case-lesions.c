/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Lesions of a case come and go, and "Rest normal" fills in what is left, without contradicting. */

#include "state.h"

static void
assert_levels_refused (PedicleCase *case_, PedicleLevels levels)
{
  guint n_lesions = pedicle_case_get_n_lesions (case_);
  PedicleLevels before = pedicle_case_get_lesion (case_, 0)->levels;
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (pedicle_case_add_lesion (case_, levels, &error), ==, -1);
  g_assert_error (error, PEDICLE_CASE_ERROR, PEDICLE_CASE_ERROR_NOT_ADJACENT);
  g_clear_error (&error);
  g_assert_false (pedicle_case_set_levels (case_, 0, levels, &error));
  g_assert_error (error, PEDICLE_CASE_ERROR, PEDICLE_CASE_ERROR_NOT_ADJACENT);
  g_assert_cmpint (pedicle_case_get_n_lesions (case_), ==, n_lesions);
  g_assert_cmpint (pedicle_case_get_lesion (case_, 0)->levels, ==, before);
}

static void
test_levels (void)
{
  g_autoptr (PedicleCase) case_ = state_case ("levels=T8");

  assert_levels_refused (case_, 0);
  assert_levels_refused (case_, state_levels ("T3") | state_levels ("T5"));
  assert_levels_refused (case_, state_levels ("C0-T3") | state_levels ("S5"));
  /* Two lesions may share a vertebra. */
  g_assert_cmpint (pedicle_case_add_lesion (case_, state_levels ("T8-T9"), NULL), ==, 1);
  g_assert_true (pedicle_case_set_levels (case_, 0, state_levels ("C0-S5"), NULL));
}

static char *
ids_of (PedicleCase *case_)
{
  g_autoptr (GString) ids = g_string_new (NULL);

  for (guint i = 0; i < pedicle_case_get_n_lesions (case_); i++)
    g_string_append_printf (ids, "%s%s", i > 0 ? " " : "", pedicle_case_get_lesion (case_, i)->id);
  return g_string_free (g_steal_pointer (&ids), FALSE);
}

static void
assert_ids (PedicleCase *case_, const char *expected)
{
  g_autofree char *ids = ids_of (case_);

  g_assert_cmpstr (ids, ==, expected);
}

static void
test_ids (void)
{
  g_autoptr (PedicleCase) case_ = state_case ("levels=T8 levels=L1 pain=none levels=L4");

  assert_ids (case_, "1 2 3");
  pedicle_case_remove_lesion (case_, 1);
  assert_ids (case_, "1 3");
  g_assert_cmpint (pedicle_case_get_answer (case_, 1, PEDICLE_FINDING_PAIN), ==,
    PEDICLE_UNANSWERED);
  g_assert_cmpint (pedicle_case_add_lesion (case_, state_levels ("C4"), NULL), ==, 2);
  assert_ids (case_, "1 3 2");
  /* What was said of the lesion that went is not said of the new one. */
  g_assert_cmpint (pedicle_case_get_answer (case_, 2, PEDICLE_FINDING_PAIN), ==,
    PEDICLE_UNANSWERED);
  pedicle_case_remove_lesion (case_, 2);
  pedicle_case_remove_lesion (case_, 0);
  pedicle_case_remove_lesion (case_, 0);
  g_assert_cmpint (pedicle_case_get_n_lesions (case_), ==, 0);
}

/* The same id at another visit is the same lesion: a new one does not take it. */
static void
test_ids_over_visits (void)
{
  PedicleCaseData *data = pedicle_case_data_new ();
  g_autoptr (PedicleCase) case_ = NULL;

  data->id = g_uuid_string_random ();
  for (guint i = 0; i < 2; i++) {
    PedicleVisit *visit = pedicle_visit_new ();

    visit->date = g_strdup ("2026-03-01");
    g_ptr_array_add (data->visits, visit);
    if (i == 0) {
      PedicleLesion *lesion = pedicle_lesion_new ();

      lesion->id = g_strdup ("1");
      lesion->levels = state_levels ("T8");
      g_ptr_array_add (visit->lesions, lesion);
    }
  }
  case_ = pedicle_case_new_from_data (data);
  g_assert_cmpint (pedicle_case_add_lesion (case_, state_levels ("L1"), NULL), ==, 0);
  assert_ids (case_, "2");
}

typedef struct {
  const char *name;
  PediclePanelId panel;
  const char *before;
  guint filled;
  const char *after; /* what is added to before */
} Rest;

#define PAIN PEDICLE_PANEL_PAIN
#define NEUROLOGY PEDICLE_PANEL_NEUROLOGY
#define INSTABILITY PEDICLE_PANEL_INSTABILITY
#define IMAGING PEDICLE_PANEL_IMAGING
#define GENERAL PEDICLE_PANEL_GENERAL
#define NO_KIND "pain-mechanical=no pain-tumour=no pain-radicular=no "

static const Rest rests[] = {
  { "pain/untouched", PAIN, "", 4, "pain=none " NO_KIND },
  { "pain/answers-stay", PAIN, "pain=continuous pain-mechanical=yes", 2,
    "pain-tumour=no pain-radicular=no" },
  { "pain/not-none-beside-a-kind", PAIN, "pain-tumour=yes", 2,
    "pain-mechanical=no pain-radicular=no" },
  { "pain/not-none-beside-intensity", PAIN, "pain-vas=4", 3, NO_KIND },
  { "pain/none-beside-no-intensity", PAIN, "pain-vas=0", 4, "pain=none " NO_KIND },
  { "pain/not-none-beside-intractable", PAIN, "pain-intractable", 3, NO_KIND },
  { "neurology/untouched", NEUROLOGY, "", 3, "frankel=E root-deficit=no ambulatory=yes" },
  { "neurology/does-not-walk", NEUROLOGY, "ambulatory=no", 1, "root-deficit=no" },
  { "neurology/cord-deficit", NEUROLOGY, "frankel=C", 1, "root-deficit=no" },
  { "neurology/walks-with-deficit", NEUROLOGY, "frankel=D", 2, "root-deficit=no ambulatory=yes" },
  { "neurology/a-tempo-is-of-a-deficit", NEUROLOGY, "deficit-tempo=slow", 2,
    "frankel=E ambulatory=yes" },
  { "instability/untouched", INSTABILITY, "", 3,
    "alignment=normal collapse=none posterolateral=none" },
  { "instability/flag-stays", INSTABILITY, "overt-instability collapse=over-50", 2,
    "alignment=normal posterolateral=none" },
  { "imaging/untouched", IMAGING, "", 6,
    "escc=0 posterior-wall-breach=no foraminal-invasion=no near-posterior-wall=no "
    "pedicle-lysis=none prior-irradiation=no" },
  { "imaging/all-answered", IMAGING,
    "escc=2 posterior-wall-breach=yes foraminal-invasion=yes near-posterior-wall=yes "
    "pedicle-lysis=bilateral prior-irradiation=yes", 0, "" },
  { "general/untouched", GENERAL, "", 4,
    "extraspinal-bone-metastases=none visceral-metastases=none fit-general-anaesthesia=yes "
    "cement-risk=no" },
  { "general/without-lesion", GENERAL, "no-lesion fit-open-surgery=yes", 4,
    "extraspinal-bone-metastases=none visceral-metastases=none fit-general-anaesthesia=yes "
    "cement-risk=no" },
  { "pain/without-lesion", PAIN, "no-lesion", 0, "" },
};

static void
count_cb (PedicleCase *case_, const char *what, guint *count)
{
  g_assert_cmpstr (what, ==, "rest-normal");
  ++*count;
}

static void
assert_same_answers (PedicleCase *a, PedicleCase *b)
{
  g_assert_cmpint (pedicle_case_get_n_lesions (a), ==, pedicle_case_get_n_lesions (b));
  for (guint i = 0; i < PEDICLE_N_FINDINGS; i++)
    if (pedicle_case_get_answer (a, 0, i) != pedicle_case_get_answer (b, 0, i))
      g_error ("%s differs.", pedicle_finding_get (i)->id);
}

static void
test_rest (gconstpointer data)
{
  const Rest *row = data;
  g_autofree char *words = g_strdup_printf ("%s %s", row->before, row->after);
  g_autoptr (PedicleCase) case_ = state_case (row->before);
  g_autoptr (PedicleCase) expected = state_case (words);
  PedicleContradictions before =
    pedicle_contradictions_of_patient (pedicle_case_get_last_visit (case_));
  guint count = 0;

  g_signal_connect (case_, "changed", G_CALLBACK (count_cb), &count);
  g_assert_cmpint (pedicle_case_rest_normal (case_, 0, row->panel), ==, row->filled);
  assert_same_answers (case_, expected);
  g_assert_cmpint (count, ==, row->filled > 0);
  g_assert_cmpint (pedicle_contradictions_of_patient (pedicle_case_get_last_visit (case_)), ==,
                   before);

  g_assert_cmpint (pedicle_case_rest_normal (case_, 0, row->panel), ==, 0);
  g_assert_cmpint (count, ==, row->filled > 0);
}

/* It is about the lesion that is shown, and no other. */
static void
test_rest_of_one_lesion (void)
{
  g_autoptr (PedicleCase) case_ = state_case ("levels=T8 levels=L1");

  g_assert_cmpint (pedicle_case_rest_normal (case_, 1, PAIN), ==, 4);
  g_assert_cmpint (pedicle_case_get_answer (case_, 0, PEDICLE_FINDING_PAIN), ==,
    PEDICLE_UNANSWERED);
  g_assert_cmpint (pedicle_case_get_answer (case_, 1, PEDICLE_FINDING_PAIN), ==, PEDICLE_PAIN_NONE);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/lesions/levels", test_levels);
  g_test_add_func ("/lesions/ids", test_ids);
  g_test_add_func ("/lesions/ids-over-visits", test_ids_over_visits);
  for (guint i = 0; i < G_N_ELEMENTS (rests); i++)
    state_add_row ("/rest-normal", rests[i].name, &rests[i], test_rest);
  g_test_add_func ("/rest-normal/of-one-lesion", test_rest_of_one_lesion);
  return g_test_run ();
}
