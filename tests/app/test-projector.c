/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The presentation: its keys, what it shares with the case window, the monitors. */

#include "window-fixture.h"

#include "decision-pane.h"
#include "digit-key.h"
#include "plan-pane.h"
#include "projector-window.h"

/* A case window with two lesions, presented. */
static PedicleProjectorWindow *
present (Fixture *self)
{
  PedicleWindow *window;

  g_application_activate (G_APPLICATION (self->application));
  settle ();
  window = get_window (self, 0);
  pedicle_case_add_lesion (get_case (window), PEDICLE_LEVELS (PEDICLE_LEVEL_L2), NULL);
  pedicle_case_add_lesion (get_case (window), PEDICLE_LEVELS (PEDICLE_LEVEL_T4), NULL);
  pedicle_case_set_label (get_case (window), "MDT-7");
  pedicle_session_set_lesion (
    pedicle_document_get_session (pedicle_window_get_document (window)), 0);
  activate (window, "present");
  g_assert_nonnull (pedicle_projector_window_find (window));
  return pedicle_projector_window_find (window);
}

static PedicleWindow *
case_window (PedicleProjectorWindow *projector)
{
  return pedicle_projector_window_get_case_window (projector);
}

static PedicleSession *
get_session (PedicleProjectorWindow *projector)
{
  return pedicle_document_get_session (pedicle_window_get_document (case_window (projector)));
}

static void
press (PedicleProjectorWindow *projector, guint keyval)
{
  g_assert_true (pedicle_projector_window_press (projector, keyval, 0));
  settle ();
}

static gboolean
says (GtkWidget *widget, const char *text)
{
  if (!gtk_widget_get_mapped (widget))
    return FALSE;
  if (GTK_IS_LABEL (widget) && g_str_equal (gtk_label_get_text (GTK_LABEL (widget)), text))
    return TRUE;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (says (child, text))
      return TRUE;
  return FALSE;
}

static void
assert_says (PedicleProjectorWindow *projector, const char *text)
{
  if (!says (GTK_WIDGET (projector), text))
    g_error ("the projector does not say: %s", text);
}

/* The window that is tested goes with the case window. */
static void
test_one_for_a_case (Fixture *self, gconstpointer data)
{
  PedicleProjectorWindow *projector = present (self);
  PedicleWindow *window = case_window (projector);

  activate (window, "present");
  g_assert_true (pedicle_projector_window_find (window) == projector);
  g_assert_cmpuint (count_windows (self), ==, 2);
  g_object_add_weak_pointer (G_OBJECT (projector), (gpointer *) &projector);
  pedicle_document_discard (pedicle_window_get_document (window));
  gtk_window_destroy (GTK_WINDOW (window));
  settle ();
  g_assert_null (projector);
}

static void
close_projector (PedicleProjectorWindow *projector)
{
  gtk_window_destroy (GTK_WINDOW (projector));
  settle ();
}

static void
test_answer (Fixture *self, gconstpointer data)
{
  PedicleProjectorWindow *projector = present (self);
  PedicleCase *case_ = get_case (case_window (projector));

  press (projector, GDK_KEY_3);
  g_assert_cmpint (pedicle_case_get_answer (case_, 0, PEDICLE_FINDING_PAIN), ==,
                   PEDICLE_PAIN_CONTINUOUS);
  g_assert_true (
    pedicle_projector_window_press (projector, GDK_KEY_z, GDK_CONTROL_MASK));
  settle ();
  g_assert_cmpint (pedicle_case_get_answer (case_, 0, PEDICLE_FINDING_PAIN), ==,
                   PEDICLE_UNANSWERED);
  g_assert_true (
    pedicle_projector_window_press (projector, GDK_KEY_Z, GDK_CONTROL_MASK | GDK_SHIFT_MASK));
  g_assert_cmpint (pedicle_case_get_answer (case_, 0, PEDICLE_FINDING_PAIN), ==,
                   PEDICLE_PAIN_CONTINUOUS);
  press (projector, GDK_KEY_Delete);
  assert_says (projector, "Ctrl+Z takes the last answer back.");
  press (projector, GDK_KEY_0);
  assert_says (projector, "No answer has that key.");
  close_projector (projector);
}

