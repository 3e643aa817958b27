/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "projector-ask.h"

#include "container.h"
#include "newer-gtk.h"
#include "projector-question.h"
#include "score-row.h"
#include "text-label.h"
#include "wording.h"
#include "wrap-layout.h"

#include <glib/gi18n-lib.h>

#define SAID_SECONDS 6
#define MANY 9 /* answers, beyond which they stand closer */

struct _PedicleProjectorAsk {
  PedicleResultPart parent_instance;

  PedicleQuestion question;
  char *asked_of; /* the case and the lesion */
  GtkWidget *title, *hint, *choices, *typed, *note;
  GPtrArray *pills; /* of GtkButton, made when they are needed; children of choices */
  guint said;       /* the timeout that takes back what was said, or 0 */
};

G_DEFINE_FINAL_TYPE (PedicleProjectorAsk, pedicle_projector_ask, PEDICLE_TYPE_RESULT_PART)

static const char *
get_reminder (void)
{
  return _("F1 shows the keys");
}

static void
hush (PedicleProjectorAsk *self)
{
  g_clear_handle_id (&self->said, g_source_remove);
  pedicle_label_set (GTK_LABEL (self->note), get_reminder ());
}

static gboolean
said_cb (gpointer user_data)
{
  PedicleProjectorAsk *self = PEDICLE_PROJECTOR_ASK (user_data);

  self->said = 0;
  hush (self);
  return G_SOURCE_REMOVE;
}

void
pedicle_projector_ask_say (PedicleProjectorAsk *self, const char *sentence)
{
  g_clear_handle_id (&self->said, g_source_remove);
  pedicle_label_set (GTK_LABEL (self->note), sentence);
  pedicle_announce (GTK_WIDGET (self), sentence);
  self->said = g_timeout_add_seconds (SAID_SECONDS, said_cb, self);
}

static void
answer (PedicleProjectorAsk *self, int value)
{
  PedicleSession *session = pedicle_result_part_get_session (PEDICLE_RESULT_PART (self));
  PedicleFindingId finding = self->question.finding;
  g_autofree char *words = pedicle_finding_describe_answer (finding, value);
  g_autofree char *sentence = NULL;

  /* Translators: a finding and the answer that was just given to it. */
  sentence = g_strdup_printf (_("%s: %s (Ctrl+Z takes it back)"), pedicle_wording_finding (finding),
                              words);
  pedicle_projector_ask_say (self, sentence);
  pedicle_case_set_answer (pedicle_session_get_case (session), pedicle_session_get_lesion (session),
                           finding, value);
}

static void
pill_cb (GtkButton *pill, gpointer user_data)
{
  PedicleProjectorAsk *self = PEDICLE_PROJECTOR_ASK (user_data);
  guint choice;

  if (g_ptr_array_find (self->pills, pill, &choice))
    answer (self, (int) choice);
}

/* The keyboard focus stays with the window, whose keys answer. */
static GtkWidget *
get_pill (PedicleProjectorAsk *self, guint choice)
{
  GtkWidget *pill;

  if (choice < self->pills->len)
    return g_ptr_array_index (self->pills, choice);
  pill = gtk_button_new_with_label ("");
  gtk_label_set_use_markup (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (pill))), TRUE);
  gtk_widget_set_focusable (pill, FALSE);
  gtk_widget_set_focus_on_click (pill, FALSE);
  gtk_widget_set_parent (pill, self->choices);
  g_signal_connect (pill, "clicked", G_CALLBACK (pill_cb), self);
  g_ptr_array_add (self->pills, pill);
  return pill;
}

