/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "plan-step-row.h"

#include "answers.h"
#include "container.h"
#include "control.h"
#include "line-layout.h"
#include "mark.h"
#include "number-entry.h"
#include "plan-edit.h"
#include "segments.h"
#include "text-field.h"
#include "verdict-label.h"
#include "wrap-layout.h"

#include <glib/gi18n-lib.h>

G_STATIC_ASSERT (PEDICLE_DAYS_UNSAID == PEDICLE_UNANSWERED);

struct _PediclePlanStepRow {
  GtkWidget parent_instance;

  GtkLabel *number, *name, *verdict, *refused;
  PedicleMark *mark;
  GtkWidget *up, *down, *remove;
  GtkWidget *when, *timing, *days_box, *days;
  PedicleTextField *note;

  PedicleSession *session;
  guint index, n_steps;
};

G_DEFINE_FINAL_TYPE (PediclePlanStepRow, pedicle_plan_step_row, GTK_TYPE_WIDGET)

enum { MOVED, N_SIGNALS };
static guint signals[N_SIGNALS];

static void
move (PediclePlanStepRow *self, guint to)
{
  if (to >= self->n_steps || to == self->index)
    return;
  pedicle_plan_edit_move (self->session, self->index, to);
  g_signal_emit (self, signals[MOVED], 0, to);
}

static void
up_cb (PediclePlanStepRow *self)
{
  move (self, self->index - 1); /* of the first: beyond the last */
}

static void
down_cb (PediclePlanStepRow *self)
{
  move (self, self->index + 1);
}

static void
remove_cb (PediclePlanStepRow *self)
{
  guint index = self->index;

  pedicle_plan_edit_remove (self->session, index);
  g_signal_emit (self, signals[MOVED], 0, index);
}

static gboolean
move_key_cb (GtkWidget *widget, GVariant *args, gpointer user_data)
{
  PediclePlanStepRow *self = PEDICLE_PLAN_STEP_ROW (widget);

  if (g_variant_get_int32 (args) < 0)
    up_cb (self);
  else
    down_cb (self);
  return TRUE;
}

static gboolean
remove_key_cb (GtkWidget *widget, GVariant *args, gpointer user_data)
{
  remove_cb (PEDICLE_PLAN_STEP_ROW (widget));
  return TRUE;
}

static void
timing_cb (PediclePlanStepRow *self, int value)
{
  pedicle_plan_edit_set_timing (self->session, self->index, (PedicleTiming) value);
}

static void
days_cb (PediclePlanStepRow *self, int value)
{
  pedicle_plan_edit_set_days (self->session, self->index, value);
}

static void
refused_cb (PediclePlanStepRow *self, const char *why)
{
  gtk_label_set_label (self->refused, why != NULL ? why : "");
  gtk_widget_set_visible (GTK_WIDGET (self->refused), why != NULL);
}

static void
note_cb (PediclePlanStepRow *self, const char *text)
{
  pedicle_plan_edit_set_note (self->session, self->index, text);
}

/* By its row, and not by its number: it may come from another plan. */
static GdkContentProvider *
prepare_drag_cb (GtkDragSource *source, double x, double y, GtkWidget *widget)
{
  return gdk_content_provider_new_typed (PEDICLE_TYPE_PLAN_STEP_ROW, widget);
}

static gboolean
drop_cb (GtkDropTarget *target, const GValue *value, double x, double y, GtkWidget *widget)
{
  PediclePlanStepRow *dragged = g_value_get_object (value);

  if (gtk_widget_get_parent (GTK_WIDGET (dragged)) != gtk_widget_get_parent (widget))
    return FALSE;
  move (dragged, PEDICLE_PLAN_STEP_ROW (widget)->index);
  return TRUE;
}

