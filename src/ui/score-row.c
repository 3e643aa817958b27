/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "score-row.h"

#include "container.h"
#include "line-layout.h"
#include "wording.h"

#include <glib/gi18n-lib.h>

struct _PedicleScoreRow {
  GtkButton parent_instance;

  GtkLabel *name, *answer, *points;
  const char *target;
};

G_DEFINE_FINAL_TYPE (PedicleScoreRow, pedicle_score_row, GTK_TYPE_BUTTON)

void
pedicle_label_set (GtkLabel *label, const char *text)
{
  if (g_strcmp0 (gtk_label_get_label (label), text) != 0)
    gtk_label_set_label (label, text);
}

const char *
pedicle_focus_target (PedicleFindingSet set)
{
  for (guint i = 0; i < PEDICLE_N_FINDINGS; i++)
    if ((set & PEDICLE_FINDING_SET (i)) != 0)
      return pedicle_finding_get (i)->id;
  return "levels";
}

static void
pedicle_score_row_class_init (PedicleScoreRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

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
pedicle_score_row_show (PedicleScoreRow *self, const char *answer, const PedicleRange *range,
                        const char *target)
{
  g_autofree char *points = range != NULL ? pedicle_wording_range (*range) : g_strdup ("–");
  gboolean same = g_strcmp0 (gtk_label_get_label (self->answer), answer) == 0 &&
                  g_strcmp0 (gtk_label_get_label (self->points), points) == 0;

  if (g_strcmp0 (target, self->target) != 0) {
    self->target = target;
    gtk_actionable_set_action_target (GTK_ACTIONABLE (self), "s", target);
    gtk_actionable_set_action_name (GTK_ACTIONABLE (self), "win.focus-finding");
  }
  if (same)
    return;
  pedicle_label_set (self->answer, answer);
  pedicle_label_set (self->points, points);
  set_open (self, range != NULL && !pedicle_range_is_known (*range));
  tell (self, range);
}
