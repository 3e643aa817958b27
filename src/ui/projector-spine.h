/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The spine map for a room: it shows and takes no input. Only the levels of lesions and the
 * first of each region are named, and scores stand beside the column: both in letters that can
 * be read from afar. */

#pragma once

#include "result-part.h"

G_BEGIN_DECLS

#define PEDICLE_TYPE_PROJECTOR_SPINE (pedicle_projector_spine_get_type ())
G_DECLARE_FINAL_TYPE (PedicleProjectorSpine, pedicle_projector_spine, PEDICLE, PROJECTOR_SPINE,
                      PedicleResultPart)

G_END_DECLS
