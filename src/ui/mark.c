/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "mark.h"

#include "appearance.h"
#include "columns-layout.h"

#define SIZE 1.25 /* of a font size */

struct _PedicleMark {
  GtkWidget parent_instance;

  PedicleVerdictMark mark;
};

G_DEFINE_FINAL_TYPE (PedicleMark, pedicle_mark, GTK_TYPE_WIDGET)

static int
get_size (GtkWidget *widget)
{
  return MAX (16, (int) (pedicle_columns_layout_get_font_size (widget) * SIZE + 0.5));
}

static void
pedicle_mark_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum,
                      int *natural, int *minimum_baseline, int *natural_baseline)
{
  *minimum = *natural = get_size (widget);
}

static void
pedicle_mark_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  int width = gtk_widget_get_width (widget), height = gtk_widget_get_height (widget);
  int size = MIN (width, height);
  graphene_rect_t area = GRAPHENE_RECT_INIT (0, 0, width, height);
  cairo_t *cr = gtk_snapshot_append_cairo (snapshot, &area);

  cairo_translate (cr, (width - size) / 2, (height - size) / 2);
  pedicle_verdict_mark_draw (cr, size, PEDICLE_MARK (widget)->mark, pedicle_appearance_get_ink ());
  cairo_destroy (cr);
}

static void
pedicle_mark_class_init (PedicleMarkClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->measure = pedicle_mark_measure;
  widget_class->snapshot = pedicle_mark_snapshot;
  gtk_widget_class_set_css_name (widget_class, "mark");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
pedicle_mark_init (PedicleMark *self)
{
  self->mark = PEDICLE_VERDICT_MARK_WAITING;
  pedicle_appearance_watch (GTK_WIDGET (self));
}

GtkWidget *
pedicle_mark_new (PedicleVerdictMark mark)
{
  PedicleMark *self = g_object_new (PEDICLE_TYPE_MARK, NULL);

  self->mark = mark;
  return GTK_WIDGET (self);
}

void
pedicle_mark_set_mark (PedicleMark *self, PedicleVerdictMark mark)
{
  if (self->mark == mark)
    return;
  self->mark = mark;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

PedicleVerdictMark
pedicle_mark_get_mark (PedicleMark *self)
{
  return self->mark;
}
