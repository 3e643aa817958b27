/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "session.h"

#include "history.h"

struct _PedicleSession {
  GObject parent_instance;

  PedicleCase *case_;
  PedicleCase *last; /* the case as it is after the last step */
  const PedicleKnowledge *knowledge;
  PedicleAssessment *assessment;
  guint lesion;
  guint idle;

  PedicleHistory *history;
  gboolean replaying;
};

enum {
  PROP_CASE = 1,
  PROP_ASSESSMENT,
  PROP_LESION,
  PROP_CAN_UNDO,
  PROP_CAN_REDO,
  PROP_UNDO_LABEL,
  PROP_REDO_LABEL,
  N_PROPERTIES
};
static GParamSpec *properties[N_PROPERTIES];

G_DEFINE_FINAL_TYPE (PedicleSession, pedicle_session, G_TYPE_OBJECT)

static void
notify_steps (PedicleSession *self, PedicleHistoryState before)
{
  PedicleHistoryState now = pedicle_history_get_state (self->history);

  if (before.can_undo != now.can_undo)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CAN_UNDO]);
  if (before.can_redo != now.can_redo)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CAN_REDO]);
  if (g_strcmp0 (before.undo_label, now.undo_label) != 0)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_UNDO_LABEL]);
  if (g_strcmp0 (before.redo_label, now.redo_label) != 0)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_REDO_LABEL]);
}

/* A lesion that was removed, or added again by undo, must not leave the views at one that is gone. */
static guint
clamp_lesion (PedicleSession *self, guint lesion)
{
  guint n_lesions = pedicle_case_get_n_lesions (self->case_);

  if (n_lesions == 0)
    return G_MAXUINT;
  return lesion < n_lesions ? lesion : lesion == G_MAXUINT ? 0 : n_lesions - 1;
}

static void
reassess (PedicleSession *self)
{
  g_autoptr (PedicleAssessment) assessment = pedicle_assess (
    self->case_, pedicle_case_get_n_visits (self->case_) - 1, self->knowledge);

  g_clear_handle_id (&self->idle, g_source_remove);
  g_set_object (&self->assessment, assessment);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ASSESSMENT]);
}

static gboolean
reassess_cb (gpointer user_data)
{
  PedicleSession *self = user_data;

  self->idle = 0;
  reassess (self);
  return G_SOURCE_REMOVE;
}

static void
queue_reassess (PedicleSession *self)
{
  if (self->idle == 0)
    self->idle = g_idle_add_full (G_PRIORITY_HIGH_IDLE, reassess_cb, self, NULL);
}

static void
record_step (PedicleSession *self, const char *what)
{
  PedicleHistoryState before = pedicle_history_get_state (self->history);

  pedicle_history_record (self->history, self->last, what, self->lesion);
  notify_steps (self, before);
}

/* What was signed is kept: no step of undo may lead to before it. */
static gboolean
is_final (const char *what)
{
  return g_str_equal (what, "sign") || g_str_equal (what, "addition");
}

static void
forget_steps (PedicleSession *self)
{
  PedicleHistoryState before = pedicle_history_get_state (self->history);

  pedicle_history_forget (self->history);
  notify_steps (self, before);
}

static void
set_last (PedicleSession *self)
{
  g_clear_object (&self->last);
  self->last = pedicle_case_copy (self->case_);
}

static void
case_changed_cb (PedicleSession *self, const char *what)
{
  if (is_final (what))
    forget_steps (self);
  else if (!self->replaying)
    record_step (self, what);
  set_last (self);
  /* First, so that views told of another lesion find an assessment that has it. */
  queue_reassess (self);
  if (g_str_equal (what, "add-lesion"))
    pedicle_session_set_lesion (self, pedicle_case_get_n_lesions (self->case_) - 1);
  else
    pedicle_session_set_lesion (self, self->lesion);
}

static void
pedicle_session_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  PedicleSession *self = PEDICLE_SESSION (object);

  switch (id) {
  case PROP_CASE:
    g_value_set_object (value, self->case_);
    break;
  case PROP_ASSESSMENT:
    g_value_set_object (value, pedicle_session_get_assessment (self));
    break;
  case PROP_LESION:
    g_value_set_uint (value, self->lesion);
    break;
  case PROP_CAN_UNDO:
    g_value_set_boolean (value, pedicle_session_can_undo (self));
    break;
  case PROP_CAN_REDO:
    g_value_set_boolean (value, pedicle_session_can_redo (self));
    break;
  case PROP_UNDO_LABEL:
    g_value_set_string (value, pedicle_history_get_state (self->history).undo_label);
    break;
  case PROP_REDO_LABEL:
    g_value_set_string (value, pedicle_history_get_state (self->history).redo_label);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  }
}

static void
pedicle_session_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  PedicleSession *self = PEDICLE_SESSION (object);

  switch (id) {
  case PROP_CASE:
    self->case_ = g_value_dup_object (value);
    break;
  case PROP_LESION:
    pedicle_session_set_lesion (self, g_value_get_uint (value));
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  }
}

