/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The items one by one, the limits between the classes, and the other reading of pain. */

#include "state.h"

#include "sins-constancy.h"

typedef struct {
  const char *name;
  const char *state;
  PedicleSinsItem item;
  PedicleRange points;
  const char *answered, *missing;
} Item;

#define LOCATION PEDICLE_SINS_LOCATION
#define PAIN PEDICLE_SINS_PAIN
#define BONE PEDICLE_SINS_BONE_LESION
#define ALIGNMENT PEDICLE_SINS_ALIGNMENT
#define COLLAPSE PEDICLE_SINS_COLLAPSE
#define POSTEROLATERAL PEDICLE_SINS_POSTEROLATERAL

static const Item items[] = {
  { "location/highest-counts", "levels=T10-T11", LOCATION, { 3, 3 }, "levels", "" },
  { "location/one-level", "levels=S2", LOCATION, { 0, 0 }, "levels", "" },

  { "pain/mechanical", "pain-mechanical=yes", PAIN, { 3, 3 }, "pain-mechanical", "" },
  { "pain/mechanical-and-occasional", "pain=occasional pain-mechanical=yes", PAIN, { 3, 3 },
    "pain-mechanical", "" },
  { "pain/mechanical-in-spite-of-none", "pain=none pain-mechanical=yes", PAIN, { 3, 3 },
    "pain-mechanical", "" },
  { "pain/continuous-not-mechanical", "pain=continuous pain-mechanical=no", PAIN, { 1, 1 },
    "pain pain-mechanical", "" },
  { "pain/occasional-not-mechanical", "pain=occasional pain-mechanical=no", PAIN, { 1, 1 },
    "pain pain-mechanical", "" },
  { "pain/radicular-not-mechanical", "pain-radicular=yes pain-mechanical=no", PAIN, { 1, 1 },
    "pain-radicular pain-mechanical", "" },
  { "pain/half-a-point-of-vas", "pain-vas=0.5 pain-mechanical=no", PAIN, { 1, 1 },
    "pain-vas pain-mechanical", "" },
  { "pain/none", "pain=none", PAIN, { 0, 0 }, "pain", "" },
  { "pain/all-denied", "pain-mechanical=no pain-tumour=no pain-radicular=no pain-vas=0 pain=none",
    PAIN, { 0, 0 }, "pain-mechanical pain-tumour pain-radicular pain-vas pain", "" },
  { "pain/not-mechanical-else-unknown", "pain-mechanical=no", PAIN, { 0, 1 }, "pain-mechanical",
    "pain pain-tumour pain-radicular pain-vas" },
  { "pain/present-kind-unknown", "pain=continuous", PAIN, { 1, 3 }, "pain", "pain-mechanical" },
  { "pain/tumour-mechanical-unknown", "pain-tumour=yes", PAIN, { 1, 3 }, "pain-tumour",
    "pain pain-mechanical" },
  { "pain/nothing-known", "", PAIN, { 0, 3 }, "",
    "pain pain-mechanical pain-tumour pain-radicular pain-vas" },
  { "pain/vas-zero-is-not-none", "pain-vas=0", PAIN, { 0, 3 }, "",
    "pain pain-mechanical pain-tumour pain-radicular" },

  { "bone-lesion/blastic", "bone-lesion=blastic", BONE, { 0, 0 }, "bone-lesion", "" },
  { "bone-lesion/mixed", "bone-lesion=mixed", BONE, { 1, 1 }, "bone-lesion", "" },
  { "bone-lesion/lytic", "bone-lesion=lytic", BONE, { 2, 2 }, "bone-lesion", "" },
  { "bone-lesion/unknown", "", BONE, { 0, 2 }, "", "bone-lesion" },
  { "alignment/normal", "alignment=normal", ALIGNMENT, { 0, 0 }, "alignment", "" },
  { "alignment/deformity", "alignment=deformity", ALIGNMENT, { 2, 2 }, "alignment", "" },
  { "alignment/subluxation", "alignment=subluxation", ALIGNMENT, { 4, 4 }, "alignment", "" },
  { "alignment/unknown", "", ALIGNMENT, { 0, 4 }, "", "alignment" },
  { "collapse/none", "collapse=none", COLLAPSE, { 0, 0 }, "collapse", "" },
  { "collapse/involved", "collapse=involved-over-50", COLLAPSE, { 1, 1 }, "collapse", "" },
  { "collapse/under-50", "collapse=under-50", COLLAPSE, { 2, 2 }, "collapse", "" },
  { "collapse/over-50", "collapse=over-50", COLLAPSE, { 3, 3 }, "collapse", "" },
  { "collapse/unknown", "", COLLAPSE, { 0, 3 }, "", "collapse" },
  { "posterolateral/none", "posterolateral=none", POSTEROLATERAL, { 0, 0 }, "posterolateral", "" },
  { "posterolateral/unilateral", "posterolateral=unilateral", POSTEROLATERAL, { 1, 1 },
    "posterolateral", "" },
  { "posterolateral/bilateral", "posterolateral=bilateral", POSTEROLATERAL, { 3, 3 },
    "posterolateral", "" },
  { "posterolateral/unknown", "", POSTEROLATERAL, { 0, 3 }, "", "posterolateral" },
};

static void
test_item (gconstpointer data)
{
  const Item *row = data;
  g_autoptr (PedicleAssessment) assessment = state_assess (row->state);
  PedicleMeasure item =
    pedicle_assessment_get_lesion (assessment, 0)->facts.sins.items[row->item];

  g_assert_cmpint (item.range.lower, ==, row->points.lower);
  g_assert_cmpint (item.range.upper, ==, row->points.upper);
  state_assert_findings (item.answered, row->answered);
  state_assert_findings (item.missing, row->missing);
}

