/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Asks for the levels of a lesion, by typing them: the way beside the spine map. What cannot be
 * taken stays as it was typed, with a sentence below. */

#pragma once

#include "session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define PEDICLE_TYPE_LEVEL_POPOVER (pedicle_level_popover_get_type ())
G_DECLARE_FINAL_TYPE (PedicleLevelPopover, pedicle_level_popover, PEDICLE, LEVEL_POPOVER,
                      GtkPopover)

GtkWidget *pedicle_level_popover_new (void);

/* Opens it for a new lesion, or for the lesion that the session shows. */
void pedicle_level_popover_add (PedicleLevelPopover *self, PedicleSession *session);
void pedicle_level_popover_edit (PedicleLevelPopover *self, PedicleSession *session);

G_END_DECLS
