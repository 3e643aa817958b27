/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "segments.h"

#include "answers.h"
#include "control.h"
#include "segments-layout.h"

#include <glib/gi18n-lib.h>

typedef struct {
  GtkWidget *button;
  int value;
  int points;
  char *label;
} Segment;

struct _PedicleSegments {
  GtkWidget parent_instance;

  GArray *segments;
  int value, default_value;
  gboolean unclearable;
  gboolean showing; /* what the buttons do now is not the clinician's doing */
};

static void
show_value (PedicleSegments *self)
{
  self->showing = TRUE;
  for (guint i = 0; i < self->segments->len; i++) {
    Segment *segment = &g_array_index (self->segments, Segment, i);

    gtk_check_button_set_active (GTK_CHECK_BUTTON (segment->button),
                                 segment->value == self->value);
  }
  self->showing = FALSE;
  if (self->value != PEDICLE_UNANSWERED)
    gtk_widget_add_css_class (GTK_WIDGET (self), "answered");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "answered");
}

static void
pedicle_segments_set_value (PedicleControl *control, int value)
{
  PedicleSegments *self = PEDICLE_SEGMENTS (control);

  if (self->value == value)
    return;
  self->value = value;
  show_value (self);
}

static void
pedicle_segments_set_default (PedicleControl *control, int value)
{
  PedicleSegments *self = PEDICLE_SEGMENTS (control);

  if (self->default_value == value)
    return;
  self->default_value = value;
  for (guint i = 0; i < self->segments->len; i++) {
    Segment *segment = &g_array_index (self->segments, Segment, i);

    if (segment->value == value)
      gtk_widget_add_css_class (segment->button, "default");
    else
      gtk_widget_remove_css_class (segment->button, "default");
  }
}