static void
test_lesions (Fixture *self, gconstpointer data)
{
  static const struct {
    guint key, lesion;
  } steps[] = {
    { GDK_KEY_Right, 1 }, { GDK_KEY_Right, 0 }, { GDK_KEY_Left, 1 },
    { GDK_KEY_Up, 0 },    { GDK_KEY_Down, 1 },  { GDK_KEY_KP_Left, 0 },
  };
  PedicleProjectorWindow *projector = present (self);

  for (gsize i = 0; i < G_N_ELEMENTS (steps); i++) {
    press (projector, steps[i].key);
    g_assert_cmpuint (pedicle_session_get_lesion (get_session (projector)), ==, steps[i].lesion);
  }
  assert_says (projector, "L2, lesion 1 of 2");
  pedicle_case_remove_lesion (get_case (case_window (projector)), 1);
  settle ();
  press (projector, GDK_KEY_Right);
  assert_says (projector, "This is the only lesion.");
  close_projector (projector);
}

static void
test_identity (Fixture *self, gconstpointer data)
{
  PedicleProjectorWindow *projector = present (self);
  g_autoptr (PedicleDocument) other = pedicle_document_new (pedicle_knowledge_get_default ());

  g_assert_false (says (GTK_WIDGET (projector), "MDT-7"));
  g_assert_null (strstr (gtk_window_get_title (GTK_WINDOW (projector)), "MDT-7"));
  pedicle_projector_window_set_place (projector, 3, 10);
  assert_says (projector, "Patient 3 of 10");
  press (projector, GDK_KEY_h);
  assert_says (projector, "MDT-7");
  press (projector, GDK_KEY_H);
  assert_says (projector, "Patient 3 of 10");
  /* Shown for one case, it is hidden for the next. */
  press (projector, GDK_KEY_h);
  pedicle_document_discard (pedicle_window_get_document (case_window (projector)));
  pedicle_window_set_document (case_window (projector), other);
  pedicle_case_set_label (get_case (case_window (projector)), "MDT-8");
  settle ();
  g_assert_false (says (GTK_WIDGET (projector), "MDT-8"));
  assert_says (projector, "Patient 3 of 10");
  close_projector (projector);
}

static gboolean
step_cb (PedicleProjectorWindow *projector, int by, gpointer user_data)
{
  int *sum = user_data;

  *sum += by;
  return TRUE;
}

static void
test_agenda (Fixture *self, gconstpointer data)
{
  PedicleProjectorWindow *projector = present (self);
  int sum = 0;

  press (projector, GDK_KEY_Page_Down);
  assert_says (projector, "No meeting is open whose cases could follow each other.");
  g_signal_connect (projector, "agenda-step", G_CALLBACK (step_cb), &sum);
  press (projector, GDK_KEY_Page_Down);
  press (projector, GDK_KEY_Page_Down);
  press (projector, GDK_KEY_Page_Up);
  g_assert_cmpint (sum, ==, 1);
  close_projector (projector);
}

/* Where nothing follows it is said why. */
static const struct {
  guint number, total, key;
  const char *sentence;
} ends[] = {
  { 0, 0, GDK_KEY_Page_Up, "No meeting is open whose cases could follow each other." },
  { 0, 3, GDK_KEY_Page_Down, "No meeting is open whose cases could follow each other." },
  { 3, 3, GDK_KEY_Page_Down, "This is the last case of the meeting." },
  { 1, 3, GDK_KEY_Page_Up, "This is the first case of the meeting." },
  { 1, 1, GDK_KEY_KP_Page_Down, "This is the last case of the meeting." },
  { 2, 3, GDK_KEY_Page_Down, "No case that follows can be read." },
  { 2, 3, GDK_KEY_Page_Up, "No case before this one can be read." },
};

static void
test_ends (Fixture *self, gconstpointer data)
{
  PedicleProjectorWindow *projector = present (self);

  for (gsize i = 0; i < G_N_ELEMENTS (ends); i++) {
    pedicle_projector_window_set_place (projector, ends[i].number, ends[i].total);
    press (projector, ends[i].key);
    assert_says (projector, ends[i].sentence);
  }
  close_projector (projector);
}

