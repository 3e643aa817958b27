/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Where the sources disagree: when it matters for a patient, and what the other reading gives. */

#include "reading.h"

#include "state.h"

typedef struct {
  const char *name;
  PedicleReadingId reading;
  const char *words;
  const char *other; /* NULL where it does not matter */
} Row;

/* All of the SINS but location and pain, 5 points. */
#define REST "bone-lesion=lytic alignment=normal collapse=under-50 posterolateral=unilateral"

/* All of the Tokuhashi score but the Karnofsky status and the primary: 6 points. */
#define PROGNOSIS                                                                                  \
  "extraspinal-bone-metastases=1-2 vertebral-metastases=2 visceral-metastases=none frankel=E "

static const Row rows[] = {
  { "c7-alone", PEDICLE_READING_C7, "levels=C7 pain=none " REST,
    "The review paper’s table also lists C7 as mobile spine, 2 points: SINS 7, potentially "
    "unstable." },
  { "c7-crosses-a-class", PEDICLE_READING_C7,
    "levels=C6-C7 pain=none bone-lesion=mixed alignment=normal collapse=under-50 "
    "posterolateral=unilateral",
    "The review paper’s table also lists C7 as mobile spine, 2 points: SINS 6, stable." },
  { "c7-range", PEDICLE_READING_C7, "levels=C7 pain=none",
    "The review paper’s table also lists C7 as mobile spine, 2 points: SINS 2–14, stable, "
    "potentially unstable or unstable." },
  { "c7-beside-t1", PEDICLE_READING_C7, "levels=C7-T1 pain=none", NULL },
  { "c6", PEDICLE_READING_C7, "levels=C6 pain=none", NULL },
  { "continuous-not-mechanical", PEDICLE_READING_PAIN,
    "levels=L2 pain=continuous pain-mechanical=no " REST,
    "By its constancy, as in the review paper’s table: SINS 10, potentially unstable." },
  { "occasional-but-mechanical", PEDICLE_READING_PAIN,
    "levels=L2 pain=occasional pain-mechanical=yes " REST,
    "By its constancy, as in the review paper’s table: SINS 8, potentially unstable." },
  { "continuous-and-mechanical", PEDICLE_READING_PAIN,
    "levels=L2 pain=continuous pain-mechanical=yes " REST, NULL },
  { "pain-open", PEDICLE_READING_PAIN, "levels=L2 pain=continuous " REST, NULL },
  { "collapse-50", PEDICLE_READING_COLLAPSE,
    "levels=L2 pain=none bone-lesion=lytic alignment=normal collapse=over-50 posterolateral=none",
    "If it is exactly 50 % and counts as less, 2 points: SINS 6, stable." },
  { "collapse-less", PEDICLE_READING_COLLAPSE, "levels=L2 pain=none " REST, NULL },
  { "sins-7", PEDICLE_READING_SINS_7_8, "levels=L2 pain=none " REST,
    "The second line of the review paper’s table begins its middle class above 8 and leaves 7 in no "
    "class." },
  { "sins-8", PEDICLE_READING_SINS_7_8, "levels=L1 pain=none " REST,
    "The second line of the review paper’s table begins its middle class above 8 and leaves 8 in no "
    "class." },
  { "sins-9", PEDICLE_READING_SINS_7_8, "levels=L1 pain=occasional pain-mechanical=no " REST, NULL },
  { "sins-open", PEDICLE_READING_SINS_7_8, "levels=L1", NULL },
  { "no-lesion", PEDICLE_READING_SINS_7_8, "no-lesion", NULL },
  { "tokuhashi-8", PEDICLE_READING_TOKUHASHI_8, PROGNOSIS "kps=50 primary=liver",
    "The review paper says below 8 and leaves 8 in no band." },
  { "tokuhashi-9", PEDICLE_READING_TOKUHASHI_8, PROGNOSIS "kps=80 primary=liver", NULL },
  { "tokuhashi-12", PEDICLE_READING_TOKUHASHI_12, PROGNOSIS "kps=50 primary=breast",
    "The review paper says above 12 and leaves 12 in no band." },
  { "tokuhashi-open", PEDICLE_READING_TOKUHASHI_12, PROGNOSIS "primary=breast", NULL },
  { "rapid-and-sensitive", PEDICLE_READING_SURGERY_FIRST,
    "frankel=C deficit-tempo=rapid primary=lymphoma",
    "The NOMS framework (beyond the paper) would irradiate a radiosensitive tumour first: "
    "conventional radiotherapy would then not wait for a decompression." },
  { "rapid-and-resistant", PEDICLE_READING_SURGERY_FIRST,
    "frankel=C deficit-tempo=rapid primary=kidney", NULL },
  { "slow-and-sensitive", PEDICLE_READING_SURGERY_FIRST,
    "frankel=C deficit-tempo=slow primary=lymphoma", NULL },
};

static void
test_row (gconstpointer data)
{
  const Row *row = data;
  g_autoptr (PedicleAssessment) assessment = state_assess (row->words);
  const PedicleLesionAssessment *lesion = pedicle_assessment_get_lesion (assessment, 0);
  g_autofree char *other = NULL;

  g_assert_cmpint (pedicle_reading_matters (row->reading, assessment, lesion), ==,
                   row->other != NULL);
  if (row->other == NULL)
    return;
  other = pedicle_reading_describe_other (row->reading, assessment, lesion);
  g_assert_cmpstr (other, ==, row->other);
  g_assert_cmpstr (pedicle_reading_describe_used (row->reading), !=, "");
}

typedef struct {
  const char *name, *words, *briefly;
} BriefRow;

static const BriefRow brief_rows[] = {
  { "nothing", "levels=L2 pain=none " REST, "no class by the second line of the review paper’s table" },
  { "both", "levels=C7 pain=occasional pain-mechanical=yes " REST,
    "10 with C7 as mobile spine; 9 with pain by its constancy, as in the review paper’s table" },
  { "collapse-is-not-certain", "levels=L2 pain=none collapse=over-50", "" },
};

static void
test_briefly (gconstpointer data)
{
  const BriefRow *row = data;
  g_autoptr (PedicleAssessment) assessment = state_assess (row->words);
  GString *found = g_string_new (NULL);

  for (guint i = 0; i < PEDICLE_N_READINGS; i++) {
    g_autofree char *briefly = pedicle_reading_describe_briefly (
      i, assessment, pedicle_assessment_get_lesion (assessment, 0));

    if (briefly != NULL)
      g_string_append_printf (found, "%s%s", found->len > 0 ? "; " : "", briefly);
  }
  g_assert_cmpstr (found->str, ==, row->briefly);
  g_string_free (found, TRUE);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    state_add_row ("/reading", rows[i].name, &rows[i], test_row);
  for (gsize i = 0; i < G_N_ELEMENTS (brief_rows); i++)
    state_add_row ("/reading/briefly", brief_rows[i].name, &brief_rows[i], test_briefly);
  return g_test_run ();
}
