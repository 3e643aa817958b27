/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The result column: every part is made, notified and goes; what is shown is what the assessment
 * says, for the eye and for assistive technology. */

#include "result-probe.h"

#include "alert-list.h"
#include "alert-row.h"
#include "appearance.h"
#include "gauge-view.h"
#include "next-bar.h"
#include "patient-line.h"
#include "recommendation-pane.h"
#include "result-view.h"
#include "score-row.h"
#include "sins-items.h"

static void
count_cb (GObject *object, GParamSpec *pspec, gpointer data)
{
  ++*(int *) data;
}

/* A session given, given once more, taken away: two notifications, and the widget goes. */
static void
test_type (gconstpointer data)
{
  GType type = *(const GType *) data;
  g_autoptr (PedicleSession) session = new_session (PEDICLE_LEVELS (PEDICLE_LEVEL_L2));
  GtkWidget *widget = g_object_ref_sink (g_object_new (type, NULL));
  gpointer gone = widget;
  int n = 0;

  g_object_add_weak_pointer (G_OBJECT (widget), &gone);
  g_signal_connect (widget, "notify::session", G_CALLBACK (count_cb), &n);
  g_object_set (widget, "session", session, NULL);
  g_object_set (widget, "session", session, NULL);
  answer (session, PEDICLE_FINDING_ALIGNMENT, PEDICLE_ALIGNMENT_SUBLUXATION);
  g_object_set (widget, "session", NULL, NULL);
  g_assert_cmpint (n, ==, 2);
  g_object_unref (widget);
  g_assert_null (gone);
}

/* A part that is gone hears nothing of the session. */
static void
test_session_outlives (void)
{
  g_autoptr (PedicleSession) session = new_session (PEDICLE_LEVELS (PEDICLE_LEVEL_T9));
  GtkWidget *view = g_object_ref_sink (pedicle_result_view_new ());

  pedicle_result_part_set_session (PEDICLE_RESULT_PART (view), session);
  g_object_unref (view);
  answer (session, PEDICLE_FINDING_PAIN, PEDICLE_PAIN_NONE);
}

static const char *
get_target (GtkWidget *button)
{
  GVariant *target = gtk_actionable_get_action_target_value (GTK_ACTIONABLE (button));

  return target != NULL ? g_variant_get_string (target, NULL) : NULL;
}

/* The first few of what the assessment asks next; all of them on demand. */
static void
test_next (void)
{
  g_autoptr (PedicleSession) session = new_session (PEDICLE_LEVELS (PEDICLE_LEVEL_L2));
  GtkWidget *bar = show_part (PEDICLE_TYPE_NEXT_BAR, session);
  g_autoptr (GPtrArray) few = find_all (bar, GTK_TYPE_BUTTON), all = NULL;
  const PedicleLesionAssessment *lesion = get_lesion (session);

  g_assert_cmpuint (few->len, ==, 4);
  g_signal_emit_by_name (g_ptr_array_index (few, 3), "clicked");
  all = find_all (bar, GTK_TYPE_BUTTON);
  g_assert_cmpuint (all->len, ==, lesion->n_next + 1);
  for (guint i = 0; i < lesion->n_next; i++)
    g_assert_cmpstr (get_target (g_ptr_array_index (all, i)), ==,
                     pedicle_finding_get (lesion->next[i])->id);
  g_object_unref (bar);
}

