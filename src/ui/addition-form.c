/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "addition-form.h"

#include "container.h"
#include "decision-draft.h"
#include "focus.h"
#include "newer-gtk.h"
#include "text-area.h"
#include "text-field.h"
#include "wrap-layout.h"

#include <glib/gi18n-lib.h>

struct _PedicleAdditionForm {
  GtkWidget parent_instance;

  PedicleSession *session;
  guint decision;
  GtkWidget *open, *form, *add;
  PedicleTextArea *text;
  PedicleTextField *author;
};

G_DEFINE_FINAL_TYPE (PedicleAdditionForm, pedicle_addition_form, GTK_TYPE_WIDGET)

static const char *
get_author (PedicleAdditionForm *self)
{
  return gtk_editable_get_text (GTK_EDITABLE (self->author));
}

static void
edited_cb (PedicleAdditionForm *self)
{
  g_autofree char *text = pedicle_text_area_get_text (self->text);

  gtk_widget_set_sensitive (self->add, !pedicle_text_is_blank (text) &&
                                         !pedicle_text_is_blank (get_author (self)));
}

static void
set_open (PedicleAdditionForm *self, gboolean open)
{
  if (open)
    pedicle_focus_swap (self->form, self->open, GTK_WIDGET (self->text));
  else
    pedicle_focus_swap (self->open, self->form, self->open);
}

static void
open_cb (PedicleAdditionForm *self)
{
  set_open (self, TRUE);
}

/* What was typed stays, in case the hand slipped. */
static void
back_cb (PedicleAdditionForm *self)
{
  set_open (self, FALSE);
}

static void
add_cb (PedicleAdditionForm *self)
{
  g_autofree char *text = pedicle_text_area_get_text (self->text);
  g_autofree char *author = g_strstrip (g_strdup (get_author (self)));

  pedicle_case_add_addition (pedicle_session_get_case (self->session), self->decision, author,
                             g_strstrip (text));
  set_open (self, FALSE);
  pedicle_text_area_show (self->text, "");
  edited_cb (self);
  pedicle_announce (GTK_WIDGET (self), _("The addition is kept."));
}

static void
pedicle_addition_form_dispose (GObject *object)
{
  PedicleAdditionForm *self = PEDICLE_ADDITION_FORM (object);

  pedicle_unparent_children (GTK_WIDGET (self));
  g_clear_object (&self->session);
  G_OBJECT_CLASS (pedicle_addition_form_parent_class)->dispose (object);
}

static void
pedicle_addition_form_class_init (PedicleAdditionFormClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pedicle_addition_form_dispose;
  g_type_ensure (PEDICLE_TYPE_CONTAINER);
  g_type_ensure (PEDICLE_TYPE_TEXT_AREA);
  g_type_ensure (PEDICLE_TYPE_TEXT_FIELD);
  g_type_ensure (PEDICLE_TYPE_WRAP_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/pedicle/Pedicle/ui/addition-form.ui");
  gtk_widget_class_bind_template_child (widget_class, PedicleAdditionForm, open);
  gtk_widget_class_bind_template_child (widget_class, PedicleAdditionForm, form);
  gtk_widget_class_bind_template_child (widget_class, PedicleAdditionForm, add);
  gtk_widget_class_bind_template_child (widget_class, PedicleAdditionForm, text);
  gtk_widget_class_bind_template_child (widget_class, PedicleAdditionForm, author);
  gtk_widget_class_bind_template_callback (widget_class, edited_cb);
  gtk_widget_class_bind_template_callback (widget_class, open_cb);
  gtk_widget_class_bind_template_callback (widget_class, back_cb);
  gtk_widget_class_bind_template_callback (widget_class, add_cb);
}

static void
pedicle_addition_form_init (PedicleAdditionForm *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
pedicle_addition_form_new (PedicleSession *session, guint decision)
{
  PedicleAdditionForm *self = g_object_new (PEDICLE_TYPE_ADDITION_FORM, NULL);

  self->session = g_object_ref (session);
  self->decision = decision;
  return GTK_WIDGET (self);
}
