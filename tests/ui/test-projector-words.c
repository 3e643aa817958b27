/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The projector without its widgets: what it says, what it leaves out where there is little
 * room, and how its question is answered. */

#include "projector-fit.h"
#include "projector-question.h"
#include "projector-words.h"
#include "result-probe.h"

#define ROW 10       /* the name, and each of its details */
#define LIST 8
#define COUNT 4

/* One group after the other, each detail as high as the name. */
static PedicleHeights
make_heights (const char *groups)
{
  static const char letters[] = "rcwonxs"; /* in the order of PedicleGroup */
  PedicleHeights heights = { 0 };

  for (guint i = 0; i < PEDICLE_N_TECHNIQUES; i++) {
    heights.groups[i] = (PedicleGroup) (strchr (letters, groups[i]) - letters);
    heights.rows[i][PEDICLE_DETAIL_NAME] = ROW;
    heights.rows[i][PEDICLE_DETAIL_COMPANIONS] = groups[i] == 'o' ? ROW : 2 * ROW;
    heights.rows[i][PEDICLE_DETAIL_ONE] = 2 * ROW;
    heights.rows[i][PEDICLE_DETAIL_WHOLE] = 3 * ROW;
  }
  for (guint i = 0; i < PEDICLE_N_GROUPS; i++) {
    heights.lists[i] = LIST;
    heights.counts[i] = COUNT;
  }
  return heights;
}

/* A letter for each technique: W whole, O one detail, C companions, N name; l in a list, + in a
 * number. */
static char *
describe_fit (const PedicleHeights *heights, const PedicleFit *fit)
{
  static const char details[] = "NCOW";
  char *text = g_strnfill (PEDICLE_N_TECHNIQUES, '?');

  for (guint i = 0; i < PEDICLE_N_TECHNIQUES; i++) {
    PedicleForm form = fit->forms[heights->groups[i]];

    text[i] = form == PEDICLE_FORM_COUNTED  ? '+'
              : form == PEDICLE_FORM_LISTED ? 'l'
                                            : details[fit->details[i]];
  }
  return text;
}

static const struct {
  const char *name, *groups;
  int room;
  const char *wanted;
} fits[] = {
  { "room-for-all", "rrccwwoonnxs", 360, "WWWWWWWWWWWW" },
  { "one-pixel-short", "rrccwwoonnxs", 359, "WWWWWWWWWWWN" },
  { "negatives-in-lists", "rrccwwoonnxs", 286, "WWWWWWWWllWl" },
  { "last-waiting-shorter", "rrccwwoonnxs", 285, "WWWWWWWOllWl" },
  { "contraindication-keeps-its-name", "rrccwwoonnxs", 214, "WWOOOOOOllNl" },
  { "no-reason-left", "rrccwwoonnxs", 150, "CCCCCClllll+" },
  { "no-room", "rrccwwoonnxs", 0, "llllll++++l+" },
  { "all-waiting", "oooooooooooo", 300, "WWWWWWOOOOOO" },
  { "all-waiting-names", "oooooooooooo", 200, "OOOOOOOONNNN" },
  { "all-waiting-list", "oooooooooooo", 100, "llllllllllll" },
  { "all-contraindicated-no-room", "xxxxxxxxxxxx", 0, "llllllllllll" },
  { "all-recommended-no-room", "rrrrrrrrrrrr", 0, "llllllllllll" },
};

static void
test_fit (gconstpointer data)
{
  int index = GPOINTER_TO_INT (data);
  PedicleHeights heights = make_heights (fits[index].groups);
  g_autofree char *text = NULL;
  PedicleFit fit;

  pedicle_fit (&heights, fits[index].room, &fit);
  text = describe_fit (&heights, &fit);
  g_assert_cmpstr (text, ==, fits[index].wanted);
}

/* More room never shows less, and what fits is no higher than the room. */
static void
test_fit_is_monotonous (void)
{
  PedicleHeights heights = make_heights ("rrccwwoonnxs");
  int last = 0;

  for (int room = 0; room <= 400; room++) {
    PedicleFit fit;
    int height;

    pedicle_fit (&heights, room, &fit);
    height = pedicle_fit_measure (&fit, &heights);
    g_assert_true (height <= room || last == 0 || height == last);
    last = height;
  }
  g_assert_cmpint (last, ==, 360);
}

static void
ask (PedicleQuestion *question, PedicleFindingId finding)
{
  *question = (PedicleQuestion) { .asked = TRUE, .finding = finding };
}