static void
test_classes (void)
{
  for (int total = 0; total <= PEDICLE_SINS_MAXIMUM; total++) {
    const char *expected = total < 7 ? "stable" : total < 13 ? "potentially-unstable" : "unstable";

    g_assert_cmpstr (pedicle_sins_class_get_id (pedicle_sins_class_of (total)), ==, expected);
  }
  g_assert_null (pedicle_sins_class_get_id (PEDICLE_SINS_UNDECIDED));
}

typedef struct {
  const char *name;
  PedicleRange total;
  const char *class; /* or NULL */
  const char *words;
} Range;

static const Range ranges[] = {
  { "0-6", { 0, 6 }, "stable", "stable" },
  { "6-7", { 6, 7 }, NULL, "stable or potentially unstable" },
  { "7-12", { 7, 12 }, "potentially-unstable", "potentially unstable" },
  { "12-13", { 12, 13 }, NULL, "potentially unstable or unstable" },
  { "13-18", { 13, 18 }, "unstable", "unstable" },
  { "6-13", { 6, 13 }, NULL, "stable, potentially unstable or unstable" },
  { "0-18", { 0, 18 }, NULL, "stable, potentially unstable or unstable" },
  { "7-7", { 7, 7 }, "potentially-unstable", "potentially unstable" },
};

static void
test_range (gconstpointer data)
{
  const Range *row = data;
  g_autofree char *words = pedicle_sins_describe_range (row->total);

  g_assert_cmpstr (pedicle_sins_class_get_id (pedicle_sins_class_of_range (row->total)), ==,
                   row->class);
  g_assert_cmpstr (words, ==, row->words);
}

typedef struct {
  const char *name;
  const char *state;
  gboolean differs;
  PedicleRange total; /* by constancy */
} Constancy;

#define OTHERS " levels=T8 bone-lesion=lytic alignment=normal collapse=none posterolateral=none"

static const Constancy constancies[] = {
  { "continuous-not-mechanical", OTHERS " pain=continuous pain-mechanical=no", TRUE, { 6, 6 } },
  { "occasional-but-mechanical", OTHERS " pain=occasional pain-mechanical=yes", TRUE, { 4, 4 } },
  { "continuous-and-mechanical", OTHERS " pain=continuous pain-mechanical=yes", FALSE, { 0, 0 } },
  { "occasional-not-mechanical", OTHERS " pain=occasional pain-mechanical=no", FALSE, { 0, 0 } },
  { "none", OTHERS " pain=none", FALSE, { 0, 0 } },
  { "none-but-mechanical", OTHERS " pain=none pain-mechanical=yes", FALSE, { 0, 0 } },
  { "constancy-unknown", OTHERS " pain-mechanical=yes", FALSE, { 0, 0 } },
  { "mechanics-unknown", OTHERS " pain=continuous", FALSE, { 0, 0 } },
  { "others-unknown", "pain=continuous pain-mechanical=no", TRUE, { 4, 16 } },
};

static void
test_constancy (gconstpointer data)
{
  const Constancy *row = data;
  g_autoptr (PedicleAssessment) assessment = state_assess (row->state);
  const PedicleFacts *facts = &pedicle_assessment_get_lesion (assessment, 0)->facts;
  PedicleRange total = { 0, 0 };

  g_assert_cmpint (pedicle_sins_by_constancy (&facts->sins, facts->lesion, &total), ==,
                   row->differs);
  g_assert_cmpint (total.lower, ==, row->total.lower);
  g_assert_cmpint (total.upper, ==, row->total.upper);
}

/* The case's SINS: highest minimum to highest maximum of its lesions. */
static void
test_highest (void)
{
  g_autoptr (PedicleAssessment) none = state_assess ("no-lesion");
  g_autoptr (PedicleAssessment) two = state_assess (
    "levels=T8 pain-mechanical=yes bone-lesion=lytic alignment=deformity "
    "levels=S3 pain=none bone-lesion=blastic alignment=normal collapse=none posterolateral=none");
  g_autoptr (PedicleAssessment) crossed = state_assess (
    "levels=S3 " "levels=L1 pain-mechanical=yes bone-lesion=lytic alignment=deformity "
    "collapse=none posterolateral=none");
  PedicleRange total = { -1, -1 };

  g_assert_false (pedicle_assessment_get_highest_sins (none, &total));
  g_assert_cmpint (total.lower, ==, -1);
  g_assert_true (pedicle_assessment_get_highest_sins (two, &total));
  g_assert_cmpint (total.lower, ==, 8);
  g_assert_cmpint (total.upper, ==, 14);
  g_assert_true (pedicle_assessment_get_highest_sins (crossed, &total));
  g_assert_cmpint (total.lower, ==, 10);
  g_assert_cmpint (total.upper, ==, 15);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (items); i++)
    state_add_row ("/sins/item", items[i].name, &items[i], test_item);
  g_test_add_func ("/sins/classes", test_classes);
  for (guint i = 0; i < G_N_ELEMENTS (ranges); i++)
    state_add_row ("/sins/range", ranges[i].name, &ranges[i], test_range);
  for (guint i = 0; i < G_N_ELEMENTS (constancies); i++)
    state_add_row ("/sins/constancy", constancies[i].name, &constancies[i], test_constancy);
  g_test_add_func ("/sins/highest", test_highest);
  return g_test_run ();
}
