/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "lesion-bar.h"

#include "answers.h"
#include "control.h"
#include "focus.h"
#include "level-popover.h"
#include "segments.h"
#include "wording.h"
#include "wrap-layout.h"

#include <glib/gi18n-lib.h>

struct _PedicleLesionBar {
  PedicleResultPart parent_instance;

  GtkWidget *pills, *add, *add_label, *edit, *remove, *empty;
  GtkWidget *levels; /* the popover; NULL until it is first opened */
  GArray *shown;     /* of PedicleLevels, as the pills show them */
};

G_DEFINE_FINAL_TYPE (PedicleLesionBar, pedicle_lesion_bar, PEDICLE_TYPE_RESULT_PART)

static gboolean
is_shown (PedicleLesionBar *self, PedicleAssessment *assessment)
{
  guint n = pedicle_assessment_get_n_lesions (assessment);

  if (self->shown->len != n)
    return FALSE;
  for (guint i = 0; i < n; i++)
    if (g_array_index (self->shown, PedicleLevels, i) !=
        pedicle_assessment_get_lesion (assessment, i)->levels)
      return FALSE;
  return TRUE;
}

/* Only where lesions came, went or moved: a pill that has the focus keeps it otherwise. */
static void
rebuild (PedicleLesionBar *self, PedicleAssessment *assessment)
{
  gboolean focused = gtk_widget_get_focus_child (self->pills) != NULL;

  pedicle_segments_clear (PEDICLE_SEGMENTS (self->pills));
  g_array_set_size (self->shown, 0);
  for (guint i = 0; i < pedicle_assessment_get_n_lesions (assessment); i++) {
    PedicleLevels levels = pedicle_assessment_get_lesion (assessment, i)->levels;
    g_autofree char *label = pedicle_levels_to_string (levels);

    pedicle_segments_append (PEDICLE_SEGMENTS (self->pills), i, label, PEDICLE_NO_POINTS);
    g_array_append_val (self->shown, levels);
  }
  if (focused)
    gtk_widget_grab_focus (self->pills);
}

static void
name_pills (PedicleLesionBar *self, PedicleAssessment *assessment)
{
  for (guint i = 0; i < self->shown->len; i++) {
    const PedicleLesionAssessment *lesion = pedicle_assessment_get_lesion (assessment, i);
    g_autofree char *levels = pedicle_levels_to_string (lesion->levels);
    g_autofree char *total = pedicle_wording_spoken_range (lesion->facts.sins.total.range);
    g_autofree char *name = NULL;

    /* Translators: a lesion, read aloud: "T11–T12, SINS 9 to 13". */
    name = g_strdup_printf (_("%s, SINS %s"), levels, total);
    pedicle_segments_set_name (PEDICLE_SEGMENTS (self->pills), i, name);
  }
}

static void
pedicle_lesion_bar_update (PedicleResultPart *part, PedicleAssessment *assessment,
                           const PedicleLesionAssessment *lesion)
{
  PedicleLesionBar *self = PEDICLE_LESION_BAR (part);
  PedicleSession *session = pedicle_result_part_get_session (part);

  if (!is_shown (self, assessment))
    rebuild (self, assessment);
  name_pills (self, assessment);
  pedicle_control_set_value (PEDICLE_CONTROL (self->pills),
                             lesion != NULL ? (int) pedicle_session_get_lesion (session)
                                            : PEDICLE_UNANSWERED);
  gtk_widget_set_visible (self->pills, lesion != NULL);
  gtk_widget_set_visible (self->edit, lesion != NULL);
  gtk_widget_set_visible (self->remove, lesion != NULL);
  gtk_widget_set_visible (self->empty, lesion == NULL);
}

static void
chosen_cb (PedicleControl *pills, int value, gpointer user_data)
{
  pedicle_session_set_lesion (pedicle_result_part_get_session (PEDICLE_RESULT_PART (user_data)),
                              value);
}

