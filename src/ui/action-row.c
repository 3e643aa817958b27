/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "action-row.h"

#include "columns-layout.h"
#include "container.h"
#include "date-field.h"
#include "decision-draft.h"
#include "focus.h"
#include "line-layout.h"
#include "text-field.h"
#include "text-label.h"

#include <glib/gi18n-lib.h>

#define SPACING 6
#define COLUMN_EMS 11.0

struct _PedicleActionRow {
  GtkWidget parent_instance;

  PedicleSession *session;
  guint index;
  PedicleTextField *what, *owner;
  PedicleDateField *due;
  GtkWidget *remove, *detail, *note;
};

G_DEFINE_FINAL_TYPE (PedicleActionRow, pedicle_action_row, GTK_TYPE_WIDGET)

static PedicleAction *
find (PedicleActionRow *self, const PedicleDecision *draft)
{
  if (draft == NULL || self->index >= draft->actions->len)
    return NULL;
  return draft->actions->pdata[self->index];
}

static void
set_string (char **place, const char *text)
{
  g_free (*place);
  *place = g_strdup (text);
}

/* An action without words is none, in no file; while its words are typed anew it keeps those that it
 * had. */
static void
what_edited_cb (PedicleActionRow *self, const char *text)
{
  g_autofree char *kept = g_strdup (
    pedicle_text_is_blank (text) ? pedicle_text_field_get_before (self->what) : text);
  PedicleDecision *draft;
  PedicleAction *action;

  if (pedicle_text_is_blank (kept))
    return;
  draft = pedicle_draft_copy (self->session);
  action = find (self, draft);
  if (action != NULL)
    set_string (&action->what, kept);
  else
    g_ptr_array_add (draft->actions, pedicle_action_new (kept, "", NULL));
  pedicle_text_field_expect (self->what, kept);
  pedicle_draft_keep (self->session, draft, TRUE);
}

static void
remove_action (PedicleActionRow *self)
{
  PedicleDecision *draft = pedicle_draft_copy (self->session);

  g_ptr_array_remove_index (draft->actions, self->index);
  pedicle_draft_keep (self->session, draft, FALSE);
}

static void
what_left_cb (PedicleActionRow *self)
{
  const PedicleDecision *draft = pedicle_case_get_draft (pedicle_session_get_case (self->session));
  const PedicleAction *action = find (self, draft);

  if (action == NULL || pedicle_text_is_blank (action->what))
    return;
  if (pedicle_text_is_blank (gtk_editable_get_text (GTK_EDITABLE (self->what))))
    remove_action (self);
  else
    pedicle_text_field_settle (self->what, action->what);
}

static void
owner_edited_cb (PedicleActionRow *self, const char *text)
{
  PedicleDecision *draft = pedicle_draft_copy (self->session);
  PedicleAction *action = find (self, draft);

  if (action != NULL)
    set_string (&action->owner, text);
  pedicle_draft_keep (self->session, draft, TRUE);
}

static void
due_edited_cb (PedicleActionRow *self, const char *iso)
{
  PedicleDecision *draft = pedicle_draft_copy (self->session);
  PedicleAction *action = find (self, draft);

  if (action != NULL)
    set_string (&action->due, iso);
  pedicle_draft_keep (self->session, draft, TRUE);
}

static void
due_refused_cb (PedicleActionRow *self, const char *why)
{
  gtk_label_set_label (GTK_LABEL (self->note), why != NULL ? why : "");
  gtk_widget_set_visible (self->note, why != NULL);
}

/* The row goes, or shows the action behind it: what to do there is where to go on. */
static void
remove_cb (PedicleActionRow *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->what));
  remove_action (self);
}

static gboolean
pedicle_action_row_grab_focus (GtkWidget *widget)
{
  return pedicle_focus_pass_on (widget, GTK_WIDGET (PEDICLE_ACTION_ROW (widget)->what));
}

static void
pedicle_action_row_dispose (GObject *object)
{
  PedicleActionRow *self = PEDICLE_ACTION_ROW (object);

  pedicle_unparent_children (GTK_WIDGET (self));
  g_clear_object (&self->session);
  G_OBJECT_CLASS (pedicle_action_row_parent_class)->dispose (object);
}

static void
pedicle_action_row_class_init (PedicleActionRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pedicle_action_row_dispose;
  widget_class->grab_focus = pedicle_action_row_grab_focus;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_css_name (widget_class, "actionrow");
}

