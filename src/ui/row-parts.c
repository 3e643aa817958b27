/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "row-parts.h"

static const char *const note_classes[] = {
  [PEDICLE_NOTE_DEFAULT] = "default",
  [PEDICLE_NOTE_CONTRADICTION] = "contradiction",
  [PEDICLE_NOTE_REFUSED] = "refused",
};

/* Texts come before the controls for assistive technology, wherever they are made. */
static GtkWidget *
add_text (GtkWidget *row, const char *text, const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_add_css_class (label, css_class);
  gtk_widget_set_parent (label, row);
  return label;
}

void
pedicle_row_parts_init (PedicleRowParts *parts, GtkWidget *row, const char *label)
{
  gtk_widget_set_layout_manager (row, pedicle_row_layout_new (parts));
  gtk_widget_add_css_class (row, "form-row");
  parts->label = add_text (row, label, "name");
}

static void
describe (GtkWidget *target, const char *text)
{
  if (text != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (target), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                    text, -1);
  else
    gtk_accessible_reset_property (GTK_ACCESSIBLE (target), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION);
}

void
pedicle_row_parts_set_hint (PedicleRowParts *parts, GtkWidget *row, const char *hint)
{
  if (hint == NULL)
    g_clear_pointer (&parts->hint, gtk_widget_unparent);
  else if (parts->hint == NULL)
    parts->hint = add_text (row, hint, "hint");
  else
    gtk_label_set_label (GTK_LABEL (parts->hint), hint);
}

void
pedicle_row_parts_set_control (PedicleRowParts *parts, GtkWidget *row, GtkWidget *control,
                               GtkWidget *target)
{
  parts->control = control;
  gtk_widget_set_parent (control, row);
  if (target == NULL)
    return;
  gtk_accessible_update_relation (GTK_ACCESSIBLE (target), GTK_ACCESSIBLE_RELATION_LABELLED_BY,
                                  parts->label, NULL, -1);
  if (parts->hint != NULL)
    describe (target, gtk_label_get_label (GTK_LABEL (parts->hint)));
}

void
pedicle_row_parts_set_note (PedicleRowParts *parts, GtkWidget *row, GtkWidget *target,
                            PedicleNoteKind kind, const char *text)
{
  const char *classes[] = { "note", note_classes[kind], NULL };

  if (text == NULL && parts->note == NULL)
    return;
  if (text != NULL && parts->note == NULL)
    parts->note = add_text (row, NULL, "note");
  gtk_widget_set_visible (parts->note, text != NULL);
  if (text != NULL) {
    gtk_label_set_label (GTK_LABEL (parts->note), text);
    gtk_widget_set_css_classes (parts->note, classes);
  }
  describe (target, text != NULL            ? text
                    : parts->hint != NULL ? gtk_label_get_label (GTK_LABEL (parts->hint))
                                          : NULL);
}

void
pedicle_row_parts_dispose (PedicleRowParts *parts, GtkWidget *row)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (row)) != NULL)
    gtk_widget_unparent (child);
  *parts = (PedicleRowParts) { NULL };
}
