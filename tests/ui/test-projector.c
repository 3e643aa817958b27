/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The projector on screens of several sizes: nothing is cut off, nothing too small, and what
 * must not be hidden is not. */

#include "frame-noise.h"
#include "settle.h"
#include "appearance.h"
#include "columns-layout.h"
#include "gauge.h"
#include "gauge-view.h"
#include "projector-row.h"
#include "projector-view.h"
#include "result-probe.h"

/* The view in a window of a size, without a frame. */
typedef struct {
  PedicleSession *session;
  GtkWidget *window, *view;
} Screen;

static Screen
open_screen (int width, int height)
{
  Screen screen = { new_session (PEDICLE_LEVELS (PEDICLE_LEVEL_L2)), gtk_window_new (), NULL };

  screen.view = g_object_new (PEDICLE_TYPE_PROJECTOR_VIEW, "session", screen.session, NULL);
  gtk_window_set_decorated (GTK_WINDOW (screen.window), FALSE);
  gtk_widget_add_css_class (screen.window, "pedicle");
  gtk_window_set_default_size (GTK_WINDOW (screen.window), width, height);
  gtk_window_set_child (GTK_WINDOW (screen.window), screen.view);
  gtk_window_present (GTK_WINDOW (screen.window));
  settle ();
  g_assert_cmpint (gtk_widget_get_width (screen.view), ==, width);
  g_assert_cmpint (gtk_widget_get_height (screen.view), ==, height);
  return screen;
}

static void
close_screen (Screen *screen)
{
  gtk_window_destroy (GTK_WINDOW (screen->window));
  g_object_unref (screen->session);
}

/* What can be seen: mapped, not only visible. */
static GPtrArray *
find_seen (GtkWidget *view, GType type)
{
  GPtrArray *all = find_all (view, type), *seen = g_ptr_array_new ();

  for (guint i = 0; i < all->len; i++)
    if (gtk_widget_get_mapped (all->pdata[i]))
      g_ptr_array_add (seen, all->pdata[i]);
  g_ptr_array_unref (all);
  return seen;
}

static gboolean
is_named (GPtrArray *labels, const char *name)
{
  for (guint i = 0; i < labels->len; i++)
    if (strstr (gtk_label_get_text (labels->pdata[i]), name) != NULL)
      return TRUE;
  return FALSE;
}

/* Everything is inside, nothing in two places, and every contraindicated technique has its name. */
static void
check_screen (Screen *screen)
{
  g_autoptr (GPtrArray) labels = find_seen (screen->view, GTK_TYPE_LABEL);
  const PedicleKnowledge *knowledge = pedicle_knowledge_get_default ();
  int width = gtk_widget_get_width (screen->view), height = gtk_widget_get_height (screen->view);
  double least = pedicle_projector_view_text_size (width, height);

  for (guint i = 0; i < labels->len; i++) {
    GtkWidget *label = labels->pdata[i];
    graphene_rect_t place;

    g_assert_true (gtk_widget_compute_bounds (label, screen->view, &place));
    g_assert_cmpfloat (place.origin.x, >=, 0);
    g_assert_cmpfloat (place.origin.y, >=, 0);
    g_assert_cmpfloat (place.origin.x + place.size.width, <=, width);
    g_assert_cmpfloat (place.origin.y + place.size.height, <=, height);
    g_assert_cmpfloat (pedicle_columns_layout_get_font_size (label), >=, least - 0.01);
    g_assert_false (pango_layout_is_ellipsized (gtk_label_get_layout (GTK_LABEL (label))));
  }
  for (guint i = 0; i < PEDICLE_N_TECHNIQUES; i++) {
    const PedicleRecommendation *recommendation = &get_lesion (screen->session)->recommendations[i];

    if (pedicle_recommendation_get_group (recommendation) == PEDICLE_GROUP_CONTRAINDICATED)
      g_assert_true (is_named (
        labels, pedicle_technique_get_name (pedicle_knowledge_get_technique (knowledge, i))));
  }
}

static void
check_gauge (Screen *screen)
{
  g_autoptr (GPtrArray) gauges = find_seen (screen->view, PEDICLE_TYPE_GAUGE_VIEW);
  double least = pedicle_projector_view_text_size (gtk_widget_get_width (screen->view),
                                                   gtk_widget_get_height (screen->view));
  GtkWidget *gauge = gauges->pdata[0];
  PedicleGaugeLayout layout;

  pedicle_gauge_layout (gtk_widget_get_width (gauge), gtk_widget_get_height (gauge), 1, &layout);
  g_assert_cmpfloat (layout.detail_size, >=, least);
  g_assert_cmpfloat (layout.scale_size, >=, least);
}

