/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "agenda-row.h"

#include "agenda-cells.h"
#include "agenda-words.h"
#include "control.h"
#include "text-label.h"
#include "wording.h"

#include <glib/gi18n-lib.h>

struct _PedicleAgendaRow {
  GtkListBoxRow parent_instance;

  PedicleAgenda *agenda;
  char *file;
  gboolean has_gaps;

  PedicleAgendaCells cells;
  GtkWidget *details;
};

G_DEFINE_FINAL_TYPE (PedicleAgendaRow, pedicle_agenda_row, GTK_TYPE_LIST_BOX_ROW)

static int
get_index (PedicleAgendaRow *self)
{
  return pedicle_agenda_find (self->agenda, self->file);
}

static void
move (PedicleAgendaRow *self, int by)
{
  int from = get_index (self), to = from + by;

  if (from >= 0 && to >= 0 && to < (int) pedicle_agenda_get_n_entries (self->agenda))
    pedicle_agenda_move (self->agenda, (guint) from, (guint) to);
}

static gboolean
move_cb (GtkWidget *widget, GVariant *args, gpointer user_data)
{
  move (PEDICLE_AGENDA_ROW (widget), g_variant_get_int32 (args));
  return GDK_EVENT_STOP;
}

static gboolean
mark_cb (GtkWidget *widget, GVariant *args, gpointer user_data)
{
  PedicleAgendaRow *self = PEDICLE_AGENDA_ROW (widget);

  pedicle_agenda_set_mark (self->agenda, (guint) get_index (self),
                           (PedicleAgendaMark) g_variant_get_int32 (args));
  return GDK_EVENT_STOP;
}

static gboolean
expand_cb (GtkWidget *widget, GVariant *args, gpointer user_data)
{
  PedicleAgendaRow *self = PEDICLE_AGENDA_ROW (widget);
  gboolean expand = g_variant_get_boolean (args);

  if (!self->has_gaps || expand == pedicle_agenda_row_get_expanded (self))
    return GDK_EVENT_PROPAGATE;
  pedicle_agenda_row_set_expanded (self, expand);
  return GDK_EVENT_STOP;
}

static void
remove_entry (PedicleAgendaRow *self)
{
  pedicle_agenda_remove (self->agenda, (guint) get_index (self));
}

static gboolean
remove_cb (GtkWidget *widget, GVariant *args, gpointer user_data)
{
  remove_entry (PEDICLE_AGENDA_ROW (widget));
  return GDK_EVENT_STOP;
}

static void
gaps_clicked_cb (PedicleAgendaRow *self)
{
  pedicle_agenda_row_set_expanded (self, !pedicle_agenda_row_get_expanded (self));
}

static void
mark_chosen_cb (PedicleAgendaRow *self, int value)
{
  pedicle_agenda_set_mark (self->agenda, (guint) get_index (self), (PedicleAgendaMark) value);
}

static GdkContentProvider *
drag_prepare_cb (GtkDragSource *source, double x, double y, gpointer user_data)
{
  g_autoptr (GdkPaintable) picture = gtk_widget_paintable_new (user_data);

  gtk_drag_source_set_icon (source, picture, (int) x, (int) y);
  return gdk_content_provider_new_typed (PEDICLE_TYPE_AGENDA_ROW, user_data);
}

static gboolean
drop_cb (PedicleAgendaRow *self, const GValue *value)
{
  PedicleAgendaRow *dragged = g_value_get_object (value);

  if (dragged == NULL || dragged == self || dragged->agenda != self->agenda)
    return FALSE;
  move (dragged, get_index (self) - get_index (dragged));
  return TRUE;
}

static void
add_dragging (PedicleAgendaRow *self)
{
  GtkDragSource *source = gtk_drag_source_new ();
  GtkDropTarget *target = gtk_drop_target_new (PEDICLE_TYPE_AGENDA_ROW, GDK_ACTION_MOVE);

  gtk_drag_source_set_actions (source, GDK_ACTION_MOVE);
  g_signal_connect (source, "prepare", G_CALLBACK (drag_prepare_cb), self);
  g_signal_connect_swapped (target, "drop", G_CALLBACK (drop_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (source));
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (target));
}

static void
pedicle_agenda_row_dispose (GObject *object)
{
  PedicleAgendaRow *self = PEDICLE_AGENDA_ROW (object);

  g_clear_object (&self->agenda);
  g_clear_pointer (&self->file, g_free);
  G_OBJECT_CLASS (pedicle_agenda_row_parent_class)->dispose (object);
}

