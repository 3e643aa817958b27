/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "result-view.h"

#include "columns-layout.h"
#include "container.h"
#include "gauge-view.h"
#include "next-bar.h"
#include "patient-line.h"
#include "recommendation-pane.h"
#include "sins-items.h"

#include <glib/gi18n-lib.h>

/* Below this width, in font sizes, the scores stand among what scrolls, or the gauge and they would
 * take all the height. */
#define WIDE_ENOUGH 27

struct _PedicleResultView {
  PedicleResultPart parent_instance;

  GtkWidget *top;    /* gauge and scores */
  GtkWidget *scores; /* owned, as it moves */
  GtkWidget *next;
  PedicleRecommendationPane *pane;
  gboolean narrow;
  guint move; /* the idle that moves the scores, or 0 */
};

G_DEFINE_FINAL_TYPE (PedicleResultView, pedicle_result_view, PEDICLE_TYPE_RESULT_PART)

static gboolean
move_scores_cb (gpointer user_data)
{
  PedicleResultView *self = PEDICLE_RESULT_VIEW (user_data);

  self->move = 0;
  if (self->narrow && gtk_widget_get_parent (self->scores) == self->top) {
    gtk_widget_unparent (self->scores);
    pedicle_recommendation_pane_set_lead (self->pane, self->scores);
  } else if (!self->narrow && gtk_widget_get_parent (self->scores) != self->top) {
    pedicle_recommendation_pane_set_lead (self->pane, NULL);
    gtk_widget_set_parent (self->scores, self->top);
  }
  return G_SOURCE_REMOVE;
}

static int
get_height (GtkWidget *child, int width)
{
  int natural;

  gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, width, NULL, &natural, NULL, NULL);
  return natural;
}

static int
get_minimum_height (GtkWidget *child, int width)
{
  int minimum;

  gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, width, &minimum, NULL, NULL, NULL);
  return minimum;
}

static void
measure_width (PedicleResultView *self, int *ret_minimum, int *ret_natural)
{
  GtkWidget *children[] = { self->top, self->next, GTK_WIDGET (self->pane) };

  *ret_minimum = *ret_natural = 0;
  for (gsize i = 0; i < G_N_ELEMENTS (children); i++) {
    int minimum, natural;

    gtk_widget_measure (children[i], GTK_ORIENTATION_HORIZONTAL, -1, &minimum, &natural, NULL,
                        NULL);
    *ret_minimum = MAX (*ret_minimum, minimum);
    *ret_natural = MAX (*ret_natural, natural);
  }
}

static GtkSizeRequestMode
pedicle_result_view_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
pedicle_result_view_measure (GtkWidget *widget, GtkOrientation orientation, int for_size,
                             int *minimum, int *natural, int *minimum_baseline,
                             int *natural_baseline)
{
  PedicleResultView *self = PEDICLE_RESULT_VIEW (widget);
  int fixed;

  if (orientation == GTK_ORIENTATION_HORIZONTAL) {
    measure_width (self, minimum, natural);
    return;
  }
  fixed = get_height (self->top, for_size) + get_height (self->next, for_size);
  *minimum = fixed + get_minimum_height (GTK_WIDGET (self->pane), for_size);
  *natural = fixed + get_height (GTK_WIDGET (self->pane), for_size);
}

static void
pedicle_result_view_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  PedicleResultView *self = PEDICLE_RESULT_VIEW (widget);
  int top = get_height (self->top, width), next = get_height (self->next, width);
  gboolean narrow = width < WIDE_ENOUGH * pedicle_columns_layout_get_font_size (widget);

  gtk_widget_size_allocate (self->top, &(GtkAllocation) { 0, 0, width, top }, -1);
  gtk_widget_size_allocate (self->next, &(GtkAllocation) { 0, top, width, next }, -1);
  gtk_widget_size_allocate (GTK_WIDGET (self->pane),
                            &(GtkAllocation) { 0, top + next, width,
                                               MAX (height - top - next, 0) },
                            -1);
  if (narrow == self->narrow)
    return;
  self->narrow = narrow;
  if (self->move == 0)
    self->move = g_idle_add (move_scores_cb, self);
}

static void
pedicle_result_view_update (PedicleResultPart *part, PedicleAssessment *assessment,
                            const PedicleLesionAssessment *lesion)
{
  /* The parts bind to the session themselves. */
}

void
pedicle_result_view_show_technique (PedicleResultView *self, PedicleTechniqueId technique)
{
  pedicle_recommendation_pane_show_technique (self->pane, technique);
}

static void
pedicle_result_view_dispose (GObject *object)
{
  PedicleResultView *self = PEDICLE_RESULT_VIEW (object);

  g_clear_handle_id (&self->move, g_source_remove);
  g_clear_object (&self->scores);
  G_OBJECT_CLASS (pedicle_result_view_parent_class)->dispose (object);
}

static void
pedicle_result_view_class_init (PedicleResultViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pedicle_result_view_dispose;
  widget_class->get_request_mode = pedicle_result_view_get_request_mode;
  widget_class->measure = pedicle_result_view_measure;
  widget_class->size_allocate = pedicle_result_view_size_allocate;
  PEDICLE_RESULT_PART_CLASS (klass)->update = pedicle_result_view_update;
  gtk_widget_class_set_css_name (widget_class, "resultview");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static GtkWidget *
add_part (PedicleResultView *self, GType type, GtkWidget *parent)
{
  GtkWidget *part = g_object_new (type, NULL);

  g_object_bind_property (self, "session", part, "session", G_BINDING_DEFAULT);
  gtk_widget_set_parent (part, parent);
  return part;
}

static void
pedicle_result_view_init (PedicleResultView *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  GtkLayoutManager *columns = g_object_new (PEDICLE_TYPE_COLUMNS_LAYOUT, "column-width", 13.0, NULL);
  GtkLayoutManager *rows = gtk_box_layout_new (GTK_ORIENTATION_VERTICAL);

  self->top = pedicle_container_new (columns, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_add_css_class (self->top, "result-top");
  gtk_widget_set_parent (self->top, widget);
  add_part (self, PEDICLE_TYPE_GAUGE_VIEW, self->top);
  self->scores = g_object_ref_sink (pedicle_container_new (rows, GTK_ACCESSIBLE_ROLE_GROUP));
  gtk_widget_set_valign (self->scores, GTK_ALIGN_CENTER);
  gtk_widget_set_parent (self->scores, self->top);
  add_part (self, PEDICLE_TYPE_SINS_ITEMS, self->scores);
  add_part (self, PEDICLE_TYPE_PATIENT_LINE, self->scores);
  self->next = add_part (self, PEDICLE_TYPE_NEXT_BAR, widget);
  self->pane =
    PEDICLE_RECOMMENDATION_PANE (add_part (self, PEDICLE_TYPE_RECOMMENDATION_PANE, widget));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Result"), -1);
}

GtkWidget *
pedicle_result_view_new (void)
{
  return g_object_new (PEDICLE_TYPE_RESULT_VIEW, NULL);
}