/* No list of files, whose names are labels, opens over the picture of the room. */
static void
test_open (Fixture *self, gconstpointer data)
{
  PedicleProjectorWindow *projector = present (self);
  GtkApplication *application = GTK_APPLICATION (self->application);
  guint before;

  for (guint i = 0; i < 50 && gtk_application_get_active_window (application) !=
                                GTK_WINDOW (projector); i++)
    settle ();
  before = g_list_model_get_n_items (gtk_window_get_toplevels ());
  g_assert_true (gtk_application_get_active_window (application) == GTK_WINDOW (projector));
  g_action_group_activate_action (G_ACTION_GROUP (application), "open", NULL);
  settle ();
  g_assert_cmpuint (g_list_model_get_n_items (gtk_window_get_toplevels ()), ==, before);
  g_assert_null (get_message (case_window (projector), "chooser"));
  assert_says (projector, "Cases are opened in the case window, not before the room.");
  close_projector (projector);
}

/* Over the answer, one at a time, on the session of the case; the next case begins without. */
static void
test_plan_and_decision (Fixture *self, gconstpointer data)
{
  g_autoptr (PedicleDocument) next = pedicle_document_new (pedicle_knowledge_get_default ());
  PedicleProjectorWindow *projector = present (self);
  PedicleProjectorView *view = pedicle_projector_window_get_view (projector);
  PedicleWindow *window = case_window (projector);

  press (projector, GDK_KEY_p);
  g_assert_true (PEDICLE_IS_PLAN_PANE (pedicle_projector_view_get_overlay (view)));
  press (projector, GDK_KEY_D);
  g_assert_true (PEDICLE_IS_DECISION_PANE (pedicle_projector_view_get_overlay (view)));
  g_assert_true (
    pedicle_result_part_get_session (
      PEDICLE_RESULT_PART (pedicle_projector_view_get_overlay (view))) ==
    pedicle_document_get_session (pedicle_window_get_document (window)));
  press (projector, GDK_KEY_d);
  g_assert_null (pedicle_projector_view_get_overlay (view));
  press (projector, GDK_KEY_p);
  pedicle_window_set_document (window, next);
  settle ();
  g_assert_null (pedicle_projector_view_get_overlay (view));
  close_projector (projector);
}

/* Escape goes back one layer at a time. */
static void
test_layers (Fixture *self, gconstpointer data)
{
  PedicleProjectorWindow *projector = present (self);
  PedicleProjectorView *view = pedicle_projector_window_get_view (projector);

  pedicle_projector_window_set_overlay (projector, gtk_label_new ("the plan"));
  press (projector, GDK_KEY_F1);
  assert_says (projector, "answer the open question");
  press (projector, GDK_KEY_Escape);
  g_assert_false (says (GTK_WIDGET (projector), "answer the open question"));
  press (projector, GDK_KEY_question);
  assert_says (projector, "answer the open question");
  press (projector, GDK_KEY_Escape);
  assert_says (projector, "the plan");
  press (projector, GDK_KEY_Escape);
  g_assert_null (pedicle_projector_view_get_overlay (view));
  g_object_add_weak_pointer (G_OBJECT (projector), (gpointer *) &projector);
  press (projector, GDK_KEY_Escape);
  g_assert_null (projector);
}

/* The key that brings the picture back does nothing else. */
static void
test_covered (Fixture *self, gconstpointer data)
{
  PedicleProjectorWindow *projector = present (self);
  PedicleCase *case_ = get_case (case_window (projector));

  press (projector, GPOINTER_TO_UINT (data));
  press (projector, GDK_KEY_3);
  g_assert_cmpint (pedicle_case_get_answer (case_, 0, PEDICLE_FINDING_PAIN), ==,
                   PEDICLE_UNANSWERED);
  press (projector, GDK_KEY_3);
  g_assert_cmpint (pedicle_case_get_answer (case_, 0, PEDICLE_FINDING_PAIN), ==,
                   PEDICLE_PAIN_CONTINUOUS);
  close_projector (projector);
}