static void
show_choice (PedicleProjectorAsk *self, guint choice)
{
  PedicleFindingId finding = self->question.finding;
  GtkWidget *pill = get_pill (self, choice);
  g_autofree char *key = pedicle_question_get_key (finding, choice);
  const char *label = pedicle_choice_get_label (&pedicle_finding_get (finding)->choices[choice]);
  g_autofree char *spoken = g_strdup_printf ("%s: %s", key, label);
  g_autofree char *markup = g_str_equal (key, label)
                              ? g_markup_printf_escaped ("<b>%s</b>", key)
                              : g_markup_printf_escaped ("<b>%s</b>  %s", key, label);

  gtk_label_set_label (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (pill))), markup);
  gtk_accessible_reset_relation (GTK_ACCESSIBLE (pill), GTK_ACCESSIBLE_RELATION_LABELLED_BY);
  gtk_accessible_update_property (GTK_ACCESSIBLE (pill), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
  gtk_widget_set_visible (pill, TRUE);
}

static void
show_choices (PedicleProjectorAsk *self)
{
  const PedicleFinding *finding = pedicle_finding_get (self->question.finding);
  guint n = self->question.asked && finding->type == PEDICLE_ANSWER_CHOICE ? finding->n_choices : 0;

  for (guint i = 0; i < n; i++)
    show_choice (self, i);
  for (guint i = n; i < self->pills->len; i++)
    gtk_widget_set_visible (g_ptr_array_index (self->pills, i), FALSE);
  if (n > MANY)
    gtk_widget_add_css_class (self->choices, "many");
  else
    gtk_widget_remove_css_class (self->choices, "many");
  gtk_widget_set_visible (self->choices, n > 0);
}

/* What has been typed, or how to type. */
static void
show_typed (PedicleProjectorAsk *self)
{
  g_autofree char *text = pedicle_question_explain (&self->question);

  gtk_widget_set_visible (self->typed, text != NULL);
  if (self->question.typed[0] == '\0') {
    gtk_widget_remove_css_class (self->typed, "entered");
    pedicle_label_set (GTK_LABEL (self->typed), text != NULL ? text : "");
    return;
  }
  g_free (text);
  /* Translators: what has been typed so far as an answer. */
  text = g_strdup_printf (_("%s, then Enter"), self->question.typed);
  gtk_widget_add_css_class (self->typed, "entered");
  pedicle_label_set (GTK_LABEL (self->typed), text);
}

static void
show_title (PedicleProjectorAsk *self, gboolean has_lesion)
{
  g_autofree char *title = NULL;
  const char *hint;

  if (!self->question.asked) {
    pedicle_label_set (GTK_LABEL (self->title),
                       has_lesion ? _("Nothing left that could change the result")
                                  : _("Choose the affected level in the window of the case"));
    gtk_widget_set_visible (self->hint, FALSE);
    return;
  }
  /* Translators: a finding that is asked for: "Alignment?". */
  title = g_strdup_printf (_("%s?"), pedicle_wording_finding (self->question.finding));
  hint = pedicle_finding_get_hint (self->question.finding);
  pedicle_label_set (GTK_LABEL (self->title), title);
  pedicle_label_set (GTK_LABEL (self->hint), hint != NULL ? hint : "");
  gtk_widget_set_visible (self->hint, hint != NULL);
}

/* What was typed or said for one patient or lesion is not for the next, though the question be the
 * same. */
static void
turn_to (PedicleProjectorAsk *self, const PedicleLesionAssessment *lesion)
{
  PedicleSession *session = pedicle_result_part_get_session (PEDICLE_RESULT_PART (self));
  PedicleCase *case_ = pedicle_session_get_case (session);
  char *asked_of =
    g_strdup_printf ("%s %s", pedicle_case_get_id (case_), lesion != NULL ? lesion->id : "");

  if (self->asked_of != NULL && !g_str_equal (asked_of, self->asked_of)) {
    self->question.typed[0] = '\0';
    hush (self);
  }
  g_free (self->asked_of);
  self->asked_of = asked_of;
}

static void
pedicle_projector_ask_update (PedicleResultPart *part, PedicleAssessment *assessment,
                              const PedicleLesionAssessment *lesion)
{
  PedicleProjectorAsk *self = PEDICLE_PROJECTOR_ASK (part);

  turn_to (self, lesion);
  pedicle_question_update (&self->question, assessment, lesion);
  show_title (self, lesion != NULL);
  show_choices (self);
  show_typed (self);
}

