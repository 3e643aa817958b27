/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The recommendation pane: cards stand where their verdict belongs, through many random changes. */

#include "result-probe.h"

#include "appearance.h"
#include "mark.h"
#include "recommendation-pane.h"
#include "technique-card.h"
#include "verdict-group.h"

/* The group that the assessment puts the technique in, the card below its heading. */
static void
check_group (PedicleVerdictGroup *group, const PedicleLesionAssessment *lesion, PedicleGroup which,
             const PedicleKnowledge *knowledge)
{
  g_autoptr (GPtrArray) cards = find_all (group, PEDICLE_TYPE_TECHNIQUE_CARD);
  g_autofree char *number = NULL;
  guint n = 0;

  for (guint i = 0; i < PEDICLE_N_TECHNIQUES; i++) {
    const char *name = pedicle_technique_get_name (pedicle_knowledge_get_technique (knowledge, i));
    g_autofree char *verdict = pedicle_recommendation_describe (&lesion->recommendations[i], i);
    gboolean found = FALSE;

    if (pedicle_recommendation_get_group (&lesion->recommendations[i]) != which)
      continue;
    n++;
    for (guint j = 0; j < cards->len && !found; j++)
      found = shows_text (g_ptr_array_index (cards, j), name) &&
              shows_text (g_ptr_array_index (cards, j), verdict);
    g_assert_true (found || !pedicle_verdict_group_get_expanded (group));
  }
  number = g_strdup_printf ("%u", n);
  g_assert_true (shows_text (group, number));
  g_assert_cmpuint (cards->len, ==, pedicle_verdict_group_get_expanded (group) ? n : 0);
}

static void
check_pane (GtkWidget *pane, PedicleSession *session)
{
  const PedicleLesionAssessment *lesion = get_lesion (session);
  g_autoptr (GPtrArray) groups = find_all (pane, PEDICLE_TYPE_VERDICT_GROUP);
  guint n = 0;

  for (guint which = 0; which < PEDICLE_N_GROUPS; which++)
    for (guint i = 0; i < groups->len; i++)
      if (shows_text (g_ptr_array_index (groups, i), pedicle_group_get_label (which))) {
        check_group (g_ptr_array_index (groups, i), lesion, which,
                     pedicle_knowledge_get_default ());
        n++;
      }
  g_assert_cmpuint (n, ==, groups->len);
}

/* Cards stand where their verdict belongs, through many changes, with groups opened and closed. */
static void
test_cards_follow (void)
{
  g_autoptr (PedicleSession) session = new_session (PEDICLE_LEVELS (PEDICLE_LEVEL_L2));
  g_autoptr (GRand) rand = g_rand_new_with_seed (2026);
  GtkWidget *pane = show_part (PEDICLE_TYPE_RECOMMENDATION_PANE, session);

  for (int i = 0; i < 300; i++) {
    g_autoptr (GPtrArray) groups = NULL;

    change_something (session, rand);
    check_pane (pane, session);
    groups = find_all (pane, PEDICLE_TYPE_VERDICT_GROUP);
    if (i % 7 == 0) {
      PedicleVerdictGroup *group =
        g_ptr_array_index (groups, g_rand_int_range (rand, 0, (int) groups->len));

      pedicle_verdict_group_set_expanded (group, !pedicle_verdict_group_get_expanded (group));
      check_pane (pane, session);
    }
  }
  g_object_unref (pane);
}

static PedicleVerdictGroup *
find_group (GtkWidget *pane, PedicleGroup which)
{
  g_autoptr (GPtrArray) groups = find_all (pane, PEDICLE_TYPE_VERDICT_GROUP);

  for (guint i = 0; i < groups->len; i++)
    if (shows_text (g_ptr_array_index (groups, i), pedicle_group_get_label (which)))
      return g_ptr_array_index (groups, i);
  return NULL;
}

/* Cord compression forbids ablation: what has just come true is unfolded and marked, for a
 * moment. */
static void
test_contraindication_unfolds (void)
{
  g_autoptr (PedicleSession) session = new_session (PEDICLE_LEVELS (PEDICLE_LEVEL_T9));
  GtkWidget *pane = show_part (PEDICLE_TYPE_RECOMMENDATION_PANE, session);
  g_autoptr (GPtrArray) cards = NULL;
  PedicleVerdictGroup *group;
  gint64 end = g_get_monotonic_time () + 5 * G_TIME_SPAN_SECOND;

  g_assert_null (find_group (pane, PEDICLE_GROUP_CONTRAINDICATED));
  answer (session, PEDICLE_FINDING_ESCC, PEDICLE_ESCC_3);
  group = find_group (pane, PEDICLE_GROUP_CONTRAINDICATED);
  g_assert_nonnull (group);
  g_assert_true (pedicle_verdict_group_get_expanded (group));
  cards = find_all (group, PEDICLE_TYPE_TECHNIQUE_CARD);
  g_assert_cmpuint (cards->len, ==, 2);
  g_assert_true (gtk_widget_has_css_class (g_ptr_array_index (cards, 0), "changed"));
  while (gtk_widget_has_css_class (g_ptr_array_index (cards, 0), "changed") &&
         g_get_monotonic_time () < end)
    g_main_context_iteration (NULL, TRUE);
  g_assert_false (gtk_widget_has_css_class (g_ptr_array_index (cards, 0), "changed"));
  g_object_unref (pane);
}

/* The same verdict in a case that is opened with it is no news: it stays folded. */
static void
test_negatives_start_folded (void)
{
  g_autoptr (PedicleSession) session = new_session (PEDICLE_LEVELS (PEDICLE_LEVEL_T9));
  GtkWidget *pane;

  answer (session, PEDICLE_FINDING_ESCC, PEDICLE_ESCC_3);
  pane = show_part (PEDICLE_TYPE_RECOMMENDATION_PANE, session);
  g_assert_false (
    pedicle_verdict_group_get_expanded (find_group (pane, PEDICLE_GROUP_CONTRAINDICATED)));
  g_object_unref (pane);
}