static PedicleTextField *
make_entry (const char *name)
{
  PedicleTextField *entry = g_object_new (PEDICLE_TYPE_TEXT_FIELD, "hexpand", TRUE,
                                          "placeholder-text", name, NULL);

  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  return entry;
}

static GtkWidget *
make_remove (void)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("user-trash-symbolic");

  gtk_widget_add_css_class (button, "clear");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (button, _("Remove the action"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Remove the action"), -1);
  return button;
}

static GtkWidget *
make_due (PedicleActionRow *self)
{
  GtkWidget *line = pedicle_container_new (pedicle_line_layout_new (SPACING),
                                           GTK_ACCESSIBLE_ROLE_GROUP);
  GtkWidget *label = gtk_label_new (_("Due"));

  self->due = g_object_new (PEDICLE_TYPE_DATE_FIELD, "optional", TRUE, "valign", GTK_ALIGN_CENTER,
                            NULL);
  pedicle_date_field_set_name (self->due, _("Due"));
  gtk_widget_add_css_class (label, "hint");
  gtk_widget_set_parent (label, line);
  gtk_widget_set_parent (GTK_WIDGET (self->due), line);
  return line;
}

static void
add_parts (PedicleActionRow *self)
{
  GtkWidget *line = pedicle_container_new (pedicle_line_layout_new (SPACING),
                                           GTK_ACCESSIBLE_ROLE_GROUP);
  GtkLayoutManager *columns = g_object_new (PEDICLE_TYPE_COLUMNS_LAYOUT, "column-width", COLUMN_EMS,
                                            "spacing", SPACING, "row-spacing", SPACING, NULL);

  self->what = make_entry (_("What is to be done"));
  self->owner = make_entry (_("Who does it"));
  self->remove = make_remove ();
  self->detail = pedicle_container_new (columns, GTK_ACCESSIBLE_ROLE_GROUP);
  self->note = pedicle_text_label_new (NULL, "note");
  gtk_widget_add_css_class (self->note, "refused");
  gtk_widget_set_visible (self->note, FALSE);
  gtk_widget_set_parent (GTK_WIDGET (self->what), line);
  gtk_widget_set_parent (self->remove, line);
  gtk_widget_set_parent (GTK_WIDGET (self->owner), self->detail);
  gtk_widget_set_parent (make_due (self), self->detail);
  gtk_widget_set_parent (line, GTK_WIDGET (self));
  gtk_widget_set_parent (self->detail, GTK_WIDGET (self));
  gtk_widget_set_parent (self->note, GTK_WIDGET (self));
}

static void
pedicle_action_row_init (PedicleActionRow *self)
{
  GtkBoxLayout *layout = GTK_BOX_LAYOUT (gtk_widget_get_layout_manager (GTK_WIDGET (self)));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  gtk_box_layout_set_spacing (layout, SPACING);
  gtk_widget_add_css_class (GTK_WIDGET (self), "form-row");
  add_parts (self);
  g_signal_connect_swapped (self->what, "edited", G_CALLBACK (what_edited_cb), self);
  g_signal_connect_swapped (self->what, "left", G_CALLBACK (what_left_cb), self);
  g_signal_connect_swapped (self->owner, "edited", G_CALLBACK (owner_edited_cb), self);
  g_signal_connect_swapped (self->due, "edited", G_CALLBACK (due_edited_cb), self);
  g_signal_connect_swapped (self->due, "refused", G_CALLBACK (due_refused_cb), self);
  g_signal_connect_swapped (self->remove, "clicked", G_CALLBACK (remove_cb), self);
}

GtkWidget *
pedicle_action_row_new (PedicleSession *session, guint index)
{
  PedicleActionRow *self = g_object_new (PEDICLE_TYPE_ACTION_ROW, NULL);

  self->session = g_object_ref (session);
  self->index = index;
  return GTK_WIDGET (self);
}

void
pedicle_action_row_show (PedicleActionRow *self)
{
  const PedicleAction *action =
    find (self, pedicle_case_get_draft (pedicle_session_get_case (self->session)));
  /* Translators: the number of an action. */
  g_autofree char *name = g_strdup_printf (_("Action %u"), self->index + 1);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  pedicle_text_field_show (self->what, action != NULL ? action->what : "");
  pedicle_text_field_show (self->owner, action != NULL ? action->owner : "");
  pedicle_date_field_show (self->due, action != NULL ? action->due : NULL);
  gtk_widget_set_visible (self->detail, action != NULL);
  gtk_widget_set_visible (self->remove, action != NULL);
}
