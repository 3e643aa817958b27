/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "result-part.h"

#include "container.h"

typedef struct {
  PedicleSession *session;
  GSignalGroup *signals;
} PedicleResultPartPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (PedicleResultPart, pedicle_result_part, GTK_TYPE_WIDGET)

enum { PROP_SESSION = 1, N_PROPERTIES };
static GParamSpec *properties[N_PROPERTIES];

static PedicleResultPartPrivate *
get_private (PedicleResultPart *self)
{
  return pedicle_result_part_get_instance_private (self);
}

PedicleSession *
pedicle_result_part_get_session (PedicleResultPart *self)
{
  return get_private (self)->session;
}

void
pedicle_result_part_refresh (PedicleResultPart *self)
{
  PedicleSession *session = get_private (self)->session;
  g_autoptr (PedicleAssessment) assessment = NULL;

  if (session == NULL)
    return;
  assessment = g_object_ref (pedicle_session_get_assessment (session));
  PEDICLE_RESULT_PART_GET_CLASS (self)->update (self, assessment,
                                                pedicle_session_get_lesion_assessment (session));
}

void
pedicle_result_part_set_session (PedicleResultPart *self, PedicleSession *session)
{
  PedicleResultPartPrivate *private = get_private (self);

  if (!g_set_object (&private->session, session))
    return;
  g_signal_group_set_target (private->signals, session);
  pedicle_result_part_refresh (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SESSION]);
}

static void
pedicle_result_part_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  switch (id) {
  case PROP_SESSION:
    g_value_set_object (value, pedicle_result_part_get_session (PEDICLE_RESULT_PART (object)));
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  }
}

static void
pedicle_result_part_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  switch (id) {
  case PROP_SESSION:
    pedicle_result_part_set_session (PEDICLE_RESULT_PART (object), g_value_get_object (value));
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  }
}

static void
pedicle_result_part_dispose (GObject *object)
{
  PedicleResultPartPrivate *private = get_private (PEDICLE_RESULT_PART (object));

  if (private->signals != NULL)
    g_signal_group_set_target (private->signals, NULL);
  g_clear_object (&private->signals);
  g_clear_object (&private->session);
  pedicle_unparent_children (GTK_WIDGET (object));
  G_OBJECT_CLASS (pedicle_result_part_parent_class)->dispose (object);
}

static void
pedicle_result_part_class_init (PedicleResultPartClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = pedicle_result_part_get_property;
  object_class->set_property = pedicle_result_part_set_property;
  object_class->dispose = pedicle_result_part_dispose;
  properties[PROP_SESSION] =
    g_param_spec_object ("session", NULL, NULL, PEDICLE_TYPE_SESSION,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
}

static void
pedicle_result_part_init (PedicleResultPart *self)
{
  PedicleResultPartPrivate *private = get_private (self);

  private->signals = g_signal_group_new (PEDICLE_TYPE_SESSION);
  g_signal_group_connect_swapped (private->signals, "notify::assessment",
                                  G_CALLBACK (pedicle_result_part_refresh), self);
  g_signal_group_connect_swapped (private->signals, "notify::lesion",
                                  G_CALLBACK (pedicle_result_part_refresh), self);
}