/* Keys: "\n" is Enter, "\b" Backspace. The letter is what becomes of the last of them: i ignored, t
 * typed, a answers, r refused. */
static const struct {
  const char *name;
  PedicleFindingId finding;
  const char *keys;
  char result;
  int value;
} keys[] = {
  { "choice", PEDICLE_FINDING_ALIGNMENT, "2", 'a', PEDICLE_ALIGNMENT_DEFORMITY },
  { "choice-last", PEDICLE_FINDING_ALIGNMENT, "3", 'a', PEDICLE_ALIGNMENT_SUBLUXATION },
  { "choice-beyond", PEDICLE_FINDING_ALIGNMENT, "4", 'r', 0 },
  { "choice-nought", PEDICLE_FINDING_ALIGNMENT, "0", 'r', 0 },
  { "choice-enter", PEDICLE_FINDING_ALIGNMENT, "\n", 'i', 0 },
  { "letter-is-not-for-it", PEDICLE_FINDING_ALIGNMENT, "b", 'i', 0 },
  { "frankel", PEDICLE_FINDING_FRANKEL, "5", 'a', PEDICLE_FRANKEL_E },
  { "escc-unfinished", PEDICLE_FINDING_ESCC, "1", 't', 0 },
  { "escc-1-is-no-grade", PEDICLE_FINDING_ESCC, "1\n", 'r', 0 },
  { "escc-1b", PEDICLE_FINDING_ESCC, "1b\n", 'a', PEDICLE_ESCC_1B },
  { "escc-2-is-grade-2", PEDICLE_FINDING_ESCC, "2\n", 'a', PEDICLE_ESCC_2 },
  { "escc-corrected", PEDICLE_FINDING_ESCC, "1c\b\b3\n", 'a', PEDICLE_ESCC_3 },
  { "escc-1d", PEDICLE_FINDING_ESCC, "1d", 'r', 0 },
  { "metastases-none", PEDICLE_FINDING_EXTRASPINAL_BONE_METASTASES, "0", 'a',
    PEDICLE_EXTRASPINAL_NONE },
  { "metastases-1-2", PEDICLE_FINDING_EXTRASPINAL_BONE_METASTASES, "1", 'a',
    PEDICLE_EXTRASPINAL_1_2 },
  { "metastases-3", PEDICLE_FINDING_EXTRASPINAL_BONE_METASTASES, "3", 'a',
    PEDICLE_EXTRASPINAL_3_OR_MORE },
  { "vertebrae-2", PEDICLE_FINDING_VERTEBRAL_METASTASES, "2", 'a', PEDICLE_VERTEBRAL_2 },
  { "expectancy", PEDICLE_FINDING_LIFE_EXPECTANCY, "2", 'a', PEDICLE_EXPECTANCY_6_12 },
  { "primary-first", PEDICLE_FINDING_PRIMARY, "1\n", 'a', 0 },
  { "primary-last", PEDICLE_FINDING_PRIMARY, "26\n", 'a', 25 },
  { "primary-beyond", PEDICLE_FINDING_PRIMARY, "27", 'r', 0 },
  { "vas-half", PEDICLE_FINDING_PAIN_VAS, "6.5\n", 'a', 13 },
  { "vas-comma", PEDICLE_FINDING_PAIN_VAS, "6,5\n", 'a', 13 },
  { "vas-third", PEDICLE_FINDING_PAIN_VAS, "6.3\n", 'r', 0 },
  { "vas-ten", PEDICLE_FINDING_PAIN_VAS, "10\n", 'a', 20 },
  { "vas-eleven", PEDICLE_FINDING_PAIN_VAS, "11", 'r', 0 },
  { "vas-two-points", PEDICLE_FINDING_PAIN_VAS, "6..", 'i', 0 },
  { "karnofsky", PEDICLE_FINDING_KPS, "80\n", 'a', 80 },
  { "karnofsky-100", PEDICLE_FINDING_KPS, "100\n", 'a', 100 },
  { "karnofsky-85", PEDICLE_FINDING_KPS, "85\n", 'r', 0 },
  { "karnofsky-no-point", PEDICLE_FINDING_KPS, "8.", 'i', 0 },
  { "karnofsky-corrected", PEDICLE_FINDING_KPS, "85\b0\n", 'a', 80 },
  { "hours", PEDICLE_FINDING_DEFICIT_HOURS, "8760\n", 'a', 8760 },
  { "hours-beyond", PEDICLE_FINDING_DEFICIT_HOURS, "8761", 'r', 0 },
  { "nothing-to-erase", PEDICLE_FINDING_KPS, "\b", 'i', 0 },
};

