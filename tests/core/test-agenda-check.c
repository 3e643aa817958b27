/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Before the meeting: what is found out about each case of an agenda. */

#include "agenda-check.h"
#include "agenda-words.h"
#include "case-file.h"
#include "scratch.h"

#include <string.h>

#define ID "5e0c7f3e-8a51-4f0e-9d0a-0c6f5f1b9a11"
#define OTHER "6e0c7f3e-8a51-4f0e-9d0a-0c6f5f1b9a11"
#define LESION "{\"id\": \"1\", \"levels\": [\"L2\"], \"findings\": {%s}}"

typedef struct {
  const char *name;
  const char *patient, *lesion; /* findings; lesion NULL: there is none; patient NULL: no file */
  const char *id;
  PedicleReadiness readiness;
  gboolean missing;
  guint contradictions, urgent;
} Row;

static const Row rows[] = {
  { "empty", "", NULL, ID, PEDICLE_READINESS_GAPS, TRUE, 0, 0 },
  { "gaps", "", "\"escc\": \"0\"", ID, PEDICLE_READINESS_GAPS, TRUE, 0, 0 },
  { "contradiction", "\"kps\": 100, \"ecog\": 4", "\"escc\": \"0\"", ID, PEDICLE_READINESS_GAPS,
    TRUE, 1, 0 },
  { "urgent", "\"frankel\": \"C\", \"deficit-tempo\": \"rapid\", \"deficit-hours\": 6",
    "\"escc\": \"3\"", ID, PEDICLE_READINESS_GAPS, TRUE, 0, 1 },
  { "capital-id", "", "\"escc\": \"0\"", "5E0C7F3E-8A51-4F0E-9D0A-0C6F5F1B9A11",
    PEDICLE_READINESS_GAPS, TRUE, 0, 0 },
  { "other-case", "", NULL, OTHER, PEDICLE_READINESS_OTHER_CASE, FALSE, 0, 0 },
  { "damaged", "\"kps\": 85", NULL, ID, PEDICLE_READINESS_DAMAGED, FALSE, 0, 0 },
  { "missing", NULL, NULL, ID, PEDICLE_READINESS_MISSING, FALSE, 0, 0 },
};

static char *
make_text (const Row *row)
{
  g_autofree char *lesion = g_strdup_printf (LESION, row->lesion);

  return g_strdup_printf ("{\"format\": \"pedicle-case\", \"version\": 1, \"id\": \"" ID "\", "
                          "\"label\": \"MDT-7\", \"assessments\": [{\"date\": \"2026-11-20\", "
                          "\"findings\": {%s}, \"lesions\": [%s]}]}",
                          row->patient, row->lesion != NULL ? lesion : "");
}

static void
test_row (gconstpointer data)
{
  const Row *row = data;
  g_autofree char *folder = scratch_new ();
  g_autofree char *text = row->patient != NULL ? make_text (row) : NULL;
  g_autoptr (GFile) parent = g_file_new_for_path (folder);
  g_autoptr (GFile) file = text != NULL ? scratch_write (folder, "a", text, -1)
                                        : g_file_get_child (parent, "a");
  g_autoptr (PedicleCheck) check =
    pedicle_check_file (file, row->id, pedicle_knowledge_get_default (), NULL);

  g_assert_cmpint (check->readiness, ==, row->readiness);
  g_assert_cmpint (check->n_missing > 0, ==, row->missing);
  g_assert_cmpuint (check->n_contradictions, ==, row->contradictions);
  g_assert_cmpint (check->n_urgent > 0, ==, row->urgent > 0);
  g_assert_cmpint (check->message != NULL, ==, row->readiness > PEDICLE_READINESS_GAPS);
  g_assert_cmpstr (check->label, ==, check->message != NULL ? NULL : "MDT-7");
  scratch_free (g_steal_pointer (&folder));
}

