/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "finding-row.h"

#include "control.h"
#include "default-note.h"
#include "explain-popover.h"
#include "finding-explain.h"
#include "focus.h"
#include "row-parts.h"
#include "wording.h"

#include <glib/gi18n-lib.h>

/* How long a row that was led to stays marked. */
#define MARKED_MILLISECONDS 1600

struct _PedicleFindingRow {
  PedicleResultPart parent_instance;

  PedicleFindingId finding;
  PedicleRowParts parts;
  PedicleControl *control;
  GtkWidget *help; /* the last explanation, or NULL */
  char *refused;   /* why what was typed cannot be taken, or NULL */
  int value;
  gboolean led_to;
  guint marked;
};

G_DEFINE_FINAL_TYPE (PedicleFindingRow, pedicle_finding_row, PEDICLE_TYPE_RESULT_PART)

enum { PROP_FINDING = 1, N_PROPERTIES };
static GParamSpec *properties[N_PROPERTIES];

static void
set_css_class (PedicleFindingRow *self, const char *css_class, gboolean set)
{
  if (set)
    gtk_widget_add_css_class (GTK_WIDGET (self), css_class);
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), css_class);
}

/* An unanswered row has no part in a contradiction, nor has a flag that is not raised; and beside
 * "no pain" only what says that there is some. */
static gboolean
takes_part (PedicleFindingRow *self, PedicleContradictionId contradiction)
{
  PedicleFindingSet rows = pedicle_contradiction_get_findings (contradiction);

  if ((rows & PEDICLE_FINDING_SET (self->finding)) == 0 || self->value == PEDICLE_UNANSWERED)
    return FALSE;
  if (contradiction == PEDICLE_CONTRADICTION_PAIN_NONE)
    return self->finding == PEDICLE_FINDING_PAIN || self->value > 0;
  return pedicle_finding_get (self->finding)->type != PEDICLE_ANSWER_FLAG || self->value > 0;
}

/* The sentences of all contradictions that the row has a part in, one a line; NULL for none. */
static char *
contradictions (PedicleFindingRow *self, PedicleAssessment *assessment,
                const PedicleLesionAssessment *lesion)
{
  PedicleContradictions all = pedicle_assessment_get_contradictions (assessment) |
                              (lesion != NULL ? lesion->contradictions : 0);
  GString *text = NULL;

  for (guint i = 0; all != 0 && i < PEDICLE_N_CONTRADICTIONS; i++) {
    if ((all & (1u << i)) == 0 || !takes_part (self, i))
      continue;
    if (text == NULL)
      text = g_string_new (pedicle_contradiction_get_text (i));
    else
      g_string_append_printf (text, "\n%s", pedicle_contradiction_get_text (i));
  }
  return text != NULL ? g_string_free (text, FALSE) : NULL;
}

static void
update_note (PedicleFindingRow *self, PedicleAssessment *assessment,
             const PedicleLesionAssessment *lesion)
{
  GtkWidget *target = pedicle_control_get_target (self->control);
  g_autofree char *contradiction = contradictions (self, assessment, lesion);
  int counts;
  g_autofree char *usual = pedicle_default_note (assessment, lesion, self->finding, &counts);

  pedicle_control_set_default (self->control, counts);
  if (self->refused != NULL)
    pedicle_row_parts_set_note (&self->parts, GTK_WIDGET (self), target, PEDICLE_NOTE_REFUSED,
                                self->refused);
  else if (contradiction != NULL)
    pedicle_row_parts_set_note (&self->parts, GTK_WIDGET (self), target,
                                PEDICLE_NOTE_CONTRADICTION, contradiction);
  else
    pedicle_row_parts_set_note (&self->parts, GTK_WIDGET (self), target, PEDICLE_NOTE_DEFAULT,
                                usual);
}

/* Which lesion explains the deficit is a question only where there is one and there are several. */
static gboolean
is_asked (PedicleFindingRow *self, PedicleAssessment *assessment)
{
  const PedicleFacts *facts = pedicle_assessment_get_facts (assessment);

  if (self->finding != PEDICLE_FINDING_EXPLAINS_DEFICIT)
    return TRUE;
  return self->led_to || self->value != PEDICLE_UNANSWERED ||
         (pedicle_assessment_get_n_lesions (assessment) > 1 &&
          facts->facts[PEDICLE_FACT_DEFICIT_ANY].value == PEDICLE_TRUE);
}

