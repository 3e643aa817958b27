/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

/* The shapes of the single vertebrae, for spine.c. */

#include "spine.h"

G_BEGIN_DECLS

/* Sets cr up so that the origin is the centre of the body, x points to the back and y down. */
void pedicle_spine_bone_enter (cairo_t *cr, const PedicleSpineRow *row);

/* Adds the outline of the vertebral body (of C0 the skull base, of C1 the anterior ring). */
void pedicle_spine_bone_add_body (cairo_t                  *cr,
                                  const PedicleSpineLayout *layout,
                                  PedicleLevel              level);

/* Adds pedicle, articular processes and spinous process of level. */
void pedicle_spine_bone_add_arch (cairo_t                  *cr,
                                  const PedicleSpineLayout *layout,
                                  PedicleLevel              level);

/* Adds the coccyx below S5. */
void pedicle_spine_bone_add_coccyx (cairo_t *cr, const PedicleSpineLayout *layout);

G_END_DECLS
