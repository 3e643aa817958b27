/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The form: every type is made, notified and goes; every finding can be answered and taken back. */

#include "appearance.h"
#include "case-section.h"
#include "control.h"
#include "derived-row.h"
#include "field-row.h"
#include "finding-row.h"
#include "form-pane.h"
#include "lesion-bar.h"
#include "level-popover.h"
#include "panel.h"
#include "segments.h"
#include "spine-view.h"
#include "text-field.h"

static PedicleSession *
new_session (PedicleLevels levels)
{
  g_autoptr (PedicleCase) case_ = pedicle_case_new ();

  if (levels != 0)
    g_assert_cmpint (pedicle_case_add_lesion (case_, levels, NULL), ==, 0);
  return pedicle_session_new (case_, pedicle_knowledge_get_default ());
}

/* Every widget of the tree, the first one that func accepts. */
static GtkWidget *
find_widget (GtkWidget *widget, gboolean (*func) (GtkWidget *widget, gpointer data), gpointer data)
{
  if (func (widget, data))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child)) {
    GtkWidget *found = find_widget (child, func, data);

    if (found != NULL)
      return found;
  }
  return NULL;
}

static gboolean
is_control (GtkWidget *widget, gpointer data)
{
  return PEDICLE_IS_CONTROL (widget);
}

static gboolean
is_row_of (GtkWidget *widget, gpointer data)
{
  return PEDICLE_IS_FINDING_ROW (widget) &&
         pedicle_finding_row_get_finding (PEDICLE_FINDING_ROW (widget)) ==
           (PedicleFindingId) GPOINTER_TO_INT (data);
}

static gboolean
has_type (GtkWidget *widget, gpointer data)
{
  return G_TYPE_CHECK_INSTANCE_TYPE (widget, *(GType *) data);
}

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
  if (PEDICLE_IS_RESULT_PART (widget)) {
    g_signal_connect (widget, "notify::session", G_CALLBACK (count_cb), &n);
    g_object_set (widget, "session", session, NULL);
    g_object_set (widget, "session", session, NULL);
    pedicle_case_add_lesion (pedicle_session_get_case (session),
                             pedicle_levels_between (PEDICLE_LEVEL_T10, PEDICLE_LEVEL_T11), NULL);
    pedicle_session_flush (session);
    g_object_set (widget, "session", NULL, NULL);
    g_assert_cmpint (n, ==, 2);
  }
  g_object_unref (widget);
  g_assert_null (gone);
}

/* A widget that has seen a session goes without having been told to forget it. */
static void
test_goes_with_session (void)
{
  g_autoptr (PedicleSession) session = new_session (PEDICLE_LEVELS (PEDICLE_LEVEL_L2));
  GtkWidget *form = g_object_ref_sink (g_object_new (PEDICLE_TYPE_FORM_PANE, "session", session,
                                                     NULL));
  gpointer gone = form;

  g_object_add_weak_pointer (G_OBJECT (form), &gone);
  g_object_unref (form);
  g_assert_null (gone);
  pedicle_case_set_label (pedicle_session_get_case (session), "after");
  pedicle_session_flush (session);
}

static int
answer (PedicleSession *session, PedicleFindingId finding)
{
  return pedicle_case_get_answer (pedicle_session_get_case (session), 0, finding);
}

/* What the clinician's hand does, without the hand: each control says so by this function. */
static void
test_finding (gconstpointer data)
{
  PedicleFindingId id = GPOINTER_TO_INT (data);
  const PedicleFinding *finding = pedicle_finding_get (id);
  g_autoptr (PedicleSession) session = new_session (PEDICLE_LEVELS (PEDICLE_LEVEL_L2));
  g_autoptr (GtkWidget) row = g_object_ref_sink (pedicle_finding_row_new (id));
  PedicleControl *control;
  int nothing = finding->type == PEDICLE_ANSWER_FLAG ? 0 : PEDICLE_UNANSWERED;

  g_object_set (row, "session", session, NULL);
  control = PEDICLE_CONTROL (find_widget (row, is_control, NULL));
  for (int value = -1; value <= 100; value++) {
    if (!pedicle_finding_accepts (id, value))
      continue;
    pedicle_control_choose (control, value);
    pedicle_session_flush (session);
    g_assert_cmpint (answer (session, id), ==, value);
    g_assert_cmpint (pedicle_finding_row_is_open (PEDICLE_FINDING_ROW (row)), ==, FALSE);
  }
  pedicle_control_choose (control, PEDICLE_UNANSWERED);
  pedicle_session_flush (session);
  g_assert_cmpint (answer (session, id), ==, nothing);
}

