/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "control.h"

#include "chooser.h"
#include "flag-check.h"
#include "number-entry.h"
#include "scale-control.h"
#include "segments.h"

G_DEFINE_INTERFACE (PedicleControl, pedicle_control, GTK_TYPE_WIDGET)

/* More choices than these are looked up in a list. */
#define MOST_SEGMENTS 12

enum { CHOSEN, REFUSED, N_SIGNALS };
static guint signals[N_SIGNALS];

static GtkWidget *
choice_control (PedicleFindingId id)
{
  const PedicleFinding *finding = pedicle_finding_get (id);
  PedicleSegments *segments;

  if (finding->n_choices > MOST_SEGMENTS)
    return pedicle_chooser_new (id);
  segments = PEDICLE_SEGMENTS (pedicle_segments_new ());
  for (guint i = 0; i < finding->n_choices; i++)
    pedicle_segments_append (segments, i, pedicle_choice_get_label (&finding->choices[i]),
                             finding->choices[i].points);
  return GTK_WIDGET (segments);
}

static GtkWidget *
number_control (PedicleFindingId id)
{
  const PedicleFinding *finding = pedicle_finding_get (id);
  PedicleSegments *segments;

  if (finding->per_unit > 1)
    return pedicle_scale_control_new (id);
  if ((finding->maximum - finding->minimum) / finding->step >= MOST_SEGMENTS)
    return pedicle_number_entry_new (id);
  segments = PEDICLE_SEGMENTS (pedicle_segments_new ());
  for (int value = finding->minimum; value <= finding->maximum; value += finding->step) {
    g_autofree char *label = pedicle_finding_describe_answer (id, value);

    pedicle_segments_append (segments, value, label, PEDICLE_NO_POINTS);
  }
  return GTK_WIDGET (segments);
}

static void
pedicle_control_default_init (PedicleControlInterface *iface)
{
  signals[CHOSEN] = g_signal_new ("chosen", PEDICLE_TYPE_CONTROL, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                  NULL, G_TYPE_NONE, 1, G_TYPE_INT);
  signals[REFUSED] = g_signal_new ("refused", PEDICLE_TYPE_CONTROL, G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

GtkWidget *
pedicle_control_new (PedicleFindingId finding)
{
  switch (pedicle_finding_get (finding)->type) {
  case PEDICLE_ANSWER_CHOICE:
    return choice_control (finding);
  case PEDICLE_ANSWER_NUMBER:
    return number_control (finding);
  case PEDICLE_ANSWER_FLAG:
    return pedicle_flag_check_new ();
  }
  g_return_val_if_reached (NULL);
}

void
pedicle_control_set_value (PedicleControl *self, int value)
{
  PEDICLE_CONTROL_GET_IFACE (self)->set_value (self, value);
}

void
pedicle_control_set_default (PedicleControl *self, int value)
{
  PedicleControlInterface *iface = PEDICLE_CONTROL_GET_IFACE (self);

  if (iface->set_default != NULL)
    iface->set_default (self, value);
}

GtkWidget *
pedicle_control_get_target (PedicleControl *self)
{
  PedicleControlInterface *iface = PEDICLE_CONTROL_GET_IFACE (self);

  return iface->get_target != NULL ? iface->get_target (self) : GTK_WIDGET (self);
}

void
pedicle_control_choose (PedicleControl *self, int value)
{
  g_signal_emit (self, signals[CHOSEN], 0, value);
}

void
pedicle_control_refuse (PedicleControl *self, const char *why)
{
  g_signal_emit (self, signals[REFUSED], 0, why);
}
