/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is known of each primary, row by row as the rule base lists it. */

#include "state.h"

#include "primary.h"

typedef struct {
  const char *id;
  int tokuhashi;
  const char *radiosensitivity, *growth; /* or NULL */
  gboolean haematological;
} Row;

static const Row rows[] = {
  { "breast", 5, "intermediate", "slow", FALSE },
  { "prostate", 5, "intermediate", "slow", FALSE },
  { "thyroid", 5, "resistant", "slow", FALSE },
  { "carcinoid", 5, "intermediate", NULL, FALSE },
  { "rectum", 4, "resistant", NULL, FALSE },
  { "kidney", 3, "resistant", "moderate", FALSE },
  { "uterus", 3, NULL, "moderate", FALSE },
  { "liver", 1, "resistant", NULL, FALSE },
  { "gallbladder", 1, NULL, NULL, FALSE },
  { "unidentified", 1, NULL, "rapid", FALSE },
  { "lung-non-small-cell", 0, "resistant", "rapid", FALSE },
  { "lung-small-cell", 0, "intermediate", "rapid", FALSE },
  { "stomach", 0, NULL, "rapid", FALSE },
  { "osteosarcoma", 0, "resistant", NULL, FALSE },
  { "bladder", 0, NULL, NULL, FALSE },
  { "oesophagus", 0, NULL, NULL, FALSE },
  { "pancreas", 0, NULL, NULL, FALSE },
  { "colon", 2, "resistant", NULL, FALSE },
  { "melanoma", 2, "resistant", NULL, FALSE },
  { "sarcoma", 2, "resistant", NULL, FALSE },
  { "ovary", 2, "intermediate", NULL, FALSE },
  { "head-and-neck", 2, NULL, NULL, FALSE },
  { "other", 2, NULL, NULL, FALSE },
  { "myeloma", 2, "sensitive", NULL, TRUE },
  { "lymphoma", 2, "sensitive", NULL, TRUE },
  { "leukaemia", 2, "sensitive", NULL, TRUE },
};

static void
assert_proposal (PedicleCase *case_, PedicleFindingId finding, const char *expected)
{
  int proposed = pedicle_primary_propose (&pedicle_case_get_last_visit (case_)->findings, finding);
  const PedicleFinding *row = pedicle_finding_get (finding);

  g_assert_cmpstr (proposed == PEDICLE_UNANSWERED ? NULL : row->choices[proposed].id, ==, expected);
}

static void
test_row (gconstpointer data)
{
  const Row *row = data;
  g_autofree char *state = g_strdup_printf ("primary=%s", row->id);
  g_autoptr (PedicleCase) case_ = state_case (state);
  const PediclePrimary *primary =
    pedicle_primary_get (state_value (PEDICLE_FINDING_PRIMARY, row->id));

  g_assert_cmpint (primary->tokuhashi, ==, row->tokuhashi);
  g_assert_cmpint (primary->haematological, ==, row->haematological);
  assert_proposal (case_, PEDICLE_FINDING_RADIOSENSITIVITY, row->radiosensitivity);
  assert_proposal (case_, PEDICLE_FINDING_TUMOUR_GROWTH, row->growth);
}

static void
test_all_are_listed (void)
{
  g_assert_cmpint (G_N_ELEMENTS (rows), ==,
                   pedicle_finding_get (PEDICLE_FINDING_PRIMARY)->n_choices);
}

/* No primary, no proposal; and none for any other finding. */
static void
test_proposes_nothing_else (void)
{
  g_autoptr (PedicleCase) unknown = state_case ("");
  g_autoptr (PedicleCase) breast = state_case ("primary=breast");

  for (guint i = 0; i < PEDICLE_N_FINDINGS; i++) {
    assert_proposal (unknown, i, NULL);
    if (i != PEDICLE_FINDING_RADIOSENSITIVITY && i != PEDICLE_FINDING_TUMOUR_GROWTH)
      g_assert_cmpint (pedicle_primary_propose (&pedicle_case_get_last_visit (breast)->findings, i),
                       ==, PEDICLE_UNANSWERED);
  }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    state_add_row ("/primary", rows[i].id, &rows[i], test_row);
  g_test_add_func ("/primary/all", test_all_are_listed);
  g_test_add_func ("/primary/proposes-nothing-else", test_proposes_nothing_else);
  return g_test_run ();
}