/* The n-th segment of the control. */
static GtkCheckButton *
segment (PedicleControl *control, int n)
{
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (control));

  while (n-- > 0)
    child = gtk_widget_get_next_sibling (child);
  return GTK_CHECK_BUTTON (child);
}

/* Pressing a segment chooses it alone; pressing it again takes it back. */
static void
test_segments (void)
{
  g_autoptr (PedicleSession) session = new_session (PEDICLE_LEVELS (PEDICLE_LEVEL_L2));
  g_autoptr (GtkWidget) row =
    g_object_ref_sink (pedicle_finding_row_new (PEDICLE_FINDING_ALIGNMENT));
  PedicleControl *control;

  g_object_set (row, "session", session, NULL);
  control = PEDICLE_CONTROL (find_widget (row, is_control, NULL));
  for (int i = 0; i < 3; i++) {
    gtk_check_button_set_active (segment (control, i), TRUE);
    g_assert_cmpint (answer (session, PEDICLE_FINDING_ALIGNMENT), ==, i);
    for (int j = 0; j < 3; j++)
      g_assert_cmpint (gtk_check_button_get_active (segment (control, j)), ==, i == j);
  }
  gtk_check_button_set_active (segment (control, 2), FALSE);
  g_assert_cmpint (answer (session, PEDICLE_FINDING_ALIGNMENT), ==, PEDICLE_UNANSWERED);
  pedicle_session_undo (session);
  pedicle_session_flush (session);
  g_assert_true (gtk_check_button_get_active (segment (control, 2)));
}

/* A pill cannot be pressed away. */
static void
test_unclearable (void)
{
  g_autoptr (GtkWidget) segments = g_object_ref_sink (pedicle_segments_new ());
  PedicleControl *control = PEDICLE_CONTROL (segments);

  pedicle_segments_append (PEDICLE_SEGMENTS (segments), 0, "L2", PEDICLE_NO_POINTS);
  pedicle_segments_append (PEDICLE_SEGMENTS (segments), 1, "T9", PEDICLE_NO_POINTS);
  pedicle_segments_set_clearable (PEDICLE_SEGMENTS (segments), FALSE);
  pedicle_control_set_value (control, 1);
  gtk_check_button_set_active (segment (control, 1), FALSE);
  g_assert_true (gtk_check_button_get_active (segment (control, 1)));
}

/* What cannot be an answer stays in the entry and changes nothing. */
static void
test_number (void)
{
  g_autoptr (PedicleSession) session = new_session (0);
  g_autoptr (GtkWidget) row =
    g_object_ref_sink (pedicle_finding_row_new (PEDICLE_FINDING_DEFICIT_HOURS));
  GType type = GTK_TYPE_ENTRY;
  GtkEditable *entry;

  g_object_set (row, "session", session, NULL);
  entry = GTK_EDITABLE (find_widget (row, has_type, &type));
  gtk_editable_set_text (entry, "36");
  g_assert_cmpint (answer (session, PEDICLE_FINDING_DEFICIT_HOURS), ==, 36);
  g_signal_emit_by_name (entry, "activate");
  gtk_editable_set_text (entry, "9000");
  pedicle_session_flush (session);
  g_assert_cmpint (answer (session, PEDICLE_FINDING_DEFICIT_HOURS), ==, 36);
  g_assert_cmpstr (gtk_editable_get_text (entry), ==, "9000");
  gtk_editable_set_text (entry, "12.5");
  g_assert_cmpint (answer (session, PEDICLE_FINDING_DEFICIT_HOURS), ==, 36);
  gtk_editable_set_text (entry, " 48 ");
  g_assert_cmpint (answer (session, PEDICLE_FINDING_DEFICIT_HOURS), ==, 48);
  gtk_editable_set_text (entry, "");
  g_assert_cmpint (answer (session, PEDICLE_FINDING_DEFICIT_HOURS), ==, PEDICLE_UNANSWERED);
}

