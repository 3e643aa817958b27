/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Explanations: what they say, where their links lead, and that none outlives its result. */

#include "result-probe.h"

#include "condition-view.h"
#include "finding-explain.h"
#include "influence.h"
#include "mark.h"
#include "prognosis-explain.h"
#include "score-row.h"
#include "sins-explain.h"
#include "sins-items.h"
#include "technique-turns.h"
#include "technique-why.h"

/* All labels, one a line, and "→ID" for what a link leads to. */
static void
append_text (GString *text, GtkWidget *widget)
{
  if (!gtk_widget_get_visible (widget))
    return;
  if (GTK_IS_LABEL (widget))
    g_string_append_printf (text, "%s\n", gtk_label_get_text (GTK_LABEL (widget)));
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    append_text (text, child);
  if (GTK_IS_BUTTON (widget)) {
    GVariant *target = gtk_actionable_get_action_target_value (GTK_ACTIONABLE (widget));

    if (target != NULL) {
      g_assert_cmpstr (gtk_actionable_get_action_name (GTK_ACTIONABLE (widget)), ==,
                       "win.focus-finding");
      g_string_append_printf (text, "→%s\n", g_variant_get_string (target, NULL));
    }
  }
}

/* Takes content and fails unless each line of expected stands in it, in that order. */
static void
assert_says (GtkWidget *content, const char *expected)
{
  g_auto (GStrv) lines = g_strsplit (expected, "\n", -1);
  g_autoptr (GString) text = g_string_new ("\n");
  const char *at;

  g_object_ref_sink (content);
  append_text (text, content);
  g_object_unref (content);
  at = text->str;
  for (guint i = 0; lines[i] != NULL; i++) {
    g_autofree char *line = g_strdup_printf ("\n%s\n", lines[i]);
    const char *found = strstr (at, line);

    if (found == NULL)
      g_error ("“%s” is not said, or not in its place, in:%s", lines[i], text->str);
    at = found + strlen (line) - 1;
  }
}

/* SINS 12: mechanical pain, lytic, deformity, loss of height under 50 %, unilateral; at C7. */
static PedicleSession *
twelve_at (PedicleLevels levels)
{
  PedicleSession *session = new_session (levels);

  answer (session, PEDICLE_FINDING_PAIN, PEDICLE_PAIN_OCCASIONAL);
  answer (session, PEDICLE_FINDING_PAIN_MECHANICAL, PEDICLE_YES);
  answer (session, PEDICLE_FINDING_BONE_LESION, PEDICLE_BONE_LESION_MIXED);
  answer (session, PEDICLE_FINDING_ALIGNMENT, PEDICLE_ALIGNMENT_DEFORMITY);
  answer (session, PEDICLE_FINDING_COLLAPSE, PEDICLE_COLLAPSE_UNDER_50);
  answer (session, PEDICLE_FINDING_POSTEROLATERAL, 1);
  return session;
}

typedef struct {
  const char *path;
  PedicleSinsItem item;
  const char *says;
} ItemRow;

static const ItemRow item_rows[] = {
  { "/explanations/item/location", PEDICLE_SINS_LOCATION,
    "Location: 3 points\nLevel: C7\n→levels\nOne step lower, 2 points: SINS 11, potentially unstable\n"
    "Agreement of observers: strong (κ 0.790 among surgeons, 0.81 in a mixed group)\n"
    "The sources disagree\n"
    "C7 counts as junctional spine, 3 points, as in the original score.\n"
    "The review paper’s table also lists C7 as mobile spine, 2 points: SINS 11, potentially "
    "unstable." },
  { "/explanations/item/pain", PEDICLE_SINS_PAIN,
    "Pain: 3 points\nMechanical pain: Yes\n→pain-mechanical\n"
    "One step lower, 1 point: SINS 10, potentially unstable\nThe sources disagree\n"
    "By its constancy, as in the review paper’s table: SINS 10, potentially unstable." },
  { "/explanations/item/bone-lesion", PEDICLE_SINS_BONE_LESION,
    "Bone lesion: 1 point\nBone lesion: Mixed\n→bone-lesion\n"
    "One step lower, 0 points: SINS 11, potentially unstable\n"
    "One step higher, 2 points: SINS 13, unstable\n"
    "Agreement of observers: fair (κ 0.244 among surgeons, 0.21 in a mixed group)\n"
    "Review paper: Table 1 (Spinal Instability Neoplastic Score); beyond the paper: Fisher et al., "
    "Spine 2010;35(22):E1221\n"
    "Beyond the paper: Fourney et al., J Clin Oncol 2011;29:3072; Campos et al., Spine J 2014" },
};

