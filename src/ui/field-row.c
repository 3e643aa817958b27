/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "field-row.h"

#include "row-parts.h"

struct _PedicleFieldRow {
  GtkWidget parent_instance;

  PedicleRowParts parts;
};

static GtkBuildableIface *parent_buildable_iface;

enum { PROP_TITLE = 1, PROP_HINT, N_PROPERTIES };
static GParamSpec *properties[N_PROPERTIES];

static void
pedicle_field_row_add_child (GtkBuildable *buildable, GtkBuilder *builder, GObject *child,
                             const char *type)
{
  PedicleFieldRow *self = PEDICLE_FIELD_ROW (buildable);

  if (GTK_IS_WIDGET (child) && self->parts.control == NULL)
    pedicle_row_parts_set_control (&self->parts, GTK_WIDGET (self), GTK_WIDGET (child),
                                   GTK_WIDGET (child));
  else
    parent_buildable_iface->add_child (buildable, builder, child, type);
}

static void
buildable_init (GtkBuildableIface *iface)
{
  parent_buildable_iface = g_type_interface_peek_parent (iface);
  iface->add_child = pedicle_field_row_add_child;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (PedicleFieldRow, pedicle_field_row, GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_BUILDABLE, buildable_init))

static const char *
text_of (GtkWidget *label)
{
  return label != NULL ? gtk_label_get_label (GTK_LABEL (label)) : NULL;
}

static void
pedicle_field_row_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  PedicleFieldRow *self = PEDICLE_FIELD_ROW (object);

  g_value_set_string (value, text_of (id == PROP_TITLE ? self->parts.label : self->parts.hint));
}

static void
pedicle_field_row_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  PedicleFieldRow *self = PEDICLE_FIELD_ROW (object);
  const char *text = g_value_get_string (value);
  GtkWidget *label = id == PROP_TITLE ? self->parts.label : self->parts.hint;

  if (g_strcmp0 (text_of (label), text) == 0)
    return;
  if (id == PROP_TITLE)
    gtk_label_set_label (GTK_LABEL (label), text);
  else
    pedicle_row_parts_set_hint (&self->parts, GTK_WIDGET (self), text);
  g_object_notify_by_pspec (object, pspec);
}

static void
pedicle_field_row_dispose (GObject *object)
{
  PedicleFieldRow *self = PEDICLE_FIELD_ROW (object);

  pedicle_row_parts_dispose (&self->parts, GTK_WIDGET (self));
  G_OBJECT_CLASS (pedicle_field_row_parent_class)->dispose (object);
}

static void
pedicle_field_row_class_init (PedicleFieldRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->get_property = pedicle_field_row_get_property;
  object_class->set_property = pedicle_field_row_set_property;
  object_class->dispose = pedicle_field_row_dispose;
  gtk_widget_class_set_css_name (widget_class, "row");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, flags);
  properties[PROP_HINT] = g_param_spec_string ("hint", NULL, NULL, NULL, flags);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
}

static void
pedicle_field_row_init (PedicleFieldRow *self)
{
  pedicle_row_parts_init (&self->parts, GTK_WIDGET (self), "");
}

void
pedicle_field_row_set_refused (PedicleFieldRow *self, const char *why)
{
  pedicle_row_parts_set_note (&self->parts, GTK_WIDGET (self), self->parts.control,
                              PEDICLE_NOTE_REFUSED, why);
}
