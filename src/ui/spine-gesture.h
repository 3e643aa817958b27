/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a click, a drag or its keys on the spine map mean, apart from any widget. */

#pragma once

#include "session.h"

G_BEGIN_DECLS

typedef struct {
  gboolean moves;       /* changes the selected lesion; otherwise makes a new one */
  PedicleLevel fixed;   /* the end that stays */
  PedicleLevels levels; /* from there to where the drag is now */
} PedicleSpineGesture;

/* A drag that begins at level: on an end of the selected lesion it moves that end, elsewhere it
 * begins a new one. Either end of a lesion of one level stays. */
PedicleSpineGesture pedicle_spine_gesture_begin (PedicleSession *session, PedicleLevel level);

/* The drag has come to level. */
void pedicle_spine_gesture_reach (PedicleSpineGesture *gesture, PedicleLevel level);

/* Makes or changes the lesion, in one step, and shows it. */
void pedicle_spine_gesture_finish (const PedicleSpineGesture *gesture, PedicleSession *session);

/* A click: shows the lesion at level, the next one if several are there and one is shown; makes one
 * where there is none. */
void pedicle_spine_click (PedicleSession *session, PedicleLevel level);

G_END_DECLS
