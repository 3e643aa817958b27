/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "condition-view.h"

#include "container.h"
#include "explanation.h"
#include "finding-links.h"
#include "line-layout.h"
#include "mark.h"
#include "text-label.h"
#include "wrap-layout.h"

#include <glib/gi18n-lib.h>

struct _PedicleConditionView {
  GtkWidget parent_instance;

  PedicleAssessment *assessment;
  const PedicleLesionAssessment *lesion; /* of assessment, or NULL */
  PedicleExplanation *explanation;
};

G_DEFINE_FINAL_TYPE (PedicleConditionView, pedicle_condition_view, GTK_TYPE_WIDGET)

static const PedicleFacts *
get_facts (PedicleConditionView *self)
{
  return self->lesion != NULL ? &self->lesion->facts
                              : pedicle_assessment_get_facts (self->assessment);
}

static PedicleVerdictMark
mark_of (PedicleTri value)
{
  switch (value) {
  case PEDICLE_FALSE:
    return PEDICLE_VERDICT_MARK_NOT_MET;
  case PEDICLE_UNKNOWN:
    return PEDICLE_VERDICT_MARK_WAITING;
  case PEDICLE_TRUE:
    return PEDICLE_VERDICT_MARK_MET;
  }
  g_return_val_if_reached (PEDICLE_VERDICT_MARK_WAITING);
}

static const char *
describe_value (PedicleTri value)
{
  switch (value) {
  case PEDICLE_FALSE:
    return C_("part of a condition", "not met");
  case PEDICLE_UNKNOWN:
    return C_("part of a condition", "waiting");
  case PEDICLE_TRUE:
    return C_("part of a condition", "met");
  }
  g_return_val_if_reached (NULL);
}

static char *
describe_part (PedicleConditionView *self, const PedicleExplanation *part)
{
  g_autofree char *words = pedicle_explanation_describe (part);
  g_autofree char *now = pedicle_explanation_describe_now (part, get_facts (self));

  return now != NULL ? g_strdup_printf ("%s (%s)", words, now) : g_steal_pointer (&words);
}

static void
set_unfolded (GtkWidget *button, gboolean unfolded)
{
  gtk_button_set_icon_name (GTK_BUTTON (button),
                            unfolded ? "pan-down-symbolic" : "pan-end-symbolic");
  gtk_accessible_update_state (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_STATE_EXPANDED, unfolded,
                               -1);
}

/* The parts are made when they are first looked at: most never are. */
static void
fold_clicked_cb (GtkWidget *button, const PedicleCondition *inside)
{
  GtkWidget *view = gtk_widget_get_ancestor (button, PEDICLE_TYPE_CONDITION_VIEW);
  PedicleConditionView *self = PEDICLE_CONDITION_VIEW (view);
  GtkWidget *column = gtk_widget_get_parent (gtk_widget_get_parent (button));
  GtkWidget *parts = gtk_widget_get_last_child (column);
  gboolean unfolded = !PEDICLE_IS_CONDITION_VIEW (parts) || !gtk_widget_get_visible (parts);

  if (!PEDICLE_IS_CONDITION_VIEW (parts)) {
    parts = pedicle_condition_view_new (self->assessment, self->lesion, inside);
    gtk_widget_add_css_class (parts, "parts");
    gtk_box_append (GTK_BOX (column), parts);
  }
  gtk_widget_set_visible (parts, unfolded);
  set_unfolded (button, unfolded);
}

static GtkWidget *
make_fold (const char *words, const PedicleCondition *inside)
{
  GtkWidget *button = gtk_button_new ();
  /* Translators: unfolds what a condition is made of: "Parts of: overt instability". */
  g_autofree char *name = g_strdup_printf (_("Parts of: %s"), words);

  gtk_widget_set_tooltip_text (button, name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "part-fold");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  set_unfolded (button, FALSE);
  g_signal_connect (button, "clicked", G_CALLBACK (fold_clicked_cb), (gpointer) inside);
  return button;
}

static GtkWidget *
make_label (const char *words, PedicleTri value)
{
  GtkWidget *label = pedicle_text_label_new (words, "part-words");

  if (value == PEDICLE_FALSE)
    gtk_widget_add_css_class (label, "not-met");
  return label;
}

