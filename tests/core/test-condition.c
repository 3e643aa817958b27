/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Condition trees, put together by hand: their value, what explains it, and their words. */

#include "state.h"

#include "condition.h"

static PedicleCondition *
fact (const char *id)
{
  PedicleCondition *condition = pedicle_condition_new (PEDICLE_CONDITION_FACT);

  g_assert_true (pedicle_fact_from_id (id, &condition->fact));
  return condition;
}

static PedicleCondition *
finding (const char *id, const char *values)
{
  PedicleCondition *condition = pedicle_condition_new (PEDICLE_CONDITION_FINDING);
  g_auto (GStrv) words = g_strsplit (values, " ", -1);

  condition->finding = state_finding (id);
  for (guint i = 0; words[i] != NULL; i++)
    condition->values |= 1u << state_value (condition->finding, words[i]);
  return condition;
}

static PedicleCondition *
number (PedicleNumberId id, int lower, int upper)
{
  PedicleCondition *condition = pedicle_condition_new (PEDICLE_CONDITION_NUMBER);

  condition->number = id;
  condition->limits = (PedicleRange) { lower, upper };
  return condition;
}

static PedicleCondition *
unanswered (const char *id)
{
  PedicleCondition *condition = pedicle_condition_new (PEDICLE_CONDITION_UNANSWERED);

  condition->finding = state_finding (id);
  return condition;
}

static PedicleCondition *
group (PedicleConditionKind kind, PedicleCondition *first, PedicleCondition *second)
{
  PedicleCondition *condition = pedicle_condition_new (kind);

  g_ptr_array_add (condition->children, first);
  if (second != NULL)
    g_ptr_array_add (condition->children, second);
  return condition;
}

#define ALL(a, b) group (PEDICLE_CONDITION_ALL, a, b)
#define ANY(a, b) group (PEDICLE_CONDITION_ANY, a, b)
#define NOT(a) group (PEDICLE_CONDITION_NOT, a, NULL)

static PedicleCondition *
always (void)
{
  return pedicle_condition_new (PEDICLE_CONDITION_ALWAYS);
}

static PedicleCondition *
overt_or_mechanical (void)
{
  return ANY (fact ("overt"), fact ("mechanical"));
}

static PedicleCondition *
overt_and_mechanical (void)
{
  return ALL (fact ("overt"), fact ("mechanical"));
}

static PedicleCondition *
not_mechanical (void)
{
  return NOT (fact ("mechanical"));
}

static PedicleCondition *
neither (void)
{
  return NOT (overt_or_mechanical ());
}

static PedicleCondition *
lytic_or_mixed (void)
{
  return finding ("bone-lesion", "mixed lytic");
}

static PedicleCondition *
cement_unsafe (void)
{
  return finding ("cement-unsafe", "raised");
}

static PedicleCondition *
unfit (void)
{
  return ALL (fact ("overt"), NOT (finding ("fit-general-anaesthesia", "no")));
}

static PedicleCondition *
grey_zone (void)
{
  return number (PEDICLE_NUMBER_SINS, 7, 12);
}

static PedicleCondition *
over_48_hours (void)
{
  return number (PEDICLE_NUMBER_DEFICIT_HOURS, 49, G_MAXINT);
}

static PedicleCondition *
karnofsky_up_to_40 (void)
{
  return number (PEDICLE_NUMBER_KARNOFSKY, G_MININT, 40);
}

static PedicleCondition *
tempo_unanswered (void)
{
  return unanswered ("deficit-tempo");
}

static PedicleCondition *
kind_unanswered (void)
{
  return ALL (fact ("pain-any"), unanswered ("pain-tumour"));
}

typedef struct {
  const char *name;
  PedicleCondition *(*condition) (void);
  const char *state;
  PedicleTri value;
  const char *explained_by; /* or NULL */
} Row;

#define F PEDICLE_FALSE
#define U PEDICLE_UNKNOWN
#define T PEDICLE_TRUE

