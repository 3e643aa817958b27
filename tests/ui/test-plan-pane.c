/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The plan pane: steps, what the check says, combinations, all techniques, what the hospital lacks;
 * and the pages of a case that it is one of. */

#include "frame-noise.h"
#include "case-file.h"
#include "case-pages.h"
#include "control.h"
#include "form-pane.h"
#include "hospital.h"
#include "number-entry.h"
#include "plan-check.h"
#include "plan-edit.h"
#include "plan-offer.h"
#include "plan-pane.h"
#include "plan-picker.h"
#include "plan-step-row.h"
#include "reach-probe.h"
#include "remark-list.h"
#include "result-probe.h"
#include "segments.h"
#include "text-field.h"

#define STABILIZATION PEDICLE_TECHNIQUE_PERCUTANEOUS_STABILIZATION
#define RADIOTHERAPY PEDICLE_TECHNIQUE_RADIOTHERAPY
#define BRACE PEDICLE_TECHNIQUE_BRACE

static const char *example;

typedef struct {
  PedicleSession *session;
  GtkWidget *window, *pane;
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
  g_autoptr (GFile) file = g_file_new_for_path (example);
  g_autoptr (PedicleCase) case_ = pedicle_case_load (file, NULL, NULL, NULL);

  g_assert_nonnull (case_);
  self->session = pedicle_session_new (case_, pedicle_knowledge_get_default ());
  self->pane = pedicle_plan_pane_new ();
  pedicle_result_part_set_session (PEDICLE_RESULT_PART (self->pane), self->session);
  self->window = gtk_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (self->window), 480, 700);
  gtk_window_set_child (GTK_WINDOW (self->window), self->pane);
  gtk_window_present (GTK_WINDOW (self->window));
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  pedicle_hospital_set_not_available (pedicle_hospital_get_default (), 0);
  gtk_window_destroy (GTK_WINDOW (self->window));
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_finalize_object (self->session);
}

static void
plan (Fixture *self, const PedicleTechniqueId *techniques, guint n)
{
  for (guint i = 0; i < n; i++)
    pedicle_plan_edit_add (self->session, techniques[i]);
  pedicle_session_flush (self->session);
}

/* "percutaneous-stabilization radiotherapy" */
static char *
list_plan (Fixture *self)
{
  const GPtrArray *steps = pedicle_plan_edit_get (self->session);
  GString *ids = g_string_new (NULL);

  for (guint i = 0; i < steps->len; i++) {
    const PedicleStep *step = steps->pdata[i];

    g_string_append_printf (ids, "%s%s", i > 0 ? " " : "",
                            pedicle_technique_get_id (step->technique));
  }
  return g_string_free (ids, FALSE);
}

static void
assert_plan (Fixture *self, const char *expected)
{
  g_autofree char *ids = list_plan (self);

  pedicle_session_flush (self->session);
  g_assert_cmpstr (ids, ==, expected);
}

static GtkWidget *
find_row (Fixture *self, guint index)
{
  g_autoptr (GPtrArray) rows = find_all (self->pane, PEDICLE_TYPE_PLAN_STEP_ROW);

  return index < rows->len ? g_ptr_array_index (rows, index) : NULL;
}

static GtkWidget *
find_button (gpointer widget, const char *tooltip)
{
  g_autoptr (GPtrArray) buttons = find_all (widget, GTK_TYPE_BUTTON);

  for (guint i = 0; i < buttons->len; i++)
    if (g_strcmp0 (gtk_widget_get_tooltip_text (buttons->pdata[i]), tooltip) == 0)
      return buttons->pdata[i];
  g_error ("no button “%s”", tooltip);
}

static void
click (GtkWidget *button)
{
  g_assert_true (gtk_widget_is_sensitive (button));
  g_signal_emit_by_name (button, "clicked");
}

static void
test_empty (Fixture *self, gconstpointer data)
{
  g_autoptr (GPtrArray) remarks = NULL;

  g_assert_true (shows_text (self->pane, "Nothing planned"));
  g_assert_false (shows_text (self->pane, "What the check says"));
  remarks = find_all (self->pane, PEDICLE_TYPE_REMARK_LIST);
  g_assert_cmpuint (remarks->len, ==, 0);
  g_assert_null (find_row (self, 0));
  assert_plan (self, "");
}

