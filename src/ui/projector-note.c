/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "projector-note.h"

#include "container.h"
#include "line-layout.h"
#include "mark.h"
#include "score-row.h"
#include "text-label.h"

#include <glib/gi18n-lib.h>

struct _PedicleProjectorNote {
  GtkWidget parent_instance;

  GtkWidget *mark, *icon, *label; /* either the mark or the icon */
};

G_DEFINE_FINAL_TYPE (PedicleProjectorNote, pedicle_projector_note, GTK_TYPE_WIDGET)

static void
set_look (PedicleProjectorNote *self, const char *css_class, gboolean mark)
{
  gtk_widget_set_css_classes (GTK_WIDGET (self), (const char *[]) { css_class, NULL });
  gtk_widget_set_visible (self->mark, mark);
  gtk_widget_set_visible (self->icon, !mark);
}

/* The word stands before the sentence as its own, in bold, as on a sign. */
static void
show_sign (PedicleProjectorNote *self, const char *css_class, const char *icon, const char *word,
           const char *text)
{
  g_autofree char *markup = g_markup_printf_escaped ("<b>%s</b>  %s", word, text);

  set_look (self, css_class, FALSE);
  gtk_image_set_from_icon_name (GTK_IMAGE (self->icon), icon);
  gtk_label_set_markup (GTK_LABEL (self->label), markup);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  gtk_label_get_text (GTK_LABEL (self->label)), -1);
}

void
pedicle_projector_note_show_alert (PedicleProjectorNote *self, const PedicleAlert *alert)
{
  const char *text = pedicle_alert_get_text (alert);

  if (alert->level == PEDICLE_ALERT_URGENT)
    show_sign (self, "urgent", "dialog-error-symbolic", C_("level of an alert", "Urgent"), text);
  else
    show_sign (self, "warning", "dialog-warning-symbolic", C_("level of an alert", "Warning"), text);
}

void
pedicle_projector_note_show_contradiction (PedicleProjectorNote *self,
                                           PedicleContradictionId contradiction)
{
  show_sign (self, "contradiction", "dialog-question-symbolic", C_("level of an alert", "To check"),
             pedicle_contradiction_get_text (contradiction));
}

void
pedicle_projector_note_show_group (PedicleProjectorNote *self, PedicleGroup group, const char *text)
{
  set_look (self, "group", TRUE);
  pedicle_mark_set_mark (PEDICLE_MARK (self->mark), pedicle_mark_of_group (group));
  pedicle_label_set (GTK_LABEL (self->label), text);
}

static void
pedicle_projector_note_dispose (GObject *object)
{
  pedicle_unparent_children (GTK_WIDGET (object));
  G_OBJECT_CLASS (pedicle_projector_note_parent_class)->dispose (object);
}

static void
pedicle_projector_note_class_init (PedicleProjectorNoteClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pedicle_projector_note_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, PEDICLE_TYPE_LINE_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "projectornote");
}

static void
pedicle_projector_note_init (PedicleProjectorNote *self)
{
  self->mark = pedicle_mark_new (PEDICLE_VERDICT_MARK_WAITING);
  self->icon = gtk_image_new ();
  self->label = pedicle_text_label_new (NULL, NULL);
  gtk_widget_set_hexpand (self->label, TRUE);
  gtk_widget_set_valign (self->mark, GTK_ALIGN_START);
  gtk_widget_set_valign (self->icon, GTK_ALIGN_START);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->icon), GTK_ACCESSIBLE_STATE_HIDDEN, TRUE, -1);
  gtk_widget_set_parent (self->mark, GTK_WIDGET (self));
  gtk_widget_set_parent (self->icon, GTK_WIDGET (self));
  gtk_widget_set_parent (self->label, GTK_WIDGET (self));
}

GtkWidget *
pedicle_projector_note_new (GtkAccessibleRole role)
{
  return g_object_new (PEDICLE_TYPE_PROJECTOR_NOTE, "accessible-role", role, NULL);
}