static void
pedicle_plan_step_row_dispose (GObject *object)
{
  PediclePlanStepRow *self = PEDICLE_PLAN_STEP_ROW (object);

  pedicle_unparent_children (GTK_WIDGET (self));
  g_clear_object (&self->session);
  G_OBJECT_CLASS (pedicle_plan_step_row_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/pedicle/Pedicle/ui/plan-step-row.ui");
  gtk_widget_class_bind_template_child (widget_class, PediclePlanStepRow, number);
  gtk_widget_class_bind_template_child (widget_class, PediclePlanStepRow, name);
  gtk_widget_class_bind_template_child (widget_class, PediclePlanStepRow, verdict);
  gtk_widget_class_bind_template_child (widget_class, PediclePlanStepRow, refused);
  gtk_widget_class_bind_template_child (widget_class, PediclePlanStepRow, mark);
  gtk_widget_class_bind_template_child (widget_class, PediclePlanStepRow, up);
  gtk_widget_class_bind_template_child (widget_class, PediclePlanStepRow, down);
  gtk_widget_class_bind_template_child (widget_class, PediclePlanStepRow, remove);
  gtk_widget_class_bind_template_child (widget_class, PediclePlanStepRow, when);
  gtk_widget_class_bind_template_child (widget_class, PediclePlanStepRow, timing);
  gtk_widget_class_bind_template_child (widget_class, PediclePlanStepRow, days_box);
  gtk_widget_class_bind_template_child (widget_class, PediclePlanStepRow, note);
  gtk_widget_class_bind_template_callback (widget_class, up_cb);
  gtk_widget_class_bind_template_callback (widget_class, down_cb);
  gtk_widget_class_bind_template_callback (widget_class, remove_cb);
  gtk_widget_class_bind_template_callback (widget_class, timing_cb);
  gtk_widget_class_bind_template_callback (widget_class, note_cb);
}

static void
add_keys (GtkWidgetClass *widget_class)
{
  const guint ups[] = { GDK_KEY_Up, GDK_KEY_KP_Up };
  const guint downs[] = { GDK_KEY_Down, GDK_KEY_KP_Down };
  const guint removes[] = { GDK_KEY_Delete, GDK_KEY_KP_Delete };

  for (gsize i = 0; i < G_N_ELEMENTS (ups); i++) {
    gtk_widget_class_add_binding (widget_class, ups[i], GDK_ALT_MASK, move_key_cb, "i", -1);
    gtk_widget_class_add_binding (widget_class, downs[i], GDK_ALT_MASK, move_key_cb, "i", 1);
    gtk_widget_class_add_binding (widget_class, removes[i], 0, remove_key_cb, NULL);
  }
}

static void
pedicle_plan_step_row_class_init (PediclePlanStepRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pedicle_plan_step_row_dispose;
  g_type_ensure (PEDICLE_TYPE_CONTAINER);
  g_type_ensure (PEDICLE_TYPE_LINE_LAYOUT);
  g_type_ensure (PEDICLE_TYPE_MARK);
  g_type_ensure (PEDICLE_TYPE_SEGMENTS);
  g_type_ensure (PEDICLE_TYPE_TEXT_FIELD);
  g_type_ensure (PEDICLE_TYPE_WRAP_LAYOUT);
  signals[MOVED] = g_signal_new ("moved", PEDICLE_TYPE_PLAN_STEP_ROW, G_SIGNAL_RUN_LAST, 0, NULL,
                                 NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "planstep");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LIST_ITEM);
  bind_template (widget_class);
  add_keys (widget_class);
}

