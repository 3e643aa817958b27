/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "score-row.h"

#include "container.h"
#include "explain-popover.h"
#include "line-layout.h"
#include "wording.h"

#include <glib/gi18n-lib.h>

struct _PedicleScoreRow {
  GtkButton parent_instance;

  GtkLabel *name, *answer, *points;
  GtkWidget *popover; /* the last explanation, or NULL */
  PedicleScoreExplain explain;
  gpointer owner;
  guint index;
  const char *target;
};

G_DEFINE_FINAL_TYPE (PedicleScoreRow, pedicle_score_row, GTK_TYPE_BUTTON)

void
pedicle_label_set (GtkLabel *label, const char *text)
{
  if (g_strcmp0 (gtk_label_get_label (label), text) != 0)
    gtk_label_set_label (label, text);
}

static void
pedicle_score_row_clicked (GtkButton *button)
{
  PedicleScoreRow *self = PEDICLE_SCORE_ROW (button);
  g_autofree char *title = NULL;
  GtkWidget *content = self->explain (self->owner, self->index, &title);

  if (content != NULL)
    pedicle_explain_popover_open (&self->popover, GTK_WIDGET (self), title, content);
  else
    gtk_widget_activate_action (GTK_WIDGET (self), "win.focus-finding", "s", self->target);
}

static void
pedicle_score_row_dispose (GObject *object)
{
  g_clear_pointer (&PEDICLE_SCORE_ROW (object)->popover, gtk_widget_unparent);
  G_OBJECT_CLASS (pedicle_score_row_parent_class)->dispose (object);
}

static void
pedicle_score_row_class_init (PedicleScoreRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pedicle_score_row_dispose;
  GTK_BUTTON_CLASS (klass)->clicked = pedicle_score_row_clicked;
  g_type_ensure (PEDICLE_TYPE_CONTAINER);
  g_type_ensure (PEDICLE_TYPE_LINE_LAYOUT);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/pedicle/Pedicle/ui/score-row.ui");
  gtk_widget_class_bind_template_child (widget_class, PedicleScoreRow, name);
  gtk_widget_class_bind_template_child (widget_class, PedicleScoreRow, answer);
  gtk_widget_class_bind_template_child (widget_class, PedicleScoreRow, points);
}

static void
pedicle_score_row_init (PedicleScoreRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
pedicle_score_row_new (const char *name)
{
  PedicleScoreRow *self = g_object_new (PEDICLE_TYPE_SCORE_ROW, NULL);

  pedicle_score_row_set_name (self, name);
  return GTK_WIDGET (self);
}

static void
tell (PedicleScoreRow *self, const PedicleRange *range)
{
  g_autofree char *points = NULL, *label = NULL;

  if (range != NULL) {
    points = pedicle_wording_spoken_range (*range);
    /* Translators: a line of a score read aloud: "Alignment, not answered: 0 to 4 points". */
    label = g_strdup_printf (_("%s, %s: %s points"), gtk_label_get_label (self->name),
                             gtk_label_get_label (self->answer), points);
  } else {
    /* Translators: a line of a score that has no points yet, read aloud. */
    label = g_strdup_printf (_("%s: no points yet"), gtk_label_get_label (self->name));
  }
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
}

static void
set_open (PedicleScoreRow *self, gboolean open)
{
  if (open)
    gtk_widget_add_css_class (GTK_WIDGET (self), "open");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "open");
}

void
pedicle_score_row_set_name (PedicleScoreRow *self, const char *name)
{
  pedicle_label_set (self->name, name);
}

void
pedicle_score_row_show (PedicleScoreRow *self, const char *answer, const PedicleRange *range)
{
  g_autofree char *points = range != NULL ? pedicle_wording_range (*range) : g_strdup ("–");
  gboolean same = g_strcmp0 (gtk_label_get_label (self->answer), answer) == 0 &&
                  g_strcmp0 (gtk_label_get_label (self->points), points) == 0;

  if (self->popover != NULL)
    gtk_popover_popdown (GTK_POPOVER (self->popover));
  if (same)
    return;
  pedicle_label_set (self->answer, answer);
  pedicle_label_set (self->points, points);
  set_open (self, range != NULL && !pedicle_range_is_known (*range));
  tell (self, range);
}

void
pedicle_score_row_set_explain (PedicleScoreRow *self, PedicleScoreExplain explain, gpointer owner,
                               guint index, const char *target)
{
  self->explain = explain;
  self->owner = owner;
  self->index = index;
  self->target = target;
}