/* What one key gives in two layouts, plain and with Shift. */
static const struct {
  const char *name;
  guint pressed;
  int group;
  guint keyvals[4], answer;
} digit_keys[] = {
  { "american", GDK_KEY_1, 0, { GDK_KEY_1, GDK_KEY_exclam }, GDK_KEY_1 },
  { "american-shifted", GDK_KEY_exclam, 0, { GDK_KEY_1, GDK_KEY_exclam }, GDK_KEY_exclam },
  { "french", GDK_KEY_ampersand, 0, { GDK_KEY_ampersand, GDK_KEY_1 }, GDK_KEY_1 },
  { "french-shifted", GDK_KEY_1, 0, { GDK_KEY_ampersand, GDK_KEY_1 }, GDK_KEY_1 },
  { "french-letter", GDK_KEY_eacute, 0, { GDK_KEY_eacute, GDK_KEY_2 }, GDK_KEY_2 },
  { "french-second-layout", GDK_KEY_ampersand, 1,
    { GDK_KEY_1, GDK_KEY_exclam, GDK_KEY_ampersand, GDK_KEY_1 }, GDK_KEY_1 },
  { "american-first-layout", GDK_KEY_ampersand, 0,
    { GDK_KEY_7, GDK_KEY_ampersand, GDK_KEY_ampersand, GDK_KEY_1 }, GDK_KEY_ampersand },
  { "letter", GDK_KEY_h, 0, { GDK_KEY_h, GDK_KEY_H }, GDK_KEY_h },
  { "numeric-pad", GDK_KEY_KP_3, 0, { GDK_KEY_KP_Page_Down, GDK_KEY_KP_3 }, GDK_KEY_KP_3 },
  { "no-such-layout", GDK_KEY_ampersand, 2, { GDK_KEY_ampersand, GDK_KEY_1 }, GDK_KEY_ampersand },
};

static void
test_digit_key (gconstpointer data)
{
  static const GdkKeymapKey keys[] = { { 10, 0, 0 }, { 10, 0, 1 }, { 10, 1, 0 }, { 10, 1, 1 } };
  int i = GPOINTER_TO_INT (data);

  g_assert_cmpuint (pedicle_digit_key_find (digit_keys[i].pressed, digit_keys[i].group, keys,
                                            digit_keys[i].keyvals, G_N_ELEMENTS (keys)), ==,
                    digit_keys[i].answer);
}

/* Lists of monitors as letters, one for each. */
static GArray *
make_monitors (const char *letters)
{
  GArray *monitors = g_array_new (FALSE, FALSE, sizeof (PedicleMonitor));

  g_array_set_clear_func (monitors, (GDestroyNotify) pedicle_monitor_clear);
  for (; *letters != '\0'; letters++) {
    PedicleMonitor monitor = { g_strndup (letters, 1), g_strndup (letters, 1) };

    g_array_append_val (monitors, monitor);
  }
  return monitors;
}

static const struct {
  const char *name, *monitors;
  int own;
  const char *wanted;
  int chosen;
} choices[] = {
  { "none", "", -1, NULL, -1 },
  { "none-wanted", "", -1, "A", -1 },
  { "one", "A", 0, NULL, 0 },
  { "one-elsewhere", "A", -1, NULL, 0 },
  { "other", "AB", 0, NULL, 1 },
  { "other-before", "AB", 1, NULL, 0 },
  { "unknown-own", "AB", -1, NULL, 0 },
  { "wanted", "ABC", 0, "C", 2 },
  { "wanted-own", "AB", 0, "A", 0 },
  { "wanted-gone", "AB", 0, "C", 1 },
};

static void
test_choice (gconstpointer data)
{
  int index = GPOINTER_TO_INT (data);
  g_autoptr (GArray) monitors = make_monitors (choices[index].monitors);

  g_assert_cmpint (pedicle_monitors_choose (monitors, choices[index].own, choices[index].wanted),
                   ==, choices[index].chosen);
}

static void
test_menu (void)
{
  g_autoptr (GArray) one = make_monitors ("A"), two = make_monitors ("AB");
  g_autoptr (GMenu) menu = g_menu_new ();
  g_autofree char *label = NULL;
  g_autoptr (GVariant) target = NULL;

  pedicle_monitors_fill_menu (two, menu);
  g_assert_cmpint (g_menu_model_get_n_items (G_MENU_MODEL (menu)), ==, 2);
  g_menu_model_get_item_attribute (G_MENU_MODEL (menu), 1, "label", "s", &label);
  g_assert_cmpstr (label, ==, "Present on B");
  target = g_menu_model_get_item_attribute_value (G_MENU_MODEL (menu), 1, "target", NULL);
  g_assert_cmpstr (g_variant_get_string (target, NULL), ==, "B");
  pedicle_monitors_fill_menu (one, menu);
  g_assert_cmpint (g_menu_model_get_n_items (G_MENU_MODEL (menu)), ==, 0);
}

