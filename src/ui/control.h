/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What answers a finding in a row: segments, a scale, an entry, a check, a list. A control shows
 * the value that it is given and says what the clinician chose; it keeps no answer of its own.
 *
 * Signal "chosen" (int value): the clinician chose value, or took the answer back
 * (PEDICLE_UNANSWERED). Not emitted by pedicle_control_set_value().
 * Signal "refused" (const char *why): what was typed cannot be an answer, in a sentence; NULL once
 * it can. */

#pragma once

#include "finding.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define PEDICLE_TYPE_CONTROL (pedicle_control_get_type ())
G_DECLARE_INTERFACE (PedicleControl, pedicle_control, PEDICLE, CONTROL, GtkWidget)

struct _PedicleControlInterface {
  GTypeInterface parent;

  void (*set_value) (PedicleControl *self, int value);
  /* Marks the value that counts while there is no answer; may be missing. */
  void (*set_default) (PedicleControl *self, int value);
  /* The widget that is labelled and gets the focus; the control itself where it is missing. */
  GtkWidget *(*get_target) (PedicleControl *self);
};

/* The control that fits the type of the finding. */
GtkWidget *pedicle_control_new (PedicleFindingId finding);

/* An answer of the finding, or PEDICLE_UNANSWERED. */
void pedicle_control_set_value (PedicleControl *self, int value);

/* PEDICLE_UNANSWERED where nothing counts. */
void pedicle_control_set_default (PedicleControl *self, int value);

/* What the label of the row names, for assistive technology. */
GtkWidget *pedicle_control_get_target (PedicleControl *self);

/* For controls: says what the clinician did. */
void pedicle_control_choose (PedicleControl *self, int value);
void pedicle_control_refuse (PedicleControl *self, const char *why);

G_END_DECLS