static PedicleLevelPopover *
levels_at (PedicleLesionBar *self, GtkWidget *button)
{
  if (self->levels == NULL)
    self->levels = g_object_ref_sink (pedicle_level_popover_new ());
  if (gtk_widget_get_parent (self->levels) != button) {
    if (gtk_widget_get_parent (self->levels) != NULL)
      gtk_widget_unparent (self->levels);
    gtk_widget_set_parent (self->levels, button);
  }
  return PEDICLE_LEVEL_POPOVER (self->levels);
}

static void
add_cb (PedicleLesionBar *self)
{
  pedicle_level_popover_add (levels_at (self, self->add),
                             pedicle_result_part_get_session (PEDICLE_RESULT_PART (self)));
}

static void
edit_cb (PedicleLesionBar *self)
{
  pedicle_level_popover_edit (levels_at (self, self->edit),
                              pedicle_result_part_get_session (PEDICLE_RESULT_PART (self)));
}

static void
remove_cb (PedicleLesionBar *self)
{
  PedicleSession *session = pedicle_result_part_get_session (PEDICLE_RESULT_PART (self));

  gtk_widget_grab_focus (self->add);
  pedicle_case_remove_lesion (pedicle_session_get_case (session),
                              pedicle_session_get_lesion (session));
}

static void
pedicle_lesion_bar_dispose (GObject *object)
{
  PedicleLesionBar *self = PEDICLE_LESION_BAR (object);

  if (self->levels != NULL && gtk_widget_get_parent (self->levels) != NULL)
    gtk_widget_unparent (self->levels);
  g_clear_object (&self->levels);
  G_OBJECT_CLASS (pedicle_lesion_bar_parent_class)->dispose (object);
}

static void
pedicle_lesion_bar_finalize (GObject *object)
{
  g_array_unref (PEDICLE_LESION_BAR (object)->shown);
  G_OBJECT_CLASS (pedicle_lesion_bar_parent_class)->finalize (object);
}

static gboolean
pedicle_lesion_bar_grab_focus (GtkWidget *widget)
{
  PedicleLesionBar *self = PEDICLE_LESION_BAR (widget);

  return pedicle_focus_pass_on (widget, self->shown->len > 0 ? self->pills : self->add);
}

static void
pedicle_lesion_bar_class_init (PedicleLesionBarClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = pedicle_lesion_bar_dispose;
  object_class->finalize = pedicle_lesion_bar_finalize;
  PEDICLE_RESULT_PART_CLASS (klass)->update = pedicle_lesion_bar_update;
  widget_class->grab_focus = pedicle_lesion_bar_grab_focus;
  g_type_ensure (PEDICLE_TYPE_SEGMENTS);
  g_type_ensure (PEDICLE_TYPE_WRAP_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/pedicle/Pedicle/ui/lesion-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, PedicleLesionBar, pills);
  gtk_widget_class_bind_template_child (widget_class, PedicleLesionBar, add);
  gtk_widget_class_bind_template_child (widget_class, PedicleLesionBar, add_label);
  gtk_widget_class_bind_template_child (widget_class, PedicleLesionBar, edit);
  gtk_widget_class_bind_template_child (widget_class, PedicleLesionBar, remove);
  gtk_widget_class_bind_template_child (widget_class, PedicleLesionBar, empty);
  gtk_widget_class_bind_template_callback (widget_class, add_cb);
  gtk_widget_class_bind_template_callback (widget_class, edit_cb);
  gtk_widget_class_bind_template_callback (widget_class, remove_cb);
}

static void
pedicle_lesion_bar_init (PedicleLesionBar *self)
{
  self->shown = g_array_new (FALSE, FALSE, sizeof (PedicleLevels));
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_label_set_mnemonic_widget (GTK_LABEL (self->add_label), self->add);
  gtk_accessible_reset_relation (GTK_ACCESSIBLE (self->add), GTK_ACCESSIBLE_RELATION_LABELLED_BY);
  pedicle_segments_set_clearable (PEDICLE_SEGMENTS (self->pills), FALSE);
  g_signal_connect (self->pills, "chosen", G_CALLBACK (chosen_cb), self);
}
