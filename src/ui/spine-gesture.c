/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "spine-gesture.h"

static const PedicleLesion *
selected (PedicleSession *session)
{
  return pedicle_case_get_lesion (pedicle_session_get_case (session),
                                  pedicle_session_get_lesion (session));
}

PedicleSpineGesture
pedicle_spine_gesture_begin (PedicleSession *session, PedicleLevel level)
{
  const PedicleLesion *lesion = selected (session);
  PedicleSpineGesture gesture = { FALSE, level, PEDICLE_LEVELS (level) };
  PedicleLevel cranial, caudal;

  if (lesion == NULL)
    return gesture;
  cranial = pedicle_levels_get_cranial (lesion->levels);
  caudal = pedicle_levels_get_caudal (lesion->levels);
  if (level != cranial && level != caudal)
    return gesture;
  gesture.moves = TRUE;
  gesture.fixed = level == cranial ? caudal : cranial;
  gesture.levels = lesion->levels;
  return gesture;
}

void
pedicle_spine_gesture_reach (PedicleSpineGesture *gesture, PedicleLevel level)
{
  gesture->levels = pedicle_levels_between (gesture->fixed, level);
}

static void
add_lesion (PedicleSession *session, PedicleLevels levels)
{
  int index = pedicle_case_add_lesion (pedicle_session_get_case (session), levels, NULL);

  if (index >= 0)
    pedicle_session_set_lesion (session, index);
}

void
pedicle_spine_gesture_finish (const PedicleSpineGesture *gesture, PedicleSession *session)
{
  if (gesture->moves)
    pedicle_case_set_levels (pedicle_session_get_case (session),
                             pedicle_session_get_lesion (session), gesture->levels, NULL);
  else
    add_lesion (session, gesture->levels);
}

void
pedicle_spine_click (PedicleSession *session, PedicleLevel level)
{
  PedicleCase *case_ = pedicle_session_get_case (session);
  guint n = pedicle_case_get_n_lesions (case_), shown = pedicle_session_get_lesion (session);

  for (guint i = 1; i <= n; i++) {
    guint index = (shown + i) % n;

    if ((pedicle_case_get_lesion (case_, index)->levels & PEDICLE_LEVELS (level)) != 0) {
      pedicle_session_set_lesion (session, index);
      return;
    }
  }
  add_lesion (session, PEDICLE_LEVELS (level));
}