static void
test_no_lesion (Fixture *self, gconstpointer data)
{
  pedicle_case_remove_lesion (pedicle_session_get_case (self->session), 0);
  pedicle_session_flush (self->session);
  g_assert_true (shows_text (self->pane, "No lesion entered yet"));
  g_assert_false (shows_text (self->pane, "Nothing planned"));
  pedicle_session_undo (self->session);
  pedicle_session_flush (self->session);
  g_assert_true (shows_text (self->pane, "Nothing planned"));
}

/* All twelve, the recommended one first; a press makes it the next step, and nothing else does. */
static void
test_picker (Fixture *self, gconstpointer data)
{
  g_autoptr (GPtrArray) pickers = find_all (self->pane, PEDICLE_TYPE_PLAN_PICKER);
  g_autoptr (GPtrArray) buttons = find_all (g_ptr_array_index (pickers, 0), GTK_TYPE_BUTTON);

  g_assert_cmpuint (buttons->len, ==, PEDICLE_N_TECHNIQUES);
  gtk_test_accessible_assert_property (buttons->pdata[0], GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Add Percutaneous stabilization: recommended");
  click (buttons->pdata[0]);
  assert_plan (self, "percutaneous-stabilization");
  gtk_test_accessible_assert_property (
    buttons->pdata[0], GTK_ACCESSIBLE_PROPERTY_LABEL,
    "Add Percutaneous stabilization: recommended, planned already");
  gtk_test_accessible_assert_property (find_row (self, 0), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Step 1, Percutaneous stabilization: recommended");
  pedicle_session_undo (self->session);
  assert_plan (self, "");
}

typedef struct {
  const char *path;
  guint n;
  PedicleTechniqueId techniques[3];
  guint not_available;
} CheckRow;

static const CheckRow check_rows[] = {
  { "/plan/check/companion", 1, { STABILIZATION }, 0 },
  { "/plan/check/day-unsaid", 2, { STABILIZATION, RADIOTHERAPY }, 0 },
  { "/plan/check/order", 2, { RADIOTHERAPY, STABILIZATION }, 0 },
  { "/plan/check/contraindicated", 1, { PEDICLE_TECHNIQUE_VERTEBROPLASTY }, 0 },
  { "/plan/check/not-indicated", 1, { PEDICLE_TECHNIQUE_EN_BLOC_EXCISION }, 0 },
  { "/plan/check/left-out", 1, { PEDICLE_TECHNIQUE_MEDICAL }, 0 },
  { "/plan/check/lacking", 1, { STABILIZATION }, 1u << STABILIZATION },
  { "/plan/check/nothing", 2, { STABILIZATION, PEDICLE_TECHNIQUE_MEDICAL }, 0 },
};

/* What the check says is shown whole and once, and nothing else. */
static void
test_check (Fixture *self, gconstpointer data)
{
  const CheckRow *row = data;
  g_autoptr (GArray) remarks = NULL;
  g_autoptr (GPtrArray) lists = NULL, labels = NULL;

  pedicle_hospital_set_not_available (pedicle_hospital_get_default (), row->not_available);
  plan (self, row->techniques, row->n);
  remarks = pedicle_plan_check (pedicle_session_get_assessment (self->session), 0,
                                row->not_available);
  lists = find_all (self->pane, PEDICLE_TYPE_REMARK_LIST);
  for (guint i = 0; i < remarks->len; i++) {
    const PedicleRemark *remark = &g_array_index (remarks, PedicleRemark, i);
    g_autofree char *text =
      pedicle_remark_describe (remark, pedicle_knowledge_get_default ());
    guint found = 0;

    labels = find_all (lists->pdata[0], GTK_TYPE_LABEL);
    for (guint j = 0; j < labels->len; j++)
      found += g_str_has_suffix (gtk_label_get_text (labels->pdata[j]), text);
    g_assert_cmpuint (found, >=, 1);
    g_clear_pointer (&labels, g_ptr_array_unref);
    if (remark->rule != NULL) {
      g_autofree char *source =
        pedicle_source_describe (&remark->rule->source, pedicle_knowledge_get_default ());
      g_autofree char *line = g_strdup_printf ("%s · %s", remark->rule->id, source);

      g_assert_true (shows_text (lists->pdata[0], line));
    }
  }
  g_assert_cmpint (shows_text (lists->pdata[0],
                               "The check finds nothing to remark on these steps."),
                   ==, remarks->len == 0);
}

static void
test_move (Fixture *self, gconstpointer data)
{
  plan (self, (const PedicleTechniqueId[]) { STABILIZATION, RADIOTHERAPY, BRACE }, 3);
  g_assert_false (gtk_widget_is_sensitive (
    find_button (find_row (self, 0), "Move Percutaneous stabilization up (Alt+Up)")));
  g_assert_false (
    gtk_widget_is_sensitive (find_button (find_row (self, 2), "Move Brace down (Alt+Down)")));
  click (find_button (find_row (self, 2), "Move Brace up (Alt+Up)"));
  assert_plan (self, "percutaneous-stabilization brace radiotherapy");
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (self->window)) == find_row (self, 1));
  click (find_button (find_row (self, 0), "Move Percutaneous stabilization down (Alt+Down)"));
  assert_plan (self, "brace percutaneous-stabilization radiotherapy");
  pedicle_session_undo (self->session);
  assert_plan (self, "percutaneous-stabilization brace radiotherapy");
}

