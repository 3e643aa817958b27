/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "projector-window.h"

#include "digit-key.h"
#include "projector-keys.h"
#include "projector-press.h"

#include <glib/gi18n-lib.h>

#define LAST_MONITOR "pedicle-projector-monitor" /* data of the application: the id */

G_DEFINE_FINAL_TYPE (PedicleProjectorWindow, pedicle_projector_window, GTK_TYPE_WINDOW)

enum { AGENDA_STEP, BLANKED, N_SIGNALS };
static guint signals[N_SIGNALS];

PedicleSession *
pedicle_projector_window_get_session (PedicleProjectorWindow *self)
{
  return pedicle_document_get_session (pedicle_window_get_document (self->case_window));
}

gboolean
pedicle_projector_window_step_agenda (PedicleProjectorWindow *self, int by)
{
  gboolean gone = FALSE;

  g_signal_emit (self, signals[AGENDA_STEP], 0, by, &gone);
  return gone;
}

void
pedicle_projector_window_set_blank (PedicleProjectorWindow *self, gboolean blank)
{
  gtk_widget_set_visible (self->blank, blank);
  g_signal_emit (self, signals[BLANKED], 0, blank);
}

/* A key that is pressed with another, or is meant for the machine: louder, brighter. */
static gboolean
is_of_no_program (guint keyval)
{
  return (keyval >= GDK_KEY_Shift_L && keyval <= GDK_KEY_Hyper_R) ||
         keyval == GDK_KEY_ISO_Level3_Shift || keyval == GDK_KEY_Num_Lock ||
         keyval >= GDK_KEY_MonBrightnessUp;
}

static gboolean
key_pressed_cb (GtkEventControllerKey *controller, guint keyval, guint code,
                GdkModifierType modifiers, gpointer user_data)
{
  return !is_of_no_program (keyval) &&
         pedicle_projector_window_press (PEDICLE_PROJECTOR_WINDOW (user_data),
                                         pedicle_digit_key_read (controller, keyval, code),
                                         modifiers);
}

/* The room sees the label of one patient only, the one that it was asked for. */
static void
session_changed_cb (PedicleProjectorWindow *self)
{
  /* What was opened for one case does not lie over the next. */
  pedicle_projector_window_set_overlay (self, NULL);
  pedicle_projector_view_set_identified (self->view, FALSE);
  pedicle_result_part_set_session (PEDICLE_RESULT_PART (self->view),
                                   pedicle_projector_window_get_session (self));
}

static void
case_window_gone_cb (PedicleProjectorWindow *self)
{
  self->case_window = NULL;
  gtk_window_destroy (GTK_WINDOW (self));
}

static void
monitors_changed_cb (PedicleProjectorWindow *self)
{
  g_autoptr (GArray) monitors = NULL;

  if (self->case_window == NULL)
    return;
  monitors = pedicle_monitors_list (gtk_widget_get_display (GTK_WIDGET (self)));
  pedicle_projector_window_take_monitors (
    self, monitors, pedicle_monitors_find_window (GTK_WINDOW (self->case_window)));
}

