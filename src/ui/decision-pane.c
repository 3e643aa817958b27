/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "decision-pane.h"

#include "action-list.h"
#include "container.h"
#include "date-field.h"
#include "decision-draft.h"
#include "departure-list.h"
#include "field-row.h"
#include "focus.h"
#include "iso-time.h"
#include "participant-list.h"
#include "planned-list.h"
#include "sign-panel.h"
#include "signed-decision.h"
#include "text-area.h"
#include "text-field.h"
#include "wrap-layout.h"

#include <glib/gi18n-lib.h>

struct _PedicleDecisionPane {
  PedicleResultPart parent_instance;

  GtkWidget *scrolled, *draft, *take_over, *discard, *again, *date_row, *departures_title;
  GtkWidget *departures, *history, *history_title;
  PedicleTextField *meeting;
  PedicleDateField *date;
  PedicleTextArea *reasons;
  PedicleSignPanel *sign;
  PedicleSession *session; /* whose history is shown; not owned, only compared */
  GPtrArray *cards;        /* of PedicleSignedDecision, oldest first; children of history */
  PedicleDecision *last;   /* or NULL */
  char *taken_signer;      /* that "As last time" took over with participants, or NULL */
  guint not_available;
};

G_DEFINE_FINAL_TYPE (PedicleDecisionPane, pedicle_decision_pane, PEDICLE_TYPE_RESULT_PART)

enum { PROP_NOT_AVAILABLE = 1, PROP_SIGNER, N_PROPERTIES };
static GParamSpec *properties[N_PROPERTIES];

static PedicleSession *
get_session (PedicleDecisionPane *self)
{
  return pedicle_result_part_get_session (PEDICLE_RESULT_PART (self));
}

static PedicleCase *
get_case (PedicleDecisionPane *self)
{
  return pedicle_session_get_case (get_session (self));
}

static const PedicleDecision *
get_draft (PedicleDecisionPane *self)
{
  return pedicle_case_get_draft (get_case (self));
}

static const PedicleDecision *
get_last (PedicleDecisionPane *self)
{
  return self->last != NULL ? self->last : pedicle_case_get_last_signed (get_case (self));
}

static void
show_draft (PedicleDecisionPane *self)
{
  const PedicleDecision *draft = get_draft (self);
  const PedicleDecision *last = get_last (self);
  gboolean again = draft == NULL && pedicle_case_get_last_signed (get_case (self)) != NULL;
  g_autofree char *today = pedicle_date_today ();

  if (again)
    pedicle_focus_swap (self->again, self->draft, self->again);
  else
    pedicle_focus_swap (self->draft, self->again, GTK_WIDGET (self->meeting));
  gtk_widget_set_visible (self->discard, draft != NULL);
  gtk_widget_set_visible (self->take_over, last != NULL && last->participants->len > 0);
  gtk_widget_set_sensitive (self->take_over, draft == NULL || draft->participants->len == 0);
  pedicle_date_field_show (self->date, draft != NULL ? draft->date : today);
  pedicle_text_field_show (self->meeting, draft != NULL ? draft->meeting : "");
  pedicle_text_area_show (self->reasons, draft != NULL ? draft->reasons : "");
}

static void
show_history (PedicleDecisionPane *self)
{
  PedicleSession *session = get_session (self);
  guint n = pedicle_case_get_n_decisions (get_case (self)) - (get_draft (self) != NULL);

  if (self->session != session)
    g_ptr_array_set_size (self->cards, 0);
  self->session = session;
  g_ptr_array_set_size (self->cards, (int) MIN (n, self->cards->len));
  while (self->cards->len < n) {
    GtkWidget *card = pedicle_signed_decision_new (session, self->cards->len);

    gtk_widget_insert_after (card, self->history, self->history_title);
    g_ptr_array_add (self->cards, card);
  }
  for (guint i = 0; i < n; i++)
    pedicle_signed_decision_show (self->cards->pdata[i], i + 1 == n);
  gtk_widget_set_visible (self->history, n > 0);
}

/* Who signs is in no draft; undo of what brought a name in takes it out all the same. */
static void
follow_undo (PedicleDecisionPane *self)
{
  const PedicleDecision *draft = get_draft (self);
  g_autofree char *signer = NULL;

  if (self->taken_signer == NULL || (draft != NULL && draft->participants->len > 0))
    return;
  g_object_get (self->sign, "signer", &signer, NULL);
  if (g_str_equal (signer, self->taken_signer))
    g_object_set (self->sign, "signer", "", NULL);
  g_clear_pointer (&self->taken_signer, g_free);
}