/* Without a deficit its tempo says nothing; the row stays, for whoever answers in another order. */
static gboolean
is_moot (PedicleFindingRow *self, PedicleAssessment *assessment)
{
  const PedicleFacts *facts = pedicle_assessment_get_facts (assessment);

  return self->value == PEDICLE_UNANSWERED &&
         (self->finding == PEDICLE_FINDING_DEFICIT_TEMPO ||
          self->finding == PEDICLE_FINDING_DEFICIT_HOURS) &&
         facts->facts[PEDICLE_FACT_DEFICIT_ANY].value == PEDICLE_FALSE;
}

static void
chosen_cb (PedicleControl *control, int value, gpointer user_data)
{
  PedicleFindingRow *self = PEDICLE_FINDING_ROW (user_data);
  PedicleSession *session = pedicle_result_part_get_session (PEDICLE_RESULT_PART (self));

  if (session != NULL)
    pedicle_case_set_answer (pedicle_session_get_case (session),
                             pedicle_session_get_lesion (session), self->finding, value);
}

static void
refused_cb (PedicleControl *control, const char *why, gpointer user_data)
{
  PedicleFindingRow *self = PEDICLE_FINDING_ROW (user_data);

  if (g_strcmp0 (self->refused, why) == 0)
    return;
  g_free (self->refused);
  self->refused = g_strdup (why);
  pedicle_result_part_refresh (PEDICLE_RESULT_PART (self));
}

static void
show_help (PedicleFindingRow *self)
{
  PedicleSession *session = pedicle_result_part_get_session (PEDICLE_RESULT_PART (self));
  PedicleAssessment *assessment = pedicle_session_get_assessment (session);
  const PedicleLesionAssessment *lesion =
    pedicle_assessment_get_lesion (assessment, pedicle_session_get_lesion (session));

  pedicle_explain_popover_open (&self->help, self->parts.help,
                                pedicle_finding_get_label (self->finding),
                                pedicle_finding_explain (assessment, lesion, self->finding));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->help), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  pedicle_finding_get_help (self->finding), -1);
}

static gboolean
help_key_cb (GtkWidget *widget, GVariant *args, gpointer user_data)
{
  show_help (PEDICLE_FINDING_ROW (widget));
  return TRUE;
}

/* Out of the way of the Tab key: there are as many as there are rows, and F1 does the same. */
static void
add_help_button (PedicleFindingRow *self)
{
  GtkWidget *button = gtk_button_new_with_label ("?");
  g_autofree char *name = NULL;

  /* Translators: what is explained, as "Explain: Alignment". */
  name = g_strdup_printf (_("Explain: %s"), pedicle_finding_get_label (self->finding));
  gtk_widget_set_focusable (button, FALSE);
  gtk_widget_add_css_class (button, "help");
  /* Newer GTK has a button labelled by its text, which counts more. */
  gtk_accessible_reset_relation (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_RELATION_LABELLED_BY);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_signal_connect_swapped (button, "clicked", G_CALLBACK (show_help), self);
  gtk_widget_set_parent (button, GTK_WIDGET (self));
  self->parts.help = button;
}

/* Only once there is a session to show: rows further down are made after the first frame. */
static void
build (PedicleFindingRow *self)
{
  GtkWidget *row = GTK_WIDGET (self);

  pedicle_row_parts_init (&self->parts, row, pedicle_finding_get_label (self->finding));
  pedicle_row_parts_set_hint (&self->parts, row, pedicle_finding_get_hint (self->finding));
  add_help_button (self);
  self->control = PEDICLE_CONTROL (pedicle_control_new (self->finding));
  pedicle_row_parts_set_control (&self->parts, row, GTK_WIDGET (self->control),
                                 pedicle_control_get_target (self->control));
  g_signal_connect (self->control, "chosen", G_CALLBACK (chosen_cb), self);
  g_signal_connect (self->control, "refused", G_CALLBACK (refused_cb), self);
}

