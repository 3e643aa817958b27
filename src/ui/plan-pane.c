/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "plan-pane.h"

#include "container.h"
#include "focus.h"
#include "lacks-popover.h"
#include "line-layout.h"
#include "plan-edit.h"
#include "plan-offers.h"
#include "plan-picker.h"
#include "plan-step-row.h"
#include "remark-list.h"

#include <glib/gi18n-lib.h>

struct _PediclePlanPane {
  PedicleResultPart parent_instance;

  GtkWidget *scrolled, *column, *no_lesion, *content, *empty, *check_heading, *picker;
  GtkWidget *steps; /* of PediclePlanStepRow, which are kept: the first ones are seen */
  GtkMenuButton *lacks;
};

G_DEFINE_FINAL_TYPE (PediclePlanPane, pedicle_plan_pane, PEDICLE_TYPE_RESULT_PART)

static GtkWidget *
get_row (PediclePlanPane *self, guint index)
{
  GtkWidget *row = gtk_widget_get_first_child (self->steps);

  for (guint i = 0; i < index && row != NULL; i++)
    row = gtk_widget_get_next_sibling (row);
  return row;
}

/* After a step was moved, removed or taken over: there is always somewhere to go on from. The focus
 * leaves a row before it is hidden: GTK would hold on to the row. */
static void
focus_step (PediclePlanPane *self, guint index)
{
  PedicleSession *session = pedicle_result_part_get_session (PEDICLE_RESULT_PART (self));
  const GPtrArray *plan = pedicle_plan_edit_get (session);

  gtk_widget_grab_focus (plan != NULL && plan->len > 0
                           ? get_row (self, MIN (index, plan->len - 1))
                           : gtk_widget_get_first_child (self->picker));
  pedicle_session_flush (session);
}

static int
measure_column (PediclePlanPane *self)
{
  int height;

  /* Not before it has a place: newer GTK warns. */
  if (gtk_widget_get_width (self->column) == 0)
    return 0;
  gtk_widget_measure (self->column, GTK_ORIENTATION_VERTICAL, gtk_widget_get_width (self->column),
                      NULL, &height, NULL, NULL);
  return height;
}

/* What was picked stays under the pointer while the steps above it grow: the next click would hit
 * another technique. */
static void
picked_cb (PediclePlanPane *self, int technique)
{
  PedicleSession *session = pedicle_result_part_get_session (PEDICLE_RESULT_PART (self));
  GtkAdjustment *adjustment =
    gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->scrolled));
  double top = gtk_adjustment_get_value (adjustment);
  int before = measure_column (self), after;

  pedicle_plan_edit_add (session, technique);
  pedicle_session_flush (session);
  after = measure_column (self);
  gtk_adjustment_set_upper (adjustment, MAX (after, gtk_adjustment_get_page_size (adjustment)));
  gtk_adjustment_set_value (adjustment, top + after - before);
}

static void
taken_cb (PediclePlanPane *self)
{
  pedicle_session_flush (pedicle_result_part_get_session (PEDICLE_RESULT_PART (self)));
  focus_step (self, 0);
}

static GtkWidget *
add_row (PediclePlanPane *self)
{
  GtkWidget *row = pedicle_plan_step_row_new ();

  g_signal_connect_swapped (row, "moved", G_CALLBACK (focus_step), self);
  gtk_widget_set_parent (row, self->steps);
  return row;
}

static void
show_steps (PediclePlanPane *self, PedicleAssessment *assessment,
            const PedicleLesionAssessment *lesion, const GPtrArray *plan)
{
  PedicleSession *session = pedicle_result_part_get_session (PEDICLE_RESULT_PART (self));

  for (guint i = 0; i < plan->len; i++) {
    GtkWidget *row = get_row (self, i);

    if (row == NULL)
      row = add_row (self);
    pedicle_plan_step_row_show (PEDICLE_PLAN_STEP_ROW (row), session,
                                pedicle_assessment_get_knowledge (assessment), lesion, plan, i);
    gtk_widget_set_visible (row, TRUE);
  }
  for (GtkWidget *row = get_row (self, plan->len); row != NULL;
       row = gtk_widget_get_next_sibling (row))
    gtk_widget_set_visible (row, FALSE);
  gtk_widget_set_visible (self->steps, plan->len > 0);
  gtk_widget_set_visible (self->check_heading, plan->len > 0);
  gtk_widget_set_visible (self->empty, plan->len == 0);
}