static void
test_remove (Fixture *self, gconstpointer data)
{
  plan (self, (const PedicleTechniqueId[]) { STABILIZATION, RADIOTHERAPY }, 2);
  click (find_button (find_row (self, 1), "Remove Conventional radiotherapy from the plan (Delete)"));
  assert_plan (self, "percutaneous-stabilization");
  g_assert_null (find_row (self, 1));
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (self->window)) == find_row (self, 0));
  click (find_button (find_row (self, 0), "Remove Percutaneous stabilization from the plan (Delete)"));
  assert_plan (self, "");
  /* There is always somewhere to go on from. */
  g_assert_true (GTK_IS_BUTTON (gtk_window_get_focus (GTK_WINDOW (self->window))));
  pedicle_session_undo (self->session);
  pedicle_session_undo (self->session);
  assert_plan (self, "percutaneous-stabilization radiotherapy");
}

static GtkWidget *
find_in_row (Fixture *self, guint row, GType type)
{
  g_autoptr (GPtrArray) found = find_all (find_row (self, row), type);

  return found->len > 0 ? g_ptr_array_index (found, 0) : NULL;
}

static void
test_timing (Fixture *self, gconstpointer data)
{
  const PedicleStep *step;

  plan (self, (const PedicleTechniqueId[]) { STABILIZATION, RADIOTHERAPY }, 2);
  /* The first step follows nothing. */
  g_assert_null (find_in_row (self, 0, PEDICLE_TYPE_SEGMENTS));
  g_assert_null (find_in_row (self, 0, PEDICLE_TYPE_NUMBER_ENTRY));
  pedicle_control_choose (PEDICLE_CONTROL (find_in_row (self, 1, PEDICLE_TYPE_NUMBER_ENTRY)), 7);
  pedicle_session_flush (self->session);
  step = pedicle_plan_edit_get (self->session)->pdata[1];
  g_assert_cmpint (step->days, ==, 7);
  pedicle_control_choose (PEDICLE_CONTROL (find_in_row (self, 1, PEDICLE_TYPE_SEGMENTS)),
                          PEDICLE_TIMING_SAME_SESSION);
  pedicle_session_flush (self->session);
  step = pedicle_plan_edit_get (self->session)->pdata[1];
  g_assert_cmpint (step->timing, ==, PEDICLE_TIMING_SAME_SESSION);
  g_assert_cmpint (step->days, ==, PEDICLE_DAYS_UNSAID);
  g_assert_null (find_in_row (self, 1, PEDICLE_TYPE_NUMBER_ENTRY));
  pedicle_session_undo (self->session);
  pedicle_session_flush (self->session);
  step = pedicle_plan_edit_get (self->session)->pdata[1];
  g_assert_cmpint (step->days, ==, 7);
}

