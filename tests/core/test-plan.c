/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Plans as such: what is tidied, sessions, days, words. */

#include "plan-state.h"

#include "plan-offer.h"
#include "state.h"

typedef struct {
  const char *name, *plan, *tidy;
  const char *sessions; /* of each step */
  const char *days;     /* from the first step to each; "-" where they are not said */
} Row;

static const Row rows[] = {
  { "empty", "", "", "", "" },
  { "one", "brace", "brace", "0", "0" },
  { "after", "brace medical", "brace medical", "0 1", "0 -" },
  { "days", "brace radiotherapy@7", "brace radiotherapy@7", "0 1", "0 7" },
  { "the-same-day", "brace medical@0", "brace medical@0", "0 1", "0 0" },
  { "a-year", "brace medical@365", "brace medical@365", "0 1", "0 365" },
  { "same-session", "cryoablation vertebroplasty@same brace@3",
    "cryoablation vertebroplasty@same brace@3", "0 0 1", "0 0 3" },
  { "days-add-up", "brace medical@2 radiotherapy@same radiosurgery@5",
    "brace medical@2 radiotherapy@same radiosurgery@5", "0 1 1 2", "0 2 2 7" },
  { "days-unsaid-on-the-way", "brace medical radiotherapy@9", "brace medical radiotherapy@9",
    "0 1 2", "0 - -" },
  { "first-with-days", "brace@3 medical@2", "brace medical@2", "0 1", "0 2" },
  { "first-in-the-same-session", "brace@same medical@2", "brace medical@2", "0 1", "0 2" },
  { "twice-the-same", "radiosurgery radiosurgery@1", "radiosurgery radiosurgery@1", "0 1", "0 1" },
};

static void
test_row (gconstpointer data)
{
  const Row *row = data;
  g_autoptr (GPtrArray) plan = plan_state (row->plan);
  g_autoptr (GString) sessions = g_string_new (NULL), days = g_string_new (NULL);
  g_autofree char *tidy = NULL;
  guint techniques = 0;

  pedicle_plan_tidy (plan);
  tidy = plan_state_in_words (plan);
  g_assert_cmpstr (tidy, ==, row->tidy);
  for (guint i = 0; i < plan->len; i++) {
    const char *blank = i > 0 ? " " : "";
    int day;

    g_string_append_printf (sessions, "%s%u", blank, pedicle_plan_get_session (plan, i));
    if (pedicle_plan_get_days (plan, 0, i, &day))
      g_string_append_printf (days, "%s%d", blank, day);
    else
      g_string_append_printf (days, "%s-", blank);
    techniques |= 1u << ((const PedicleStep *) plan->pdata[i])->technique;
  }
  g_assert_cmpstr (sessions->str, ==, row->sessions);
  g_assert_cmpstr (days->str, ==, row->days);
  g_assert_cmpuint (pedicle_plan_get_techniques (plan), ==, techniques);
}

/* Days of a session that became the same session would have no meaning. */
static void
test_tidy_days (void)
{
  g_autoptr (GPtrArray) plan = plan_state ("brace medical@3");
  g_autofree char *words = NULL;

  ((PedicleStep *) plan->pdata[1])->timing = PEDICLE_TIMING_SAME_SESSION;
  pedicle_plan_tidy (plan);
  words = plan_state_in_words (plan);
  g_assert_cmpstr (words, ==, "brace medical@same");
}

/* What is known of some days only says nothing of others. */
static void
test_days_between (void)
{
  g_autoptr (GPtrArray) plan = plan_state ("brace medical radiotherapy@9 cryoablation@same");
  int days = -5;

  g_assert_false (pedicle_plan_get_days (plan, 0, 3, &days));
  g_assert_cmpint (days, ==, -5);
  g_assert_true (pedicle_plan_get_days (plan, 1, 3, &days));
  g_assert_cmpint (days, ==, 9);
}

static void
test_equal (void)
{
  static const char *const others[] = {
    "",
    "brace",
    "brace radiotherapy@7 medical",
    "brace radiosurgery@7",
    "brace radiotherapy@8",
    "brace radiotherapy",
    "brace radiotherapy@same",
    "radiotherapy brace@7",
  };
  g_autoptr (GPtrArray) plan = plan_state ("brace radiotherapy@7");
  g_autoptr (GPtrArray) copy = pedicle_plan_copy (plan);
  PedicleStep *step = copy->pdata[1];

  g_assert_true (pedicle_plan_equal (plan, copy));
  for (guint i = 0; i < G_N_ELEMENTS (others); i++) {
    g_autoptr (GPtrArray) other = plan_state (others[i]);

    g_assert_false (pedicle_plan_equal (plan, other));
    g_assert_false (pedicle_plan_equal (other, plan));
  }
  g_free (step->note);
  step->note = g_strdup ("by the day hospital");
  g_assert_false (pedicle_plan_equal (plan, copy));
}

/* The case keeps a tidy copy and says so once. */
static void
count_cb (guint *count)
{
  (*count)++;
}

static void
test_set_plan (void)
{
  g_autoptr (PedicleCase) case_ = state_case ("levels=T8 levels=L2");
  g_autoptr (GPtrArray) plan = plan_state ("brace@3 medical@same");
  g_autofree char *words = NULL;
  guint count = 0;

  g_signal_connect_swapped (case_, "changed", G_CALLBACK (count_cb), &count);
  pedicle_case_set_plan (case_, 1, plan);
  pedicle_case_set_plan (case_, 1, plan);
  pedicle_case_set_plan (case_, 1, pedicle_case_get_lesion (case_, 1)->plan);
  g_assert_cmpuint (count, ==, 1);
  g_assert_cmpuint (pedicle_case_get_lesion (case_, 0)->plan->len, ==, 0);
  g_ptr_array_set_size (plan, 0);
  words = plan_state_in_words (pedicle_case_get_lesion (case_, 1)->plan);
  g_assert_cmpstr (words, ==, "brace medical@same");
  pedicle_case_set_plan (case_, 1, plan);
  g_assert_cmpuint (count, ==, 2);
  g_assert_cmpuint (pedicle_case_get_lesion (case_, 1)->plan->len, ==, 0);
}

static const struct {
  const char *plan, *words;
} in_words[] = {
  { "", "Nothing planned" },
  { "brace", "Brace" },
  { "brace medical", "Brace, then Medical treatment and surveillance" },
  { "brace cryoablation@1", "Brace, then Cryoablation after 1 day" },
  { "cryoablation vertebroplasty@same radiosurgery@14",
    "Cryoablation, in the same session Vertebroplasty, then Stereotactic radiosurgery after 14 "
    "days" },
  { "brace medical@0", "Brace, then Medical treatment and surveillance after 0 days" },
};

static void
test_in_words (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (in_words); i++) {
    g_autoptr (GPtrArray) plan = plan_state (in_words[i].plan);
    g_autofree char *words = pedicle_plan_describe (plan, pedicle_knowledge_get_default ());

    g_assert_cmpstr (words, ==, in_words[i].words);
  }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    state_add_row ("/plan", rows[i].name, &rows[i], test_row);
  g_test_add_func ("/plan/tidy-days", test_tidy_days);
  g_test_add_func ("/plan/days-between", test_days_between);
  g_test_add_func ("/plan/equal", test_equal);
  g_test_add_func ("/plan/set-plan", test_set_plan);
  g_test_add_func ("/plan/in-words", test_in_words);
  return g_test_run ();
}