static void
add_bindings (GtkWidgetClass *widget_class)
{
  const guint up[] = { GDK_KEY_Up, GDK_KEY_KP_Up }, down[] = { GDK_KEY_Down, GDK_KEY_KP_Down },
              remove[] = { GDK_KEY_Delete, GDK_KEY_KP_Delete };

  for (guint i = 0; i < G_N_ELEMENTS (up); i++) {
    gtk_widget_class_add_binding (widget_class, up[i], GDK_ALT_MASK, move_cb, "i", -1);
    gtk_widget_class_add_binding (widget_class, down[i], GDK_ALT_MASK, move_cb, "i", 1);
    gtk_widget_class_add_binding (widget_class, remove[i], 0, remove_cb, NULL);
  }
  for (guint i = 0; i < PEDICLE_N_AGENDA_MARKS; i++) {
    gtk_widget_class_add_binding (widget_class, GDK_KEY_1 + i, 0, mark_cb, "i", (int) i);
    gtk_widget_class_add_binding (widget_class, GDK_KEY_KP_1 + i, 0, mark_cb, "i", (int) i);
  }
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Right, 0, expand_cb, "b", TRUE);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Left, 0, expand_cb, "b", FALSE);
}

static void
pedicle_agenda_row_class_init (PedicleAgendaRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = pedicle_agenda_row_dispose;
  add_bindings (GTK_WIDGET_CLASS (klass));
}

static void
pedicle_agenda_row_init (PedicleAgendaRow *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0), *below;

  self->details = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_widget_add_css_class (self->details, "details");
  below = pedicle_agenda_cells_new_below (self->details);
  gtk_widget_set_visible (below, FALSE);
  gtk_box_append (GTK_BOX (box), pedicle_agenda_cells_new (&self->cells));
  gtk_box_append (GTK_BOX (box), below);
  gtk_widget_add_css_class (GTK_WIDGET (self), "case");
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), box);
  g_signal_connect_swapped (self->cells.gaps, "clicked", G_CALLBACK (gaps_clicked_cb), self);
  g_signal_connect_swapped (self->cells.mark, "chosen", G_CALLBACK (mark_chosen_cb), self);
  g_signal_connect_swapped (self->cells.remove, "clicked", G_CALLBACK (remove_entry), self);
  add_dragging (self);
}

GtkWidget *
pedicle_agenda_row_new (PedicleAgenda *agenda, const char *file)
{
  PedicleAgendaRow *self = g_object_new (PEDICLE_TYPE_AGENDA_ROW, NULL);

  self->agenda = g_object_ref (agenda);
  self->file = g_strdup (file);
  return GTK_WIDGET (self);
}

const char *
pedicle_agenda_row_get_file (PedicleAgendaRow *self)
{
  return self->file;
}

static void
set_class (GtkWidget *widget, const char *css_class, gboolean on)
{
  if (on)
    gtk_widget_add_css_class (widget, css_class);
  else
    gtk_widget_remove_css_class (widget, css_class);
}

static void
set_label (GtkWidget *label, const char *text)
{
  gtk_label_set_label (GTK_LABEL (label), text);
  gtk_widget_set_visible (label, *text != '\0');
}

static void
show_sins (PedicleAgendaRow *self, const PedicleCheck *check)
{
  g_autofree char *range = NULL, *classes = NULL;
  PedicleRange total;

  if (check == NULL || check->assessment == NULL ||
      !pedicle_assessment_get_highest_sins (check->assessment, &total)) {
    set_label (self->cells.sins, "");
    set_label (self->cells.class, "");
    return;
  }
  range = pedicle_wording_range (total);
  classes = pedicle_sins_describe_range (total);
  set_label (self->cells.sins, range);
  set_label (self->cells.class, classes);
}

static void
add_detail (PedicleAgendaRow *self, const char *text, gboolean urgent)
{
  GtkWidget *label = pedicle_text_label_new (text, urgent ? "urgent" : NULL);

  /* Names of files and places in them have no spaces. */
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_box_append (GTK_BOX (self->details), label);
}

static void
show_details (PedicleAgendaRow *self, const PedicleCheck *check)
{
  g_auto (GStrv) lines = self->has_gaps ? pedicle_check_list_gaps (check) : NULL;
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (self->details)) != NULL)
    gtk_box_remove (GTK_BOX (self->details), child);
  for (guint i = 0; lines != NULL && lines[i] != NULL; i++)
    add_detail (self, lines[i], i < check->n_urgent);
  if (!self->has_gaps)
    pedicle_agenda_row_set_expanded (self, FALSE);
}

/* In short; the rest unfolds. */
static char *
describe_gaps (const PedicleCheck *check)
{
  if (check == NULL)
    return g_strdup ("");
  switch (check->readiness) {
  case PEDICLE_READINESS_READY:
  case PEDICLE_READINESS_GAPS:
    return pedicle_check_describe_gaps (check);
  case PEDICLE_READINESS_DAMAGED:
    return g_strdup (_("The file cannot be read"));
  case PEDICLE_READINESS_OTHER_CASE:
  case PEDICLE_READINESS_MISSING:
    return g_strdup (check->message);
  }
  g_return_val_if_reached (NULL);
}