/* A finding of the patient is one finding, however many lesions wait for it. */
static void
test_counted_once (void)
{
  g_autoptr (PedicleCase) case_ = pedicle_case_new ();
  g_autoptr (PedicleCheck) one = NULL, two = NULL;
  const PedicleKnowledge *knowledge = pedicle_knowledge_get_default ();
  const char *id = pedicle_case_get_id (case_);
  PedicleFindingSet patient, lesion;

  pedicle_case_add_lesion (case_, PEDICLE_LEVELS (PEDICLE_LEVEL_L2), NULL);
  one = pedicle_check_case (case_, id, knowledge);
  pedicle_case_add_lesion (case_, PEDICLE_LEVELS (PEDICLE_LEVEL_L4), NULL);
  two = pedicle_check_case (case_, id, knowledge);
  patient = pedicle_check_get_missing (one);
  lesion = pedicle_check_get_missing_of_lesion (one, 0);
  g_assert_cmpuint (patient & lesion, ==, 0);
  g_assert_true (patient & PEDICLE_FINDING_SET (PEDICLE_FINDING_FRANKEL));
  g_assert_true (lesion & PEDICLE_FINDING_SET (PEDICLE_FINDING_ALIGNMENT));
  g_assert_cmpuint (two->n_missing, >, one->n_missing);
  g_assert_cmpuint (two->n_missing, <, 2 * one->n_missing);
}

static void
test_agenda (void)
{
  g_autofree char *folder = scratch_new (), *text = NULL;
  g_autoptr (PedicleCase) case_ = pedicle_case_new ();
  g_autoptr (GFile) parent = g_file_new_for_path (folder), file = NULL;
  g_autoptr (PedicleAgenda) agenda = pedicle_agenda_new ();
  g_autoptr (GPtrArray) checks = NULL;
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  const PedicleKnowledge *knowledge = pedicle_knowledge_get_default ();

  text = pedicle_case_to_json (case_);
  file = scratch_write (folder, "b", text, -1);
  pedicle_agenda_add (agenda, "a", ID, NULL);
  pedicle_agenda_add (agenda, "b", pedicle_case_get_id (case_), NULL);
  checks = pedicle_check_agenda (agenda, parent, knowledge, NULL);
  g_assert_cmpuint (checks->len, ==, 2);
  g_assert_cmpint (((PedicleCheck *) checks->pdata[0])->readiness, ==, PEDICLE_READINESS_MISSING);
  g_assert_cmpstr (((PedicleCheck *) checks->pdata[0])->message, ==, "a: the file does not exist");
  g_assert_cmpint (((PedicleCheck *) checks->pdata[1])->readiness, ==, PEDICLE_READINESS_GAPS);
  g_cancellable_cancel (cancellable);
  g_assert_null (pedicle_check_agenda (agenda, parent, knowledge, cancellable));
  scratch_free (g_steal_pointer (&folder));
}

/* A case without a lesion lacks more than findings. */
static void
test_no_lesion (void)
{
  g_autoptr (PedicleCase) case_ = pedicle_case_new ();
  g_autoptr (PedicleCheck) without = NULL, with = NULL;
  g_autofree char *said = NULL, *then = NULL;
  const PedicleKnowledge *knowledge = pedicle_knowledge_get_default ();

  without = pedicle_check_case (case_, pedicle_case_get_id (case_), knowledge);
  pedicle_case_add_lesion (case_, PEDICLE_LEVELS (PEDICLE_LEVEL_L2), NULL);
  with = pedicle_check_case (case_, pedicle_case_get_id (case_), knowledge);
  said = pedicle_check_describe_gaps (without);
  then = pedicle_check_describe_gaps (with);
  g_assert_true (g_str_has_prefix (said, "No lesion yet"));
  g_assert_null (strstr (then, "No lesion yet"));
}

/* Figure 3 is answered whole. */
static void
test_ready (gconstpointer examples)
{
  g_autoptr (GFile) file = g_file_new_build_filename (examples, "figure-3.pedicle.json", NULL);
  g_autoptr (PedicleCase) case_ = pedicle_case_load (file, NULL, NULL, NULL);
  g_autoptr (PedicleCheck) check = pedicle_check_file (file, pedicle_case_get_id (case_),
                                                       pedicle_knowledge_get_default (), NULL);

  g_assert_cmpint (check->readiness, ==, PEDICLE_READINESS_READY);
  g_assert_cmpuint (check->n_missing, ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_assert_cmpint (argc, ==, 2);
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autofree char *path = g_strconcat ("/agenda-check/", rows[i].name, NULL);

    g_test_add_data_func (path, &rows[i], test_row);
  }
  g_test_add_func ("/agenda-check/no-lesion", test_no_lesion);
  g_test_add_func ("/agenda-check/counted-once", test_counted_once);
  g_test_add_func ("/agenda-check/agenda", test_agenda);
  g_test_add_data_func ("/agenda-check/ready", argv[1], test_ready);
  return g_test_run ();
}
