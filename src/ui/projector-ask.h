/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The open question, for a room: what is to be assessed next, and its answers with their keys.
 * Keys and presses of the pointer answer it in the session's case, at once and undoable. Below
 * it one line says what has just happened. */

#pragma once

#include "result-part.h"

G_BEGIN_DECLS

#define PEDICLE_TYPE_PROJECTOR_ASK (pedicle_projector_ask_get_type ())
G_DECLARE_FINAL_TYPE (PedicleProjectorAsk, pedicle_projector_ask, PEDICLE, PROJECTOR_ASK,
                      PedicleResultPart)

/* A key of the keyboard (GDK_KEY_…, without modifiers); whether it was for the question: digits,
 * Enter, Backspace and Escape while something is typed, Delete. */
gboolean pedicle_projector_ask_press (PedicleProjectorAsk *self, guint keyval);

/* Shows a sentence for a few seconds, and has a screen reader say it. */
void pedicle_projector_ask_say (PedicleProjectorAsk *self, const char *sentence);

G_END_DECLS
