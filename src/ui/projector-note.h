/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A sign and a sentence on the projector: an alert, answers that contradict each other, or the
 * techniques of a group in one line. */

#pragma once

#include "assessment.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define PEDICLE_TYPE_PROJECTOR_NOTE (pedicle_projector_note_get_type ())
G_DECLARE_FINAL_TYPE (PedicleProjectorNote, pedicle_projector_note, PEDICLE, PROJECTOR_NOTE,
                      GtkWidget)

/* role: that of a list is for the eye alone where the rows tell the same. */
GtkWidget *pedicle_projector_note_new (GtkAccessibleRole role);

void pedicle_projector_note_show_alert (PedicleProjectorNote *self, const PedicleAlert *alert);
void pedicle_projector_note_show_contradiction (PedicleProjectorNote *self,
                                                PedicleContradictionId contradiction);
void pedicle_projector_note_show_group (PedicleProjectorNote *self, PedicleGroup group,
                                        const char *text);

G_END_DECLS
