/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "decision-fixture.h"

#include "action-list.h"
#include "action-row.h"
#include "text-field.h"

void
settle (void)
{
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

void
set_up (Fixture *self, gconstpointer data)
{
  g_autoptr (PedicleCase) case_ = pedicle_case_new ();

  pedicle_case_add_lesion (case_, PEDICLE_LEVELS (PEDICLE_LEVEL_L2), NULL);
  self->session = pedicle_session_new (case_, pedicle_knowledge_get_default ());
  self->case_ = pedicle_session_get_case (self->session);
  self->window = gtk_window_new ();
  self->pane = pedicle_decision_pane_new ();
  pedicle_result_part_set_session (PEDICLE_RESULT_PART (self->pane), self->session);
  gtk_window_set_child (GTK_WINDOW (self->window), self->pane);
  gtk_window_present (GTK_WINDOW (self->window));
  settle ();
}

void
tear_down (Fixture *self, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (self->window));
  settle ();
  g_assert_finalize_object (self->session);
}

/* The nth of that type at or below widget, in the order of the tree; counts *n down. */
static GtkWidget *
find_nth (GtkWidget *widget, GType type, guint *n)
{
  if (G_TYPE_CHECK_INSTANCE_TYPE (widget, type) && (*n)-- == 0)
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child)) {
    GtkWidget *found = find_nth (child, type, n);

    if (found != NULL)
      return found;
  }
  return NULL;
}

GtkWidget *
find (GtkWidget *widget, GType type, guint n)
{
  return find_nth (widget, type, &n);
}

/* As it is written, with the sign of its access key; the button may have it in a label of its own. */
static const char *
get_label (GtkButton *button)
{
  GtkWidget *child = gtk_button_get_child (button);

  return GTK_IS_LABEL (child) ? gtk_label_get_label (GTK_LABEL (child))
                              : gtk_button_get_label (button);
}

GtkWidget *
find_button (GtkWidget *widget, const char *label)
{
  GtkWidget *found = NULL;

  for (guint n = 0; (found = find (widget, GTK_TYPE_BUTTON, n)) != NULL; n++)
    if (g_strcmp0 (get_label (GTK_BUTTON (found)), label) == 0)
      return found;
  return NULL;
}

gboolean
says (GtkWidget *widget, const char *text)
{
  GtkWidget *label;

  for (guint n = 0; (label = find (widget, GTK_TYPE_LABEL, n)) != NULL; n++)
    if (gtk_widget_get_mapped (label) &&
        strstr (gtk_label_get_label (GTK_LABEL (label)), text) != NULL)
      return TRUE;
  return FALSE;
}

void
press (Fixture *self, const char *label)
{
  GtkWidget *button = find_button (self->pane, label);

  g_assert_nonnull (button);
  g_assert_true (gtk_widget_get_mapped (button));
  g_assert_true (gtk_widget_is_sensitive (button));
  gtk_widget_grab_focus (button);
  g_signal_emit_by_name (button, "clicked");
  settle ();
}

void
type_into (GtkWidget *entry, const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (entry), text);
  settle ();
}

const PedicleDecision *
get_draft (Fixture *self)
{
  return pedicle_case_get_draft (self->case_);
}

void
assert_participant (Fixture *self, guint place, PedicleRole role, const char *name)
{
  const PedicleParticipant *participant = get_draft (self)->participants->pdata[place];

  g_assert_cmpint (participant->role, ==, role);
  g_assert_cmpstr (participant->name, ==, name);
}

GtkWidget *
get_list (Fixture *self, GType type)
{
  GtkWidget *list = find (self->pane, type, 0);

  g_assert_nonnull (list);
  return list;
}

GtkWidget *
get_action_entry (Fixture *self, guint row, guint entry)
{
  GtkWidget *list = get_list (self, PEDICLE_TYPE_ACTION_LIST);

  return find (find (list, PEDICLE_TYPE_ACTION_ROW, row), PEDICLE_TYPE_TEXT_FIELD, entry);
}

const PedicleAction *
get_action (Fixture *self, guint index)
{
  return get_draft (self)->actions->pdata[index];
}

void
plan_departure (Fixture *self)
{
  g_autoptr (GPtrArray) plan = pedicle_plan_new ();

  pedicle_case_set_answer (self->case_, 0, PEDICLE_FINDING_OVERT_INSTABILITY, 1);
  pedicle_case_set_answer (self->case_, 0, PEDICLE_FINDING_FIT_GENERAL_ANAESTHESIA, 1);
  g_ptr_array_add (plan, pedicle_step_new (PEDICLE_TECHNIQUE_RADIOTHERAPY));
  pedicle_case_set_plan (self->case_, 0, plan);
  settle ();
}

static char *
get_signer (Fixture *self)
{
  char *signer = NULL;

  g_object_get (self->pane, "signer", &signer, NULL);
  return signer;
}

void
assert_signer (Fixture *self, const char *expected)
{
  g_autofree char *signer = get_signer (self);

  g_assert_cmpstr (signer, ==, expected);
}

void
make_ready (Fixture *self)
{
  g_autoptr (PedicleDecision) draft = pedicle_decision_new ("2026-11-20");

  g_free (draft->reasons);
  draft->reasons = g_strdup ("Surveillance");
  g_ptr_array_add (draft->participants, pedicle_participant_new (PEDICLE_ROLE_ONCOLOGY, "L. Weber"));
  g_ptr_array_add (draft->actions, pedicle_action_new ("MRI", "", "2026-01-01"));
  pedicle_case_set_draft (self->case_, draft, FALSE);
  g_object_set (self->pane, "signer", " A. Martin ", NULL);
  settle ();
}

void
sign (Fixture *self)
{
  make_ready (self);
  press (self, "Si_gn…");
  press (self, "Sign for _good");
}
