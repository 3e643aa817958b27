/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The revised Tokuhashi score: every value of every item, its bands, and what is unknown. */

#include "state.h"

#define GENERAL PEDICLE_TOKUHASHI_GENERAL_CONDITION
#define EXTRASPINAL PEDICLE_TOKUHASHI_EXTRASPINAL_BONE_METASTASES
#define VERTEBRAL PEDICLE_TOKUHASHI_VERTEBRAL_METASTASES
#define VISCERAL PEDICLE_TOKUHASHI_VISCERAL_METASTASES
#define PRIMARY PEDICLE_TOKUHASHI_PRIMARY
#define PALSY PEDICLE_TOKUHASHI_PALSY

typedef struct {
  const char *state; /* the name of the row, too */
  PedicleTokuhashiItem item;
  PedicleRange points;
  const char *answered, *missing;
} Item;

static const Item items[] = {
  { "kps=0", GENERAL, { 0, 0 }, "kps", "" },
  { "kps=10", GENERAL, { 0, 0 }, "kps", "" },
  { "kps=20", GENERAL, { 0, 0 }, "kps", "" },
  { "kps=30", GENERAL, { 0, 0 }, "kps", "" },
  { "kps=40", GENERAL, { 0, 0 }, "kps", "" },
  { "kps=50", GENERAL, { 1, 1 }, "kps", "" },
  { "kps=60", GENERAL, { 1, 1 }, "kps", "" },
  { "kps=70", GENERAL, { 1, 1 }, "kps", "" },
  { "kps=80", GENERAL, { 2, 2 }, "kps", "" },
  { "kps=90", GENERAL, { 2, 2 }, "kps", "" },
  { "kps=100", GENERAL, { 2, 2 }, "kps", "" },
  { "ecog=0", GENERAL, { 2, 2 }, "ecog", "" },
  { "ecog=1", GENERAL, { 1, 2 }, "ecog", "kps" },
  { "ecog=2", GENERAL, { 1, 1 }, "ecog", "" },
  { "ecog=3", GENERAL, { 0, 0 }, "ecog", "" },
  { "ecog=4", GENERAL, { 0, 0 }, "ecog", "" },
  { "kps=50 ecog=0", GENERAL, { 1, 1 }, "kps", "" },
  { "", GENERAL, { 0, 2 }, "", "kps ecog" },
  { "extraspinal-bone-metastases=none", EXTRASPINAL, { 2, 2 }, "extraspinal-bone-metastases", "" },
  { "extraspinal-bone-metastases=1-2", EXTRASPINAL, { 1, 1 }, "extraspinal-bone-metastases", "" },
  { "extraspinal-bone-metastases=3-or-more", EXTRASPINAL, { 0, 0 }, "extraspinal-bone-metastases",
    "" },
  { "", EXTRASPINAL, { 0, 2 }, "", "extraspinal-bone-metastases" },
  { "vertebral-metastases=1", VERTEBRAL, { 2, 2 }, "vertebral-metastases", "" },
  { "vertebral-metastases=2", VERTEBRAL, { 1, 1 }, "vertebral-metastases", "" },
  { "vertebral-metastases=3-or-more", VERTEBRAL, { 0, 0 }, "vertebral-metastases", "" },
  { "", VERTEBRAL, { 0, 2 }, "", "vertebral-metastases" },
  { "visceral-metastases=none", VISCERAL, { 2, 2 }, "visceral-metastases", "" },
  { "visceral-metastases=removable", VISCERAL, { 1, 1 }, "visceral-metastases", "" },
  { "visceral-metastases=unremovable", VISCERAL, { 0, 0 }, "visceral-metastases", "" },
  { "", VISCERAL, { 0, 2 }, "", "visceral-metastases" },
  { "primary=thyroid", PRIMARY, { 5, 5 }, "primary", "" },
  { "primary=rectum", PRIMARY, { 4, 4 }, "primary", "" },
  { "primary=kidney", PRIMARY, { 3, 3 }, "primary", "" },
  { "primary=other", PRIMARY, { 2, 2 }, "primary", "" },
  { "primary=liver", PRIMARY, { 1, 1 }, "primary", "" },
  { "primary=osteosarcoma", PRIMARY, { 0, 0 }, "primary", "" },
  { "", PRIMARY, { 0, 5 }, "", "primary" },
  { "frankel=A", PALSY, { 0, 0 }, "frankel", "" },
  { "frankel=B", PALSY, { 0, 0 }, "frankel", "" },
  { "frankel=C", PALSY, { 1, 1 }, "frankel", "" },
  { "frankel=D", PALSY, { 1, 1 }, "frankel", "" },
  { "frankel=E", PALSY, { 2, 2 }, "frankel", "" },
  { "", PALSY, { 0, 2 }, "", "frankel" },
};