static void
control_init (PedicleControlInterface *iface)
{
  iface->set_value = pedicle_segments_set_value;
  iface->set_default = pedicle_segments_set_default;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (PedicleSegments, pedicle_segments, GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (PEDICLE_TYPE_CONTROL, control_init))

static void
choose (PedicleSegments *self, int value)
{
  if (self->value != value) {
    self->value = value;
    show_value (self);
    pedicle_control_choose (PEDICLE_CONTROL (self), value);
  }
}

static void
toggled_cb (GtkCheckButton *button, gpointer user_data)
{
  PedicleSegments *self = PEDICLE_SEGMENTS (user_data);

  if (self->showing)
    return;
  for (guint i = 0; i < self->segments->len; i++) {
    Segment *segment = &g_array_index (self->segments, Segment, i);

    if (segment->button != GTK_WIDGET (button))
      continue;
    if (gtk_check_button_get_active (button))
      choose (self, segment->value);
    else if (self->unclearable)
      show_value (self);
    else
      choose (self, PEDICLE_UNANSWERED);
  }
}

static gboolean
clear_cb (GtkWidget *widget, GVariant *args, gpointer user_data)
{
  PedicleSegments *self = PEDICLE_SEGMENTS (widget);

  if (self->unclearable)
    return FALSE;
  choose (self, PEDICLE_UNANSWERED);
  return TRUE;
}

static gboolean
has_points (PedicleSegments *self)
{
  return self->segments->len > 0 &&
         g_array_index (self->segments, Segment, 0).points != PEDICLE_NO_POINTS;
}

/* Whether every label begins as func says. */
static gboolean
labels_are (PedicleSegments *self, gboolean (*func) (const char *label))
{
  for (guint i = 0; i < self->segments->len; i++)
    if (!func (g_array_index (self->segments, Segment, i).label))
      return FALSE;
  return self->segments->len > 0;
}

static gboolean
begins_with_digit (const char *label)
{
  return g_ascii_isdigit (label[0]);
}

static gboolean
is_letter (const char *label)
{
  return g_ascii_isalpha (label[0]) && label[1] == '\0';
}

static gboolean
answers_to (PedicleSegments *self, guint index, char key)
{
  Segment *segment = &g_array_index (self->segments, Segment, index);

  if (g_ascii_isalpha (key))
    return labels_are (self, is_letter) && g_ascii_tolower (segment->label[0]) == key;
  if (has_points (self))
    return segment->points == key - '0';
  if (labels_are (self, begins_with_digit))
    return segment->label[0] == key;
  return index + 1 == (guint) (key - '0');
}

static guint
index_of_value (PedicleSegments *self)
{
  for (guint i = 0; i < self->segments->len; i++)
    if (g_array_index (self->segments, Segment, i).value == self->value)
      return i;
  return self->segments->len;
}

static gboolean
key_cb (GtkWidget *widget, GVariant *args, gpointer user_data)
{
  PedicleSegments *self = PEDICLE_SEGMENTS (widget);
  guint n = self->segments->len;
  guint here = index_of_value (self);
  int key = g_variant_get_int32 (args);

  for (guint i = 1; i <= n; i++) {
    guint index = here == n ? i - 1 : (here + i) % n;

    if (answers_to (self, index, key)) {
      Segment *segment = &g_array_index (self->segments, Segment, index);

      gtk_widget_grab_focus (segment->button);
      choose (self, segment->value);
      return TRUE;
    }
  }
  return FALSE;
}

static guint
index_of_focus (PedicleSegments *self)
{
  GtkWidget *focus = gtk_widget_get_focus_child (GTK_WIDGET (self));

  for (guint i = 0; i < self->segments->len; i++)
    if (g_array_index (self->segments, Segment, i).button == focus)
      return i;
  return self->segments->len;
}

static gboolean
focus_index (PedicleSegments *self, guint index)
{
  return index < self->segments->len &&
         gtk_widget_grab_focus (g_array_index (self->segments, Segment, index).button);
}

static gboolean
pedicle_segments_grab_focus (GtkWidget *widget)
{
  PedicleSegments *self = PEDICLE_SEGMENTS (widget);
  guint chosen = index_of_value (self);

  return focus_index (self, chosen < self->segments->len ? chosen : 0);
}

static gboolean
pedicle_segments_focus (GtkWidget *widget, GtkDirectionType direction)
{
  PedicleSegments *self = PEDICLE_SEGMENTS (widget);
  gboolean mirrored = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  guint n = self->segments->len;
  guint here = index_of_focus (self);

  if (here == n)
    return pedicle_segments_grab_focus (widget);
  switch (direction) {
  case GTK_DIR_LEFT:
  case GTK_DIR_RIGHT:
    return focus_index (self, (direction == GTK_DIR_RIGHT) != mirrored ? (here + 1) % n
                                                                      : (here + n - 1) % n);
  case GTK_DIR_TAB_FORWARD:
  case GTK_DIR_TAB_BACKWARD:
  case GTK_DIR_UP:
  case GTK_DIR_DOWN:
    return FALSE;
  }
  g_return_val_if_reached (FALSE);
}

static void
clear_segment (gpointer data)
{
  Segment *segment = data;

  gtk_widget_unparent (segment->button);
  g_free (segment->label);
}

static void
pedicle_segments_dispose (GObject *object)
{
  g_clear_pointer (&PEDICLE_SEGMENTS (object)->segments, g_array_unref);
  G_OBJECT_CLASS (pedicle_segments_parent_class)->dispose (object);
}

static void
add_keys (GtkWidgetClass *widget_class)
{
  const guint clear_keys[] = { GDK_KEY_Delete, GDK_KEY_KP_Delete, GDK_KEY_BackSpace };

  for (gsize i = 0; i < G_N_ELEMENTS (clear_keys); i++)
    gtk_widget_class_add_binding (widget_class, clear_keys[i], 0, clear_cb, NULL);
  for (int digit = 0; digit <= 9; digit++) {
    gtk_widget_class_add_binding (widget_class, GDK_KEY_0 + digit, 0, key_cb, "i", '0' + digit);
    gtk_widget_class_add_binding (widget_class, GDK_KEY_KP_0 + digit, 0, key_cb, "i", '0' + digit);
  }
  for (int letter = 0; letter < 26; letter++)
    gtk_widget_class_add_binding (widget_class, GDK_KEY_a + letter, 0, key_cb, "i", 'a' + letter);
}

static void
pedicle_segments_class_init (PedicleSegmentsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pedicle_segments_dispose;
  widget_class->focus = pedicle_segments_focus;
  widget_class->grab_focus = pedicle_segments_grab_focus;
  gtk_widget_class_set_css_name (widget_class, "segments");
  gtk_widget_class_set_layout_manager_type (widget_class, PEDICLE_TYPE_SEGMENTS_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_RADIO_GROUP);
  add_keys (widget_class);
}

static void
pedicle_segments_init (PedicleSegments *self)
{
  self->segments = g_array_new (FALSE, FALSE, sizeof (Segment));
  g_array_set_clear_func (self->segments, clear_segment);
  self->value = self->default_value = PEDICLE_UNANSWERED;
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
}

GtkWidget *
pedicle_segments_new (void)
{
  return g_object_new (PEDICLE_TYPE_SEGMENTS, NULL);
}

static void
show_label (GtkLabel *widget, const char *label, const char *detail)
{
  g_autofree char *markup =
    detail != NULL
      ? g_markup_printf_escaped ("%s <span size='smaller' alpha='85%%'>%s</span>", label, detail)
      : g_markup_escape_text (label, -1);

  gtk_label_set_markup (widget, markup);
}

static GtkWidget *
segment_label (const char *label, int points)
{
  g_autofree char *detail = points != PEDICLE_NO_POINTS ? g_strdup_printf ("%d", points) : NULL;
  GtkWidget *widget = gtk_label_new (NULL);

  gtk_widget_set_hexpand (widget, TRUE);
  show_label (GTK_LABEL (widget), label, detail);
  return widget;
}

static char *
segment_name (const char *label, int points)
{
  g_autofree char *count = NULL;

  if (points == PEDICLE_NO_POINTS)
    return g_strdup (label);
  count = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%d point", "%d points", points), points);
  /* Translators: a grade of the SINS and its points: "Lytic, 2 points". */
  return g_strdup_printf (C_("grade and points", "%s, %s"), label, count);
}

void
pedicle_segments_append (PedicleSegments *self, int value, const char *label, int points)
{
  GtkWidget *button = g_object_new (GTK_TYPE_CHECK_BUTTON, "accessible-role",
                                    GTK_ACCESSIBLE_ROLE_RADIO, NULL);
  Segment segment = { button, value, points, g_strdup (label) };
  g_autofree char *name = segment_name (label, points);

  gtk_check_button_set_child (GTK_CHECK_BUTTON (button), segment_label (label, points));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_signal_connect (button, "toggled", G_CALLBACK (toggled_cb), self);
  g_array_append_val (self->segments, segment);
  gtk_widget_set_parent (button, GTK_WIDGET (self));
  /* GTK does not ask for it while the group is hidden, and then shows it with its old size. */
  gtk_widget_queue_resize (GTK_WIDGET (self));
  if (value == self->value)
    show_value (self);
}

void
pedicle_segments_clear (PedicleSegments *self)
{
  g_array_set_size (self->segments, 0);
  self->value = self->default_value = PEDICLE_UNANSWERED;
  show_value (self);
}

void
pedicle_segments_set_clearable (PedicleSegments *self, gboolean clearable)
{
  self->unclearable = !clearable;
}

void
pedicle_segments_set_detail (PedicleSegments *self, int value, const char *detail)
{
  for (guint i = 0; i < self->segments->len; i++) {
    Segment *segment = &g_array_index (self->segments, Segment, i);

    if (segment->value == value)
      show_label (GTK_LABEL (gtk_check_button_get_child (GTK_CHECK_BUTTON (segment->button))),
                  segment->label, detail);
  }
}

void
pedicle_segments_set_name (PedicleSegments *self, int value, const char *name)
{
  for (guint i = 0; i < self->segments->len; i++) {
    Segment *segment = &g_array_index (self->segments, Segment, i);

    if (segment->value == value)
      gtk_accessible_update_property (GTK_ACCESSIBLE (segment->button),
                                      GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  }
}