static void
add_dragging (PediclePlanStepRow *self)
{
  GtkDragSource *source = gtk_drag_source_new ();
  GtkDropTarget *target = gtk_drop_target_new (PEDICLE_TYPE_PLAN_STEP_ROW, GDK_ACTION_MOVE);

  gtk_drag_source_set_actions (source, GDK_ACTION_MOVE);
  g_signal_connect (source, "prepare", G_CALLBACK (prepare_drag_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (source));
  g_signal_connect (target, "drop", G_CALLBACK (drop_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (target));
}

static void
pedicle_plan_step_row_init (PediclePlanStepRow *self)
{
  PedicleSegments *timing;
  GtkEditable *days;

  gtk_widget_init_template (GTK_WIDGET (self));
  timing = PEDICLE_SEGMENTS (self->timing);
  pedicle_segments_append (timing, PEDICLE_TIMING_AFTER, C_("timing", "After"),
                           PEDICLE_NO_POINTS);
  pedicle_segments_append (timing, PEDICLE_TIMING_SAME_SESSION, C_("timing", "Same session"),
                           PEDICLE_NO_POINTS);
  pedicle_segments_set_clearable (timing, FALSE);
  self->days = pedicle_number_entry_new_for_range (0, PEDICLE_DAYS_MOST);
  days = GTK_EDITABLE (pedicle_control_get_target (PEDICLE_CONTROL (self->days)));
  gtk_editable_set_width_chars (days, 3);
  gtk_editable_set_max_width_chars (days, 3);
  g_signal_connect_swapped (self->days, "chosen", G_CALLBACK (days_cb), self);
  g_signal_connect_swapped (self->days, "refused", G_CALLBACK (refused_cb), self);
  gtk_widget_set_parent (self->days, self->days_box);
  add_dragging (self);
}

GtkWidget *
pedicle_plan_step_row_new (void)
{
  return g_object_new (PEDICLE_TYPE_PLAN_STEP_ROW, NULL);
}

static void
set_name (GtkWidget *widget, char *name)
{
  gtk_widget_set_tooltip_text (widget, name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_free (name);
}

/* Each control says of which technique it is: in a list of ten "Remove" says nothing. */
static void
name_parts (PediclePlanStepRow *self, const char *technique)
{
  GtkWidget *days = pedicle_control_get_target (PEDICLE_CONTROL (self->days));
  /* Translators: a step of a plan, read aloud: its number, the technique, the verdict on it. */
  g_autofree char *step = g_strdup_printf (_("Step %u, %s: %s"), self->index + 1, technique,
                                           gtk_label_get_label (self->verdict));

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, step, -1);
  /* Translators, here and below: a technique. */
  set_name (self->up, g_strdup_printf (_("Move %s up (Alt+Up)"), technique));
  set_name (self->down, g_strdup_printf (_("Move %s down (Alt+Down)"), technique));
  set_name (self->remove, g_strdup_printf (_("Remove %s from the plan (Delete)"), technique));
  set_name (self->timing, g_strdup_printf (_("When %s follows the step before"), technique));
  set_name (days, g_strdup_printf (_("Days between the session before and %s"), technique));
  set_name (GTK_WIDGET (self->note), g_strdup_printf (_("Note on %s"), technique));
}

static void
show_controls (PediclePlanStepRow *self, const PedicleStep *step)
{
  gtk_widget_set_sensitive (self->up, self->index > 0);
  gtk_widget_set_sensitive (self->down, self->index + 1 < self->n_steps);
  gtk_widget_set_visible (self->timing, self->index > 0);
  gtk_widget_set_visible (self->days_box,
                          self->index > 0 && step->timing == PEDICLE_TIMING_AFTER);
  pedicle_control_set_value (PEDICLE_CONTROL (self->timing), (int) step->timing);
  pedicle_control_set_value (PEDICLE_CONTROL (self->days), step->days);
  pedicle_text_field_show (self->note, step->note);
}

void
pedicle_plan_step_row_show (PediclePlanStepRow *self, PedicleSession *session,
                            const PedicleKnowledge *knowledge,
                            const PedicleLesionAssessment *lesion, const GPtrArray *plan,
                            guint index)
{
  const PedicleStep *step = plan->pdata[index];
  const PedicleRecommendation *recommendation = &lesion->recommendations[step->technique];
  const char *name =
    pedicle_technique_get_name (pedicle_knowledge_get_technique (knowledge, step->technique));
  g_autofree char *number = g_strdup_printf ("%u", index + 1);

  g_set_object (&self->session, session);
  self->index = index;
  self->n_steps = plan->len;
  gtk_label_set_label (self->number, number);
  gtk_label_set_label (self->name, name);
  pedicle_mark_set_mark (
    self->mark, pedicle_mark_of_group (pedicle_recommendation_get_group (recommendation)));
  pedicle_verdict_label_show (self->verdict, recommendation, step->technique);
  show_controls (self, step);
  name_parts (self, name);
}