static void
test_item (gconstpointer data)
{
  const Item *row = data;
  g_autoptr (PedicleAssessment) assessment = state_assess (row->state);
  const PedicleTokuhashi *score = &pedicle_assessment_get_facts (assessment)->tokuhashi;
  PedicleMeasure item = score->items[row->item];

  g_assert_cmpint (item.range.lower, ==, row->points.lower);
  g_assert_cmpint (item.range.upper, ==, row->points.upper);
  state_assert_findings (item.answered, row->answered);
  state_assert_findings (item.missing, row->missing);
}

typedef struct {
  const char *name;
  const char *state;
  PedicleRange total;
  const char *class; /* or NULL */
} Total;

/* Bone and visceral metastases score 6 where there are none but one of the spine. */
#define SINGLE \
  "extraspinal-bone-metastases=none vertebral-metastases=1 visceral-metastases=none "
#define SPREAD \
  "extraspinal-bone-metastases=3-or-more vertebral-metastases=3-or-more " \
  "visceral-metastases=unremovable "

static const Total totals[] = {
  { "nothing-known", "", { 0, 15 }, NULL },
  { "lowest", SPREAD "kps=10 primary=stomach frankel=A", { 0, 0 }, "under-6" },
  { "highest", SINGLE "kps=100 primary=breast frankel=E", { 15, 15 }, "over-12" },
  { "7", SINGLE "kps=50 primary=stomach frankel=A", { 7, 7 }, "under-6" },
  { "8", SINGLE "kps=50 primary=liver frankel=A", { 8, 8 }, "under-6" },
  { "9", SINGLE "kps=50 primary=other frankel=A", { 9, 9 }, "6-12" },
  { "11", SINGLE "kps=80 primary=other frankel=C", { 11, 11 }, "6-12" },
  { "12", SINGLE "kps=80 primary=other frankel=E", { 12, 12 }, "over-12" },
  { "8-or-9", SINGLE "ecog=1 primary=liver frankel=A", { 8, 9 }, NULL },
  { "9-or-10", SINGLE "ecog=1 primary=other frankel=A", { 9, 10 }, "6-12" },
  { "11-or-12", SINGLE "ecog=1 primary=other frankel=E", { 11, 12 }, NULL },
  { "primary-open-but-certain", SPREAD "kps=10 frankel=E", { 2, 7 }, "under-6" },
  { "primary-open", SPREAD "kps=80 frankel=E", { 4, 9 }, NULL },
  { "palsy-open-but-certain", SINGLE "kps=80 primary=breast", { 13, 15 }, "over-12" },
};

static void
test_total (gconstpointer data)
{
  const Total *row = data;
  g_autoptr (PedicleAssessment) assessment = state_assess (row->state);
  const PedicleTokuhashi *score = &pedicle_assessment_get_facts (assessment)->tokuhashi;

  g_assert_cmpint (score->total.range.lower, ==, row->total.lower);
  g_assert_cmpint (score->total.range.upper, ==, row->total.upper);
  g_assert_cmpstr (pedicle_tokuhashi_class_get_id (score->class), ==, row->class);
}

static void
test_bands (void)
{
  for (int total = 0; total <= PEDICLE_TOKUHASHI_MAXIMUM; total++) {
    const char *expected = total <= 8 ? "under-6" : total <= 11 ? "6-12" : "over-12";

    g_assert_cmpstr (pedicle_tokuhashi_class_get_id (pedicle_tokuhashi_class_of (total)), ==,
                     expected);
  }
  g_assert_null (pedicle_tokuhashi_class_get_id (PEDICLE_TOKUHASHI_UNDECIDED));
}

/* The clinician's own estimate leaves the score what it is. */
static void
test_estimate (void)
{
  g_autoptr (PedicleAssessment) assessment =
    state_assess (SINGLE "kps=100 primary=breast frankel=E life-expectancy=under-6");
  const PedicleTokuhashi *score = &pedicle_assessment_get_facts (assessment)->tokuhashi;

  g_assert_cmpint (score->total.range.lower, ==, 15);
  g_assert_cmpstr (pedicle_tokuhashi_class_get_id (score->class), ==, "over-12");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (items); i++) {
    g_autofree char *name =
      g_strdup_printf ("%d/%s", items[i].item, *items[i].state ? items[i].state : "unknown");

    state_add_row ("/tokuhashi/item", name, &items[i], test_item);
  }
  for (guint i = 0; i < G_N_ELEMENTS (totals); i++)
    state_add_row ("/tokuhashi/total", totals[i].name, &totals[i], test_total);
  g_test_add_func ("/tokuhashi/bands", test_bands);
  g_test_add_func ("/tokuhashi/estimate", test_estimate);
  return g_test_run ();
}