static void
test_keys (gconstpointer data)
{
  int index = GPOINTER_TO_INT (data), value = 0;
  PedicleKeyResult result = PEDICLE_KEY_IGNORED;
  PedicleQuestion question;

  ask (&question, keys[index].finding);
  for (const char *key = keys[index].keys; *key != '\0'; key++)
    result = *key == '\n'   ? pedicle_question_confirm (&question, &value)
             : *key == '\b' ? pedicle_question_erase (&question)
                            : pedicle_question_type (&question, (gunichar) *key, &value);
  g_assert_cmpint ("itar"[result], ==, keys[index].result);
  if (result == PEDICLE_KEY_ANSWERS)
    g_assert_cmpint (value, ==, keys[index].value);
}

/* Every choice of every finding can be given, by a key that no other has. */
static void
test_every_choice_has_its_key (void)
{
  for (guint i = 0; i < PEDICLE_N_FINDINGS; i++) {
    for (guint j = 0; j < pedicle_finding_get (i)->n_choices; j++) {
      g_autofree char *key = pedicle_question_get_key (i, j);
      PedicleQuestion question;
      int value = -1;

      ask (&question, i);
      for (const char *letter = key; *letter != '\0'; letter++)
        pedicle_question_type (&question, (gunichar) *letter, &value);
      if (pedicle_question_is_typed (&question))
        g_assert_cmpint (pedicle_question_confirm (&question, &value), ==, PEDICLE_KEY_ANSWERS);
      g_assert_cmpint (value, ==, (int) j);
    }
  }
}

static void
test_typed_goes_with_its_question (void)
{
  g_autoptr (PedicleSession) session = new_session (PEDICLE_LEVELS (PEDICLE_LEVEL_L2));
  PedicleQuestion question = { 0 };
  int value;

  pedicle_question_update (&question, pedicle_session_get_assessment (session),
                           get_lesion (session));
  g_assert_true (question.asked);
  g_assert_cmpint (question.finding, ==, get_lesion (session)->next[0]);
  ask (&question, PEDICLE_FINDING_KPS);
  pedicle_question_type (&question, '8', &value);
  pedicle_question_update (&question, pedicle_session_get_assessment (session),
                           get_lesion (session));
  g_assert_cmpstr (question.typed, ==, "");
}

static void
test_place (void)
{
  g_autofree char *hidden = pedicle_projector_describe_place (0, 0, NULL);
  g_autofree char *numbered = pedicle_projector_describe_place (3, 10, NULL);
  g_autofree char *named = pedicle_projector_describe_place (3, 10, "MDT-7");
  g_autofree char *unnamed = pedicle_projector_describe_place (3, 10, "");

  g_assert_cmpstr (hidden, ==, "Patient");
  g_assert_cmpstr (numbered, ==, "Patient 3 of 10");
  g_assert_cmpstr (named, ==, "MDT-7");
  g_assert_cmpstr (unnamed, ==, "Patient 3 of 10");
}

static char *
describe_case (PedicleSession *session)
{
  return pedicle_projector_describe_case (pedicle_session_get_assessment (session),
                                          get_lesion (session),
                                          pedicle_session_get_lesion (session));
}

static void
test_case (void)
{
  g_autoptr (PedicleSession) empty = new_session (0);
  g_autoptr (PedicleSession) session = new_session (PEDICLE_LEVELS (PEDICLE_LEVEL_L2));
  g_autofree char *nothing = describe_case (empty), *levels = describe_case (session);
  g_autofree char *answered = NULL, *second = NULL;

  g_assert_cmpstr (nothing, ==, "");
  g_assert_cmpstr (levels, ==, "L2");
  answer (session, PEDICLE_FINDING_KPS, 80);
  answer (session, PEDICLE_FINDING_FRANKEL, PEDICLE_FRANKEL_E);
  answer (session, PEDICLE_FINDING_PRIMARY, 5);
  answered = describe_case (session);
  g_assert_cmpstr (answered, ==, "L2 · Kidney · Karnofsky 80 · Frankel E");
  pedicle_case_add_lesion (pedicle_session_get_case (session), PEDICLE_LEVELS (PEDICLE_LEVEL_T4),
                           NULL);
  pedicle_session_flush (session);
  pedicle_session_set_lesion (session, 1);
  second = describe_case (session);
  g_assert_cmpstr (second, ==, "T4, lesion 2 of 2 · Kidney · Karnofsky 80 · Frankel E");
}

