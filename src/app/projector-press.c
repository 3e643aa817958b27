/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "projector-press.h"

#include "decision-page.h"
#include "plan-pane.h"

#include <glib/gi18n-lib.h>

static void
say (PedicleProjectorWindow *self, const char *sentence)
{
  pedicle_projector_ask_say (pedicle_projector_view_get_ask (self->view), sentence);
}

static void
step_lesion (PedicleProjectorWindow *self, int by)
{
  PedicleSession *session = pedicle_projector_window_get_session (self);
  guint n = pedicle_case_get_n_lesions (pedicle_session_get_case (session));
  gint64 lesion = (gint64) pedicle_session_get_lesion (session) + by;

  if (n < 2)
    say (self, n == 0 ? _("No lesion is entered yet.") : _("This is the only lesion."));
  else
    pedicle_session_set_lesion (session, (guint) ((lesion + n) % n));
}

/* Why there is no way on in the agenda. */
static const char *
explain_end (PedicleProjectorWindow *self, int by)
{
  if (self->number == 0)
    return _("No meeting is open whose cases could follow each other.");
  if (by > 0)
    return self->number == self->total ? _("This is the last case of the meeting.")
                                       : _("No case that follows can be read.");
  return self->number == 1 ? _("This is the first case of the meeting.")
                           : _("No case before this one can be read.");
}

static void
step_agenda (PedicleProjectorWindow *self, int by)
{
  if (!pedicle_projector_window_step_agenda (self, by))
    say (self, explain_end (self, by));
}

static void
activate (PedicleProjectorWindow *self, const char *action, const char *otherwise)
{
  GActionGroup *actions = G_ACTION_GROUP (self->case_window);

  if (g_action_group_has_action (actions, action) &&
      g_action_group_get_action_enabled (actions, action))
    g_action_group_activate_action (actions, action, NULL);
  else
    say (self, otherwise);
}

/* In place of the answer; a second press takes it away again. */
static void
toggle_pane (PedicleProjectorWindow *self, const char *name, GtkWidget *(*make) (void))
{
  GtkWidget *before = pedicle_projector_view_get_overlay (self->view), *pane;

  if (before != NULL && g_str_equal (gtk_widget_get_name (before), name)) {
    pedicle_projector_window_set_overlay (self, NULL);
    return;
  }
  pane = make ();
  gtk_widget_set_name (pane, name);
  pedicle_result_part_set_session (PEDICLE_RESULT_PART (pane),
                                   pedicle_projector_window_get_session (self));
  pedicle_projector_window_set_overlay (self, pane);
  gtk_widget_child_focus (pane, GTK_DIR_TAB_FORWARD);
}

static void
toggle_identity (PedicleProjectorWindow *self)
{
  PedicleCase *case_ = pedicle_session_get_case (pedicle_projector_window_get_session (self));
  gboolean identified = pedicle_projector_view_get_identified (self->view);

  pedicle_projector_view_set_identified (self->view, !identified);
  if (!identified && *pedicle_case_get_label (case_) == '\0')
    say (self, _("The case has no label."));
}

static void
toggle_fullscreen (PedicleProjectorWindow *self)
{
  if (self->monitor == NULL) {
    pedicle_projector_window_present (self->case_window, NULL);
    return;
  }
  g_clear_pointer (&self->monitor, g_free);
  gtk_window_unfullscreen (GTK_WINDOW (self));
}

/* One layer after the other. */
static void
leave (PedicleProjectorWindow *self)
{
  if (pedicle_projector_view_get_overlay (self->view) != NULL)
    pedicle_projector_window_set_overlay (self, NULL);
  else
    gtk_window_close (GTK_WINDOW (self));
}

static gboolean
press_with_control (PedicleProjectorWindow *self, guint keyval, GdkModifierType modifiers)
{
  gboolean shift = (modifiers & GDK_SHIFT_MASK) != 0;

  switch (gdk_keyval_to_lower (keyval)) {
  case GDK_KEY_z:
    activate (self, shift ? "redo" : "undo", shift ? _("There is nothing to do again.")
                                                   : _("There is nothing to take back."));
    return TRUE;
  case GDK_KEY_y:
    activate (self, "redo", _("There is nothing to do again."));
    return TRUE;
  case GDK_KEY_w:
    gtk_window_close (GTK_WINDOW (self));
    return TRUE;
  default:
    return FALSE;
  }
}

static gboolean
press_letter (PedicleProjectorWindow *self, guint keyval)
{
  switch (gdk_keyval_to_lower (keyval)) {
  case GDK_KEY_h:
    toggle_identity (self);
    return TRUE;
  case GDK_KEY_p:
    toggle_pane (self, "plan", pedicle_plan_pane_new);
    return TRUE;
  case GDK_KEY_d:
    toggle_pane (self, "decision", pedicle_decision_page_new);
    return TRUE;
  case GDK_KEY_b:
    pedicle_projector_window_set_blank (self, TRUE);
    return TRUE;
  case GDK_KEY_F1:
  case GDK_KEY_question:
    gtk_widget_set_visible (self->keys, TRUE);
    return TRUE;
  case GDK_KEY_F5:
  case GDK_KEY_F11:
    toggle_fullscreen (self);
    return TRUE;
  case GDK_KEY_Escape:
    leave (self);
    return TRUE;
  default:
    return FALSE;
  }
}

static gboolean
press_arrow (PedicleProjectorWindow *self, guint keyval)
{
  switch (keyval) {
  case GDK_KEY_Left:
  case GDK_KEY_Up:
  case GDK_KEY_KP_Left:
  case GDK_KEY_KP_Up:
    step_lesion (self, -1);
    return TRUE;
  case GDK_KEY_Right:
  case GDK_KEY_Down:
  case GDK_KEY_KP_Right:
  case GDK_KEY_KP_Down:
    step_lesion (self, 1);
    return TRUE;
  case GDK_KEY_Page_Up:
  case GDK_KEY_KP_Page_Up:
    step_agenda (self, -1);
    return TRUE;
  case GDK_KEY_Page_Down:
  case GDK_KEY_KP_Page_Down:
    step_agenda (self, 1);
    return TRUE;
  default:
    return FALSE;
  }
}

/* Nobody answers what the room does not see: the key that shows it again does nothing else. */
static gboolean
uncover (PedicleProjectorWindow *self)
{
  if (gtk_widget_get_visible (self->blank)) {
    pedicle_projector_window_set_blank (self, FALSE);
    return TRUE;
  }
  if (gtk_widget_get_visible (self->keys)) {
    gtk_widget_set_visible (self->keys, FALSE);
    return TRUE;
  }
  return FALSE;
}

gboolean
pedicle_projector_window_press (PedicleProjectorWindow *self, guint keyval,
                                GdkModifierType modifiers)
{
  GdkModifierType held = modifiers & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SUPER_MASK);

  if (uncover (self))
    return TRUE;
  if (held == GDK_CONTROL_MASK)
    return press_with_control (self, keyval, modifiers);
  if (held != 0)
    return FALSE;
  return pedicle_projector_ask_press (pedicle_projector_view_get_ask (self->view), keyval) ||
         press_arrow (self, keyval) || press_letter (self, keyval);
}