static void
pedicle_session_constructed (GObject *object)
{
  PedicleSession *self = PEDICLE_SESSION (object);

  G_OBJECT_CLASS (pedicle_session_parent_class)->constructed (object);

  if (self->case_ == NULL)
    self->case_ = pedicle_case_new ();
  if (self->knowledge == NULL)
    self->knowledge = pedicle_knowledge_get_default ();
  self->lesion = clamp_lesion (self, G_MAXUINT);
  set_last (self);
  g_signal_connect_swapped (self->case_, "changed", G_CALLBACK (case_changed_cb), self);
}

static void
pedicle_session_finalize (GObject *object)
{
  PedicleSession *self = PEDICLE_SESSION (object);

  g_clear_handle_id (&self->idle, g_source_remove);
  g_signal_handlers_disconnect_by_data (self->case_, self);
  g_clear_object (&self->case_);
  g_clear_object (&self->last);
  g_clear_object (&self->assessment);
  g_clear_pointer (&self->history, pedicle_history_free);

  G_OBJECT_CLASS (pedicle_session_parent_class)->finalize (object);
}

static void
pedicle_session_class_init (PedicleSessionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags readable = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = pedicle_session_get_property;
  object_class->set_property = pedicle_session_set_property;
  object_class->constructed = pedicle_session_constructed;
  object_class->finalize = pedicle_session_finalize;

  properties[PROP_CASE] =
    g_param_spec_object ("case", NULL, NULL, PEDICLE_TYPE_CASE,
                         readable | G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY);
  properties[PROP_ASSESSMENT] =
    g_param_spec_object ("assessment", NULL, NULL, PEDICLE_TYPE_ASSESSMENT, readable);
  properties[PROP_LESION] =
    g_param_spec_uint ("lesion", NULL, NULL, 0, G_MAXUINT, G_MAXUINT,
                       readable | G_PARAM_WRITABLE | G_PARAM_EXPLICIT_NOTIFY);
  properties[PROP_CAN_UNDO] = g_param_spec_boolean ("can-undo", NULL, NULL, FALSE, readable);
  properties[PROP_CAN_REDO] = g_param_spec_boolean ("can-redo", NULL, NULL, FALSE, readable);
  properties[PROP_UNDO_LABEL] = g_param_spec_string ("undo-label", NULL, NULL, NULL, readable);
  properties[PROP_REDO_LABEL] = g_param_spec_string ("redo-label", NULL, NULL, NULL, readable);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
}

static void
pedicle_session_init (PedicleSession *self)
{
  self->history = pedicle_history_new ();
}

PedicleSession *
pedicle_session_new (PedicleCase *case_, const PedicleKnowledge *knowledge)
{
  PedicleSession *self = g_object_new (PEDICLE_TYPE_SESSION, "case", case_, NULL);

  self->knowledge = knowledge;
  return self;
}

PedicleCase *
pedicle_session_get_case (PedicleSession *self)
{
  return self->case_;
}

PedicleAssessment *
pedicle_session_get_assessment (PedicleSession *self)
{
  pedicle_session_flush (self);
  return self->assessment;
}

const PedicleLesionAssessment *
pedicle_session_get_lesion_assessment (PedicleSession *self)
{
  return pedicle_assessment_get_lesion (pedicle_session_get_assessment (self), self->lesion);
}

guint
pedicle_session_get_lesion (PedicleSession *self)
{
  return self->lesion;
}

void
pedicle_session_set_lesion (PedicleSession *self, guint lesion)
{
  lesion = clamp_lesion (self, lesion);
  if (lesion == self->lesion)
    return;
  self->lesion = lesion;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LESION]);
}

void
pedicle_session_flush (PedicleSession *self)
{
  if (self->idle != 0 || self->assessment == NULL)
    reassess (self);
}

gboolean
pedicle_session_can_undo (PedicleSession *self)
{
  return pedicle_history_get_state (self->history).can_undo;
}

gboolean
pedicle_session_can_redo (PedicleSession *self)
{
  return pedicle_history_get_state (self->history).can_redo;
}

static void
replay (PedicleSession *self,
        PedicleCase *(*step) (PedicleHistory *history, PedicleCase *now, guint *ret_lesion))
{
  PedicleHistoryState before = pedicle_history_get_state (self->history);
  guint lesion;
  g_autoptr (PedicleCase) target = step (self->history, self->last, &lesion);

  if (target == NULL)
    return;
  self->replaying = TRUE;
  /* Somebody else may have signed in the file that was loaded since. */
  pedicle_case_keep_signed (target, self->case_);
  pedicle_case_assign (self->case_, target);
  self->replaying = FALSE;
  pedicle_session_set_lesion (self, lesion);
  notify_steps (self, before);
}

void
pedicle_session_undo (PedicleSession *self)
{
  replay (self, pedicle_history_undo);
}

void
pedicle_session_redo (PedicleSession *self)
{
  replay (self, pedicle_history_redo);
}

void
pedicle_session_replace (PedicleSession *self, PedicleCase *case_, gboolean undoable)
{
  self->replaying = !undoable;
  pedicle_case_assign (self->case_, case_);
  self->replaying = FALSE;
  if (!undoable)
    forget_steps (self);
}