static gboolean
is_text_row (GtkWidget *widget, gpointer data)
{
  g_autofree char *title = NULL;

  if (!PEDICLE_IS_FIELD_ROW (widget))
    return FALSE;
  g_object_get (widget, "title", &title, NULL);
  return g_strcmp0 (title, data) == 0;
}

static GtkEditable *
text_field (GtkWidget *section, const char *title)
{
  GtkWidget *row = find_widget (section, is_text_row, (char *) title);
  GType type = PEDICLE_TYPE_TEXT_FIELD;

  return GTK_EDITABLE (find_widget (row, has_type, &type));
}

/* Typing is followed while it makes sense, left alone, and never leaves the case half-way. */
static void
test_birth_year (void)
{
  g_autoptr (PedicleSession) session = new_session (0);
  PedicleCase *case_ = pedicle_session_get_case (session);
  g_autoptr (GtkWidget) section =
    g_object_ref_sink (g_object_new (PEDICLE_TYPE_CASE_SECTION, "session", session, NULL));
  GtkEditable *entry = text_field (section, "Birth year");
  int position = 0;

  for (const char *at = "19687"; *at != '\0'; at++) {
    gtk_editable_insert_text (entry, at, 1, &position);
    pedicle_session_flush (session);
    g_assert_cmpint (pedicle_case_get_birth_year (case_), ==, position == 4 ? 1968 : 0);
    g_assert_cmpint (strlen (gtk_editable_get_text (entry)), ==, position);
  }
  gtk_editable_delete_text (entry, 4, 5);
  pedicle_session_flush (session);
  g_assert_cmpint (pedicle_case_get_birth_year (case_), ==, 1968);
  pedicle_session_undo (session);
  pedicle_session_flush (session);
  g_assert_cmpstr (gtk_editable_get_text (entry), ==, "");
}

static void
test_date (void)
{
  g_autoptr (PedicleSession) session = new_session (0);
  PedicleCase *case_ = pedicle_session_get_case (session);
  g_autoptr (GtkWidget) section =
    g_object_ref_sink (g_object_new (PEDICLE_TYPE_CASE_SECTION, "session", session, NULL));
  GtkEditable *entry = text_field (section, "Date of the assessment");
  g_autofree char *today = g_strdup (pedicle_case_get_last_visit (case_)->date);

  gtk_editable_set_text (entry, "2025-1-2");
  pedicle_session_flush (session);
  g_assert_cmpstr (pedicle_case_get_last_visit (case_)->date, ==, "2025-01-02");
  g_assert_cmpstr (gtk_editable_get_text (entry), ==, "2025-1-2");
  gtk_editable_set_text (entry, "2025-1-200");
  pedicle_session_flush (session);
  g_assert_cmpstr (pedicle_case_get_last_visit (case_)->date, ==, today);
  g_assert_cmpstr (gtk_editable_get_text (entry), ==, "2025-1-200");
}

static void
test_notes (void)
{
  g_autoptr (PedicleSession) session = new_session (PEDICLE_LEVELS (PEDICLE_LEVEL_L2));
  PedicleCase *case_ = pedicle_session_get_case (session);
  g_autoptr (GtkWidget) section =
    g_object_ref_sink (g_object_new (PEDICLE_TYPE_CASE_SECTION, "session", session, NULL));

  pedicle_case_add_lesion (case_, PEDICLE_LEVELS (PEDICLE_LEVEL_T9), NULL);
  pedicle_session_flush (session);
  gtk_editable_set_text (text_field (section, "Label"), "MDT 1");
  gtk_editable_set_text (text_field (section, "Note"), "of the visit");
  gtk_editable_set_text (text_field (section, "Note on the lesion"), "of T9");
  pedicle_session_flush (session);
  g_assert_cmpstr (pedicle_case_get_label (case_), ==, "MDT 1");
  g_assert_cmpstr (pedicle_case_get_last_visit (case_)->note, ==, "of the visit");
  g_assert_cmpstr (pedicle_case_get_lesion (case_, 1)->note, ==, "of T9");
  pedicle_session_set_lesion (session, 0);
  g_assert_cmpstr (gtk_editable_get_text (text_field (section, "Note on the lesion")), ==, "");
  pedicle_session_set_lesion (session, 1);
  g_assert_cmpstr (gtk_editable_get_text (text_field (section, "Note on the lesion")), ==, "of T9");
}