/* The points of the items, then the total. */
static void
test_items (void)
{
  g_autoptr (PedicleSession) session = new_session (PEDICLE_LEVELS (PEDICLE_LEVEL_L2));
  GtkWidget *items = show_part (PEDICLE_TYPE_SINS_ITEMS, session);
  g_autoptr (GPtrArray) rows = find_all (items, PEDICLE_TYPE_SCORE_ROW);
  static const char *const before[] = { "2", "0–3", "0–2", "0–4", "0–3", "0–3", "2–17" };
  static const char *const after[] = { "2", "1", "2", "4", "3", "3", "15" };

  g_assert_cmpuint (rows->len, ==, PEDICLE_N_SINS_ITEMS + 1);
  for (guint i = 0; i < rows->len; i++)
    g_assert_true (shows_text (g_ptr_array_index (rows, i), before[i]));
  answer (session, PEDICLE_FINDING_PAIN, PEDICLE_PAIN_CONTINUOUS);
  answer (session, PEDICLE_FINDING_PAIN_MECHANICAL, PEDICLE_NO);
  answer (session, PEDICLE_FINDING_BONE_LESION, PEDICLE_BONE_LESION_LYTIC);
  answer (session, PEDICLE_FINDING_ALIGNMENT, PEDICLE_ALIGNMENT_SUBLUXATION);
  answer (session, PEDICLE_FINDING_COLLAPSE, PEDICLE_COLLAPSE_OVER_50);
  answer (session, PEDICLE_FINDING_POSTEROLATERAL, 2);
  for (guint i = 0; i < rows->len; i++)
    g_assert_true (shows_text (g_ptr_array_index (rows, i), after[i]));
  /* Continuous but not mechanical: 15 by the program's reading, 17 by constancy. */
  g_assert_true (shows_text (items, "By other readings: 17 with pain by its constancy, as in the "
                                    "review paper’s table."));
  g_object_unref (items);
}

/* An alert is shown if, and only if, it holds: in one of the two lists, with its own words. */
static void
test_alerts (void)
{
  const PedicleKnowledge *knowledge = pedicle_knowledge_get_default ();
  g_autoptr (PedicleSession) session = new_session (PEDICLE_LEVELS (PEDICLE_LEVEL_C5));
  g_autoptr (GRand) rand = g_rand_new_with_seed (99);
  GtkWidget *pane = show_part (PEDICLE_TYPE_RECOMMENDATION_PANE, session);

  for (int i = 0; i < 200; i++) {
    g_autoptr (GPtrArray) rows = NULL;
    PedicleAssessment *assessment = pedicle_session_get_assessment (session);
    const PedicleLesionAssessment *lesion = get_lesion (session);
    PedicleContradictions contradictions =
      pedicle_assessment_get_contradictions (assessment) | lesion->contradictions;
    guint n = 0;

    for (guint j = 0; j < knowledge->alerts->len; j++) {
      const PedicleAlert *alert = g_ptr_array_index (knowledge->alerts, j);

      n += alert->level == PEDICLE_ALERT_FOOTER ||
           (alert->scope == PEDICLE_SCOPE_PATIENT
              ? pedicle_assessment_get_alert (assessment, alert)
              : pedicle_lesion_assessment_get_alert (lesion, alert))
               .value == PEDICLE_TRUE;
    }
    for (guint j = 0; j < PEDICLE_N_CONTRADICTIONS; j++)
      n += (contradictions >> j) & 1;
    rows = find_all (pane, PEDICLE_TYPE_ALERT_ROW);
    g_assert_cmpuint (rows->len, ==, n);
    change_something (session, rand);
  }
  g_object_unref (pane);
}

/* The level of each alert in the list never rises: urgent, warning, to check. */
static void
test_alert_order (void)
{
  static const char *const classes[] = { "urgent", "warning", "contradiction", "info", "footer" };
  g_autoptr (PedicleSession) session = new_session (PEDICLE_LEVELS (PEDICLE_LEVEL_C5));
  GtkWidget *pane = show_part (PEDICLE_TYPE_RECOMMENDATION_PANE, session);
  g_autoptr (GPtrArray) rows = NULL;
  guint level = 0;

  answer (session, PEDICLE_FINDING_AMBULATORY, PEDICLE_YES);
  answer (session, PEDICLE_FINDING_FRANKEL, PEDICLE_FRANKEL_A);
  answer (session, PEDICLE_FINDING_OVERT_INSTABILITY, 1);
  rows = find_all (pane, PEDICLE_TYPE_ALERT_ROW);
  g_assert_cmpuint (rows->len, >, 4);
  for (guint i = 0; i < rows->len; i++) {
    while (!gtk_widget_has_css_class (g_ptr_array_index (rows, i), classes[level]))
      g_assert_cmpuint (++level, <, G_N_ELEMENTS (classes));
  }
  g_object_unref (pane);
}