static void
test_item (gconstpointer data)
{
  const ItemRow *row = data;
  g_autoptr (PedicleSession) session = twelve_at (PEDICLE_LEVELS (PEDICLE_LEVEL_C7));

  assert_says (pedicle_sins_explain_item (pedicle_session_get_assessment (session),
                                          get_lesion (session), row->item),
               row->says);
}

static void
test_total (void)
{
  g_autoptr (PedicleSession) session = twelve_at (PEDICLE_LEVELS (PEDICLE_LEVEL_C7));
  g_autoptr (PedicleSession) open = new_session (PEDICLE_LEVELS (PEDICLE_LEVEL_C7));
  g_autofree char *firm = NULL, *firmer = NULL, *waiting = NULL;

  assert_says (pedicle_sins_explain_total (pedicle_session_get_assessment (session),
                                           get_lesion (session)),
               "SINS 12, potentially unstable\n6 points from stable, 1 point from unstable\n"
               "Bone lesion\n1\n11\n13 unstable\nfair, κ 0.244 / 0.21\n"
               "Alignment\n2\n10\n14 unstable\nmoderate, κ 0.456 / 0.45");
  assert_says (pedicle_sins_explain_total (pedicle_session_get_assessment (open),
                                           get_lesion (open)),
               "SINS 3–18, stable, potentially unstable or unstable\nAlignment: not answered\n"
               "→alignment\nAlignment\n0–4\n–\n–");
  firm = pedicle_sins_describe_firmness (&get_lesion (session)->facts.sins);
  g_assert_cmpstr (firm, ==, "one step from another class");
  answer (session, PEDICLE_FINDING_ALIGNMENT, PEDICLE_ALIGNMENT_NORMAL);
  firmer = pedicle_sins_describe_firmness (&get_lesion (session)->facts.sins);
  g_assert_cmpstr (firmer, ==, "no single step changes the class");
  waiting = pedicle_sins_describe_firmness (&get_lesion (open)->facts.sins);
  g_assert_cmpstr (waiting, ==, "open");
}

static void
test_prognosis (void)
{
  g_autoptr (PedicleSession) session = new_session (0);

  answer (session, PEDICLE_FINDING_KPS, 50);
  answer (session, PEDICLE_FINDING_PRIMARY, 0);
  answer (session, PEDICLE_FINDING_FRANKEL, PEDICLE_FRANKEL_E);
  answer (session, PEDICLE_FINDING_EXTRASPINAL_BONE_METASTASES, PEDICLE_EXTRASPINAL_1_2);
  answer (session, PEDICLE_FINDING_VERTEBRAL_METASTASES, PEDICLE_VERTEBRAL_2);
  answer (session, PEDICLE_FINDING_VISCERAL_METASTASES, PEDICLE_VISCERAL_NONE);
  assert_says (pedicle_prognosis_explain_tokuhashi (pedicle_session_get_assessment (session)),
               "Tokuhashi score: 12 points\ngeneral condition: 1 point\nKarnofsky: 50\n→kps\n"
               "primary tumour: 5 points\nPrimary tumour: Breast\n→primary\nThe sources disagree\n"
               "The review paper says above 12 and leaves 12 in no band.");
  assert_says (pedicle_prognosis_explain_tomita (pedicle_session_get_assessment (session)),
               "Tomita score: 3 points\nBeyond the paper: Tomita et al., Spine 2001;26(3):298");
}

static const PedicleCondition *
get_condition (const char *rule)
{
  return pedicle_knowledge_find_rule (pedicle_knowledge_get_default (), rule)->when;
}

static GtkWidget *
find_fold (GtkWidget *view)
{
  g_autoptr (GPtrArray) buttons = find_all (view, GTK_TYPE_BUTTON);

  for (guint i = 0; i < buttons->len; i++)
    if (gtk_widget_has_css_class (g_ptr_array_index (buttons, i), "part-fold"))
      return g_ptr_array_index (buttons, i);
  return NULL;
}

/* Folded, a fact stands for itself; unfolded, for its parts; each time it is pressed. */
static void
test_fold (void)
{
  g_autoptr (PedicleSession) session = twelve_at (PEDICLE_LEVELS (PEDICLE_LEVEL_C7));
  GtkWidget *view = g_object_ref_sink (
    pedicle_condition_view_new (pedicle_session_get_assessment (session), get_lesion (session),
                                get_condition ("PS-1")));
  GtkWidget *fold = find_fold (view);

  g_assert_true (shows_text (view, "overt instability"));
  g_assert_false (shows_text (view, "SINS 13 or more (now 12)"));
  for (int i = 0; i < 2; i++) {
    g_signal_emit_by_name (fold, "clicked");
    g_assert_true (shows_text (view, "SINS 13 or more (now 12)"));
    g_assert_true (shows_text (view, "When any of these holds:"));
    g_signal_emit_by_name (fold, "clicked");
    g_assert_false (shows_text (view, "SINS 13 or more (now 12)"));
  }
  g_object_unref (view);
}