static const Row rows[] = {
  { "always", always, "", T, "" },
  { "any/first", overt_or_mechanical, "overt-instability", T, "overt-instability" },
  { "any/second", overt_or_mechanical, "pain-mechanical=yes", T, "pain-mechanical" },
  { "any/both", overt_or_mechanical, "overt-instability pain-mechanical=yes", T,
    "overt-instability pain-mechanical" },
  { "any/undecided", overt_or_mechanical, "levels=S3 bone-lesion=blastic alignment=normal", U,
    "pain pain-mechanical" },
  { "all/both", overt_and_mechanical, "overt-instability pain-mechanical=yes", T,
    "overt-instability pain-mechanical" },
  { "all/one-false", overt_and_mechanical, "overt-instability pain-mechanical=no", F,
    "pain-mechanical" },
  { "all/one-open", overt_and_mechanical, "overt-instability", U, "pain pain-mechanical" },
  { "not/true", not_mechanical, "pain-mechanical=yes", F, "pain-mechanical" },
  { "not/false", not_mechanical, "pain=none", T, "pain" },
  { "not/unknown", not_mechanical, "", U, "pain pain-mechanical" },
  { "not-any/true", neither, "levels=S3 bone-lesion=blastic alignment=normal pain=none", T, NULL },
  { "not-any/false", neither, "overt-instability pain=none", F, "overt-instability" },
  { "finding/one-of-two", lytic_or_mixed, "bone-lesion=mixed", T, "bone-lesion" },
  { "finding/other", lytic_or_mixed, "bone-lesion=blastic", F, "bone-lesion" },
  { "finding/unknown", lytic_or_mixed, "", U, "bone-lesion" },
  { "flag/raised", cement_unsafe, "cement-unsafe", T, "cement-unsafe" },
  { "flag/not-raised", cement_unsafe, "", F, "cement-unsafe" },
  { "nested/unfit", unfit, "overt-instability fit-general-anaesthesia=no", F,
    "fit-general-anaesthesia" },
  { "nested/open", unfit, "overt-instability", U, "fit-general-anaesthesia" },
  { "number/at-lower", grey_zone,
    "levels=L2 pain-mechanical=yes bone-lesion=lytic alignment=normal "
    "collapse=none posterolateral=none", T, NULL },
  { "number/below", grey_zone, "levels=T8 pain=none bone-lesion=lytic alignment=normal "
    "collapse=none posterolateral=none", F, NULL },
  { "number/open-below", grey_zone, "levels=L2 pain-mechanical=yes alignment=normal "
    "collapse=none posterolateral=none", U, "bone-lesion" },
  { "number/open-above", grey_zone, "levels=L1 pain-mechanical=yes bone-lesion=lytic "
    "collapse=over-50 posterolateral=none", U, "alignment" },
  { "above/at", over_48_hours, "deficit-hours=49", T, "deficit-hours" },
  { "above/under", over_48_hours, "deficit-hours=48", F, "deficit-hours" },
  { "above/unknown", over_48_hours, "", U, "deficit-hours" },
  { "at-most/at", karnofsky_up_to_40, "kps=40", T, "kps" },
  { "at-most/over", karnofsky_up_to_40, "kps=50", F, "kps" },
  { "at-most/by-ecog", karnofsky_up_to_40, "ecog=3", T, "ecog" },
  { "at-most/unknown", karnofsky_up_to_40, "", U, "kps ecog" },
  { "unanswered/yes", tempo_unanswered, "", T, "deficit-tempo" },
  { "unanswered/no", tempo_unanswered, "deficit-tempo=stable", F, "deficit-tempo" },
  { "unanswered/of-lesion", kind_unanswered, "pain=continuous", T, "pain pain-tumour" },
  { "unanswered/of-lesion-answered", kind_unanswered, "pain=continuous pain-tumour=no", F,
    "pain-tumour" },
};

static void
test_row (gconstpointer data)
{
  const Row *row = data;
  g_autoptr (PedicleAssessment) assessment = state_assess (row->state);
  g_autoptr (PedicleCondition) condition = row->condition ();
  PedicleFact result = pedicle_condition_evaluate (
    condition, &pedicle_assessment_get_lesion (assessment, 0)->facts);

  g_assert_cmpstr (state_tri (result.value), ==, state_tri (row->value));
  if (row->explained_by != NULL)
    state_assert_findings (result.findings, row->explained_by);
}

typedef struct {
  const char *words; /* the name of the row, too */
  PedicleCondition *(*condition) (void);
  gboolean asks_lesion;
} Words;

static const Words words[] = {
  { "always", always, FALSE },
  { "overt or mechanical", overt_or_mechanical, TRUE },
  { "overt and mechanical", overt_and_mechanical, TRUE },
  { "not mechanical", not_mechanical, TRUE },
  { "not (overt or mechanical)", neither, TRUE },
  { "bone-lesion in {mixed, lytic}", lytic_or_mixed, TRUE },
  { "cement-unsafe", cement_unsafe, TRUE },
  { "overt and not fit-general-anaesthesia = no", unfit, TRUE },
  { "sins >= 7 <= 12", grey_zone, TRUE },
  { "deficit-hours >= 49", over_48_hours, FALSE },
  { "karnofsky <= 40", karnofsky_up_to_40, FALSE },
  { "deficit-tempo unanswered", tempo_unanswered, FALSE },
  { "pain-any and pain-tumour unanswered", kind_unanswered, TRUE },
};

static void
test_words (gconstpointer data)
{
  const Words *row = data;
  g_autoptr (PedicleCondition) condition = row->condition ();
  g_autofree char *string = pedicle_condition_to_string (condition);

  g_assert_cmpstr (string, ==, row->words);
  g_assert_cmpint (pedicle_condition_asks_lesion (condition), ==, row->asks_lesion);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    state_add_row ("/condition", rows[i].name, &rows[i], test_row);
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    state_add_row ("/condition/words", words[i].words, &words[i], test_words);
  return g_test_run ();
}
