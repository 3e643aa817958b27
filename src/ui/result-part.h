/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A part of the result column: shows what the session's assessment says of the lesion that is
 * looked at. A subclass implements update() and never changes the case. */

#pragma once

#include "session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define PEDICLE_TYPE_RESULT_PART (pedicle_result_part_get_type ())
G_DECLARE_DERIVABLE_TYPE (PedicleResultPart, pedicle_result_part, PEDICLE, RESULT_PART, GtkWidget)

/* Property "session" (PedicleSession or NULL). Children are unparented on dispose. */
struct _PedicleResultPartClass {
  GtkWidgetClass parent_class;

  /* Called when the session is set, and whenever its assessment or lesion changed. lesion is NULL
   * while there is none; both stay alive for the call. */
  void (*update) (PedicleResultPart *self, PedicleAssessment *assessment,
                  const PedicleLesionAssessment *lesion);
};

PedicleSession *pedicle_result_part_get_session (PedicleResultPart *self);
void pedicle_result_part_set_session (PedicleResultPart *self, PedicleSession *session);

/* Calls update() again, as after a change of a property of the subclass. */
void pedicle_result_part_refresh (PedicleResultPart *self);

G_END_DECLS
