/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "spine-view.h"

#include "appearance.h"
#include "spine.h"
#include "spine-bones.h"
#include "spine-marks.h"
#include "spine-gesture.h"
#include "spine-words.h"

#include <glib/gi18n-lib.h>

#define MINIMUM_WIDTH 112
#define NATURAL_WIDTH 148
#define MINIMUM_HEIGHT 420
#define NATURAL_HEIGHT 700

struct _PedicleSpineView {
  PedicleResultPart parent_instance;

  PedicleSpineLayout layout;
  PedicleSpineBones bones;
  GArray *lesions; /* of PedicleSpineLesion */
  GtkGesture *drag;
  int hover, focus; /* levels, or -1 */
  gboolean gesturing, moved;
  PedicleSpineGesture gesture;
};

G_DEFINE_FINAL_TYPE (PedicleSpineView, pedicle_spine_view, PEDICLE_TYPE_RESULT_PART)

static PedicleSession *
get_session (PedicleSpineView *self)
{
  return pedicle_result_part_get_session (PEDICLE_RESULT_PART (self));
}

static double
text_scale (GtkWidget *widget)
{
  int dpi = -1;

  g_object_get (gtk_widget_get_settings (widget), "gtk-xft-dpi", &dpi, NULL);
  return dpi > 0 ? dpi / (96.0 * PANGO_SCALE) : 1;
}

static void
update_description (PedicleSpineView *self)
{
  g_autofree char *text = pedicle_spine_words_describe (self->lesions, self->focus);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text,
                                  -1);
}

static void
pedicle_spine_view_update (PedicleResultPart *part, PedicleAssessment *assessment,
                           const PedicleLesionAssessment *shown)
{
  PedicleSpineView *self = PEDICLE_SPINE_VIEW (part);

  if (!pedicle_spine_marks_update (self->lesions, assessment, shown))
    return;
  update_description (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
pedicle_spine_view_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  PedicleSpineView *self = PEDICLE_SPINE_VIEW (widget);
  int width = gtk_widget_get_width (widget), height = gtk_widget_get_height (widget);
  PangoContext *context = gtk_widget_get_pango_context (widget);
  const PangoFontDescription *font = pango_context_get_font_description (context);
  gboolean ring = (gtk_widget_get_state_flags (widget) & GTK_STATE_FLAG_FOCUS_VISIBLE) != 0 &&
                  gtk_widget_has_focus (widget);
  PedicleSpine spine = {
    .lesions = (const PedicleSpineLesion *) self->lesions->data,
    .n_lesions = self->lesions->len,
    .focus = ring ? self->focus : -1,
    .hover = self->hover,
    .pending = self->gesturing ? self->gesture.levels : 0,
    .font = pango_font_description_get_family (font),
  };
  graphene_rect_t place = GRAPHENE_RECT_INIT (0, 0, width, height);
  const PedicleInk *ink = pedicle_appearance_get_ink ();
  cairo_t *cr;

  if (width <= 0 || height <= 0)
    return;
  cr = gtk_snapshot_append_cairo (snapshot, &place);
  pedicle_spine_draw_grounds (cr, &self->layout, &spine, ink);
  pedicle_spine_bones_paint (&self->bones, cr, &self->layout, ink,
                             gtk_widget_get_scale_factor (widget));
  pedicle_spine_draw_findings (cr, &self->layout, &spine, ink);
  cairo_destroy (cr);
}

static void
pedicle_spine_view_measure (GtkWidget *widget, GtkOrientation orientation, int for_size,
                            int *minimum, int *natural, int *minimum_baseline,
                            int *natural_baseline)
{
  double scale = CLAMP (text_scale (widget), 1, 2);

  if (orientation == GTK_ORIENTATION_HORIZONTAL) {
    *minimum = MINIMUM_WIDTH * (0.6 + 0.4 * scale);
    *natural = NATURAL_WIDTH * (0.6 + 0.4 * scale);
  } else {
    *minimum = MINIMUM_HEIGHT;
    *natural = NATURAL_HEIGHT;
  }
}

static void
pedicle_spine_view_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  PedicleSpineView *self = PEDICLE_SPINE_VIEW (widget);

  pedicle_spine_layout (width, height, text_scale (widget), &self->layout);
  pedicle_spine_bones_clear (&self->bones);
}

static void
set_hover (PedicleSpineView *self, int level)
{
  if (self->hover == level)
    return;
  self->hover = level;
  gtk_widget_queue_draw (GTK_WIDGET (self));
  gtk_widget_trigger_tooltip_query (GTK_WIDGET (self));
}

