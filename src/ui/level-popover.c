/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "level-popover.h"

#include "level-text.h"
#include "plain-gtk.h"

#include <glib/gi18n-lib.h>

struct _PedicleLevelPopover {
  GtkPopover parent_instance;

  GtkWidget *title, *entry, *apply, *hint;
  PedicleSession *session;
  gboolean adding;
};

G_DEFINE_FINAL_TYPE (PedicleLevelPopover, pedicle_level_popover, GTK_TYPE_POPOVER)

static void
show_hint (PedicleLevelPopover *self, const char *refused)
{
  const char *classes[] = { refused != NULL ? "refused" : "hint", NULL };

  gtk_label_set_label (GTK_LABEL (self->hint),
                       refused != NULL
                         ? refused
                         : _("For example L2, or T11–T12. The spine map does the same: click a "
                             "level, or drag over adjacent ones."));
  gtk_widget_set_css_classes (self->hint, classes);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  gtk_label_get_label (GTK_LABEL (self->hint)), -1);
}

static gboolean
take (PedicleLevelPopover *self, PedicleLevels levels, GError **error)
{
  PedicleCase *case_ = pedicle_session_get_case (self->session);
  int index;

  if (!self->adding)
    return pedicle_case_set_levels (case_, pedicle_session_get_lesion (self->session), levels,
                                    error);
  index = pedicle_case_add_lesion (case_, levels, error);
  if (index < 0)
    return FALSE;
  pedicle_session_set_lesion (self->session, index);
  return TRUE;
}

static void
apply_cb (PedicleLevelPopover *self)
{
  g_autoptr (GError) error = NULL;
  PedicleLevels levels;

  if (!pedicle_levels_parse (gtk_editable_get_text (GTK_EDITABLE (self->entry)), &levels, &error) ||
      !take (self, levels, &error)) {
    show_hint (self, error->message);
    gtk_widget_grab_focus (self->entry);
    return;
  }
  gtk_popover_popdown (GTK_POPOVER (self));
}

static void
changed_cb (PedicleLevelPopover *self)
{
  show_hint (self, NULL);
}

static void
pedicle_level_popover_dispose (GObject *object)
{
  g_clear_object (&PEDICLE_LEVEL_POPOVER (object)->session);
  G_OBJECT_CLASS (pedicle_level_popover_parent_class)->dispose (object);
}

static void
pedicle_level_popover_class_init (PedicleLevelPopoverClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pedicle_level_popover_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/pedicle/Pedicle/ui/level-popover.ui");
  gtk_widget_class_bind_template_child (widget_class, PedicleLevelPopover, title);
  gtk_widget_class_bind_template_child (widget_class, PedicleLevelPopover, entry);
  gtk_widget_class_bind_template_child (widget_class, PedicleLevelPopover, apply);
  gtk_widget_class_bind_template_child (widget_class, PedicleLevelPopover, hint);
  gtk_widget_class_bind_template_callback (widget_class, apply_cb);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
}

static void
pedicle_level_popover_init (PedicleLevelPopover *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  pedicle_entry_keep_plain (GTK_EDITABLE (self->entry));
}

GtkWidget *
pedicle_level_popover_new (void)
{
  return g_object_new (PEDICLE_TYPE_LEVEL_POPOVER, NULL);
}

static void
open (PedicleLevelPopover *self, PedicleSession *session, const char *levels)
{
  g_set_object (&self->session, session);
  gtk_button_set_label (GTK_BUTTON (self->apply), self->adding ? _("_Add") : _("_Change"));
  /* The label in it names it too, without the mark of the access key. */
  gtk_accessible_reset_property (GTK_ACCESSIBLE (self->apply), GTK_ACCESSIBLE_PROPERTY_LABEL);
  gtk_editable_set_text (GTK_EDITABLE (self->entry), levels);
  show_hint (self, NULL);
  gtk_popover_popup (GTK_POPOVER (self));
  gtk_widget_grab_focus (self->entry);
}

void
pedicle_level_popover_add (PedicleLevelPopover *self, PedicleSession *session)
{
  self->adding = TRUE;
  open (self, session, "");
}

void
pedicle_level_popover_edit (PedicleLevelPopover *self, PedicleSession *session)
{
  const PedicleLesion *lesion = pedicle_case_get_lesion (pedicle_session_get_case (session),
                                                         pedicle_session_get_lesion (session));
  g_autofree char *levels = lesion != NULL ? pedicle_levels_to_string (lesion->levels) : NULL;

  if (levels == NULL)
    return;
  self->adding = FALSE;
  open (self, session, levels);
}