static void
pedicle_plan_pane_update (PedicleResultPart *part, PedicleAssessment *assessment,
                          const PedicleLesionAssessment *lesion)
{
  PediclePlanPane *self = PEDICLE_PLAN_PANE (part);

  gtk_widget_set_visible (self->no_lesion, lesion == NULL);
  gtk_widget_set_visible (self->content, lesion != NULL);
  if (lesion != NULL)
    show_steps (self, assessment, lesion,
                pedicle_plan_edit_get (pedicle_result_part_get_session (part)));
}

static void
make_lacks_cb (GtkMenuButton *button, gpointer user_data)
{
  PedicleSession *session = pedicle_result_part_get_session (PEDICLE_RESULT_PART (user_data));

  if (gtk_menu_button_get_popover (button) == NULL && session != NULL)
    gtk_menu_button_set_popover (
      button, pedicle_lacks_popover_new (
                pedicle_assessment_get_knowledge (pedicle_session_get_assessment (session))));
}

static gboolean
pedicle_plan_pane_grab_focus (GtkWidget *widget)
{
  PediclePlanPane *self = PEDICLE_PLAN_PANE (widget);
  GtkWidget *first = gtk_widget_get_visible (self->steps)
                       ? get_row (self, 0)
                       : gtk_widget_get_first_child (self->picker);

  return gtk_widget_get_visible (self->content) && pedicle_focus_pass_on (widget, first);
}

static void
pedicle_plan_pane_class_init (PediclePlanPaneClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->grab_focus = pedicle_plan_pane_grab_focus;
  PEDICLE_RESULT_PART_CLASS (klass)->update = pedicle_plan_pane_update;
  g_type_ensure (PEDICLE_TYPE_CONTAINER);
  g_type_ensure (PEDICLE_TYPE_LINE_LAYOUT);
  g_type_ensure (PEDICLE_TYPE_PLAN_OFFERS);
  g_type_ensure (PEDICLE_TYPE_PLAN_PICKER);
  g_type_ensure (PEDICLE_TYPE_REMARK_LIST);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "planpane");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/pedicle/Pedicle/ui/plan-pane.ui");
  gtk_widget_class_bind_template_child (widget_class, PediclePlanPane, scrolled);
  gtk_widget_class_bind_template_child (widget_class, PediclePlanPane, column);
  gtk_widget_class_bind_template_child (widget_class, PediclePlanPane, no_lesion);
  gtk_widget_class_bind_template_child (widget_class, PediclePlanPane, content);
  gtk_widget_class_bind_template_child (widget_class, PediclePlanPane, empty);
  gtk_widget_class_bind_template_child (widget_class, PediclePlanPane, check_heading);
  gtk_widget_class_bind_template_child (widget_class, PediclePlanPane, picker);
  gtk_widget_class_bind_template_child (widget_class, PediclePlanPane, steps);
  gtk_widget_class_bind_template_child (widget_class, PediclePlanPane, lacks);
  gtk_widget_class_bind_template_callback (widget_class, picked_cb);
  gtk_widget_class_bind_template_callback (widget_class, taken_cb);
}

static void
pedicle_plan_pane_init (PediclePlanPane *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_menu_button_set_create_popup_func (self->lacks, make_lacks_cb, self, NULL);
}

GtkWidget *
pedicle_plan_pane_new (void)
{
  return g_object_new (PEDICLE_TYPE_PLAN_PANE, NULL);
}