typedef struct {
  const char *path, *typed;
  int days;
} DaysRow;

static const DaysRow days_rows[] = {
  { "/plan/days/none", "0", 0 },
  { "/plan/days/week", "7", 7 },
  { "/plan/days/spaces", " 14 ", 14 },
  { "/plan/days/most", "365", 365 },
  { "/plan/days/too-many", "366", PEDICLE_DAYS_UNSAID },
  { "/plan/days/negative", "-1", PEDICLE_DAYS_UNSAID },
  { "/plan/days/a-word", "week", PEDICLE_DAYS_UNSAID },
  { "/plan/days/empty", "", PEDICLE_DAYS_UNSAID },
};

static void
test_days (Fixture *self, gconstpointer data)
{
  const DaysRow *row = data;
  const PedicleStep *step;
  GtkWidget *entry;

  plan (self, (const PedicleTechniqueId[]) { STABILIZATION, RADIOTHERAPY }, 2);
  entry = pedicle_control_get_target (
    PEDICLE_CONTROL (find_in_row (self, 1, PEDICLE_TYPE_NUMBER_ENTRY)));
  gtk_editable_set_text (GTK_EDITABLE (entry), row->typed);
  g_signal_emit_by_name (entry, "activate");
  pedicle_session_flush (self->session);
  step = pedicle_plan_edit_get (self->session)->pdata[1];
  g_assert_cmpint (step->days, ==, row->days);
  g_assert_cmpint (shows_text (find_row (self, 1),
                               "Not taken: a whole number from 0 to 365 is needed."),
                   ==, row->days == PEDICLE_DAYS_UNSAID && row->typed[0] != '\0');
}

static void
test_reachable (Fixture *self, gconstpointer data)
{
  g_assert_cmpuint (assert_reachable (self->pane), >, 0);
  plan (self, (const PedicleTechniqueId[]) { STABILIZATION, RADIOTHERAPY }, 2);
  g_assert_cmpuint (assert_reachable (self->pane), >, 0);
}

/* Each is offered with its source; taken over it is the plan, and there is nothing left to take. */
static void
test_offers (Fixture *self, gconstpointer data)
{
  const char *tooltip = "Takes the place of the steps above; undo brings them back";
  g_autoptr (GPtrArray) offers =
    pedicle_plan_offer (pedicle_session_get_assessment (self->session), 0);
  const PedicleOffer *first;
  GtkWidget *button;

  g_assert_cmpuint (offers->len, >, 0);
  first = offers->pdata[0];
  plan (self, (const PedicleTechniqueId[]) { BRACE }, 1);
  button = find_button (self->pane, tooltip);
  click (button);
  g_assert_true (pedicle_plan_equal (pedicle_plan_edit_get (self->session), first->plan));
  pedicle_session_flush (self->session);
  g_assert_false (gtk_widget_is_sensitive (button));
  pedicle_session_undo (self->session);
  assert_plan (self, "brace");
  g_assert_true (gtk_widget_is_sensitive (button));
}

static void
test_lacking (Fixture *self, gconstpointer data)
{
  g_assert_false (shows_text (self->pane, "not available here"));
  pedicle_hospital_set_not_available (pedicle_hospital_get_default (), 1u << STABILIZATION);
  g_assert_true (shows_text (self->pane, "not available here"));
  plan (self, (const PedicleTechniqueId[]) { STABILIZATION }, 1);
  g_assert_true (shows_text (
    self->pane, "Warning  Percutaneous stabilization: not available in this hospital"));
  pedicle_hospital_set_not_available (pedicle_hospital_get_default (), 0);
  g_assert_false (shows_text (
    self->pane, "Warning  Percutaneous stabilization: not available in this hospital"));
}

