/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "derived-row.h"

#include "container.h"
#include "focus.h"
#include "line-layout.h"
#include "row-parts.h"
#include "wording.h"

#include <glib/gi18n-lib.h>

struct _PedicleDerivedRow {
  PedicleResultPart parent_instance;

  PedicleSinsItem item;
  PedicleRowParts parts;
  GtkWidget *button, *text, *points;
  const char *target; /* what pressing it leads to */
};

G_DEFINE_FINAL_TYPE (PedicleDerivedRow, pedicle_derived_row, PEDICLE_TYPE_RESULT_PART)

enum { PROP_ITEM = 1, N_PROPERTIES };
static GParamSpec *properties[N_PROPERTIES];

static const char *
source_of (PedicleDerivedRow *self)
{
  return self->item == PEDICLE_SINS_LOCATION ? _("from the spine map") : _("from Pain");
}

static const char *
describe_pain (PedicleRange points)
{
  if (!pedicle_range_is_known (points))
    return _("Not settled");
  return points.lower == 3 ? _("Mechanical") : points.lower == 1 ? _("Not mechanical") : _("None");
}

static char *
describe (PedicleDerivedRow *self, const PedicleLesionAssessment *lesion)
{
  g_autofree char *levels = NULL;

  if (lesion == NULL)
    return g_strdup (_("No lesion yet"));
  if (self->item == PEDICLE_SINS_PAIN)
    return g_strdup (describe_pain (lesion->facts.sins.items[PEDICLE_SINS_PAIN].range));
  levels = pedicle_levels_to_string (lesion->levels);
  /* Translators: levels and the region of the spine they lie in: "L2 · mobile spine". */
  return g_strdup_printf (_("%s · %s"), levels,
                          pedicle_region_get_label (pedicle_levels_get_region (lesion->levels)));
}

/* What settles the pain, or else its most telling row. */
static const char *
target_of (PedicleDerivedRow *self, const PedicleLesionAssessment *lesion)
{
  PedicleFindingSet missing;

  if (self->item == PEDICLE_SINS_LOCATION || lesion == NULL)
    return "levels";
  missing = lesion->facts.sins.items[PEDICLE_SINS_PAIN].missing;
  for (guint i = 0; i < PEDICLE_N_FINDINGS; i++)
    if ((missing & PEDICLE_FINDING_SET (i)) != 0)
      return pedicle_finding_get (i)->id;
  return pedicle_finding_get (PEDICLE_FINDING_PAIN_MECHANICAL)->id;
}

static void
pedicle_derived_row_update (PedicleResultPart *part, PedicleAssessment *assessment,
                            const PedicleLesionAssessment *lesion)
{
  PedicleDerivedRow *self = PEDICLE_DERIVED_ROW (part);
  g_autofree char *what = describe (self, lesion);
  g_autofree char *markup = g_markup_printf_escaped ("<b>%s</b> <span alpha='75%%'>%s</span>", what,
                                                     source_of (self));
  g_autofree char *points = lesion != NULL
                              ? pedicle_wording_range (lesion->facts.sins.items[self->item].range)
                              : g_strdup ("");
  g_autofree char *spoken = NULL;

  self->target = target_of (self, lesion);
  gtk_label_set_markup (GTK_LABEL (self->text), markup);
  gtk_label_set_label (GTK_LABEL (self->points), points);
  /* Translators: an item of the SINS, its grade and its points: "Location: L2 · mobile spine, 2
   * points". */
  spoken = g_strdup_printf (_("%s: %s, %s points"),
                            gtk_label_get_label (GTK_LABEL (self->parts.label)), what, points);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  lesion != NULL ? spoken : what,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, source_of (self), -1);
}

static void
clicked_cb (PedicleDerivedRow *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.focus-finding", "s", self->target);
}

static void
pedicle_derived_row_constructed (GObject *object)
{
  PedicleDerivedRow *self = PEDICLE_DERIVED_ROW (object);
  GtkWidget *line = pedicle_container_new (pedicle_line_layout_new (6),
                                           GTK_ACCESSIBLE_ROLE_PRESENTATION);

  G_OBJECT_CLASS (pedicle_derived_row_parent_class)->constructed (object);
  pedicle_row_parts_init (&self->parts, GTK_WIDGET (self),
                          self->item == PEDICLE_SINS_LOCATION ? _("Location") : _("Pain"));
  self->text = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (self->text), 0);
  gtk_label_set_wrap (GTK_LABEL (self->text), TRUE);
  gtk_widget_set_hexpand (self->text, TRUE);
  self->points = gtk_label_new (NULL);
  gtk_widget_add_css_class (self->points, "number");
  gtk_widget_set_parent (self->text, line);
  gtk_widget_set_parent (self->points, line);
  self->button = gtk_button_new ();
  gtk_button_set_child (GTK_BUTTON (self->button), line);
  gtk_widget_add_css_class (self->button, "derived");
  g_signal_connect_swapped (self->button, "clicked", G_CALLBACK (clicked_cb), self);
  pedicle_row_parts_set_control (&self->parts, GTK_WIDGET (self), self->button, NULL);
}

static void
pedicle_derived_row_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  g_value_set_string (value, pedicle_sins_item_get_id (PEDICLE_DERIVED_ROW (object)->item));
}

static void
pedicle_derived_row_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  gboolean pain = g_strcmp0 (g_value_get_string (value), "pain") == 0;

  PEDICLE_DERIVED_ROW (object)->item = pain ? PEDICLE_SINS_PAIN : PEDICLE_SINS_LOCATION;
}

static void
pedicle_derived_row_dispose (GObject *object)
{
  PedicleDerivedRow *self = PEDICLE_DERIVED_ROW (object);

  pedicle_row_parts_dispose (&self->parts, GTK_WIDGET (self));
  G_OBJECT_CLASS (pedicle_derived_row_parent_class)->dispose (object);
}

static gboolean
pedicle_derived_row_grab_focus (GtkWidget *widget)
{
  return pedicle_focus_pass_on (widget, PEDICLE_DERIVED_ROW (widget)->button);
}

static void
pedicle_derived_row_class_init (PedicleDerivedRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = pedicle_derived_row_constructed;
  object_class->get_property = pedicle_derived_row_get_property;
  object_class->set_property = pedicle_derived_row_set_property;
  object_class->dispose = pedicle_derived_row_dispose;
  PEDICLE_RESULT_PART_CLASS (klass)->update = pedicle_derived_row_update;
  widget_class->grab_focus = pedicle_derived_row_grab_focus;
  gtk_widget_class_set_css_name (widget_class, "row");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  properties[PROP_ITEM] =
    g_param_spec_string ("item", NULL, NULL, "location",
                         G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
}

static void
pedicle_derived_row_init (PedicleDerivedRow *self)
{
  self->target = "levels";
}