/* All findings, each once, and each in the panel that RULES 1 names. */
static void
test_form (void)
{
  g_autoptr (PedicleSession) session = new_session (PEDICLE_LEVELS (PEDICLE_LEVEL_L2));
  g_autoptr (GtkWidget) form =
    g_object_ref_sink (g_object_new (PEDICLE_TYPE_FORM_PANE, "session", session, NULL));

  for (guint i = 0; i < PEDICLE_N_FINDINGS; i++) {
    GtkWidget *row = find_widget (form, is_row_of, GINT_TO_POINTER (i));
    GtkWidget *panel = row != NULL ? gtk_widget_get_ancestor (row, PEDICLE_TYPE_PANEL) : NULL;
    guint id;

    g_assert_nonnull (panel);
    g_object_get (panel, "panel", &id, NULL);
    g_assert_cmpuint (id, ==, pedicle_finding_get (i)->panel);
    g_assert_true (pedicle_form_pane_focus_finding (PEDICLE_FORM_PANE (form),
                                                    pedicle_finding_get (i)->id));
  }
  g_assert_false (pedicle_form_pane_focus_finding (PEDICLE_FORM_PANE (form), "no-such"));
}

/* Without a lesion, rows of a lesion cannot be answered. */
static void
test_no_lesion (void)
{
  g_autoptr (PedicleSession) session = new_session (0);
  g_autoptr (GtkWidget) form =
    g_object_ref_sink (g_object_new (PEDICLE_TYPE_FORM_PANE, "session", session, NULL));

  for (guint i = 0; i < PEDICLE_N_FINDINGS; i++) {
    GtkWidget *row = find_widget (form, is_row_of, GINT_TO_POINTER (i));
    gboolean led = pedicle_form_pane_focus_finding (PEDICLE_FORM_PANE (form),
                                                    pedicle_finding_get (i)->id);
    GtkWidget *control = find_widget (row, is_control, NULL);

    /* Those lead to the spine map, which this form does not know. */
    if (pedicle_finding_get (i)->scope == PEDICLE_SCOPE_PATIENT)
      g_assert_true (led);
    g_assert_cmpint (gtk_widget_get_sensitive (control), ==,
                     pedicle_finding_get (i)->scope == PEDICLE_SCOPE_PATIENT);
  }
}

static void
add_types (void)
{
  static GType types[16];
  int n = 0;

  types[n++] = PEDICLE_TYPE_CASE_SECTION;
  types[n++] = PEDICLE_TYPE_DERIVED_ROW;
  types[n++] = PEDICLE_TYPE_FIELD_ROW;
  types[n++] = PEDICLE_TYPE_FINDING_ROW;
  types[n++] = PEDICLE_TYPE_FORM_PANE;
  types[n++] = PEDICLE_TYPE_LESION_BAR;
  types[n++] = PEDICLE_TYPE_LEVEL_POPOVER;
  types[n++] = PEDICLE_TYPE_PANEL;
  types[n++] = PEDICLE_TYPE_SEGMENTS;
  types[n++] = PEDICLE_TYPE_SPINE_VIEW;
  types[n++] = PEDICLE_TYPE_TEXT_FIELD;
  for (int i = 0; i < n; i++) {
    g_autofree char *path = g_strdup_printf ("/form/type/%s", g_type_name (types[i]));

    g_test_add_data_func (path, &types[i], test_type);
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  gtk_init ();
  pedicle_appearance_get_default ();
  add_types ();
  for (int i = 0; i < PEDICLE_N_FINDINGS; i++) {
    g_autofree char *path = g_strdup_printf ("/form/finding/%s", pedicle_finding_get (i)->id);

    g_test_add_data_func (path, GINT_TO_POINTER (i), test_finding);
  }
  g_test_add_func ("/form/goes-with-session", test_goes_with_session);
  g_test_add_func ("/form/segments", test_segments);
  g_test_add_func ("/form/unclearable", test_unclearable);
  g_test_add_func ("/form/number", test_number);
  g_test_add_func ("/form/birth-year", test_birth_year);
  g_test_add_func ("/form/date", test_date);
  g_test_add_func ("/form/notes", test_notes);
  g_test_add_func ("/form/every-finding-once", test_form);
  g_test_add_func ("/form/no-lesion", test_no_lesion);
  return g_test_run ();
}