/* The marks of the parts, by their shape. */
static void
test_marks (void)
{
  g_autoptr (PedicleSession) session = twelve_at (PEDICLE_LEVELS (PEDICLE_LEVEL_C7));
  GtkWidget *view = g_object_ref_sink (
    pedicle_condition_view_new (pedicle_session_get_assessment (session), get_lesion (session),
                                get_condition ("RT-1")));
  g_autoptr (GPtrArray) marks = find_all (view, PEDICLE_TYPE_MARK);
  static const PedicleVerdictMark expected[] = {
    PEDICLE_VERDICT_MARK_WAITING, PEDICLE_VERDICT_MARK_NOT_MET, PEDICLE_VERDICT_MARK_NOT_MET,
    PEDICLE_VERDICT_MARK_WAITING, PEDICLE_VERDICT_MARK_WAITING, PEDICLE_VERDICT_MARK_WAITING,
  };

  g_assert_cmpuint (marks->len, ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < marks->len; i++)
    g_assert_cmpint (pedicle_mark_get_mark (g_ptr_array_index (marks, i)), ==, expected[i]);
  g_object_unref (view);
}

/* Of a settled verdict what turns it; of an open one what settles it soonest. */
static void
test_turns (void)
{
  g_autoptr (PedicleSession) session = twelve_at (PEDICLE_LEVELS (PEDICLE_LEVEL_L2));

  assert_says (pedicle_technique_turns_new (pedicle_session_get_assessment (session),
                                            get_lesion (session),
                                            PEDICLE_TECHNIQUE_VERTEBROPLASTY),
               "Settled soonest by: Risk with cement (by 1 of its 2 answers)\n"
               "Risk with cement: Yes\n→cement-risk\ncontraindicated");

  answer (session, PEDICLE_FINDING_CEMENT_RISK, PEDICLE_YES);
  assert_says (pedicle_technique_turns_new (pedicle_session_get_assessment (session),
                                            get_lesion (session),
                                            PEDICLE_TECHNIQUE_VERTEBROPLASTY),
               "Risk with cement: No\n→cement-risk\n"
               "with caution at best, contraindicated at worst");
}

static void
test_finding (void)
{
  g_autoptr (PedicleSession) session = twelve_at (PEDICLE_LEVELS (PEDICLE_LEVEL_L2));

  assert_says (pedicle_finding_explain (pedicle_session_get_assessment (session),
                                        get_lesion (session), PEDICLE_FINDING_ALIGNMENT),
               "Alignment\nWhat it can change now\n"
               "Vertebroplasty, now with caution at best, contraindicated at worst\n"
               "Normal: to consider at best, contraindicated at worst\nSubluxation: contraindicated\n"
               "Percutaneous stabilization, now to consider at best, not indicated at worst\n"
               "Subluxation: recommended at best, not indicated at worst");
}

/* Only what the result says now: an answer closes the explanation beside a row. */
static void
test_closes (void)
{
  g_autoptr (PedicleSession) session = twelve_at (PEDICLE_LEVELS (PEDICLE_LEVEL_L2));
  GtkWidget *window = gtk_window_new ();
  GtkWidget *items = show_part (PEDICLE_TYPE_SINS_ITEMS, session), *popover;
  g_autoptr (GPtrArray) rows = NULL;

  gtk_window_set_child (GTK_WINDOW (window), items);
  gtk_window_present (GTK_WINDOW (window));
  rows = find_all (items, PEDICLE_TYPE_SCORE_ROW);
  g_signal_emit_by_name (g_ptr_array_index (rows, 3), "clicked");
  popover = gtk_widget_get_last_child (g_ptr_array_index (rows, 3));
  g_assert_true (GTK_IS_POPOVER (popover));
  g_assert_true (gtk_widget_get_visible (popover));
  answer (session, PEDICLE_FINDING_PAIN_VAS, 4);
  g_assert_false (gtk_widget_get_visible (popover));
  gtk_window_destroy (GTK_WINDOW (window));
  g_object_unref (items);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  gtk_init ();
  for (gsize i = 0; i < G_N_ELEMENTS (item_rows); i++)
    g_test_add_data_func (item_rows[i].path, &item_rows[i], test_item);
  g_test_add_func ("/explanations/total", test_total);
  g_test_add_func ("/explanations/prognosis", test_prognosis);
  g_test_add_func ("/explanations/fold", test_fold);
  g_test_add_func ("/explanations/marks", test_marks);
  g_test_add_func ("/explanations/turns", test_turns);
  g_test_add_func ("/explanations/finding", test_finding);
  g_test_add_func ("/explanations/closes", test_closes);
  return g_test_run ();
}
