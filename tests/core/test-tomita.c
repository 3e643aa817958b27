/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The Tomita score: every value of every item, and what is unknown. */

#include "state.h"

#define GROWTH PEDICLE_TOMITA_GROWTH
#define VISCERAL PEDICLE_TOMITA_VISCERAL_METASTASES
#define BONE PEDICLE_TOMITA_BONE_METASTASES

typedef struct {
  const char *state; /* the name of the row, too */
  PedicleTomitaItem item;
  PedicleRange points;
  const char *answered, *missing;
} Item;

static const Item items[] = {
  { "tumour-growth=slow", GROWTH, { 1, 1 }, "tumour-growth", "" },
  { "tumour-growth=moderate", GROWTH, { 2, 2 }, "tumour-growth", "" },
  { "tumour-growth=rapid", GROWTH, { 4, 4 }, "tumour-growth", "" },
  { "primary=prostate", GROWTH, { 1, 1 }, "primary", "" },
  { "primary=uterus", GROWTH, { 2, 2 }, "primary", "" },
  { "primary=unidentified", GROWTH, { 4, 4 }, "primary", "" },
  { "primary=prostate tumour-growth=rapid", GROWTH, { 4, 4 }, "tumour-growth", "" },
  { "primary=melanoma", GROWTH, { 1, 4 }, "", "tumour-growth" },
  { "", GROWTH, { 1, 4 }, "", "tumour-growth primary" },
  { "visceral-metastases=none", VISCERAL, { 0, 0 }, "visceral-metastases", "" },
  { "visceral-metastases=removable", VISCERAL, { 2, 2 }, "visceral-metastases", "" },
  { "visceral-metastases=unremovable", VISCERAL, { 4, 4 }, "visceral-metastases", "" },
  { "", VISCERAL, { 0, 4 }, "", "visceral-metastases" },
  { "vertebral-metastases=1 extraspinal-bone-metastases=none", BONE, { 1, 1 },
    "vertebral-metastases extraspinal-bone-metastases", "" },
  { "vertebral-metastases=1 extraspinal-bone-metastases=1-2", BONE, { 2, 2 },
    "extraspinal-bone-metastases", "" },
  { "vertebral-metastases=1 extraspinal-bone-metastases=3-or-more", BONE, { 2, 2 },
    "extraspinal-bone-metastases", "" },
  { "vertebral-metastases=2 extraspinal-bone-metastases=none", BONE, { 2, 2 },
    "vertebral-metastases", "" },
  { "vertebral-metastases=3-or-more extraspinal-bone-metastases=3-or-more", BONE, { 2, 2 },
    "vertebral-metastases extraspinal-bone-metastases", "" },
  { "vertebral-metastases=2", BONE, { 2, 2 }, "vertebral-metastases", "" },
  { "extraspinal-bone-metastases=1-2", BONE, { 2, 2 }, "extraspinal-bone-metastases", "" },
  { "vertebral-metastases=1", BONE, { 1, 2 }, "", "extraspinal-bone-metastases" },
  { "extraspinal-bone-metastases=none", BONE, { 1, 2 }, "", "vertebral-metastases" },
  { "", BONE, { 1, 2 }, "", "vertebral-metastases extraspinal-bone-metastases" },
};

static void
test_item (gconstpointer data)
{
  const Item *row = data;
  g_autoptr (PedicleAssessment) assessment = state_assess (row->state);
  PedicleMeasure item = pedicle_assessment_get_facts (assessment)->tomita.items[row->item];

  g_assert_cmpint (item.range.lower, ==, row->points.lower);
  g_assert_cmpint (item.range.upper, ==, row->points.upper);
  state_assert_findings (item.answered, row->answered);
  state_assert_findings (item.missing, row->missing);
}

typedef struct {
  const char *name;
  const char *state;
  PedicleRange total;
} Total;

static const Total totals[] = {
  { "nothing-known", "", { PEDICLE_TOMITA_MINIMUM, PEDICLE_TOMITA_MAXIMUM } },
  { "lowest",
    "primary=breast visceral-metastases=none vertebral-metastases=1 "
    "extraspinal-bone-metastases=none", { 2, 2 } },
  { "highest",
    "primary=stomach visceral-metastases=unremovable vertebral-metastases=2 "
    "extraspinal-bone-metastases=none", { 10, 10 } },
  { "moderate",
    "primary=kidney visceral-metastases=removable vertebral-metastases=1 "
    "extraspinal-bone-metastases=1-2", { 6, 6 } },
  { "growth-open", "visceral-metastases=none vertebral-metastases=2", { 3, 6 } },
};

static void
test_total (gconstpointer data)
{
  const Total *row = data;
  g_autoptr (PedicleAssessment) assessment = state_assess (row->state);
  PedicleMeasure total = pedicle_assessment_get_facts (assessment)->tomita.total;

  g_assert_cmpint (total.range.lower, ==, row->total.lower);
  g_assert_cmpint (total.range.upper, ==, row->total.upper);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (items); i++) {
    g_autofree char *name =
      g_strdup_printf ("%d/%s", items[i].item, *items[i].state ? items[i].state : "unknown");

    state_add_row ("/tomita/item", name, &items[i], test_item);
  }
  for (guint i = 0; i < G_N_ELEMENTS (totals); i++)
    state_add_row ("/tomita/total", totals[i].name, &totals[i], test_total);
  return g_test_run ();
}