static void
pedicle_decision_pane_update (PedicleResultPart *part, PedicleAssessment *assessment,
                              const PedicleLesionAssessment *lesion)
{
  PedicleDecisionPane *self = PEDICLE_DECISION_PANE (part);

  follow_undo (self);
  show_draft (self);
  show_history (self);
}

static void
set_string (char **place, const char *text)
{
  g_free (*place);
  *place = g_strdup (text);
}

static void
date_edited_cb (PedicleDecisionPane *self, const char *iso)
{
  PedicleDecision *draft = pedicle_draft_copy (get_session (self));

  set_string (&draft->date, iso);
  pedicle_draft_keep (get_session (self), draft, TRUE);
}

static void
date_refused_cb (PedicleDecisionPane *self, const char *why)
{
  pedicle_field_row_set_refused (PEDICLE_FIELD_ROW (self->date_row), why);
}

static void
meeting_edited_cb (PedicleDecisionPane *self, const char *text)
{
  PedicleDecision *draft = pedicle_draft_copy (get_session (self));

  set_string (&draft->meeting, text);
  pedicle_draft_keep (get_session (self), draft, TRUE);
}

static void
reasons_edited_cb (PedicleDecisionPane *self, const char *text)
{
  PedicleDecision *draft = pedicle_draft_copy (get_session (self));

  set_string (&draft->reasons, text);
  pedicle_draft_keep (get_session (self), draft, TRUE);
}

static void
take_over_cb (PedicleDecisionPane *self)
{
  PedicleDecision *draft = pedicle_draft_copy (get_session (self));
  const PedicleDecision *last = get_last (self);
  g_autofree char *signer = NULL;

  for (guint i = 0; i < last->participants->len; i++) {
    const PedicleParticipant *participant = last->participants->pdata[i];

    g_ptr_array_add (draft->participants,
                     pedicle_participant_new (participant->role, participant->name));
  }
  if (pedicle_text_is_blank (draft->meeting))
    set_string (&draft->meeting, last->meeting);
  gtk_widget_grab_focus (GTK_WIDGET (self->reasons));
  pedicle_draft_keep (get_session (self), draft, FALSE);
  g_object_get (self->sign, "signer", &signer, NULL);
  if (pedicle_text_is_blank (signer) && last->signed_by != NULL) {
    set_string (&self->taken_signer, last->signed_by);
    pedicle_session_flush (get_session (self));
    g_object_set (self->sign, "signer", last->signed_by, NULL);
  }
}

/* The button goes with the draft. */
static void
discard_cb (PedicleDecisionPane *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->meeting));
  pedicle_case_set_draft (get_case (self), NULL, FALSE);
}

static void
again_cb (PedicleDecisionPane *self)
{
  pedicle_draft_keep (get_session (self), pedicle_draft_copy (get_session (self)), FALSE);
}

/* The form has made room for what was signed: that is what there is to read now. */
static void
signed_cb (PedicleDecisionPane *self)
{
  GtkAdjustment *adjustment =
    gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->scrolled));

  gtk_adjustment_set_value (adjustment, 0);
}

static void
signer_cb (PedicleDecisionPane *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SIGNER]);
}

static void
pedicle_decision_pane_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  PedicleDecisionPane *self = PEDICLE_DECISION_PANE (object);

  if (id == PROP_SIGNER)
    g_object_get_property (G_OBJECT (self->sign), "signer", value);
  else
    g_value_set_uint (value, self->not_available);
}

static void
pedicle_decision_pane_set_property (GObject *object, guint id, const GValue *value,
                                    GParamSpec *pspec)
{
  PedicleDecisionPane *self = PEDICLE_DECISION_PANE (object);

  if (id == PROP_SIGNER) {
    g_object_set_property (G_OBJECT (self->sign), "signer", value);
  } else if (self->not_available != g_value_get_uint (value)) {
    self->not_available = g_value_get_uint (value);
    g_object_notify_by_pspec (object, pspec);
  }
}

static void
pedicle_decision_pane_dispose (GObject *object)
{
  g_clear_pointer (&PEDICLE_DECISION_PANE (object)->cards, g_ptr_array_unref);
  G_OBJECT_CLASS (pedicle_decision_pane_parent_class)->dispose (object);
}