static void
pedicle_finding_row_update (PedicleResultPart *part, PedicleAssessment *assessment,
                            const PedicleLesionAssessment *lesion)
{
  PedicleFindingRow *self = PEDICLE_FINDING_ROW (part);
  gboolean of_lesion = pedicle_finding_get (self->finding)->scope == PEDICLE_SCOPE_LESION;

  if (self->control == NULL)
    build (self);
  /* What it says of verdicts may not be true any more. */
  if (self->help != NULL)
    gtk_popover_popdown (GTK_POPOVER (self->help));
  self->value = pedicle_wording_get_answer (assessment, lesion, self->finding);
  pedicle_control_set_value (self->control, self->value);
  gtk_widget_set_sensitive (GTK_WIDGET (self->control), !of_lesion || lesion != NULL);
  gtk_widget_set_visible (GTK_WIDGET (self), is_asked (self, assessment));
  set_css_class (self, "moot", is_moot (self, assessment));
  update_note (self, assessment, lesion);
}

static void
pedicle_finding_row_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  g_value_set_string (value, pedicle_finding_get (PEDICLE_FINDING_ROW (object)->finding)->id);
}

static void
pedicle_finding_row_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  const char *name = g_value_get_string (value);

  if (name == NULL || !pedicle_finding_from_id (name, &PEDICLE_FINDING_ROW (object)->finding))
    g_critical ("No finding is called \"%s\"", name);
}

static void
pedicle_finding_row_dispose (GObject *object)
{
  PedicleFindingRow *self = PEDICLE_FINDING_ROW (object);

  g_clear_handle_id (&self->marked, g_source_remove);
  g_clear_pointer (&self->help, gtk_widget_unparent);
  pedicle_row_parts_dispose (&self->parts, GTK_WIDGET (self));
  g_clear_pointer (&self->refused, g_free);
  G_OBJECT_CLASS (pedicle_finding_row_parent_class)->dispose (object);
}

static gboolean
pedicle_finding_row_grab_focus (GtkWidget *widget)
{
  PedicleFindingRow *self = PEDICLE_FINDING_ROW (widget);

  return self->control != NULL && pedicle_focus_pass_on (widget, GTK_WIDGET (self->control));
}

/* The way that "assess next" leads, too: it brings the row well into sight. */
static gboolean
pedicle_finding_row_mnemonic_activate (GtkWidget *widget, gboolean cycling)
{
  const char *id = pedicle_finding_get (PEDICLE_FINDING_ROW (widget)->finding)->id;

  return gtk_widget_activate_action (widget, "win.focus-finding", "s", id) ||
         gtk_widget_grab_focus (widget);
}

static void
pedicle_finding_row_class_init (PedicleFindingRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = pedicle_finding_row_get_property;
  object_class->set_property = pedicle_finding_row_set_property;
  object_class->dispose = pedicle_finding_row_dispose;
  PEDICLE_RESULT_PART_CLASS (klass)->update = pedicle_finding_row_update;
  widget_class->grab_focus = pedicle_finding_row_grab_focus;
  widget_class->mnemonic_activate = pedicle_finding_row_mnemonic_activate;
  gtk_widget_class_set_css_name (widget_class, "row");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_F1, 0, help_key_cb, NULL);

  properties[PROP_FINDING] =
    g_param_spec_string ("finding", NULL, NULL, "pain",
                         G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
}

static void
pedicle_finding_row_init (PedicleFindingRow *self)
{
  self->value = PEDICLE_UNANSWERED;
}

GtkWidget *
pedicle_finding_row_new (PedicleFindingId finding)
{
  return g_object_new (PEDICLE_TYPE_FINDING_ROW, "finding", pedicle_finding_get (finding)->id,
                       NULL);
}

PedicleFindingId
pedicle_finding_row_get_finding (PedicleFindingRow *self)
{
  return self->finding;
}

gboolean
pedicle_finding_row_is_open (PedicleFindingRow *self)
{
  return gtk_widget_get_visible (GTK_WIDGET (self)) && self->value == PEDICLE_UNANSWERED;
}

static gboolean
unmark_cb (gpointer user_data)
{
  PedicleFindingRow *self = PEDICLE_FINDING_ROW (user_data);

  self->marked = 0;
  set_css_class (self, "marked", FALSE);
  return G_SOURCE_REMOVE;
}

gboolean
pedicle_finding_row_lead_to (PedicleFindingRow *self)
{
  if (!gtk_widget_get_sensitive (GTK_WIDGET (self->control)))
    return FALSE;
  self->led_to = TRUE;
  gtk_widget_set_visible (GTK_WIDGET (self), TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (self));
  g_clear_handle_id (&self->marked, g_source_remove);
  set_css_class (self, "marked", TRUE);
  self->marked = g_timeout_add (MARKED_MILLISECONDS, unmark_cb, self);
  return TRUE;
}
