/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "date-field.h"

#include "container.h"
#include "date-text.h"
#include "decision-draft.h"
#include "focus.h"
#include "text-field.h"

#include "iso-time.h"

#include <glib/gi18n-lib.h>

#define WIDTH_CHARS 11
#define MAX_WIDTH_CHARS 14

struct _PedicleDateField {
  GtkWidget parent_instance;

  PedicleTextField *entry;
  gboolean optional;
};

G_DEFINE_FINAL_TYPE (PedicleDateField, pedicle_date_field, GTK_TYPE_WIDGET)

enum { PROP_OPTIONAL = 1, N_PROPERTIES };
static GParamSpec *properties[N_PROPERTIES];

enum { EDITED, REFUSED, N_SIGNALS };
static guint signals[N_SIGNALS];

/* FALSE where text is no day; ret_iso is NULL where it is none and need not be one. */
static gboolean
parse (PedicleDateField *self, const char *text, char **ret_iso)
{
  char *iso = pedicle_date_from_text (text);

  if (iso == NULL && !(self->optional && pedicle_text_is_blank (text)))
    return FALSE;
  *ret_iso = iso;
  return TRUE;
}

static char *
text_of (const char *iso)
{
  return iso != NULL ? pedicle_date_to_text (iso) : g_strdup ("");
}

static void
refuse (PedicleDateField *self, const char *why)
{
  g_signal_emit (self, signals[REFUSED], 0, why);
}

static void
edited_cb (PedicleDateField *self, const char *text)
{
  g_autofree char *iso = NULL, *held = NULL;

  if (parse (self, text, &iso))
    refuse (self, NULL);
  else
    parse (self, pedicle_text_field_get_before (self->entry), &iso);
  held = text_of (iso);
  g_signal_emit (self, signals[EDITED], 0, iso);
  pedicle_text_field_expect (self->entry, held);
}

static void
left_cb (PedicleDateField *self)
{
  g_autofree char *iso = NULL, *held = NULL, *today = NULL, *example = NULL, *why = NULL;

  if (parse (self, gtk_editable_get_text (GTK_EDITABLE (self->entry)), &iso)) {
    held = text_of (iso);
    pedicle_text_field_settle (self->entry, held);
    refuse (self, NULL);
    return;
  }
  today = pedicle_date_today ();
  example = pedicle_date_to_text (today);
  why = g_strdup_printf (_("Not taken: a date is needed, as %s."), example);
  refuse (self, why);
}

static gboolean
pedicle_date_field_grab_focus (GtkWidget *widget)
{
  return pedicle_focus_pass_on (widget, GTK_WIDGET (PEDICLE_DATE_FIELD (widget)->entry));
}

static void
pedicle_date_field_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  g_value_set_boolean (value, PEDICLE_DATE_FIELD (object)->optional);
}

static void
pedicle_date_field_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  PEDICLE_DATE_FIELD (object)->optional = g_value_get_boolean (value);
}

static void
pedicle_date_field_dispose (GObject *object)
{
  pedicle_unparent_children (GTK_WIDGET (object));
  G_OBJECT_CLASS (pedicle_date_field_parent_class)->dispose (object);
}

static void
pedicle_date_field_class_init (PedicleDateFieldClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = pedicle_date_field_get_property;
  object_class->set_property = pedicle_date_field_set_property;
  object_class->dispose = pedicle_date_field_dispose;
  widget_class->grab_focus = pedicle_date_field_grab_focus;
  gtk_widget_class_set_css_name (widget_class, "datefield");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  properties[PROP_OPTIONAL] =
    g_param_spec_boolean ("optional", NULL, NULL, FALSE,
                          G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
  signals[EDITED] = g_signal_new ("edited", PEDICLE_TYPE_DATE_FIELD, G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[REFUSED] = g_signal_new ("refused", PEDICLE_TYPE_DATE_FIELD, G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
pedicle_date_field_init (PedicleDateField *self)
{
  self->entry = g_object_new (PEDICLE_TYPE_TEXT_FIELD, "halign", GTK_ALIGN_START, "width-chars",
                              WIDTH_CHARS, "max-width-chars", MAX_WIDTH_CHARS, NULL);
  g_signal_connect_swapped (self->entry, "edited", G_CALLBACK (edited_cb), self);
  g_signal_connect_swapped (self->entry, "left", G_CALLBACK (left_cb), self);
  gtk_widget_set_parent (GTK_WIDGET (self->entry), GTK_WIDGET (self));
}

void
pedicle_date_field_set_name (PedicleDateField *self, const char *name)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  -1);
}

void
pedicle_date_field_show (PedicleDateField *self, const char *iso)
{
  g_autofree char *text = text_of (iso);

  if (pedicle_text_field_show (self->entry, text))
    refuse (self, NULL);
}