static void
motion_cb (GtkEventControllerMotion *controller, double x, double y, gpointer user_data)
{
  PedicleSpineView *self = PEDICLE_SPINE_VIEW (user_data);

  set_hover (self, pedicle_spine_level_at (&self->layout, x, y));
}

static void
leave_cb (GtkEventControllerMotion *controller, gpointer user_data)
{
  set_hover (PEDICLE_SPINE_VIEW (user_data), -1);
}

static gboolean
pedicle_spine_view_query_tooltip (GtkWidget *widget, int x, int y, gboolean keyboard,
                                  GtkTooltip *tooltip)
{
  PedicleSpineView *self = PEDICLE_SPINE_VIEW (widget);
  int level = keyboard ? self->focus : pedicle_spine_level_at (&self->layout, x, y);
  g_autofree char *text = NULL;

  if (level < 0)
    return FALSE;
  text = pedicle_spine_words_level (self->lesions, level);
  gtk_tooltip_set_text (tooltip, text);
  return TRUE;
}

static void
set_focus (PedicleSpineView *self, int level)
{
  self->focus = level;
  update_description (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
begin (PedicleSpineView *self, PedicleLevel level)
{
  self->gesturing = TRUE;
  self->moved = FALSE;
  self->gesture = pedicle_spine_gesture_begin (get_session (self), level);
}

static void
give_up (PedicleSpineView *self)
{
  self->gesturing = FALSE;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* A gesture that never left its level is a click. */
static void
finish (PedicleSpineView *self)
{
  self->gesturing = FALSE;
  if (self->moved)
    pedicle_spine_gesture_finish (&self->gesture, get_session (self));
  else
    pedicle_spine_click (get_session (self), self->focus);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
drag_begin_cb (GtkGestureDrag *drag, double x, double y, gpointer user_data)
{
  PedicleSpineView *self = PEDICLE_SPINE_VIEW (user_data);
  int level = pedicle_spine_level_at (&self->layout, x, y);

  if (level < 0 || get_session (self) == NULL) {
    gtk_gesture_set_state (GTK_GESTURE (drag), GTK_EVENT_SEQUENCE_DENIED);
    return;
  }
  gtk_gesture_set_state (GTK_GESTURE (drag), GTK_EVENT_SEQUENCE_CLAIMED);
  gtk_widget_grab_focus (GTK_WIDGET (self));
  set_focus (self, level);
  begin (self, level);
}

static void
drag_update_cb (GtkGestureDrag *drag, double x, double y, gpointer user_data)
{
  PedicleSpineView *self = PEDICLE_SPINE_VIEW (user_data);
  double start_x, start_y;
  int level;

  if (!self->gesturing || !gtk_gesture_drag_get_start_point (drag, &start_x, &start_y))
    return;
  /* Rows count here, wherever the pointer strays to the side. */
  level = pedicle_spine_level_at (&self->layout, start_x, start_y + y);
  if (level < 0 || level == self->focus)
    return;
  self->moved = TRUE;
  pedicle_spine_gesture_reach (&self->gesture, level);
  set_focus (self, level);
}

static void
drag_end_cb (GtkGestureDrag *drag, double x, double y, gpointer user_data)
{
  PedicleSpineView *self = PEDICLE_SPINE_VIEW (user_data);

  if (self->gesturing)
    finish (self);
}

static void
cancel_cb (GtkGesture *gesture, GdkEventSequence *sequence, gpointer user_data)
{
  give_up (PEDICLE_SPINE_VIEW (user_data));
}

static gboolean
step_cb (GtkWidget *widget, GVariant *args, gpointer user_data)
{
  PedicleSpineView *self = PEDICLE_SPINE_VIEW (widget);
  gboolean extend;
  int by, level;

  g_variant_get (args, "(ib)", &by, &extend);
  level = CLAMP (self->focus + by, 0, PEDICLE_N_LEVELS - 1);
  if (extend && !self->gesturing)
    begin (self, self->focus);
  if (!extend && self->gesturing)
    give_up (self);
  if (extend && level != self->focus) {
    self->moved = TRUE;
    pedicle_spine_gesture_reach (&self->gesture, level);
  }
  set_focus (self, level);
  return TRUE;
}

static gboolean
choose_cb (GtkWidget *widget, GVariant *args, gpointer user_data)
{
  PedicleSpineView *self = PEDICLE_SPINE_VIEW (widget);

  if (get_session (self) != NULL) {
    if (!self->gesturing)
      begin (self, self->focus);
    finish (self);
  }
  return TRUE;
}

static gboolean
escape_cb (GtkWidget *widget, GVariant *args, gpointer user_data)
{
  PedicleSpineView *self = PEDICLE_SPINE_VIEW (widget);

  if (!self->gesturing)
    return FALSE;
  give_up (self);
  gtk_gesture_set_state (self->drag, GTK_EVENT_SEQUENCE_DENIED);
  return TRUE;
}

static void
pedicle_spine_view_state_flags_changed (GtkWidget *widget, GtkStateFlags before)
{
  GTK_WIDGET_CLASS (pedicle_spine_view_parent_class)->state_flags_changed (widget, before);
  gtk_widget_queue_draw (widget);
}

static void
pedicle_spine_view_finalize (GObject *object)
{
  PedicleSpineView *self = PEDICLE_SPINE_VIEW (object);

  g_array_unref (self->lesions);
  pedicle_spine_bones_clear (&self->bones);
  G_OBJECT_CLASS (pedicle_spine_view_parent_class)->finalize (object);
}

static void
add_step (GtkWidgetClass *widget_class, guint key, int by)
{
  gtk_widget_class_add_binding (widget_class, key, 0, step_cb, "(ib)", by, FALSE);
  gtk_widget_class_add_binding (widget_class, key, GDK_SHIFT_MASK, step_cb, "(ib)", by, TRUE);
}

static void
add_keys (GtkWidgetClass *widget_class)
{
  static const struct {
    guint key, keypad;
    int by;
  } steps[] = {
    { GDK_KEY_Up, GDK_KEY_KP_Up, -1 },
    { GDK_KEY_Down, GDK_KEY_KP_Down, 1 },
    { GDK_KEY_Home, GDK_KEY_KP_Home, -PEDICLE_N_LEVELS },
    { GDK_KEY_End, GDK_KEY_KP_End, PEDICLE_N_LEVELS },
  };
  const guint choose[] = { GDK_KEY_space, GDK_KEY_KP_Space, GDK_KEY_Return, GDK_KEY_KP_Enter };

  for (gsize i = 0; i < G_N_ELEMENTS (steps); i++) {
    add_step (widget_class, steps[i].key, steps[i].by);
    add_step (widget_class, steps[i].keypad, steps[i].by);
  }
  for (gsize i = 0; i < G_N_ELEMENTS (choose); i++) {
    gtk_widget_class_add_binding (widget_class, choose[i], 0, choose_cb, NULL);
    gtk_widget_class_add_binding (widget_class, choose[i], GDK_SHIFT_MASK, choose_cb, NULL);
  }
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Escape, 0, escape_cb, NULL);
}

static void
pedicle_spine_view_class_init (PedicleSpineViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = pedicle_spine_view_finalize;
  PEDICLE_RESULT_PART_CLASS (klass)->update = pedicle_spine_view_update;
  widget_class->snapshot = pedicle_spine_view_snapshot;
  widget_class->measure = pedicle_spine_view_measure;
  widget_class->size_allocate = pedicle_spine_view_size_allocate;
  widget_class->query_tooltip = pedicle_spine_view_query_tooltip;
  widget_class->state_flags_changed = pedicle_spine_view_state_flags_changed;
  gtk_widget_class_set_css_name (widget_class, "spine");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  add_keys (widget_class);
}

static void
pedicle_spine_view_init (PedicleSpineView *self)
{
  GtkEventController *motion = gtk_event_controller_motion_new ();

  self->lesions = g_array_new (FALSE, TRUE, sizeof (PedicleSpineLesion));
  self->hover = -1;
  self->focus = PEDICLE_LEVEL_L1;
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Spine map"), -1);
  update_description (self);
  g_signal_connect (motion, "motion", G_CALLBACK (motion_cb), self);
  g_signal_connect (motion, "leave", G_CALLBACK (leave_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), motion);

  self->drag = gtk_gesture_drag_new ();
  g_signal_connect (self->drag, "drag-begin", G_CALLBACK (drag_begin_cb), self);
  g_signal_connect (self->drag, "drag-update", G_CALLBACK (drag_update_cb), self);
  g_signal_connect (self->drag, "drag-end", G_CALLBACK (drag_end_cb), self);
  g_signal_connect (self->drag, "cancel", G_CALLBACK (cancel_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (self->drag));
  pedicle_appearance_watch (GTK_WIDGET (self));
}
