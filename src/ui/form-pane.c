/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "form-pane.h"

#include "case-section.h"
#include "derived-row.h"
#include "finding-row.h"
#include "lesion-bar.h"
#include "panel.h"

#define EDGE 40 /* pixels at the top and the bottom that a row is led away from */

struct _PedicleFormPane {
  PedicleResultPart parent_instance;

  GtkWidget *lesions, *scrolled, *panels;
  GtkWidget *spine; /* weak */
  guint show_rest;
  gboolean painted;
};

G_DEFINE_FINAL_TYPE (PedicleFormPane, pedicle_form_pane, PEDICLE_TYPE_RESULT_PART)

enum { PROP_SPINE = 1, N_PROPERTIES };
static GParamSpec *properties[N_PROPERTIES];

/* All parts follow the session by themselves. */
static void
pedicle_form_pane_update (PedicleResultPart *part, PedicleAssessment *assessment,
                          const PedicleLesionAssessment *lesion)
{
}

/* The panels that the .ui file hides: they lie below most first screens, and the first frame is
 * there sooner without them. */
static void
show_rest (PedicleFormPane *self)
{
  g_clear_handle_id (&self->show_rest, g_source_remove);
  for (GtkWidget *panel = gtk_widget_get_first_child (self->panels); panel != NULL;
       panel = gtk_widget_get_next_sibling (panel))
    gtk_widget_set_visible (panel, TRUE);
}

static gboolean
show_rest_cb (gpointer user_data)
{
  PedicleFormPane *self = PEDICLE_FORM_PANE (user_data);

  self->show_rest = 0;
  show_rest (self);
  return G_SOURCE_REMOVE;
}

/* The first frame is being painted; the idle runs when it stands. A tick would be too soon: the first
 * comes before the window has its size. */
static void
pedicle_form_pane_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  PedicleFormPane *self = PEDICLE_FORM_PANE (widget);

  GTK_WIDGET_CLASS (pedicle_form_pane_parent_class)->snapshot (widget, snapshot);
  if (self->painted)
    return;
  self->painted = TRUE;
  self->show_rest = g_idle_add (show_rest_cb, self);
}

static void
pedicle_form_pane_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  g_value_set_object (value, PEDICLE_FORM_PANE (object)->spine);
}

static void
pedicle_form_pane_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  if (g_set_weak_pointer (&PEDICLE_FORM_PANE (object)->spine, g_value_get_object (value)))
    g_object_notify_by_pspec (object, pspec);
}

static void
pedicle_form_pane_dispose (GObject *object)
{
  PedicleFormPane *self = PEDICLE_FORM_PANE (object);

  g_clear_handle_id (&self->show_rest, g_source_remove);
  g_clear_weak_pointer (&self->spine);
  G_OBJECT_CLASS (pedicle_form_pane_parent_class)->dispose (object);
}

static void
pedicle_form_pane_class_init (PedicleFormPaneClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = pedicle_form_pane_get_property;
  object_class->set_property = pedicle_form_pane_set_property;
  object_class->dispose = pedicle_form_pane_dispose;
  widget_class->snapshot = pedicle_form_pane_snapshot;
  PEDICLE_RESULT_PART_CLASS (klass)->update = pedicle_form_pane_update;
  properties[PROP_SPINE] =
    g_param_spec_object ("spine", NULL, NULL, GTK_TYPE_WIDGET,
                         G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
  g_type_ensure (PEDICLE_TYPE_CASE_SECTION);
  g_type_ensure (PEDICLE_TYPE_DERIVED_ROW);
  g_type_ensure (PEDICLE_TYPE_FINDING_ROW);
  g_type_ensure (PEDICLE_TYPE_LESION_BAR);
  g_type_ensure (PEDICLE_TYPE_PANEL);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/pedicle/Pedicle/ui/form-pane.ui");
  gtk_widget_class_bind_template_child (widget_class, PedicleFormPane, lesions);
  gtk_widget_class_bind_template_child (widget_class, PedicleFormPane, scrolled);
  gtk_widget_class_bind_template_child (widget_class, PedicleFormPane, panels);
}

static void
pedicle_form_pane_init (PedicleFormPane *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static GtkWidget *
find_row (PedicleFormPane *self, PedicleFindingId finding)
{
  for (GtkWidget *child = gtk_widget_get_first_child (self->panels); child != NULL;
       child = gtk_widget_get_next_sibling (child)) {
    GtkWidget *row = NULL;

    if (PEDICLE_IS_PANEL (child))
      row = pedicle_panel_find_row (PEDICLE_PANEL (child), finding);
    if (row != NULL)
      return row;
  }
  return NULL;
}

/* The focus alone would leave the row at the very edge, with nothing of its neighbours in sight. */
static void
reveal (PedicleFormPane *self, GtkWidget *row)
{
  GtkAdjustment *adjustment =
    gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->scrolled));
  double page = gtk_adjustment_get_page_size (adjustment);
  double top = gtk_adjustment_get_value (adjustment);
  graphene_rect_t place;

  if (!gtk_widget_compute_bounds (row, self->panels, &place))
    return;
  if (place.origin.y < top + EDGE || place.origin.y + place.size.height > top + page - EDGE)
    gtk_adjustment_set_value (adjustment, place.origin.y - page / 3);
}

static gboolean
focus_levels (PedicleFormPane *self)
{
  return gtk_widget_grab_focus (self->spine != NULL ? self->spine : self->lesions);
}

gboolean
pedicle_form_pane_focus_finding (PedicleFormPane *self, const char *id)
{
  PedicleFindingId finding;
  GtkWidget *row;

  if (g_str_equal (id, "levels"))
    return focus_levels (self);
  if (!pedicle_finding_from_id (id, &finding))
    return FALSE;
  show_rest (self);
  row = find_row (self, finding);
  if (row == NULL)
    return FALSE;
  if (!pedicle_finding_row_lead_to (PEDICLE_FINDING_ROW (row)))
    return focus_levels (self); /* the lesion comes first */
  reveal (self, row);
  return TRUE;
}