static const struct {
  const char *name;
  int width, height;
} sizes[] = {
  { "full-hd", 1920, 1080 },
  { "laptop", 1366, 768 },
  { "old-projector", 1024, 768 },
  { "small-window", 800, 450 },
};

static void
test_screen (gconstpointer data)
{
  int index = GPOINTER_TO_INT (data);
  Screen screen = open_screen (sizes[index].width, sizes[index].height);
  g_autoptr (GRand) rand = g_rand_new_with_seed (11);

  for (guint round = 0; round < 30; round++) {
    for (guint i = 0; i < 3; i++)
      change_something (screen.session, rand);
    settle ();
    check_screen (&screen);
    check_gauge (&screen);
  }
  close_screen (&screen);
}

/* Answers what is asked until that is the primary tumour, which has more answers than there are
 * digits. */
static void
ask_primary (PedicleSession *session)
{
  PedicleCase *case_ = pedicle_session_get_case (session);

  for (guint i = 0; get_lesion (session)->next[0] != PEDICLE_FINDING_PRIMARY; i++) {
    PedicleFindingId asked = get_lesion (session)->next[0];
    const PedicleFinding *finding = pedicle_finding_get (asked);

    g_assert_cmpuint (i, <, PEDICLE_N_FINDINGS);
    pedicle_case_set_answer (case_, pedicle_session_get_lesion (session), asked,
                             finding->type == PEDICLE_ANSWER_NUMBER ? finding->minimum : 0);
    pedicle_session_flush (session);
  }
}

/* The question with the most answers leaves the gauge its size. */
static void
test_longest_question (void)
{
  Screen screen = open_screen (1920, 1080);
  PedicleProjectorAsk *asked =
    pedicle_projector_view_get_ask (PEDICLE_PROJECTOR_VIEW (screen.view));

  ask_primary (screen.session);
  g_assert_true (shows_text (asked, "Primary tumour?"));
  settle ();
  check_screen (&screen);
  check_gauge (&screen);
  close_screen (&screen);
}

static void
test_overlay (void)
{
  Screen screen = open_screen (1366, 768);
  GtkWidget *pane = gtk_label_new ("plan");
  PedicleProjectorView *view = PEDICLE_PROJECTOR_VIEW (screen.view);
  g_autoptr (GPtrArray) rows = NULL, again = NULL;

  pedicle_projector_view_set_overlay (view, pane);
  settle ();
  g_assert_true (gtk_widget_get_mapped (pane));
  g_assert_cmpfloat (pedicle_columns_layout_get_font_size (pane), >=,
                     pedicle_projector_view_text_size (1366, 768) - 0.01);
  rows = find_seen (screen.view, PEDICLE_TYPE_PROJECTOR_ROW);
  g_assert_cmpuint (rows->len, ==, 0);
  pedicle_projector_view_set_overlay (view, NULL);
  settle ();
  again = find_seen (screen.view, PEDICLE_TYPE_PROJECTOR_ROW);
  g_assert_cmpuint (again->len, >, 0);
  close_screen (&screen);
}

/* An answer by key: it is in the case, the next question is asked, and undo takes it back. */
static void
test_answer (void)
{
  Screen screen = open_screen (1366, 768);
  PedicleProjectorAsk *asked =
    pedicle_projector_view_get_ask (PEDICLE_PROJECTOR_VIEW (screen.view));
  PedicleCase *case_ = pedicle_session_get_case (screen.session);

  g_assert_cmpint (get_lesion (screen.session)->next[0], ==, PEDICLE_FINDING_PAIN);
  g_assert_true (shows_text (asked, "Pain?"));
  g_assert_true (pedicle_projector_ask_press (asked, GDK_KEY_9));
  g_assert_true (shows_text (asked, "No answer has that key."));
  g_assert_cmpint (pedicle_case_get_answer (case_, 0, PEDICLE_FINDING_PAIN), ==,
                   PEDICLE_UNANSWERED);
  g_assert_true (pedicle_projector_ask_press (asked, GDK_KEY_KP_3));
  g_assert_cmpint (pedicle_case_get_answer (case_, 0, PEDICLE_FINDING_PAIN), ==,
                   PEDICLE_PAIN_CONTINUOUS);
  pedicle_session_flush (screen.session);
  g_assert_false (shows_text (asked, "Pain?"));
  g_assert_true (shows_text (asked, "Pain: Continuous (Ctrl+Z takes it back)"));
  g_assert_true (pedicle_projector_ask_press (asked, GDK_KEY_Delete));
  g_assert_cmpint (pedicle_case_get_answer (case_, 0, PEDICLE_FINDING_PAIN), ==,
                   PEDICLE_PAIN_CONTINUOUS);
  g_assert_false (pedicle_projector_ask_press (asked, GDK_KEY_Escape));
  g_assert_false (pedicle_projector_ask_press (asked, GDK_KEY_h));
  close_screen (&screen);
}

