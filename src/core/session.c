/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "session.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* What follows the same edit this soon is the same step: typing a note, dragging a slider. */
#define MERGE_MICROSECONDS (2 * G_USEC_PER_SEC)

/* The case before a change, and what the change was. */
typedef struct {
  PedicleCase *before;
  char *what;
  guint lesion; /* which the views showed */
} Step;

struct _PedicleSession {
  GObject parent_instance;

  PedicleCase *case_;
  PedicleCase *last; /* the case as it is after the last step */
  const PedicleKnowledge *knowledge;
  PedicleAssessment *assessment;
  guint lesion;
  guint idle;

  GPtrArray *undo, *redo; /* of Step */
  gint64 merge_until;
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
step_free (Step *step)
{
  g_object_unref (step->before);
  g_free (step->what);
  g_free (step);
}

/* Behind a colon stands where in it something was typed. */
static gboolean
is_about (const char *what, const char *subject)
{
  gsize length = strlen (subject);

  return g_str_has_prefix (what, subject) && (what[length] == '\0' || what[length] == ':');
}

static const char *
step_label (GPtrArray *steps)
{
  static const struct {
    const char *what, *label;
  } labels[] = {
    { "label", N_("Label") },           { "birth-year", N_("Birth year") },
    { "sex", N_("Sex") },               { "date", N_("Date") },
    { "note", N_("Note") },             { "lesion-note", N_("Note on the lesion") },
    { "levels", N_("Levels") },         { "add-lesion", N_("Add lesion") },
    { "remove-lesion", N_("Remove lesion") }, { "rest-normal", N_("Rest normal") },
    { "plan", N_("Plan") },             { "plan-words", N_("Plan") },
    { "decision", N_("Decision") },     { "decision-words", N_("Decision") },
    { "assign", N_("Replace the case") },
  };
  const Step *step;
  PedicleFindingId finding;

  if (steps->len == 0)
    return NULL;
  step = g_ptr_array_index (steps, steps->len - 1);
  if (pedicle_finding_from_id (step->what, &finding))
    return pedicle_finding_get_label (finding);
  for (guint i = 0; i < G_N_ELEMENTS (labels); i++)
    if (is_about (step->what, labels[i].what))
      return _(labels[i].label);
  return NULL;
}

/* What the properties of undo and redo say. */
typedef struct {
  gboolean can_undo, can_redo;
  const char *undo_label, *redo_label;
} StepsState;

static StepsState
get_steps_state (PedicleSession *self)
{
  return (StepsState) { self->undo->len > 0, self->redo->len > 0, step_label (self->undo),
                        step_label (self->redo) };
}

static void
notify_steps (PedicleSession *self, StepsState before)
{
  StepsState now = get_steps_state (self);

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
push_step (GPtrArray *steps, PedicleCase *before, const char *what, guint lesion)
{
  Step *step = g_new0 (Step, 1);

  step->before = g_object_ref (before);
  step->what = g_strdup (what);
  step->lesion = lesion;
  g_ptr_array_add (steps, step);
}

/* Only what is typed or dragged comes in many small changes. */
static gboolean
is_merged (const char *what)
{
  static const char *const merged[] = {
    "label",    "birth-year",    "date",           "note", "lesion-note",
    "pain-vas", "deficit-hours", "plan-words",     "decision-words",
  };

  for (guint i = 0; i < G_N_ELEMENTS (merged); i++)
    if (is_about (what, merged[i]))
      return TRUE;
  return FALSE;
}

static void
record_step (PedicleSession *self, const char *what)
{
  StepsState before = get_steps_state (self);
  gint64 now = g_get_monotonic_time ();
  const Step *top = before.can_undo ? g_ptr_array_index (self->undo, self->undo->len - 1) : NULL;
  gboolean merge = top != NULL && !before.can_redo && is_merged (what) && now < self->merge_until &&
                   g_str_equal (top->what, what) && top->lesion == self->lesion;

  if (!merge)
    push_step (self->undo, self->last, what, self->lesion);
  self->merge_until = now + MERGE_MICROSECONDS;
  g_ptr_array_set_size (self->redo, 0);
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
  StepsState before = get_steps_state (self);

  g_ptr_array_set_size (self->undo, 0);
  g_ptr_array_set_size (self->redo, 0);
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
    g_value_set_boolean (value, self->undo->len > 0);
    break;
  case PROP_CAN_REDO:
    g_value_set_boolean (value, self->redo->len > 0);
    break;
  case PROP_UNDO_LABEL:
    g_value_set_string (value, step_label (self->undo));
    break;
  case PROP_REDO_LABEL:
    g_value_set_string (value, step_label (self->redo));
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
  g_clear_pointer (&self->undo, g_ptr_array_unref);
  g_clear_pointer (&self->redo, g_ptr_array_unref);

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
  self->undo = g_ptr_array_new_with_free_func ((GDestroyNotify) step_free);
  self->redo = g_ptr_array_new_with_free_func ((GDestroyNotify) step_free);
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
  return self->undo->len > 0;
}

gboolean
pedicle_session_can_redo (PedicleSession *self)
{
  return self->redo->len > 0;
}

/* Takes the last step of from, puts its counterpart onto to, and shows the lesion it was about. */
static void
replay (PedicleSession *self, GPtrArray *from, GPtrArray *to)
{
  StepsState before = get_steps_state (self);
  g_autoptr (PedicleCase) target = NULL;
  Step *step;

  if (from->len == 0)
    return;
  step = g_ptr_array_steal_index (from, from->len - 1);
  push_step (to, self->last, step->what, step->lesion);
  self->merge_until = 0;
  self->replaying = TRUE;
  /* Somebody else may have signed in the file that was loaded since. */
  target = pedicle_case_copy (step->before);
  pedicle_case_keep_signed (target, self->case_);
  pedicle_case_assign (self->case_, target);
  self->replaying = FALSE;
  pedicle_session_set_lesion (self, step->lesion);
  notify_steps (self, before);
  step_free (step);
}

void
pedicle_session_undo (PedicleSession *self)
{
  replay (self, self->undo, self->redo);
}

void
pedicle_session_redo (PedicleSession *self)
{
  replay (self, self->redo, self->undo);
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