static gboolean
has_gaps (const PedicleCheck *check)
{
  if (check == NULL)
    return FALSE;
  return check->readiness == PEDICLE_READINESS_DAMAGED ||
         check->n_missing + check->n_contradictions + check->n_urgent > 0;
}

static const char *
get_trouble_class (const PedicleCheck *check)
{
  if (check == NULL || check->readiness == PEDICLE_READINESS_READY)
    return "ready";
  return check->readiness == PEDICLE_READINESS_GAPS ? "wanting" : "trouble";
}

static void
show_check (PedicleAgendaRow *self, const PedicleCheck *check)
{
  gboolean is_known = check != NULL && check->message == NULL;
  g_autofree char *name = pedicle_agenda_describe_case (check != NULL ? check->label : NULL,
                                                        self->file);
  gboolean has_lesion = is_known && pedicle_assessment_get_n_lesions (check->assessment) > 0;
  g_autofree char *levels = has_lesion ? pedicle_check_describe_levels (check) : g_strdup ("");
  g_autofree char *gaps = describe_gaps (check);

  self->has_gaps = has_gaps (check);
  set_label (self->cells.title, name);
  set_label (self->cells.levels, levels);
  show_sins (self, check);
  gtk_label_set_label (GTK_LABEL (self->cells.gaps_label), gaps);
  gtk_widget_set_visible (self->cells.gaps, self->has_gaps);
  set_class (self->cells.gaps, "damaged", check != NULL && check->message != NULL);
  set_label (self->cells.trouble, self->has_gaps ? "" : gaps);
  gtk_widget_set_css_classes (self->cells.trouble,
                              (const char *[]) { get_trouble_class (check), NULL });
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->cells.gaps),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, gaps, -1);
  show_details (self, check);
}

/* What a screen reader says when the keyboard comes to the row. */
static void
name_row (PedicleAgendaRow *self, guint number, PedicleAgendaMark mark, gboolean current)
{
  const PedicleAgendaCells *cells = &self->cells;
  GtkWidget *const labels[] = { cells->title, cells->levels, cells->sins, cells->class,
                                cells->gaps_label, cells->trouble, cells->time };
  g_autoptr (GString) text = g_string_new (NULL);

  g_string_append_printf (text, "%u", number);
  for (guint i = 0; i < G_N_ELEMENTS (labels); i++) {
    const char *part = gtk_label_get_label (GTK_LABEL (labels[i]));

    if (*part != '\0' && !(labels[i] == self->cells.trouble && self->has_gaps))
      g_string_append_printf (text, labels[i] == self->cells.sins ? ", SINS %s" : ", %s", part);
    if (labels[i] == self->cells.trouble)
      g_string_append_printf (text, ", %s", pedicle_agenda_mark_get_label (mark));
  }
  if (current)
    g_string_append_printf (text, ", %s", _("shown now"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, text->str,
                                  -1);
}

void
pedicle_agenda_row_update (PedicleAgendaRow *self, const PedicleCheck *check, gboolean current)
{
  int index = get_index (self);
  const PedicleAgendaEntry *entry = pedicle_agenda_get_entry (self->agenda, (guint) index);
  g_autofree char *number = g_strdup_printf ("%d", index + 1);
  g_autofree char *time = pedicle_agenda_describe_time (entry->seconds);

  gtk_label_set_label (GTK_LABEL (self->cells.number), number);
  gtk_label_set_label (GTK_LABEL (self->cells.time), time);
  show_check (self, check);
  pedicle_control_set_value (PEDICLE_CONTROL (self->cells.mark), (int) entry->mark);
  set_class (GTK_WIDGET (self), "settled", entry->mark != PEDICLE_AGENDA_TO_DISCUSS);
  set_class (GTK_WIDGET (self), "current", current);
  name_row (self, (guint) index + 1, entry->mark, current);
}

void
pedicle_agenda_row_set_expanded (PedicleAgendaRow *self, gboolean expanded)
{
  expanded = expanded && self->has_gaps;
  gtk_widget_set_visible (gtk_widget_get_parent (self->details), expanded);
  gtk_image_set_from_icon_name (GTK_IMAGE (self->cells.arrow),
                                expanded ? "pan-down-symbolic" : "pan-end-symbolic");
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->cells.gaps), GTK_ACCESSIBLE_STATE_EXPANDED,
                               expanded, -1);
}

gboolean
pedicle_agenda_row_get_expanded (PedicleAgendaRow *self)
{
  return gtk_widget_get_visible (gtk_widget_get_parent (self->details));
}