/* What does not go together is told with the verdicts that rest on it. */
static void
test_contradiction (void)
{
  Screen screen = open_screen (1366, 768);
  const char *sentence = pedicle_contradiction_get_text (PEDICLE_CONTRADICTION_KARNOFSKY_ECOG);
  g_autofree char *said = g_strdup_printf ("To check  %s", sentence);

  answer (screen.session, PEDICLE_FINDING_KPS, 100);
  g_assert_false (shows_text (screen.view, said));
  answer (screen.session, PEDICLE_FINDING_ECOG, 4);
  g_assert_true (shows_text (screen.view, said));
  answer (screen.session, PEDICLE_FINDING_ECOG, 0);
  g_assert_false (shows_text (screen.view, said));
  close_screen (&screen);
}

/* Without a lesion nothing is asked in the end, and the result is far from settled. */
static void
test_no_lesion (void)
{
  g_autoptr (PedicleSession) session = new_session (0);
  g_autoptr (GtkWidget) view = g_object_ref_sink (
    g_object_new (PEDICLE_TYPE_PROJECTOR_VIEW, "session", session, NULL));
  const PedicleFindingId *next;

  while (pedicle_assessment_get_next (pedicle_session_get_assessment (session), &next) > 0)
    answer (session, next[0], pedicle_finding_get (next[0])->type == PEDICLE_ANSWER_NUMBER
                                ? pedicle_finding_get (next[0])->minimum : 0);
  g_assert_true (shows_text (view, "Choose the affected level in the window of the case"));
  g_assert_false (shows_text (view, "Nothing left that could change the result"));
  pedicle_case_add_lesion (pedicle_session_get_case (session), PEDICLE_LEVELS (PEDICLE_LEVEL_L2),
                           NULL);
  pedicle_session_flush (session);
  g_assert_false (shows_text (view, "Choose the affected level in the window of the case"));
}

/* What is half typed is not taken along to another lesion, or to another patient. */
static void
test_half_typed (void)
{
  Screen screen = open_screen (1366, 768);
  PedicleProjectorAsk *asked =
    pedicle_projector_view_get_ask (PEDICLE_PROJECTOR_VIEW (screen.view));
  g_autoptr (PedicleSession) next = new_session (PEDICLE_LEVELS (PEDICLE_LEVEL_L2));

  ask_primary (next);
  pedicle_case_add_lesion (pedicle_session_get_case (screen.session),
                           PEDICLE_LEVELS (PEDICLE_LEVEL_L4), NULL);
  pedicle_session_set_lesion (screen.session, 0);
  ask_primary (screen.session);
  pedicle_session_set_lesion (screen.session, 1);
  ask_primary (screen.session);
  g_assert_true (pedicle_projector_ask_press (asked, GDK_KEY_2));
  g_assert_true (shows_text (asked, "2, then Enter"));
  pedicle_session_set_lesion (screen.session, 0);
  g_assert_true (shows_text (asked, "Primary tumour?"));
  g_assert_false (shows_text (asked, "2, then Enter"));
  g_assert_false (pedicle_projector_ask_press (asked, GDK_KEY_Return));
  g_assert_true (pedicle_projector_ask_press (asked, GDK_KEY_2));
  pedicle_result_part_set_session (PEDICLE_RESULT_PART (screen.view), next);
  g_assert_true (shows_text (asked, "Primary tumour?"));
  g_assert_false (shows_text (asked, "2, then Enter"));
  g_assert_false (pedicle_projector_ask_press (asked, GDK_KEY_Return));
  close_screen (&screen);
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
  frame_noise_ignore ();
  gtk_init ();
  pedicle_appearance_get_default ();
  add_rows ("/projector/screen", &sizes[0].name, sizeof sizes[0], G_N_ELEMENTS (sizes),
            test_screen);
  g_test_add_func ("/projector/view/longest-question", test_longest_question);
  g_test_add_func ("/projector/view/contradiction", test_contradiction);
  g_test_add_func ("/projector/view/no-lesion", test_no_lesion);
  g_test_add_func ("/projector/view/overlay", test_overlay);
  g_test_add_func ("/projector/view/answer", test_answer);
  g_test_add_func ("/projector/view/half-typed", test_half_typed);
  return g_test_run ();
}
