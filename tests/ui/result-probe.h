/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Sessions to show, and what a widget shows of them. For the tests of the result column. */

#pragma once

#include "result-part.h"

static inline PedicleSession *
new_session (PedicleLevels levels)
{
  g_autoptr (PedicleCase) case_ = pedicle_case_new ();

  if (levels != 0)
    g_assert_cmpint (pedicle_case_add_lesion (case_, levels, NULL), ==, 0);
  return pedicle_session_new (case_, pedicle_knowledge_get_default ());
}

static inline void
answer (PedicleSession *session, PedicleFindingId finding, int value)
{
  pedicle_case_set_answer (pedicle_session_get_case (session), 0, finding, value);
  pedicle_session_flush (session);
}

/* Every widget of the type below widget that is not hidden, nor in something hidden. */
static inline void
collect (GtkWidget *widget, GType type, GPtrArray *found)
{
  if (!gtk_widget_get_visible (widget))
    return;
  if (G_TYPE_CHECK_INSTANCE_TYPE (widget, type))
    g_ptr_array_add (found, widget);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    collect (child, type, found);
}

static inline GPtrArray *
find_all (gpointer widget, GType type)
{
  GPtrArray *found = g_ptr_array_new ();

  collect (widget, type, found);
  return found;
}

static inline gboolean
shows_text (gpointer widget, const char *text)
{
  g_autoptr (GPtrArray) labels = find_all (widget, GTK_TYPE_LABEL);

  for (guint i = 0; i < labels->len; i++)
    if (g_str_equal (gtk_label_get_text (g_ptr_array_index (labels, i)), text))
      return TRUE;
  return FALSE;
}

static inline GtkWidget *
show_part (GType type, PedicleSession *session)
{
  GtkWidget *part = g_object_ref_sink (g_object_new (type, NULL));

  pedicle_result_part_set_session (PEDICLE_RESULT_PART (part), session);
  return part;
}

static inline const PedicleLesionAssessment *
get_lesion (PedicleSession *session)
{
  return pedicle_session_get_lesion_assessment (session);
}

/* A random answer to a random finding, or none. */
static inline void
change_something (PedicleSession *session, GRand *rand)
{
  PedicleFindingId finding = g_rand_int_range (rand, 0, PEDICLE_N_FINDINGS);
  const PedicleFinding *row = pedicle_finding_get (finding);
  int value = PEDICLE_UNANSWERED;

  if (g_rand_int_range (rand, 0, 5) > 0)
    switch (row->type) {
    case PEDICLE_ANSWER_CHOICE:
      value = g_rand_int_range (rand, 0, (int) row->n_choices);
      break;
    case PEDICLE_ANSWER_NUMBER:
      value = row->minimum +
              row->step * g_rand_int_range (rand, 0, (row->maximum - row->minimum) / row->step + 1);
      break;
    case PEDICLE_ANSWER_FLAG:
      value = g_rand_int_range (rand, 0, 2);
      break;
    }
  answer (session, finding, value);
}