static void
pedicle_decision_pane_finalize (GObject *object)
{
  PedicleDecisionPane *self = PEDICLE_DECISION_PANE (object);

  g_clear_pointer (&self->last, pedicle_decision_free);
  g_free (self->taken_signer);
  G_OBJECT_CLASS (pedicle_decision_pane_parent_class)->finalize (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/pedicle/Pedicle/ui/decision-pane.ui");
  gtk_widget_class_bind_template_child (widget_class, PedicleDecisionPane, scrolled);
  gtk_widget_class_bind_template_child (widget_class, PedicleDecisionPane, draft);
  gtk_widget_class_bind_template_child (widget_class, PedicleDecisionPane, take_over);
  gtk_widget_class_bind_template_child (widget_class, PedicleDecisionPane, discard);
  gtk_widget_class_bind_template_child (widget_class, PedicleDecisionPane, again);
  gtk_widget_class_bind_template_child (widget_class, PedicleDecisionPane, date_row);
  gtk_widget_class_bind_template_child (widget_class, PedicleDecisionPane, departures);
  gtk_widget_class_bind_template_child (widget_class, PedicleDecisionPane, departures_title);
  gtk_widget_class_bind_template_child (widget_class, PedicleDecisionPane, history);
  gtk_widget_class_bind_template_child (widget_class, PedicleDecisionPane, history_title);
  gtk_widget_class_bind_template_child (widget_class, PedicleDecisionPane, meeting);
  gtk_widget_class_bind_template_child (widget_class, PedicleDecisionPane, date);
  gtk_widget_class_bind_template_child (widget_class, PedicleDecisionPane, reasons);
  gtk_widget_class_bind_template_child (widget_class, PedicleDecisionPane, sign);
  gtk_widget_class_bind_template_callback (widget_class, date_edited_cb);
  gtk_widget_class_bind_template_callback (widget_class, date_refused_cb);
  gtk_widget_class_bind_template_callback (widget_class, meeting_edited_cb);
  gtk_widget_class_bind_template_callback (widget_class, reasons_edited_cb);
  gtk_widget_class_bind_template_callback (widget_class, take_over_cb);
  gtk_widget_class_bind_template_callback (widget_class, discard_cb);
  gtk_widget_class_bind_template_callback (widget_class, again_cb);
  gtk_widget_class_bind_template_callback (widget_class, signed_cb);
  gtk_widget_class_bind_template_callback (widget_class, signer_cb);
}

static void
ensure_types (void)
{
  g_type_ensure (PEDICLE_TYPE_ACTION_LIST);
  g_type_ensure (PEDICLE_TYPE_CONTAINER);
  g_type_ensure (PEDICLE_TYPE_DATE_FIELD);
  g_type_ensure (PEDICLE_TYPE_DEPARTURE_LIST);
  g_type_ensure (PEDICLE_TYPE_FIELD_ROW);
  g_type_ensure (PEDICLE_TYPE_PARTICIPANT_LIST);
  g_type_ensure (PEDICLE_TYPE_PLANNED_LIST);
  g_type_ensure (PEDICLE_TYPE_SIGN_PANEL);
  g_type_ensure (PEDICLE_TYPE_TEXT_AREA);
  g_type_ensure (PEDICLE_TYPE_TEXT_FIELD);
  g_type_ensure (PEDICLE_TYPE_WRAP_LAYOUT);
}

static void
pedicle_decision_pane_class_init (PedicleDecisionPaneClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->get_property = pedicle_decision_pane_get_property;
  object_class->set_property = pedicle_decision_pane_set_property;
  object_class->dispose = pedicle_decision_pane_dispose;
  object_class->finalize = pedicle_decision_pane_finalize;
  PEDICLE_RESULT_PART_CLASS (klass)->update = pedicle_decision_pane_update;
  properties[PROP_NOT_AVAILABLE] =
    g_param_spec_uint ("not-available", NULL, NULL, 0, G_MAXUINT, 0, flags);
  properties[PROP_SIGNER] = g_param_spec_string ("signer", NULL, NULL, "", flags);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "decisionpane");
  ensure_types ();
  bind_template (GTK_WIDGET_CLASS (klass));
}

static void
pedicle_decision_pane_init (PedicleDecisionPane *self)
{
  self->cards = g_ptr_array_new_with_free_func ((GDestroyNotify) gtk_widget_unparent);
  gtk_widget_init_template (GTK_WIDGET (self));
  pedicle_date_field_set_name (self->date, _("Date of the meeting"));
  g_object_bind_property (self->departures, "visible", self->departures_title, "visible",
                          G_BINDING_SYNC_CREATE);
}

GtkWidget *
pedicle_decision_pane_new (void)
{
  return g_object_new (PEDICLE_TYPE_DECISION_PANE, NULL);
}

void
pedicle_decision_pane_set_last (PedicleDecisionPane *self, const PedicleDecision *last)
{
  g_clear_pointer (&self->last, pedicle_decision_free);
  self->last = last != NULL ? pedicle_decision_copy (last) : NULL;
  pedicle_result_part_refresh (PEDICLE_RESULT_PART (self));
}
