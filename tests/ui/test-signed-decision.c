/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Signed decisions in the pane: read, added to, followed by another; nothing passes to other cases. */

#include "frame-noise.h"
#include "decision-fixture.h"
#include "reach-probe.h"

#include "appearance.h"
#include "decision-sign.h"
#include "signed-decision.h"
#include "text-area.h"
#include "text-field.h"

static void
test_signed_card (Fixture *self, gconstpointer data)
{
  GtkWidget *card;

  sign (self);
  card = find (self->pane, PEDICLE_TYPE_SIGNED_DECISION, 0);
  g_assert_true (says (card, "Decision of 2026-11-20"));
  g_assert_true (says (card, "L. Weber (Oncology)"));
  g_assert_true (says (card, "L2: Nothing planned"));
  g_assert_true (says (card, "Surveillance"));
  g_assert_true (says (card, "Overdue: MRI – due 2026-01-01"));
  g_assert_true (says (card, "Signed by A. Martin on "));
  g_assert_false (says (card, "Findings have changed"));
  g_assert_false (says (card, "Decided under knowledge"));
  pedicle_case_set_answer (self->case_, 0, PEDICLE_FINDING_OVERT_INSTABILITY, 1);
  settle ();
  g_assert_true (says (card, "Findings have changed"));
  pedicle_session_undo (self->session);
  settle ();
  g_assert_false (says (card, "Findings have changed"));
}

/* What the decision rests on, and what was noted on its steps. */
static void
test_what_it_rests_on (Fixture *self, gconstpointer data)
{
  g_autoptr (GPtrArray) plan = pedicle_plan_new ();
  PedicleStep *step = pedicle_step_new (PEDICLE_TECHNIQUE_BRACE);
  GtkWidget *card;

  g_free (step->note);
  step->note = g_strdup ("for 6 weeks\nnot at night");
  g_ptr_array_add (plan, step);
  pedicle_case_set_plan (self->case_, 0, plan);
  g_object_set (self->pane, "not-available",
                (1u << PEDICLE_TECHNIQUE_CRYOABLATION) | (1u << PEDICLE_TECHNIQUE_RADIOSURGERY), NULL);
  sign (self);
  g_object_set (self->pane, "not-available", 0, NULL);
  settle ();
  card = find (self->pane, PEDICLE_TYPE_SIGNED_DECISION, 0);
  g_assert_true (says (card, "Brace: for 6 weeks\nnot at night"));
  g_assert_true (says (card, "Not available in this hospital"));
  g_assert_true (says (card, "Cryoablation, Stereotactic radiosurgery"));
}

/* Signed when the knowledge had another verdict, by a rule that it no longer has. */
static void
test_other_knowledge (Fixture *self, gconstpointer data)
{
  const PedicleTechniqueId technique = PEDICLE_TECHNIQUE_KYPHOPLASTY;
  PedicleDecision *decision;
  PedicleLesionRecord *record;
  GtkWidget *card;

  make_ready (self);
  pedicle_case_set_answer (self->case_, 0, PEDICLE_FINDING_OVERT_INSTABILITY, 1);
  decision = pedicle_decision_sign (get_draft (self), pedicle_session_get_assessment (self->session),
                                    0, "A. Martin");
  g_free (decision->knowledge);
  decision->knowledge = g_strdup ("0.9");
  record = decision->records->pdata[0];
  g_assert_cmpint (record->techniques[technique].max, ==, PEDICLE_VERDICT_CONTRAINDICATED);
  record->techniques[technique].min = record->techniques[technique].max =
    PEDICLE_VERDICT_RECOMMENDED;
  g_strfreev (record->techniques[technique].holds);
  record->techniques[technique].holds = g_strsplit ("KP-99", " ", -1);
  pedicle_case_sign (self->case_, decision);
  settle ();
  card = find (self->pane, PEDICLE_TYPE_SIGNED_DECISION, 0);
  g_assert_cmpuint (assert_reachable (card), >, 0);
  g_assert_true (says (card, "Decided under knowledge 0.9; today’s is 1.0. 1 verdict would be"));
  g_assert_true (says (card, "Kyphoplasty: then recommended, now contraindicated. New: KP-"));
  g_assert_true (says (card, "No longer: KP-99."));
  g_assert_nonnull (find_button (card, "KP-2"));
  g_assert_null (find_button (card, "KP-99")); /* there is nothing to lead to */
}

