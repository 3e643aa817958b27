/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

/* The lesions on the spine map, for spine.c: bodies in the colour of their band, scores and the
 * outline of the selected lesion. */

#include "spine.h"

G_BEGIN_DECLS

/* Draws all lesions of spine over the bones.
 *
 * The bodies of one lesion and the discs between them are one shape; its score stands in one of
 * them. A total that is open across bands is split into the colours of all of them. A level of
 * several lesions belongs to the selected one, otherwise to the one that may be highest; the others
 * show as strips along the front of the body. */
void pedicle_spine_lesions_draw (cairo_t                  *cr,
                                 const PedicleSpineLayout *layout,
                                 const PedicleSpine       *spine,
                                 const PedicleInk         *ink);

G_END_DECLS
