/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "verdict-group.h"

#include "container.h"
#include "line-layout.h"

#include <glib/gi18n-lib.h>

struct _PedicleVerdictGroup {
  GtkWidget parent_instance;

  GtkButton *heading;
  GtkImage *arrow;
  GtkLabel *title, *count;
  GtkBox *box;
  gboolean expanded;
  guint n;
};

G_DEFINE_FINAL_TYPE (PedicleVerdictGroup, pedicle_verdict_group, GTK_TYPE_WIDGET)

enum { PROP_EXPANDED = 1, N_PROPERTIES };
static GParamSpec *properties[N_PROPERTIES];

gboolean
pedicle_verdict_group_get_expanded (PedicleVerdictGroup *self)
{
  return self->expanded;
}

static void
show_expanded (PedicleVerdictGroup *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self->box), self->expanded);
  gtk_image_set_from_icon_name (self->arrow,
                                self->expanded ? "pan-down-symbolic" : "pan-end-symbolic");
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->heading), GTK_ACCESSIBLE_STATE_EXPANDED,
                               self->expanded, -1);
}

void
pedicle_verdict_group_set_expanded (PedicleVerdictGroup *self, gboolean expanded)
{
  if (self->expanded == !!expanded)
    return;
  self->expanded = !!expanded;
  show_expanded (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_EXPANDED]);
}

void
pedicle_verdict_group_set_count (PedicleVerdictGroup *self, guint count)
{
  g_autofree char *number = NULL, *label = NULL;

  if (self->n == count)
    return;
  self->n = count;
  number = g_strdup_printf ("%u", count);
  gtk_label_set_label (self->count, number);
  label = g_strdup_printf (ngettext ("%s, %u technique", "%s, %u techniques", count),
                           gtk_label_get_label (self->title), count);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->heading), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  label, -1);
  gtk_widget_set_visible (GTK_WIDGET (self), count > 0);
}

void
pedicle_verdict_group_set_changed (PedicleVerdictGroup *self, gboolean changed)
{
  if (changed)
    gtk_widget_add_css_class (GTK_WIDGET (self->heading), "changed");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->heading), "changed");
}

GtkBox *
pedicle_verdict_group_get_box (PedicleVerdictGroup *self)
{
  return self->box;
}

static void
heading_clicked_cb (PedicleVerdictGroup *self)
{
  pedicle_verdict_group_set_expanded (self, !self->expanded);
}

static void
pedicle_verdict_group_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  g_value_set_boolean (value, PEDICLE_VERDICT_GROUP (object)->expanded);
}

static void
pedicle_verdict_group_set_property (GObject *object, guint id, const GValue *value,
                                    GParamSpec *pspec)
{
  pedicle_verdict_group_set_expanded (PEDICLE_VERDICT_GROUP (object), g_value_get_boolean (value));
}

static void
pedicle_verdict_group_dispose (GObject *object)
{
  pedicle_unparent_children (GTK_WIDGET (object));
  G_OBJECT_CLASS (pedicle_verdict_group_parent_class)->dispose (object);
}

static void
pedicle_verdict_group_class_init (PedicleVerdictGroupClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = pedicle_verdict_group_get_property;
  object_class->set_property = pedicle_verdict_group_set_property;
  object_class->dispose = pedicle_verdict_group_dispose;
  gtk_widget_class_set_css_name (widget_class, "verdictgroup");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  g_type_ensure (PEDICLE_TYPE_CONTAINER);
  g_type_ensure (PEDICLE_TYPE_LINE_LAYOUT);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/pedicle/Pedicle/ui/verdict-group.ui");
  gtk_widget_class_bind_template_child (widget_class, PedicleVerdictGroup, heading);
  gtk_widget_class_bind_template_child (widget_class, PedicleVerdictGroup, arrow);
  gtk_widget_class_bind_template_child (widget_class, PedicleVerdictGroup, title);
  gtk_widget_class_bind_template_child (widget_class, PedicleVerdictGroup, count);
  gtk_widget_class_bind_template_child (widget_class, PedicleVerdictGroup, box);
  gtk_widget_class_bind_template_callback (widget_class, heading_clicked_cb);
  properties[PROP_EXPANDED] =
    g_param_spec_boolean ("expanded", NULL, NULL, FALSE,
                          G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
}

static void
pedicle_verdict_group_init (PedicleVerdictGroup *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
  show_expanded (self);
}

GtkWidget *
pedicle_verdict_group_new (const char *title, gboolean expanded)
{
  PedicleVerdictGroup *self = g_object_new (PEDICLE_TYPE_VERDICT_GROUP, "expanded", expanded, NULL);

  gtk_label_set_label (self->title, title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  return GTK_WIDGET (self);
}