static void
test_addition (Fixture *self, gconstpointer data)
{
  GtkWidget *card, *author;
  GtkTextBuffer *buffer;
  const PedicleAddition *addition;

  sign (self);
  card = find (self->pane, PEDICLE_TYPE_SIGNED_DECISION, 0);
  press (self, "Add to this decision…");
  g_assert_true (says (card, "it cannot be changed or undone"));
  g_assert_false (gtk_widget_is_sensitive (find_button (card, "Add")));
  buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (find (card, PEDICLE_TYPE_TEXT_AREA, 0)));
  author = find (card, PEDICLE_TYPE_TEXT_FIELD, 0);
  gtk_text_buffer_set_text (buffer, "Second opinion\n", -1);
  g_assert_false (gtk_widget_is_sensitive (find_button (card, "Add")));
  type_into (author, "L. Weber");
  press (self, "Add");
  addition = pedicle_case_get_last_signed (self->case_)->additions->pdata[0];
  g_assert_cmpstr (addition->author, ==, "L. Weber");
  g_assert_cmpstr (addition->text, ==, "Second opinion");
  g_assert_true (says (card, "Second opinion"));
  g_assert_false (pedicle_session_can_undo (self->session));
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (self->window)) ==
                 find_button (card, "Add to this decision…"));
}

/* A new draft above what was signed; the newest stands first. */
static void
test_again (Fixture *self, gconstpointer data)
{
  sign (self);
  press (self, "Decide a_gain");
  g_assert_nonnull (get_draft (self));
  g_assert_cmpuint (get_draft (self)->participants->len, ==, 0);
  press (self, "Discard the draft");
  g_assert_null (get_draft (self));
  pedicle_session_undo (self->session);
  settle ();
  g_assert_nonnull (get_draft (self));
  sign (self);
  g_assert_cmpuint (pedicle_case_get_n_decisions (self->case_), ==, 2);
  press (self, "Add to this decision…"); /* the first in the tree: of the newest */
  type_into (find (find (self->pane, PEDICLE_TYPE_SIGNED_DECISION, 0), PEDICLE_TYPE_TEXT_FIELD, 0),
             "L. Weber");
  gtk_text_buffer_set_text (
    gtk_text_view_get_buffer (GTK_TEXT_VIEW (
      find (find (self->pane, PEDICLE_TYPE_SIGNED_DECISION, 0), PEDICLE_TYPE_TEXT_AREA, 0))),
    "Later", -1);
  press (self, "Add");
  g_assert_cmpuint (pedicle_case_get_decision (self->case_, 0)->additions->len, ==, 0);
  g_assert_cmpuint (pedicle_case_get_decision (self->case_, 1)->additions->len, ==, 1);
}

/* Another case takes nothing of this one over. */
static void
test_other_case (Fixture *self, gconstpointer data)
{
  g_autoptr (PedicleCase) other = pedicle_case_new ();

  sign (self);
  press (self, "Decide a_gain");
  g_object_set (self->pane, "signer", "A. Martin", NULL);
  pedicle_session_replace (self->session, other, FALSE);
  settle ();
  assert_signer (self, "");
  g_assert_null (find (self->pane, PEDICLE_TYPE_SIGNED_DECISION, 0));
  g_assert_true (gtk_widget_get_mapped (find_button (self->pane, "Si_gn…")));
  g_assert_null (get_draft (self));
}

int
main (int argc, char **argv)
{
  static const struct {
    const char *path;
    void (*test) (Fixture *, gconstpointer);
  } tests[] = {
    { "/signed-decision/card", test_signed_card },
    { "/signed-decision/other-knowledge", test_other_knowledge },
    { "/signed-decision/what-it-rests-on", test_what_it_rests_on },
    { "/signed-decision/addition", test_addition },
    { "/signed-decision/again", test_again },
    { "/signed-decision/other-case", test_other_case },
  };

  g_test_init (&argc, &argv, NULL);
  frame_noise_ignore ();
  gtk_init ();
  pedicle_appearance_get_default ();
  for (gsize i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Fixture, NULL, set_up, tests[i].test, tear_down);
  return g_test_run ();
}