static void
follow (PedicleProjectorWindow *self, PedicleWindow *case_window)
{
  self->case_window = case_window;
  g_signal_connect_object (case_window, "destroy", G_CALLBACK (case_window_gone_cb), self,
                           G_CONNECT_SWAPPED);
  /* Before the views of the case window hear of it: the room waits for this one. */
  g_signal_connect_object (case_window, "notify::document", G_CALLBACK (session_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (gdk_display_get_monitors (gtk_widget_get_display (GTK_WIDGET (self))),
                           "items-changed", G_CALLBACK (monitors_changed_cb), self,
                           G_CONNECT_SWAPPED);
  session_changed_cb (self);
}

static void
pedicle_projector_window_dispose (GObject *object)
{
  PedicleProjectorWindow *self = PEDICLE_PROJECTOR_WINDOW (object);

  self->case_window = NULL;
  G_OBJECT_CLASS (pedicle_projector_window_parent_class)->dispose (object);
}

static void
pedicle_projector_window_finalize (GObject *object)
{
  g_free (PEDICLE_PROJECTOR_WINDOW (object)->monitor);
  G_OBJECT_CLASS (pedicle_projector_window_parent_class)->finalize (object);
}

static void
pedicle_projector_window_class_init (PedicleProjectorWindowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = pedicle_projector_window_dispose;
  G_OBJECT_CLASS (klass)->finalize = pedicle_projector_window_finalize;
  signals[AGENDA_STEP] =
    g_signal_new ("agenda-step", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                  g_signal_accumulator_true_handled, NULL, NULL, G_TYPE_BOOLEAN, 1, G_TYPE_INT);
  signals[BLANKED] = g_signal_new ("blanked", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 1, G_TYPE_BOOLEAN);
}

static GtkWidget *
add_cover (PedicleProjectorWindow *self, GtkWidget *cover)
{
  gtk_widget_set_visible (cover, FALSE);
  pedicle_projector_view_add_cover (self->view, cover);
  return cover;
}

static void
pedicle_projector_window_init (PedicleProjectorWindow *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->view = PEDICLE_PROJECTOR_VIEW (g_object_new (PEDICLE_TYPE_PROJECTOR_VIEW, NULL));
  gtk_window_set_child (GTK_WINDOW (self), GTK_WIDGET (self->view));
  self->keys = add_cover (self, pedicle_projector_keys_new ());
  self->blank = add_cover (self, gtk_box_new (GTK_ORIENTATION_VERTICAL, 0));
  gtk_widget_add_css_class (self->blank, "projector-blank");
  gtk_widget_set_cursor_from_name (self->blank, "none");
  /* Never the label of the case: the room sees the titles of windows, too. */
  gtk_window_set_title (GTK_WINDOW (self), _("Projector"));
  gtk_widget_add_css_class (GTK_WIDGET (self), "pedicle");
  gtk_widget_add_css_class (GTK_WIDGET (self), "projector");
  g_signal_connect (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}

PedicleProjectorWindow *
pedicle_projector_window_find (PedicleWindow *case_window)
{
  GtkApplication *application = gtk_window_get_application (GTK_WINDOW (case_window));

  for (GList *link = gtk_application_get_windows (application); link != NULL; link = link->next)
    if (PEDICLE_IS_PROJECTOR_WINDOW (link->data) &&
        PEDICLE_PROJECTOR_WINDOW (link->data)->case_window == case_window)
      return link->data;
  return NULL;
}

/* index is a place in the display's list, which a test's list may be longer than. */
static void
move_to (PedicleProjectorWindow *self, GArray *monitors, int index)
{
  GListModel *model = gdk_display_get_monitors (gtk_widget_get_display (GTK_WIDGET (self)));
  g_autoptr (GdkMonitor) monitor = g_list_model_get_item (model, (guint) index);
  GdkRectangle place;

  g_free (self->monitor);
  self->monitor = g_strdup (g_array_index (monitors, PedicleMonitor, index).id);
  if (monitor == NULL)
    return;
  gdk_monitor_get_geometry (monitor, &place);
  pedicle_projector_view_expect_size (self->view, place.width, place.height);
  gtk_window_fullscreen_on_monitor (GTK_WINDOW (self), monitor);
}

static void
tell_case_window (PedicleProjectorWindow *self, const char *text)
{
  pedicle_window_post (self->case_window, &(PedicleMessage) {
                                            .id = "projector",
                                            .kind = PEDICLE_MESSAGE_WARNING,
                                            .text = text,
                                          });
}

void
pedicle_projector_window_take_monitors (PedicleProjectorWindow *self, GArray *monitors, int own)
{
  int other;

  if (self->monitor == NULL || monitors->len == 0 ||
      pedicle_monitors_find (monitors, self->monitor) >= 0)
    return;
  other = pedicle_monitors_choose (monitors, own, NULL);
  if (other != own) {
    move_to (self, monitors, other);
    tell_case_window (self, _("The monitor of the presentation is gone; it continues on another "
                              "one."));
    return;
  }
  g_clear_pointer (&self->monitor, g_free);
  gtk_window_unfullscreen (GTK_WINDOW (self));
  tell_case_window (self, _("The monitor of the presentation is gone; it continues in a window. "
                            "F11 in that window makes it as large as the screen again."));
}

PedicleProjectorWindow *
pedicle_projector_window_present (PedicleWindow *case_window, const char *monitor)
{
  GtkApplication *application = gtk_window_get_application (GTK_WINDOW (case_window));
  PedicleProjectorWindow *self = pedicle_projector_window_find (case_window);
  g_autoptr (GArray) monitors =
    pedicle_monitors_list (gtk_widget_get_display (GTK_WIDGET (case_window)));
  const char *last = g_object_get_data (G_OBJECT (application), LAST_MONITOR);
  int index = pedicle_monitors_choose (monitors,
                                       pedicle_monitors_find_window (GTK_WINDOW (case_window)),
                                       monitor != NULL ? monitor : last);

  if (self == NULL) {
    self = g_object_new (PEDICLE_TYPE_PROJECTOR_WINDOW, "application", application, NULL);
    follow (self, case_window);
  }
  if (monitor != NULL)
    g_object_set_data_full (G_OBJECT (application), LAST_MONITOR, g_strdup (monitor), g_free);
  if (index >= 0 && (self->monitor == NULL || monitor != NULL))
    move_to (self, monitors, index);
  pedicle_window_clear (case_window, "projector");
  gtk_window_present (GTK_WINDOW (self));
  return self;
}

PedicleWindow *
pedicle_projector_window_get_case_window (PedicleProjectorWindow *self)
{
  return self->case_window;
}

PedicleProjectorView *
pedicle_projector_window_get_view (PedicleProjectorWindow *self)
{
  return self->view;
}

void
pedicle_projector_window_set_place (PedicleProjectorWindow *self, guint number, guint total)
{
  self->number = number;
  self->total = total;
  pedicle_projector_view_set_place (self->view, number, total);
}

void
pedicle_projector_window_set_overlay (PedicleProjectorWindow *self, GtkWidget *pane)
{
  pedicle_projector_view_set_overlay (self->view, pane);
}

const char *
pedicle_projector_window_get_monitor (PedicleProjectorWindow *self)
{
  return self->monitor;
}