/* Another lesion is no change of the first: nothing is marked. */
static void
test_lesion_switch_marks_nothing (void)
{
  g_autoptr (PedicleSession) session = new_session (PEDICLE_LEVELS (PEDICLE_LEVEL_T9));
  PedicleCase *case_ = pedicle_session_get_case (session);
  g_autoptr (GPtrArray) cards = NULL;
  GtkWidget *pane;

  answer (session, PEDICLE_FINDING_PAIN_MECHANICAL, PEDICLE_YES);
  g_assert_cmpint (pedicle_case_add_lesion (case_, PEDICLE_LEVELS (PEDICLE_LEVEL_L4), NULL), ==, 1);
  pedicle_session_flush (session);
  pedicle_session_set_lesion (session, 0);
  pane = show_part (PEDICLE_TYPE_RECOMMENDATION_PANE, session);
  pedicle_session_set_lesion (session, 1);
  cards = find_all (pane, PEDICLE_TYPE_TECHNIQUE_CARD);
  for (guint i = 0; i < cards->len; i++)
    g_assert_false (gtk_widget_has_css_class (g_ptr_array_index (cards, i), "changed"));
  check_pane (pane, session);
  g_object_unref (pane);
}

/* Without a lesion nothing looks like a result, and all techniques can be read. */
static void
test_without_lesion (void)
{
  g_autoptr (PedicleSession) session = new_session (0);
  GtkWidget *pane = show_part (PEDICLE_TYPE_RECOMMENDATION_PANE, session);
  g_autoptr (GPtrArray) groups = find_all (pane, PEDICLE_TYPE_VERDICT_GROUP);
  g_autoptr (GPtrArray) cards = NULL, marks = NULL;

  g_assert_cmpuint (groups->len, ==, 1);
  pedicle_verdict_group_set_expanded (g_ptr_array_index (groups, 0), TRUE);
  cards = find_all (pane, PEDICLE_TYPE_TECHNIQUE_CARD);
  marks = find_all (pane, PEDICLE_TYPE_MARK);
  g_assert_cmpuint (cards->len, ==, PEDICLE_N_TECHNIQUES);
  g_assert_cmpuint (marks->len, ==, 0);
  g_object_unref (pane);
}

static void
click_all (gpointer widget, const char *label)
{
  g_autoptr (GPtrArray) buttons = find_all (widget, GTK_TYPE_BUTTON);

  for (guint i = 0; i < buttons->len; i++)
    if (g_strcmp0 (gtk_button_get_label (g_ptr_array_index (buttons, i)), label) == 0)
      g_signal_emit_by_name (g_ptr_array_index (buttons, i), "clicked");
}

/* Every rule that holds or is open, with its reason, where "Why" is open; every statement in
 * "Details"; and both follow what is answered afterwards. */
static void
test_why_and_details (void)
{
  const PedicleKnowledge *knowledge = pedicle_knowledge_get_default ();
  g_autoptr (PedicleSession) session = new_session (PEDICLE_LEVELS (PEDICLE_LEVEL_L2));
  g_autoptr (GRand) rand = g_rand_new_with_seed (7);
  GtkWidget *pane = show_part (PEDICLE_TYPE_RECOMMENDATION_PANE, session);
  g_autoptr (GPtrArray) groups = find_all (pane, PEDICLE_TYPE_VERDICT_GROUP);

  for (guint i = 0; i < groups->len; i++)
    pedicle_verdict_group_set_expanded (g_ptr_array_index (groups, i), TRUE);
  click_all (pane, "Why");
  click_all (pane, "Details");
  /* The rules behind the first follow one by one. */
  while (g_main_context_iteration (NULL, FALSE))
    ;
  for (guint i = 0; i < PEDICLE_N_TECHNIQUES; i++) {
    const PedicleTechnique *technique = pedicle_knowledge_get_technique (knowledge, i);

    for (guint j = 0; j < technique->statements->len; j++) {
      const PedicleStatement *statement = g_ptr_array_index (technique->statements, j);

      g_assert_true (shows_text (pane, pedicle_statement_get_text (statement)));
    }
  }
  for (int i = 0; i < 20; i++) {
    for (int j = 0; j < (i > 0 ? 3 : 0); j++)
      change_something (session, rand);
    groups->len = 0;
    collect (pane, PEDICLE_TYPE_VERDICT_GROUP, groups);
    for (guint j = 0; j < groups->len; j++)
      pedicle_verdict_group_set_expanded (g_ptr_array_index (groups, j), TRUE);
    for (guint j = 0; j < knowledge->rules->len; j++) {
      const PedicleRule *rule = g_ptr_array_index (knowledge->rules, j);

      if (pedicle_lesion_assessment_get_rule (get_lesion (session), rule).value != PEDICLE_FALSE)
        g_assert_true (shows_text (pane, pedicle_rule_get_because (rule)));
    }
  }
  g_object_unref (pane);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  gtk_init ();
  pedicle_appearance_get_default ();
  g_test_add_func ("/result/cards/follow", test_cards_follow);
  g_test_add_func ("/result/cards/contraindication-unfolds", test_contraindication_unfolds);
  g_test_add_func ("/result/cards/negatives-start-folded", test_negatives_start_folded);
  g_test_add_func ("/result/cards/lesion-switch-marks-nothing", test_lesion_switch_marks_nothing);
  g_test_add_func ("/result/cards/without-lesion", test_without_lesion);
  g_test_add_func ("/result/cards/why-and-details", test_why_and_details);
  return g_test_run ();
}