/* From 480 pixels on, whatever is planned. */
static void
test_width (Fixture *self, gconstpointer data)
{
  int minimum;

  plan (self, (const PedicleTechniqueId[]) { STABILIZATION, RADIOTHERAPY, BRACE }, 3);
  gtk_widget_measure (self->pane, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  g_assert_cmpint (minimum, <=, 480);
}

/* The note, the last of its line, has what the timing leaves of it. */
static void
test_note_width (Fixture *self, gconstpointer data)
{
  g_autoptr (GPtrArray) rows = NULL;
  GtkRequisition size;

  plan (self, (const PedicleTechniqueId[]) { STABILIZATION, BRACE }, 2);
  gtk_widget_get_preferred_size (self->pane, &size, NULL);
  gtk_widget_allocate (self->pane, 700, MAX (size.height, 700), -1, NULL);
  rows = find_all (self->pane, PEDICLE_TYPE_PLAN_STEP_ROW);
  g_assert_cmpuint (rows->len, ==, 2);
  for (guint i = 0; i < rows->len; i++) {
    g_autoptr (GPtrArray) fields = find_all (rows->pdata[i], PEDICLE_TYPE_TEXT_FIELD);
    GtkWidget *note = fields->pdata[fields->len - 1], *line = gtk_widget_get_parent (note);
    graphene_rect_t place;

    g_assert_true (gtk_widget_compute_bounds (note, line, &place));
    g_assert_cmpfloat (place.origin.x + place.size.width, ==, gtk_widget_get_width (line));
  }
}

static void
test_pages (Fixture *self, gconstpointer data)
{
  PedicleCasePages *pages = g_object_new (PEDICLE_TYPE_CASE_PAGES, NULL);
  g_autoptr (GPtrArray) panes = NULL;

  gtk_window_set_child (GTK_WINDOW (self->window), GTK_WIDGET (pages));
  pedicle_result_part_set_session (PEDICLE_RESULT_PART (pages), self->session);
  g_assert_cmpint (pedicle_case_pages_get_page (pages), ==, PEDICLE_CASE_PAGE_FINDINGS);
  g_assert_true (shows_text (pages, "Plan"));
  panes = find_all (pages, PEDICLE_TYPE_PLAN_PANE);
  g_assert_cmpuint (panes->len, ==, 0);
  plan (self, (const PedicleTechniqueId[]) { STABILIZATION, RADIOTHERAPY }, 2);
  g_assert_true (shows_text (pages, "Plan 2 steps"));
  pedicle_case_pages_go_to (pages, PEDICLE_CASE_PAGE_PLAN);
  g_ptr_array_unref (panes);
  panes = find_all (pages, PEDICLE_TYPE_PLAN_PANE);
  g_assert_cmpuint (panes->len, ==, 1);
  pedicle_case_pages_focus_finding (pages, "escc");
  g_assert_cmpint (pedicle_case_pages_get_page (pages), ==, PEDICLE_CASE_PAGE_FINDINGS);
}

#define ADD(path, data, test) g_test_add (path, Fixture, data, set_up, test, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  frame_noise_ignore ();
  gtk_init ();
  example = argv[1];
  ADD ("/plan/empty", NULL, test_empty);
  ADD ("/plan/no-lesion", NULL, test_no_lesion);
  ADD ("/plan/picker", NULL, test_picker);
  for (gsize i = 0; i < G_N_ELEMENTS (check_rows); i++)
    ADD (check_rows[i].path, &check_rows[i], test_check);
  ADD ("/plan/move", NULL, test_move);
  ADD ("/plan/remove", NULL, test_remove);
  ADD ("/plan/timing", NULL, test_timing);
  for (gsize i = 0; i < G_N_ELEMENTS (days_rows); i++)
    ADD (days_rows[i].path, &days_rows[i], test_days);
  ADD ("/plan/reachable", NULL, test_reachable);
  ADD ("/plan/offers", NULL, test_offers);
  ADD ("/plan/lacking", NULL, test_lacking);
  ADD ("/plan/width", NULL, test_width);
  ADD ("/plan/note-width", NULL, test_note_width);
  ADD ("/plan/pages", NULL, test_pages);
  return g_test_run ();
}
