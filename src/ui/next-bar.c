/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "next-bar.h"

#include "score-row.h"
#include "wording.h"
#include "wrap-layout.h"

#include <glib/gi18n-lib.h>

#define FEW 3

struct _PedicleNextBar {
  PedicleResultPart parent_instance;

  GtkLabel *title;
  GPtrArray *pills; /* of GtkButton, made when they are needed, children of self */
  GtkButton *more;
  gboolean all;
};

G_DEFINE_FINAL_TYPE (PedicleNextBar, pedicle_next_bar, PEDICLE_TYPE_RESULT_PART)

static GtkButton *
get_pill (PedicleNextBar *self, guint index)
{
  GtkWidget *pill;

  if (index < self->pills->len)
    return g_ptr_array_index (self->pills, index);
  pill = gtk_button_new_with_label ("");
  gtk_widget_add_css_class (pill, "result-pill");
  gtk_widget_insert_before (pill, GTK_WIDGET (self), GTK_WIDGET (self->more));
  g_ptr_array_add (self->pills, pill);
  return GTK_BUTTON (pill);
}

static void
show_pill (PedicleNextBar *self, guint index, PedicleFindingId finding)
{
  const char *name = pedicle_wording_finding (finding);
  GtkButton *pill = get_pill (self, index);

  gtk_widget_set_visible (GTK_WIDGET (pill), TRUE);
  if (g_strcmp0 (gtk_button_get_label (pill), name) == 0)
    return;
  gtk_button_set_label (pill, name);
  /* The target first: the action would not take a button that has none. */
  gtk_actionable_set_action_target (GTK_ACTIONABLE (pill), "s", pedicle_finding_get (finding)->id);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (pill), "win.focus-finding");
  gtk_widget_set_tooltip_text (
    GTK_WIDGET (pill), pedicle_panel_get_label (pedicle_finding_get (finding)->panel));
}

static void
show_more (PedicleNextBar *self, guint n)
{
  g_autofree char *label = NULL, *spoken = NULL;

  gtk_widget_set_visible (GTK_WIDGET (self->more), n > FEW);
  if (n <= FEW)
    return;
  /* Translators: so many more findings; a button with little room. */
  label = self->all ? g_strdup (_("Fewer")) : g_strdup_printf (_("+ %u"), n - FEW);
  spoken = self->all
             ? g_strdup (_("Show fewer findings"))
             : g_strdup_printf (ngettext ("Show %u more finding", "Show %u more findings", n - FEW),
                                n - FEW);
  if (g_strcmp0 (gtk_button_get_label (self->more), label) != 0) {
    gtk_button_set_label (self->more, label);
    gtk_widget_set_tooltip_text (GTK_WIDGET (self->more), spoken);
    gtk_accessible_reset_relation (GTK_ACCESSIBLE (self->more),
                                   GTK_ACCESSIBLE_RELATION_LABELLED_BY);
    gtk_accessible_update_property (GTK_ACCESSIBLE (self->more), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                    spoken, -1);
  }
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->more), GTK_ACCESSIBLE_STATE_EXPANDED,
                               self->all, -1);
}

static void
pedicle_next_bar_update (PedicleResultPart *part, PedicleAssessment *assessment,
                         const PedicleLesionAssessment *lesion)
{
  PedicleNextBar *self = PEDICLE_NEXT_BAR (part);
  const PedicleFindingId *next = lesion != NULL ? lesion->next : NULL;
  guint n = lesion != NULL ? lesion->n_next : pedicle_assessment_get_next (assessment, &next);
  guint shown = self->all ? n : MIN (n, FEW);

  pedicle_label_set (self->title,
                     n > 0 ? _("Assess next") : _("Nothing left that could change the result"));
  for (guint i = 0; i < shown; i++)
    show_pill (self, i, next[i]);
  for (guint i = shown; i < self->pills->len; i++)
    gtk_widget_set_visible (g_ptr_array_index (self->pills, i), FALSE);
  show_more (self, n);
}

static void
more_cb (PedicleNextBar *self)
{
  self->all = !self->all;
  pedicle_result_part_refresh (PEDICLE_RESULT_PART (self));
}

static void
pedicle_next_bar_finalize (GObject *object)
{
  g_ptr_array_unref (PEDICLE_NEXT_BAR (object)->pills);
  G_OBJECT_CLASS (pedicle_next_bar_parent_class)->finalize (object);
}

static void
pedicle_next_bar_class_init (PedicleNextBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = pedicle_next_bar_finalize;
  PEDICLE_RESULT_PART_CLASS (klass)->update = pedicle_next_bar_update;
  gtk_widget_class_set_layout_manager_type (widget_class, PEDICLE_TYPE_WRAP_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_css_name (widget_class, "nextbar");
}

static void
pedicle_next_bar_init (PedicleNextBar *self)
{
  GtkWidget *widget = GTK_WIDGET (self);

  self->pills = g_ptr_array_new ();
  self->title = GTK_LABEL (gtk_label_new (_("Assess next")));
  gtk_label_set_wrap (self->title, TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (self->title), "next-title");
  gtk_widget_set_parent (GTK_WIDGET (self->title), widget);
  self->more = GTK_BUTTON (gtk_button_new_with_label (""));
  gtk_widget_add_css_class (GTK_WIDGET (self->more), "flat");
  gtk_widget_add_css_class (GTK_WIDGET (self->more), "result-link");
  gtk_widget_set_visible (GTK_WIDGET (self->more), FALSE);
  gtk_widget_set_parent (GTK_WIDGET (self->more), widget);
  g_signal_connect_swapped (self->more, "clicked", G_CALLBACK (more_cb), self);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Assess next"), -1);
}