static void
assert_property (gpointer widget, GtkAccessibleProperty property, const char *text)
{
  g_autofree char *other =
    gtk_test_accessible_check_property (GTK_ACCESSIBLE (widget), property, text);

  g_assert_cmpstr (other, ==, NULL);
}

static void
assert_label (gpointer widget, const char *text)
{
  assert_property (widget, GTK_ACCESSIBLE_PROPERTY_LABEL, text);
}

/* What assistive technology reads of the gauge and of a line of the score. */
static void
test_accessible (void)
{
  g_autoptr (PedicleSession) session = new_session (PEDICLE_LEVELS (PEDICLE_LEVEL_L2));
  GtkWidget *gauge = show_part (PEDICLE_TYPE_GAUGE_VIEW, session);
  GtkWidget *items = show_part (PEDICLE_TYPE_SINS_ITEMS, session);
  g_autoptr (GPtrArray) rows = find_all (items, PEDICLE_TYPE_SCORE_ROW);

  g_assert_true (gtk_test_accessible_has_role (GTK_ACCESSIBLE (gauge), GTK_ACCESSIBLE_ROLE_METER));
  assert_label (gauge, "SINS 2 to 17 of 18: stable, potentially unstable or unstable; 5 of 6 items "
                       "open");
  assert_label (g_ptr_array_index (rows, 3), "Alignment, not answered: 0 to 4 points");
  answer (session, PEDICLE_FINDING_ALIGNMENT, PEDICLE_ALIGNMENT_NORMAL);
  assert_label (gauge, "SINS 2 to 13 of 18: stable, potentially unstable or unstable; 4 of 6 items "
                       "open");
  assert_label (g_ptr_array_index (rows, 3), "Alignment, Normal: 0 points");
  /* The tooltip names the score in full, and does not take the place of the sentence. */
  g_assert_nonnull (strstr (gtk_widget_get_tooltip_text (gauge),
                            "Spinal Instability Neoplastic Score"));
  assert_property (gauge, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                   "SINS 2 to 13 of 18: stable, potentially unstable or unstable; 4 of 6 items open");
  g_object_unref (gauge);
  g_object_unref (items);
}

int
main (int argc, char **argv)
{
  static GType types[7];
  static const char *const names[] = { "gauge",      "items",          "patient", "next",
                                       "alert-list", "recommendation", "result" };

  g_test_init (&argc, &argv, NULL);
  gtk_init ();
  pedicle_appearance_get_default ();
  types[0] = PEDICLE_TYPE_GAUGE_VIEW;
  types[1] = PEDICLE_TYPE_SINS_ITEMS;
  types[2] = PEDICLE_TYPE_PATIENT_LINE;
  types[3] = PEDICLE_TYPE_NEXT_BAR;
  types[4] = PEDICLE_TYPE_ALERT_LIST;
  types[5] = PEDICLE_TYPE_RECOMMENDATION_PANE;
  types[6] = PEDICLE_TYPE_RESULT_VIEW;
  for (guint i = 0; i < G_N_ELEMENTS (types); i++) {
    g_autofree char *path = g_strdup_printf ("/result/type/%s", names[i]);

    g_test_add_data_func (path, &types[i], test_type);
  }
  g_test_add_func ("/result/session-outlives", test_session_outlives);
  g_test_add_func ("/result/next", test_next);
  g_test_add_func ("/result/items", test_items);
  g_test_add_func ("/result/alerts/follow", test_alerts);
  g_test_add_func ("/result/alerts/order", test_alert_order);
  g_test_add_func ("/result/accessible", test_accessible);
  return g_test_run ();
}