static void
refuse (PedicleProjectorAsk *self)
{
  gboolean typed = pedicle_question_is_typed (&self->question);

  pedicle_projector_ask_say (self, typed ? _("Not taken: that is no answer to this question.")
                                         : _("No answer has that key."));
}

static gboolean
take (PedicleProjectorAsk *self, PedicleKeyResult result, int value)
{
  switch (result) {
  case PEDICLE_KEY_IGNORED:
    return FALSE;
  case PEDICLE_KEY_TYPED:
    break;
  case PEDICLE_KEY_ANSWERS:
    answer (self, value);
    break;
  case PEDICLE_KEY_REFUSED:
    refuse (self);
    break;
  }
  show_typed (self);
  return TRUE;
}

static gboolean
forget (PedicleProjectorAsk *self)
{
  if (self->question.typed[0] == '\0')
    return FALSE;
  self->question.typed[0] = '\0';
  show_typed (self);
  return TRUE;
}

gboolean
pedicle_projector_ask_press (PedicleProjectorAsk *self, guint keyval)
{
  PedicleKeyResult result;
  int value = 0;

  switch (keyval) {
  case GDK_KEY_Return:
  case GDK_KEY_KP_Enter:
  case GDK_KEY_ISO_Enter:
    result = pedicle_question_confirm (&self->question, &value);
    break;
  case GDK_KEY_BackSpace:
    result = pedicle_question_erase (&self->question);
    break;
  case GDK_KEY_Escape:
    return forget (self);
  case GDK_KEY_Delete:
  case GDK_KEY_KP_Delete:
    pedicle_projector_ask_say (self, _("Ctrl+Z takes the last answer back."));
    return TRUE;
  default:
    result =
      pedicle_question_type (&self->question, gdk_keyval_to_unicode (keyval), &value);
  }
  return take (self, result, value);
}

static void
pedicle_projector_ask_dispose (GObject *object)
{
  g_clear_handle_id (&PEDICLE_PROJECTOR_ASK (object)->said, g_source_remove);
  G_OBJECT_CLASS (pedicle_projector_ask_parent_class)->dispose (object);
}

static void
pedicle_projector_ask_finalize (GObject *object)
{
  g_ptr_array_unref (PEDICLE_PROJECTOR_ASK (object)->pills);
  g_free (PEDICLE_PROJECTOR_ASK (object)->asked_of);
  G_OBJECT_CLASS (pedicle_projector_ask_parent_class)->finalize (object);
}

static void
pedicle_projector_ask_class_init (PedicleProjectorAskClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pedicle_projector_ask_dispose;
  G_OBJECT_CLASS (klass)->finalize = pedicle_projector_ask_finalize;
  PEDICLE_RESULT_PART_CLASS (klass)->update = pedicle_projector_ask_update;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "projectorask");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static GtkWidget *
add (PedicleProjectorAsk *self, GtkWidget *child)
{
  gtk_widget_set_parent (child, GTK_WIDGET (self));
  return child;
}

static void
pedicle_projector_ask_init (PedicleProjectorAsk *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));
  GtkLayoutManager *wrap = pedicle_wrap_layout_new ();

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  g_object_set (wrap, "spacing", 0, "row-spacing", 0, NULL);
  self->pills = g_ptr_array_new ();
  self->title = add (self, pedicle_text_label_new (NULL, "title"));
  self->hint = add (self, pedicle_text_label_new (NULL, "hint"));
  self->choices = add (self, pedicle_container_new (wrap, GTK_ACCESSIBLE_ROLE_GROUP));
  self->typed = add (self, pedicle_text_label_new (NULL, "typed"));
  self->note = add (self, pedicle_text_label_new (get_reminder (), "note"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->choices), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Answers"), -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Assess next"), -1);
}
