/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "result-view.h"

#include "columns-layout.h"
#include "container.h"
#include "focus.h"
#include "gauge-view.h"
#include "next-bar.h"
#include "patient-line.h"
#include "recommendation-pane.h"
#include "sins-items.h"

#include <glib/gi18n-lib.h>

/* The least width of gauge and scores side by side, in font sizes. Below it the scores stand among
 * what scrolls, or the two would take all the height. */
#define COLUMN_WIDTH 13.0
#define SPACING 16 /* between the two */
#define PADDING 16 /* at either side, as in result.css */

struct _PedicleResultView {
  PedicleResultPart parent_instance;

  GtkWidget *top;    /* gauge and scores */
  GtkWidget *scores; /* in top while that is wide enough */
  GtkWidget *fold;   /* else the same here, folded; NULL until first needed */
  GtkWidget *next;
  PedicleRecommendationPane *pane;
  int scores_width;  /* the least that they take, as they were last seen */
  gboolean narrow;
  guint place; /* the idle that shows the scores where they belong, or 0 */
};

G_DEFINE_FINAL_TYPE (PedicleResultView, pedicle_result_view, PEDICLE_TYPE_RESULT_PART)

static GtkWidget *
add_part (PedicleResultView *self, GType type, GtkWidget *parent)
{
  GtkWidget *part = g_object_new (type, NULL);

  g_object_bind_property (self, "session", part, "session", G_BINDING_SYNC_CREATE);
  gtk_widget_set_parent (part, parent);
  return part;
}

static GtkWidget *
make_scores (PedicleResultView *self)
{
  GtkWidget *scores = pedicle_container_new (gtk_box_layout_new (GTK_ORIENTATION_VERTICAL),
                                             GTK_ACCESSIBLE_ROLE_GROUP);

  add_part (self, PEDICLE_TYPE_SINS_ITEMS, scores);
  add_part (self, PEDICLE_TYPE_PATIENT_LINE, scores);
  return scores;
}

/* A second set rather than one that moves: moving widgets from place to place upsets what assistive
 * technology has seen of them (GTK 4.8). */
static gboolean
place_scores_cb (gpointer user_data)
{
  PedicleResultView *self = PEDICLE_RESULT_VIEW (user_data);

  self->place = 0;
  if (self->narrow && self->fold == NULL) {
    self->fold = gtk_expander_new (_("Items and scores"));
    pedicle_expander_set_child (GTK_EXPANDER (self->fold), make_scores (self));
    pedicle_recommendation_pane_set_lead (self->pane, self->fold);
  }
  gtk_widget_set_visible (self->scores, !self->narrow);
  if (self->fold != NULL)
    gtk_widget_set_visible (self->fold, self->narrow);
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

static gboolean
is_narrow (PedicleResultView *self, int width)
{
  GtkWidget *gauge = gtk_widget_get_first_child (self->top);
  int gauge_width, needed;

  gtk_widget_measure (gauge, GTK_ORIENTATION_HORIZONTAL, -1, &gauge_width, NULL, NULL, NULL);
  /* What is hidden has no width. */
  if (gtk_widget_get_visible (self->scores))
    gtk_widget_measure (self->scores, GTK_ORIENTATION_HORIZONTAL, -1, &self->scores_width, NULL,
                        NULL, NULL);
  needed = MAX (gauge_width, self->scores_width);
  needed = MAX (needed,
                (int) (COLUMN_WIDTH * pedicle_columns_layout_get_font_size (GTK_WIDGET (self))));
  return width < 2 * needed + SPACING + 2 * PADDING;
}

static void
pedicle_result_view_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  PedicleResultView *self = PEDICLE_RESULT_VIEW (widget);
  int top = get_height (self->top, width), next = get_height (self->next, width);
  gboolean narrow = is_narrow (self, width);

  gtk_widget_size_allocate (self->top, &(GtkAllocation) { 0, 0, width, top }, -1);
  gtk_widget_size_allocate (self->next, &(GtkAllocation) { 0, top, width, next }, -1);
  gtk_widget_size_allocate (GTK_WIDGET (self->pane),
                            &(GtkAllocation) { 0, top + next, width,
                                               MAX (height - top - next, 0) },
                            -1);
  if (narrow == self->narrow)
    return;
  self->narrow = narrow;
  if (self->place == 0)
    self->place = g_idle_add (place_scores_cb, self);
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

  g_clear_handle_id (&self->place, g_source_remove);
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

static void
pedicle_result_view_init (PedicleResultView *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  GtkLayoutManager *columns = g_object_new (PEDICLE_TYPE_COLUMNS_LAYOUT, "column-width",
                                            COLUMN_WIDTH, "spacing", SPACING, NULL);

  self->top = pedicle_container_new (columns, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_add_css_class (self->top, "result-top");
  gtk_widget_set_parent (self->top, widget);
  add_part (self, PEDICLE_TYPE_GAUGE_VIEW, self->top);
  self->scores = make_scores (self);
  gtk_widget_set_valign (self->scores, GTK_ALIGN_CENTER);
  gtk_widget_set_parent (self->scores, self->top);
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