/* The words, the fold, the answers; and below them, when unfolded, the parts. */
static GtkWidget *
make_column (PedicleConditionView *self, const PedicleExplanation *part, const char *words)
{
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget *line = pedicle_container_new (pedicle_wrap_layout_new (), GTK_ACCESSIBLE_ROLE_GROUP);

  gtk_widget_set_parent (make_label (words, part->fact.value), line);
  if (part->inside != NULL)
    gtk_widget_set_parent (make_fold (words, part->inside), line);
  if (part->fact.findings != 0)
    gtk_widget_set_parent (pedicle_finding_links_new (self->assessment, self->lesion,
                                                      part->fact.findings),
                           line);
  gtk_box_append (GTK_BOX (column), line);
  gtk_widget_set_hexpand (column, TRUE);
  return column;
}

static void
add_part (PedicleConditionView *self, GtkWidget *box, const PedicleExplanation *part)
{
  GtkWidget *line = pedicle_container_new (pedicle_line_layout_new (4), GTK_ACCESSIBLE_ROLE_GROUP);
  GtkWidget *mark = pedicle_mark_new (mark_of (part->fact.value));
  g_autofree char *words = describe_part (self, part);
  /* Translators: a part of a condition read aloud: "met: mechanical pain". */
  g_autofree char *spoken = g_strdup_printf (C_("part of a condition", "%s: %s"),
                                             describe_value (part->fact.value), words);

  gtk_widget_set_valign (mark, GTK_ALIGN_START);
  gtk_widget_set_tooltip_text (mark, describe_value (part->fact.value));
  gtk_widget_set_parent (mark, line);
  gtk_widget_set_parent (make_column (self, part, words), line);
  gtk_accessible_update_property (GTK_ACCESSIBLE (line), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
  gtk_box_append (GTK_BOX (box), line);
}

static gboolean
is_group (const PedicleCondition *condition)
{
  return condition->kind == PEDICLE_CONDITION_ALL || condition->kind == PEDICLE_CONDITION_ANY;
}

static const char *
get_heading (const PedicleCondition *when)
{
  if (when->kind == PEDICLE_CONDITION_ALWAYS)
    return _("Applies always.");
  if (!is_group (when))
    return _("When this holds:");
  return when->kind == PEDICLE_CONDITION_ALL ? _("When all of these hold:")
                                             : _("When any of these holds:");
}

static void
fill (PedicleConditionView *self, const PedicleCondition *when)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  GtkWidget *heading = gtk_label_new (get_heading (when));

  gtk_label_set_xalign (GTK_LABEL (heading), 0);
  gtk_widget_add_css_class (heading, "source");
  gtk_box_append (GTK_BOX (box), heading);
  gtk_widget_set_parent (box, GTK_WIDGET (self));
  if (is_group (when))
    for (guint i = 0; i < self->explanation->parts->len; i++)
      add_part (self, box, g_ptr_array_index (self->explanation->parts, i));
  else if (when->kind != PEDICLE_CONDITION_ALWAYS)
    add_part (self, box, self->explanation);
}

static void
pedicle_condition_view_dispose (GObject *object)
{
  PedicleConditionView *self = PEDICLE_CONDITION_VIEW (object);

  pedicle_unparent_children (GTK_WIDGET (self));
  g_clear_pointer (&self->explanation, pedicle_explanation_free);
  g_clear_object (&self->assessment);
  G_OBJECT_CLASS (pedicle_condition_view_parent_class)->dispose (object);
}

static void
pedicle_condition_view_class_init (PedicleConditionViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pedicle_condition_view_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_css_name (widget_class, "conditionview");
}

static void
pedicle_condition_view_init (PedicleConditionView *self)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Condition"), -1);
}

GtkWidget *
pedicle_condition_view_new (PedicleAssessment *assessment, const PedicleLesionAssessment *lesion,
                            const PedicleCondition *when)
{
  PedicleConditionView *self = g_object_new (PEDICLE_TYPE_CONDITION_VIEW, NULL);

  self->assessment = g_object_ref (assessment);
  self->lesion = lesion;
  self->explanation = pedicle_explanation_new (when, get_facts (self));
  fill (self, when);
  return GTK_WIDGET (self);
}