/* The display of the test has one monitor; its list is told to have changed. */
static void
test_unplugged (Fixture *self, gconstpointer data)
{
  PedicleProjectorWindow *projector = present (self);
  PedicleWindow *window = case_window (projector);
  g_autofree char *own = g_strdup (pedicle_projector_window_get_monitor (projector));
  g_autoptr (GArray) two = make_monitors ("AB"), one = make_monitors ("A");
  g_autoptr (GArray) none = make_monitors ("");

  g_assert_nonnull (own);
  pedicle_projector_window_take_monitors (projector, none, -1);
  g_assert_cmpstr (pedicle_projector_window_get_monitor (projector), ==, own);
  pedicle_projector_window_take_monitors (projector, two, 0);
  g_assert_cmpstr (pedicle_projector_window_get_monitor (projector), ==, "B");
  g_assert_nonnull (strstr (get_message (window, "projector"), "continues on another one"));
  pedicle_projector_window_take_monitors (projector, two, 0);
  g_assert_cmpstr (pedicle_projector_window_get_monitor (projector), ==, "B");
  pedicle_projector_window_take_monitors (projector, one, 0);
  g_assert_null (pedicle_projector_window_get_monitor (projector));
  g_assert_nonnull (strstr (get_message (window, "projector"), "continues in a window"));
  settle ();
  /* Nothing is lost: the keys go on, the case is there, and full screen comes back. */
  press (projector, GDK_KEY_3);
  g_assert_cmpint (pedicle_case_get_answer (get_case (window), 0, PEDICLE_FINDING_PAIN), ==,
                   PEDICLE_PAIN_CONTINUOUS);
  press (projector, GDK_KEY_F11);
  g_assert_cmpstr (pedicle_projector_window_get_monitor (projector), ==, own);
  g_assert_null (get_message (window, "projector"));
  close_projector (projector);
}

static void
test_chosen_monitor (Fixture *self, gconstpointer data)
{
  PedicleProjectorWindow *projector = present (self);

  /* One that is not there: the only one that is. */
  g_action_group_activate_action (G_ACTION_GROUP (case_window (projector)), "present-on",
                                  g_variant_new_string ("nowhere"));
  settle ();
  g_assert_nonnull (pedicle_projector_window_get_monitor (projector));
  close_projector (projector);
}

int
main (int argc, char **argv)
{
  fixture_begin (&argc, &argv);
  for (gsize i = 0; i < G_N_ELEMENTS (choices); i++) {
    g_autofree char *path = g_strdup_printf ("/projector/monitor/%s", choices[i].name);

    g_test_add_data_func (path, GINT_TO_POINTER ((int) i), test_choice);
  }
  for (gsize i = 0; i < G_N_ELEMENTS (digit_keys); i++) {
    g_autofree char *path = g_strdup_printf ("/projector/digit-key/%s", digit_keys[i].name);

    g_test_add_data_func (path, GINT_TO_POINTER ((int) i), test_digit_key);
  }
  g_test_add_func ("/projector/monitor/menu", test_menu);
  fixture_add ("/projector/monitor/unplugged", NULL, test_unplugged);
  fixture_add ("/projector/monitor/chosen", NULL, test_chosen_monitor);
  fixture_add ("/projector/window/one-for-a-case", NULL, test_one_for_a_case);
  fixture_add ("/projector/window/identity", NULL, test_identity);
  fixture_add ("/projector/window/layers", NULL, test_layers);
  fixture_add ("/projector/keys/answer", NULL, test_answer);
  fixture_add ("/projector/keys/lesions", NULL, test_lesions);
  fixture_add ("/projector/keys/agenda", NULL, test_agenda);
  fixture_add ("/projector/keys/ends", NULL, test_ends);
  fixture_add ("/projector/keys/open", NULL, test_open);
  fixture_add ("/projector/keys/plan-and-decision", NULL, test_plan_and_decision);
  fixture_add ("/projector/keys/blank", GUINT_TO_POINTER (GDK_KEY_b), test_covered);
  fixture_add ("/projector/keys/help", GUINT_TO_POINTER (GDK_KEY_F1), test_covered);
  return fixture_run ();
}
