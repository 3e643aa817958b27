/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The spine map: shows the lesions with their scores, chooses and makes them.
 *
 * Pointer: a click on a lesion shows it (once more: the next one of that level), a click on a free
 * level makes a lesion of it, a drag over free levels one of them all; a drag from the selected
 * lesion's end moves that end. Escape gives a drag up.
 * Keyboard: Up and Down go from level to level, Home and End to the ends, Space or Enter do what a
 * click does; with Shift, Up and Down do what a drag does, and Space or Enter finish it. */

#pragma once

#include "result-part.h"

G_BEGIN_DECLS

#define PEDICLE_TYPE_SPINE_VIEW (pedicle_spine_view_get_type ())
G_DECLARE_FINAL_TYPE (PedicleSpineView, pedicle_spine_view, PEDICLE, SPINE_VIEW, PedicleResultPart)

/* Properties: "session". */

G_END_DECLS