/* Each technique once, each group in one piece, an open one with what it waits for. */
static void
test_lines (void)
{
  g_autoptr (PedicleSession) session = new_session (PEDICLE_LEVELS (PEDICLE_LEVEL_L2));
  g_autoptr (GRand) rand = g_rand_new_with_seed (7);

  for (guint round = 0; round < 200; round++) {
    PedicleProjectorLine lines[PEDICLE_N_TECHNIQUES];
    guint techniques = 0, groups = 0;

    change_something (session, rand);
    pedicle_projector_lines_make (pedicle_session_get_assessment (session), get_lesion (session),
                                  lines);
    for (guint i = 0; i < PEDICLE_N_TECHNIQUES; i++) {
      g_assert_false (techniques & (1u << lines[i].technique));
      techniques |= 1u << lines[i].technique;
      if (i == 0 || lines[i].group != lines[i - 1].group)
        g_assert_false (groups & (1u << lines[i].group));
      groups |= 1u << lines[i].group;
      g_assert_cmpint (lines[i].group, ==,
                       pedicle_recommendation_get_group (
                         &get_lesion (session)->recommendations[lines[i].technique]));
      if (lines[i].group == PEDICLE_GROUP_OPEN)
        g_assert_nonnull (strstr (lines[i].reason, "; waits for: "));
    }
    pedicle_projector_lines_clear (lines);
  }
}

static void
test_group_lines (void)
{
  PedicleProjectorLine lines[PEDICLE_N_TECHNIQUES] = {
    { .group = PEDICLE_GROUP_NOT_INDICATED, .name = "Brace" },
    { .group = PEDICLE_GROUP_NOT_INDICATED, .name = "Kyphoplasty" },
  };
  g_autofree char *list = pedicle_projector_list_group (lines, PEDICLE_GROUP_NOT_INDICATED);
  g_autofree char *count = pedicle_projector_count_group (lines, PEDICLE_GROUP_NOT_INDICATED);

  g_assert_cmpstr (list, ==, "Not indicated: Brace, Kyphoplasty");
  g_assert_cmpstr (count, ==, "Not indicated: + 2 more");
  g_assert_null (pedicle_projector_list_group (lines, PEDICLE_GROUP_CONTRAINDICATED));
}

static void
test_alerts (void)
{
  g_autoptr (PedicleSession) session = new_session (PEDICLE_LEVELS (PEDICLE_LEVEL_C4));
  g_autoptr (GPtrArray) alerts = NULL;

  answer (session, PEDICLE_FINDING_FRANKEL, PEDICLE_FRANKEL_A);
  answer (session, PEDICLE_FINDING_DEFICIT_TEMPO, PEDICLE_TEMPO_RAPID);
  alerts = pedicle_projector_find_alerts (pedicle_session_get_assessment (session),
                                          get_lesion (session));
  g_assert_cmpuint (alerts->len, >=, 3);
  g_assert_cmpstr (((PedicleAlert *) alerts->pdata[0])->id, ==, "GEN-2");
  for (guint i = 0; i < alerts->len; i++)
    g_assert_cmpint (((PedicleAlert *) alerts->pdata[i])->level, <=, PEDICLE_ALERT_WARNING);
}

static void
add_rows (const char *path, const char *const *names, gsize stride, guint n,
          void (*test) (gconstpointer))
{
  for (guint i = 0; i < n; i++) {
    const char *name = *(const char *const *) ((const char *) names + i * stride);
    g_autofree char *whole = g_strdup_printf ("%s/%s", path, name);

    g_test_add_data_func (whole, GINT_TO_POINTER (i), test);
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  add_rows ("/projector/fit", &fits[0].name, sizeof fits[0], G_N_ELEMENTS (fits), test_fit);
  g_test_add_func ("/projector/fit/monotonous", test_fit_is_monotonous);
  add_rows ("/projector/keys", &keys[0].name, sizeof keys[0], G_N_ELEMENTS (keys), test_keys);
  g_test_add_func ("/projector/keys/every-choice", test_every_choice_has_its_key);
  g_test_add_func ("/projector/keys/typed-goes-with-its-question",
                   test_typed_goes_with_its_question);
  g_test_add_func ("/projector/words/place", test_place);
  g_test_add_func ("/projector/words/case", test_case);
  g_test_add_func ("/projector/words/lines", test_lines);
  g_test_add_func ("/projector/words/groups", test_group_lines);
  g_test_add_func ("/projector/words/alerts", test_alerts);
  return g_test_run ();
}
